"""A figure as first read, with what its nearest surroundings say; period, tag and confidence come later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.facts.model import Period
from verslag.extractors.geometry import BBox
from verslag.extractors.metrics.model import FigureContext, FigurePlace, Scenario
from verslag.extractors.numbers.quantity import Quantity

PeriodSource = Literal[
    "own words", "column", "row", "cell", "footnote", "sentence", "passage", "title", "heading", "document", ""
]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One figure with its label; empty strings and None where the surroundings say nothing."""

    quantity: Quantity
    raw_text: str
    place: FigurePlace
    context: FigureContext
    page: int
    bbox: BBox
    section_id: str | None
    extractor: str
    unit: str = ""
    period: Period | None = None
    period_source: PeriodSource = ""
    scenario: Scenario | None = None
    titles: tuple[str, ...] = ()
    """Titles above the figure that are nearer than its section: of its table, its card, its list."""
    doubts: tuple[str, ...] = ()
    """Named reasons to trust the reading less; names of `confidence.DOUBTS`."""
