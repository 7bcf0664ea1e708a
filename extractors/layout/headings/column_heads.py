"""Heads of columns: short titles side by side over rows of short cells, where no table was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verslag.extractors.layout.drafts.draft import Draft, style_of
from verslag.extractors.layout.headings.title_likeness import is_title_like

# Titles side by side that make a row of heads; two may be chapters in two columns.
_FEWEST = 3

# A head has at most so many words, and so has a line of the cells under it.
_MOST_WORDS = 4
_CELL_WORDS = 3

# A line is level with another that it overlaps by this share of the lower one's height.
_LEVEL = 0.5

# How far below its head a column begins, in type sizes.
_REACH = 3.0


def column_heads(pages: Sequence[Sequence[Draft]]) -> set[Draft]:
    """Titles in a row under most of which cells stand, and under none running text: cards have text under theirs."""
    heads: set[Draft] = set()
    for page in pages:
        for row in _rows(page):
            under = [_below(draft, page, row) for draft in row]
            cells = sum(d is not None and _is_cells(d) for d in under)
            text = any(d is not None and d.kind is None and not _is_cells(d) for d in under)
            if cells * 2 > len(row) and not text:
                heads.update(row)
        tables = [d for d in page if d.kind == "table"]
        heads.update(d for d in page if d.kind is None and any(_heads_beside(d, table) for table in tables))
    return heads


def _heads_beside(draft: Draft, table: Draft) -> bool:
    """Whether a line stands level with the heads of a table, set like them: the head of a column it does not have."""
    if len(draft.lines) > 1 or draft.bbox.x_overlap(table.bbox) > 0:
        return False
    level = [w for w in table.words if w.bbox.y_overlap(draft.bbox) > _LEVEL * min(w.bbox.height, draft.bbox.height)]
    if not level or min(w.bbox.top for w in table.words) < min(w.bbox.top for w in level):
        return False
    columns = sum(b.bbox.x0 - a.bbox.x1 > draft.style.size for a, b in pairwise(level))
    return columns > 0 and draft.style == style_of(level)


def _rows(page: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Short titles of one page that stand side by side, each row once."""
    short = [d for d in page if d.kind is None and len(d.words) <= _MOST_WORDS and is_title_like(d)]
    done: set[Draft] = set()
    for draft in short:
        if draft in done:
            continue
        row = [d for d in short if d is draft or (_beside(draft, d) and d.style == draft.style)]
        done.update(row)
        if len(row) >= _FEWEST:
            yield row


def _beside(a: Draft, b: Draft) -> bool:
    return a.bbox.x_overlap(b.bbox) <= 0 and a.bbox.y_overlap(b.bbox) > 0


def _below(head: Draft, page: Sequence[Draft], row: Sequence[Draft]) -> Draft | None:
    """What stands next under a head in its column."""
    reach = _REACH * head.style.size
    near = [
        (d.bbox.top, k)
        for k, d in enumerate(page)
        if d not in row
        and -head.style.size < d.bbox.top - head.bbox.bottom <= reach
        and d.bbox.x_overlap(head.bbox) > 0
        and d.kind != "furniture"
    ]
    return page[min(near)[1]] if near else None


def _is_cells(draft: Draft) -> bool:
    return draft.kind == "table" or all(len(line.words) <= _CELL_WORDS for line in draft.lines)
