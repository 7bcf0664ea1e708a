"""Rules for ranges of measured quantities, and for a unit that is printed once for two figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.lexicon import PrintedUnit, Scale
from verslag.extractors.numbers.number_meanings import is_change
from verslag.extractors.numbers.rules_quantities import kind_of, scaled
from verslag.extractors.numbers.token_chart import Match, Phase, Rule
from verslag.extractors.numbers.token_kinds import code

_RANGED = frozenset(("currency", "percent", "dimension"))


def measured_range(match: Match) -> Quantity | None:
    """€ 10.000 tot € 15.000, 5% à 10%, € 5 tot € 10 miljoen"""
    low, high = match.quantity("a"), match.quantity("b")
    if low.kind not in _RANGED or high.kind not in _RANGED or low.unit != high.unit or is_change(match):
        return None
    if low.value is None or high.value is None or low.value_high is not None or high.value_high is not None:
        return None
    first = low.value
    if high.scale and not low.scale and first < high.value.scaleb(-high.scale):
        first = scaled(first, high.scale) or first
    if first >= high.value:
        return None
    return replace(
        high, start=match.start, end=match.end, surface=match.text, kind="range", value=first, value_high=high.value
    )


ALIKE = 100
"""Figures that share a scale are of one order: of "1.450 en 2 miljoen" the first stands for itself."""


def _alike(first: Decimal, second: Decimal) -> bool:
    """Whether two numbers may be printed in the same scale."""
    low, high = sorted((abs(first), abs(second)))
    return low > 0 and high < low * ALIKE


def shared_unit(match: Match) -> Quantity | None:
    """The 12 of "van 12 naar 15 procent" and the 45 of "45 en 60 miljoen euro": unit and scale stand behind the
    other.
    """
    found, other = match.quantity("n"), match.quantity("b")
    unit, scale = match.meaning("u"), match.meaning("s")
    power = (scale.power if isinstance(scale, Scale) else 0) + (unit.scale if isinstance(unit, PrintedUnit) else 0)
    if found.value is None or other.value is None or found.scale or (power and not _alike(found.value, other.value)):
        return None
    name = unit.name if isinstance(unit, PrintedUnit) else None
    return replace(
        found,
        value=scaled(found.value, power),
        unit=name,
        kind=kind_of(name),
        scale=power,
        decimals=None if found.decimals is None else found.decimals - power,
    )


SHARED_UNITS = Phase(
    "shared units",
    [
        Rule(
            "unit of both",
            "QUANTITY",
            "<'van' n=NUMBER ( 'naar' | 'tot' ) b=NUMBER s=SCALES? ( u=AMOUNT_UNIT | u=ANY_PERCENT )",
            shared_unit,
            "van 12 naar 15 procent",
        ),
        Rule(
            "scale of both", "QUANTITY", "<'van' n=NUMBER 'naar' b=NUMBER s=SCALES", shared_unit, "van 3 naar 4 miljoen"
        ),
        Rule(
            "unit of a series",
            "QUANTITY",
            "n=NUMBER ( ',' NUMBER )* ( 'en' | 'of' ) b=NUMBER s=SCALES? ( u=AMOUNT_UNIT | u=ANY_PERCENT | u=UNITS )",
            shared_unit,
            "respectievelijk 9, 12 en 15 procent",
        ),
        Rule(
            "scale of a series",
            "QUANTITY",
            "n=NUMBER ( ',' NUMBER )* ( 'en' | 'of' ) b=NUMBER s=SCALES",
            shared_unit,
            "9, 12 en 15 miljoen",
        ),
    ],
)


def echo(match: Match) -> Quantity | None:
    """The 3,1 of "€ 3,4 mln (2021: 3,1)": what is printed once for both is the first one's unit and scale."""
    found, first = match.quantity("q"), _compared(match)
    if first is None or found.unit not in (None, first.unit) or found.scale or found.value_high is not None:
        return None
    if found.value is None or first.value is None or not (first.unit or first.scale):
        return None
    power = first.scale if _alike(found.value, first.value.scaleb(-first.scale)) else 0
    if found.unit and not power:
        return None
    return replace(
        found,
        value=scaled(found.value, power),
        unit=first.unit,
        kind=first.kind if first.kind in _RANGED else kind_of(first.unit),
        scale=power,
        decimals=None if found.decimals is None else found.decimals - power,
    )


ECHO_REACH = 10  # tokens, white space counted: "(in het vorige boekjaar: 3,1)"
_OPENED = code("'('")


def _compared(match: Match) -> Quantity | None:
    """The figure right before the bracket that the match stands in."""
    chart = match.chart
    for at in range(match.first - 1, max(-1, match.first - ECHO_REACH), -1):
        before = chart.meanings[at]
        if isinstance(before, Quantity) and before.is_figure:
            return None
        if chart.kinds[at] == _OPENED:
            first = chart.meaning_before(at)
            return first if isinstance(first, Quantity) and first.is_figure else None
    return None


ECHOES = Phase(
    "echoes",
    [
        Rule("figure to compare with", "QUANTITY", "<':' q=QUANTITY >')'", echo, "€ 3,4 mln (2021: 3,1)"),
        Rule("figure to compare, its year behind", "QUANTITY", "<'(' q=QUANTITY >'in'", echo, "€ 4 mln (3 in 2021)"),
    ],
)

RANGES = Phase(
    "ranges",
    [
        Rule(
            "range of amounts",
            "QUANTITY",
            "a=QUANTITY ( TO | ~ DASH ~ | _ DASH _ ) b=QUANTITY >!DASH",
            measured_range,
            "€ 5 tot € 10 miljoen",
        ),
        Rule(
            "range between amounts",
            "QUANTITY",
            "'tussen' 'de'? a=QUANTITY 'en' 'de'? b=QUANTITY",
            measured_range,
            "tussen € 10.000 en € 15.000",
        ),
    ],
)
