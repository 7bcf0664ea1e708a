"""Labels of a drawing on a scanned page are told from its running text and its tables."""

from __future__ import annotations

from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.ocr.drawn_areas import (
    drawn_areas,
    labels_in,
    without_letters,
    without_runs_in,
    without_words_on,
)
from verslag.extractors.ocr.print_runs import PrintRun
from verslag.extractors.ocr.tesseract import PictureWord

WIDTH = 2480


def bars(*lefts: int, top: int = 1000, fill: str = "#4472c4", wide: int = 80) -> list[Shape]:
    return [Shape("rect", BBox(left, top, left + wide, 1400), fill, None) for left in lefts]


def test_bars_near_one_another_are_one_drawing_with_room_for_its_labels() -> None:
    (area,) = drawn_areas(bars(300, 450, 600), WIDTH, 300)
    assert area.contains(BBox(300, 1410, 680, 1450))
    assert not area.contains(BBox(300, 1700, 680, 1740))


def test_grounds_of_rows_and_lone_marks_are_no_drawing() -> None:
    assert drawn_areas(bars(300, 450, 600, fill="#e8eef8"), WIDTH, 300) == []
    assert drawn_areas(bars(300, 310, 320, wide=1800), WIDTH, 300) == []
    assert drawn_areas(bars(300, 450), WIDTH, 300) == []
    assert drawn_areas(bars(300, 1000, 1700), WIDTH, 300) == []


def test_running_text_beside_a_drawing_is_none_of_its_labels() -> None:
    areas = drawn_areas(bars(300, 450, 600), WIDTH, 300)
    label, line = PrintRun(BBox(310, 950, 370, 980), turned=False), PrintRun(BBox(200, 1440, 2200, 1480), turned=False)
    turned, far = PrintRun(BBox(320, 1410, 350, 1700), turned=True), PrintRun(BBox(320, 2410, 350, 2700), turned=True)
    assert labels_in(areas, [label, line, turned, far]) == [label, turned]


def test_words_that_stand_on_labels_make_way() -> None:
    label = PrintRun(BBox(310, 950, 370, 980), turned=False)
    on, off = (PictureWord("8", BBox(x, 955, x + 20, 975), 975, 30, 0.3, 1) for x in (320, 700))
    assert without_words_on([label], [on, off]) == [off]


def test_pieces_of_a_word_read_surely_are_no_labels() -> None:
    piece, label = (PrintRun(BBox(x, 950, x + 20, 980), turned=False) for x in (380, 700))
    word = PictureWord("14.207", BBox(300, 945, 420, 985), 980, 40, 0.95, 1)
    assert without_runs_in([word], [piece, label]) == [label]
    assert without_runs_in([replace(word, confidence=0.4)], [piece, label]) == [piece, label]


def test_heavy_letters_of_a_word_read_surely_are_no_marks() -> None:
    letters = bars(300, 390, 480)
    heading = PictureWord("LASTEN", BBox(290, 990, 700, 1410), 1410, 420, 0.95, 1)
    value = PictureWord("14", BBox(310, 1010, 370, 1040), 1040, 30, 0.95, 2)
    assert without_letters(letters, [heading]) == ()
    assert without_letters(letters, [replace(heading, confidence=0.5), value]) == tuple(letters)
