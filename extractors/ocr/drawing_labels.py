"""The labels of a drawing: what is printed on and around its marks, run by run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verslag.extractors.ocr.drawn_areas import drawn_areas, labels_in, without_runs_in, without_words_on
from verslag.extractors.ocr.marks.picture_marks import DrawnPicture
from verslag.extractors.ocr.missed_figures import with_missed_figures
from verslag.extractors.ocr.numbers_again import read_again
from verslag.extractors.ocr.picture_rules import rules_of, without_level_rules, without_upright_rules
from verslag.extractors.ocr.print_runs import PrintRun, print_runs
from verslag.extractors.ocr.read_runs import read_runs
from verslag.extractors.ocr.specks import without_specks
from verslag.extractors.ocr.tesseract import PictureWord, engine

if TYPE_CHECKING:
    from PIL.Image import Image

_SOFT = 1
"""Pixels by which print among marks is softened: pictures of few dots an inch come out in steps."""

_LEGIBLE = 0.3
"""How sure the engine is at least of a label: it takes ends of lines and corners of marks for letters."""


def labels_of(drawn: DrawnPicture, resolution: int) -> list[PictureWord]:
    """All that is printed in a drawing.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    soft = _soft_print(drawn, resolution)
    return _read(print_runs(soft, resolution), soft, resolution)


def with_labels(words: Sequence[PictureWord], drawn: DrawnPicture, resolution: int) -> list[PictureWord]:
    """The words of a page, those on and around its drawings read as labels.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    areas = drawn_areas(drawn.shapes, drawn.print.width, resolution)
    if not areas:
        return list(words)
    soft = _soft_print(drawn, resolution)
    labels = labels_in(areas, print_runs(soft, resolution))
    rest = without_words_on(labels, words)
    return [*rest, *_read(without_runs_in(rest, labels), soft, resolution)]


def _soft_print(drawn: DrawnPicture, resolution: int) -> Image:
    from PIL.ImageFilter import GaussianBlur

    rules = rules_of(drawn.print, resolution)
    return without_level_rules(without_upright_rules(drawn.print, rules), rules).filter(GaussianBlur(_SOFT))


def _read(runs: Sequence[PrintRun], soft: Image, resolution: int) -> list[PictureWord]:
    words = without_specks(list(read_runs(runs, soft, resolution, engine())))
    words = with_missed_figures([*read_again(words, soft, resolution, engine())], soft, resolution, engine())
    return [word for word in words if word.confidence >= _LEGIBLE]
