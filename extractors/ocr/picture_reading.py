"""What is printed in a picture of a page: turned upright, laid level, read, its numbers read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from verslag.extractors.document.askew import Askew
from verslag.extractors.document.geometry import BBox, turned
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.ocr.flat_ground import on_white
from verslag.extractors.ocr.missed_figures import with_missed_figures
from verslag.extractors.ocr.numbers_again import read_again
from verslag.extractors.ocr.page_words import page_words
from verslag.extractors.ocr.picture_rules import RuledLine, rules_of, without_level_rules, without_upright_rules
from verslag.extractors.ocr.picture_tilt import levelled, tilt_of
from verslag.extractors.ocr.specks import without_specks
from verslag.extractors.ocr.tesseract import PictureWord, engine

if TYPE_CHECKING:
    from PIL.Image import Image

_LEGIBLE = 0.6
"""How sure the engine is, on average, of the characters of an upright page; of one on its head it is half as sure."""

_NO_PRINT = 0.4
"""Where it is less sure than this of the best look, it took a photograph or a drawing for letters."""

_SEVERAL = 3
"""Characters that stand beside each other take more room than a line is high."""

_POINTS = 72.0
"""In an inch."""


@dataclass(frozen=True, slots=True)
class PictureReading:
    """Words and rules of a picture of a page, in points, as they stand once its print is level."""

    words: tuple[Word, ...]
    rules: tuple[Shape, ...]
    askew: Askew | None


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to look at a picture, and what was read."""

    turn: int
    tilt: float
    picture: Image
    rules: tuple[RuledLine, ...]
    words: Sequence[PictureWord]

    @property
    def characters(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def sureness(self) -> float:
        """Over all that was read along its lines; what is read more and surer is read better."""
        return sum(word.confidence * len(word.text) for word in self.words if not _is_turned(word))


def _is_turned(word: PictureWord) -> bool:
    """Whether a word runs down the picture: the engine reads some of those, and loses their lines."""
    return len(word.text) >= _SEVERAL and word.box.height > word.box.width


def read_picture(picture: Image, scale: float, resolution: int) -> PictureReading:
    """What is printed in a grey picture of that many pixels a point, and an inch, however it lies.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    look = _read(picture, 0, resolution)
    if look.words and look.sureness < _LEGIBLE * look.characters:
        look = max((look, *(_read(picture, turn, resolution) for turn in (90, 180, 270))), key=lambda it: it.sureness)
    if look.sureness < _NO_PRINT * look.characters:
        return PictureReading((), (), None)
    bare = without_level_rules(look.picture, look.rules)
    words = [*read_again(look.words, bare, resolution, engine())]
    words = with_missed_figures(words, bare, resolution, engine())
    width, height = picture.width / scale, picture.height / scale
    askew = Askew(look.tilt, look.turn, width, height) if look.tilt or look.turn else None
    return PictureReading(
        tuple(_turned_back(word, look.turn, width, height) for word in page_words(words, scale * _POINTS)),
        tuple(_shape(rule, look.turn, scale, width, height) for rule in look.rules),
        askew,
    )


def read_upright(picture: Image, scale: float, resolution: int) -> tuple[Word, ...]:
    """The words of a grey picture of a page that is known to stand upright and level.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    return page_words(engine().read(picture, resolution), scale * _POINTS)


def _read(picture: Image, turn: int, resolution: int) -> _Attempt:
    """What is read in a picture whose print is turned by so many degrees clockwise: as it is, or on a white ground."""
    upright = picture.rotate(turn, expand=True) if turn else picture
    flat = on_white(upright)
    tilt = tilt_of(flat)
    looks = []
    for each in [flat] if flat is upright else [upright, flat]:
        level = levelled(each, tilt)
        rules = rules_of(level, resolution)
        clean = without_upright_rules(level, rules)
        looks.append(_Attempt(turn, tilt, clean, rules, without_specks(engine().read(clean, resolution))))
    return max(looks, key=lambda look: look.sureness)


def _turned_back(word: Word, turn: int, width: float, height: float) -> Word:
    """A word of the upright print where the print is turned by so many degrees on a page of that size."""
    if not turn:
        return word
    baseline = {90: width - word.baseline, 180: height - word.baseline, 270: word.baseline}[turn]
    return replace(word, bbox=_box_back(word.bbox, turn, width, height), baseline=baseline, rotation=turn)


def _box_back(box: BBox, turn: int, width: float, height: float) -> BBox:
    sideways = turn in (90, 270)
    return turned(box, (360 - turn) % 360, height if sideways else width, width if sideways else height)


def _shape(rule: RuledLine, turn: int, scale: float, width: float, height: float) -> Shape:
    box = BBox(*(side / scale for side in rule.box))
    thin = min(box.width, box.height)
    return Shape("line", _box_back(box, turn, width, height), None, "#000000", thin)
