"""Ruled lines are told from strokes of letters and from areas; upright ones are taken out."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.ocr.picture_rules import rules_of, without_level_rules, without_upright_rules

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


def test_an_upright_rule_is_painted_over_but_for_the_stroke_that_crosses_it() -> None:
    picture, draw = page()
    draw.rectangle((500, 200, 503, 700), fill=0)
    draw.rectangle((480, 400, 530, 405), fill=0)
    clean = without_upright_rules(picture, rules_of(picture, DOTS))
    assert clean.getpixel((501, 300)) == 255
    assert clean.getpixel((501, 402)) == 0


def test_level_rules_stay() -> None:
    picture, draw = page()
    draw.rectangle((100, 300, 900, 303), fill=0)
    clean = without_upright_rules(picture, rules_of(picture, DOTS))
    assert clean.getpixel((500, 301)) == 0


def test_level_rules_are_painted_over_to_read_numbers_but_for_strokes_that_cross_them() -> None:
    picture, draw = page()
    draw.rectangle((100, 300, 900, 303), fill=0)
    draw.rectangle((400, 280, 405, 330), fill=0)
    clean = without_level_rules(picture, rules_of(picture, DOTS))
    assert clean.getpixel((500, 301)) == 255
    assert clean.getpixel((402, 301)) == 0
