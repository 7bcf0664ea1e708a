"""Tesseract, where it is installed: one engine a process, one thread, words with their place in the picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verslag.extractors.document.geometry import BBox

if TYPE_CHECKING:
    from PIL.Image import Image

PACKAGE = "tesserocr"
"""The package that carries the engine."""

LANGUAGE = "nld"
"""Name of the language data, which only the system has."""

_DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/opt/local/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)
"""Where distributions, Homebrew and the Windows installer put language data; TESSDATA_PREFIX goes before them."""

_SURE = 100.0
"""Tesseract's confidences run to this."""

MOST_SURE = 0.97
"""No single reading counts as surer: of words the engine is surest of, one in some thirty is wrong on a bad picture."""


_ONLY = "tessedit_char_whitelist"


@dataclass(frozen=True, slots=True)
class PictureWord:
    """One word as the engine reads it; places in pixels from the top left of the picture."""

    text: str
    box: BBox
    baseline: float
    height: float
    """Of the line it stands on, from the deepest descender to the highest ascender."""
    confidence: float
    """0 to 1, the engine's own."""
    line: int
    """Which line of the picture, in the engine's order."""
    turn: int = 0
    """Degrees clockwise by which it is turned in the picture; then the baseline is an upright one."""


def language_file() -> Path | None:
    """The data of the language, None where it is not installed."""
    name = f"{LANGUAGE}.traineddata"
    given = os.environ.get("TESSDATA_PREFIX")
    if given and (file := Path(given) / name).is_file():
        return file
    for pattern in _DATA_FOLDERS:
        anchor = Path(pattern).anchor
        for folder in sorted(Path(anchor).glob(pattern.removeprefix(anchor)), reverse=True) if anchor else ():
            if (folder / name).is_file():
                return folder / name
    return None


def is_installed() -> bool:
    """Whether the engine and its language data are there."""
    return find_spec(PACKAGE) is not None and language_file() is not None


class Tesseract:
    """The engine with its language loaded."""

    def __init__(self, data: Path) -> None:
        # Its own threads would take cores from other documents, and make each page slower on balance.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        import tesserocr

        self._api: Any = tesserocr.PyTessBaseAPI(path=str(data.parent), lang=data.stem, psm=tesserocr.PSM.AUTO)
        self._page, self._single = tesserocr.PSM.AUTO, tesserocr.PSM.SINGLE_LINE
        self._word, self._line = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE
        self._iterate = tesserocr.iterate_level

    def read(self, picture: Image, resolution: int, *, one_line: bool = False) -> list[PictureWord]:
        """The words of a grey picture of that many pixels an inch, line by line.

        Args:
            picture: of a page, or of one line.
            resolution: pixels an inch.
            one_line: whether it holds one line, with some ground around it.

        Raises:
            RuntimeError: the engine fails on the picture.
        """
        api = self._api
        try:
            api.SetPageSegMode(self._single if one_line else self._page)
            api.SetImage(picture)
            api.SetSourceResolution(resolution)
            api.Recognize()
            found = api.GetIterator()
            return list(self._words(found)) if found is not None else []
        finally:
            api.Clear()

    def read_line(self, picture: Image, resolution: int, *, only: str = "") -> tuple[str, float]:
        """The text of a grey picture of one line, and how sure that is, 0 to 1.

        Args:
            picture: of the line, with some ground around it.
            resolution: pixels an inch.
            only: the characters that may be read; empty for all.

        Raises:
            RuntimeError: the engine fails on the picture.
        """
        api = self._api
        try:
            api.SetPageSegMode(self._single)
            api.SetVariable(_ONLY, only)
            api.SetImage(picture)
            api.SetSourceResolution(resolution)
            text = " ".join((api.GetUTF8Text() or "").split())
            return text, min(max(api.MeanTextConf(), 0) / _SURE, MOST_SURE)
        finally:
            api.SetVariable(_ONLY, "")
            api.Clear()

    def _words(self, found: Any) -> Iterator[PictureWord]:
        line = 0
        for item in self._iterate(found, self._word):
            if item.IsAtBeginningOf(self._line):
                line += 1
            box = item.BoundingBox(self._word)
            text = _text(item, self._word)
            if box is None or not text:
                continue
            ends = item.Baseline(self._line)
            rows = item.RowAttributes()
            yield PictureWord(
                text=text,
                box=BBox(*map(float, box)),
                baseline=_height_at((box[0] + box[2]) / 2, ends) if ends else float(box[3]),
                height=float(rows["row_height"]) or float(box[3] - box[1]),
                confidence=min(item.Confidence(self._word) / _SURE, MOST_SURE),
                line=line,
            )


def _text(item: Any, level: int) -> str:
    try:
        return (item.GetUTF8Text(level) or "").strip()
    except RuntimeError:  # what the wrapper makes of a place without text, such as all of a blank page
        return ""


def _height_at(x: float, ends: tuple[tuple[int, int], tuple[int, int]]) -> float:
    """The height of a baseline, given by its ends, at a place along it."""
    (x0, y0), (x1, y1) = ends
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0) if x1 != x0 else float(y0)


@cache
def engine() -> Tesseract:
    """The engine of this process; loading its data takes longer than reading a line.

    Raises:
        LookupError: it is not installed.
    """
    data = language_file()
    if data is None:
        raise LookupError(f"no {LANGUAGE}.traineddata on this machine")
    return Tesseract(data)
