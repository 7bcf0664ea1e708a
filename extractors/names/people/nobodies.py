"""What is read as a person and is none: part of a longer name, a firm in a column of firms, words in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.name_run import is_rating
from verslag.extractors.names.rules.organisation_words import compound_noun, organisation_nouns
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_given_name,
    is_listed_word,
    is_usual_given_name,
    word_class,
)
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_FIRMS = word_class("columns of organisations")
_BEFORE_NAMED_THINGS = word_class("things called after people")
_FUNCTION_WORDS = word_class("words that open a sentence") | {"zie", "wij", "u", "geen", "wie", "wat"}
_BUILDING = re.compile(
    r".{3,}(?:gebouw|zaal|stadion|theater|brug|tunnel|prijs|award|fonds|stichting|lezing|straat|laan|plein|plantsoen|gracht"
    r"|singel|kade|steenweg|boulevard|dreef)$"
)
"""Endings of what is called after people: *Anna Maesgebouw*, *Jan Maesplein*."""
_NUMERAL = re.compile(r"[IVX]{2,}$")
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("„", "”"), ("«", "»"), ("'", "'"))
_SHOUTED = 5
"""Words in a text of capitals from which they are a heading or a slogan, not a name."""
_ABBREVIATION = 4
"""Letters up to which a lone word with capitals inside is an abbreviation."""


def without_nobodies(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions without the people, and without the places in headings of capitals, that their words show to be
    none.
    """
    return [
        [m for m in mentions if not (_is_nobody(unit, m) if m.type == "person" else _is_shouted_word(unit, m))]
        for unit, mentions in zip(units, found, strict=True)
    ]


def _is_nobody(unit: TextUnit, mention: Mention) -> bool:
    if fold(unit.column_header).strip(" :") in _FIRMS and fold(unit.text) != fold(unit.column_header):
        return True
    tokens = tokenise(unit.text)
    inside = [t for t in tokens if t.start >= mention.start and t.end <= mention.end]
    if not inside:
        return False
    return (
        _quoted(unit.text, mention)
        or _part_of_longer(tokens, mention, inside)
        or _shouted(tokens, inside)
        or _is_abbreviation(inside)
        or is_rating(inside)
    )


def _quoted(text: str, mention: Mention) -> bool:
    """A title or a project: a person is not printed between quotation marks on their own."""
    before, behind = text[: mention.start][-1:], text[mention.end : mention.end + 1]
    return (before, behind) in _QUOTES and len(text) > mention.end - mention.start + 2


def _part_of_longer(tokens: Sequence[NameToken], mention: Mention, inside: Sequence[NameToken]) -> bool:
    """*kabinet Maes II*, *kerkfabriek H. Anna*, *Anna Maes Fonds*, *het Anna Maesgebouw*."""
    last = inside[-1]
    before = next((t for t in reversed(tokens) if t.end <= mention.start), None)
    behind = next((t for t in tokens if t.start >= mention.end), None)
    if before is not None and fold(before.text) in _BEFORE_NAMED_THINGS:
        return True
    if len(inside) > 1 and (_NUMERAL.match(last.text) or _named_after(last)):
        return True
    if behind is None or not behind.capital or behind.initial or not behind.is_word:
        return False
    return fold(behind.text) in organisation_nouns() or bool(compound_noun(behind.text))


def _named_after(word: NameToken) -> bool:
    folded = fold(word.text)
    return bool(_BUILDING.match(folded)) and not is_family_name(word.text)


def _shouted(tokens: Sequence[NameToken], inside: Sequence[NameToken]) -> bool:
    """In a heading of capitals every word looks like a name; a first word that is ordinary Dutch opens none."""
    return _in_capitals(tokens) and is_common_word(inside[0].text)


def _in_capitals(tokens: Sequence[NameToken]) -> bool:
    words = [t for t in tokens if t.is_word and any(c.isalpha() for c in t.text)]
    return len(words) >= _SHOUTED and all(t.text.isupper() for t in words)


def _is_shouted_word(unit: TextUnit, mention: Mention) -> bool:
    """A place in a heading of capitals that is made of ordinary words, no word before it saying that something is
    there.
    """
    tokens = tokenise(unit.text)
    if mention.type != "place" or not _in_capitals(tokens):
        return False
    inside = [t for t in tokens if t.start >= mention.start and t.end <= mention.end]
    before = next((t for t in reversed(tokens) if t.end <= mention.start), None)
    placed = (
        len(inside) == 1 and before is not None and fold(before.text) in ("in", "te", "naar", "uit", "stad", "gemeente")
    )
    return not placed and all(is_listed_word(t.text) for t in inside if fold(t.text) not in PARTICLES)


def _is_abbreviation(inside: Sequence[NameToken]) -> bool:
    """A function word or an abbreviation alone, an order to look somewhere, or ordinary words only."""
    first = inside[0].text
    if fold(first) in _FUNCTION_WORDS and not is_usual_given_name(first) and fold(first) not in PARTICLES:
        return True
    if len(inside) > 1:
        names = [t for t in inside if fold(t.text) not in PARTICLES]
        return (
            len(names) > 1
            and all(is_common_word(t.text) and not is_given_name(t.text) and not is_family_name(t.text) for t in names)
            and not any(t.initials for t in names)
        )
    inner = any(c.isupper() for c in first[1:])
    return "/" in first or (inner and len(first) <= _ABBREVIATION and not is_given_name(first))
