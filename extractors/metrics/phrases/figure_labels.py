"""The label of a figure in running text: the noun phrase it counts or measures, with what is needed to understand it
alone.

A figure counts the noun behind it ("340 zeilers uit Gent"), or measures one that stands elsewhere in its sentence:
before *van* ("een tekort van"), as the subject of a verb that only says how much ("de omzet steeg naar"), beside the
parentheses it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.counted_labels import counted_label, counted_span
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    HARD,
    carried_noun,
    clause_start,
    figure_counting,
    is_mean,
    is_measure,
    is_share,
    joins,
    noun_follows,
)
from verslag.extractors.metrics.phrases.governing_phrases import (
    completed,
    governing_phrase,
    lead_phrase,
    subject_phrase,
)
from verslag.extractors.metrics.phrases.label_settings import with_settings
from verslag.extractors.metrics.phrases.label_tails import (
    comparison,
    noun_behind,
    part_behind,
    participle_behind,
    rest_of,
    tail_of,
    whole_before,
)
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import capped, is_part, without_change
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_before
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content, says_enough
from verslag.extractors.metrics.phrases.subjects import opening_phrase
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_POINTING = frozenset({"dit", "dat", "deze", "die"})
_ESTIMATES = word_list("figure_labels.estimates")
"""Nouns that only say how sure a figure is, not of what it is."""
_SHORT_FORM = re.compile(r"[A-Z]{2,5}(?![\w-])")
"""Capitals for a kind of amount, as credits to commit and to pay have in budgets."""


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """The words for a figure and where they come from."""

    text: str
    source: str
    """`clause`, `lead`, `host`, `previous`, or empty."""
    counted: bool = False
    """Whether the figure carries the noun it counts, or that noun follows it at once."""
    unit: str | None = None
    """The unit a series names only behind its last figure ("12, 25 en 40 uur")."""


@dataclass(slots=True)
class SentenceLabels:
    """The labels of the figures of one sentence."""

    discourse: Discourse
    first: str = ""
    """The label of the first figure outside parentheses: what the sentence is about."""

    def label_of(self, figure: ClauseToken) -> FigureLabel:
        """What a figure of the sentence counts or measures."""
        place, inner = self.discourse.sentence.place_of(figure)
        label = self._outer(place) if inner is None else self._inner(place, inner)
        if not has_content(label.text) and (plain := self._plain(place, inner)):
            label = replace(label, text=plain, source="clause")
        if label.text.startswith("per ") and self.discourse.antecedent:
            label = replace(label, text=f"{self.discourse.antecedent} {label.text}")
        if not says_enough(label.text) and says_enough(self.discourse.antecedent):
            label = replace(
                label, text=" ".join(p for p in (label.text, self.discourse.antecedent) if p), source="previous"
            )
        if inner is None and says_enough(label.text):
            self.discourse.previous = label.text
            self.first = self.first or without_change(label.text)
        return replace(label, text=capped(label.text))

    def end(self) -> None:
        """Close the sentence: what it was about is the topic of the next."""
        if self.first:
            self.discourse.topic = self.first
            return
        found = opening_phrase(self.discourse.words)
        if found is not None and says_enough(text := self.discourse.text(self.discourse.words, found)):
            self.discourse.topic = text

    def _plain(self, place: int, inner: int | None) -> str:
        """The words around a figure that no grammar explains, without verbs: "afgerond: 29", "totaal gemiddeld per jaar
        40".
        """
        words = self.discourse.words
        start = clause_start(words, place)
        opens_item = start == place > 0 and words[start - 1].token.text == "•"
        if start == place > 0 and not opens_item:
            start = clause_start(words, start - 1)
        pointing = any(
            w.kind in (WordKind.OPENER, WordKind.PRONOUN) or w.lower in _POINTING for w in words[start:place]
        )
        if pointing and self.discourse.antecedent:
            return ""
        before = self.discourse.text(words, PlaceRange(max(start, place - LONGEST), place), keep_verbs=True)
        if has_content(before) or inner is not None:
            return before
        end = next((p for p in range(place + 1, len(words)) if words[p].token.text in HARD), len(words))
        return self.discourse.text(words, PlaceRange(place + 1, min(end, place + LONGEST)), keep_verbs=True)

    def _outer(self, place: int) -> FigureLabel:
        words = self.discourse.words
        if (series := self._series(words, place)) is not None:
            return series
        noun = carried_noun(words[place])
        if noun or (not is_measure(words[place]) and noun_follows(words, place + 1)):
            return FigureLabel(
                with_settings(self.discourse, counted_label(self.discourse, words, place, noun), place), "clause", True
            )
        label = self._measured(place)
        return (
            replace(label, text=with_settings(self.discourse, label.text, place))
            if label.source in ("clause", "previous")
            else label
        )

    def _series(self, words: Sequence[TaggedWord], place: int) -> FigureLabel | None:
        """The label of a figure whose noun stands only behind the last of a series."""
        tie = next((p for p in range(place + 1, len(words)) if words[p].kind is not WordKind.LIFTED), len(words))
        other = tie + 1
        if other >= len(words) or words[other].kind is not WordKind.FIGURE or not joins(words[tie]):
            return None
        first, second = words[place].token.quantity, words[other].token.quantity
        if first is None or second is None or first.unit not in (None, second.unit):
            return None
        if {first.kind, second.kind} & {"percent", "currency"} and first.kind != second.kind and first.unit:
            return None
        label = self._outer(other) if words is self.discourse.words else None
        if label is None or not has_content(label.text):
            return None
        return FigureLabel(label.text, label.source, label.counted, second.unit)

    def _measured(self, place: int) -> FigureLabel:
        words = self.discourse.words
        if own := noun_behind(self.discourse, words, place):
            return self._with_short_form(own, place)
        compared = place + 1 < len(words) and words[place + 1].lower in COMPARED
        own = tail_of(self.discourse, words, place, False)
        if own and not compared and not own.startswith("per ") and self._opens_its_part(words, place):
            return FigureLabel(own, "clause")
        done = place + 1 < len(words) and words[place + 1].kind is WordKind.PARTICIPLE
        if (is_share(words[place]) or done) and (own := whole_before(self.discourse, words, place)):
            return FigureLabel(own, "clause")
        text, source = governing_phrase(self.discourse, place)
        if not text:
            text, source = lead_phrase(self.discourse, place)
        if (
            text in ("", self.discourse.antecedent)
            and own
            and place + 1 < len(words)
            and words[place + 1].lower == "om"
        ):
            return FigureLabel(own, "clause")
        if (
            (not text or source == "previous")
            and not is_measure(words[place])
            and (said := rest_of(self.discourse, words, place))
        ):
            return FigureLabel(" ".join(p for p in (text or self.discourse.topic, said) if p), source or "previous")
        tail = tail_of(self.discourse, words, place, bool(text), text) or participle_behind(
            self.discourse, words, place, text
        )
        if text and source == "clause" and is_mean(words, place):
            tail = f"{tail} (gemiddeld)".strip()
        return FigureLabel(" ".join(p for p in (text, tail) if p), source if text else "clause" if tail else "")

    def _with_short_form(self, own: str, place: int) -> FigureLabel:
        """A noun behind an amount; a short form there only tells which of several amounts of the same thing it is."""
        form = _SHORT_FORM.match(own)
        if form is None:
            return FigureLabel(own, "clause")
        text, source = governing_phrase(self.discourse, place)
        if not text or source == "previous" or _SHORT_FORM.match(text):
            text, source = lead_phrase(self.discourse, place)
        return FigureLabel(f"{text} {form[0]}", source) if has_content(text) else FigureLabel(own, "clause")

    def _opens_its_part(self, words: Sequence[TaggedWord], place: int) -> bool:
        """Whether a figure stands first in its part of the sentence, so that only what follows can say of what it
        is.
        """
        at = place - 1
        while at >= 0 and (words[at].kind in (WordKind.ADVERB, WordKind.LIFTED) or _is_ornament(words[at])):
            at -= 1
        if at < 0 or words[at].token.text in HARD or words[at].kind is WordKind.OPENER:
            return True
        return (words[at].kind is WordKind.AND or words[at].lower == ",") and words[at - 1].kind is not WordKind.FIGURE

    def _inner(self, place: int, at: int) -> FigureLabel:
        inside = self.discourse.sentence.inside[place]
        noun = carried_noun(inside[at])
        host, source = self._host(place)
        if is_measure(inside[at]) and (own := noun_behind(self.discourse, inside, at)) and not _SHORT_FORM.match(own):
            return FigureLabel(own, "clause", True)
        if noun or (not is_measure(inside[at]) and noun_follows(inside, at + 1)):
            span, _ = counted_span(inside, at + 1, bool(noun))
            own = " ".join(p for p in (noun, self.discourse.text(inside, span, keep_first=bool(noun))) if p)
            before = chain_before(inside, at)
            if before is not None and before.end == at:
                return FigureLabel(f"{self.discourse.text(inside, before)} {own}", "clause", True)
            return FigureLabel(f"{own} ({host})" if host and len(content_words(own)) < 2 else own, "clause", True)
        chain = chain_before(inside, at)
        if (
            chain is not None
            and not is_only_time(inside, chain)
            and not any(w.kind is WordKind.TIME for w in inside[chain.start : chain.end])
        ):
            own = self.discourse.text(inside, chain)
            if host and content_words(own)[-1:] and content_words(own)[-1].casefold() in _ESTIMATES:
                return FigureLabel(f"{host} ({own})", "clause")
            if (says_enough(own) and len(content_words(own)) > 1) or not host:
                return FigureLabel(own, "clause")
            return FigureLabel(f"{own} {host}", "host") if own else FigureLabel(host, source)
        said = any(w.kind is WordKind.VERB for w in inside) and self._opens_its_part(inside, at)
        if said and (own := tail_of(self.discourse, inside, at, False)):
            return FigureLabel(own, "clause")
        tail = tail_of(self.discourse, inside, at, True)
        return FigureLabel(" ".join(p for p in (host, tail) if p), source)

    def _host(self, place: int) -> tuple[str, str]:
        """The label that parentheses take over from the words before them."""
        words = self.discourse.words
        least = clause_start(words, place)
        before = place - 1
        while before >= least and (words[before].kind is WordKind.LIFTED or words[before].kind is WordKind.TIME):
            before -= 1
        if before >= least and words[before].kind is WordKind.FIGURE:
            return self._outer(before).text, "host"
        if before >= least and words[before].kind in (WordKind.NOUN, WordKind.ADJECTIVE):
            figure = figure_counting(words, before, least)
            if figure is not None:
                return self._outer(figure).text, "host"
            chain = chain_before(words, before + 1, least)
            if chain is not None and not is_only_time(words, chain):
                text = completed(self.discourse, chain, place, least)
                if _parts_two(words, chain, least):
                    subject = subject_phrase(self.discourse, chain.start, least)[0]
                    text = f"{subject} ({text})" if has_content(subject) else text
                said = part_behind(self.discourse, words, place) if is_part(words, chain) else ""
                return " ".join(part for part in (text, said) if part), "clause"
        figure = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.FIGURE), None)
        text, source = subject_phrase(self.discourse, place, least)
        if not text and figure is not None:
            return self._outer(figure).text, "host"
        verb = next(
            (p for p in range(place - 1, least - 1, -1) if words[p].kind in (WordKind.PREDICATE, WordKind.VERB)), None
        )
        if text and verb is not None and words[verb].lower in COMPARED:
            return f"{text} {comparison(self.discourse, words, verb)}", source
        return text, source


def _is_ornament(word: TaggedWord) -> bool:
    """Whether a mark parts nothing: a list mark of a font without names."""
    return word.kind is WordKind.MARK and word.token.text not in HARD and word.token.text not in ",.-"


def _parts_two(words: Sequence[TaggedWord], chain: PlaceRange, least: int) -> bool:
    """Whether a phrase is one of two that something differs between: "verschilt tussen de raming (3) en de rekening
    (4)".
    """
    tie = next((p for p in range(chain.start - 1, least - 1, -1) if words[p].kind is WordKind.PREPOSITION), None)
    return tie is not None and words[tie].lower == "tussen"
