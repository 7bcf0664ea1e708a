"""The recogniser that works from rules and lists alone."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.model import EntityType, Mention
from verslag.extractors.names.organisation_rules import OrganisationFinder
from verslag.extractors.names.person_rules import PersonFinder
from verslag.extractors.names.place_rules import PlaceFinder
from verslag.extractors.names.tokens import Token, tokenise

_SURE = 0.7
"""Organisations from this score on keep places and people out of their words."""


def recognise_by_rules(texts: Sequence[str]) -> list[list[Mention]]:
    """People, places and organisations in each text, in text order, none overlapping another."""
    return [_recognise(text) for text in texts]


def _recognise(text: str) -> list[Mention]:
    tokens = tokenise(text)
    if not any(t.capital for t in tokens):
        return []
    found: list[tuple[int, int, EntityType, float]] = []
    taken: set[int] = set()
    for organisation in OrganisationFinder(tokens).spans():
        found.append((organisation.first, organisation.last, "organisation", organisation.score))
        if organisation.score >= _SURE:
            taken.update(range(organisation.first, organisation.last + 1))
    announced = {
        k
        for span in PlaceFinder(tokens, taken).spans()
        if span.score >= 0.9 or span.type
        for k in range(span.first, span.last + 1)
    }
    candidates = PlaceFinder(tokens).candidates()
    for person in PersonFinder(tokens, taken | announced, candidates).spans():
        found.append((person.core, person.last, "person", person.score))
        taken.update(range(person.first, person.last + 1))
    for place in PlaceFinder(tokens, taken).spans():
        found.append((place.first, place.last, "place", place.score))
    return _without_overlap(text, tokens, found)


def _without_overlap(
    text: str, tokens: Sequence[Token], found: Sequence[tuple[int, int, EntityType, float]]
) -> list[Mention]:
    kept: list[tuple[int, int, EntityType, float]] = []
    for first, last, kind, score in sorted(found, key=lambda f: (-f[3], f[0] - f[1])):
        if all(last < other_first or first > other_last for other_first, other_last, _, _ in kept):
            kept.append((first, last, kind, score))
    mentions = []
    for first, last, kind, score in sorted(kept):
        start, end = tokens[first].start, tokens[last].end
        mentions.append(Mention(start, end, text[start:end], kind, round(score, 2)))
    return mentions
