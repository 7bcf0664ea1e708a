"""What is printed in a picture of a page: turned upright, laid level, read, its numbers read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from verslag.extractors.document.askew import Askew
from verslag.extractors.document.geometry import BBox, turned
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.ocr.drawn_areas import drawn_areas, labels_in, without_words_on
from verslag.extractors.ocr.flat_ground import on_white
from verslag.extractors.ocr.marks.picture_colours import is_photograph
from verslag.extractors.ocr.marks.picture_marks import DrawnPicture, drawn_picture
from verslag.extractors.ocr.missed_figures import with_missed_figures
from verslag.extractors.ocr.numbers_again import read_again
from verslag.extractors.ocr.page_words import page_words
from verslag.extractors.ocr.picture_rules import RuledLine, rules_of, without_level_rules, without_upright_rules
from verslag.extractors.ocr.picture_tilt import levelled, tilt_of
from verslag.extractors.ocr.print_runs import print_runs
from verslag.extractors.ocr.read_runs import read_runs, unread
from verslag.extractors.ocr.specks import without_specks
from verslag.extractors.ocr.tesseract import PictureWord, engine

if TYPE_CHECKING:
    from PIL.Image import Image

_LEGIBLE = 0.6
"""How sure the engine is, on average, of the characters of an upright page; of one on its head it is half as sure."""

_NO_PRINT = 0.4
"""Where it is less sure than this of the best look, or of a label of a drawing, it took a drawing for letters."""

_SEVERAL = 3
"""Characters that stand beside each other take more room than a line is high."""

_SOFT = 1
"""Pixels by which print among marks is softened: pictures of few dots an inch come out in steps."""

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
    picture: Image
    rules: tuple[RuledLine, ...]
    words: Sequence[PictureWord]
    marks: tuple[Shape, ...] = ()
    """What is drawn besides, in pixels of the picture."""

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


def read_picture(picture: Image, scale: float, resolution: int, *, scattered: bool = False) -> PictureReading:
    """What is printed in a picture of that many pixels a point, and an inch, and what is drawn there.

    Args:
        picture: of a page, however that lies, or of a drawing.
        scale: pixels a point.
        resolution: pixels an inch.
        scattered: whether it is a drawing that stands upright, with labels here and there, rather than a page.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    look = _read(picture, 0, resolution, scattered=scattered)
    unclear = bool(look.words) and look.sureness < _LEGIBLE * look.characters
    if unclear and not scattered and not is_photograph(picture):
        look = max(
            (look, *(_read(picture, turn, resolution, scattered=scattered) for turn in (90, 180, 270))),
            key=lambda it: it.sureness,
        )
    if not scattered and look.sureness < _NO_PRINT * look.characters:
        return PictureReading((), (), None)
    bare = without_level_rules(look.picture, look.rules)
    words = [*read_again(look.words, bare, resolution, engine())]
    words = with_missed_figures(words, bare, resolution, engine())
    if scattered:
        words = [word for word in words if word.confidence >= _NO_PRINT]
    width, height = picture.width / scale, picture.height / scale
    askew = Askew(look.tilt, look.turn, width, height) if look.tilt or look.turn else None
    return PictureReading(
        tuple(_turned_back(word, look.turn, width, height) for word in page_words(words, scale * _POINTS)),
        (
            *(_shape(mark, look.turn, scale, width, height) for mark in look.marks),
            *(_shape(_ruled(rule), look.turn, scale, width, height) for rule in look.rules),
        ),
        askew,
    )


def read_upright(picture: Image, scale: float, resolution: int) -> tuple[Word, ...]:
    """The words of a grey picture of a page that is known to stand upright and level.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    return page_words(engine().read(picture, resolution), scale * _POINTS)


def _read(picture: Image, turn: int, resolution: int, *, scattered: bool) -> _Attempt:
    """What is read in a picture whose print is turned by so many degrees clockwise: without what is drawn there; where
    nothing is, as it is or on a white ground.
    """
    upright = picture.rotate(turn, expand=True) if turn else picture
    grey = upright.convert("L")
    flat = on_white(grey)
    tilt = 0.0 if scattered else tilt_of(flat)
    drawn = drawn_picture(levelled(upright, tilt), with_lines=scattered) if upright.mode == "RGB" else None
    if drawn is not None:
        return _attempt_without_marks(drawn, turn, tilt, resolution, scattered=scattered)
    ways = [grey] if flat is grey else [grey, flat]
    return max((_attempt(levelled(way, tilt), turn, tilt, resolution) for way in ways), key=lambda look: look.sureness)


def _attempt_without_marks(
    drawn: DrawnPicture, turn: int, tilt: float, resolution: int, *, scattered: bool
) -> _Attempt:
    """What is read between and on the marks: labels of drawings, and runs the engine passes over, by themselves."""
    from PIL.ImageFilter import GaussianBlur

    rules = rules_of(drawn.print, resolution)
    clean = without_upright_rules(drawn.print, rules)
    soft = without_level_rules(clean, rules).filter(GaussianBlur(_SOFT))
    runs = print_runs(soft, resolution)
    words: list[PictureWord] = []
    if not scattered:
        labels = labels_in(drawn_areas(drawn.shapes, drawn.print.width, resolution), runs)
        words = without_words_on(labels, engine().read(clean, resolution))
    words = without_specks([*words, *read_runs(unread(runs, words), soft, resolution, engine())])
    return _Attempt(turn, tilt, soft, rules, words, drawn.shapes)


def _attempt(level: Image, turn: int, tilt: float, resolution: int) -> _Attempt:
    rules = rules_of(level, resolution)
    clean = without_upright_rules(level, rules)
    return _Attempt(turn, tilt, clean, rules, without_specks(engine().read(clean, resolution)))


def _turned_back(word: Word, turn: int, width: float, height: float) -> Word:
    """A word of the upright print where the print is turned by so many degrees on a page of that size."""
    if not turn:
        return word
    baseline = {90: width - word.baseline, 180: height - word.baseline, 270: word.baseline}[turn]
    return replace(word, bbox=_box_back(word.bbox, turn, width, height), baseline=baseline, rotation=turn)


def _box_back(box: BBox, turn: int, width: float, height: float) -> BBox:
    sideways = turn in (90, 270)
    return turned(box, (360 - turn) % 360, height if sideways else width, width if sideways else height)


def _ruled(rule: RuledLine) -> Shape:
    return Shape("line", rule.box, None, "#000000", min(rule.box.width, rule.box.height))


def _shape(shape: Shape, turn: int, scale: float, width: float, height: float) -> Shape:
    """A shape in pixels of the upright print where it stands on the page, in points."""

    def placed(box: BBox) -> BBox:
        return _box_back(BBox(*(side / scale for side in box)), turn, width, height)

    outline = tuple(placed(BBox(x, y, x, y))[:2] for x, y in shape.outline)
    return replace(shape, bbox=placed(shape.bbox), stroke_width=shape.stroke_width / scale, outline=outline)
