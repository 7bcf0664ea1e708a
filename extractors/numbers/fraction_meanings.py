"""What a match of a fraction is worth: in words, in digits, as one sign, one in so many, and a whole with a part."""

from __future__ import annotations

from decimal import Decimal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import digits_of, other
from verslag.extractors.numbers.lexicon import Scale
from verslag.extractors.numbers.number_meanings import number
from verslag.extractors.numbers.number_words import LARGE, NumberWord
from verslag.extractors.numbers.token_chart import Match

_DIGITS = 10
"""Decimals of a part without end: "1 op 7" is not known more exactly than anybody would type it."""


def _part(above: Decimal, below: Decimal) -> Decimal:
    """How much so many of so many are."""
    return round(above / below, _DIGITS).normalize()


_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_VULGAR_VALUES = [
    "1/2",
    "1/3",
    "2/3",
    "1/4",
    "3/4",
    "1/5",
    "2/5",
    "3/5",
    "4/5",
    "1/6",
    "5/6",
    "1/8",
    "3/8",
    "5/8",
    "7/8",
]

VULGAR = {
    sign: _part(Decimal(a), Decimal(b))
    for sign, (a, _, b) in zip(_VULGAR, (v.partition("/") for v in _VULGAR_VALUES), strict=True)
}

_MARK_BASES = (10, 20, 100)

_LEAST_COUNTED = 1_000
"""From here on a number takes no half or quarter along, but with a scale: "3 miljoen en een kwart"."""

_LARGE_VALUES = frozenset(Decimal(10) ** power for power in LARGE.values())

_WORD_FRACTIONS = {
    "kwart": Decimal("0.25"),
    "half": Decimal("0.5"),
    "halve": Decimal("0.5"),
    "driekwart": Decimal("0.75"),
    "helft": Decimal("0.5"),
}


def word_fraction(match: Match) -> Quantity | None:
    """een derde, drie vijfde, driekwart, de helft"""
    below = match.meaning("d")
    above = match.meaning("n")
    top = above.value if isinstance(above, NumberWord) else Decimal(1)
    if isinstance(below, NumberWord):
        if below.value in _LARGE_VALUES and below.form == "ordinal":  # "twee miljoenste" is a rank
            return number(match, top * below.value, kind="ordinal")
        return number(match, _part(top, below.value)) if below.value > 2 else None
    part = _WORD_FRACTIONS[match.word("d").lower().rstrip("s")]
    return number(match, top * part)


def digit_fraction(match: Match) -> Quantity | None:
    """3/4, 2 1/4"""
    parts = match.every("n")
    below = Decimal(digits_of(parts[-1]))
    if not below or (below in _MARK_BASES and len(parts) == 2):  # "8/10" is a mark
        return None
    whole = Decimal(parts[0]) if len(parts) == 3 else Decimal(0)
    return number(match, whole + _part(Decimal(parts[-2]), below))


LARGEST_PART, LARGEST_PART_OF_ONE = 10, 25
"""Up to this many, "5 van de 8" and "1 van de 20" are said for the share; above it for the two numbers."""


def ratio(match: Match) -> Quantity | None:
    """1 op 3, zes op de tien, 5 van de 8"""
    above = match.quantity("a").value if match.has("a") else Decimal(1)
    below = match.quantity("b").value
    if above is None or not below or above > below:
        return None
    if match.has("a") and match.quantity("a").decimals:
        return None  # "7,2 uit 10" is a mark: there is no part of a thing counted
    if above == below == 1:
        return other(match, "reference")  # "1 op 1" is a way of working
    if match.has("part") and below > (LARGEST_PART_OF_ONE if above == 1 else LARGEST_PART):
        return None  # "38 van de 45 leden" tells two numbers
    return number(match, _part(above, below))


def vulgar(match: Match) -> Quantity:
    """½, 2½"""
    whole = Decimal(match.word("n") or 0)
    return number(match, whole + VULGAR[match.word("v")])


def mixed(match: Match) -> Quantity | None:
    """twee en een half, drie miljoen en een kwart"""
    whole, part = match.quantity("a"), match.quantity("b")
    if whole.value is None or part.value is None or whole.value % 1 or part.value >= 1:
        return None
    if whole.value >= _LEAST_COUNTED:  # "met 1.930 een kwart hoger"
        return None
    scale = match.meaning("s")
    power = scale.power if isinstance(scale, Scale) else whole.scale
    coefficient = whole.value if isinstance(scale, Scale) else whole.value.scaleb(-power)
    value = (coefficient + part.value).scaleb(power)
    return number(match, Decimal(format(value, "f")), scale=power)


def mixed_scale(match: Match) -> Quantity | None:
    """The 5,5 of "vijf en een half miljoen"; "drie miljoen en een half miljoen" are two."""
    return None if match.quantity("a").scale else mixed(match)
