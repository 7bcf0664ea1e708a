"""Mentions in texts: rules and lists first, the network where they leave a sentence open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from verslag.extractors.names.network.ner_words import CharSpan, sentences
from verslag.extractors.names.network.repeats import OpenSentence, read_repeating
from verslag.extractors.names.reading.combine import combine
from verslag.extractors.names.reading.lone_surnames import with_lone_surnames
from verslag.extractors.names.reading.open_runs import lower_case_words, open_runs
from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules
from verslag.extractors.names.words.entities import Mention


def recognise(texts: Sequence[str]) -> list[list[Mention]]:
    """People, places and organisations in each text, in text order, none overlapping another.

    The network reads only sentences with a capitalised word that no sure rule explains: most of a report's sentences,
    headings and cells have none, and reading them all takes several times as long as everything else. Nor does it read
    those whose names it has read several times in these texts.
    """
    from verslag.extractors.names.network import network_reading as ner  # loads the network's engine

    by_rules = recognise_by_rules(texts)
    lower_case = lower_case_words(texts)
    places: list[tuple[int, int]] = []
    left_open: list[OpenSentence] = []
    for index, (text, rules) in enumerate(zip(texts, by_rules, strict=True)):
        for start, sentence in _left_open(text, rules, lower_case):
            places.append((index, start))
            left_open.append(sentence)
    by_network: list[list[Mention]] = [[] for _ in texts]
    for (index, start), mentions in zip(places, read_repeating(left_open, ner.recognise), strict=True):
        by_network[index] += [replace(m, start=m.start + start, end=m.end + start) for m in mentions]
    return [combine(*of_text, lower_case) for of_text in zip(texts, by_rules, by_network, strict=True)]


def recognise_each(texts: Sequence[str]) -> list[list[Mention]]:
    """As `recognise`, of texts that have nothing to do with each other: each is a document of its own, read whole."""
    from verslag.extractors.names.network import network_reading as ner  # loads the network's engine

    found = zip(texts, recognise_by_rules(texts), ner.recognise(texts), strict=True)
    return [
        with_lone_surnames(text, combine(text, rules, network, lower_case_words([text])))
        for text, rules, network in found
    ]


def _left_open(text: str, rules: Sequence[Mention], lower_case: Collection[str]) -> Iterator[tuple[int, OpenSentence]]:
    """Sentences with open runs, each with its start in the text."""
    runs = open_runs(text, rules, lower_case)
    for s in sentences(text) if runs else ():
        inside = tuple(CharSpan(r.start - s.start, r.end - s.start) for r in runs if s.start <= r.start < s.end)
        if inside:
            yield s.start, OpenSentence(text[s.start : s.end], inside)
