"""Replace the names of people in texts by a placeholder, for output without personal names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.block import Block
from verslag.extractors.document.page import Word
from verslag.extractors.names.masking.enumerated_names import enumerated
from verslag.extractors.names.masking.mask_keys import LetterStretch, SpellingKind, ordinary_here, spellings, units_of
from verslag.extractors.names.words.entities import Names
from verslag.extractors.names.words.name_lists import is_common_word

PLACEHOLDER = "[persoon]"
_EMAIL = re.compile(r"[\w.+\-]+(?=@[\w\-]+(?:\.[\w\-]+)+)")
_GAP = re.compile(r"[\s\u00ad]*(?:[-‐‑–—.,'’_\ufffd][\s\u00ad]*){0,2}")
"""What may stand between the words of one name: *Wieman – Hesterman*, *Maes, An*, *d'Hondt*."""
_INITIAL = r"(?:Chr|Th|Ph|Ch|Js|Jo|IJ|[A-ZÀ-Þ])\."
_INITIALS_BEFORE = re.compile(rf"(?<![^\W_])(?:{_INITIAL}[\s\-]*)+$")
_INITIALS_BEHIND = re.compile(rf",?\s*{_INITIAL}(?:[\s\-]*{_INITIAL})*(?!\s*[^\W\d_])")
"""Of a name printed surname first; before a word they are those of the next name."""
_UNREAD = re.compile(r"(?:\ufffd[^\W\d_]*)+")
"""The rest of a word from a letter that the font of the file did not give away."""
_HYPHENS = frozenset("-‐‑")
_BETWEEN = re.compile(r"[\s\-‐‑–']*")
_LONGEST_INITIALS = 40
_TELLING = 5
"""A word in lower case (an address on the web, a logo) means a person only from this many letters on."""
_TELLING_IN_ADDRESS = 4


@dataclass(frozen=True, slots=True)
class PeopleMask:
    """Finds the names of known people in any text of their document.

    A name is found in any order and spelling of its words, and its parts on their own, where they are written as a
    name: with a capital. A word that the document mostly prints in lower case counts as ordinary where its capital
    says nothing (at the start of a sentence, among capitals).
    """

    _keys: Mapping[str, SpellingKind]
    _prefixes: frozenset[str]
    _ordinary: frozenset[str]

    @classmethod
    def of(cls, names: Names, texts: Iterable[str] = ()) -> PeopleMask:
        """The mask for the people of a document.

        Args:
            names: all that was found in it.
            texts: of the document: they show which names are ordinary words in it.
        """
        keys = spellings(names)
        prefixes = frozenset(key[:end] for key in keys for end in range(1, len(key) + 1))
        ordinary = (
            ordinary_here([key for key, kind in keys.items() if kind is not SpellingKind.FULL], texts) if keys else ()
        )
        return cls(keys, prefixes, frozenset(ordinary))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each name in `text`, in order."""
        units = units_of(text) if self._keys else []
        found: list[tuple[int, int]] = []
        i = 0
        while i < len(units):
            end, kind = self._name_at(text, units, i)
            first, last = _compound(text, units, i, end)
            # Sint-Jan, Jan-Pieter: another name than Jan. Maes-Claes: a double name that holds one that is known.
            if end > i and not (kind is SpellingKind.GIVEN and last - first > end - i):
                found.append(_with_initials(text, units[first].start, units[last - 1].end))
            i = max(last, i + 1)
        found += enumerated(text, found)
        found += [m.span() for m in _EMAIL.finditer(text) if self._in_address(m.group())]
        return _merged(text, sorted(found))

    def _name_at(self, text: str, units: Sequence[LetterStretch], i: int) -> tuple[int, SpellingKind | None]:
        """End of the longest name that begins at unit `i`, and what it is of it; `i` where none does."""
        joined, end, found = "", i, None
        for k in range(i, len(units)):
            if k > i and not _GAP.fullmatch(text, units[k - 1].end, units[k].start):
                break
            joined += units[k].folded
            if joined not in self._prefixes:
                break
            kind = self._keys.get(joined)
            if kind is not None and self._is_name(kind, joined, units[i : k + 1]):
                end, found = k + 1, kind
        return end, found

    def _is_name(self, kind: SpellingKind, key: str, run: Sequence[LetterStretch]) -> bool:
        if not any(unit.capital for unit in run):
            telling = len(key) >= _TELLING and key not in self._ordinary
            return telling and any(len(u.text) > 1 and not is_common_word(u.folded) for u in run)
        if kind is SpellingKind.FULL:
            return True
        last = run[-1]
        if not last.capital or (kind is SpellingKind.AREA and not run[0].capital):
            return False
        return not (last.initial and is_common_word(last.folded) and last.folded in self._ordinary)

    def _in_address(self, local_part: str) -> bool:
        folded = "".join(unit.folded for unit in units_of(local_part))
        return any(
            len(key) >= _TELLING_IN_ADDRESS and key in folded and not is_common_word(key) for key in self._keys
        ) or any(unit.folded in self._keys for unit in units_of(local_part))

    def text(self, text: str) -> str:
        """`text` with every name replaced by `[persoon]`."""
        parts, at = [], 0
        for start, end in self.spans(text):
            parts += [text[at:start], PLACEHOLDER]
            at = end
        return "".join([*parts, text[at:]])

    def lines(self, block: Block) -> list[str]:
        """The printed lines of a block, every word of a name replaced, names broken over lines included."""
        passage = block.passage
        spans = self.spans(passage.text)
        shown: dict[Word, str] = {}
        for piece in passage.pieces:
            inside = [s for s in spans if s[0] < piece.end and s[1] > piece.start]
            if inside:
                before = passage.text[piece.start : max(piece.start, inside[0][0])]
                behind = passage.text[min(piece.end, inside[-1][1]) : piece.end]
                shown[piece.word] = f"{before}{PLACEHOLDER}{behind}"
        lines = []
        for line in block.lines:
            text = ""
            for k, word in enumerate(line.words):
                masked = shown.get(word, word.text)
                if masked is not word.text and masked.startswith(PLACEHOLDER) and text.endswith(PLACEHOLDER):
                    text += masked.removeprefix(PLACEHOLDER)
                else:
                    text += ("" if k == 0 or word.joined else " ") + masked
            lines.append(self.text(text))
        return lines


def _compound(text: str, units: Sequence[LetterStretch], first: int, end: int) -> tuple[int, int]:
    """The units from `first` to `end`, with those written with a capital that a hyphen joins to them."""
    if end == first:
        return first, end
    while first > 0 and units[first - 1].capital and _hyphened(text, units[first - 1], units[first]):
        first -= 1
    while end < len(units) and units[end].capital and _hyphened(text, units[end - 1], units[end]):
        end += 1
    return first, end


def _hyphened(text: str, one: LetterStretch, other: LetterStretch) -> bool:
    return text[one.end : other.start] in _HYPHENS


def _with_initials(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the initials before or behind it, and to the end of a word that could not be read whole."""
    rest = _UNREAD.match(text, end)
    end = rest.end() if rest else end
    before = _INITIALS_BEFORE.search(text, max(0, start - _LONGEST_INITIALS), start)
    behind = _INITIALS_BEHIND.match(text, end)
    return (before.start() if before else start), (behind.end() if behind else end)


def _merged(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch or stand beside each other made one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and (start < merged[-1][1] or _BETWEEN.fullmatch(text, merged[-1][1], start)):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
