"""Organisations in brackets behind the person who works there: *Jan Maes (Vlierhof)*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.role_words import is_degree, role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import is_no_organisation, names_a_thing
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name
from verslag.extractors.names.words.word_tokens import tokenise

_SCORE = 0.8
_BRACKET = re.compile(
    r"\s\((?P<name>[A-ZÀ-Þ][\w’'&+-]*(?:\s(?:(?:voor|van|de|het|en|–|&)\s)*[A-ZÀ-Þ][\w’'&+-]*){0,5})\)"
)


def with_organisations_beside(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, and what stands in brackets behind a person."""
    return [_with_beside(unit.text, list(mentions)) for unit, mentions in zip(units, found, strict=True)]


def _with_beside(text: str, mentions: list[Mention]) -> list[Mention]:
    for person in [m for m in mentions if m.type == "person"]:
        match = _BRACKET.match(text, person.end)
        if match is None or not _may_employ(match["name"]):
            continue
        start, end = match.span("name")
        inside = [m for m in mentions if m.start < end and m.end > start]
        if all(m.type == "person" and start <= m.start and m.end <= end for m in inside):
            named = Mention(start, end, match["name"], "organisation", _SCORE)
            mentions = sorted([*(m for m in mentions if m not in inside), named], key=lambda m: m.start)
    return mentions


def _may_employ(name: str) -> bool:
    """Not a place, a role, a degree or a maiden name; nor an abbreviation that is none of an organisation."""
    tokens = [t for t in tokenise(name) if t.is_word]
    words = [t.text for t in tokens]
    if not words or lookup(name) or any(role_noun(w) or is_degree(t) for w, t in zip(words, tokens, strict=True)):
        return False
    if len(words) == 1 and (is_no_organisation(name) or is_given_name(name) or is_common_word(name)):
        return False
    return not names_a_thing(words[0]) and not all(is_common_word(w) for w in words)
