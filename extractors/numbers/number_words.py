"""Dutch number words: one printed word to its value (`tweeëndertigduizend`, `tweeënhalf`, `zevende`, `twintigtal`).

Compounds are taken apart by the shape Dutch builds them in; words of several parts ("twee miljoen") are put together by
the grammar. text2num knows the plain cardinals only, and rewrites the text instead of pointing into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Form = Literal["cardinal", "ordinal", "parts", "tens", "indefinite", "times", "heads", "days", "years", "hours", "fold"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number word: its value and the form it has. `parts` is the plural of a fraction (`achtsten`)."""

    value: Decimal
    form: Form


_UNITS = {w: i for i, w in enumerate(["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"], 1)}
_TEENS = {
    w: i
    for i, w in enumerate(
        ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"],
        10,
    )
}
_TENS = {
    w: i * 10
    for i, w in enumerate(["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"], 2)
}
_SMALL = _UNITS | _TEENS | _TENS | {"nul": 0}
LARGE = {"miljoen": 6, "miljard": 9, "biljoen": 12, "biljard": 15, "triljoen": 18}
"""Powers of ten of the words for large numbers (the long scale: a Dutch biljoen is 10^12)."""

_u, _t, _x = "|".join(_UNITS), "|".join(_TEENS), "|".join(_TENS)
_BELOW_100 = f"(?:(?:{_u})en(?:{_x})|{_t}|{_x}|{_u})"
_BELOW_10000 = f"(?:{_BELOW_100}?honderd(?:en)?{_BELOW_100}?|{_BELOW_100})"
_CARDINAL = re.compile(f"(?P<k>{_BELOW_10000}?duizend)?(?:en)?(?P<h>{_BELOW_10000})?")
_HUNDREDS = re.compile(f"(?P<c>{_BELOW_100})?honderd(?:en)?(?P<r>{_BELOW_100})?")
_INVERTED = re.compile(f"({_u})en({_x})")
_MIGHT_BE = re.compile("|".join(("één", "eén", *_SMALL, *LARGE, "honderd", "duizend", "derde", "eerste", "anderhal")))
_PLAIN = str.maketrans({"ë": "e", "é": "e", "è": "e", "ï": "i"})
_LONGEST = 80  # letters; the longest word below a million has 66


def _below_100(word: str | None) -> int:
    if not word:
        return 0
    if word in _SMALL:
        return _SMALL[word]
    inverted = _INVERTED.fullmatch(word)
    return _UNITS[inverted[1]] + _TENS[inverted[2]] if inverted else 0


def _below_10000(word: str | None) -> int:
    if not word:
        return 0
    hundreds = _HUNDREDS.fullmatch(word)
    if hundreds:
        return (_below_100(hundreds["c"]) or 1) * 100 + _below_100(hundreds["r"])
    return _below_100(word)


def _cardinal(word: str) -> Decimal | None:
    """A cardinal without accents, written as one word."""
    if word == "nul":
        return Decimal(0)
    for large, power in LARGE.items():
        if word.endswith(large) and word != large:
            factor = _cardinal(word.removesuffix(large))
            return None if factor is None else factor.scaleb(power)
    found = _CARDINAL.fullmatch(word)
    if not found or not word or word.endswith(("honderden", "duizenden")):  # "honderden" says how many, not a number
        return None
    thousands = found["k"]
    value = _below_10000(found["h"])
    if thousands:
        value += (_below_10000(thousands.removesuffix("duizend")) or 1) * 1000
    return Decimal(value) if value else None


def _half(word: str) -> Decimal | None:
    """`anderhalf`, `tweeënhalf`, `tweeëneenhalve`: a cardinal and a half."""
    if word in ("anderhalf", "anderhalve"):
        return Decimal("1.5")
    for ending in ("eneenhalf", "eneenhalve", "enhalf", "enhalve"):
        if word.endswith(ending):
            whole = _cardinal(word.removesuffix(ending))
            return None if whole is None else whole + Decimal("0.5")
    return None


def _ordinal(word: str) -> Decimal | None:
    if word in LARGE or len(word) < 5:
        return None
    for ending, base in (("eerste", "een"), ("derde", "drie")):
        if word.endswith(ending):
            return _cardinal(word.removesuffix(ending) + base)
    for ending in ("ste", "de"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return Decimal(1).scaleb(LARGE[stem]) if stem in LARGE else _cardinal(stem)
    return None


_ENDINGS: tuple[tuple[str, Form], ...] = (
    ("tallen", "indefinite"),
    ("tal", "tens"),
    ("voudige", "fold"),
    ("voudig", "fold"),
    ("voud", "fold"),
    ("koppige", "heads"),
    ("koppig", "heads"),
    ("daagse", "days"),
    ("daags", "days"),
    ("jarigen", "years"),
    ("jarige", "years"),
    ("jarig", "years"),
    ("urige", "hours"),
    ("urig", "hours"),
    ("maal", "times"),
)


def number_word(word: str) -> NumberWord | None:
    """What one lower-case word says as a number, or None where it is no number word.

    "een" counts as a number word here; whether it counts something is for the grammar to say.
    """
    if not 3 <= len(word) <= _LONGEST or not _MIGHT_BE.match(word):
        return None
    word = word.translate(_PLAIN)
    if (value := _cardinal(word)) is not None or (value := _half(word)) is not None:
        return NumberWord(value, "cardinal")
    if (value := _ordinal(word)) is not None:
        return NumberWord(value, "ordinal")
    for ending, form in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            value = _half(stem) if _cardinal(stem) is None else _cardinal(stem)
            # "enkelvoud", "eenmaal" and "eenmalig" speak of no number; "vierdaags" does.
            return None if value is None or value == 1 else NumberWord(value, form)
    if word.endswith("en"):
        if word.removesuffix("en") in ("honderd", "duizend", "tienduizend", "honderdduizend"):
            return NumberWord(_cardinal(word.removesuffix("en")) or Decimal(0), "indefinite")
        if word.removesuffix("en") in LARGE:
            return NumberWord(Decimal(1).scaleb(LARGE[word.removesuffix("en")]), "indefinite")
    if word.endswith("n") and (value := _ordinal(word[:-1])) is not None and value > 2:
        return NumberWord(value, "parts")
    return None
