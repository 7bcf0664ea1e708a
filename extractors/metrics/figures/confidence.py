"""How far a figure is trusted: a starting point for the kind of place, less for every named doubt."""

from __future__ import annotations

from collections.abc import Iterable

from verslag.extractors.metrics.figures.figure import FigurePlace

_START: dict[FigurePlace, float] = {"kpi": 0.97, "table": 0.97, "prose": 0.95, "chart": 0.6}
"""Share of undoubted figures that are right, by place."""

DOUBTS: dict[str, float] = {
    "no label": 0.45,
    "label of a neighbour": 0.85,
    "label of the sentence before": 0.75,
    "label before the colon": 0.93,
    "small spelled number": 0.8,
    "ambiguous notation": 0.75,
    "incidental age": 0.85,
    "second figure in the cell": 0.85,
    "column without header": 0.9,
    "unlabelled row": 0.75,
    "columns not told apart": 0.7,
    "unit from tag": 0.95,
    "unit from most rows": 0.93,
    "unit of its parts": 0.95,
    "label without noun": 0.5,
    "label of names": 0.6,
    "reference nearby": 0.7,
    "footnote": 0.8,
    "piece of a sentence": 0.9,
    "nothing counted": 0.85,
    "rule, not a result": 0.88,
    "length of time": 0.9,
    "share without subject": 0.9,
    "many figures in the sentence": 0.93,
    "figure in words": 0.92,
    "no tag": 0.97,
    "weak tag": 0.98,
    "short label": 0.85,
    "bare number in a list": 0.6,
    "contradicted": 0.85,
}
"""What each doubt leaves of the confidence."""

_PROSE_DOUBTS: dict[str, float] = {"no tag": 0.92, "weak tag": 0.93}
"""Doubts that weigh more in running text: where no known term is found, the words around a figure may not be its label."""

_LASTING: dict[str, float] = {
    "unit not said": 0.85,
    "scale not said": 0.85,
    "scale not applied": 0.85,
    "scenario not said": 0.9,
    "period after the report's": 0.85,
}
"""Doubts that no sum lifts: what adds up in thousands adds up in units."""

_SUPPORT = {"label by position": 0.5, "share of an amount": 0.75, "adds up": 0.5, "found elsewhere": 0.4}
"""Share of the remaining doubt that each support takes away."""


def confidence(place: FigurePlace, reasons: Iterable[str]) -> float:
    """A confidence between 0 and 1 from named doubts and supports; names that are neither change nothing."""
    value = _START[place]
    names = list(reasons)
    doubts = DOUBTS | _PROSE_DOUBTS if place == "prose" else DOUBTS
    for name in names:
        value *= doubts.get(name, 1.0)
    for name in names:
        value += (1 - value) * _SUPPORT.get(name, 0.0)
    for name in names:
        value *= _LASTING.get(name, 1.0)
    return round(min(value, 0.99), 2)
