"""What a measured figure is the measure of: the phrase before *van*, the subject of its verb, the words before its
colon.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.verbs import is_action_noun, noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.amount_actions import acted, action_of
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    clause_end,
    clause_start,
    has_level,
    is_difference,
    is_from_to,
    is_share,
    joins,
    of_what,
)
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import (
    change_noun,
    is_change,
    is_goal,
    is_weak,
    with_change,
    without_change,
)
from verslag.extractors.metrics.phrases.noun_chains import chain_at, chain_before
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.subject_phrases import subject_phrase, subject_text
from verslag.extractors.metrics.phrases.subjects import subject_of
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_PASSED = frozenset({WordKind.ADVERB, WordKind.LIFTED, WordKind.DETERMINER, WordKind.TIME})
_LOOSE = frozenset(
    {WordKind.PARTICIPLE, WordKind.INFINITIVE, WordKind.VERB, WordKind.ADVERB, WordKind.LIFTED, WordKind.TIME}
)
"""What may stand between a phrase and its *van*: "een boete opgelegd van"."""

_COPULAS = word_list("copulas")
_ENTRIES = frozenset({"aan", "op", "tot"})
"""Between what is listed and its figure, where there is no verb: "gebouwen aan 3%"."""

_POINTING = frozenset({"dit", "deze", "die", "dat"})


def governing_phrase(discourse: Discourse, place: int) -> tuple[str, str]:
    """The phrase a figure is the measure of, from the words before it, and its source."""
    words = discourse.words
    least = clause_start(words, place)
    at = place - 1
    while at >= least and words[at].kind in _PASSED:
        at -= 1
    if at < least:
        return _before_clause(discourse, least)
    word = words[at]
    if word.kind is WordKind.PREPOSITION:
        return _behind_preposition(discourse, place, at, least)
    if word.kind in (WordKind.NOUN, WordKind.ADJECTIVE):
        chain = chain_before(words, at + 1, least)
        if chain is not None and _is_adjunct(words, chain, least):
            text, source = subject_phrase(discourse, place, least)
            if has_content(text):
                return text, source
        acts = chain is not None and chain.start > least and words[chain.start - 1].kind is WordKind.VERB
        if chain is not None and acts and (action := action_of(words, place, least)):
            return acted(discourse, action, discourse.text(words, chain), place, least), "clause"
        if chain is not None and not is_only_time(words, chain):
            text = completed(discourse, chain, place, least)
            text = _like_before(discourse, words, chain, least, text)
            change = change_noun(words, place, clause_end(words, place)) if is_difference(words, place) else ""
            return (with_change(change, text) if change else text), "clause"
    first = at - 1
    while first > least and words[first].kind is WordKind.LIFTED:
        first -= 1
    if joins(word) and first >= least and words[first].kind is WordKind.FIGURE:
        return governing_phrase(discourse, first)
    if joins(word) and discourse.previous and _is_compared(words, place):
        return discourse.previous, "previous"
    if word.kind is WordKind.MARK and word.lower == ",":
        chain = chain_before(words, at, least)
        if chain is not None and chain.end == at and not is_only_time(words, chain):
            return discourse.text(words, chain), "clause"
    return subject_phrase(discourse, place, least)


def _like_before(discourse: Discourse, words: Sequence[TaggedWord], chain: PlaceRange, least: int, text: str) -> str:
    """A phrase whose verb was only said before ("A droeg € 3 mln bij en B € 2 mln") with the noun of that verb."""
    before = next((p for p in range(chain.start - 1, least - 1, -1) if words[p].kind is WordKind.FIGURE), None)
    if before is None or any(w.kind in (WordKind.VERB, WordKind.PREPOSITION) for w in words[before : chain.start]):
        return text
    action = discourse.previous.split(" ", 1)[0]
    return f"{action} {text}" if is_action_noun(action) else text


def _behind_preposition(discourse: Discourse, place: int, at: int, least: int) -> tuple[str, str]:
    words = discourse.words
    word = words[at]
    end = at
    while end > least and words[end - 1].kind in _LOOSE:
        end -= 1
    if at - 1 >= least and words[at - 1].kind is WordKind.FIGURE:  # "van 3 naar 5", "3 tot 5"
        text, source = governing_phrase(discourse, at - 1)
        return without_change(text), source
    chain = chain_before(words, end, least)
    if chain is not None and is_only_time(words, chain):
        chain = None
    if word.lower in _ENTRIES and chain is not None and chain.end == at and _is_listed(words, chain, least):
        return completed(discourse, chain, place, least), "clause"
    if word.lower in ("van", "à") and (not is_from_to(words, place) or (chain is not None and end == at)):
        moved = is_from_to(words, place) and bool(change_noun(words, least, place))
        moved = moved and chain is not None and not is_change(words, chain)
        if chain is not None and moved and chain.start and words[chain.start - 1].kind is WordKind.PREPOSITION:
            return subject_phrase(discourse, place, least)  # "daalde door de verkoop van 5 tot 3"
        if chain is not None and is_from_to(words, place) and is_change(words, chain):
            chain = of_what(words, chain)
        if chain is not None:
            return completed(discourse, chain, place, least), "clause"
        return subject_phrase(discourse, place, least)
    if word.lower == "met" and chain is not None and is_change(words, chain):
        return completed(discourse, chain, place, least), "clause"
    text, source = subject_phrase(discourse, place, least)
    done = next((w for w in words[end:at] if w.kind is WordKind.PARTICIPLE), None)
    if word.lower == "met" and has_content(text) and done is not None and not noun_of_change(done.lower):
        return f"{text} {done.token.text}", source
    if has_content(text):
        return text, source
    if chain is not None:
        return discourse.text(words, chain), "clause"
    return "", ""


def _is_adjunct(words: Sequence[TaggedWord], chain: PlaceRange, least: int) -> bool:
    """Whether a phrase right before a figure only says how or for whom: "vergoedde per klas € 85"."""
    if chain.start == 0 or words[chain.start - 1].kind is not WordKind.PREPOSITION:
        return False
    return any(w.kind is WordKind.VERB for w in words[least : chain.start])


def _is_listed(words: Sequence[TaggedWord], chain: PlaceRange, least: int) -> bool:
    """Whether a phrase and its figure are an entry of a list without verbs: "gebouwen aan 3%, machines aan 10%"."""
    start = max((p + 1 for p in range(least, chain.start) if words[p].kind is WordKind.FIGURE), default=least)
    return not any(w.kind in (WordKind.VERB, WordKind.PARTICIPLE, WordKind.OPENER) for w in words[start : chain.end])


def _is_compared(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure is only how much more or less than before: ", 9 procent meer dan vorig jaar"."""
    return place + 1 < len(words) and words[place + 1].lower in COMPARED


def completed(discourse: Discourse, chain: PlaceRange, place: int, least: int) -> str:
    """A phrase that is not understood alone ("aandeel", "stijging") with its subject."""
    words = discourse.words
    text = discourse.text(words, chain)
    weak, change = is_weak(words, chain), is_change(words, chain)
    told = chain.start > least and words[chain.start - 1].lower in _COPULAS
    topic = discourse.antecedent
    if words[chain.start].lower in _POINTING and chain.end - chain.start == 2 and text.casefold() in topic.casefold():
        return topic
    tied = any(w.kind is WordKind.PREPOSITION for w in words[chain.start : chain.end])
    whole = place + 1 < len(words) and words[place + 1].lower == "van" and not is_share(words[place])
    tied = tied or (weak and whole)
    beside = chain_before(words, chain.start, least)
    joined = beside is not None and beside.end == chain.start and not is_only_time(words, beside)
    if beside is not None and joined and (weak or change or (not tied and _is_receiver(words, beside, least))):
        return f"{text} {discourse.text(words, beside)}"
    if tied or not (weak or change or told):
        return text
    found = subject_of(words, chain.start, least)
    other = subject_text(discourse, found) if found.span is None or found.span.start != chain.start else ""
    if not other and (change or is_goal(words, chain)):
        other = discourse.antecedent
    if not other or other.casefold() == text.casefold():
        return text
    return f"{text} {other}" if weak or change else f"{other} ({text})"


def _is_receiver(words: Sequence[TaggedWord], beside: PlaceRange, least: int) -> bool:
    """Whether a phrase between a verb and its object says who got it: "heeft de club een boete gegeven van"."""
    verb = beside.start - 1
    return verb > least and words[verb].kind is WordKind.VERB and _before_verb_stands_noun(words, verb, least)


def _before_verb_stands_noun(words: Sequence[TaggedWord], verb: int, least: int) -> bool:
    opening = chain_before(words, verb, least)
    return opening is not None and (opening.start == least or words[opening.start - 1].kind is not WordKind.PREPOSITION)


def lead_phrase(discourse: Discourse, place: int) -> tuple[str, str]:
    """What the words before the mark that opens a clause are about: "De bezetting groeide: van 170 naar 183"."""
    words = discourse.words
    least = clause_start(words, place)
    if least < 2:
        return "", ""
    before = clause_start(words, least - 1)
    text, source = _before_clause(discourse, least)
    if text:
        return text, source
    found = subject_of(words, least - 1, before)
    text = subject_text(discourse, found)
    change = (
        change_noun(words, before, least - 1) if not has_level(words, place) and not is_from_to(words, place) else ""
    )
    return (with_change(change, text) if change else text), "lead" if text else ""


def _before_relative(words: Sequence[TaggedWord], start: int, end: int) -> PlaceRange | None:
    """The phrase that opens a clause and that a relative clause only describes: "rekeningen die uitblijven"."""
    opener = next((p for p in range(start, end) if words[p].lower in ("die", "dat", "welke")), None)
    head = chain_at(words, start) if opener is not None else None
    return head if head is not None and head.end == opener and not is_only_time(words, head) else None


def _before_clause(discourse: Discourse, least: int) -> tuple[str, str]:
    """The phrase right before the mark that opens a clause, where it is all there is of its own clause."""
    words = discourse.words
    start = clause_start(words, least - 1) if least else 0
    if (head := _before_relative(words, start, least - 1)) is not None:
        return discourse.text(words, head), "lead"
    if least < 2 or any(w.kind in (WordKind.VERB, WordKind.FIGURE) for w in words[start : least - 1]):
        return "", ""
    lead = chain_before(words, least - 1, start)
    if lead is None or is_only_time(words, lead):
        return "", ""
    return discourse.text(words, lead), "lead"
