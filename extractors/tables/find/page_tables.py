"""All tables of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.page import PageText, Word
from verslag.extractors.document.table import Table
from verslag.extractors.lines.orientation import UprightView, upright_views
from verslag.extractors.tables.find.aligned import aligned_grids, used
from verslag.extractors.tables.find.banded import banded_grids
from verslag.extractors.tables.find.labelled import labelled_grids
from verslag.extractors.tables.find.ruled import ruled_grids
from verslag.extractors.tables.find.turned_heads import with_turned_heads
from verslag.extractors.tables.marks.rulings import find_rulings
from verslag.extractors.tables.marks.segments import PageLine, segment_lines
from verslag.extractors.tables.marks.tight_columns import parted_at_seams, parted_from_labels
from verslag.extractors.tables.read.draft_grid import Grid, table_of
from verslag.extractors.tables.read.statements import statements_of

_MIN_WORDS = 6
"""A table has at least a header, two labels and their figures."""


def find_tables(page: PageText) -> tuple[Table, ...]:
    """The tables of a page, top to bottom, with their cells.

    Ruled, partly ruled and only aligned tables are found, also where their text is turned by 90, 180 or 270 degrees. A
    grid of several statements gives a table each; the later ones go on with the columns of the one above.
    Boxes are on the displayed page. The time taken grows with the number of words and (n log n) of shapes.
    """
    found: list[tuple[Grid, UprightView]] = []
    for view in upright_views(page):
        if len(view.words) >= _MIN_WORDS:
            found += ((grid, view) for grid in _grids(view))
    tables: list[Table] = []
    for grid, view in sorted(found, key=_place):
        above: str | None = None
        for part in statements_of(grid):
            table_id = f"p{page.number}-t{len(tables) + 1}"
            table = table_of(part.grid, page.number, table_id, view.printed, view.on_page, part.title)
            tables.append(with_turned_heads(replace(table, continues=above), page.words))
            above = table_id
    return tuple(tables)


def _grids(view: UprightView) -> list[Grid]:
    rulings = find_rulings(view.shapes, view.width, view.height)
    level = [word for word in view.words if not word.leaning]  # stamps and tags stand in no row
    lines = parted_from_labels(parted_at_seams(segment_lines(level, rulings.vertical), rulings.vertical))
    grids = ruled_grids(lines, rulings)
    left = _without(lines, used(grids))
    grids += aligned_grids(left, rulings)
    grids += banded_grids(_without(left, used(grids)), rulings, view.height, grids)
    return grids + labelled_grids(_without(left, used(grids)), rulings.shades)


def _without(lines: Sequence[PageLine], taken: set[Word]) -> list[PageLine]:
    """The lines without the words already in a table; a line may stay empty, its index is its place."""
    if not taken:
        return list(lines)
    return [replace(line, segments=tuple(s for s in line.segments if s.words[0] not in taken)) for line in lines]


def _place(found: tuple[Grid, UprightView]) -> tuple[float, float]:
    grid, view = found
    box = view.on_page(grid.bbox)
    return box.top, box.x0
