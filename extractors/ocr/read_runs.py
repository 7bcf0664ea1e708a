"""Runs of print read each by itself, also those that run up or down the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.print_runs import PrintRun
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_MARGIN, _GROUND = 3, 10
"""Pixels of the picture around a run that are read with it, and of white around those, which the engine needs."""

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
        spot = _around(run.box, picture)
        crop = picture.crop(spot)
        words = _turned(crop, resolution, engine) if run.turned else _level(crop, resolution, engine)
        for word in words:
            along = spot[0] if word.turn else spot[1]
            yield replace(word, box=word.box.moved(spot[0], spot[1]), baseline=word.baseline + along, line=number)


def _around(box: BBox, picture: Image) -> tuple[int, int, int, int]:
    """A run with its margin, as far as the picture goes: what is cut out beyond comes out black."""
    left, top = max(int(box.x0) - _MARGIN, 0), max(int(box.top) - _MARGIN, 0)
    return left, top, min(int(box.x1) + _MARGIN, picture.width), min(int(box.bottom) + _MARGIN, picture.height)


def _level(crop: Image, resolution: int, engine: Tesseract) -> list[PictureWord]:
    from PIL.ImageOps import expand

    words = engine.read(expand(crop, _GROUND, 255), resolution, one_line=True)
    return [replace(w, box=w.box.moved(-_GROUND, -_GROUND), baseline=w.baseline - _GROUND) for w in words]


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
    x0, top, x1, bottom = word.box
    if turn == 270:
        return replace(word, box=BBox(top, height - x1, bottom, height - x0), turn=turn)
    return replace(word, box=BBox(width - bottom, x0, width - top, x1), baseline=width - word.baseline, turn=turn)
