"""What is read in a picture, and what is not: an engine typed by hand says how sure it is."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr import picture_reading, picture_turn
from verslag.extractors.ocr.tesseract import PictureWord


class TypedEngine:
    """An engine that finds the same three words in every picture."""

    def __init__(self, confidence: float) -> None:
        self.confidence = confidence
        self.pixels = 0

    def read(self, picture: Image.Image, resolution: int) -> list[PictureWord]:
        self.pixels += picture.width * picture.height
        return [
            PictureWord(text, BBox(100 + 300 * n, 200, 300 + 300 * n, 240), 236.0, 40.0, self.confidence, 0)
            for n, text in enumerate(("Baten", "Lasten", "Saldo"))
        ]

    def read_line(self, picture: Image.Image, resolution: int, *, only: str = "") -> tuple[str, float]:
        return "", 0.0


@pytest.mark.parametrize(("confidence", "found"), [(0.9, ["Baten", "Lasten", "Saldo"]), (0.27, [])])
def test_what_the_engine_hardly_believes_itself_is_a_photograph(
    confidence: float, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (picture_reading, picture_turn):
        monkeypatch.setattr(module, "engine", lambda: TypedEngine(confidence))
    read = picture_reading.read_picture(Image.new("L", (1200, 600), 255), 300 / 72, 300)
    assert [word.text for word in read.words] == found


def blots(colour: int) -> Image.Image:
    """A picture of soft blots, in so many of 255 steps of colour."""
    coarse = np.random.default_rng(5).integers(0, 255, (12, 20, 1)) + np.random.default_rng(6).integers(
        -colour // 2, colour // 2 + 1, (12, 20, 3)
    )
    return Image.fromarray(coarse.clip(0, 255).astype(np.uint8)).resize((1200, 720), Image.Resampling.BICUBIC)


@pytest.mark.parametrize("colour", [200, 6], ids=["in colour", "in grey"])
def test_a_photograph_is_not_read_whole_on_its_sides(colour: int, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = TypedEngine(0.27)
    for module in (picture_reading, picture_turn):
        monkeypatch.setattr(module, "engine", lambda: typed)
    assert picture_reading.read_picture(blots(colour), 300 / 72, 300).words == ()
    assert typed.pixels < 3 * 1200 * 720
