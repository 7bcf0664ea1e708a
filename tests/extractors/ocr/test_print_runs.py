"""Runs of print scattered over a picture are found each by itself and read each by itself."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.print_runs import PrintRun, print_runs
from verslag.extractors.ocr.read_runs import line_height, read_runs
from verslag.extractors.ocr.tesseract import PictureWord


def scattered(*labels: tuple[int, int, str]) -> Image.Image:
    picture = Image.new("L", (1200, 600), 255)
    for x, y, text in labels:
        ImageDraw.Draw(picture).text((x, y), text, fill=0, font_size=36)
    return picture


def test_words_of_a_label_stand_in_one_run_and_labels_apart() -> None:
    runs = print_runs(scattered((100, 100, "middelbaar geschoold"), (700, 100, "31"), (100, 300, "7")), 300)
    assert [(round(r.box.x0, -2), round(r.box.top, -2)) for r in runs] == [(100, 100), (700, 100), (100, 300)]
    assert runs[0].box.width > 300
    assert not any(run.turned for run in runs)


def test_the_dot_of_a_letter_belongs_to_its_run() -> None:
    (run,) = print_runs(scattered((100, 100, "ijs")), 300)
    assert run.box.height > 30


def test_specks_are_no_runs() -> None:
    picture = scattered((100, 100, "Verhuur"))
    ImageDraw.Draw(picture).rectangle((900, 400, 904, 404), fill=0)
    assert len(print_runs(picture, 300)) == 1


@pytest.mark.parametrize("quarter", [90, 270])
@pytest.mark.parametrize("name", ["25-34 jaar", "Verhuur", "ouder dan zestig"])
def test_a_name_that_runs_up_or_down_is_turned(quarter: int, name: str) -> None:
    runs = print_runs(scattered((500, 300, name)).rotate(quarter, expand=True), 300)
    assert len(runs) <= 1 + name.count(" ")
    assert all(run.turned and run.box.height > run.box.width for run in runs)


@pytest.mark.parametrize("digits", ["", "4", ",4%"])
def test_figures_of_a_column_are_no_turned_run(digits: str) -> None:
    runs = print_runs(scattered(*((300, 100 + 44 * row, f"{row}{digits}") for row in range(8))), 300)
    assert [run.turned for run in runs] == [False] * 8


class CountingEngine:
    """An engine that reads every line as the same word at its left edge."""

    def read(self, picture: Image.Image, resolution: int, *, one_line: bool = False) -> list[PictureWord]:
        assert one_line
        return [PictureWord("dag", BBox(13, 13, 60, 40), 38.0, 30.0, 0.9, 1)]


def upright(*boxes: BBox) -> list[PrintRun]:
    return [PrintRun(box, turned=False) for box in boxes]


def test_words_of_runs_stand_where_the_run_stands() -> None:
    runs = upright(BBox(100, 50, 200, 90), BBox(400, 250, 500, 290))
    words = list(read_runs(runs, scattered(), 300, CountingEngine()))  # type: ignore[arg-type]
    assert [(w.box.x0, w.box.top, w.line) for w in words] == [(100, 50, 0), (400, 250, 1)]
    assert [w.baseline for w in words] == [75, 275]


def test_a_run_at_the_edge_of_the_picture_is_read_on_white() -> None:
    seen: list[Image.Image] = []

    class KeepingEngine(CountingEngine):
        def read(self, picture: Image.Image, resolution: int, *, one_line: bool = False) -> list[PictureWord]:
            seen.append(picture)
            return []

    assert list(read_runs(upright(BBox(0, 0, 80, 30)), scattered(), 300, KeepingEngine())) == []  # type: ignore[arg-type]
    assert seen[0].getextrema() == (255, 255)


def test_words_of_a_turned_run_stand_from_its_foot_upwards() -> None:
    (word,) = read_runs([PrintRun(BBox(100, 50, 140, 250), turned=True)], scattered(), 300, CountingEngine())  # type: ignore[arg-type]
    assert word.turn == 270
    assert (word.box.x0, word.box.bottom, word.baseline) == (100, 250, 125)


@pytest.mark.parametrize(
    ("text", "ink"), [("jaar (2024)", 40), ("Verhuur", 31.2), ("1.245", 31.2), ("om", 22.4), ("op", 31.2)]
)
def test_the_height_of_a_line_is_told_by_the_letters_it_has(text: str, ink: float) -> None:
    assert line_height(text, ink) == pytest.approx(40, abs=1)
