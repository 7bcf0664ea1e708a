"""Figures in running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.scenarios import scenario_ahead, scenario_of_prose
from verslag.extractors.metrics.fields.sentence_times import SentenceTimes
from verslag.extractors.metrics.fields.time_mentions import time_mentions
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import PeriodSource
from verslag.extractors.metrics.phrases.clauses import ClauseToken, clauses, sentences, tokens
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_labels import SentenceLabels
from verslag.extractors.metrics.phrases.parsed_sentence import parsed
from verslag.extractors.metrics.readers.prose.prose_doubts import doubts_of_text
from verslag.extractors.metrics.readers.prose.prose_filter import is_contact, is_spelled, is_worth_reading
from verslag.extractors.metrics.readers.prose.told_before import NOTHING, ToldBefore
from verslag.extractors.numbers import parse_quantities
from verslag.schemas.vocabularies import Scenario

SMALL = 12
"""A spelled number up to here is often no more than a way of speaking."""


@dataclass(frozen=True, slots=True)
class ProseFigure:
    """A figure of a text with the words that explain it."""

    quantity: Quantity
    label: str
    label_source: str
    """`clause`, `lead`, `host`, `previous`, `part` or empty."""
    period: Period | None
    period_source: PeriodSource
    scenario: Scenario | None
    sentence: str
    doubts: tuple[Doubt, ...]
    supports: tuple[Support, ...] = ()


def read_text(
    text: str, facts: DocumentFacts, quantities: Sequence[Quantity] | None = None, before: ToldBefore = NOTHING
) -> list[ProseFigure]:
    """The figures of a text in order, each with its label, and the period and scenario the text itself gives.

    Args:
        text: a block of running text.
        facts: what the document says of itself.
        quantities: the number mentions of the text, where they are known.
        before: what the text before it told.
    """
    mentions = sorted(parse_quantities(text) if quantities is None else quantities, key=lambda q: q.start)
    worth = frozenset(q for q in mentions if is_worth_reading(q, text))
    if is_contact(text, mentions):
        worth = frozenset(q for q in worth if q.unit)
    if not worth:
        return []
    found: list[ProseFigure] = []
    spans = sentences(text, mentions)
    told = [any(start <= q.start < end for q in worth) for start, end in spans]
    for place, span in enumerate(spans):
        if not any(told[place : place + 2]):  # neither read nor taken up by a pronoun of the next
            continue
        figures, before = _read_sentence(text, tokens(text, *span, mentions), worth, facts, before)
        found += figures
    return found


def told_by(text: str, facts: DocumentFacts) -> ToldBefore:
    """What the last sentence of a text tells of what follows it, as the line before a list does."""
    mentions = sorted(parse_quantities(text), key=lambda q: q.start)
    spans = sentences(text, mentions)
    if not spans:
        return NOTHING
    _, told = _read_sentence(text, tokens(text, *spans[-1], mentions), frozenset(mentions), facts, NOTHING)
    return replace(told, time=told.only_time, leads_in=True)


def _read_sentence(
    text: str, sentence: Sequence[ClauseToken], worth: frozenset[Quantity], facts: DocumentFacts, before: ToldBefore
) -> tuple[list[ProseFigure], ToldBefore]:
    """The figures of one sentence, and what it tells the next."""
    start, end = (sentence[0].start, sentence[-1].end) if sentence else (0, 0)
    labels = SentenceLabels(Discourse(parsed(sentence), before.topic, before.counted, before.latest, before.measured))
    figures = [t for t in sentence if t.kind == "figure"]
    named = time_mentions(text, sentence, facts.period, before.time)
    times = SentenceTimes(text, figures, named, facts.period, before.time, (start, end), before.leads_in)
    pairs = sorted(((f, c) for c in clauses(sentence) for f in c.figures), key=lambda pair: pair[0].start)
    printed = text[start:end]
    found: list[ProseFigure] = []
    for figure, clause in pairs:
        quantity = figure.quantity
        if quantity is None or quantity not in worth or times.tells_when(figure):
            continue
        label = labels.label_of(figure)
        scenario = scenario_of_prose(text[start : figure.start], text[figure.end : end])
        ahead = scenario or scenario_ahead(text[start : figure.start])
        time = times.of(figure, (*clause.tokens, *clause.before, *clause.after), ahead)
        if scenario is None and time.period and facts.period and time.period.start > facts.period.end:
            scenario = ahead
        doubts = (
            *_doubts(quantity, label.text, label.source),
            *doubts_of_text(quantity, label.text, printed, label.counted, len(pairs)),
            *([Doubt.PERIOD_INFERRED] if time.inferred else ()),
        )
        found.append(
            ProseFigure(
                replace(quantity, unit=label.unit or quantity.unit),
                label.text,
                label.source,
                time.period,
                "sentence" if time.period else "",
                scenario,
                printed,
                doubts,
                (Support.SAID_OUTRIGHT,) if label.outright else (),
            )
        )
    labels.end()
    of_what = labels.discourse
    told = ToldBefore(of_what.topic, of_what.counted, of_what.latest, of_what.measured, times.topic, times.only_time)
    return found, replace(told, time=told.time or before.time, leads_in=True) if before.leads_in else told


def _doubts(quantity: Quantity, label: str, source: str) -> Iterator[Doubt]:
    if not source:
        yield Doubt.NO_LABEL
    elif source == "sentence before":
        yield Doubt.LABEL_OF_SENTENCE_BEFORE
    elif source in ("previous", "host", "part"):
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
