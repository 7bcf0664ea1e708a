"""Rules for ranges of measured quantities, and for a unit that is printed once for two figures."""

from __future__ import annotations

from dataclasses import replace

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.lexicon import Scale, Unit
from verslag.extractors.numbers.rules_numbers import is_change
from verslag.extractors.numbers.rules_quantities import kind_of, scaled
from verslag.extractors.numbers.token_chart import Match, Phase, Rule

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


def shared_unit(match: Match) -> Quantity | None:
    """The 12 of "van 12 naar 15 procent" and the 45 of "45 en 60 miljoen euro": unit and scale stand behind the other."""
    found, other = match.quantity("n"), match.quantity("b")
    unit, scale = match.meaning("u"), match.meaning("s")
    power = (scale.power if isinstance(scale, Scale) else 0) + (unit.scale if isinstance(unit, Unit) else 0)
    if found.value is None or other.value is None or found.scale or (power and found.value >= other.value * 1000):
        return None
    name = unit.name if isinstance(unit, Unit) else None
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
            "unit of two",
            "QUANTITY",
            "n=NUMBER ( 'en' | 'of' ) b=NUMBER s=SCALES? ( u=AMOUNT_UNIT | u=ANY_PERCENT )",
            shared_unit,
            "respectievelijk 12 en 15 procent",
        ),
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
