"""Tiles of one page with one label: what tells their figures apart is the section they stand in, or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure


def told_apart(figures: Sequence[MetricFigure], titles: Mapping[str, str]) -> tuple[MetricFigure, ...]:
    """The figures, those of tiles that share a label on one page each under the title of its own section.

    Where two stand in one section, neither is sure: the print says of what each is in a way that was not read.

    Args:
        figures: of a document, their unit and tag found by their own labels.
        titles: section titles by id.
    """
    shared: dict[tuple[int, str, str, str], list[int]] = defaultdict(list)
    for i, f in enumerate(figures):
        if f.kind == "kpi" and f.context.label:
            shared[f.page, f.context.label.casefold(), f.unit, f.period.text if f.period else ""].append(i)
    result = list(figures)
    for alike in shared.values():
        if len({figures[i].quantity.value for i in alike}) < 2:
            continue
        sections = [figures[i].section_id or "" for i in alike]
        for i, section in zip(alike, sections, strict=True):
            title, context = titles.get(section, ""), figures[i].context
            if title and sections.count(section) == 1:
                result[i] = replace(figures[i], context=replace(context, label=f"{title}: {context.label}"))
            else:
                result[i] = replace(figures[i], doubts=(*figures[i].doubts, Doubt.LABEL_SHARED))
    return tuple(result)
