"""Tiles in rows and columns are read together."""

from __future__ import annotations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.blocks.tile_grids import grids_of

EM = 10.0


def _row(top: float) -> list[BBox]:
    return [BBox(x, top, x + 50, top + 40) for x in (40, 190, 340, 490)]


def test_tiles_at_one_distance_are_one_row_however_far_apart() -> None:
    columns = [BBox(40, 200, 300, 400), BBox(340, 200, 600, 400)]
    assert grids_of([0, 1, 2, 3], [*_row(100), *columns], EM)[0] == [0, 1, 2, 3]


def test_tiles_over_columns_of_text_are_no_row() -> None:
    columns = [BBox(40, 144, 160, 400), BBox(190, 144, 310, 400), BBox(340, 144, 460, 400)]
    assert grids_of([0, 1, 2, 3], [*_row(100), *columns], EM) == [[i] for i in range(7)]
