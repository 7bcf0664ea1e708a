"""What the rules for places share: the words around a position, the extent of a proper name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from verslag.extractors.names.rules.gazetteer import longest_place, lookup
from verslag.extractors.names.words.name_lists import read_lines, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold
from verslag.schemas.vocabularies import PlaceType

_PREPOSITIONS = word_class("place reader: prepositions")
DETERMINERS = frozenset({"de", "het", "den", "een"})
JOINERS = frozenset({",", "en", "of", "&", "/", ";", "|", "•"})
_NOT_PLACE_BEFORE = frozenset(["dhr", "mevr", "mevrouw", "heer", "familie", "coach"])
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Tokens `first` to `last` name a place."""

    first: int
    last: int
    score: float
    type: PlaceType | None = None
    """Where the words around it say so."""


@cache
def place_nouns() -> dict[str, PlaceType]:
    """Place noun, folded → the type of what it announces."""
    pairs = (line.split("\t") for line in read_lines("place_nouns.tsv"))
    return {fold(noun): kind for noun, kind in pairs}  # type: ignore[misc]  # checked by a test


class PlaceReader:
    """One tokenised text and where in it places may stand.

    Args:
        tokens: the text.
        taken: token positions that belong to an organisation or person found on strong evidence.
    """

    def __init__(self, tokens: Sequence[NameToken], taken: Collection[int] = frozenset()) -> None:
        self.tokens = tokens
        self.taken = taken
        self.words = [t.text for t in tokens]

    def before(self, i: int) -> NameToken | None:
        return self.tokens[i - 1] if i else None

    def after_preposition(self, i: int) -> bool:
        before = self.before(i)
        if before is not None and fold(before.text) in DETERMINERS and i > 1:
            before = self.tokens[i - 2]
        return before is not None and fold(before.text) in _PREPOSITIONS

    def after_determiner(self, i: int) -> bool:
        before = self.before(i)
        return before is not None and fold(before.text) in DETERMINERS

    def inside_larger_name(self, i: int, last: int) -> bool:
        """A capitalised word touches the name, so that it is only part of one: *Jobhuis Gent*, *Gent Filmstad*."""
        before = self.before(i)
        if before is not None and before.is_word and before.capital and before.end + 1 >= self.tokens[i].start:
            function_word = before.initial and is_function_word(before.text)
            adjective = fold(before.text).endswith(("se", "sche")) and any(
                e.type == "region" for e in lookup(" ".join(self.words[i : last + 1]))
            )  # het Zuid-Hollandse Westland
            if not function_word and not adjective and fold(before.text) not in place_nouns():
                return True
        if before is not None and fold(before.text) in _NOT_PLACE_BEFORE:
            return True
        if last + 1 < len(self.tokens):
            after = self.tokens[last + 1]
            if (
                after.is_word
                and after.capital
                and not after.initial
                and not longest_place(self.words[last + 1 : last + 6])
            ):
                if after.capitals_only and self.after_preposition(i):
                    return False  # in Gent ICT aanbieden: two things side by side
                return after.text[0].isalpha() and not after.initials and after.text not in ("I", "II", "III")
        return False

    def proper_name_end(self, i: int, *, links: bool = False) -> int:
        """End of the run of capitalised words from `i`; with `links`, an ampersand or *en* behind a hyphen may join."""
        tokens, k = self.tokens, i
        while k < len(tokens) and k - i < _LONGEST_NAME and k not in self.taken:
            token = tokens[k]
            linking = (
                links
                and k > i
                and (token.text == "&" or (fold(token.text) == "en" and tokens[k - 1].text.endswith("-")))
            )
            if not linking and (not token.is_word or not token.capital or not token.text[0].isalpha()):
                break
            if token.initial and k > i:
                break
            k += 1
        while k > i and (not (tokens[k - 1].is_word and tokens[k - 1].capital) or is_function_word(tokens[k - 1].text)):
            k -= 1
        return k


def is_function_word(word: str) -> bool:
    return fold(word) in word_class("words that open a sentence")
