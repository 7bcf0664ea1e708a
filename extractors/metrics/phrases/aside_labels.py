"""The label of a figure inside parentheses: "(2030: 38%)", "een opkomst van 40% (42 leden)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.counted_labels import counted_span
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    carried_noun,
    clause_start,
    figure_counting,
    is_measure,
    noun_follows,
    opens_its_part,
)
from verslag.extractors.metrics.phrases.found_label import FigureLabel
from verslag.extractors.metrics.phrases.gapped_phrases import with_other_phrase
from verslag.extractors.metrics.phrases.governing_phrases import completed
from verslag.extractors.metrics.phrases.label_tails import comparison, noun_behind, part_behind, tail_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import is_part
from verslag.extractors.metrics.phrases.noun_chains import chain_before
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content, says_enough
from verslag.extractors.metrics.phrases.subject_phrases import subject_phrase
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

Outer = Callable[[int], FigureLabel]

_ESTIMATES = word_list("figure_labels.estimates")
"""Nouns that only say how sure a figure is, not of what it is."""
_OF_NORMS = word_list("of_norms")
"""Between a norm and its figure: "(norm: minimaal 1,0)"."""
SHORT_FORM = re.compile(r"[A-Z]{2,5}(?![\w-])")
"""Capitals for a kind of amount, as credits to commit and to pay have in budgets."""


def aside_label(discourse: Discourse, place: int, at: int, outer: Outer) -> FigureLabel:
    """The label of a figure inside parentheses: its own words there, or those of the words before them.

    Args:
        discourse: the sentence.
        place: where the parentheses stand.
        at: where the figure stands inside them.
        outer: gives the label of a figure outside parentheses.
    """
    inside = discourse.sentence.inside[place]
    noun = carried_noun(inside[at])
    host, source = _host(discourse, place, outer, _kind_of(inside[at]))
    if is_measure(inside[at]) and (own := noun_behind(discourse, inside, at)) and not SHORT_FORM.match(own):
        return FigureLabel(own, "clause", True)
    if noun or (not is_measure(inside[at]) and noun_follows(inside, at + 1)):
        span, _ = counted_span(inside, at + 1, bool(noun))
        own = " ".join(p for p in (noun, discourse.text(inside, span, keep_first=bool(noun))) if p)
        before = chain_before(inside, at)
        if before is not None and before.end == at:
            return FigureLabel(f"{discourse.text(inside, before)} {own}", "clause", True)
        return FigureLabel(f"{own} ({host})" if host and len(content_words(own)) < 2 else own, "clause", True)
    end = at
    while end and (inside[end - 1].kind is WordKind.ADVERB or inside[end - 1].lower in _OF_NORMS):
        end -= 1
    chain = chain_before(inside, end - 1 if end and inside[end - 1].lower in ("van", "à", ":") else end)
    if (
        chain is not None
        and not is_only_time(inside, chain)
        and not any(w.kind is WordKind.TIME for w in inside[chain.start : chain.end])
    ):
        own = discourse.text(inside, chain)
        if host and content_words(own)[-1:] and content_words(own)[-1].casefold() in _ESTIMATES:
            return FigureLabel(f"{host} ({own})", "clause")
        if (says_enough(own) and len(content_words(own)) > 1) or not host:
            return FigureLabel(own, "clause")
        return FigureLabel(f"{own} {host}", "host") if own else FigureLabel(host, source)
    said = any(w.kind is WordKind.VERB for w in inside) and opens_its_part(inside, at)
    if said and (own := tail_of(discourse, inside, at, False)):
        return FigureLabel(own, "clause")
    tail = tail_of(discourse, inside, at, True)
    return FigureLabel(" ".join(p for p in (host, tail) if p), source)


def _host(discourse: Discourse, place: int, outer: Outer, kind: str) -> tuple[str, str]:
    """The label that parentheses take over from the words before them."""
    words = discourse.words
    least = clause_start(words, place)
    before = place - 1
    while before >= least and (words[before].kind is WordKind.LIFTED or words[before].kind is WordKind.TIME):
        before -= 1
    if before >= least and words[before].kind is WordKind.FIGURE:
        return outer(before).text, "host"
    told_by = _measured_before(words, before, least, kind)
    if told_by is not None:
        return outer(told_by).text, "host"
    if before >= least and words[before].kind in (WordKind.NOUN, WordKind.ADJECTIVE):
        figure = figure_counting(words, before, least)
        if figure is not None:
            return outer(figure).text, "host"
        chain = chain_before(words, before + 1, least)
        if chain is not None and not is_only_time(words, chain):
            if kind == "percent" and (other := _elsewhere(discourse, chain, least, outer)):
                return other, "host"
            text = completed(discourse, chain, place, least)
            if _parts_two(words, chain, least):
                subject = subject_phrase(discourse, chain.start, least)[0]
                text = f"{subject} ({text})" if has_content(subject) else text
            said = part_behind(discourse, words, place) if is_part(words, chain) else ""
            return " ".join(part for part in (text, said) if part), "clause"
    figure = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.FIGURE), None)
    text, source = subject_phrase(discourse, place, least)
    if not text and figure is not None:
        return outer(figure).text, "host"
    verb = next(
        (p for p in range(place - 1, least - 1, -1) if words[p].kind in (WordKind.PREDICATE, WordKind.VERB)), None
    )
    if text and verb is not None and words[verb].lower in COMPARED:
        return f"{text} {comparison(discourse, words, verb)}", source
    return text, source


def _elsewhere(discourse: Discourse, chain: PlaceRange, least: int, outer: Outer) -> str:
    """A share told before with another place or group: "20% uit het buitenland, vooral uit Spanje (8%)"."""
    words = discourse.words
    before = next((p for p in range(chain.start - 1, least - 1, -1) if words[p].kind is WordKind.FIGURE), None)
    tie = next((p for p in range(chain.start - 1, least - 1, -1) if words[p].kind is WordKind.PREPOSITION), None)
    if before is None or tie is None or tie < before or _kind_of(words[before]) != "percent":
        return ""
    if any(w.kind in (WordKind.VERB, WordKind.OPENER) for w in words[tie : chain.start]):
        return ""
    return with_other_phrase(discourse, outer(before).text, (tie, chain), range(least, tie))


def _measured_before(words: Sequence[TaggedWord], before: int, least: int, kind: str) -> int | None:
    """The amount or share that what stands before parentheses belongs to, where they hold another of its kind:
    "€ 214 per deelnemer (€ 198)".
    """
    if kind not in ("currency", "percent"):
        return None
    at = before
    while at >= least and words[at].kind in _TIED:
        at -= 1
    if at < least or at == before or _kind_of(words[at]) != kind:
        return None
    return at if words[at + 1].kind is WordKind.PREPOSITION else None


def _kind_of(word: TaggedWord) -> str:
    return word.token.quantity.kind if word.token.quantity is not None else ""


_TIED = frozenset({WordKind.NOUN, WordKind.ADJECTIVE, WordKind.DETERMINER, WordKind.PREPOSITION})


def _parts_two(words: Sequence[TaggedWord], chain: PlaceRange, least: int) -> bool:
    """Whether a phrase is one of two that something differs between: "verschilt tussen de raming (3) en de rekening
    (4)".
    """
    tie = next((p for p in range(chain.start - 1, least - 1, -1) if words[p].kind is WordKind.PREPOSITION), None)
    return tie is not None and words[tie].lower == "tussen"
