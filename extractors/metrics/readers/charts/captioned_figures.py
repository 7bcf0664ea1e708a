"""Figures under the numbered caption of a drawing that no chart was read from (bubbles, maps, gauges, rows of icons):
the caption says what they are of, and when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drafts.block_kinds import drawing_title, is_source
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.fields.measures import scaled
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Support
from verslag.extractors.metrics.readers.charts.chart_topics import topic_of

_LONGEST_NAME = 5
"""Words of what is named under a caption; a longer label says itself what it is of."""

_TEXT_WORDS = 8
"""A text of so many words parts a caption from what stands below it."""

_NO_UNIT = ("", "count")


class _Caption(NamedTuple):
    block: Block
    title: str


def under_captions(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """The figures of a page, those with a short name under the caption of a drawing with its words before their own.

    Args:
        candidates: the figures of one page.
        blocks: of the page.
    """
    captions = [_Caption(b, title) for b in blocks if b.kind == "caption" and (title := drawing_title(b.text))]
    if not captions:
        return list(candidates)
    parting = [b.bbox for b in blocks if _parts(b)]
    return [
        _captioned(c, caption.title) if _is_bare_name(c) and (caption := _over(c.bbox, captions, parting)) else c
        for c in candidates
    ]


def _parts(block: Block) -> bool:
    """Whether a block ends what a caption above it is of: a title, a table, a text, a source."""
    if block.kind in ("heading", "table") or is_source(block.text):
        return True
    return block.kind in ("paragraph", "list_item", "quote") and len(block.text.split()) >= _TEXT_WORDS


def _is_bare_name(candidate: Candidate) -> bool:
    """Whether a figure has but a short name: of a tile, or one it has by its place on a drawing."""
    by_place = candidate.extractor == "chart" and Support.LABEL_BY_POSITION in candidate.supports
    name = candidate.context.row_label if by_place else candidate.context.label
    return (by_place or candidate.extractor == "tile") and 0 < len(name.split()) <= _LONGEST_NAME


def _over(box: BBox, captions: Sequence[_Caption], parting: Sequence[BBox]) -> _Caption | None:
    """The nearest caption over a figure, one that stands over it before those that begin left of it."""
    above = [
        c
        for c in captions
        if c.block.bbox.bottom <= box.top + 1
        and c.block.bbox.x0 <= box.x_mid
        and not any(c.block.bbox.bottom <= p.y_mid <= box.top and p.x_overlap(box) > 0 for p in parting)
    ]
    return max(
        above, key=lambda c: (c.block.bbox.x_overlap(box) > 0, c.block.bbox.bottom, c.block.bbox.x0), default=None
    )


def _captioned(candidate: Candidate, title: str) -> Candidate:
    context, period, measure = candidate.context, only_period(title), measure_of(title)
    name = context.row_label if candidate.extractor == "chart" else context.label
    quantity, unit = candidate.quantity, candidate.unit
    if unit in _NO_UNIT and quantity.kind != "percent" and (measure.unit or measure.scale):
        quantity, unit = scaled(quantity, measure.scale), measure.unit or unit
    return replace(
        candidate,
        quantity=quantity,
        unit=unit,
        context=replace(context, label=f"{topic_of(title)}: {name}", row_label=name),
        period=candidate.period or period,
        period_source=candidate.period_source or ("title" if period else ""),
        titles=(title, *candidate.titles),
    )
