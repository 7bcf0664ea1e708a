"""Lines that consist of one person's name, with or without a role: board lists, signatures, captions.

Maes Pieter, voorzitter        Dhr. B. Claes (secretaris)        Penningmeester : Rik de Wit        Algemeen directeur
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verslag.extractors.names.entities import Mention
from verslag.extractors.names.people.person_rules import PARTICLES, is_numbering
from verslag.extractors.names.places.gazetteer import longest_place
from verslag.extractors.names.roles.role_words import (
    is_degree,
    is_honorific,
    is_plural_role,
    is_role_adjective,
    is_unit,
    role_noun,
)
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_family_name_tail,
    is_given_name,
    is_listed_word,
    is_usual_given_name,
    word_class,
)
from verslag.extractors.names.words.word_tokens import Token, fold, tokenise

LONGEST_ENTRY = 14
"""A line of more words than this is a sentence, not an entry."""
_LONGEST_NAME = 7
_LONGEST_CLOSED_ROLE = 4
"""A role of more words that ends in a full stop is the rest of a sentence."""
_BULLET = re.compile(r"^[\s•‣▪–—\-·*>●■◦➢➔→✓▶►○\uf000-\uf8ff]+")
_NOTE_MARKS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*†")
_SEPARATORS = frozenset([",", "(", ":", "–", "—", "|", "/", "-"])


@dataclass(frozen=True, slots=True)
class Entry:
    """A line read as a person's entry; offsets into the line."""

    name_start: int
    name_end: int
    role: str
    certain: bool
    """The name shows itself (a listed given name, initials, a title); otherwise its neighbours must."""
    odd: bool
    """One of its words is an ordinary Dutch word: only a list of names makes it a name."""


def role_line(text: str) -> str:
    """The role a line consists of (`Algemeen directeur`, `Uitvoerend bestuurslid`), else the empty string."""
    clean = _BULLET.sub("", text).strip().rstrip(":,.").strip()
    tokens = tokenise(clean)
    if not tokens or len(tokens) > LONGEST_ENTRY or clean.endswith(("!", "?")):
        return ""
    for position, token in enumerate(tokens[:5]):
        if role_noun(token.text):
            return clean if position == 0 or all(_may_precede_role(t) for t in tokens[:position]) else ""
        if token.text in ("(", ":"):
            return ""
    return ""


def own_role(text: str) -> str:
    """The role that a line gives one person: as `role_line`, but not the name of a group (*Leden werknemers*)."""
    role = role_line(text)
    plural = any(is_plural_role(t.text) and t.capital for t in tokenise(role))
    return "" if plural else role


def may_label(text: str) -> bool:
    """Whether the words before a colon and a name can say what the person does: *Ledenwerving*, not *Getekend door*."""
    words = {fold(t.text) for t in tokenise(text) if t.is_word}
    return not words & word_class("labels that are no role") and not any(c.isdigit() for c in text)


def _may_precede_role(token: Token) -> bool:
    return (
        is_role_adjective(token)
        or token.text in ("-", "/", "&", "en")
        or fold(token.text) in ("human", "chief", "general")
    )


def parse_entry(text: str) -> Entry | None:
    """Read a line as a person's entry; None where it is none.

    The name may stand first (`Name`, `Name, role`, `Name (role)`) or behind a role and a colon (`role : Name`).
    """
    opening = _BULLET.match(text)
    start = opening.end() if opening else 0
    if text[start : start + 1] == ":":  # the label stands in a column of its own
        start += 1
    tokens = [t for t in tokenise(text) if t.start >= start]
    if not tokens or len(tokens) > LONGEST_ENTRY:
        return None
    colon = next((k for k, t in enumerate(tokens[:8]) if t.text == ":"), None)
    if colon is not None and colon + 1 < len(tokens):
        name = _name_at(tokens, colon + 1)
        if name is not None and name.after == len(tokens):
            label = text[tokens[0].start : tokens[colon].start].strip() if colon else ""
            if label and _name_at(tokens[:colon], 0) is not None:
                return None
            role = label if may_label(label) else ""
            return Entry(tokens[name.first].start, tokens[name.end - 1].end, role, name.certain, name.odd)
        return None
    name = _name_at(tokens, 0)
    if name is None:
        return None
    first, last = name.first, name.end - 1
    end, certain, odd = name.after, name.certain, name.odd
    if end == len(tokens) or (end == len(tokens) - 1 and tokens[end].text in ".,;"):
        return Entry(tokens[first].start, tokens[last].end, "", certain, odd)
    if certain and tokens[end].text[0].islower() and role_noun(tokens[end].text):
        return Entry(tokens[first].start, tokens[last].end, text[tokens[end].start : tokens[-1].end], certain, odd)
    if tokens[end].text in _SEPARATORS:
        rest = text[tokens[end].end : tokens[-1].end].strip(" ().,;–—-|")
        role_tokens = tokenise(rest)
        if text.rstrip().endswith(".") and ("," in rest or len(role_tokens) > _LONGEST_CLOSED_ROLE):
            return None  # a sentence
        if role_line(rest) or (role_tokens and is_unit(role_tokens[0].text)):
            return Entry(tokens[first].start, tokens[last].end, rest, certain, odd)
    return None


def entry_around(text: str, found: Sequence[Mention]) -> Entry | None:
    """A line that holds one recognised person and nothing but titles, degrees and marks beside; None for another."""
    people = [m for m in found if m.type == "person"]
    if len(people) != 1 or " " not in people[0].surface:
        return None
    outside = [t for t in tokenise(text) if t.end <= people[0].start or t.start >= people[0].end]
    if any(t.is_word and not (is_honorific(t) or is_degree(t) or t.text in _NOTE_MARKS) for t in outside):
        return None
    return Entry(people[0].start, people[0].end, "", certain=True, odd=False)


class _Name(NamedTuple):
    """Tokens `first` up to `end` are name words; `after` is where the degrees behind them end."""

    first: int
    end: int
    after: int
    certain: bool
    odd: bool


def _name_at(tokens: list[Token], i: int) -> _Name | None:
    """The run of name words from `i`, titles before it left out."""
    titled = False
    if fold(tokens[i].text) == "de" and i + 1 < len(tokens) and fold(tokens[i + 1].text) == "heer":
        i, titled = i + 2, True
    while i < len(tokens) and (is_honorific(tokens[i]) or (titled and tokens[i].text == ".")):
        titled = True
        i += 1
        if i < len(tokens) and tokens[i].text == ".":
            i += 1
    first, k, capitals, certain, odd, initials = i, i, 0, titled, 0, False
    given, family_words, tail, initials_only, unheard = False, False, False, True, True
    while k < len(tokens) and k - first < _LONGEST_NAME:
        token = tokens[k]
        if token.initials:
            initials = True
        elif fold(token.text) in PARTICLES and token.is_word:
            pass
        elif token.capital and token.text[0].isalpha() and not any(c.isdigit() for c in token.text):
            if (role_noun(token.text) and not is_family_name(token.text)) or is_degree(token):
                break
            listed = is_given_name(token.text) and not (token.capitals_only and _mixed_case(tokens[k + 1 : k + 2]))
            capitals += 1
            behind_particle = k > first and fold(tokens[k - 1].text) in PARTICLES
            family = is_family_name(token.text) or (behind_particle and is_family_name_tail(token.text))
            certain |= listed and not is_listed_word(token.text)
            given |= listed and is_usual_given_name(token.text)
            family_words |= family or (behind_particle and not is_common_word(token.text))
            tail |= k > first + 1 and behind_particle and family and not is_listed_word(token.text)
            initials_only &= is_listed_word(token.text) and not behind_particle
            unheard &= not is_common_word(token.text) or listed
            odd += is_common_word(token.text) and not listed and not family
        else:
            break
        k += 1
    while k > first and fold(tokens[k - 1].text) in PARTICLES and not tokens[k - 1].capital:
        k -= 1
    words = k - first
    certain |= tail or (given and capitals > 1 and (family_words or unheard))
    # A. Inleiding is a numbered heading: one letter before ordinary words makes no name.
    numbered = is_numbering(tokens[first]) and not (titled or is_family_name(tokens[k - 1].text))
    certain |= initials and not numbered and (not initials_only or sum(c.isalpha() for c in tokens[first].text) > 1)
    if (
        not tokens[first].initials
        and tokens[first].capitals_only
        and any(t.capital and not t.capitals_only for t in tokens[first + 1 : k])
    ):
        return None  # an abbreviation opens it
    # One ordinary word may be a family name (Nieuwdorp) beside a sure given name; two make a phrase.
    if not capitals or words < (1 if titled else 2) or odd > (1 if certain else 0):
        return None
    if longest_place([t.text for t in tokens[first:k]]) == words:
        return None
    end = k
    while end < len(tokens) and (
        tokens[end].text in _NOTE_MARKS
        or is_degree(tokens[end])
        or (tokens[end].text == "," and end + 1 < len(tokens) and is_degree(tokens[end + 1]))
    ):
        end += 1
    return _Name(first, k, end, certain, odd > 0)


def _mixed_case(tokens: list[Token]) -> bool:
    return any(t.capital and not t.capitals_only for t in tokens)


def is_entry_line(text: str) -> bool:
    """Whether a printed line is a person's entry or a role alone."""
    entry = parse_entry(text)
    return bool((entry and entry.certain) or role_line(text))
