"""The capitalised words of a text that may be a name and that no sure rule explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.reading.combine import (
    ADJECTIVE_ENDINGS,
    SHORTEST_SHOUT,
    SURE_RULE,
    is_compound_of_abbreviation,
    may_be_name,
)
from verslag.extractors.names.roles.role_words import is_honorific
from verslag.extractors.names.rules.organisation_words import is_no_organisation, names_a_thing
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word, is_family_name, is_given_name, word_class
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_ROMAN = re.compile(r"[IVXLC]+")


def lower_case_words(texts: Sequence[str]) -> frozenset[str]:
    """The words that the texts print in lower case somewhere."""
    return frozenset(t.text for text in texts for t in tokenise(text) if t.text.islower())


def open_runs(text: str, rules: Sequence[Mention], lower_case: Collection[str] = frozenset()) -> list[CharSpan]:
    """Runs of capitalised words, in order, that hold a word which may be a name and which no sure rule explains.

    Args:
        text: one text.
        rules: what rules found in it.
        lower_case: words the document also prints in lower case: their capital at the start of a sentence or among
            capitals says nothing, as with ordinary words.
    """
    tokens = tokenise(text)
    sure = [(m.start, m.end) for m in rules if m.score >= SURE_RULE]
    unsure = [(m.start, m.end) for m in rules if m.score < SURE_RULE]
    found = []
    for first, end in _runs(tokens):
        telling = [k for k in range(first, end) if _is_telling(tokens[k], lower_case) and not _within(tokens[k], sure)]
        if not telling:
            continue
        if first < telling[0] and tokens[first].initial and fold(tokens[first].text) in _opening_words():
            first = next(k for k in range(first + 1, end) if tokens[k].capital)
        if end - first > 1 or _within(tokens[first], unsure) or _may_stand_alone(tokens, first):
            found.append(CharSpan(tokens[first].start, tokens[end - 1].end))
    return found


def _runs(tokens: Sequence[NameToken]) -> Iterator[tuple[int, int]]:
    """Ranges of capitalised words, particles of people's names between them: *Jan van Dijk*; a sentence starts anew."""
    k = 0
    while k < len(tokens):
        if not tokens[k].capital:
            k += 1
            continue
        end = ahead = k + 1
        while ahead < len(tokens) and not tokens[ahead].initial:
            token = tokens[ahead]
            if token.capital:
                if ahead > end and (token.capitals_only or tokens[end - 1].capitals_only):
                    break  # an abbreviation is no surname: de FG van het OZN
                end = ahead + 1
            elif fold(token.text) not in PARTICLES and token.text != "&":
                break
            ahead += 1
        yield k, end
        k = end


def _within(token: NameToken, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in stretches)


def _is_telling(token: NameToken, lower_case: Collection[str]) -> bool:
    """A capital that is no ordinary word's at the start of a sentence or among capitals, no title's and no
    numeral's.
    """
    if not token.capital:
        return False
    text = token.text
    if token.initial or token.capitals_only:
        if is_common_word(text):
            return False
        if (token.initial or len(text) >= SHORTEST_SHOUT) and text.lower() in lower_case:
            return False
    return not (len(text) == 1 or _ROMAN.fullmatch(text) or text in _currency_codes() or is_honorific(token))


def _may_stand_alone(tokens: Sequence[NameToken], k: int) -> bool:
    """Whether the word alone can be a name, rather than an abbreviation of something else, a thing or an adjective."""
    token = tokens[k]
    text = token.text
    if not may_be_name([token]) or is_compound_of_abbreviation(text) or names_a_thing(text):
        return False
    if token.capitals_only:
        return not is_no_organisation(text)
    if is_given_name(text) or is_family_name(text):
        return True
    adjective = fold(text).endswith(ADJECTIVE_ENDINGS) or fold(text) in word_class("adjectives of roles")
    return not (adjective and k + 1 < len(tokens) and tokens[k + 1].text.islower())


def _opening_words() -> frozenset[str]:
    return word_class("words that open a sentence")


@cache
def _currency_codes() -> frozenset[str]:
    from verslag.extractors.numbers.lexicon import lexicon

    return frozenset(word for word, (kind, _) in lexicon().exact.items() if kind == "CURRENCY_CODE")
