"""Which way up a picture is: an engine that can read it on one side only says so."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr import picture_turn
from verslag.extractors.ocr.picture_turn import turn_of
from verslag.extractors.ocr.tesseract import PictureWord


class UprightEngine:
    """Reads surely where most ink is at the left and above, as of lines that get shorter, and with doubt elsewhere."""

    def __init__(self, surely: float = 0.92) -> None:
        self.surely = surely
        self.sizes: list[tuple[int, int]] = []

    def read(self, picture: Image.Image, resolution: int) -> list[PictureWord]:
        self.sizes.append(picture.size)
        ys, xs = np.nonzero(np.asarray(picture) < 128)
        upright = all(np.mean(at - at.min()) < 0.45 * np.ptp(at) for at in (xs, ys))
        box = BBox(10, 10, 400, 40)
        return [PictureWord("Huuropbrengst", box, 36.0, 30.0, self.surely if upright else 0.2, 0)]


def page() -> Image.Image:
    """Ragged lines that get shorter, in the upper left of a page that is white elsewhere."""
    picture = Image.new("L", (1600, 2200), 255)
    draw = ImageDraw.Draw(picture)
    for row in range(12):
        draw.rectangle((200, 300 + 50 * row, 860 - 50 * row, 324 + 50 * row), fill=0)
    return picture


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_side_on_which_a_part_is_legible_is_taken(turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_turn, "engine", UprightEngine)
    assert turn_of(page().rotate(-turn, expand=True), 300) == turn


def test_a_part_is_read_and_none_is_taken_where_nothing_is_legible(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = UprightEngine(surely=0.4)
    monkeypatch.setattr(picture_turn, "engine", lambda: engine)
    assert turn_of(page(), 300) is None
    assert sum(width * height for width, height in engine.sizes) < 1600 * 2200


def test_few_characters_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terse(UprightEngine):
        def read(self, picture: Image.Image, resolution: int) -> list[PictureWord]:
            return [PictureWord("8", BBox(10, 10, 30, 40), 36.0, 30.0, 0.95, 0)]

    monkeypatch.setattr(picture_turn, "engine", Terse)
    assert turn_of(page(), 300) is None
