"""The identity of every figure of a report, and of the series it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.identity.figure_lines import FigureLine, lines_of_figures
from verslag.extractors.metrics.identity.lines_told_apart import Key, told_apart


@dataclass(frozen=True, slots=True)
class FigureIdentity:
    """Both keys of a figure; they hold neither value, unit, tag, page nor anything said of the document."""

    series: Key
    """The same in next year's edition."""
    figure: Key
    """The series and which of its periods it is."""


def identities(figures: Sequence[MetricFigure]) -> tuple[FigureIdentity, ...]:
    """The identity of every figure, in the order given; no two figures have the same."""
    lines = lines_of_figures(figures)
    found: dict[int, FigureIdentity] = {}
    for line, key in zip(lines, told_apart(lines), strict=True):
        found.update(_of_line(line, key, figures))
    return tuple(found[at] for at in range(len(figures)))


def _of_line(line: FigureLine, key: Key, figures: Sequence[MetricFigure]) -> Iterable[tuple[int, FigureIdentity]]:
    """The figures of a line by their role; several of one role are columns of their own, in the order printed."""
    seen: Counter[int] = Counter()
    for at in sorted(line.figures, key=lambda at: (figures[at].bbox.x0, at)):
        role = line.figures[at]
        series = (*key, f"column {seen[role]}") if seen[role] else key
        seen[role] += 1
        yield at, FigureIdentity(series, (*series, f"period {role}"))
