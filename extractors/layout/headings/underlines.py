"""Lines of text with a rule drawn right under their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drafts.draft import Draft

# A rule under words is at most this many ems thick, begins and ends with them to within so many ems …
_THICKEST = 0.15
_ENDS = 0.4
# … and stands this far above or below the foot of their box.
_ABOVE = 0.3
_BELOW = 0.2
_GRID = 4.0


def with_underlines(drafts: Sequence[Draft], shapes: Sequence[Shape]) -> list[Draft]:
    """The blocks of a page, those of one underlined line marked so.

    Args:
        drafts: the blocks.
        shapes: drawn on the page.
    """
    rules: dict[tuple[int, int], list[BBox]] = defaultdict(list)
    for shape in shapes:
        box = shape.bbox
        if shape.kind in ("line", "rect") and box.height <= _GRID and box.width > _GRID:
            rules[round(box.x0 / _GRID), round(box.y_mid / _GRID)].append(box)
    if not rules:
        return list(drafts)
    return [replace(d, underlined=True) if d.kind is None and _is_underlined(d, rules) else d for d in drafts]


def _is_underlined(draft: Draft, rules: dict[tuple[int, int], list[BBox]]) -> bool:
    if len(draft.lines) > 1:
        return False
    box, em = draft.bbox, draft.style.size
    column, row = round(box.x0 / _GRID), round(box.bottom / _GRID)
    near = (rules.get((x, y), ()) for x in range(column - 2, column + 3) for y in range(row - 2, row + 3))
    return any(
        rule.height <= _THICKEST * em
        and abs(rule.x0 - box.x0) <= _ENDS * em
        and abs(rule.x1 - box.x1) <= _ENDS * em
        and -_ABOVE * em <= rule.y_mid - box.bottom <= _BELOW * em
        for found in near
        for rule in found
    )
