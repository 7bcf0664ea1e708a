"""Drawn shapes that hold text: cards, tiles, bubbles and boxes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word

# A shape larger than this share of the page is its background, not a card on it.
_LARGEST_SHARE = 0.8
# A shape holds words only if it is at least this many times as high as they are (else it underlines or marks them).
_LEAST_HEIGHT = 1.15
# Of the words a card touches, this share lies inside it; text that straddles an edge is not on the card.
_INSIDE_SHARE = 0.85
# A drawing of more shapes than this is no set of cards; the largest are looked at.
_MOST_SHAPES = 600
# Doubles (a fill and its outline) are next to each other when shapes are sorted by size.
_SAME_REACH = 8
# Rectangles closer than this many points are one drawn area (paragraph shading is drawn line by line).
_TOUCHING = 1.5


def cards_of(shapes: Sequence[Shape], words: Sequence[Word], page_area: float) -> tuple[BBox, ...]:
    """Boxes of the cards that hold some of `words`, largest first.

    Filled or outlined rectangles and curves count; page backgrounds, underlines and rulings do not.

    Args:
        shapes: drawn on the page.
        words: of the page.
        page_area: in square points.
    """
    if not words:
        return ()
    smallest = min(word.bbox.height for word in words)
    candidates = {
        _rounded(shape.bbox): shape
        for shape in shapes
        if shape.kind in ("rect", "curve")
        and (shape.fill is not None or shape.stroke is not None)
        and shape.bbox.height >= _LEAST_HEIGHT * smallest
        and shape.bbox.width >= 1.5 * smallest
        and shape.bbox.area < _LARGEST_SHARE * page_area
    }
    by_height = sorted(words, key=lambda word: word.bbox.y_mid)
    heights = [word.bbox.y_mid for word in by_height]
    boxes = sorted(_merge_stacked(list(candidates.values())), key=lambda box: (-box.area, box.top, box.x0))
    cards: list[BBox] = []
    for box in boxes[:_MOST_SHAPES]:
        level = by_height[bisect_left(heights, box.top) : bisect_right(heights, box.bottom)]
        if level and _holds(box, level, len(words)) and not any(_same(box, card) for card in cards[-_SAME_REACH:]):
            cards.append(box)
    return tuple(cards)


def _rounded(box: BBox) -> tuple[int, int, int, int]:
    return round(box.x0), round(box.top), round(box.x1), round(box.bottom)


def _merge_stacked(shapes: list[Shape]) -> list[BBox]:
    """Boxes of the shapes, rectangles of one colour stacked edge to edge taken as one."""
    shapes = sorted(shapes, key=lambda s: (s.bbox.x0, s.bbox.x1, s.fill or "", s.bbox.top))
    merged: list[tuple[Shape, BBox]] = []
    for shape in shapes:
        if merged:
            last, box = merged[-1]
            aligned = abs(box.x0 - shape.bbox.x0) < _TOUCHING and abs(box.x1 - shape.bbox.x1) < _TOUCHING
            if (
                aligned
                and last.fill == shape.fill
                and shape.fill is not None
                and shape.kind == last.kind == "rect"
                and -_TOUCHING < shape.bbox.top - box.bottom < _TOUCHING
            ):
                merged[-1] = (last, union((box, shape.bbox)))
                continue
        merged.append((shape, shape.bbox))
    return [box for _, box in merged]


def _holds(box: BBox, words: Sequence[Word], on_page: int) -> bool:
    """Whether the card holds text; `words` are those level with it."""
    inside = touched = 0
    for word in words:
        if word.bbox.x_overlap(box) > 0 and word.bbox.y_overlap(box) > 0:
            touched += 1
            inside += box.contains(word.bbox, slack=0.25 * word.bbox.height)
    return inside > 0 and inside >= _INSIDE_SHARE * touched and inside < on_page


def _same(a: BBox, b: BBox) -> bool:
    overlap = a.x_overlap(b) * a.y_overlap(b)
    return overlap > 0.9 * max(a.area, b.area)
