"""Boxes of level print go back to where it stands on the page."""

from __future__ import annotations

import pytest

from verslag.extractors.document.askew import Askew
from verslag.extractors.document.geometry import BBox, turned_back
from verslag.extractors.document.line_bend import LineBend

WIDTH, HEIGHT = 600.0, 800.0


def test_the_middle_of_the_page_stays_and_its_right_side_goes_down_where_print_leans_clockwise() -> None:
    askew = Askew(tilt=2.0, turn=0, width=WIDTH, height=HEIGHT)
    middle = askew.displayed(BBox(290, 395, 310, 405))
    assert (middle.x_mid, middle.y_mid) == pytest.approx((300, 400))
    right = askew.displayed(BBox(540, 395, 560, 405))
    assert right.y_mid == pytest.approx(400 + 250 * 0.0349, abs=0.05)
    assert right.x_mid == pytest.approx(550, abs=0.2)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_print_that_is_only_turned_keeps_its_boxes(turn: int) -> None:
    box = BBox(100, 200, 150, 210)
    assert tuple(Askew(0.0, turn, WIDTH, HEIGHT).displayed(box)) == pytest.approx(tuple(box))


def test_turned_print_leans_along_its_own_lines() -> None:
    askew = Askew(tilt=2.0, turn=90, width=WIDTH, height=HEIGHT)
    low = askew.displayed(BBox(295, 640, 305, 660))  # 250 points along a line that runs down the page
    assert low.y_mid == pytest.approx(650, abs=0.2)
    assert low.x_mid == pytest.approx(300 - 250 * 0.0349, abs=0.05)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_box_of_straightened_lines_goes_back_onto_its_bent_line(turn: int) -> None:
    upright = (HEIGHT, WIDTH) if turn in (90, 270) else (WIDTH, HEIGHT)
    bend = LineBend((0.0, 12.0, 0.0, 0.0, 0.0, 0.0), *upright)
    at_the_side = BBox(upright[0] - 40, 100, upright[0] - 20, 112)
    shown = Askew(0.0, turn, WIDTH, HEIGHT, bend).displayed(turned_back(at_the_side, turn, WIDTH, HEIGHT))
    wanted = at_the_side.moved(0.0, bend.hangs(at_the_side.x_mid, at_the_side.y_mid))
    assert wanted.top > at_the_side.top + 9
    assert tuple(shown) == pytest.approx(tuple(turned_back(wanted, turn, WIDTH, HEIGHT)))
