"""How far a written name reaches: titles before it, given names and initials, tussenvoegsels, family name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_family_name_tail,
    is_given_name,
    is_usual_given_name,
)
from verslag.extractors.names.words.name_particles import OPENING_PARTICLES, PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold

# How sure words are given names.
_INITIALS = 0.8  # letters with full stops also number headings
_USUAL_NAME = 0.9
_FOREIGN_NAME = 0.6  # listed, but more of those are words or family names here
_OPENING_WORD = 0.4  # less, where an ordinary word has its capital from the sentence's start

# How sure words are a family name.
_ANY_NAME = 0.4  # any capitalised word that stands where one is expected
_LISTED_NAME = 0.35  # more for a listed one
_PLACE = 0.3  # less where a place of that name exists
_ORDINARY_WORD = 0.2  # less for a word of the dictionary
_FLEMISH_PARTICLE = 0.3  # more behind a tussenvoegsel with a capital, as only names have it
_PARTICLE = 0.2  # more behind one without: "de" and "van" also stand before other things

_MOST_GIVEN = 3
_MOST_PARTICLES = 3
_SHORTEST_CAPITALS = 4
"""Shorter words in capitals are abbreviations."""


class NameExtent:
    """Tells from any token on where the parts of a name end, and how sure their words are such parts.

    Args:
        tokens: the text.
        taken: token positions that belong to a place or an organisation found on strong evidence.
        places: token positions where a place name could stand; they speak against a family name.
    """

    def __init__(self, tokens: Sequence[NameToken], taken: Collection[int], places: Collection[int]) -> None:
        self.tokens = tokens
        self.taken = taken
        self.places = places

    def skip_titles(self, i: int) -> int | None:
        """Where the name starts; None where token `i` can open no name."""
        tokens = self.tokens
        start = i
        if fold(tokens[i].text) == "de" and i + 1 < len(tokens) and fold(tokens[i + 1].text) == "heer":
            i += 2
        while i < len(tokens) and is_honorific(tokens[i]):
            i += 1
            if i < len(tokens) and tokens[i].text == ".":
                i += 1
        if i >= len(tokens):
            return None
        if i == start and not tokens[i].capital:
            return None
        if i > start and not (tokens[i].capital or fold(tokens[i].text) in PARTICLES):
            return None
        return i

    def given_part(self, i: int) -> tuple[int, float]:
        """End of given names and initials from `i`, and how sure the words are given names (0 to 1)."""
        tokens, strength, start = self.tokens, 0.0, i
        while i < len(tokens) and i not in self.taken and i - start < _MOST_GIVEN:
            token = tokens[i]
            if token.initials:
                strength = max(strength, _INITIALS)
            elif token.capital and is_given_name(token.text) and fold(token.text) not in PARTICLES:
                if token.capitals_only and not self._all_capitals(i + 1):
                    break  # an abbreviation that reads like a name
                if i > start and (token.initial or not self._more_name(i + 1)):
                    break  # Jan Pieters: the last word is the family name, listed as a given name or not
                weight = _USUAL_NAME if is_usual_given_name(token.text) else _FOREIGN_NAME
                if token.initial and is_common_word(token.text):
                    weight -= _OPENING_WORD
                strength = max(strength, weight)
            else:
                break
            i += 1
        return i, strength

    def particle_name_behind(self, i: int) -> bool:
        """A tussenvoegsel in lower case and a family name follow the capitalised word at `i`."""
        end = self.skip_particles(i + 1)
        opens = end > i + 1 and not self.tokens[i + 1].capital and fold(self.tokens[i + 1].text) in OPENING_PARTICLES
        return self.tokens[i].capital and opens and self.is_family_word(end, behind_particle=True, expected=True)

    def _all_capitals(self, i: int) -> bool:
        """The name goes on in capitals from token `i`."""
        i = self.skip_particles(i)
        return i < len(self.tokens) and self.tokens[i].capitals_only

    def _more_name(self, i: int) -> bool:
        if i >= len(self.tokens):
            return False
        if fold(self.tokens[i].text) in OPENING_PARTICLES:
            return i + 1 < len(self.tokens) and self.tokens[i + 1].capital
        return self.is_family_word(i)

    def is_family_word(self, i: int, *, behind_particle: bool = False, expected: bool = False) -> bool:
        """Whether token `i` can be (part of) a family name; where one is expected an ordinary word may be one."""
        if i >= len(self.tokens):
            return False
        token = self.tokens[i]
        if i in self.taken or not token.capital or token.initials or token.initial or not token.text[0].isalpha():
            return False
        if (
            any(c.isdigit() for c in token.text)
            or (token.capitals_only and len(token.text) < _SHORTEST_CAPITALS)
            or token.text[-1] == "-"
        ):
            return False
        if is_family_name(token.text) or (behind_particle and is_family_name_tail(token.text)):
            return True
        if role_noun(token.text):
            return False
        if expected:
            following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            return following is None or not following.capital or following.initial or not is_common_word(token.text)
        return not is_common_word(token.text)

    def family_part(self, i: int) -> tuple[int, float]:
        """End of tussenvoegsels and family name from `i`, behind a given name or title, and how sure they are one."""
        tokens, start, strength = self.tokens, i, _ANY_NAME
        i = self.skip_particles(i)
        particles = i > start
        if particles and fold(tokens[start].text) not in OPENING_PARTICLES:
            return start, 0.0
        if not self.is_family_word(i, behind_particle=particles, expected=True):
            return start, 0.0
        if i in self.places and not particles and not is_family_name(tokens[i].text):
            strength -= _PLACE
        if is_family_name(tokens[i].text) or (particles and is_family_name_tail(tokens[i].text)):
            strength += _LISTED_NAME
        elif is_common_word(tokens[i].text):
            strength -= _ORDINARY_WORD
        if particles:
            strength += _FLEMISH_PARTICLE if tokens[start].capital else _PARTICLE
        return self.longer_family(i + 1), strength

    def skip_particles(self, i: int) -> int:
        """End of the tussenvoegsels from `i`; a capitalised one without a name behind it is the name (*De Bin*)."""
        start, tokens = i, self.tokens
        while (
            i < len(tokens)
            and fold(tokens[i].text) in PARTICLES
            and i - start < _MOST_PARTICLES
            and not tokens[i].initial
            and not self._is_abbreviation(i)
        ):
            i += 1
        if (
            i - start > 1
            and tokens[i - 1].capital
            and not (i < len(tokens) and tokens[i].capital and tokens[i].is_word)
        ):
            return i - 1
        return i

    def _is_abbreviation(self, i: int) -> bool:
        """Capitals that are no tussenvoegsel: only a name all in capitals has one in capitals."""
        capitals = self.tokens[i].capitals_only and i + 1 < len(self.tokens)
        return capitals and not self.tokens[i + 1].text.isupper()

    def longer_family(self, i: int) -> int:
        """End of a family name of several words: *De Smet-Claes*, *Maes Van Damme*, *Garcia Lopez*."""
        tokens = self.tokens
        if "-" in tokens[i - 1].text:
            return i  # a double name is whole: Maes-Claes Zilverspar nv
        ahead = self.skip_particles(i)
        if ahead > i:
            joined = tokens[i].capital and self.is_family_word(ahead, behind_particle=True)
            return ahead + 1 if joined else i
        if self.is_family_word(i) and i not in self.places:
            if is_given_name(tokens[i].text) and not is_family_name(tokens[i].text):
                return i
            return i + 1
        return i
