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

from verslag.extractors.language.adjectives import is_superlative
from verslag.extractors.metrics.phrases.aside_labels import SHORT_FORM, aside_label
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.counted_labels import counted_label, counted_of
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    HARD,
    carried_noun,
    clause_start,
    is_mean,
    is_measure,
    joins,
    noun_follows,
    opens_its_part,
)
from verslag.extractors.metrics.phrases.found_label import FigureLabel
from verslag.extractors.metrics.phrases.gapped_phrases import gapped_label, listed_part
from verslag.extractors.metrics.phrases.governing_phrases import governing_phrase, lead_phrase
from verslag.extractors.metrics.phrases.held_against import with_standard
from verslag.extractors.metrics.phrases.label_settings import opening_said, with_settings
from verslag.extractors.metrics.phrases.label_tails import (
    noun_behind,
    participle_behind,
    rest_of,
    tail_of,
    whole_before,
)
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import capped, without_change
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_before
from verslag.extractors.metrics.phrases.noun_phrases import has_content, says_enough
from verslag.extractors.metrics.phrases.other_groups import compared_label, told_of_its_like
from verslag.extractors.metrics.phrases.paired_phrases import (
    is_restated,
    paired_phrase,
    parallel_phrase,
    with_own_aside,
)
from verslag.extractors.metrics.phrases.parts_of_whole import part_of_whole, whole_named
from verslag.extractors.metrics.phrases.said_outright import amounts_to, is_said_outright
from verslag.extractors.metrics.phrases.subjects import opening_phrase
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_ASIDE = re.compile(r" \([^()]*\)$")
"""What is told of a counted noun to understand it alone: no part of what a pronoun takes up."""

_MEAN = " (gemiddeld)"
_FULL_TIME = re.compile(r"aantal (?:fte|vte|voltijds)", re.IGNORECASE)
_POINTING = frozenset({"dit", "dat", "deze", "die"})


def _named_unit(figure: ClauseToken, label: str) -> str | None:
    """The unit that the label itself names for a bare number: "het percentage meisjes bleef 19,2"."""
    bare = figure.quantity is not None and figure.quantity.unit is None and figure.quantity.kind == "cardinal"
    if not bare:
        return None
    if label.casefold().startswith(("percentage ", "percentages ")):
        return "percent"
    return "fte" if _FULL_TIME.match(label) else None


def _closes(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a sentence or its part ends here, parentheses apart."""
    while place < len(words) and words[place].kind is WordKind.LIFTED:
        place += 1
    return place >= len(words) or words[place].kind is WordKind.MARK


@dataclass(slots=True)
class SentenceLabels:
    """The labels of the figures of one sentence."""

    discourse: Discourse
    first: str = ""
    """The label of the first figure outside parentheses: what the sentence is about."""
    part: int | None = None
    """Where the last figure stands that was read as a part of what was counted before."""

    def label_of(self, figure: ClauseToken) -> FigureLabel:
        """What a figure of the sentence counts or measures."""
        place, inner = self.discourse.sentence.place_of(figure)
        label = self._outer(place) if inner is None else aside_label(self.discourse, place, inner, self._outer)
        if not has_content(label.text) and (plain := self._plain(place, inner)):
            label = replace(label, text=plain, source="clause")
        if inner is None and is_superlative(label.text) and self.discourse.previous:  # "en de grootste € 9"
            noun = self.discourse.previous.split(" van ")[0].rsplit(" ", 1)[-1]
            label = replace(label, text=f"{label.text} {noun}")
        if label.text.startswith("per ") and self.discourse.antecedent:
            label = replace(label, text=f"{self.discourse.antecedent} {label.text}")
        if not says_enough(label.text) and says_enough(self.discourse.antecedent):
            label = replace(
                label, text=" ".join(p for p in (label.text, self.discourse.antecedent) if p), source="previous"
            )
        governed = label.source == "clause" and not label.counted and not label.text.startswith("van ")
        if (
            inner is None
            and (whole := whole_named(self.discourse, place, label.text if governed else ""))
            and (label.source != "part")
        ):
            self.discourse.counted, self.discourse.measured = whole, ""
        if inner is None and says_enough(label.text):
            mean = label.text.endswith(_MEAN)
            self.discourse.previous = _ASIDE.sub("", label.text) if label.counted or mean else label.text
            quantity = figure.quantity
            if governed and quantity is not None and quantity.kind == "currency":
                self.discourse.measured = without_change(self.discourse.previous)
            self.first = self.first or without_change(self.discourse.previous)
        unit = label.unit or _named_unit(figure, label.text)
        outright = inner is None and label.source == "clause" and is_said_outright(self.discourse, place, label.text)
        text = with_standard(self.discourse, label.text, place, inner)
        text = text if inner is not None else with_own_aside(self.discourse, text, place)
        return replace(label, text=capped(text), unit=unit, outright=outright)

    def end(self) -> None:
        """Close the sentence: what it was about is the topic of the next."""
        if self.first:
            self.discourse.topic, self.discourse.latest = self.first, ""
            return
        words = self.discourse.words
        found, last = opening_phrase(words), chain_before(words, len(words))
        latest = self.discourse.text(words, last) if last is not None and not is_only_time(words, last) else ""
        if found is not None and says_enough(text := self.discourse.text(words, found)):
            self.discourse.topic = text
        anew = says_enough(latest) and f" {self.discourse.topic} ".casefold() not in f" {latest} ".casefold()
        self.discourse.latest = latest if anew or not self.discourse.topic else ""

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
        behind = range(place + 1, len(words))
        end = next((p for p in behind if words[p].token.text in HARD or words[p].kind is WordKind.FIGURE), len(words))
        return self.discourse.text(words, PlaceRange(place + 1, min(end, place + LONGEST)), keep_verbs=True)

    def _outer(self, place: int) -> FigureLabel:
        words = self.discourse.words
        if part := part_of_whole(self.discourse, place, self.part):
            self.part = place
            return FigureLabel(part, "part", True)
        if (listed := listed_part(self.discourse, place, self._outer)) is not None:
            return listed
        if paired := paired_phrase(self.discourse, place) or parallel_phrase(self.discourse, place):
            return FigureLabel(paired, "clause")
        if (series := self._series(words, place)) is not None:
            return series
        if (gapped := gapped_label(self.discourse, place)) is not None:
            return gapped
        place = counted_of(words, place)
        if (told := amounts_to(self.discourse, place)) is not None:
            return replace(told, text=with_settings(self.discourse, told.text, place))
        noun = "" if self._is_longer(place) else carried_noun(words[place])
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

    def _is_longer(self, place: int) -> bool:
        """Whether a length of time is how much something differs: "twee dagen korter"."""
        words = self.discourse.words
        return place + 1 < len(words) and words[place + 1].lower in COMPARED - {"meer", "minder"}

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
        behind = words[other + 1] if other + 1 < len(words) else None
        differs = behind is not None and (behind.kind is WordKind.PREPOSITION or behind.lower in COMPARED)
        apart = words[tie].lower == "," and differs  # "€ 9 mln, € 2 mln boven de raming"
        if first.unit and is_measure(words[place]) and (apart or _closes(words, other + 1)):
            return None  # each is told by the words before
        label = self._outer(other) if words is self.discourse.words else None
        if label is None or not has_content(label.text):
            return None
        return FigureLabel(label.text, label.source, label.counted, second.unit)

    def _measured(self, place: int) -> FigureLabel:
        words = self.discourse.words
        other = compared_label(self.discourse, place) or told_of_its_like(self.discourse, place)
        if other is not None:
            return other
        if is_measure(words[place]) and (own := whole_before(self.discourse, words, place)):
            return FigureLabel(own, "clause")
        if own := noun_behind(self.discourse, words, place):
            return self._with_short_form(own, place)
        differs = place + 1 < len(words) and words[place + 1].lower in COMPARED
        own = tail_of(self.discourse, words, place, False)
        restated = bool(self.discourse.previous) and is_restated(words, place)
        if own and not (differs or restated) and not own.startswith("per ") and opens_its_part(words, place):
            return FigureLabel(own, "clause")
        done = place + 1 < len(words) and words[place + 1].kind is WordKind.PARTICIPLE
        if done and (own := whole_before(self.discourse, words, place)):
            return FigureLabel(own, "clause")
        if restated:
            text, source = self.discourse.previous, "previous"
        else:
            text, source = governing_phrase(self.discourse, place)
        if not text and (text := opening_said(self.discourse, place)):
            return FigureLabel(text, "clause")
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
            tail = f"{tail}{_MEAN}".strip()
        return FigureLabel(" ".join(p for p in (text, tail) if p), source if text else "clause" if tail else "")

    def _with_short_form(self, own: str, place: int) -> FigureLabel:
        """A noun behind an amount; a short form there only tells which of several amounts of the same thing it is."""
        form = SHORT_FORM.match(own)
        if form is None:
            return FigureLabel(own, "clause")
        text, source = governing_phrase(self.discourse, place)
        if not text or source == "previous" or SHORT_FORM.match(text):
            text, source = lead_phrase(self.discourse, place)
        return FigureLabel(f"{text} {form[0]}", source) if has_content(text) else FigureLabel(own, "clause")
