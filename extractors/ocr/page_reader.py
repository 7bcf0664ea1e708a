"""Pages of an open PDF, read by OCR or by what OCR taught of their fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.ocr.font_spelling import FontSpelling, blank_in
from verslag.extractors.ocr.picture_reading import read_drawing, read_picture, read_upright
from verslag.extractors.ocr.pictures_to_read import may_be_read
from verslag.extractors.pdf import PdfDocument

if TYPE_CHECKING:
    from PIL.Image import Image

RESOLUTION = 300
"""Pixels an inch at which a page is drawn for the engine, which was trained on print of that size."""

_POINTS = 72.0
"""In an inch."""

_AGREED = 0.7
"""Share of the words OCR reads on a page that a respelt text layer has as well; of right ones nine in ten."""

_UNKNOWN = 0.02
"""Share of glyphs that no reading tells anything of, beyond which a text layer is not respelt."""

_FEW_WORDS = 30
"""An envelope number, a stamp, labels typed over names; a page of print has hundreds."""

_FILLED = 0.8
"""Share of the page that the picture of a scan fills."""

_GLANCE = 18
"""Pixels an inch at which paper is told from a photograph."""

_PAPER = 200
"""Grey of paper, also when scanned badly, and brighter."""

_PAPER_SHARE = 0.6
"""Print covers less than a fifth of a page; few photographs are so bright."""


class PageReader:
    """Reads pages that have no text of their own, or a text layer that lies."""

    def __init__(self, pdf: PdfDocument) -> None:
        self._pdf = pdf
        self._spelling = FontSpelling()
        self._read: dict[int, tuple[Word, ...]] = {}
        self._drawn: tuple[int, dict[float, Image]] = (0, {})

    def learn(self, page: PageText) -> None:
        """Learn what the glyphs of a garbled page show, unless earlier pages have told it.

        Raises:
            PageError, RuntimeError, MemoryError: the page cannot be drawn or read.
        """
        glyphs = self._pdf.read_glyphs(page.number - 1)
        if self._spelling.unknown(glyphs):
            picture = self._picture(page)
            scale = picture.width / page.width
            words = self._read[page.number] = read_upright(picture.convert("L"), scale, RESOLUTION)
            self._spelling.learn(glyphs, words, blank_in(picture.convert("L"), scale))

    def recognised(self, page: PageText) -> PageText:
        """The page with the words that can be read on it.

        Raises:
            PageError, RuntimeError, MemoryError: the page cannot be drawn or read.
        """
        return (self._respelt(page) if page.state == "garbled" else None) or self._by_engine(page)

    def completed(self, page: PageText) -> PageText:
        """A scan that something was typed on, with the print around that as well; other pages as they are.

        Raises:
            PageError, RuntimeError, MemoryError: the page cannot be drawn or read.
        """
        small = self._pdf.render(page.number - 1, _GLANCE / _POINTS).convert("L")
        bright = sum(small.histogram()[_PAPER:])
        if bright < _PAPER_SHARE * small.width * small.height:
            return page  # a photograph with a title
        read = self._by_engine(page)
        added = tuple(word for word in read.words if not any(_overlap(word, typed) for typed in page.words))
        return replace(read, words=(*page.words, *added))

    def inside(self, page: PageText, box: BBox) -> PageText | None:
        """The page with nothing but what is printed and drawn in a picture on it; None for a photograph.

        Raises:
            PageError, RuntimeError, MemoryError: the page cannot be drawn or read.
        """
        if not may_be_read(self._picture(page, 1.0).crop(_whole(box))):
            return None
        picture = self._picture(page)
        scale = picture.width / page.width
        spot = _whole(BBox(*(side * scale for side in box)))
        read = read_drawing(picture.crop(spot), scale, RESOLUTION)
        right, down = spot[0] / scale, spot[1] / scale
        return replace(
            page,
            words=tuple(
                replace(word, bbox=word.bbox.moved(right, down), baseline=word.baseline + down) for word in read.words
            ),
            shapes=tuple(_moved(shape, right, down) for shape in read.shapes),
            by_ocr=(box,),
        )

    def _by_engine(self, page: PageText) -> PageText:
        picture = self._picture(page)
        read = read_picture(picture, picture.width / page.width, RESOLUTION)
        whole = BBox(0.0, 0.0, page.width, page.height)
        return replace(page, words=read.words, shapes=(*page.shapes, *read.shapes), by_ocr=(whole,), askew=read.askew)

    def _respelt(self, page: PageText) -> PageText | None:
        """The text layer as its glyphs really show; None where that does not spell either."""
        respelling = self._spelling.respelling()
        lying = {key.font for key in respelling}
        glyphs = [g for g in self._pdf.read_glyphs(page.number - 1) if g.key.font in lying]
        if sum(glyph.key not in respelling for glyph in glyphs) > _UNKNOWN * len(glyphs):
            return None
        found = self._pdf.read_page(page.number - 1, respelling)
        if found.state != "text" or not _agree(found.words, self._read.get(page.number, ())):
            return None
        typefaces = {font.rsplit(" ", 1)[0] for font in lying}
        trust = self._spelling.trust(respelling)
        words = tuple(_trusted(word, trust) if word.font in typefaces else word for word in found.words)
        area = (BBox(0.0, 0.0, page.width, page.height),) if any(w.confidence is not None for w in words) else ()
        return replace(page, words=words, by_ocr=area)

    def _picture(self, page: PageText, scale: float = RESOLUTION / _POINTS) -> Image:
        """The page in colour, as the engine reads it unless at another scale; kept until another page is asked for: a
        page may hold several pictures.
        """
        if self._drawn[0] != page.number:
            self._drawn = page.number, {}
        drawn = self._drawn[1]
        if scale not in drawn:
            drawn[scale] = self._pdf.render(page.number - 1, scale).convert("RGB")
        return drawn[scale]


def may_be_scan(page: PageText) -> bool:
    """Whether a page with text may be a scan all the same: a picture fills it, and there are hardly words."""
    area = page.width * page.height
    pictured = sum(shape.bbox.area for shape in page.shapes if shape.kind == "image")
    return page.state == "text" and len(page.words) <= _FEW_WORDS and pictured >= _FILLED * area


def _whole(box: BBox) -> tuple[int, int, int, int]:
    return int(max(box.x0, 0)), int(max(box.top, 0)), int(box.x1), int(box.bottom)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    outline = tuple((x + right, y + down) for x, y in shape.outline)
    return replace(shape, bbox=shape.bbox.moved(right, down), outline=outline)


def _overlap(one: Word, other: Word) -> bool:
    return one.bbox.x_overlap(other.bbox) > 0 and one.bbox.y_overlap(other.bbox) > 0


def _agree(spelt: Iterable[Word], read: Iterable[Word]) -> bool:
    """Whether most of what OCR read on a page stands in its text layer, where it read anything."""
    printed, seen = Counter(word.text for word in spelt), Counter(word.text for word in read)
    return (printed & seen).total() >= _AGREED * seen.total()


def _trusted(word: Word, trust: dict[str, float]) -> Word:
    return replace(word, confidence=round(min((trust.get(char, 1.0) for char in word.text), default=1.0), 3))
