"""Legends: small samples of colour with the words behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.printed_values import text_of

# A sample is at most so many ems wide and high, and at least so many high; its words begin within so many behind it.
_LARGEST, _WIDEST, _LOWEST, _GAP = 1.4, 3.0, 0.25, 1.2
# Words of an entry stand at most so many ems apart.
_WORD_GAP = 0.6


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour stands for."""

    color: str
    words: tuple[Word, ...]
    sample: BBox

    @property
    def text(self) -> str:
        return text_of(self.words)


def legend_entries(shapes: Sequence[Shape], words: Sequence[Word]) -> list[LegendEntry]:
    """Every sample of colour with words behind it, on a page or in a part of it."""
    samples = [(s.bbox, color) for s in shapes if s.kind != "image" and (color := s.fill or s.stroke) is not None]
    found: dict[tuple[Word, ...], LegendEntry] = {}
    for first in words:
        size = first.size
        near = [
            (box, color)
            for box, color in samples
            if -0.1 * size <= first.bbox.x0 - box.x1 <= _GAP * size
            and box.top - 0.2 * size <= first.bbox.y_mid <= box.bottom + 0.2 * size
            and (_LOWEST * size <= box.height <= _LARGEST * size or box.height == 0 < _LOWEST * size <= box.width)
            and box.width <= _WIDEST * size
        ]
        if not near:
            continue
        box, color = max(near, key=lambda n: n[0].x1)
        entry = [first]
        for word in sorted((w for w in words if w.bbox.x0 >= first.bbox.x1 - 0.1 * size), key=lambda w: w.bbox.x0):
            level = abs(word.baseline - first.baseline) <= 0.2 * size
            if level and word.bbox.x0 - entry[-1].bbox.x1 <= _WORD_GAP * size and not _starts(word, samples):
                entry.append(word)
        if any(ch.isalnum() for w in entry for ch in w.text):
            found.setdefault(tuple(entry), LegendEntry(color, tuple(entry), box))
    entries = list(found.values())
    return [e for e in entries if not any(e is not o and e.words[0] in o.words[1:] for o in entries)]


def _starts(word: Word, samples: Sequence[tuple[BBox, str]]) -> bool:
    return any(
        0 <= word.bbox.x0 - box.x1 <= _GAP * word.size
        and box.top <= word.bbox.y_mid <= box.bottom
        and box.width <= _LARGEST * word.size
        and box.height <= _LARGEST * word.size
        for box, _ in samples
    )
