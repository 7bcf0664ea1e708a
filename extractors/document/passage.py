"""Running text that knows which printed words it was joined from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word


@dataclass(frozen=True, slots=True)
class PassagePiece:
    """The stretch `text[start:end]` of a passage that one printed word gave."""

    start: int
    end: int
    word: Word


@dataclass(frozen=True, slots=True)
class Passage:
    """Text as a person reads it (hyphens mended, note marks as superscript digits), with its words.

    Pieces are in text order and do not overlap; spaces between words belong to no piece.
    """

    text: str
    pieces: tuple[PassagePiece, ...]

    def words(self, start: int, end: int) -> tuple[Word, ...]:
        """The printed words under `text[start:end]`."""
        first = bisect_right(self.pieces, start, key=lambda p: p.end)
        return tuple(p.word for p in self.pieces[first : bisect_left(self.pieces, end, key=lambda p: p.start)])

    def bbox(self, start: int, end: int) -> BBox:
        """The box around the printed words under `text[start:end]`.

        Raises:
            ValueError: no word stands there.
        """
        return union(w.bbox for w in self.words(start, end))

    def __iter__(self) -> Iterator[Word]:
        return (p.word for p in self.pieces)
