"""Runs of print scattered over a picture are found each by itself and read each by itself."""

from __future__ import annotations

from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.print_runs import print_runs, read_runs, unread
from verslag.extractors.ocr.tesseract import PictureWord


def scattered(*labels: tuple[int, int, str]) -> Image.Image:
    picture = Image.new("L", (1200, 600), 255)
    for x, y, text in labels:
        ImageDraw.Draw(picture).text((x, y), text, fill=0, font_size=36)
    return picture


def test_words_of_a_label_stand_in_one_run_and_labels_apart() -> None:
    runs = print_runs(scattered((100, 100, "middelbaar geschoold"), (700, 100, "31"), (100, 300, "7")), 300)
    assert [(round(b.x0, -2), round(b.top, -2)) for b in runs] == [(100, 100), (700, 100), (100, 300)]
    assert runs[0].width > 300


def test_the_dot_of_a_letter_belongs_to_its_run() -> None:
    (run,) = print_runs(scattered((100, 100, "ijs")), 300)
    assert run.height > 30


def test_specks_are_no_runs() -> None:
    picture = scattered((100, 100, "Verhuur"))
    ImageDraw.Draw(picture).rectangle((900, 400, 904, 404), fill=0)
    assert len(print_runs(picture, 300)) == 1


class CountingEngine:
    """An engine that reads every line as the same word at its left edge."""

    def read(self, picture: Image.Image, resolution: int, *, one_line: bool = False) -> list[PictureWord]:
        assert one_line
        return [PictureWord("dag", BBox(13, 13, 60, 40), 38.0, 30.0, 0.9, 1)]


def test_words_of_runs_stand_where_the_run_stands() -> None:
    runs = [BBox(100, 50, 200, 90), BBox(400, 250, 500, 290)]
    words = list(read_runs(runs, scattered(), 300, CountingEngine()))  # type: ignore[arg-type]
    assert [(w.box.x0, w.box.top, w.line) for w in words] == [(100, 50, 0), (400, 250, 1)]
    assert [w.baseline for w in words] == [75, 275]


def test_runs_with_a_word_on_them_are_read_already() -> None:
    runs = [BBox(100, 50, 200, 90), BBox(400, 250, 500, 290)]
    words = [PictureWord("dag", BBox(110, 55, 150, 85), 84.0, 30.0, 0.9, 1)]
    assert unread(runs, words) == [runs[1]]
