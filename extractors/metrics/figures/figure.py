"""The figure: a quantity with everything an analyst needs to use it without looking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.schemas.vocabularies import FigurePlace, Proof, Scenario

PeriodSource = Literal[
    "own words", "column", "row", "cell", "footnote", "sentence", "passage", "title", "heading", "document", ""
]


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What the surroundings say about a figure."""

    label: str
    row_group: str = ""
    row_label: str = ""
    column_label: str = ""
    column_topic: str = ""
    """What the column counts, without its period, scenario and unit."""
    code: str = ""
    note: str = ""
    table_id: str = ""
    context: str = ""
    """The sentence, row or tile that the figure stands in, as printed."""


@dataclass(frozen=True, slots=True)
class MetricFigure:
    """One figure of the report; signs, scales and units of headers and tags are already applied."""

    quantity: Quantity
    raw_text: str
    kind: FigurePlace
    context: FigureContext
    page: int
    bbox: BBox
    section_id: str | None
    entity: str
    tag: str
    unit: str
    """`count` or `person` where things are counted."""
    period: Period | None
    scenario: Scenario
    extractor: str
    confidence: float = 0.0
    """Set by `confidence.rated` once all figures of the report are known and checked."""
    doubts: tuple[Doubt, ...] = ()
    supports: tuple[Support, ...] = ()
    spots: tuple[PrintedSpot, ...] = ()
    """What it was read from, the figure itself left out."""
    period_source: PeriodSource = "document"
    own_scenario: Scenario | Literal[""] = ""
    """The scenario where it is printed by the figure itself; empty where it follows from the report."""
    titles: tuple[str, ...] = ()
    """Of its table, chart or card, nearest first, and last that of its section; none above that."""
    remarks: tuple[str, ...] = ()
    """Where the tag came from, and what words changed; for people."""
    confirmed_by: tuple[Proof, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the confidence is what it is, in words for people."""
        named = (*(d.words for d in self.doubts), *(s.words for s in self.supports))
        return (*named, *self.remarks, *([f"period from {self.period_source}"] if self.period_source else ()))
