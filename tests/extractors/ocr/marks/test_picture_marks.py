"""What is drawn in a picture comes out as shapes where it was drawn, and the print without it."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.drawn_lines import drawn_lines
from verslag.extractors.layout.drawings.pie_slices import pies_of
from verslag.extractors.ocr.marks.picture_marks import drawn_picture

BLUE, ORANGE, GREY = "#4472c4", "#ed7d31", "#a5a5a5"


def sheet(ground: str = "white") -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (1200, 800), ground)
    return picture, ImageDraw.Draw(picture)


def as_jpeg(picture: Image.Image) -> Image.Image:
    file = BytesIO()
    picture.save(file, "JPEG", quality=80)
    return Image.open(file).convert("RGB")


def at_few_dots(picture: Image.Image) -> Image.Image:
    small = picture.resize((picture.width * 96 // 300, picture.height * 96 // 300), Image.Resampling.LANCZOS)
    return small.resize(picture.size, Image.Resampling.BICUBIC)


def shapes_of(picture: Image.Image) -> tuple[Shape, ...]:
    drawn = drawn_picture(picture, 300)
    return drawn.shapes if drawn is not None else ()


def near(color: str | None, wanted: str) -> bool:
    assert color is not None
    return all(abs(int(color[at : at + 2], 16) - int(wanted[at : at + 2], 16)) <= 12 for at in (1, 3, 5))


@pytest.mark.parametrize("spoilt", [lambda p: p, as_jpeg, at_few_dots, lambda p: as_jpeg(at_few_dots(p))])
def test_bars_come_out_as_rectangles_of_their_colour(spoilt) -> None:  # type: ignore[no-untyped-def]
    picture, draw = sheet()
    boxes = [(100, 300, 180, 700), (220, 450, 300, 700), (340, 120, 420, 700)]
    for box, color in zip(boxes, (BLUE, ORANGE, BLUE), strict=True):
        draw.rectangle(box, fill=color)
    found = sorted(shapes_of(spoilt(picture)), key=lambda s: s.bbox.x0)
    assert [s.kind for s in found] == ["rect"] * 3
    for shape, box, color in zip(found, boxes, (BLUE, ORANGE, BLUE), strict=True):
        assert shape.bbox == pytest.approx(box, abs=5)
        assert near(shape.fill, color)
    assert found[0].fill == found[2].fill


@pytest.mark.parametrize("resolution", [150, 300, 450, 600])
def test_a_drawing_of_more_dots_an_inch_has_the_same_marks(resolution: int) -> None:
    share = resolution / 300
    picture = Image.new("RGB", (round(1200 * share), round(800 * share)), "white")
    draw = ImageDraw.Draw(picture)
    boxes = [tuple(side * share for side in box) for box in ((100, 300, 180, 700), (300, 120, 380, 700))]
    for box in boxes:
        draw.rectangle(box, fill=BLUE)
    drawn = drawn_picture(picture, resolution)
    assert drawn is not None
    found = sorted((shape.bbox for shape in drawn.shapes), key=lambda box: box.x0)
    assert found == [pytest.approx(box, abs=5 * share) for box in boxes]
    assert drawn.print.size == picture.size


def test_letters_on_a_bar_neither_cut_it_nor_are_marks() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 220, 260), fill=BLUE)
    draw.text((104, 165), "31,4%", fill="white", font=ImageFont.load_default(size=42))
    draw.text((300, 165), "Verhuur", fill="black", font=ImageFont.load_default(size=36))
    found = shapes_of(picture)
    assert [s.bbox for s in found] == [pytest.approx((100, 100, 220, 260), abs=5)]


def test_letters_as_wide_as_a_bar_leave_it_whole() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 220, 460), fill=BLUE)
    draw.text((98, 165), "3888", fill="white", font=ImageFont.load_default(size=54))
    assert [s.bbox for s in shapes_of(picture)] == [pytest.approx((100, 100, 220, 460), abs=5)]


def test_print_is_dark_on_white_on_every_ground() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 500, 260), fill=BLUE)
    draw.text((220, 160), "31", fill="white", font=ImageFont.load_default(size=42))
    draw.text((700, 160), "31", fill="black", font=ImageFont.load_default(size=42))
    drawn = drawn_picture(picture, 300)
    assert drawn is not None
    grey = np.asarray(drawn.print)
    on_bar, beside = grey[150:220, 200:300], grey[150:220, 680:780]
    assert min(on_bar.min(), beside.min()) < 60
    assert (on_bar < 128).sum() == pytest.approx((beside < 128).sum(), rel=0.2)
    assert (grey > 200).mean() > 0.99


def test_parts_of_a_stack_meet_although_their_colours_run_together() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 480, 180), fill=BLUE)
    draw.rectangle((481, 100, 900, 180), fill=ORANGE)
    left, right = sorted(shapes_of(as_jpeg(at_few_dots(picture))), key=lambda s: s.bbox.x0)
    assert left.bbox.x1 == right.bbox.x0 == pytest.approx(480, abs=3)


def test_bars_with_white_between_them_stay_apart() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 480, 180), fill=BLUE)
    draw.rectangle((500, 100, 900, 180), fill=ORANGE)
    left, right = sorted(shapes_of(picture), key=lambda s: s.bbox.x0)
    assert (left.bbox.x1, right.bbox.x0) == pytest.approx((480, 500), abs=4)


@pytest.mark.parametrize("hole", [0, 110])
def test_slices_make_a_pie_with_the_angles_they_were_drawn_with(hole: int) -> None:
    picture, draw = sheet("#f7f3ea")
    for start, end, color in ((-90, 36, BLUE), (36, 162, ORANGE), (162, 270, GREY)):
        draw.pieslice((300, 100, 800, 600), start, end, fill=color)
    draw.ellipse((550 - hole, 350 - hole, 550 + hole, 350 + hole), fill="#f7f3ea")
    (pie,) = pies_of(shapes_of(picture), 40)
    assert [part.span for part in pie.slices] == pytest.approx([126, 126, 108], abs=4)
    assert [near(s.fill, c) for s, c in zip(pie.slices, (BLUE, ORANGE, GREY), strict=True)] == [True] * 3


def test_the_area_under_a_line_has_the_corners_of_the_line() -> None:
    picture, draw = sheet()
    line = [(100, 500), (300, 200), (500, 400), (700, 150)]
    draw.polygon([*line, (700, 700), (100, 700)], fill=BLUE)
    (area,) = shapes_of(picture)
    assert area.kind == "curve"
    for corner in line:
        assert min(abs(corner[0] - x) + abs(corner[1] - y) for x, y in area.outline) <= 12


def test_a_dot_is_a_circle() -> None:
    picture, draw = sheet()
    draw.ellipse((100, 100, 150, 150), fill=ORANGE)
    (dot,) = shapes_of(picture)
    assert (dot.kind, dot.bbox) == ("curve", pytest.approx((100, 100, 150, 150), abs=4))


LINE = [(100, 500), (300, 200), (500, 400), (700, 150), (900, 300)]
OTHER = [(100, 150), (300, 350), (500, 250), (700, 500), (900, 450)]


def lines_of(picture: Image.Image) -> list[tuple[tuple[float, float], ...]]:
    drawn = drawn_picture(picture, 300, with_lines=True)
    return [line.points for line in drawn_lines(drawn.shapes)] if drawn is not None else []


@pytest.mark.parametrize("marker", [0, 11])
@pytest.mark.parametrize("spoilt", [lambda p: p, as_jpeg, at_few_dots])
def test_lines_that_cross_have_their_points_where_they_were_drawn(spoilt, marker: int) -> None:  # type: ignore[no-untyped-def]
    picture, draw = sheet()
    for points, color in ((LINE, BLUE), (OTHER, ORANGE)):
        draw.line(points, fill=color, width=8, joint="curve")
        for x, y in points:
            draw.ellipse((x - marker, y - marker, x + marker, y + marker), fill=color)
    found = sorted(lines_of(spoilt(picture)), key=lambda line: line[0][1], reverse=True)
    assert len(found) == 2
    for points, wanted in zip(found, (LINE, OTHER), strict=True):
        assert [place for point in points for place in point] == pytest.approx(
            [place for point in wanted for place in point], abs=14
        )


def test_the_print_of_a_line_chart_is_without_its_lines() -> None:
    picture, draw = sheet()
    draw.line(LINE, fill=BLUE, width=8, joint="curve")
    drawn = drawn_picture(picture, 300, with_lines=True)
    assert drawn is not None
    assert np.asarray(drawn.print).min() > 200


def test_level_lines_and_words_are_no_lines_of_a_chart() -> None:
    picture, draw = sheet()
    for y in range(200, 700, 100):
        draw.line((100, y, 900, y), fill="#888888", width=8)
    draw.text((100, 60), "Verhuur en onderhoud van gebouwen", fill="black", font_size=48)
    draw.rectangle((100, 710, 900, 790), fill="#24436c")
    for place, size in ((110, 34), (500, 60)):
        draw.text((place, 715), "bezoekers 2.640", fill="white", font_size=size)
    drawn = drawn_picture(picture, 300, with_lines=True)
    assert [shape for shape in (drawn.shapes if drawn is not None else ()) if shape.stroke is not None] == []


def test_a_frame_and_lines_of_a_grid_are_no_marks() -> None:
    picture, draw = sheet()
    draw.rectangle((100, 100, 900, 700), outline="#888888", width=8)
    for y in range(200, 700, 100):
        draw.line((100, y, 900, y), fill="#cccccc", width=6)
    draw.rectangle((200, 300, 280, 690), fill=BLUE)
    assert [s.bbox for s in shapes_of(picture)] == [pytest.approx((200, 300, 280, 690), abs=5)]


def test_a_photograph_has_no_marks() -> None:
    lot = np.random.default_rng(3)
    coarse = Image.fromarray(lot.integers(0, 255, (24, 36, 3), dtype=np.uint8))
    assert drawn_picture(coarse.resize((1200, 800), Image.Resampling.BICUBIC), 300) is None


def test_letters_of_a_title_are_no_marks_and_stay_in_the_print() -> None:
    picture, draw = sheet()
    draw.text((100, 100), "Terugblik 2022", fill="#102a44", font_size=90, stroke_width=6, stroke_fill="#102a44")
    draw.rectangle((100, 400, 180, 700), fill=BLUE)
    drawn = drawn_picture(picture, 300)
    assert drawn is not None
    assert [s.bbox for s in drawn.shapes] == [pytest.approx((100, 400, 180, 700), abs=5)]
    assert (np.asarray(drawn.print)[90:220] < 128).sum() > 10_000


def test_print_on_paper_has_no_marks() -> None:
    picture, draw = sheet()
    for row in range(12):
        draw.text((100, 50 + 60 * row), "Saldo van baten en lasten 1.234", fill="black", font_size=36)
    assert drawn_picture(picture, 300) is None
