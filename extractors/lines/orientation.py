"""Turned text read as if it were upright, and boxes turned back onto the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verslag.extractors.document.geometry import BBox, turned
from verslag.extractors.document.page import PageText, Shape, Word


@dataclass(frozen=True, slots=True)
class UprightView:
    """A page's words of one rotation and its shapes, in a frame in which those words read from left to right."""

    rotation: int
    width: float
    height: float
    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    originals: dict[Word, Word]
    """The printed word by its turned copy; empty where nothing was turned."""

    def printed(self, word: Word) -> Word:
        """The word as it stands on the page."""
        return self.originals.get(word, word)

    def on_page(self, box: BBox) -> BBox:
        """A box of this frame on the displayed page."""
        return turned(box, (360 - self.rotation) % 360, self.width, self.height)


def upright_views(page: PageText) -> Iterator[UprightView]:
    """One view for each direction in which the page has words, the commonest direction first."""
    by_rotation: dict[int, list[Word]] = {}
    for word in page.words:
        by_rotation.setdefault(word.rotation, []).append(word)
    for rotation, words in sorted(by_rotation.items(), key=lambda item: -len(item[1])):
        if rotation == 0:
            yield UprightView(0, page.width, page.height, tuple(words), page.shapes, {})
            continue
        copies = tuple(_turned_word(word, page) for word in words)
        shapes = tuple(replace(s, bbox=turned(s.bbox, rotation, page.width, page.height)) for s in page.shapes)
        sideways = rotation in (90, 270)
        yield UprightView(
            rotation,
            page.height if sideways else page.width,
            page.width if sideways else page.height,
            copies,
            shapes,
            dict(zip(copies, words, strict=True)),
        )


def _turned_word(word: Word, page: PageText) -> Word:
    match word.rotation:
        case 90:
            baseline = page.width - word.baseline
        case 180:
            baseline = page.height - word.baseline
        case _:
            baseline = word.baseline
    return replace(word, bbox=turned(word.bbox, word.rotation, page.width, page.height), baseline=baseline, rotation=0)
