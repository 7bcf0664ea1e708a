"""Charts: drawings that show figures, with the words that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word

ChartKind = Literal["columns", "rows", "pie", "line", "marks"]
"""Bars that stand on a level axis, bars that run from an upright one, slices of a whole, markers along a line, marks
of which each shows one value by itself.
"""


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One printed value of a chart with what names it."""

    words: tuple[Word, ...]
    """The value as printed."""
    names: tuple[str, ...]
    """What stands at its place on the axis of categories, the nearest first; a slice's own name."""
    series: str = ""
    """What its colour stands for by the legend; empty where the chart has one series."""
    length: float | None = None
    """Of its bar in points, negative where it runs the other way; None where nothing is drawn to measure."""
    fits: bool | None = None
    """Whether the length of its bar fits the printed value, against the axis or the other bars; None where not
    measured.
    """


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with the words on its axes, in its legend and at its marks."""

    chart_id: str
    """`p9-c1`: page 9, first chart from the top."""
    page: int
    kind: ChartKind
    bbox: BBox
    """Around the marks and all words of the chart, its title apart."""
    words: tuple[Word, ...]
    """Everything printed that belongs to the drawing: values, ticks, categories, legend, titles of axes."""
    points: tuple[ChartPoint, ...]
    title: str = ""
    """The title, caption or text beside it; empty where only the section tells what it shows."""
    subtitle: str = ""
    """A short line of another style between title and chart: unit, scale or years."""
    axis_title: str = ""
    """What is printed along the axis of values."""
    tick_unit: str = ""
    """The unit its ticks carry (`%`)."""
    title_shared: bool = False
    """Its title is the caption of other charts as well, and nothing printed tells it from these."""
    legend_shared: bool = False
    """Its series are named by the legend of the chart beside it."""
