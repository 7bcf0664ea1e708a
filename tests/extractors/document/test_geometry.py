"""How boxes lie to one another."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox, turned, turned_back

BOX = BBox(10, 10, 30, 20)


@pytest.mark.parametrize(
    ("other", "across", "down"),
    [
        (BBox(35, 12, 40, 18), 5, 0),
        (BBox(0, 26, 8, 30), 2, 6),
        (BBox(15, 0, 40, 7), 0, 3),
        (BBox(12, 12, 14, 14), 0, 0),
    ],
)
def test_the_white_between_boxes_is_the_same_from_both(other: BBox, across: float, down: float) -> None:
    assert (BOX.x_gap(other), BOX.y_gap(other)) == (across, down)
    assert (other.x_gap(BOX), other.y_gap(BOX)) == (across, down)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_box_turned_back_stands_where_it_stood(rotation: int) -> None:
    assert turned_back(turned(BOX, rotation, 200, 300), rotation, 200, 300) == BOX


def test_a_mirrored_box_is_as_high_as_it_was_wide() -> None:
    assert BOX.mirrored() == BBox(10, 10, 20, 30)
