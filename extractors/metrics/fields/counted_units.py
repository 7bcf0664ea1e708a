"""The unit of what is only counted: people, hours, ages, or things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verslag.extractors.language.stems import fit, stem
from verslag.extractors.language.stems import words as words_of
from verslag.extractors.language.word_lists import word_list
from verslag.schemas.taxonomy import Taxonomy

_NOT_COUNTED = word_list("counted_units.not_counted")


def counted_unit(label: str, taxonomy: Taxonomy) -> str:
    """`person` where the label counts people, `hour` where it counts hours, `year` for an age, `count` otherwise.

    The counted noun stands before the first preposition; of nouns in a row the last one counts (`nieuwe medewerkers`).
    """
    people = _people(taxonomy)
    if _AGE.search(label):
        return "year"
    if _SCORE.search(label):
        return "score"
    for word in _head_words(label):
        if _HOURS.search(word):
            return "hour"
        if people.counted(word):
            return "person"
    return "count"


def graded_by_title(titles: Sequence[str]) -> bool:
    """Whether a title says that the figures below are grades."""
    return any(_SCORE.search(title) for title in titles)


_NUMBER_OF = re.compile(
    r"^\W*(?:(?:tabel|table|overzicht|schema)\s+[\w.]*\d[\w.]*\s*[-–—:.|]?\s*)?(?:totaal )?aantal(?:len)?\s+(.+)",
    re.IGNORECASE,
)


def counted_by_title(titles: Sequence[str], taxonomy: Taxonomy) -> str:
    """The unit of a table with a title that says that it counts ("Aantal deelnemers"); empty where it does not."""
    counted = counted_in_title(titles)
    return counted_unit(counted, taxonomy) if counted else ""


def counted_in_title(titles: Sequence[str]) -> str:
    """What a table counts by the nearest of its titles that says so ("Tabel 4: Aantal deelnemers"): `deelnemers`."""
    return next((match[1] for title in titles if (match := _NUMBER_OF.match(title))), "")


_SCORE = re.compile(r"\b(?:rapport|waarderings|school)cijfers?\b|scores?\b|^net promoter\b|^nps\b", re.IGNORECASE)
_AGE = re.compile(r"^(?:\w+\s)?(?:gemiddelde |mediane )?(?:leeftijd|anciënniteit)\b", re.IGNORECASE)
_HOURS = re.compile(r"^uur$|(?:^|-|s|les|werk|over|mens|kantoor|machine|dienst|contact|zorg)uren$")
"""Hours and their compounds (`lesuren`), not words that only end alike (`huren`, `facturen`, `structuren`)."""


def _head_words(label: str) -> list[str]:
    found = words_of(label)
    if found and found[0] in ("aantal", "totaal", "gemiddeld", "gemiddelde", "totale"):
        found = [w for w in found if w not in ("aantal", "totaal", "gemiddeld", "gemiddelde", "totale")]
    for i, word in enumerate(found):
        if word in _NOT_COUNTED:
            return found[:i]
    return found[:5]


@dataclass(frozen=True, slots=True)
class _People:
    """The nouns for people: their stems, each with whether it is an adjective used as a noun."""

    nouns: tuple[tuple[str, bool], ...]
    known: dict[str, bool]
    """Words looked up before; labels are made of few."""

    def counted(self, word: str) -> bool:
        """Whether the word names people. Of adjectives only the plural does: `gepensioneerden`, not `deskundige
        adviezen`.
        """
        if word not in self.known:
            stemmed = stem(word)
            self.known[word] = any(
                fit(stemmed, noun) in ("word", "head") and (not adjectival or word.endswith("n"))
                for noun, adjectival in self.nouns
            )
        return self.known[word]


@lru_cache(maxsize=8)
def _people(taxonomy: Taxonomy) -> _People:
    return _People(tuple((stem(noun), noun.endswith("e")) for noun in taxonomy.people.nouns), {})
