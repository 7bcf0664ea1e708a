"""Runs of print read each by itself, also those that run up or down the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.document.geometry import BBox, turned_back
from verslag.extractors.ocr.print_runs import PrintRun
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_MARGIN, _GROUND = 3, 10
"""Pixels of the picture around a run that are read with it, and of white around those, which the engine needs."""

_HIGHEST = 60
"""Pixels of the height of a line that is read as it is; the engine takes parts of larger letters for letters."""

_HANGING, _TALL = frozenset("gjpqy(),;/"), frozenset("bdfhijklt0123456789()%€/")
"""Letters that reach below the line, and up to the height of capitals."""

_SMALL, _BELOW = 0.56, 0.22
"""Shares of the height of a line of small letters, and of what hangs below them."""

_QUARTERS = (270, 90)
"""Degrees clockwise by which turned print stands, upwards first, as most does."""

_SURELY = 0.8
"""How sure the engine is of print that it need not try the other way up."""


def read_runs(runs: Sequence[PrintRun], picture: Image, resolution: int, engine: Tesseract) -> Iterator[PictureWord]:
    """The words of runs of a grey picture, each read by itself.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    for number, run in enumerate(runs):
        box = run.box
        spot = _around(box, picture)
        crop = picture.crop(spot)
        words = _turned(crop, resolution, engine) if run.turned else _level(crop, resolution, engine)
        height = line_height(" ".join(w.text for w in words), box.width if run.turned else box.height)
        for word in words:
            place, along = word.box.moved(spot[0], spot[1]), spot[0] if word.turn else spot[1]
            yield replace(word, box=place, baseline=word.baseline + along, height=height, line=number)


def line_height(text: str, ink: float) -> float:
    """How high the line of a text is from its deepest descender to its highest ascender, by the height of its ink."""
    hanging, tall = (not letters.isdisjoint(text) for letters in (_HANGING, _TALL))
    if not tall and not any(map(str.isupper, text)):
        return ink / (_SMALL + _BELOW if hanging else _SMALL)
    return ink if hanging else ink / (1 - _BELOW)


def _around(box: BBox, picture: Image) -> tuple[int, int, int, int]:
    """A run with its margin, as far as the picture goes: what is cut out beyond comes out black."""
    left, top = max(int(box.x0) - _MARGIN, 0), max(int(box.top) - _MARGIN, 0)
    return left, top, min(int(box.x1) + _MARGIN, picture.width), min(int(box.bottom) + _MARGIN, picture.height)


def _level(crop: Image, resolution: int, engine: Tesseract) -> list[PictureWord]:
    from PIL.ImageOps import expand, scale

    smaller = max(crop.height / _HIGHEST, 1.0)
    line = scale(crop, 1 / smaller) if smaller > 1 else crop
    words = engine.read(expand(line, _GROUND, 255), resolution, one_line=True)
    return [_of_crop(word, smaller) for word in words]


def _of_crop(word: PictureWord, smaller: float) -> PictureWord:
    """A word of a line with ground around it, that was made so much smaller, where it stands in the line as it was."""
    box = BBox(*((side - _GROUND) * smaller for side in word.box))
    return replace(word, box=box, baseline=(word.baseline - _GROUND) * smaller, height=word.height * smaller)


def _turned(crop: Image, resolution: int, engine: Tesseract) -> list[PictureWord]:
    """The words of the surer way to turn a run, as they stand in it."""
    best: list[PictureWord] = []
    for turn in _QUARTERS:
        words = _level(crop.rotate(turn, expand=True), resolution, engine)
        if _sureness(words) > _sureness(best):
            best = [_as_it_stands(word, turn, crop.width, crop.height) for word in words]
        if _sureness(best) >= _SURELY * sum(len(word.text) for word in best) > 0:
            break
    return best


def _sureness(words: Sequence[PictureWord]) -> float:
    return sum(word.confidence * len(word.text) for word in words)


def _as_it_stands(word: PictureWord, turn: int, width: int, height: int) -> PictureWord:
    """A word of a run that was laid level, where it stands in the run of that size."""
    baseline = {90: width - word.baseline, 270: word.baseline}[turn]
    return replace(word, box=turned_back(word.box, turn, width, height), baseline=baseline, turn=turn)
