"""Figures that the engine passed over: short ones alone in a column look like specks to it, or like turned letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.numbers_again import number_at
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_INK = 128
"""Grey of ink on a white ground, and darker."""

_GRID = 6
"""Pixels by which ink is looked at; the characters of a word stand closer than two."""

_MOST_CELLS = 20_000
"""Of the grid with ink that was not read, beyond which a picture is no print but a drawing or a photograph."""

_LOW, _HIGH = 0.6, 1.6
"""Shares of the height of other figures that a figure has."""

_HIGHEST = 2.0
"""Times the height of a figure, and the width of itself, that no word is high."""

_LONGEST = 8.0
"""Heights of the longest figure that is looked for."""

_SURE = 0.25
"""How sure the engine is of a figure that is taken: two readings agree on it, and it stands where a figure does."""

_UNSURE = 0.5
"""How sure it is of a column of short figures that it took for a word, and less."""

_AROUND = 0.3
"""Share of a figure's height of the picture that is kept around it."""

_Cell = tuple[int, int]


def with_missed_figures(
    words: Sequence[PictureWord], picture: Image, resolution: int, engine: Tesseract
) -> list[PictureWord]:
    """The words, and the figures that stand in a row and in a column of those that were read, and were not read.

    Columns of short figures that came out as a word from top to bottom make way for their figures.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    figures = [word for word in words if any(map(str.isdigit, word.text))]
    if not figures:
        return list(words)
    height = median(word.box.height for word in figures)
    words = [word for word in words if word.confidence >= _UNSURE or not _is_column(word.box, height)]
    return [*words, *_missed(words, figures, height, picture, resolution, engine)]


def _is_column(box: BBox, height: float) -> bool:
    return box.height > _HIGHEST * max(height, box.width)


def _missed(
    words: Sequence[PictureWord],
    figures: Sequence[PictureWord],
    height: float,
    picture: Image,
    resolution: int,
    engine: Tesseract,
) -> Iterator[PictureWord]:
    blots = [
        blot
        for blot in _blots(_unread(words, picture))
        if _LOW * height <= blot.height <= _HIGH * height and blot.width <= _LONGEST * height
    ]
    rows = [
        next((w for w in words if _in_row(blot, w.box) and w.box.height < _HIGHEST * height), None) for blot in blots
    ]
    columns = [*(word.box for word in figures), *(b for b, row in zip(blots, rows, strict=True) if row is not None)]
    for blot, row in zip(blots, rows, strict=True):
        if row is None or not any(_in_column(blot, other) for other in columns):
            continue
        around = _AROUND * height
        spot = int(blot.x0 - around), int(blot.top - around), int(blot.x1 + around), int(blot.bottom + around)
        number = number_at(spot, picture, resolution, engine)
        if number is not None and number[1] >= _SURE:
            yield PictureWord(number[0], blot, row.baseline, row.height, number[1], row.line)


def _in_row(blot: BBox, other: BBox) -> bool:
    """Whether the middle of a blot is level with a word."""
    return other.top <= blot.y_mid <= other.bottom


def _in_column(blot: BBox, other: BBox) -> bool:
    """Whether a blot stands above or below a figure, not in its row."""
    return blot.x_overlap(other) > 0 and blot.y_overlap(other) == 0


def _unread(words: Sequence[PictureWord], picture: Image) -> set[_Cell]:
    """Cells of the grid, by row and column, with ink outside the words that were read."""
    ink = np.asarray(picture) < _INK
    for word in words:
        x0, top, x1, bottom = (int(side) for side in word.box)
        ink[max(top - 2, 0) : bottom + 2, max(x0 - 2, 0) : x1 + 2] = False
    rows, columns = (side // _GRID for side in ink.shape)
    cells = ink[: rows * _GRID, : columns * _GRID].reshape(rows, _GRID, columns, _GRID).any(axis=(1, 3))
    if cells.sum() > _MOST_CELLS:
        return set()
    return {(int(row), int(column)) for row, column in zip(*np.nonzero(cells), strict=True)}


def _blots(cells: set[_Cell]) -> Iterator[BBox]:
    """Boxes, in pixels, of cells that touch or have one empty cell between them."""
    left = set(cells)
    for start in sorted(cells):
        if start not in left:
            continue
        left.discard(start)
        blot, reached = [start], [start]
        while reached:
            row, column = reached.pop()
            near = {(row + down, column + right) for down in (-1, 0, 1) for right in (-2, -1, 0, 1, 2)} & left
            left -= near
            blot += near
            reached += near
        rows, columns = [row for row, _ in blot], [column for _, column in blot]
        yield BBox(
            min(columns) * float(_GRID),
            min(rows) * float(_GRID),
            (max(columns) + 1) * float(_GRID),
            (max(rows) + 1) * float(_GRID),
        )
