"""What is measured on a figure or a group of figures before it counts as evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.traits import GUESSED, IMPLAUSIBLE, MINOR

LONG_LABEL = 10
"""Words from which a label is hardly what an analyst would type."""


def mean(measure: Callable[[MetricFigure], float], figures: Sequence[MetricFigure]) -> float:
    """Of the measure over the figures; 0 where there are none."""
    return sum(map(measure, figures)) / len(figures) if figures else 0.0


def doubts(figure: MetricFigure) -> float:
    """How many doubts there are about the reading."""
    return len([d for d in figure.doubts if d not in MINOR])


def is_guessed(figure: MetricFigure) -> bool:
    """Whether unit or scale are a guess, so that no sum speaks for them."""
    return not (GUESSED | IMPLAUSIBLE).isdisjoint(figure.doubts)


def is_proven(figure: MetricFigure) -> bool:
    """Whether something else in the report confirms the figure, its unit and its scale."""
    return bool(figure.confirmed_by) and not is_guessed(figure)


def is_undated(figure: MetricFigure) -> bool:
    """Whether nothing nearer than a heading dates the figure."""
    return figure.period_source in ("document", "heading", "")


def full_name(figure: MetricFigure) -> object:
    """All that tells the figure from others."""
    context = figure.context
    period = figure.period.text if figure.period else ""
    return (context.row_group, context.label, context.column_label, period, figure.scenario, figure.unit)
