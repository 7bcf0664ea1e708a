"""The categories under or over a row of figures, one for each, and the title of the row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.readers.charts.text_runs import Run, is_name

_ALIGNED = 0.35
"""A category stands within this share of the distance between two figures from the middle of its figure."""

_ABOVE = 2.5
"""The title of a row of figures stands at most this many figure heights above it."""

_LEAST = 3
"""Figures in a row that make a chart; fewer may stand in a row by chance."""


def figure_rows(places: Sequence[int], candidates: Sequence[Candidate]) -> list[list[int]]:
    """Bare figures of one section in reading order from left to right: the labels of a row of bars."""
    groups: dict[tuple[str | None, str], list[int]] = {}
    for i in places:
        groups.setdefault((candidates[i].section_id, candidates[i].quantity.kind), []).append(i)
    rows = []
    for group in groups.values():
        row: list[int] = []
        for i in group:
            if row and candidates[i].bbox.x0 <= candidates[row[-1]].bbox.x1:
                rows.append(row)
                row = []
            row.append(i)
        rows.append(row)
    return [row for row in rows if len(row) >= _LEAST]


def row_title(boxes: Sequence[BBox], runs: Sequence[Run]) -> str:
    """The words right above a row of figures, where they stand alone on their line and begin left of the first
    figure.
    """
    top = min(box.top for box in boxes)
    height = max(box.height for box in boxes)
    near = [r for r in runs if is_name(r) and 0 <= top - r.bbox.bottom <= _ABOVE * height]
    line = [r for r in near if r.bbox.y_overlap(max(near, key=lambda n: n.bbox.bottom).bbox) > 0] if near else []
    if len(line) == 1 and line[0].bbox.x0 < boxes[0].x_mid and only_period(line[0].text) is None:
        return line[0].text
    return ""


def categories_of(
    figures: Sequence[tuple[int, BBox]], runs: Sequence[Run], headings: Sequence[BBox]
) -> list[tuple[int, str]]:
    """The names in one line below (or above) the figures, one for each; nothing where any is missing."""
    spacing = median(b.x_mid - a.x_mid for (_, a), (_, b) in pairwise(figures))
    lowest = max(box.bottom for _, box in figures)
    highest = min(box.top for _, box in figures)
    lines: dict[int, list[Run]] = {}
    for run in runs:
        if is_name(run) and (run.bbox.top >= lowest - 1 or run.bbox.bottom <= highest + 1):
            lines.setdefault(round(run.bbox.bottom), []).append(run)
    order = sorted(lines, key=lambda y: abs(y - (lowest if y > lowest else highest)))
    for y in order:
        if any(min(y, highest) < h.y_mid < max(y, lowest) for h in headings):
            continue
        named = []
        for i, box in figures:
            near = [r for r in lines[y] if abs(r.bbox.x_mid - box.x_mid) <= _ALIGNED * spacing]
            if len(near) == 1:
                named.append((i, near[0].text))
        if len(named) == len(figures) and len({text for _, text in named}) == len(named):
            return named
    return []
