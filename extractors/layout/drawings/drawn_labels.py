"""Drawings that show figures, and the blocks that are their labels: slices of a pie, values and numbers along bars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.lines.numerals import is_big_number

# Bars of one chart: at least so many, of so many lengths, their other measure and one end alike to within some points.
_LEAST_BARS = 3
_LEAST_LENGTHS = 3
_ALIKE = 1.0
# From one bar of a chart to the next is at most so many times the thickness of a bar.
_FURTHEST = 8.0
# A bar is at least so many ems thick and at most this share of the page; thinner ones are rules, thicker ones areas.
_THINNEST, _THICKEST = 0.4, 0.15
# Labels stand within so many ems of the bars and have at most so many words.
_REACH = 2.5
# Shares stand around a pie, those of thin slices at the end of a line.
_SHARE_REACH = 4.0
_LONGEST_LABEL = 6
# They are set no larger than this beside the running text.
_LARGEST_LABEL = 1.3
# A drawing of more shapes than this is looked at no further.
_MOST_SHAPES = 3_000


def bar_charts(shapes: Sequence[Shape], em: float, width: float) -> tuple[BBox, ...]:
    """Boxes of rows or columns of bars: filled rectangles that start on one line, alike in one measure, not in the
    other.

    Args:
        shapes: drawn on the page.
        em: size of the running text.
        width: of the page, in points.
    """
    rects = [s.bbox for s in shapes[:_MOST_SHAPES] if s.kind == "rect" and s.fill is not None]
    columns: dict[tuple[int, int], list[BBox]] = defaultdict(list)
    rows: dict[tuple[int, int], list[BBox]] = defaultdict(list)
    for box in rects:
        if _THINNEST * em <= box.width <= _THICKEST * width:
            columns[round(box.bottom / _ALIKE), round(box.width / _ALIKE)].append(box)
        if _THINNEST * em <= box.height <= _THICKEST * width:
            rows[round(box.x0 / _ALIKE), round(box.height / _ALIKE)].append(box)
    charts = [
        union(bars)
        for alike in columns.values()
        for bars in _together(sorted(alike, key=lambda b: b.x0), lambda a, b: (b.x0 - a.x1) / b.width)
        if _is_chart([b.height for b in bars], {round(b.x0) for b in bars})
    ]
    charts += [
        union(bars)
        for alike in rows.values()
        for bars in _together(sorted(alike, key=lambda b: b.top), lambda a, b: (b.top - a.bottom) / b.height)
        if _is_chart([b.width for b in bars], {round(b.top) for b in bars})
    ]
    return tuple(charts)


def _together(bars: Sequence[BBox], gap: Callable[[BBox, BBox], float]) -> Iterator[list[BBox]]:
    """Bars in order that stand near each other; the filled heads of several tables of a page do not."""
    run: list[BBox] = []
    for bar in bars:
        if run and gap(run[-1], bar) > _FURTHEST:
            yield run
            run = []
        run.append(bar)
    if run:
        yield run


def with_figures(drafts: Sequence[Draft], drawings: Sequence[BBox], bars: Sequence[BBox], em: float) -> list[Draft]:
    """The blocks, those that label a drawing of kind `figure`.

    Args:
        drafts: of a page in reading order.
        drawings: boxes of pies and rings, whose labels stand inside them, shares also right around them.
        bars: boxes of bars, whose labels stand around them.
        em: size of the running text.
    """
    reach = _REACH * em
    around = [_widened(box, reach) for box in bars]
    by_slices = [_widened(box, _SHARE_REACH * em) for box in drawings]
    return [
        replace(draft, kind="figure")
        if _is_label(draft, em)
        and (
            any(place.contains(draft.bbox, 1.0) for place in around)
            or (is_big_number(draft.text) and any(place.contains(draft.bbox, 1.0) for place in drawings))
            or (
                _is_share(draft.text)
                and any(place.contains_point(draft.bbox.x_mid, draft.bbox.y_mid) for place in by_slices)
            )
        )
        else draft
        for draft in drafts
    ]


def _widened(box: BBox, reach: float) -> BBox:
    return BBox(box.x0 - reach, box.top - reach, box.x1 + reach, box.bottom + reach)


def _is_share(text: str) -> bool:
    return text.rstrip().endswith("%") and is_big_number(text)


def _is_chart(lengths: Sequence[float], places: set[int]) -> bool:
    return len(places) >= _LEAST_BARS and len({round(length / _ALIKE) for length in lengths}) >= _LEAST_LENGTHS


def _is_label(draft: Draft, em: float) -> bool:
    """Whether a block is small and short and gives a figure: names of categories cannot be told from titles and
    text.
    """
    if draft.kind is not None or len(draft.words) > _LONGEST_LABEL or draft.style.size > _LARGEST_LABEL * em:
        return False
    text = draft.text
    return any(c.isdigit() for c in text) and not (draft.style.bold and any(c.isalpha() for c in text))
