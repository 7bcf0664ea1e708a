"""Words of drawings that look like titles and are none: entries of legends, titles of upright axes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drafts.draft import Draft

# A swatch is so many ems wide and high, about as wide as high, and stands so many ems left of its entry.
_SMALLEST, _LARGEST = 0.4, 1.6
_SQUARE = 1.8
_REACH = 1.6
# The swatches of a legend stand below or beside one another to within so many ems.
_ALIGNED = 0.4
# Swatches tell series apart by colour; the ornament before titles is always the same.
_LEAST_COLORS = 2
# The title of an upright axis stands within so many ems of the ticks or bars.
_AXIS_REACH = 3.0


def with_legends(drafts: Sequence[Draft], shapes: Sequence[Shape], em: float) -> list[Draft]:
    """The blocks, entries of legends marked as text.

    An entry stands behind a swatch; a legend has swatches of two or more colours in one row or column.

    Args:
        drafts: of a page.
        shapes: drawn on the page.
        em: size of the running text.
    """
    swatches = [s for s in shapes if s.fill is not None and s.kind in ("rect", "curve") and _is_swatch(s.bbox, em)]
    if not swatches:
        return list(drafts)
    lines: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        swatch = _swatch_of(draft, swatches, em) if draft.kind is None else None
        if swatch is None:
            continue
        column, row = (round(at / (_ALIGNED * em)) for at in (swatch.bbox.x_mid, swatch.bbox.y_mid))
        for key in (("column", column), ("column", column + 1), ("row", row), ("row", row + 1)):
            lines[key].append((index, swatch.fill or ""))
    entries = {
        index for found in lines.values() if len({fill for _, fill in found}) >= _LEAST_COLORS for index, _ in found
    }
    return [replace(draft, kind="paragraph") if i in entries else draft for i, draft in enumerate(drafts)]


def as_axis_titles(drafts: Sequence[Draft]) -> list[Draft]:
    """Blocks turned by a quarter on a page that reads upright, marked as text: they name axes, not sections."""
    return [replace(draft, kind="paragraph") if draft.kind is None else draft for draft in drafts]


def _is_swatch(box: BBox, em: float) -> bool:
    sides = sorted((box.width, box.height))
    return _SMALLEST * em <= sides[0] and sides[1] <= min(_LARGEST * em, _SQUARE * sides[0])


def _swatch_of(draft: Draft, swatches: Sequence[Shape], em: float) -> Shape | None:
    line = draft.lines[0].bbox
    near = [s for s in swatches if 0 <= line.x0 - s.bbox.x1 <= _REACH * em and line.top <= s.bbox.y_mid <= line.bottom]
    return max(near, key=lambda s: s.bbox.x1, default=None)


def upright_axis_title(box: BBox, words: Sequence[Word], em: float, others: Sequence[BBox] = ()) -> tuple[Word, ...]:
    """The words turned by a quarter along the left or right side of a chart, in the order they read.

    Args:
        box: of the chart.
        words: of the page.
        others: boxes of the other charts; what stands left of one of these is its own.
        em: size of the chart's words.
    """
    beside = [
        w
        for w in words
        if w.rotation in (90, 270)
        and box.top - em <= w.bbox.y_mid <= box.bottom + em
        and (
            -em / 2 <= box.x0 - w.bbox.x1 <= _AXIS_REACH * em
            or (-em / 2 <= w.bbox.x0 - box.x1 <= _AXIS_REACH * em and not any(_is_left_of(w, o, em) for o in others))
        )
    ]
    if not beside:
        return ()
    first = min(beside, key=lambda w: abs(box.x0 - w.bbox.x1))
    line = [w for w in beside if abs(w.baseline - first.baseline) <= 0.3 * w.size and w.rotation == first.rotation]
    return tuple(sorted(line, key=lambda w: -w.bbox.y_mid if first.rotation == 270 else w.bbox.y_mid))


def _is_left_of(word: Word, box: BBox, em: float) -> bool:
    return word.bbox.y_overlap(box) > 0 and -em / 2 <= box.x0 - word.bbox.x1 <= _AXIS_REACH * em
