"""Tiles of one section with one label: nothing that was read tells their figures apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure


def told_apart(figures: Sequence[MetricFigure]) -> tuple[MetricFigure, ...]:
    """The figures in their order; one of a tile gets a doubt where another number of its page and section has the same
    label, unit and period.
    """
    shared: dict[tuple[int, str, str, str, str], list[int]] = defaultdict(list)
    for i, f in enumerate(figures):
        if f.kind == "kpi" and f.context.label:
            period = f.period.text if f.period else ""
            shared[f.page, f.section_id or "", f.context.label.casefold(), f.unit, period].append(i)
    result = list(figures)
    for alike in shared.values():
        if len({figures[i].quantity.value for i in alike}) > 1:
            for i in alike:
                result[i] = replace(figures[i], doubts=(*figures[i].doubts, Doubt.LABEL_SHARED))
    return tuple(result)
