"""Ruled lines are told from strokes of letters and from areas; upright ones are taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.ocr.picture_rules import RuledLine, rules_of, without_level_rules, without_upright_rules

DOTS = 300


def page() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("L", (1200, 900), 255)
    return picture, ImageDraw.Draw(picture)


def test_thin_long_lines_are_rules_also_where_they_are_grey() -> None:
    picture, draw = page()
    draw.rectangle((100, 300, 900, 303), fill=0)
    draw.rectangle((500, 350, 502, 700), fill=190)
    level, upright = rules_of(picture, DOTS)
    assert (level.upright, upright.upright) == (False, True)
    assert tuple(level.box) == pytest.approx((100, 300, 901, 304), abs=4)
    assert tuple(upright.box) == pytest.approx((500, 350, 503, 701), abs=4)


def test_stems_of_large_digits_and_filled_areas_are_no_rules() -> None:
    picture, draw = page()
    draw.rectangle((100, 100, 122, 260), fill=0)
    draw.rectangle((300, 400, 1100, 700), fill=90)
    assert rules_of(picture, DOTS) == ()


@pytest.mark.parametrize(
    ("without", "painted", "left"),
    [(without_upright_rules, (501, 350), (300, 201)), (without_level_rules, (300, 201), (501, 350))],
    ids=["upright", "level"],
)
def test_rules_of_one_direction_are_painted_over_but_for_the_strokes_that_cross_them(
    without: Callable[[Image.Image, Iterable[RuledLine]], Image.Image], painted: tuple[int, int], left: tuple[int, int]
) -> None:
    picture, draw = page()
    draw.rectangle((500, 250, 503, 750), fill=0)
    draw.rectangle((480, 500, 530, 505), fill=0)
    draw.rectangle((100, 200, 900, 203), fill=0)
    draw.rectangle((700, 180, 705, 230), fill=0)
    clean = without(picture, rules_of(picture, DOTS))
    assert (clean.getpixel(painted), clean.getpixel(left)) == (255, 0)
    assert clean.getpixel((501, 502)) == clean.getpixel((702, 201)) == 0
