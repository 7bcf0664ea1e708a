"""Find people in one text by how their names are written and what stands around them.

A name is `[title] (given name | initials)* [tussenvoegsel]* family name+`. Listed names, a tussenvoegsel, a role word
before it or a verb of saying beside it are evidence; an ordinary Dutch word, a place or an organisation inside speaks
against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from verslag.extractors.names.places.street_rules import is_street_name
from verslag.extractors.names.roles.role_words import is_honorific, is_role_adjective, names_by_surname, role_noun
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_family_name_tail,
    is_given_name,
    is_usual_given_name,
    word_class,
)
from verslag.extractors.names.words.word_tokens import Token, fold

PARTICLES = word_class("tussenvoegsels")
"""Words between given and family name. Some only count behind another (`van het`, `op de`)."""
_OPENING_PARTICLES = PARTICLES - frozenset(["het", "of", "in", "'s", "aan", "'n", "op", "af"]) | {"in 't", "op"}
_SPEECH = word_class("verbs beside people")
_SAYING = word_class("verbs of saying")
_LONGEST_FAMILY = 3
_NAME_STOPS = frozenset(["en", "of", "&", "und", "et"])
_THING_ENDINGS = (
    "centrum",
    "straat",
    "laan",
    "plein",
    "park",
    "fonds",
    "huis",
    "prijs",
    "school",
    "zaal",
    "museum",
    "steenweg",
)
"""A word with such an ending is named after a person at most."""
_NOT_GIVEN = frozenset(
    ["stichting", "vereniging", "provincie", "gemeente", "stad", "groep", "team", "expeditie", "project", "prijs"]
)


def is_numbering(token: Token) -> bool:
    """A Roman numeral that opens a line or cell, as headings have it: *I. Ontvangsten*."""
    return token.initial and token.text in ("I.", "X.", "II.", "IV.", "VI.", "IX.")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens `first` to `last` name a person; `core` is where the name itself begins, behind the title."""

    first: int
    core: int
    last: int
    score: float


class PersonFinder:
    """Reads names off one tokenised text.

    Args:
        tokens: the text.
        taken: token positions that belong to a place or an organisation found on strong evidence.
        places: token positions where a place name could stand; they speak against a family name.
    """

    def __init__(self, tokens: Sequence[Token], taken: Collection[int], places: Collection[int]) -> None:
        self.tokens = tokens
        self.taken = taken
        self.places = places
        self._last_name_end = -1

    def spans(self) -> Iterator[NameSpan]:
        """Names in text order, none overlapping another."""
        i = 0
        while i < len(self.tokens):
            found = self._span_at(i)
            if found is None:
                i += 1
                continue
            yield found
            i = self._last_name_end = found.last + 1

    # -- one position ------------------------------------------------------------------------------

    def _span_at(self, i: int) -> NameSpan | None:
        if i in self.taken:
            return None
        core = self._skip_titles(i)
        if core is None:
            return None
        titled = core > i
        given_end, given = self._given_part(core)
        if given_end == core and titled and self._particle_name_behind(core):
            given_end = core + 1  # dr. Fenna ’t Hooft: the word between title and tussenvoegsel is a given name
        if given_end == core and not titled:
            return self._unlisted(core) or self._surname_behind_office(core)
        family_end, family = self._family_part(given_end)
        if family_end == given_end:
            return self._lone_name(i, core, given_end, given)
        if titled:
            return NameSpan(i, core, family_end - 1, 0.95)
        score = self._score(core, given_end, family_end, given, family)
        return NameSpan(i, core, family_end - 1, score) if score else None

    def _skip_titles(self, i: int) -> int | None:
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

    def _given_part(self, i: int) -> tuple[int, float]:
        """End of given names and initials from `i`, and how sure the words are given names (0 to 1)."""
        tokens, strength, start = self.tokens, 0.0, i
        while i < len(tokens) and i not in self.taken and i - start < 3:
            token = tokens[i]
            if token.initials:
                strength = max(strength, 0.8)
            elif token.capital and is_given_name(token.text) and fold(token.text) not in PARTICLES:
                if token.capitals_only and not self._all_capitals(i + 1):
                    break  # an abbreviation that reads like a name
                if i > start and (token.initial or not self._more_name(i + 1)):
                    break  # Jan Pieters: the last word is the family name, listed as a given name or not
                weight = 0.9 if is_usual_given_name(token.text) else 0.6
                if token.initial and is_common_word(token.text):
                    weight -= 0.4
                strength = max(strength, weight) if i == start else strength
            else:
                break
            i += 1
        return i, strength

    def _particle_name_behind(self, i: int) -> bool:
        """A tussenvoegsel in lower case and a family name follow the capitalised word at `i`."""
        end = self._skip_particles(i + 1)
        opens = end > i + 1 and not self.tokens[i + 1].capital and fold(self.tokens[i + 1].text) in _OPENING_PARTICLES
        return self.tokens[i].capital and opens and self._family_word(end, behind_particle=True, expected=True)

    def _all_capitals(self, i: int) -> bool:
        """The name goes on in capitals from token `i`."""
        i = self._skip_particles(i)
        return i < len(self.tokens) and self.tokens[i].capitals_only

    def _more_name(self, i: int) -> bool:
        if i >= len(self.tokens):
            return False
        if fold(self.tokens[i].text) in _OPENING_PARTICLES:
            return i + 1 < len(self.tokens) and self.tokens[i + 1].capital
        return self._family_word(i)

    def _family_word(self, i: int, *, behind_particle: bool = False, expected: bool = False) -> bool:
        """Whether token `i` can be (part of) a family name; where one is expected an ordinary word may be one."""
        if i >= len(self.tokens):
            return False
        token = self.tokens[i]
        if i in self.taken or not token.capital or token.initials or token.initial or not token.text[0].isalpha():
            return False
        if (
            any(c.isdigit() for c in token.text)
            or (token.capitals_only and len(token.text) < 4)
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

    def _family_part(self, i: int) -> tuple[int, float]:
        """End of tussenvoegsels and family name from `i`, behind a given name or title, and how sure they are one."""
        tokens, start, strength = self.tokens, i, 0.4
        i = self._skip_particles(i)
        particles = i > start
        if particles and fold(tokens[start].text) not in _OPENING_PARTICLES:
            return start, 0.0
        if not self._family_word(i, behind_particle=particles, expected=True):
            return start, 0.0
        if i in self.places and not particles and not is_family_name(tokens[i].text):
            strength -= 0.3
        if is_family_name(tokens[i].text) or (particles and is_family_name_tail(tokens[i].text)):
            strength += 0.35
        elif is_common_word(tokens[i].text):
            strength -= 0.2
        if particles:
            strength += 0.3 if tokens[start].capital else 0.2
        return self._longer_family(i + 1), strength

    def _skip_particles(self, i: int) -> int:
        """End of the tussenvoegsels from `i`; a capitalised one without a name behind it is the name (*De Bin*)."""
        start, tokens = i, self.tokens
        while i < len(tokens) and fold(tokens[i].text) in PARTICLES and i - start < 3 and not tokens[i].initial:
            i += 1
        if (
            i - start > 1
            and tokens[i - 1].capital
            and not (i < len(tokens) and tokens[i].capital and tokens[i].is_word)
        ):
            return i - 1
        return i

    def _longer_family(self, i: int) -> int:
        """End of a family name of several words: *De Smet-Claes*, *Maes Van Damme*, *Garcia Lopez*."""
        tokens = self.tokens
        ahead = self._skip_particles(i)
        if ahead > i:
            joined = tokens[i].capital and self._family_word(ahead, behind_particle=True)
            return ahead + 1 if joined else i
        if self._family_word(i) and i not in self.places:
            if is_given_name(tokens[i].text) and not is_family_name(tokens[i].text):
                return i
            return i + 1
        return i

    def _score(self, core: int, given_end: int, family_end: int, given: float, family: float) -> float:
        """How sure a listed given name (or initials) with a family name is a person; 0 for no."""
        tokens = self.tokens
        role, joined = self._role_before(core), self._joined_to_name(core)
        if all(tokens[k].initials for k in range(core, given_end)):
            # A. Inleiding is a numbered heading: an ordinary word needs more than a letter before it.
            if is_numbering(tokens[core]) and family < 0.7 and not role:
                return 0.0
            return 0.9 if family >= 0.5 or role else (0.6 if family >= 0.4 else 0.0)
        if self._inside_larger_name(core) and given < 0.8:
            return 0.0
        if given < 0.6 and family < 0.7 and not role and not joined:
            return 0.0
        if family < 0.2 and not (role or joined):
            return 0.0
        return min(
            0.97,
            0.45 + 0.35 * given + 0.3 * family + 0.15 * (role or joined) + 0.1 * self._speech_beside(core, family_end),
        )

    def _unlisted(self, i: int) -> NameSpan | None:
        """A name whose given name is not listed, on the strength of its family name and surroundings."""
        tokens, first = self.tokens, self.tokens[i]
        if (
            not first.is_word
            or first.text[-1] == "-"
            or not first.text[0].isalpha()
            or any(c.isdigit() for c in first.text)
        ):
            return None
        if is_common_word(first.text) or role_noun(first.text) or first.capitals_only or i in self.places:
            return None
        if self._inside_larger_name(i):
            return None
        particles = self._skip_particles(i + 1)
        behind_particle = particles > i + 1
        if behind_particle and fold(tokens[i + 1].text) not in _OPENING_PARTICLES:
            return None
        explained = self._role_behind(particles + 1)
        if not self._family_word(particles, behind_particle=behind_particle, expected=explained or behind_particle):
            return None
        listed = is_family_name(tokens[particles].text)
        if particles in self.places and not listed:
            return None
        evidence = 0.3 + 0.2 * listed
        if behind_particle:
            evidence += 0.3 if tokens[i + 1].capital else 0.1
        role = self._role_before(i) and self._plain_role(i - 1)
        evidence += 0.45 * (role or self._joined_to_name(i)) + 0.35 * explained
        end = self._longer_family(particles + 1)
        evidence += 0.2 * self._speech_beside(i, end) - 0.1 * first.initial
        return NameSpan(i, i, end - 1, min(evidence, 0.9)) if evidence >= 0.55 else None

    def _surname_behind_office(self, i: int) -> NameSpan | None:
        """*wethouder Kosters*: a surname alone behind an office."""
        if not i or not names_by_surname(self.tokens[i - 1].text) or i in self.places:
            return None
        if (
            not self._plain_role(i - 1)
            or fold(self.tokens[i].text).endswith(_THING_ENDINGS)
            or is_street_name(self.tokens[i].text)
            or len(self.tokens[i].text) < 3
        ):
            return None
        return NameSpan(i, i, i, 0.6) if self._family_word(i) and self.tokens[i].is_word else None

    def _lone_name(self, i: int, core: int, end: int, given: float) -> NameSpan | None:
        """A given name alone on the evidence around it, or a surname behind a title."""
        if end == core:
            particles = self._skip_particles(core)
            long_enough = particles < len(self.tokens) and len(self.tokens[particles].text) > 2
            if (
                long_enough
                and self._family_word(particles, behind_particle=particles > core)
                and particles not in self.places
            ):
                return NameSpan(i, core, particles, 0.6)
            return None
        if self.tokens[end - 1].initials or end - core > 1 or core in self.places or self._inside_larger_name(core):
            return None
        if (
            end < len(self.tokens)
            and self.tokens[end].capital
            and not self.tokens[end].initial
            and self.tokens[end].is_word
        ):
            return None
        role = self._role_before(core) or self._joined_to_name(core)
        saying = self._speech_beside(core, end, saying_only=True)
        if (role or saying) and given >= 0.5:
            return NameSpan(i, core, core, 0.55 + 0.1 * (role and saying))
        return None

    # -- surroundings ------------------------------------------------------------------------------

    def _role_before(self, i: int) -> bool:
        """A role noun stands directly before, or two or three words before as in *directeur Mobiliteit An Maes*."""
        return i > 0 and bool(role_noun(self.tokens[i - 1].text)) and fold(self.tokens[i - 1].text) not in _NOT_GIVEN

    def _plain_role(self, i: int) -> bool:
        """The role word at `i` is written as a word, not as part of an English job title (*Manager Global Audit*)."""
        return not self.tokens[i].capital or self.tokens[i].initial

    def _role_behind(self, i: int) -> bool:
        """*, projectleider …*, *, een bevlogen lerares*, *(voorzitter)* behind the name."""
        tokens = self.tokens
        if i + 1 >= len(tokens) or tokens[i].text not in (",", "("):
            return False
        for token in tokens[i + 1 : i + 5]:
            if role_noun(token.text):
                return True
            if token.capital or not token.is_word:
                return False
        return False

    def _joined_to_name(self, i: int) -> bool:
        """Joined by *en* or a comma to the name found just before."""
        return i == self._last_name_end + 1 and i > 1 and self.tokens[i - 1].text in ("en", ",", "&")

    def _inside_larger_name(self, i: int) -> bool:
        """The word before is capitalised and no role or title: the name is part of something larger."""
        if not i:
            return False
        before = self.tokens[i - 1]
        if not (before.capital and before.is_word and not before.initials):
            return False
        if before.initial and (is_common_word(before.text) or role_noun(before.text)):
            return False
        return not (role_noun(before.text) or is_honorific(before) or is_role_adjective(before))

    def _speech_beside(self, first: int, end: int, saying_only: bool = False) -> bool:
        verbs = _SAYING if saying_only else _SPEECH
        before = fold(self.tokens[first - 1].text) if first else ""
        after = fold(self.tokens[end].text) if end < len(self.tokens) else ""
        return before in verbs or after in verbs
