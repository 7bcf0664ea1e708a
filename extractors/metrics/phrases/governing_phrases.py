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
    place_before,
    stands_behind,
    with_relative,
)
from verslag.extractors.metrics.phrases.label_trimming import text_of
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
from verslag.extractors.metrics.phrases.subjects import Subject, main_subject, subject_of
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_PASSED = frozenset({WordKind.ADVERB, WordKind.LIFTED, WordKind.DETERMINER, WordKind.TIME})
_LOOSE = frozenset(
    {WordKind.PARTICIPLE, WordKind.INFINITIVE, WordKind.VERB, WordKind.ADVERB, WordKind.LIFTED, WordKind.TIME}
)
"""What may stand between a phrase and its *van*: "een boete opgelegd van"."""

_COPULAS = word_list("copulas")
_ENTRIES = frozenset({"aan", "op", "tot"})
"""Between what is listed and its figure, where there is no verb: "gebouwen aan 3%"."""

_PERSONAL = frozenset({"het", "hij", "ze", "zij"})
"""Take up the subject of the clause before; "dat" may take up all of it."""

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
    if joins(word) and at > least and words[at - 1].kind is WordKind.FIGURE:
        return governing_phrase(discourse, at - 1)
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
    other = _subject_text(discourse, found) if found.span is None or found.span.start != chain.start else ""
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


def subject_phrase(discourse: Discourse, place: int, least: int) -> tuple[str, str]:
    """What the verb of a figure ties to it: its subject with the change it tells of, or what is done with an amount."""
    words = discourse.words
    found = subject_of(words, place, least)
    if found.pronoun:
        found = _taken_up(discourse, words, place, least) or found
    if discourse.antecedent and any(w.lower in word_list("aims") for w in words[least:place]):
        return discourse.antecedent, "previous"
    text = _subject_text(discourse, found) or _subject_behind(discourse, words, place, least)
    sole = found.span is None and not found.pronoun and is_share(words[place])
    if not sole and (action := action_of(words, place, least)):
        agent = "" if found.pronoun or found.span is None else text
        return acted(discourse, action, agent, place, least), "clause"
    change = "" if has_level(words, place) else change_noun(words, least, clause_end(words, place))
    bare = is_share(words[place]) and _says_how_much_changed(words, place, least)
    differs = change and (is_difference(words, place) or stands_behind(words, place, "met") or bare)
    if differs:
        text = with_change(change, text or discourse.topic)
    return text, ("previous" if found.pronoun else "clause") if text else ""


def _says_how_much_changed(words: Sequence[TaggedWord], place: int, least: int) -> bool:
    """Whether a share stands behind a verb of change without a preposition: "De prijzen stegen vorig jaar 3%"."""
    at = place_before(words, place)
    verb = next((p for p in range(at, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    if verb is None or words[at].kind is WordKind.PREPOSITION:
        return False
    return bool(noun_of_change(words[verb].lower))


def _taken_up(discourse: Discourse, words: Sequence[TaggedWord], place: int, least: int) -> Subject | None:
    """What a pronoun takes up inside its own sentence: the subject of the verb before its own."""
    goes_on = least and any(w.lower in _PERSONAL for w in words[least:place])
    start = clause_start(words, least - 1) if goes_on else least  # "De kas groeide niet: ze kromp tot 5"
    verbs = [p for p in range(start, place) if words[p].kind is WordKind.VERB]
    if len(verbs) < 2 or any(w.kind is WordKind.FIGURE for w in words[start:place]):
        return None
    found = main_subject(words, verbs[0], start)
    return found if found.span is not None else None


def _subject_behind(discourse: Discourse, words: Sequence[TaggedWord], place: int, least: int) -> str:
    """The subject of a verb that stands only behind its figure: "Met 6% heeft Gent het best gepresteerd"."""
    if any(w.kind in (WordKind.VERB, WordKind.OPENER) for w in words[least:place]):
        return ""
    end = clause_end(words, place)
    verb = next((p for p in range(place + 1, end) if words[p].kind is WordKind.VERB), None)
    span = chain_at(words, verb + 1, behind_verb=True) if verb is not None else None
    return discourse.text(words, span) if span is not None and not is_only_time(words, span) else ""


def _subject_text(discourse: Discourse, found: Subject) -> str:
    if found.pronoun:
        return discourse.antecedent
    if found.span is None:
        return ""
    first = discourse.words[found.span.start].lower
    if first in _POINTING and found.span.end - found.span.start == 2 and is_weak(discourse.words, found.span):
        return discourse.antecedent
    span = with_relative(discourse.words, found.span)
    relative = discourse.words[found.span.end : span.end]
    if relative and not any(w.kind is WordKind.PARTICIPLE for w in relative):  # "aandeel jongeren dat rookt"
        return f"{discourse.text(discourse.words, found.span)} {text_of([w.token for w in relative])}"
    return discourse.text(discourse.words, span)


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
    text = _subject_text(discourse, found)
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
