"""What a match of numerals or number words is worth: grouped thousands, words put together, scales, ordinals."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import other
from verslag.extractors.numbers.lexicon import Scale
from verslag.extractors.numbers.notation import read_numeral
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.token_chart import Match
from verslag.extractors.numbers.token_kinds import chars

_CHANGE = frozenset(chars("CHANGE"))

CHANGE_REACH = 10  # tokens, white space counted: "steeg de omzet van 45 tot 60 miljoen"

_DIGITS = frozenset(chars("NUMERAL"))

_MEASURING = frozenset((*chars("CURRENCY"), *chars("HEDGE"), *chars("SCALED_CURRENCY")))

_COUNTING = frozenset((*chars("MEASURED"), *chars("LOWER")))


def number(match: Match, value: Decimal, **more: Any) -> Quantity:
    """A bare number that covers the match."""
    return Quantity(match.start, match.end, match.text, more.pop("kind", "cardinal"), value, **more)


def numeral(match: Match) -> Quantity | None:
    """Digits, read in the notation of the text."""
    reading = read_numeral(match.text, match.chart.notation)
    if reading is None:
        return None
    return number(match, reading.value, decimals=reading.decimals, ambiguous=reading.ambiguous)


MAX_PRINTED = 15
"""Digits grouped by spaces; a longer row is many numbers printed side by side: account numbers, labels of a chart."""


def spaced(match: Match) -> Quantity | None:
    """Thousands grouped by spaces; every group but the first has three digits.

    An ordinary space also stands between the columns of a row ("310 270 12"), so there must be a sign that it groups: a
    first group shorter than three digits, a currency, unit or word of what is counted, or nothing else on the line.
    """
    words = [text for _, text, _ in match.words()]
    groups, gaps = words[::2], set(words[1::2])
    last, comma, fraction = groups[-1].partition(",")
    if len(gaps) > 1 or len(groups[0]) > 3 or any(len(g) != 3 or not g.isdigit() for g in [*groups[1:-1], last]):
        return None
    if gaps == {" "}:
        before, behind = match.chart.before(match.first), match.chart.behind(match.last)
        if before in _DIGITS or behind in _DIGITS:
            return None
        if len(groups[0]) == 3 and not (match.has("alone") or before in _MEASURING or behind in _COUNTING):
            return None
    digits = "".join([*groups[:-1], last])
    if len(digits) > MAX_PRINTED:
        return other(match, "reference")
    return number(match, Decimal(f"{digits}.{fraction}" if comma else digits), decimals=len(fraction))


def cardinal(match: Match) -> Quantity | None:
    """Number words put together, as far as each fits below the last place of what stands before it."""
    total = group = Decimal(0)  # "vijf miljard" is in the total, "tweehonderd" in the group that a scale may follow
    room, end, scale, fresh = _ROOM, match.start, 0, True
    at = match.start
    for _, text, meaning in match.words():
        at += len(text)
        if isinstance(meaning, Scale):
            if Decimal(10) ** meaning.power > room or (group and group >= 1000 == Decimal(10) ** meaning.power):
                break
            group = (group or Decimal(1)).scaleb(meaning.power)
            total, group, room = total + group, Decimal(0), Decimal(10) ** meaning.power
            scale, fresh = meaning.power, True
        elif isinstance(meaning, NumberWord):
            if meaning.value >= room or not (fresh or meaning.value < _last_place(group)):
                break
            group, fresh, scale = group + meaning.value, False, 0
        else:
            continue
        end = at
    if end == match.start:
        return None
    value = Decimal(format(total + group, "f"))
    return Quantity(
        match.start,
        end,
        match.chart.text[match.start : end],
        "cardinal",
        value,
        scale=scale,
        decimals=_accuracy(value, scale),
    )


_ROOM = Decimal(10) ** 24  # more than the largest number word


def _accuracy(value: Decimal, scale: int) -> int:
    """Decimals as XBRL has them: "anderhalf miljoen" is exact to a hundred thousand, "tweeduizend" to one."""
    if not scale:
        return max(0, -int(value.as_tuple().exponent))
    coefficient = value.scaleb(-scale).normalize()
    return max(0, -int(coefficient.as_tuple().exponent)) - scale


def _last_place(value: Decimal) -> Decimal:
    """The value of the lowest place in use: 1000 of 32000, 1 of 7."""
    digits = str(int(value))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def ordinal(match: Match) -> Quantity | None:
    """derde, 1ste: a rank, not an amount."""
    meaning = match.meaning("o")
    digits = "".join(c for c in match.text if c.isdigit())
    value = meaning.value if isinstance(meaning, NumberWord) else Decimal(digits or 1)
    return number(match, value, kind="ordinal")


def counted_word(match: Match) -> Quantity | None:
    """vijfkoppig, tweedaags, twintigtal"""
    meaning = match.meaning("w")
    if not isinstance(meaning, NumberWord):
        return None
    unit = {"days": "day", "years": "year", "hours": "hour", "times": "factor", "fold": "factor"}.get(meaning.form)
    approx = meaning.form == "tens"
    return number(
        match,
        meaning.value,
        unit=unit,
        kind="dimension" if unit else "cardinal",
        qualifier="approx" if approx else "exact",
        decimals=0,
    )


def indefinite(match: Match) -> Quantity | None:
    meaning = match.meaning("w")
    value = meaning.value if isinstance(meaning, NumberWord) else Decimal(1000)
    return number(match, value, indefinite=True, qualifier="approx") if value >= 10 else None


def suffixed(match: Match) -> Quantity | None:
    """65-plussers, 30-jarigen, 3-tal"""
    found = match.quantity("n")
    tail = match.word("t").lower()
    if tail.startswith("plus"):
        return replace(
            found, start=match.start, end=match.end, surface=match.text, unit="year", kind="age", qualifier="at_least"
        )
    if tail.startswith("jarig"):
        return replace(
            found,
            start=match.start,
            end=match.end,
            surface=match.text,
            unit="year",
            kind="age" if found.value_high is None else "range",
        )
    if tail == "tal":
        return replace(found, start=match.start, end=match.end, surface=match.text, qualifier="approx")
    if tail.startswith("daags"):
        return replace(found, start=match.start, end=match.end, surface=match.text, unit="day", kind="dimension")
    return replace(found, start=match.start, end=match.end, surface=match.text)


_BY = re.compile(r"\b(?:af|toe)\s+met\s+(?:(?:ruim|bijna|ongeveer|circa)\s+)?\Z", re.IGNORECASE)
"""Before how much something changed by, however far its verb stands: "nam het aantal leden af met 40 tot 600"."""


def is_change(match: Match) -> bool:
    """Whether the words before it say that one figure became the other: then there are two figures and no range."""
    near = match.chart.kinds[max(0, match.first - CHANGE_REACH) : match.first]
    return any(kind in _CHANGE for kind in near) or bool(_BY.search(match.chart.text, 0, match.start))


def number_range(match: Match) -> Quantity | None:
    """700 à 800, 5 tot 10, tussen 10 en 15, drie- tot vierhonderd"""
    low, high = match.quantity("a"), match.quantity("b")
    if low.value is None or high.value is None:
        return None
    if "à" not in match.text and is_change(match):  # "à" is never said of a change
        return None
    first = low.value
    if match.has("cut"):
        first *= next((p for p in (1000, 100) if high.value >= p and high.value % p == 0 and low.value < 100), 1)
    if first >= high.value and match.chart.behind(match.last) not in _COUNTING:
        return None
    return number(
        match, first, value_high=high.value, kind="range", decimals=min(low.decimals or 0, high.decimals or 0)
    )


def compound(match: Match) -> Quantity | None:
    """1 miljoen 250 duizend: a second part that fits below the scale of the first."""
    high, low = match.quantity("a"), match.quantity("b")
    above, below = _power(match.meaning("s")), _power(match.meaning("t"))
    if high.value is None or low.value is None or high.scale or low.scale or not below < above:
        return None
    part = low.value.scaleb(below)
    if part >= Decimal(10) ** above or high.decimals:
        return None
    return number(match, Decimal(f"{high.value.scaleb(above) + part:f}"), scale=below, decimals=-below)


def _power(meaning: object) -> int:
    """The power of ten of a word such as "miljoen" or "duizend"."""
    if isinstance(meaning, Scale):
        return meaning.power
    return len(f"{meaning.value:f}") - 1 if isinstance(meaning, NumberWord) else 0


def with_comma(match: Match) -> Quantity | None:
    """vijf komma vijf"""
    whole, part = match.quantity("a"), match.quantity("b")
    if whole.value is None or part.value is None or whole.value % 1:
        return None
    digits = f"{part.value.scaleb(-part.scale).normalize():f}"  # "twee komma vijf miljoen" has its scale with the part
    if "." in digits:
        return None
    value = Decimal(f"{whole.value:f}.{digits}").scaleb(part.scale)
    return number(match, Decimal(f"{value:f}"), scale=part.scale, decimals=len(digits) - part.scale)


def one(match: Match) -> Quantity:
    """één, where what stands around it says that it counts."""
    start, end = match.span("n")
    return Quantity(start, end, match.chart.text[start:end], "cardinal", Decimal(1), decimals=0)


def dozens(match: Match) -> Quantity | None:
    """drie dozijn, een gros"""
    count = match.quantity("n").value if match.has("n") else Decimal(1)
    size = 144 if match.word("d").lower() == "gros" else 12
    return None if count is None else number(match, count * size)
