"""A sentence with its parentheses lifted out and its words told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.language.verbs import is_finite_verb
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord
from verslag.extractors.metrics.phrases.word_kinds import word_kinds


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """The words of a sentence outside its parentheses, and for each place where some stood the words inside."""

    words: tuple[TaggedWord, ...]
    inside: Mapping[int, tuple[TaggedWord, ...]]

    def place_of(self, figure: ClauseToken) -> tuple[int, int | None]:
        """Where a figure stands: its place, or that of its parentheses and the place inside them."""
        for place, word in enumerate(self.words):
            if word.token is figure:
                return place, None
            for inner, held in enumerate(self.inside.get(place, ())):
                if held.token is figure:
                    return place, inner
        raise ValueError("no such figure in this sentence")


def parsed(sentence: Sequence[ClauseToken]) -> ParsedSentence:
    """The sentence of these tokens."""
    outer: list[ClauseToken] = []
    inside: dict[int, tuple[TaggedWord, ...]] = {}
    place = 0
    while place < len(sentence):
        token = sentence[place]
        end = _closing(sentence, place) if token.text == "(" else _dash_that_closes(sentence, place)
        if end:
            inside[len(outer)] = tuple(word_kinds(sentence[place + 1 : end]))
            outer.append(ClauseToken(token.start, token.start, "()", "other"))
            place = end + 1
        else:
            outer.append(token)
            place += 1
    return ParsedSentence(tuple(word_kinds(outer)), inside)


def _closing(sentence: Sequence[ClauseToken], opening: int) -> int:
    depth = 0
    for place in range(opening, len(sentence)):
        depth += (sentence[place].text == "(") - (sentence[place].text == ")")
        if depth == 0:
            return place
    return len(sentence)


def _dash_that_closes(sentence: Sequence[ClauseToken], opening: int) -> int:
    """The place of the dash that closes what a dash puts into a sentence: no figure inside, a verb behind it; 0 for
    none.
    """
    if sentence[opening].text not in _DASHES or not _is_spaced(sentence, opening):
        return 0
    for place in range(opening + 1, len(sentence) - 1):
        if sentence[place].kind == "figure" or sentence[place].text == "(":
            return 0
        if sentence[place].text in _DASHES and _is_spaced(sentence, place):
            return place if is_finite_verb(sentence[place + 1].lower) else 0
    return 0


def _is_spaced(sentence: Sequence[ClauseToken], place: int) -> bool:
    if not 0 < place < len(sentence) - 1:
        return False
    return sentence[place - 1].end < sentence[place].start and sentence[place].end < sentence[place + 1].start


_DASHES = frozenset("-–—")
