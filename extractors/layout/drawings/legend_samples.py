"""Samples of colour with the words that say what they stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drafts.block_kinds import is_caption
from verslag.extractors.layout.drawings.printed_values import is_value, text_of

# A sample is at most so many ems wide and high, and at least so many high; its words begin within so many behind it.
_LARGEST, _WIDEST, _LOWEST, _GAP = 1.4, 3.0, 0.25, 1.2
# Words of an entry stand at most so many ems apart.
_WORD_GAP = 0.6
# Further lines of an entry are flush with the first to within so many ems, stand within so many under one another, and
# have at most so many words together.
_FLUSH, _LEADING, _LONGEST = 0.15, 0.4, 8


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour stands for."""

    color: str
    words: tuple[Word, ...]
    sample: BBox

    @property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def is_value(self) -> bool:
        """Whether the sample is rather a small bar with its value behind it."""
        return is_value(self.text)


def legend_entries(shapes: Sequence[Shape], words: Sequence[Word]) -> list[LegendEntry]:
    """Every sample of colour with words behind it, on a page or in a part of it."""
    samples = sorted(
        [(s.bbox, color) for s in shapes if s.kind != "image" and (color := s.fill or s.stroke) is not None], key=_end
    )
    found: dict[tuple[Word, ...], LegendEntry] = {}
    for first in words:
        size = first.size
        near = [
            (box, color)
            for box, color in _ending(samples, first.bbox.x0 - _GAP * size, first.bbox.x0 + 0.1 * size)
            if box.top - 0.2 * size <= first.bbox.y_mid <= box.bottom + 0.2 * size
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
        entry += _lines_under(entry, words, samples)
        if any(ch.isalnum() for w in entry for ch in w.text):
            found.setdefault(tuple(entry), LegendEntry(color, tuple(entry), box))
    entries = [e for e in found.values() if not any(e is not o and e.words[0] in o.words[1:] for o in found.values())]
    return entries + _named_before(samples, entries, words)


def _lines_under(entry: Sequence[Word], words: Sequence[Word], samples: Sequence[tuple[BBox, str]]) -> list[Word]:
    """The words of an entry that stand on further lines, flush with its first and close under it."""
    first, last = entry[0], entry[0]
    found: list[Word] = []
    while len(found) < _LONGEST:
        under = [
            w
            for w in words
            if abs(w.bbox.x0 - first.bbox.x0) <= _FLUSH * first.size
            and -0.2 * first.size <= w.bbox.top - last.bbox.bottom <= _LEADING * first.size
            and _is_of_style(w, first)
        ]
        if len(under) != 1 or _starts(under[0], samples) or is_caption(under[0].text):
            break
        line = [under[0]]
        for word in sorted((w for w in words if w.bbox.x0 >= line[0].bbox.x1 - 0.1 * w.size), key=lambda w: w.bbox.x0):
            level = abs(word.baseline - line[0].baseline) <= 0.2 * first.size
            if level and word.bbox.x0 - line[-1].bbox.x1 <= _WORD_GAP * first.size:
                line.append(word)
        found += line
        last = line[0]
    return found if len(found) <= _LONGEST else []


def _is_of_style(word: Word, other: Word) -> bool:
    return abs(word.size - other.size) <= 0.05 * other.size and (word.weight, word.italic) == (
        other.weight,
        other.italic,
    )


def _named_before(
    samples: Sequence[tuple[BBox, str]], entries: Sequence[LegendEntry], words: Sequence[Word]
) -> list[LegendEntry]:
    """Entries whose words stand before their sample, in a row with one whose words stand behind it (*uit* ■ ■ *in*)."""
    used = {w for entry in entries for w in entry.words}
    found: list[LegendEntry] = []
    for entry in entries:
        if entry.is_value:
            continue
        size = entry.words[0].size
        for box, color in samples:
            level = abs(box.y_mid - entry.sample.y_mid) <= 0.3 * size and color != entry.color
            alike = (
                abs(box.width - entry.sample.width) <= 0.2 * size
                and abs(box.height - entry.sample.height) <= 0.2 * size
            )
            if not level or not alike or any(e.sample == box for e in (*entries, *found)):
                continue
            before = [
                w for w in words if w not in used and box.top - 0.2 * size <= w.bbox.y_mid <= box.bottom + 0.2 * size
            ]
            name: list[Word] = []
            edge = box.x0
            for word in sorted((w for w in before if w.bbox.x1 <= box.x0 + 0.1 * size), key=lambda w: -w.bbox.x1):
                if edge - word.bbox.x1 > (_WORD_GAP if name else _GAP) * size:
                    break
                name.insert(0, word)
                edge = word.bbox.x0
            if any(ch.isalpha() for w in name for ch in w.text):
                found.append(LegendEntry(color, tuple(name), box))
    return found


def _starts(word: Word, samples: Sequence[tuple[BBox, str]]) -> bool:
    return any(
        box.top <= word.bbox.y_mid <= box.bottom
        and box.width <= _LARGEST * word.size
        and box.height <= _LARGEST * word.size
        for box, _ in _ending(samples, word.bbox.x0 - _GAP * word.size, word.bbox.x0)
    )


def _end(sample: tuple[BBox, str]) -> float:
    return sample[0].x1


def _ending(samples: Sequence[tuple[BBox, str]], low: float, high: float) -> Sequence[tuple[BBox, str]]:
    """Those that end between two places across the page, of samples in the order of their ends."""
    return samples[bisect_left(samples, low, key=_end) : bisect_right(samples, high, key=_end)]
