"""Lines of a bent sheet are told by where their words stand, and laid straight in the picture."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.straightened_lines import laid_straight, line_bend
from verslag.extractors.ocr.tesseract import PictureWord

WIDTH, HEIGHT = 1600, 2000


def arch(x: float, y: float) -> float:
    """How far lines hang: most at both sides, more at the foot of the page."""
    return 30 * (2 * x / WIDTH - 1) ** 2 * (0.6 + 0.4 * y / HEIGHT)


def words_on(field: Callable[[float, float], float], lines: int = 20) -> list[PictureWord]:
    """Lines of seven words each; every third hangs below its line, as far as the engine's box goes."""
    found = []
    for line in range(lines):
        for at in range(7):
            x, y = 200 + 190 * at, 150 + 85 * line
            foot = y + field(x + 60, y)
            text, below = ("gelegd", 9) if at % 3 == 1 else ("namen", 0)
            box = BBox(x, foot - 30, x + 120, foot + below)
            found.append(PictureWord(text, box, float(y), 40.0, 0.9, line))
    return found


def test_the_bend_of_a_page_is_found_from_its_words() -> None:
    bend = line_bend(words_on(arch), WIDTH, HEIGHT)
    assert bend is not None
    for x, y in ((260, 150), (800, 1000), (1400, 1700)):
        assert bend.hangs(x, y) - bend.hangs(800, y) == pytest.approx(arch(x, y), abs=1.5)


def test_words_that_were_misread_do_not_bend_the_page() -> None:
    words = words_on(arch)
    for at in range(0, len(words), 11):
        words[at] = PictureWord("namen", words[at].box.moved(0, 14), 0.0, 40.0, 0.9, words[at].line)
    bend = line_bend(words, WIDTH, HEIGHT)
    assert bend is not None
    assert bend.hangs(1400, 1000) - bend.hangs(800, 1000) == pytest.approx(arch(1400, 1000), abs=4)


def test_straight_lines_ragged_ones_and_few_words_have_none() -> None:
    ragged = np.random.default_rng(3)
    assert line_bend(words_on(lambda x, y: 0.0), WIDTH, HEIGHT) is None
    assert line_bend(words_on(lambda x, y: float(ragged.normal(0, 6))), WIDTH, HEIGHT) is None
    assert line_bend(words_on(arch, lines=3), WIDTH, HEIGHT) is None
    assert line_bend([], WIDTH, HEIGHT) is None


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_the_picture_is_laid_straight(mode: str) -> None:
    picture = Image.new(mode, (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(picture)
    for y in range(200, 1900, 100):
        draw.line([(x, y + arch(x, y)) for x in range(50, 1550, 10)], fill="black", width=6)
    bend = line_bend(words_on(arch), WIDTH, HEIGHT)
    assert bend is not None
    straight = laid_straight(picture, bend)
    assert straight.size == picture.size
    dark = np.asarray(straight.convert("L"))[:, 60:1540] < 128
    assert (dark.mean(axis=1) > 0.95).sum() >= 17 * 2
    assert (np.asarray(picture.convert("L"))[:, 60:1540] < 128).mean(axis=1).max() < 0.95


def test_a_box_goes_back_to_where_the_print_stands() -> None:
    bend = line_bend(words_on(arch), WIDTH, HEIGHT)
    assert bend is not None
    half = bend.scaled(0.5)
    box = half.bent(BBox(640, 500, 700, 520))
    assert box.top - 500 == pytest.approx(bend.hangs(1340, 1020) / 2, abs=0.1)
    assert (box.x0, box.width, box.height) == (640, 60, 20)
