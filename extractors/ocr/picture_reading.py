"""What is printed and drawn in a picture: turned upright, laid level, read, its numbers read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from verslag.extractors.document.askew import Askew
from verslag.extractors.document.geometry import BBox, turned_back
from verslag.extractors.document.line_bend import LineBend
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.ocr.drawing_labels import labels_of, with_labels
from verslag.extractors.ocr.drawn_areas import without_letters
from verslag.extractors.ocr.flat_ground import on_white
from verslag.extractors.ocr.marks.picture_marks import drawn_picture
from verslag.extractors.ocr.missed_figures import with_missed_figures
from verslag.extractors.ocr.numbers_again import read_again
from verslag.extractors.ocr.page_words import page_words
from verslag.extractors.ocr.picture_rules import RuledLine, rules_of, without_level_rules, without_upright_rules
from verslag.extractors.ocr.picture_tilt import levelled, tilt_of
from verslag.extractors.ocr.picture_turn import sureness, turn_of
from verslag.extractors.ocr.specks import without_specks
from verslag.extractors.ocr.straightened_lines import laid_straight, line_bend
from verslag.extractors.ocr.tesseract import PictureWord, engine

if TYPE_CHECKING:
    from PIL.Image import Image

_LEGIBLE = 0.6
"""How sure the engine is, on average, of the characters of an upright page; of one on its head it is half as sure."""

_NO_PRINT = 0.4
"""Where it is less sure than this of the best look, it took a photograph or a drawing for letters."""

_NO_LOSS = 0.95
"""Share of what was read before that is read of straightened lines at least, or they were not bent so."""

_POINTS = 72.0
"""In an inch."""


@dataclass(frozen=True, slots=True)
class PictureReading:
    """Words, rules and marks of a picture of a page, in points, as they stand once its print is level."""

    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    askew: Askew | None


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to look at a picture, and what was read."""

    turn: int
    tilt: float
    bend: LineBend | None
    level: Image
    """Grey, as it was looked at."""
    picture: Image
    """The same without its upright rules."""
    rules: tuple[RuledLine, ...]
    words: Sequence[PictureWord]

    @property
    def characters(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def sureness(self) -> float:
        return sureness(self.words)


def read_picture(picture: Image, scale: float, resolution: int) -> PictureReading:
    """What is printed and drawn in a picture of a page, however that lies.

    Args:
        picture: in colour, or grey where nothing is drawn.
        scale: pixels a point.
        resolution: pixels an inch.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    look = _read(picture, 0, resolution)
    if look.words and look.sureness < _LEGIBLE * look.characters:
        turn = turn_of(on_white(picture.convert("L")), resolution)
        look = max(look, _read(picture, turn, resolution), key=lambda it: it.sureness) if turn else look
    if look.sureness < _NO_PRINT * look.characters:
        return PictureReading((), (), None)
    look = _straightened(look, resolution)
    words = _numbers_again(look, resolution)
    level = levelled(picture.rotate(look.turn, expand=True) if look.turn else picture, look.tilt)
    level = laid_straight(level, look.bend) if look.bend is not None else level
    drawn = drawn_picture(level, resolution) if picture.mode == "RGB" else None
    if drawn is not None:
        drawn = replace(drawn, shapes=without_letters(drawn.shapes, words))
        words = with_labels(words, drawn, resolution)
    shapes = (*(drawn.shapes if drawn is not None else ()), *map(_ruled, look.rules))
    width, height = picture.width / scale, picture.height / scale
    askew = Askew(look.tilt, look.turn, width, height, look.bend.scaled(1 / scale) if look.bend else None)
    return PictureReading(
        tuple(_turned_back(word, look.turn, width, height) for word in page_words(words, scale * _POINTS)),
        tuple(_shape(shape, look.turn, scale, width, height) for shape in shapes),
        askew if askew.tilt or askew.turn or askew.bend else None,
    )


def read_drawing(picture: Image, scale: float, resolution: int) -> PictureReading:
    """What is printed and drawn in a picture that stands upright on a page of text.

    Args:
        picture: in colour.
        scale: pixels a point.
        resolution: pixels an inch.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    drawn = drawn_picture(picture, resolution, with_lines=True)
    if drawn is None:
        look = _read(picture, 0, resolution, lies_level=True)
        words = _numbers_again(look, resolution) if look.sureness >= _NO_PRINT * look.characters else []
        shapes = tuple(map(_ruled, look.rules))
    else:
        words, shapes = labels_of(drawn, resolution), (*drawn.shapes, *map(_ruled, rules_of(drawn.print, resolution)))
    width, height = picture.width / scale, picture.height / scale
    return PictureReading(
        page_words(words, scale * _POINTS), tuple(_shape(s, 0, scale, width, height) for s in shapes), None
    )


def _numbers_again(look: _Attempt, resolution: int) -> list[PictureWord]:
    bare = without_level_rules(look.picture, look.rules)
    words = [*read_again(look.words, bare, resolution, engine())]
    return with_missed_figures(words, bare, resolution, engine())


def read_upright(picture: Image, scale: float, resolution: int) -> tuple[Word, ...]:
    """The words of a grey picture of a page that is known to stand upright and level.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    return page_words(engine().read(picture, resolution), scale * _POINTS)


def _read(picture: Image, turn: int, resolution: int, *, lies_level: bool = False) -> _Attempt:
    """What is read in a picture whose print is turned by so many degrees clockwise: as it is, or on a white ground."""
    grey = (picture.rotate(turn, expand=True) if turn else picture).convert("L")
    flat = on_white(grey)
    tilt = 0.0 if lies_level else tilt_of(flat)
    ways = [grey] if flat is grey else [grey, flat]
    return max(
        (_attempt(levelled(way, tilt), turn, tilt, None, resolution) for way in ways), key=lambda look: look.sureness
    )


def _straightened(look: _Attempt, resolution: int) -> _Attempt:
    """What is read once bent lines are laid straight, where they are bent and that loses nothing."""
    bend = line_bend(look.words, *look.picture.size)
    if bend is None:
        return look
    straight = _attempt(laid_straight(look.level, bend), look.turn, look.tilt, bend, resolution)
    return straight if straight.sureness >= _NO_LOSS * look.sureness else look


def _attempt(level: Image, turn: int, tilt: float, bend: LineBend | None, resolution: int) -> _Attempt:
    rules = rules_of(level, resolution)
    clean = without_upright_rules(level, rules)
    return _Attempt(turn, tilt, bend, level, clean, rules, without_specks(engine().read(clean, resolution)))


def _turned_back(word: Word, turn: int, width: float, height: float) -> Word:
    """A word of the upright print where the print is turned by so many degrees on a page of that size."""
    if not turn:
        return word
    baseline = {90: width - word.baseline, 180: height - word.baseline, 270: word.baseline}[turn]
    return replace(word, bbox=turned_back(word.bbox, turn, width, height), baseline=baseline, rotation=turn)


def _ruled(rule: RuledLine) -> Shape:
    return Shape("line", rule.box, None, "#000000", min(rule.box.width, rule.box.height))


def _shape(shape: Shape, turn: int, scale: float, width: float, height: float) -> Shape:
    """A shape in pixels of the upright print where it stands on the page, in points."""

    def placed(box: BBox) -> BBox:
        return turned_back(BBox(*(side / scale for side in box)), turn, width, height)

    outline = tuple(placed(BBox(x, y, x, y))[:2] for x, y in shape.outline)
    return replace(shape, bbox=placed(shape.bbox), stroke_width=shape.stroke_width / scale, outline=outline)
