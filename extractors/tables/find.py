"""All tables of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.layout.model import Table
from verslag.extractors.page import PageText
from verslag.extractors.tables.aligned import aligned_grids, used
from verslag.extractors.tables.banded import banded_grids
from verslag.extractors.tables.grids import Grid, table_of
from verslag.extractors.tables.labelled import labelled_grids
from verslag.extractors.tables.lattice import ruled_grids
from verslag.extractors.tables.orientation import UprightView, upright_views
from verslag.extractors.tables.rulings import find_rulings
from verslag.extractors.tables.segments import PageLine, segment_lines

_MIN_WORDS = 6
"""A table has at least a header, two labels and their figures."""


def find_tables(page: PageText) -> tuple[Table, ...]:
    """The tables of a page, top to bottom, with their cells.

    Ruled, partly ruled and only aligned tables are found, also where their text is turned by 90, 180 or 270 degrees.
    Boxes are on the displayed page. The time taken grows with the number of words and (n log n) of shapes.
    """
    found: list[tuple[Grid, UprightView]] = []
    for view in upright_views(page):
        if len(view.words) >= _MIN_WORDS:
            found += ((grid, view) for grid in _grids(view))
    tables = []
    for number, (grid, view) in enumerate(sorted(found, key=_place), start=1):
        tables.append(table_of(grid, page.number, f"p{page.number}-t{number}", view.printed, view.on_page))
    return tuple(tables)


def _grids(view: UprightView) -> list[Grid]:
    rulings = find_rulings(view.shapes, view.width, view.height)
    lines = segment_lines(view.words, rulings.vertical)
    grids = ruled_grids(lines, rulings)
    left = _without(lines, used(grids))
    grids += aligned_grids(left, rulings)
    grids += banded_grids(_without(left, used(grids)), rulings, view.height, grids)
    return grids + labelled_grids(_without(left, used(grids)), rulings.shades)


def _without(lines: Sequence[PageLine], taken: set[int]) -> list[PageLine]:
    """The lines without the words already in a table; a line may stay empty, its index is its place."""
    return [replace(line, segments=tuple(s for s in line.segments if id(s.words[0]) not in taken)) for line in lines]


def _place(found: tuple[Grid, UprightView]) -> tuple[float, float]:
    grid, view = found
    box = view.on_page(grid.bbox)
    return box.top, box.x0
