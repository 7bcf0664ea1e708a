"""Figures in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import period_of_figure
from verslag.extractors.metrics.fields.scenarios import scenario_of_prose
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import PeriodSource, Scenario
from verslag.extractors.metrics.phrases.clauses import Clause, Token, clauses, sentences, tokens
from verslag.extractors.metrics.phrases.noun_phrases import (
    counts_a_noun,
    has_content,
    host_of,
    label_of,
    lead_of,
    outline_of,
    says_enough,
)
from verslag.extractors.metrics.readers.prose.prose_doubts import doubts_of_text
from verslag.extractors.metrics.readers.prose.prose_filter import is_contact, is_spelled, is_worth_reading
from verslag.extractors.numbers import parse_quantities

SMALL = 12
"""A spelled number up to here is often no more than a way of speaking."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of a text with the words that explain it."""

    quantity: Quantity
    label: str
    label_source: str
    """`clause`, `lead`, `host`, `previous` or empty."""
    period: Period | None
    period_source: PeriodSource
    scenario: Scenario | None
    sentence: str
    doubts: tuple[Doubt, ...]


def read_text(text: str, facts: DocumentFacts, quantities: Sequence[Quantity] | None = None) -> list[Reading]:
    """The figures of a text in order, each with its label, and the period and scenario the text itself gives."""
    mentions = sorted(parse_quantities(text) if quantities is None else quantities, key=lambda q: q.start)
    worth = {id(q) for q in mentions if is_worth_reading(q, text)}
    found: list[Reading] = []
    before: list[Token] = []
    if is_contact(text, mentions):
        worth &= {id(q) for q in mentions if q.unit}
    for start, end in sentences(text, mentions):
        sentence = tokens(text, start, end, mentions)
        found += _read_sentence(text, sentence, before, worth, facts)
        before = sentence
    return found


def _read_sentence(
    text: str, sentence: Sequence[Token], before: Sequence[Token], worth: set[int], facts: DocumentFacts
) -> Iterator[Reading]:
    mentions = [t for t in sentence if t.kind == "time"]
    start, end = (sentence[0].start, sentence[-1].end) if sentence else (0, 0)
    pairs = sorted(((f, c) for c in clauses(sentence) for f in c.figures), key=lambda pair: pair[0].start)
    printed = text[start:end]
    previous = ""
    shared = _shared_nouns(text, pairs)
    for figure, clause in pairs:
        quantity = figure.quantity
        assert quantity is not None
        label, source = _label(clause, figure, previous)
        unit = quantity.unit
        if id(figure) in shared:
            label, unit = shared[id(figure)]
            source = "clause"
        if not says_enough(label) and before and says_enough(outline_of(before)):
            label, source = f"{label} ({outline_of(before)})" if label else outline_of(before), "sentence before"
        if has_content(label):
            previous = label
        if id(quantity) not in worth:
            continue
        period = period_of_figure(text, figure, mentions, (*clause.tokens, *clause.before, *clause.after), facts.period)
        counted = counts_a_noun(clause, figure) or id(figure) in shared
        doubts = (
            *_doubts(quantity, label, source),
            *doubts_of_text(quantity, label, printed, counted, len(pairs)),
        )
        yield Reading(
            replace(quantity, unit=unit),
            label,
            source,
            period,
            "sentence" if period else "",
            scenario_of_prose(text[start : figure.start], text[figure.end : end]),
            printed,
            doubts,
        )


_AND = re.compile(r"\s*(?:,|en|of|/|,\s*en)\s*")


def _shared_nouns(text: str, pairs: Sequence[tuple[Token, Clause]]) -> dict[int, tuple[str, str | None]]:
    """Label and unit for the figures of a series that have their noun only behind the last ("12, 25 en 40 dienstjaren")."""
    found: dict[int, tuple[str, str | None]] = {}
    for (figure, _), (following, clause) in zip(reversed(pairs[:-1]), reversed(pairs[1:]), strict=True):
        first, second = figure.quantity, following.quantity
        if first is None or second is None or first.unit not in (None, second.unit):
            continue
        if {first.kind, second.kind} & {"percent", "currency"} or not _AND.fullmatch(
            text[figure.end : following.start]
        ):
            continue
        label, unit = found.get(id(following), (label_of(clause, following), second.unit))
        if has_content(label):
            found[id(figure)] = (label, unit)
    return found


def _label(clause: Clause, figure: Token, previous: str) -> tuple[str, str]:
    label = label_of(clause, figure)
    if says_enough(label):
        return label, "clause"
    for text, source in ((host_of(clause), "host"), (lead_of(clause), "lead"), (previous, "previous")):
        if says_enough(text):
            return " ".join(part for part in (label, text) if part), source
    return label, "clause" if has_content(label) else ""


def _doubts(quantity: Quantity, label: str, source: str) -> Iterator[Doubt]:
    if not source:
        yield Doubt.NO_LABEL
    elif source == "sentence before":
        yield Doubt.LABEL_OF_SENTENCE_BEFORE
    elif source in ("previous", "host"):
        yield Doubt.LABEL_OF_NEIGHBOUR
    elif source == "lead":
        yield Doubt.LABEL_BEFORE_COLON
    if is_spelled(quantity) and quantity.value is not None and quantity.value <= SMALL:
        yield Doubt.SMALL_SPELLED_NUMBER
    if quantity.ambiguous:
        yield Doubt.AMBIGUOUS_NOTATION
    if quantity.kind == "age":
        yield Doubt.INCIDENTAL_AGE


def unit_of(quantity: Quantity, label: str) -> str:
    """The unit the figure itself or its label names; empty for a bare count."""
    if quantity.unit:
        return quantity.unit
    if quantity.kind == "percent":
        return "percent"
    measure = measure_of(label) if label.casefold().startswith("in ") else None
    return measure.unit if measure else ""
