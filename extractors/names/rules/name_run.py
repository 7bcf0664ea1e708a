"""A run of name words at one place of a line: titles before, initials, given names, tussenvoegsels, family name,
degrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verslag.extractors.names.roles.role_words import is_degree, is_honorific, role_noun
from verslag.extractors.names.rules.gazetteer import longest_place
from verslag.extractors.names.rules.organisation_words import has_legal_form
from verslag.extractors.names.rules.person_rules import is_numbering
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_family_name_tail,
    is_given_name,
    is_listed_word,
    is_usual_given_name,
)
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold

_LONGEST_NAME = 7
NOTE_MARKS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*†")


class NameRun(NamedTuple):
    """Tokens `first` up to `end` are name words; `after` is where the degrees behind them end."""

    first: int
    end: int
    after: int
    certain: bool
    """The name shows itself: a listed given name, initials, a title."""
    odd: bool
    """One of its words is an ordinary Dutch word."""


@dataclass(slots=True)
class _Evidence:
    """What the words of a run say for and against a person's name."""

    titled: bool
    capitals: int = 0
    odd: int = 0
    """Ordinary words that are no listed names."""
    initials: bool = False
    listed: bool = False
    """A listed given name that is no ordinary word."""
    usual: bool = False
    """A given name usual in Flanders or the Netherlands."""
    family: bool = False
    tail: bool = False
    """A listed family name behind a tussenvoegsel and another word."""
    all_ordinary: bool = True
    """Every capitalised word is in the list of words."""
    unheard: bool = True
    """No capitalised word is ordinary without being a given name."""

    def add(self, tokens: Sequence[NameToken], first: int, k: int) -> None:
        """Weigh the capitalised word at `k`."""
        token = tokens[k]
        given = is_given_name(token.text) and not (token.capitals_only and _mixed_case(tokens[k + 1 : k + 2]))
        behind_particle = k > first and fold(tokens[k - 1].text) in PARTICLES
        family = is_family_name(token.text) or (behind_particle and is_family_name_tail(token.text))
        ordinary = is_common_word(token.text)
        self.capitals += 1
        self.listed |= given and not is_listed_word(token.text)
        self.usual |= given and is_usual_given_name(token.text)
        self.family |= family or (behind_particle and not ordinary)
        self.tail |= k > first + 1 and behind_particle and family and not is_listed_word(token.text)
        self.all_ordinary &= is_listed_word(token.text) and not behind_particle
        self.unheard &= not ordinary or given
        self.odd += ordinary and not given and not family

    def certain(self, opening: NameToken, closing: NameToken) -> bool:
        """Whether the run is a name whatever stands around it."""
        if self.titled or self.listed or self.tail:
            return True
        if self.usual and self.capitals > 1 and (self.family or self.unheard):
            return True
        # A. Inleiding is a numbered heading: one letter before ordinary words makes no name.
        numbered = is_numbering(opening) and not is_family_name(closing.text)
        several = sum(c.isalpha() for c in opening.text) > 1
        return self.initials and not numbered and (not self.all_ordinary or several)


def name_at(tokens: Sequence[NameToken], i: int, *, expected: bool = False) -> NameRun | None:
    """The run of name words from `i`, titles before it left out; None where no name stands there.

    Args:
        tokens: of the line.
        i: where the run begins.
        expected: a role stands before it, so that a usual given name is enough to show a name.
    """
    first, titled = _behind_titles(tokens, i)
    evidence = _Evidence(titled)
    k = first
    while k < len(tokens) and k - first < _LONGEST_NAME and (_goes_on(tokens[k]) or _is_call_name(tokens, k)):
        token = tokens[k]
        if token.text == "(":
            evidence.add(tokens, first, k + 1)
            k += 3
            continue
        evidence.initials |= token.initials
        if not token.initials and fold(token.text) not in PARTICLES:
            evidence.add(tokens, first, k)
        k += 1
    while k > first and fold(tokens[k - 1].text) in PARTICLES and not tokens[k - 1].capital:
        k -= 1
    if k == first or not _may_be_name(tokens[first:k], evidence):
        return None
    certain = evidence.certain(tokens[first], tokens[k - 1]) or (expected and evidence.usual)
    # One ordinary word may be a family name (Nieuwdorp) beside a sure given name or initials; two make a phrase.
    if evidence.odd > int(certain or evidence.initials):
        return None
    return NameRun(first, k, _behind_degrees(tokens, k), certain, evidence.odd > 0)


def _behind_titles(tokens: Sequence[NameToken], i: int) -> tuple[int, bool]:
    """Where the titles from `i` end, and whether there are any."""
    titled = False
    if fold(tokens[i].text) == "de" and i + 1 < len(tokens) and fold(tokens[i + 1].text) == "heer":
        i, titled = i + 2, True
    while i < len(tokens) and (is_honorific(tokens[i]) or (titled and tokens[i].text == ".")):
        titled = True
        i += 1
        if i < len(tokens) and tokens[i].text == ".":
            i += 1
    return i, titled


def _is_call_name(tokens: Sequence[NameToken], k: int) -> bool:
    """What somebody is called, between initials and family name: *A.L. (Anna) de Wit*."""
    if tokens[k].text != "(" or k + 3 >= len(tokens) or k == 0 or tokens[k + 2].text != ")":
        return False
    called = tokens[k + 1]
    return tokens[k - 1].initials and called.capital and not called.capitals_only and _goes_on(tokens[k + 3])


def _goes_on(token: NameToken) -> bool:
    """Whether the word can be part of a name."""
    if token.initials or (fold(token.text) in PARTICLES and token.is_word):
        return True
    if not (token.capital and token.text[0].isalpha()) or any(c.isdigit() or c == "@" for c in token.text):
        return False
    return not ((role_noun(token.text) and not is_family_name(token.text)) or is_degree(token))


def _may_be_name(words: Sequence[NameToken], evidence: _Evidence) -> bool:
    """Not a single word, a firm with its legal form, a place, or an abbreviation before a word."""
    if not evidence.capitals or len(words) < (1 if evidence.titled else 2):
        return False
    opens_in_capitals = not words[0].initials and words[0].capitals_only
    if opens_in_capitals and fold(words[0].text) not in PARTICLES and not _in_capitals_first(words):
        return False
    if has_legal_form([t.text for t in words]) or is_rating(words):
        return False
    return longest_place([t.text for t in words]) != len(words)


def is_rating(words: Sequence[NameToken]) -> bool:
    """A word and a letter without a stop: *Triple A*, *Vitamine C*; but *Peeters A* is a surname with its initial."""
    return len(words) == 2 and len(words[1].text) == 1 and not is_family_name(words[0].text)


def _in_capitals_first(words: Sequence[NameToken]) -> bool:
    """A name all in capitals, or its family name: *VERSTRAETE Hilde*; not *PITO Stabroek*."""
    mixed = [t for t in words[1:] if t.capital and not t.capitals_only and not t.initials]
    return not mixed or (len(words[0].text) > _SHORTEST_CAPITALS and all(is_given_name(t.text) for t in mixed))


_SHORTEST_CAPITALS = 3
"""Words in capitals up to this length before another are abbreviations."""


def _behind_degrees(tokens: Sequence[NameToken], k: int) -> int:
    while k < len(tokens) and (
        tokens[k].text in NOTE_MARKS
        or is_degree(tokens[k])
        or (tokens[k].text == "," and k + 1 < len(tokens) and is_degree(tokens[k + 1]))
    ):
        k += 1
    return k


def _mixed_case(tokens: Sequence[NameToken]) -> bool:
    return any(t.capital and not t.capitals_only for t in tokens)
