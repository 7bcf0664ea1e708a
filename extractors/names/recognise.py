"""Mentions in texts: rules and lists first, the network where they leave a sentence open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verslag.extractors.names.combine import SURE_RULE, combine
from verslag.extractors.names.lists import is_common_word
from verslag.extractors.names.model import Mention
from verslag.extractors.names.ner_words import Span, sentences
from verslag.extractors.names.rules import recognise_by_rules
from verslag.extractors.names.tokens import tokenise


def recognise(texts: Sequence[str]) -> list[list[Mention]]:
    """People, places and organisations in each text, in text order, none overlapping another.

    The network reads only sentences with a capitalised word that no sure rule explains: most of a report's sentences,
    headings and cells have none, and reading them all takes several times as long as everything else.
    """
    from verslag.extractors.names import ner  # loads the network's engine

    by_rules = recognise_by_rules(texts)
    open_sentences = [
        (index, sentence)
        for index, (text, rules) in enumerate(zip(texts, by_rules, strict=True))
        for sentence in _left_open(text, rules)
    ]
    read = ner.recognise([texts[index][s.start : s.end] for index, s in open_sentences])
    by_network: list[list[Mention]] = [[] for _ in texts]
    for (index, sentence), mentions in zip(open_sentences, read, strict=True):
        by_network[index] += [replace(m, start=m.start + sentence.start, end=m.end + sentence.start) for m in mentions]
    return [combine(*of_text) for of_text in zip(texts, by_rules, by_network, strict=True)]


def _left_open(text: str, rules: Sequence[Mention]) -> Iterator[Span]:
    """Sentences with a capital that is neither an ordinary word's nor part of a name a rule is sure of."""
    sure = [m for m in rules if m.score >= SURE_RULE]
    telling = [
        t.start
        for t in tokenise(text)
        if t.capital
        and not ((t.initial or t.capitals_only) and is_common_word(t.text))
        and not any(m.start <= t.start < m.end for m in sure)
    ]
    if telling:
        yield from (s for s in sentences(text) if any(s.start <= at < s.end for at in telling))
