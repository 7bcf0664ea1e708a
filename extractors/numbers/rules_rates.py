"""Rules for marks out of a maximum ("4,4 op 5") and for what a quantity is counted per ("per kilometer", "€/m²")."""

from __future__ import annotations

from dataclasses import replace

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.lexicon import PrintedUnit
from verslag.extractors.numbers.token_chart import Match, Phase, Rule

_MAXIMA = (4, 5, 6, 7, 10, 20, 100)  # what marks are given out of


def mark(match: Match) -> Quantity | None:
    """4,4 op 5, 7,6/10, 7,2 uit 10, een 8 op 10: a mark, where it cannot be a share ("8 op 10 leden")."""
    given, maximum = match.quantity("n"), match.quantity("b")
    if given.value is None or maximum.value not in _MAXIMA or given.value > maximum.value:
        return None
    if not (given.decimals or match.has("a") or (match.has("stroke") and maximum.value >= 10)):
        return None
    start = match.span("n")[0]
    surface = match.chart.text[start : match.end]
    return replace(
        given, start=start, end=match.end, surface=surface, unit="score", kind="dimension", out_of=int(maximum.value)
    )


def old(match: Match) -> Quantity | None:
    """12 jaar oud"""
    found = match.quantity("q")
    return replace(found, kind="age") if found.unit in ("year", "month", "week") and found.kind == "dimension" else None


def rate(match: Match) -> Quantity:
    """€ 24 per uur, 0,42 euro per kilometer, 35 €/m²; the surface stays the quantity's own."""
    unit = match.meaning("u")
    return replace(match.quantity("q"), per=unit.name if isinstance(unit, PrintedUnit) else match.word("u").lower())


MARKS = Phase(
    "marks",
    [
        Rule(
            "mark",
            "QUANTITY",
            "( a=EEN )? n=NUMBER ( 'op' | 'uit' | stroke='/' ) b=NUMBER >!SCALES",
            mark,
            "een score van 4,4 op 5",
        ),
    ],
)

RATES = Phase(
    "rates",
    [
        Rule("age", "QUANTITY", "q=QUANTITY OLD", old, "12 jaar oud"),
        Rule("rate", "QUANTITY", "q=QUANTITY ( 'per' | ~ '/' ~ ) ( u=UNITS | u=LETTERS )", rate, "€ 24 per uur"),
    ],
)
