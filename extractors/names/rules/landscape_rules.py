"""Stretches of land and parts of towns that no list has: names whose last part says what lies there."""

from __future__ import annotations

from verslag.extractors.names.rules.gazetteer import longest_place, lookup
from verslag.extractors.names.rules.place_reader import PlaceReader, PlaceSpan
from verslag.extractors.names.words.name_lists import is_common_word, is_family_name, word_class
from verslag.extractors.names.words.word_tokens import fold
from verslag.schemas.vocabularies import PlaceType

_LANDSCAPES = tuple(word_class("endings of landscapes"))
_QUARTERS = tuple(word_class("endings of quarters"))
_APART = word_class("nouns of landscapes")
"""Nouns that name a landscape with the word before them: *Zwalmse Kanaalzone*, *Wester Delta*."""
_DIRECTIONS = word_class("parts of a town")
_SHORTEST_HEAD = 3
"""Letters before the ending: *IJsselvallei*."""
_TOLD, _GUESSED = 0.85, 0.75
"""How sure: with a listed place in it, and by its ending alone."""


class LandscapeReader(PlaceReader):
    """Reads regions and quarters off one tokenised text."""

    def landscape(self, i: int) -> PlaceSpan | None:
        """*Zwalmvallei*, *Gentse Kanaalzone*, *Molenbuurt*, *Gent-Zuid*, *Gent Zuid*."""
        if not self.tokens[i].capital or self.tokens[i].capitals_only:
            return None
        return self._of_two_words(i) or self._part_of_town(i) or self._compound(i)

    def _compound(self, i: int) -> PlaceSpan | None:
        word = self.tokens[i].text
        kind: PlaceType | None = None
        if _ends(word, _LANDSCAPES):
            kind = "region"
        elif _ends(word, _QUARTERS):
            kind = "district"
        said = self.tokens[i].initial and is_common_word(word)  # its capital says nothing there
        if kind is None or said or is_family_name(word) or self._has_name_before(i):
            return None
        return PlaceSpan(i, i, _GUESSED, kind)

    def _of_two_words(self, i: int) -> PlaceSpan | None:
        if i + 1 >= len(self.tokens) or self.tokens[i + 1].initial or not self.tokens[i + 1].capital:
            return None
        if fold(self.tokens[i + 1].text) not in _APART or self._has_name_before(i):
            return None
        word = fold(self.tokens[i].text)
        of_place = word.endswith("se") and any(lookup(stem) for stem in (word[:-2], word[:-2] + "e", word[:-3]))
        if not of_place and self.tokens[i].initial:
            return None
        return PlaceSpan(i, i + 1, _TOLD if of_place else _GUESSED, "region")

    def _part_of_town(self, i: int) -> PlaceSpan | None:
        """A listed town and the part of it, joined by a hyphen or a space."""
        head, hyphen, tail = self.tokens[i].text.rpartition("-")
        if hyphen and fold(tail) in _DIRECTIONS and lookup(head) and not lookup(self.tokens[i].text):
            return PlaceSpan(i, i, _TOLD, "district")
        count = longest_place(self.words[i : i + 4])
        behind = self.tokens[i + count] if count and i + count < len(self.tokens) else None
        if behind is None or not behind.capital or behind.initial or fold(behind.text) not in _DIRECTIONS:
            return None
        return None if self._has_name_before(i) else PlaceSpan(i, i + count, _TOLD, "district")

    def _has_name_before(self, i: int) -> bool:
        """A capitalised word before makes it part of a longer name."""
        before = self.before(i)
        return before is not None and before.is_word and before.capital and not before.initial


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    folded = fold(word)
    return any(folded.endswith(e) and len(folded) - len(e) >= _SHORTEST_HEAD for e in endings)
