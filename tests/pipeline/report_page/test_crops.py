"""A crop shows the figure and its heads, and little else."""

from __future__ import annotations

import pytest
from PIL import Image

from verslag.pipeline.explaining.figure_surroundings import HeadBox
from verslag.pipeline.report_page.crops import crop, data_uri

FIGURE = (300.0, 500.0, 340.0, 510.0)


@pytest.fixture
def page() -> Image.Image:
    return Image.new("RGB", (1000, 1400), "white")


def test_what_lies_between_a_figure_and_a_distant_head_is_left_out(page: Image.Image) -> None:
    label, column = HeadBox("label", (50.0, 500.0, 120.0, 510.0)), HeadBox("column", (300.0, 80.0, 340.0, 90.0))
    shown = crop(page, 2.0, FIGURE, [label, column])
    assert shown.width == 2 * (340 - 50 + 10)
    assert shown.height < 2 * 60
    colors = {color for _, color in shown.getcolors(10_000) or []}
    assert {(0xC0, 0, 0), (0, 0x48, 0xC0), (0, 0x70, 0x2C)} <= colors


def test_of_a_long_paragraph_only_the_lines_around_are_shown(page: Image.Image) -> None:
    shown = crop(page, 2.0, FIGURE, [HeadBox("block", (50.0, 100.0, 450.0, 690.0))])
    assert shown.height < 2 * 120


def test_a_box_at_the_edge_of_the_page_gives_a_picture(page: Image.Image) -> None:
    shown = crop(page, 2.0, (498.0, -3.0, 510.0, 4.0), [])
    assert shown.width > 0
    assert shown.height > 0
    assert data_uri(shown).startswith("data:image/webp;base64,")
