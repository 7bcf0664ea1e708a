"""Words gathered into printed lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word

# Vertical overlap, as a share of the smaller word, from which two words stand on one line.
_SAME_LINE_OVERLAP = 0.5


def line_of(words: Sequence[Word]) -> Line:
    """The line made of `words`, left to right as given.

    Raises:
        ValueError: there is no word.
    """
    if len(words) == 1:
        return Line((words[0],), words[0].bbox, words[0].text)
    text = "".join([w.text if i == 0 or w.joined else f" {w.text}" for i, w in enumerate(words)])
    return Line(tuple(words), union([w.bbox for w in words]), text)


def rows_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Lines straight across the whole set, whatever gaps stand in them: the rows of a table or tile, top to bottom."""
    rows: list[list[Word]] = []
    extents: list[BBox] = []
    for word in sorted(words, key=lambda w: (w.bbox.top, w.bbox.x0)):
        for index in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            box = extents[index]
            if box.y_overlap(word.bbox) >= _SAME_LINE_OVERLAP * min(box.height, word.bbox.height):
                rows[index].append(word)
                extents[index] = union((box, word.bbox)) if not word.raised else box
                break
        else:
            rows.append([word])
            extents.append(word.bbox)
    return tuple(line_of(sorted(row, key=lambda w: w.bbox.x0)) for row in rows)


def near_rows(box: BBox, reach: float, boxes: Sequence[BBox], order: Sequence[int], tops: Sequence[float]) -> list[int]:
    """Indices of the boxes that stand level with `box` or within `reach` above or below it.

    Args:
        box: the one looked around.
        reach: in points.
        boxes: of the page, none much higher than `box`.
        order: their indices from the topmost down.
        tops: their tops in that order.
    """
    start = bisect_left(tops, box.top - reach - 2 * box.height)
    end = bisect_left(tops, box.bottom + reach)
    return [i for i in order[start:end] if boxes[i].bottom > box.top - reach]
