"""Replace the names of people in texts by a placeholder, for output without personal names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.layout.model import Block
from verslag.extractors.names.lists import is_common_word
from verslag.extractors.names.model import Person
from verslag.extractors.names.tokens import Token, fold, tokenise

PLACEHOLDER = "[persoon]"
_EMAIL = re.compile(r"[\w.+\-]+(?=@[\w\-]+(?:\.[\w\-]+)+)")
_SHORTEST_ALONE = 2
"""A part of a name shorter than this is not looked for on its own."""


@dataclass(frozen=True, slots=True)
class PeopleMask:
    """Finds the names of known people in any text of their document.

    A given or family name is masked on its own, too, unless it opens a sentence and is an ordinary word there; so are
    the initials before a family name and the person's part of an e-mail address.
    """

    _words: frozenset[str]
    _alone: frozenset[str]
    _families: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[Person]) -> PeopleMask:
        """The mask for the people of a document."""
        words: set[str] = set()
        alone: set[str] = set()
        families: set[str] = set()
        for person in people:
            for part in (person.given_name, person.family_name):
                tokens = [t for t in tokenise(part) if t.is_word]
                words.update(fold(t.text) for t in tokens)
                if part == person.given_name:
                    alone.update(fold(t.text) for t in tokens if not t.initials and len(t.text) >= _SHORTEST_ALONE)
            if person.family_name:
                families.add(fold([t.text for t in tokenise(person.family_name) if t.is_word][-1]))
        return cls(frozenset(words), frozenset(alone), frozenset(families))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each name in `text`, in order."""
        if not self._words:
            return []
        tokens = tokenise(text)
        found: list[tuple[int, int]] = []
        i = 0
        while i < len(tokens):
            end = self._run_end(tokens, i)
            if end > i and self._is_name(tokens[i:end]):
                found.append((tokens[i].start, tokens[end - 1].end))
            i = max(end, i + 1)
        found += [m.span() for m in _EMAIL.finditer(text) if self._in_address(m.group())]
        return _merged(sorted(found))

    def _run_end(self, tokens: Sequence[Token], i: int) -> int:
        """End of the stretch of name words, initials and tussenvoegsels from token `i`."""
        if not tokens[i].capital and fold(tokens[i].text) not in self._words:
            return i
        end = i
        while end < len(tokens) and (self._knows(tokens[end]) or tokens[end].initials):
            end += 1
        while end > i and not tokens[end - 1].capital:
            end -= 1
        return end

    def _knows(self, token: Token) -> bool:
        """A word of a name, or a double name one part of which is known: *Maes-Claes*."""
        folded = fold(token.text)
        return folded in self._words or ("-" in folded and any(part in self._families for part in folded.split("-")))

    def _is_name(self, run: Sequence[Token]) -> bool:
        words = [t for t in run if not t.initials]
        if not words or not any(t.capital for t in words):
            return False
        if len(words) > 1 or len(run) > len(words):
            return True
        token, folded = words[0], fold(words[0].text)
        if token.initial and is_common_word(token.text):
            return False
        # An ordinary word written as a name inside a sentence may be one: rather a word too many than a name left.
        if "-" in folded and folded not in self._words:
            return True
        return folded in self._alone or (
            folded in self._families and not (token.initial and is_common_word(token.text))
        )

    def _in_address(self, local_part: str) -> bool:
        return any(len(w) > 3 and w in fold(local_part) for w in self._families | self._alone)

    def text(self, text: str) -> str:
        """`text` with every name replaced by `[persoon]`."""
        parts, at = [], 0
        for start, end in self.spans(text):
            parts += [text[at:start], PLACEHOLDER]
            at = end
        return "".join([*parts, text[at:]])

    def lines(self, block: Block) -> list[str]:
        """The printed lines of a block, every word of a name replaced, names broken over lines included."""
        masked = {id(word) for start, end in self.spans(block.passage.text) for word in block.passage.words(start, end)}
        lines = []
        for line in block.lines:
            text = ""
            for k, word in enumerate(line.words):
                shown = PLACEHOLDER if id(word) in masked else word.text
                if shown == PLACEHOLDER and text.endswith(PLACEHOLDER):
                    continue
                text += ("" if k == 0 or word.joined else " ") + shown
            lines.append(self.text(text))
        return lines


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
