"""The recogniser that works from rules and lists alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.names.rules.organisation_rules import OrganisationFinder
from verslag.extractors.names.rules.person_rules import PersonFinder
from verslag.extractors.names.rules.place_rules import PlaceFinder
from verslag.extractors.names.words.entities import EntityType, Mention
from verslag.extractors.names.words.word_tokens import NameToken, tokenise
from verslag.schemas.vocabularies import PlaceType

_ANNOUNCED = 0.9
"""A place is no part of a person's name from here on, or where a noun says what it is."""
_SURE = 0.7
"""Organisations from this score on keep places and people out of their words."""


class _Found(NamedTuple):
    """Tokens `first` to `last` name something."""

    first: int
    last: int
    type: EntityType
    score: float
    place_type: PlaceType | None = None


def recognise_by_rules(texts: Sequence[str]) -> list[list[Mention]]:
    """People, places and organisations in each text, in text order, none overlapping another."""
    # A cell that stands in every row, a header that returns on every page: each is read once.
    by_text = {text: _recognise(text) for text in dict.fromkeys(texts)}
    return [by_text[text] for text in texts]


def _recognise(text: str) -> list[Mention]:
    tokens = tokenise(text)
    if not any(t.capital for t in tokens):
        return []
    found: list[_Found] = []
    taken: set[int] = set()
    for organisation in OrganisationFinder(tokens).spans():
        found.append(_Found(organisation.first, organisation.last, "organisation", organisation.score))
        if organisation.score >= _SURE:
            taken.update(range(organisation.first, organisation.last + 1))
    finder = PlaceFinder(tokens, frozenset(taken))
    places = list(finder.spans())
    announced = {
        k for span in places if span.score >= _ANNOUNCED or span.type for k in range(span.first, span.last + 1)
    }
    people = list(PersonFinder(tokens, taken | announced, finder.candidates()).spans())
    for person in people:
        found.append(_Found(person.core, person.last, "person", person.score))
        taken.update(range(person.first, person.last + 1))
    for place in PlaceFinder(tokens, taken).spans() if people else places:
        found.append(_Found(place.first, place.last, "place", place.score, place.type))
    return _without_overlap(text, tokens, found)


def _without_overlap(text: str, tokens: Sequence[NameToken], found: Sequence[_Found]) -> list[Mention]:
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (-f.score, f.first - f.last)):
        if all(one.last < other.first or one.first > other.last for other in kept):
            kept.append(one)
    mentions = []
    for one in sorted(kept, key=lambda f: f.first):
        start, end = tokens[one.first].start, tokens[one.last].end
        mentions.append(Mention(start, end, text[start:end], one.type, round(one.score, 2), one.place_type))
    return mentions
