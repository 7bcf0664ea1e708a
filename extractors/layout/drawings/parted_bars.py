"""The bars of a page in groups of one chart each, parted where another begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.axis_ticks import value_axes
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup, bar_groups, bars_of, parted
from verslag.extractors.layout.drawings.floating_stacks import floating_stacks
from verslag.extractors.lines.close_words import close_runs

# Words of one line of text stand within so many ems; captions and titles within so many of the bars they part.
_WORD_GAP, _CAPTION_REACH = 0.8, 8.0


def groups_of_bars(
    marks: Iterable[Shape], page: PageText, words: Sequence[Word], turned: Sequence[Word], titles: Sequence[BBox]
) -> list[BarGroup]:
    """The groups of bars that may be a chart each, those with most pieces first.

    Args:
        marks: shapes that may be bars.
        page: they are drawn on.
        words: of the page, upright.
        turned: words turned by a quarter.
        titles: captions and bold words of the page.
    """
    groups = [
        part
        for group in _groups(bars_of(marks, page.width, page.height), page)
        for part in parted(group, _charts_within(group, words, turned, titles))
    ]
    return sorted(groups, key=lambda group: -sum(map(len, group.stacks)))


def _groups(bars: Sequence[Bar], page: PageText) -> list[BarGroup]:
    """The groups of bars on a page: stacks that begin anywhere, and bars that begin on one line."""
    floating = [group for upright in (True, False) for group in floating_stacks(bars, upright=upright)]
    placed = [{bar for stack in group.stacks for bar in stack} for group in floating]
    based = bar_groups(bars, page.width, page.height)
    return floating + [g for g in based if not any(all(s[0] in known for s in g.stacks) for known in placed)]


def bold_runs(words: Sequence[Word]) -> list[BBox]:
    """Bold words on a line, which may be the titles of charts beside one another."""
    return _worded_runs([w for w in words if w.weight >= BOLD_WEIGHT])


def _worded_runs(words: Sequence[Word]) -> list[BBox]:
    """Where words stand close together on a line, some letters among them."""
    runs = close_runs(words, _WORD_GAP)
    return [union(w.bbox for w in run) for run in runs if any(ch.isalpha() for w in run for ch in w.text)]


def _charts_within(
    group: BarGroup, words: Sequence[Word], turned: Sequence[Word], captions: Sequence[BBox]
) -> list[int]:
    """The places of bars where another chart begins: the ticks or the title of an axis stand between columns, the
    second of two captions or bold titles beside one another begins there, or a line of text parts rows.
    """
    box = group.bbox
    near = [c for c in captions if c.y_overlap(_taller(box, _CAPTION_REACH * words[0].size)) > 0]
    if not group.upright:
        rows = [stack[0].bbox for stack in group.stacks]
        across = _lines_across(box, words)
        return [
            place
            for place, (above, below) in enumerate(pairwise(rows), 1)
            if any(above.bottom <= line.y_mid <= below.top for line in across)
        ]
    level = [w for w in words if box.top - w.size <= w.bbox.y_mid <= box.bottom + w.size]
    aside = [w for w in turned if not w.leaning and box.top <= w.bbox.y_mid <= box.bottom]
    bars = [stack[0].bbox for stack in group.stacks]
    return [
        place
        for place, (before, after) in enumerate(pairwise(bars), 1)
        if after.x0 - before.x1 > group.thickness
        and (
            value_axes([w for w in level if before.x1 < w.bbox.x0 and w.bbox.x1 < after.x0], upright=True)
            or any(before.x1 < w.bbox.x0 and w.bbox.x1 < after.x0 for w in aside)
            or any(
                one.y_overlap(other) > 0 and one.x0 < before.x0 and before.x1 < other.x0 <= after.x0
                for one in near
                for other in near
            )
        )
    ]


def _taller(box: BBox, by: float) -> BBox:
    return BBox(box.x0, box.top - by, box.x1, box.bottom + by)


def _lines_across(box: BBox, words: Sequence[Word]) -> list[BBox]:
    """Lines of text that run from outside the bars of rows into them: names stop before, values begin behind."""
    lines = _worded_runs([w for w in words if box.top <= w.bbox.y_mid <= box.bottom])
    return [line for line in lines if line.x0 < box.x0 and line.x1 > box.x0 + line.height]
