"""What a document as a whole says about its names: one name, one type; projects and organisations are nobody."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.gazetteer import is_ambiguous, lookup
from verslag.extractors.names.rules.organisation_words import compound_noun, names_a_thing, organisation_nouns
from verslag.extractors.names.rules.street_rules import is_street_name
from verslag.extractors.names.words.entities import EntityType, Mention
from verslag.extractors.names.words.name_lists import is_family_name, is_given_name
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import fold, tokenise

_NUMERAL = re.compile(r"(?:I|X|I[IVX]|VI+)\.? \S+$")
"""A numbered heading read as initials: *I. Ontvangsten*."""
_COMPOUND = re.compile(r"(\S+ [^-]*\w)-([a-zà-ÿ]{4,})$")
"""A name of several words that a small word is joined to."""
_SURE = 0.85
"""A mention from this score on keeps its type: a town and the team that bears its name both stand in a report."""
_SURE_NAME = 0.7
"""The same for what is written as organisations' names are, in a table cell."""
_OFTEN = 3
"""An organisation named this often lends its first word to no person."""


def with_settled_types(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, each with the type that all mentions of the name add up to.

    A name that an organisation bears is no unlisted place; a first name that stands behind *project* and the like
    anywhere is no person; neither is a name that opens with the first word of an often named organisation.
    """
    weights: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for mentions in found:
        for mention in mentions:
            weights[fold(mention.surface)][mention.type] += mention.score
    settled = [[_settled(m, weights[fold(m.surface)]) for m in mentions] for mentions in found]
    settled = _with_firms(_without_codes(units, settled))
    things = _things(units, settled)
    openers = _organisation_openers(settled)
    kept = [[m for m in mentions if not _is_nobody(m, things, openers)] for mentions in settled]
    return [[replace(m, type="organisation") if _is_firm(m, openers) else m for m in mentions] for mentions in kept]


def _settled(mention: Mention, weights: dict[EntityType, float]) -> Mention:
    if len(weights) == 1 or lookup(mention.surface) or mention.place_type is not None:
        return mention
    if mention.type == "place" and "organisation" in weights:
        return replace(mention, type="organisation")
    best = max(weights, key=lambda kind: weights[kind])
    if best == mention.type or mention.score >= _SURE or weights[mention.type] * 2 > weights[best]:
        return mention
    return replace(mention, type=best)


def _with_firms(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """A name that opens a compound somewhere is a firm's or a brand's: *Jan Maas-winkels*; its mentions are of the
    firm.
    """
    people = {m.surface for mentions in found for m in mentions if m.type == "person"}
    firms = {match[1] for surface in people if (match := _COMPOUND.match(surface)) and match[2] not in PARTICLES}
    return (
        [[kept for m in mentions if (kept := _as_firm(m, firms)) is not None] for mentions in found]
        if firms
        else [list(m) for m in found]
    )


def _as_firm(mention: Mention, firms: set[str]) -> Mention | None:
    """The mention of a firm cut to the firm's name; None where its name only runs into another word."""
    if mention.type != "person":
        return mention
    firm = next((f for f in sorted(firms) if mention.surface.startswith(f)), "")
    if not firm:
        return mention
    rest = mention.surface[len(firm) :]
    if rest and rest[0].isalpha():
        return None
    return replace(mention, type="organisation", surface=firm, end=mention.start + len(firm))


def _without_codes(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, organisations left out that are unsure and only stand in table cells: codes look like names.

    A name of several words with an organisation's noun or an ampersand is no code.
    """
    spoken_of = {
        fold(m.surface)
        for unit, mentions in zip(units, found, strict=True)
        if unit.kind != "table"
        for m in mentions
        if m.type == "organisation"
    }
    return [
        [
            m
            for m in mentions
            if unit.kind != "table"
            or m.type != "organisation"
            or fold(m.surface) in spoken_of
            or _is_no_code(m)
            or (m.score >= _SURE_NAME and _holds_office(unit.text[: m.start]))
        ]
        for unit, mentions in zip(units, found, strict=True)
    ]


def _holds_office(before: str) -> bool:
    """Whether a cell opens with an office before the name: *directeur* Zorgkoepel Zwalm."""
    words = [t.text for t in tokenise(before) if t.is_word]
    return bool(words) and bool(role_noun(words[0]))


def _is_no_code(mention: Mention) -> bool:
    words = mention.surface.split()
    named = (
        len(words) > 1
        and not mention.surface.isupper()
        and any(fold(w) in organisation_nouns() or compound_noun(w) or w == "&" for w in words)
    )
    return mention.score >= (_SURE_NAME if named else _SURE)


def _things(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> set[str]:
    """Single words taken for people that stand behind a noun for a thing somewhere: *het project Mira*."""
    alone = {fold(m.surface) for mentions in found for m in mentions if m.type == "person" and " " not in m.surface}
    things: set[str] = set()
    for unit in units if alone else ():
        tokens = [t for t in tokenise(unit.text) if t.is_word]
        for before, token in pairwise(tokens):
            if token.capital and fold(token.text) in alone and names_a_thing(before.text):
                things.add(fold(token.text))
    return things


def _organisation_openers(found: Sequence[Sequence[Mention]]) -> set[str]:
    """First words of organisations named often, given names and the small words of people's names apart."""
    counts = Counter(fold(m.surface).split()[0] for mentions in found for m in mentions if m.type == "organisation")
    return {w for w, count in counts.items() if count >= _OFTEN and not is_given_name(w) and w not in PARTICLES}


def _is_firm(mention: Mention, openers: set[str]) -> bool:
    """A word and village that opens the name of an often named organisation: *Appel*, of Appel Pensioen nv."""
    alone = mention.type == "place" and mention.place_type is None and is_ambiguous(mention.surface)
    return alone and fold(mention.surface) in openers


def _is_nobody(mention: Mention, things: set[str], openers: set[str]) -> bool:
    if mention.type != "person":
        return False
    words = fold(mention.surface).replace("-", " ").split()
    if len(words) == 1 and is_street_name(mention.surface) and not is_family_name(mention.surface):
        return True
    if not mention.start and _NUMERAL.match(mention.surface) and not is_family_name(words[-1]):
        return True
    return fold(mention.surface) in things or any(word in openers for word in words)
