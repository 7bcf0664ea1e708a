"""The label of a figure that is part of what was counted before: "Daarvan waren er zes gegrond", "62% van hen"."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.counted_actions import done_with
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    HARD,
    behind_count,
    carried_noun,
    clause_start,
    is_measure,
    is_share,
    joins,
    noun_follows,
)
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at, chain_before, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_OF_IT = word_list("parts_of_whole.of_it")
"""Words for what was counted before with its preposition: "daarvan"."""

_THEM = word_list("parts_of_whole.them")
"""What stands for it behind *van* or *onder*."""

_TIES = frozenset({"van", "onder"})
_SAID = frozenset({WordKind.PARTICIPLE, WordKind.PREDICATE})
_OTHERS = word_list("parts_of_whole.others")
_OF_VERBS = word_list("parts_of_whole.of_verbs")
_REST = 2
"""Words before a share of what is left over: an article and *overige*."""

_MOST = 3
"""Content words of a whole that its parts take along; of a longer one only the noun phrase in front."""


def part_of_whole(discourse: Discourse, place: int, previous: int | None) -> str:
    """The whole a figure is a part of with what is said of the part; empty for a figure that names what it counts.

    Args:
        discourse: the sentence and what was counted before it.
        place: where the figure stands.
        previous: where the figure before it stands that was read as such a part, if there is one.
    """
    words, whole = discourse.words, discourse.counted
    quantity = words[place].token.quantity
    tied = _is_tied(words, place)
    if quantity is not None and quantity.kind == "currency":
        return _spent_on(discourse, words, place) if tied else ""
    of_it = any(w.lower in _OF_IT for w in words[clause_start(words, place) : place + 2])
    if is_share(words[place]) and of_it and (amount := discourse.measured):
        told = _said_of_amount(discourse, words, place)
        return f"{amount} {told}" if told and len(content_words(amount)) <= _MOST else ""
    if not whole:
        return ""
    counts_it = _is_counted_by_er(words, place)
    goes_on = previous is not None and _goes_on(words, previous, place)
    bare = not is_measure(words[place]) and not carried_noun(words[place])
    if not (bare or is_share(words[place])):
        return ""
    alone = bare and place + 1 < len(words) and _says_state(words, place + 1) and _has_figure_before(words, place)
    said_of = is_share(words[place]) and _is_subject(words, place)
    if not (tied or counts_it or goes_on or alone or said_of):
        return ""
    verbal = place + 1 < len(words) and words[place + 1].lower in _OF_VERBS
    if bare and noun_follows(words, place + 1) and not (counts_it or goes_on or alone or (tied and verbal)):
        return ""
    if counts_it and place + 1 < len(words) and words[place + 1].lower in COMPARED:  # "dat zijn er 62 minder"
        return f"{whole} {words[place + 1].token.text.rstrip('.')}"
    said = _said(discourse, words, place, alone)
    if not said and counts_it:
        return f"{whole} {done_with(words, place)}".strip()
    if not said:
        return ""
    if said.casefold() in whole.casefold():
        return whole
    return f"{whole} {said}"


def whole_named(discourse: Discourse, place: int, governed: str = "") -> str:
    """What the figure at a place counts or is a share of, as a whole that later figures may be parts of; of a share
    that something else amounts to ("de premie bedraagt 20% van het loon") that thing, which `governed` names.
    """
    words = discourse.words
    if is_share(words[place]) and governed and place + 1 < len(words) and words[place + 1].lower in _TIES:
        head = governed.split(" van ")[0]
        return head if len(content_words(head)) <= _MOST else ""
    if is_share(words[place]):
        start = clause_start(words, place)
        if words[start].lower == "van" and (whole := _short(discourse, words, start + 1)):
            return whole
        tied = place + 1 < len(words) and words[place + 1].lower in _TIES
        return _short(discourse, words, place + 2) if tied else ""
    if is_measure(words[place]) or carried_noun(words[place]) or not noun_follows(words, place + 1):
        return ""
    return _short(discourse, words, place + 1)


def _short(discourse: Discourse, words: Sequence[TaggedWord], start: int) -> str:
    start = behind_count(words, start)
    span = noun_at(words, start)
    if span is None or is_only_time(words, span) or not any(w.kind is WordKind.NOUN for w in words[start : span.end]):
        return ""
    text = discourse.text(words, span)
    return text if len(content_words(text)) <= _MOST and not text[:1].isdigit() else ""


def _is_tied(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure is said to be of what was counted before, by a word before it or right behind it."""
    if place + 2 < len(words) and words[place + 1].lower in _TIES and words[place + 2].lower in _THEM:
        return True
    if place + 1 < len(words) and words[place + 1].lower in _OF_IT:
        return True
    for at in range(place - 1, clause_start(words, place) - 1, -1):
        if words[at].kind is WordKind.FIGURE or (words[at].kind is WordKind.AND):
            return False
        if words[at].lower in _OF_IT or (words[at].lower in _THEM and at and words[at - 1].lower in _TIES):
            return True
    return False


def _is_counted_by_er(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether *er* stands for the noun of a bare count: "weigerde er 14"; not where it only opens the sentence."""
    quantity = words[place].token.quantity
    if is_measure(words[place]) or (quantity is not None and quantity.kind == "dimension"):
        return False
    at = place - 1
    while at >= 0 and words[at].kind is WordKind.ADVERB:
        at -= 1
    if at < 1 or words[at].lower != "er":
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    of_whole = words[clause_start(words, place)].lower == "van" and following is not None and _closes(words, place + 2)
    noun = following is not None and following.kind in (WordKind.NOUN, WordKind.ADJECTIVE)
    if noun and not of_whole and not _is_tied(words, place):
        return False
    if words[at - 1].kind in (WordKind.VERB, WordKind.OPENER):
        return True
    agent = chain_before(words, at, clause_start(words, place))  # "deed de rechtbank er 40 af"
    inverted = agent is not None and agent.end == at and agent.start > 0 and not noun
    return inverted and agent is not None and words[agent.start - 1].kind is WordKind.VERB


def _said_of_amount(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """What is said of a part of an amount: "voor sport", or by whom: "waarvan het Rijk 90% vergoedt"."""
    opener = next((p for p in range(place - 1, -1, -1) if words[p].lower in _OF_IT), place)
    agent = chain_at(words, opener + 1) if opener + 1 < place else None
    before = discourse.text(words, agent) if agent is not None and agent.end <= place else ""
    behind = _said(discourse, words, place, True)
    return " ".join(part for part in (before, behind) if part)


def _closes(words: Sequence[TaggedWord], place: int) -> bool:
    return place >= len(words) or words[place].kind is WordKind.MARK


def _goes_on(words: Sequence[TaggedWord], previous: int, place: int) -> bool:
    """Whether a figure is the next of a series of parts: ", elf ongegrond en vijf ingetrokken"."""
    at = place - 1
    if at <= previous or not joins(words[at]) or (is_share(words[place]) != is_share(words[previous])):
        return False
    return not any(w.kind in (WordKind.VERB, WordKind.OPENER) for w in words[previous + 1 : place]) or (
        words[at].kind is WordKind.AND and not noun_follows(words, place + 1)
    )


def _has_figure_before(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure is joined to one before it in its sentence."""
    return joins(words[place - 1]) and any(w.kind is WordKind.FIGURE for w in words[:place])


def _says_state(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether nothing but a participle or the like is said of a figure: "31 verkocht"."""
    ended = at + 1 >= len(words) or words[at + 1].kind in (WordKind.MARK, WordKind.AND, WordKind.VERB)
    return ended and (words[at].kind in _SAID or (words[at].kind is WordKind.VERB and _looks_done(words[at])))


def _looks_done(word: TaggedWord) -> bool:
    return word.lower.startswith(("ge", "be", "ver", "ont", "her")) and word.lower.endswith(("d", "t", "en"))


def _is_subject(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a share is itself what something is said of: "27% is jonger dan 35 jaar"."""
    opener = next((p for p in range(place - 1, -1, -1) if words[p].kind is WordKind.OPENER), -1)
    start = max(clause_start(words, place), opener + 1)
    if place - start == _REST and words[place - 1].lower in _OTHERS:  # "de overige 22%"
        start = place
    before = [w for w in words[start:place] if w.kind not in (WordKind.ADVERB, WordKind.MARK)]
    return not before and place + 1 < len(words) and words[place + 1].kind is WordKind.VERB


def _said(discourse: Discourse, words: Sequence[TaggedWord], place: int, verbs: bool) -> str:
    """What is said of the part, from behind its figure up to the next one."""
    start = place + 1
    if start + 1 < len(words) and words[start].lower in _TIES and words[start + 1].lower in _THEM:
        start += 2
    elif start < len(words) and words[start].lower in _OF_IT:
        start += 1
    end = start
    while end < len(words) and end - start < LONGEST and not _stops(words, end):
        end += 1
    text = discourse.text(words, PlaceRange(start, end), keep_first=True, keep_verbs=verbs)
    return text if has_content(text) else ""


def _stops(words: Sequence[TaggedWord], at: int) -> bool:
    word = words[at]
    if word.kind in (WordKind.FIGURE, WordKind.OPENER, WordKind.LIFTED) or word.token.text in HARD:
        return True
    if word.lower in (",", "."):
        return True
    return word.kind is WordKind.AND and any(w.kind is WordKind.FIGURE for w in words[at:])


def _spent_on(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """What a part of an amount is for: "hiervan € 10.000 toe te voegen aan de reserve"."""
    tie = next(
        (
            p
            for p in range(place + 1, len(words))
            if words[p].kind in (WordKind.PREPOSITION, WordKind.FIGURE, WordKind.MARK)
        ),
        None,
    )
    if tie is None or words[tie].kind is not WordKind.PREPOSITION:
        return ""
    if not any(w.kind in (WordKind.INFINITIVE, WordKind.PARTICIPLE) for w in words[place + 1 : tie]):
        return ""
    span = chain_at(words, tie + 1)
    if span is None or is_only_time(words, span):
        return ""
    return discourse.text(words, span)
