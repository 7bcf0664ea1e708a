"""The spellings under which the people of a document may be printed, and how the document itself uses these words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from verslag.extractors.names.words.entities import Names, PersonName
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import fold, tokenise

_LETTERS = re.compile(r"(?:[^\W\d_⁰¹²³⁴-⁹][\u0300-\u036f]*)+")
_SHORTEST_PART = 2
"""A part of a name shorter than this is not looked for on its own."""
_SHORTEST_GENITIVE = 4
"""Names of this many letters are looked for with an s behind them, too: *Lottes verhaal*; An and Ans are two names."""
_AREAS = frozenset({"municipality", "district", "province", "region", "country"})


class SpellingKind(IntEnum):
    """What a spelling is of a name; the fuller one counts."""

    AREA = 1
    """A family name that is also a town with a preposition: *Van Halle*, *inwoners van Halle*."""
    GIVEN = 2
    FAMILY = 3
    FULL = 4


@dataclass(frozen=True, slots=True)
class LetterStretch:
    """A stretch of letters: names are compared by these, whatever stands between them."""

    start: int
    end: int
    text: str
    folded: str
    initial: bool
    """Its capital says nothing: it opens a sentence or all letters are capitals."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def units_of(text: str) -> list[LetterStretch]:
    """The stretches of letters in `text`."""
    opening = {t.start for t in tokenise(text) if t.initial}
    return [
        LetterStretch(m.start(), m.end(), m.group(), fold(m.group()), m.start() in opening or _capitals(m.group()))
        for m in _LETTERS.finditer(text)
    ]


def _capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def spellings(names: Names) -> dict[str, SpellingKind]:
    """The letters of every spelling, run together and folded: *Wim Van den Berghe* is also *van den Berghe, Wim*,
    *Vandenberghe*, *van den Berghe*, *Berghe* and *Wim*.

    A word that is also a town or country of the document is no spelling on its own.
    """
    areas = {fold(p.name) for p in names.places if p.type in _AREAS}
    found: dict[str, SpellingKind] = {}
    people = (PersonName(p.given_name, p.family_name) for p in names.people)
    for name in dict.fromkeys([*people, *names.person_names]):
        for key, kind in _of(name, areas):
            if len(key) >= _SHORTEST_PART and (kind is SpellingKind.FULL or key not in areas):
                found[key] = max(kind, found.get(key, kind))
    return found


def _of(name: PersonName, areas: Collection[str]) -> Iterator[tuple[str, SpellingKind]]:
    given, family = _words(name.given), _words(name.family)
    by_initials = "." in name.given
    if given and family:
        yield "".join(given + family), SpellingKind.FULL
        yield "".join(family + given), SpellingKind.FULL
        if not by_initials and len(given) > 1:
            yield given[0] + "".join(family), SpellingKind.FULL
    if not name.alone:
        return
    if given and not by_initials:
        yield from _with_genitive("".join(given), SpellingKind.GIVEN)
        for word in given:
            if word not in PARTICLES or (len(given) == 1 and is_given_name(word)):
                yield from _with_genitive(word, SpellingKind.GIVEN)
    if family:
        yield "".join(family), SpellingKind.AREA if family[-1] in areas else SpellingKind.FAMILY
        for word in family[:-1]:
            if word not in PARTICLES and not is_common_word(word):
                yield word, SpellingKind.FAMILY
        if family[-1] not in PARTICLES:
            yield from _with_genitive(family[-1], SpellingKind.FAMILY)


def _with_genitive(word: str, kind: SpellingKind) -> Iterator[tuple[str, SpellingKind]]:
    yield word, kind
    if len(word) >= _SHORTEST_GENITIVE and not word.endswith("s") and not is_common_word(word + "s"):
        yield word + "s", kind


def _words(part: str) -> list[str]:
    return [fold(m.group()) for m in _LETTERS.finditer(part)]


def ordinary_here(keys: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """The keys that the texts print more often in lower case than with a capital that means something.

    Of ordinary words, as often is enough.
    """
    wanted, lower, capital = set(keys), Counter[str](), Counter[str]()
    for text in texts:
        for unit in units_of(text):
            if unit.folded in wanted:
                if not unit.capital:
                    lower[unit.folded] += 1
                elif not unit.initial:
                    capital[unit.folded] += 1
    return frozenset(key for key in lower if lower[key] + is_common_word(key) > capital[key])
