"""Find people in one text by how their names are written and what stands around them.

A name is `[title] (given name | initials)* [tussenvoegsel]* family name+`. Listed names, a tussenvoegsel, a role word
before it or a verb of saying beside it are evidence; an ordinary Dutch word, a place or an organisation inside speaks
against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from verslag.extractors.names.roles.role_words import names_by_surname, role_noun
from verslag.extractors.names.rules.name_extent import NameExtent
from verslag.extractors.names.rules.name_surroundings import NameSurroundings
from verslag.extractors.names.rules.street_rules import is_street_name
from verslag.extractors.names.words.name_lists import is_common_word, is_family_name, word_class
from verslag.extractors.names.words.name_particles import OPENING_PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold

# How sure a span is a person.
_TITLED = 0.95  # behind a title stands nobody else
_SURE_INITIALS = 0.9  # initials with a likely family name, or behind a role
_INITIALS = 0.6  # initials with a word that may be one
_SURNAME_ALONE = 0.6  # behind a title or an office
_GIVEN_ALONE = 0.55  # behind a role, or beside a verb of saying …
_BOTH_BESIDE = 0.1  # … and more where both are there
_SUREST_LISTED = 0.97
_SUREST_UNLISTED = 0.9

# A listed given name with a family name starts from here; parts, role and verb add to it, each times how sure it is.
_LISTED = 0.45
_GIVEN_PART = 0.35
_FAMILY_PART = 0.3
_ROLE_OR_JOINED = 0.15
_SPEECH_BESIDE = 0.1

# From here on given and family name hold without help from around them.
_FIRM_GIVEN = 0.6
_FIRM_FAMILY = 0.7
_LIKELY_FAMILY = 0.5
_POSSIBLE_FAMILY = 0.4
_WEAKEST_FAMILY = 0.2  # below this a role must vouch for it
_GIVEN_IN_LARGER = 0.8  # inside a longer row of capitals only the surest given name opens a person
_GIVEN_FOR_ALONE = 0.5

# A capitalised word nobody lists as a given name: what must add up to the least evidence.
_UNLISTED = 0.3
_LISTED_FAMILY = 0.2
_FLEMISH_PARTICLE = 0.3  # a tussenvoegsel with a capital
_PARTICLE = 0.1
_ROLE_BEFORE = 0.45
_ROLE_BEHIND = 0.35
_SPEECH = 0.2
_OPENS_SENTENCE = 0.1  # taken off: its capital says nothing
_LEAST_EVIDENCE = 0.55

_THING_ENDINGS = tuple(word_class("endings of things"))
"""A word with such an ending is named after a person at most."""
_HEADS = word_class("offices before a department")
"""*de directeur Vastgoed*: what follows is no surname unless it is a listed one."""


def is_numbering(token: NameToken) -> bool:
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

    def __init__(self, tokens: Sequence[NameToken], taken: Collection[int], places: Collection[int]) -> None:
        self.tokens = tokens
        self.taken = taken
        self.places = places
        self.extent = NameExtent(tokens, taken, places)
        self.around = NameSurroundings(tokens)
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

    def _span_at(self, i: int) -> NameSpan | None:
        if i in self.taken:
            return None
        core = self.extent.skip_titles(i)
        if core is None:
            return None
        titled = core > i
        given_end, given = self.extent.given_part(core)
        if given_end == core and titled and self.extent.particle_name_behind(core):
            given_end = core + 1  # dr. Fenna ’t Hooft: the word between title and tussenvoegsel is a given name
        if given_end == core and not titled:
            return self._unlisted(core) or self._surname_behind_office(core)
        family_end, family = self.extent.family_part(given_end)
        if family_end == given_end:
            return self._lone_name(i, core, given_end, given)
        if titled:
            return NameSpan(i, core, family_end - 1, _TITLED)
        score = self._score(core, given_end, family_end, given, family)
        return NameSpan(i, core, family_end - 1, score) if score else None

    def _score(self, core: int, given_end: int, family_end: int, given: float, family: float) -> float:
        """How sure a listed given name (or initials) with a family name is a person; 0 for no."""
        tokens = self.tokens
        role, joined = self.around.role_before(core), self._joined_to_name(core)
        if all(tokens[k].initials for k in range(core, given_end)):
            # A. Inleiding is a numbered heading: an ordinary word needs more than a letter before it.
            if is_numbering(tokens[core]) and family < _FIRM_FAMILY and not role:
                return 0.0
            if family >= _LIKELY_FAMILY or role:
                return _SURE_INITIALS
            return _INITIALS if family >= _POSSIBLE_FAMILY else 0.0
        if core != self._last_name_end and self.around.inside_larger_name(core) and given < _GIVEN_IN_LARGER:
            return 0.0
        if given < _FIRM_GIVEN and family < _FIRM_FAMILY and not role and not joined:
            return 0.0
        if family < _WEAKEST_FAMILY and not (role or joined):
            return 0.0
        parts = _LISTED + _GIVEN_PART * given + _FAMILY_PART * family
        vouched = _ROLE_OR_JOINED * (role or joined)
        return min(_SUREST_LISTED, parts + vouched + _SPEECH_BESIDE * self.around.speech_beside(core, family_end))

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
        if self.around.inside_larger_name(i):
            return None
        particles = self.extent.skip_particles(i + 1)
        behind_particle = particles > i + 1
        if behind_particle and fold(tokens[i + 1].text) not in OPENING_PARTICLES:
            return None
        explained = self.around.role_behind(particles + 1)
        if not self.extent.is_family_word(
            particles, behind_particle=behind_particle, expected=explained or behind_particle
        ):
            return None
        listed = is_family_name(tokens[particles].text)
        if particles in self.places and not listed:
            return None
        evidence = _UNLISTED + _LISTED_FAMILY * listed
        if behind_particle:
            evidence += _FLEMISH_PARTICLE if tokens[i + 1].capital else _PARTICLE
        role = self.around.role_before(i) and self.around.is_plain_role(i - 1)
        evidence += _ROLE_BEFORE * (role or self._joined_to_name(i)) + _ROLE_BEHIND * explained
        end = self.extent.longer_family(particles + 1)
        evidence += _SPEECH * self.around.speech_beside(i, end) - _OPENS_SENTENCE * first.initial
        return NameSpan(i, i, end - 1, min(evidence, _SUREST_UNLISTED)) if evidence >= _LEAST_EVIDENCE else None

    def _surname_behind_office(self, i: int) -> NameSpan | None:
        """*wethouder Kosters*: a surname alone behind an office."""
        if not i or not names_by_surname(self.tokens[i - 1].text) or i in self.places:
            return None
        department = fold(self.tokens[i - 1].text) in _HEADS and not is_family_name(self.tokens[i].text)
        if (
            department
            or not self.around.is_plain_role(i - 1)
            or fold(self.tokens[i].text).endswith(_THING_ENDINGS)
            or is_street_name(self.tokens[i].text)
            or len(self.tokens[i].text) < 3
        ):
            return None
        return NameSpan(i, i, i, _SURNAME_ALONE) if self.extent.is_family_word(i) and self.tokens[i].is_word else None

    def _lone_name(self, i: int, core: int, end: int, given: float) -> NameSpan | None:
        """A given name alone on the evidence around it, or a surname behind a title."""
        if end == core:
            particles = self.extent.skip_particles(core)
            long_enough = particles < len(self.tokens) and len(self.tokens[particles].text) > 2
            if (
                long_enough
                and self.extent.is_family_word(particles, behind_particle=particles > core)
                and particles not in self.places
            ):
                return NameSpan(i, core, particles, _SURNAME_ALONE)
            return None
        if (
            self.tokens[end - 1].initials
            or end - core > 1
            or core in self.places
            or self.around.inside_larger_name(core)
        ):
            return None
        if (
            end < len(self.tokens)
            and self.tokens[end].capital
            and not self.tokens[end].initial
            and self.tokens[end].is_word
        ):
            return None
        role = self.around.role_before(core) or self._joined_to_name(core)
        saying = self.around.speech_beside(core, end, saying_only=True)
        if (role or saying) and given >= _GIVEN_FOR_ALONE:
            return NameSpan(i, core, core, _GIVEN_ALONE + _BOTH_BESIDE * (role and saying))
        return None

    def _joined_to_name(self, i: int) -> bool:
        """Joined by *en* or a comma to the name found just before."""
        return i == self._last_name_end + 1 and i > 1 and self.tokens[i - 1].text in ("en", ",", "&")
