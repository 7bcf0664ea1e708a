"""How far a figure is trusted: a starting point for the kind of place, less for every named doubt."""

from __future__ import annotations

from collections.abc import Iterable

from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import FigurePlace, Proof

_START: dict[FigurePlace, float] = {"kpi": 0.97, "table": 0.97, "prose": 0.95, "chart": 0.6}
"""Share of undoubted figures that are right, by place."""

_DOUBTS: dict[Doubt, float] = {
    Doubt.NO_LABEL: 0.45,
    Doubt.LABEL_OF_NEIGHBOUR: 0.85,
    Doubt.LABEL_OF_SENTENCE_BEFORE: 0.75,
    Doubt.LABEL_BEFORE_COLON: 0.93,
    Doubt.SMALL_SPELLED_NUMBER: 0.8,
    Doubt.AMBIGUOUS_NOTATION: 0.75,
    Doubt.INCIDENTAL_AGE: 0.85,
    Doubt.SECOND_IN_CELL: 0.85,
    Doubt.COLUMN_WITHOUT_HEADER: 0.9,
    Doubt.UNLABELLED_ROW: 0.75,
    Doubt.COLUMNS_NOT_TOLD_APART: 0.7,
    Doubt.UNIT_FROM_TAG: 0.95,
    Doubt.UNIT_FROM_MOST_ROWS: 0.93,
    Doubt.UNIT_OF_PARTS: 0.95,
    Doubt.LABEL_WITHOUT_NOUN: 0.5,
    Doubt.LABEL_OF_NAMES: 0.6,
    Doubt.REFERENCE_NEARBY: 0.7,
    Doubt.FOOTNOTE: 0.8,
    Doubt.PIECE_OF_SENTENCE: 0.9,
    Doubt.NOTHING_COUNTED: 0.85,
    Doubt.RULE_NOT_RESULT: 0.88,
    Doubt.LENGTH_OF_TIME: 0.9,
    Doubt.SHARE_WITHOUT_SUBJECT: 0.9,
    Doubt.CROWDED_SENTENCE: 0.93,
    Doubt.FIGURE_IN_WORDS: 0.92,
    Doubt.NO_TAG: 0.97,
    Doubt.WEAK_TAG: 0.98,
    Doubt.CONTRADICTED: 0.85,
}
"""What each doubt leaves of the confidence."""

_PROSE_DOUBTS: dict[Doubt, float] = {Doubt.NO_TAG: 0.92, Doubt.WEAK_TAG: 0.93}
"""Doubts that weigh more in running text: where no known term is found, the words around a figure may not be its label."""

_LASTING: dict[Doubt, float] = {
    Doubt.UNIT_NOT_SAID: 0.85,
    Doubt.SCALE_NOT_SAID: 0.85,
    Doubt.SCALE_NOT_APPLIED: 0.85,
    Doubt.SCENARIO_NOT_SAID: 0.9,
    Doubt.PERIOD_AFTER_REPORT: 0.85,
}
"""Doubts that no sum lifts: what adds up in thousands adds up in units."""

_SUPPORT: dict[Support, float] = {Support.LABEL_BY_POSITION: 0.5, Support.SHARE_OF_AMOUNT: 0.75}
_PROOF: dict[Proof, float] = {
    "sum": 0.5,
    "share": 0.5,
    "balance": 0.5,
    "movement": 0.5,
    "repeat": 0.4,
    "code": 0.4,
    "filing": 0.5,
}
"""Share of the remaining doubt that each support and proof takes away."""


def confidence(
    place: FigurePlace, doubts: Iterable[Doubt], supports: Iterable[Support] = (), proofs: Iterable[Proof] = ()
) -> float:
    """A confidence between 0 and 1 from the kind of place and what speaks against and for a figure."""
    against = tuple(doubts)
    weights = _DOUBTS | _PROSE_DOUBTS if place == "prose" else _DOUBTS
    value = _START[place]
    for doubt in against:
        value *= weights.get(doubt, 1.0)
    for gain in (*(_SUPPORT[s] for s in supports), *(_PROOF[p] for p in proofs)):
        value += (1 - value) * gain
    for doubt in against:
        value *= _LASTING.get(doubt, 1.0)
    return round(min(value, 0.99), 2)
