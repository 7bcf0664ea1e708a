"""One grid that holds several statements, such as a balance with a statement of income under it, cut at their
titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.language.statement_names import BESIDE, KINDS
from verslag.extractors.tables.marks.content import is_year
from verslag.extractors.tables.read.draft_grid import Grid
from verslag.extractors.tables.read.headers import label_columns

_DATE = re.compile(r"^\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{4})?$")

_FLUSH = 0.5
"""Font sizes by which titles and totals may start beside the outermost edge of the labels."""
_APART = 0.5
"""White, in font sizes, from which words at the indent of the rows belong to the first row group, not to the title."""
_LEAST_ROWS = 2
"""Rows with figures from which a statement is one: an entry and a total."""


class _Look(NamedTuple):
    size: float
    bold: bool
    color: str
    font: str


@dataclass(frozen=True)
class Statement:
    """A part of a grid with the words of its title, none where the part has no title of its own."""

    grid: Grid
    title: tuple[Word, ...]


@dataclass(frozen=True)
class _Row:
    labels: tuple[Word, ...]
    valued: bool
    header: bool


def statements_of(grid: Grid) -> tuple[Statement, ...]:
    """The statements that a grid holds, top to bottom; the whole grid where it holds no more than one.

    A title stands alone in its row at the outermost edge of the labels, in type of its own, and names (a side of) a
    statement; under it come figures and a total set like the title. Titles of row groups ("Vaste activa") name none,
    and where all titles are sides of one statement ("Baten", "Lasten") the grid is that statement. A part ends with the
    total that repeats its title; what follows up to the next title is a part without one. Each part keeps the row of
    its title and all columns of the grid; the header goes with the first.

    Args:
        grid: with its header rows marked.
    """
    rows = _rows_of(grid)
    titles = _titles(rows)
    kinds = {kind for words in titles.values() if (kind := statement_kind([w.text for w in words])) is not None}
    if len(kinds) < 2 or any(c.row < row < c.row + c.row_span for c in grid.cells for row in titles):
        return (Statement(grid, ()),)
    starts = sorted(titles)
    if not any(row.valued and not row.header for row in rows[: starts[0]]):
        titles = {0: titles[starts[0]], **{row: titles[row] for row in starts[1:]}}  # the header goes with the first
    starts = sorted({0, *titles})
    ends = [*starts[1:], grid.rows]
    parts: list[Statement] = []
    for first, end in zip(starts, ends, strict=True):
        title = titles.get(first, ())
        total = _own_total(rows, first, end, title)
        parts.append(Statement(_part(grid, first, total), title))
        if total < end:
            parts.append(Statement(_part(grid, total, end), ()))
    return tuple(parts)


def statement_kind(title: Sequence[str]) -> str | None:
    """Which statement a title names with all its words (dates and small words aside), None where it says anything else.

    Args:
        title: the words of the title.
    """
    kinds: list[str] = []
    for text in (word.casefold().strip("()[]:,.-") for word in title):
        if text in KINDS:
            kinds.append(KINDS[text])
        elif text and text not in BESIDE and not is_year(text) and not _DATE.match(text):
            return None
    return kinds[0] if kinds else None


def _rows_of(grid: Grid) -> list[_Row]:
    labels = label_columns(grid)
    words: list[list[Word]] = [[] for _ in range(grid.rows)]
    valued, header = [False] * grid.rows, [False] * grid.rows
    for cell in grid.cells:
        if cell.column < labels:
            words[cell.row] += cell.words
        else:
            valued[cell.row] |= cell.role is not CellRole.TEXT or bool(cell.segments)
        header[cell.row] |= cell.header
    return [
        _Row(tuple(sorted(w, key=lambda word: word.bbox.x0)), v, h)
        for w, v, h in zip(words, valued, header, strict=True)
    ]


def _titles(rows: Sequence[_Row]) -> dict[int, tuple[Word, ...]]:
    """The titles of statements by row, each with figures and a total of its own below."""
    body = [row for row in rows if row.labels and not row.header]
    entries = Counter(_look(row.labels) for row in body if row.valued)
    if not entries:
        return {}
    plain = max(entries, key=lambda look: (entries[look], look))
    edge = min(row.labels[0].bbox.x0 for row in body)
    inner = [row.labels[0].bbox.x0 for row in body if not _flush(row, edge)]
    found: dict[int, tuple[Word, ...]] = {}
    for index, row in enumerate(rows):
        if row.labels and not row.valued and not row.header and _flush(row, edge):
            title = _before_indent(row.labels, min(inner, default=None))
            if statement_kind([w.text for w in title]) is not None and _set_apart(title, plain):
                found[index] = title
    ends = [*sorted(found), len(rows)]
    return {
        first: found[first]
        for first, end in pairwise(ends)
        if _has_total(rows[first + 1 : end], edge, _look(found[first]))
    }


def _has_total(rows: Sequence[_Row], edge: float, look: _Look) -> bool:
    """Whether figures come under a title and, after the first of them, a total that is set like the title."""
    valued = [row for row in rows if row.valued]
    return len(valued) >= _LEAST_ROWS and any(
        row.labels and _flush(row, edge) and _look(row.labels) == look for row in valued[1:]
    )


def _own_total(rows: Sequence[_Row], first: int, end: int, title: Sequence[Word]) -> int:
    """The row after the total that repeats the words of a title ("Baten", "Totaal baten"), `end` where none does."""
    wanted = {w.text.casefold() for w in title}
    for index in range(first + 1, end):
        words = {w.text.casefold() for w in rows[index].labels}
        if wanted and rows[index].valued and wanted < words:
            return index + 1
    return end


def _before_indent(words: tuple[Word, ...], indent: float | None) -> tuple[Word, ...]:
    """The words up to the indent at which the rows below start, where white parts them from what stands there."""
    if indent is None:
        return words
    for at, (before, word) in enumerate(pairwise(words), start=1):
        slack = _FLUSH * word.size
        if abs(word.bbox.x0 - indent) <= slack and word.bbox.x0 - before.bbox.x1 >= _APART * word.size:
            return words[:at]
    return words


def _flush(row: _Row, edge: float) -> bool:
    return row.labels[0].bbox.x0 - edge <= _FLUSH * row.labels[0].size


def _set_apart(title: Sequence[Word], plain: _Look) -> bool:
    return _look(title) != plain or "".join(w.text for w in title).isupper()


def _look(words: Sequence[Word]) -> _Look:
    looks = Counter(_Look(round(w.size * 2) / 2, w.weight >= 600, w.color, w.font) for w in words if not w.raised)
    return max(looks, key=lambda look: (looks[look], look)) if looks else _Look(0.0, False, "", "")


def _part(grid: Grid, first: int, end: int) -> Grid:
    cells = tuple(replace(c, row=c.row - first) for c in grid.cells if first <= c.row < end)
    box = union(c.box for c in cells)
    return Grid(BBox(grid.bbox.x0, box.top, grid.bbox.x1, box.bottom), end - first, grid.columns, cells, grid.ruled)
