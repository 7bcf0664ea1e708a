"""A figure as first read, with what its nearest surroundings say; period, tag and confidence come later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import FigureContext, PeriodSource
from verslag.schemas.vocabularies import FigurePlace, Scenario


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
    nature: Literal["", "stock", "flow"] = ""
    """What was there on a day, or what came and went between two; empty where only the name of its row tells."""
    scenario: Scenario | None = None
    titles: tuple[str, ...] = ()
    """Titles above the figure that are nearer than its section: of its table, its card, its list."""
    doubts: tuple[Doubt, ...] = ()
    supports: tuple[Support, ...] = ()
    spots: tuple[PrintedSpot, ...] = ()
    """What it was read from, the figure itself left out."""
