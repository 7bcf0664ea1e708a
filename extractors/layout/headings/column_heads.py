"""Heads of columns: short titles side by side over rows of short cells, where no table was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.layout.headings.title_likeness import is_title_like

# Titles side by side that make a row of heads; two may be chapters in two columns.
_FEWEST = 3

# A head has at most so many words, and so has a line of the cells under it.
_MOST_WORDS = 4
_CELL_WORDS = 3

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
    return heads


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
