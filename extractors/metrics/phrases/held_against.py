"""What a difference is held against, without which nobody knows how much it is: "kosten hoger dan begroot", "stijging
van de bijdragen ten opzichte van de eerste raming".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.extractors.language.verbs import is_participle
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import COMPARED, HARD, clause_start, has_level
from verslag.extractors.metrics.phrases.label_trimming import text_of, trimmed
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import is_change_label
from verslag.extractors.metrics.phrases.noun_chains import chain_at, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import content_words
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_SHORT_TIE = frozenset({"t.o.v.", "t.o.v"})
_LONG_TIES = word_list("held_against.ties")
"""The middle word of "ten opzichte van" and the like, and the first of "vergeleken met"."""

_PLACES = word_list("held_against.places")
_MOST = 5
"""Words of a standard; a longer one is cut to its noun."""

_MOST_OF_LABEL = 12
"""Words of a label with its standard: a longer one is a sentence, not a label."""


def with_standard(discourse: Discourse, label: str, place: int, inner: int | None) -> str:
    """The label of a difference with what it is held against; other labels as they are.

    Args:
        discourse: the sentence.
        label: the label as found.
        place: where the figure stands, or the parentheses around it.
        inner: where it stands inside the parentheses.
    """
    words, at = (discourse.words, place) if inner is None else (discourse.sentence.inside[place], inner)
    told = frozenset(w.casefold() for w in label.split())
    if not label or told & {"dan", "opzichte", "t.o.v.", "vergelijking"}:
        return label
    behind = range(at + 1, _part_end(words, at))
    sides = [behind]
    if inner is None and _is_difference(words, at, label):
        sides += [range(place - 1, clause_start(words, place) - 1, -1)]
    elif _first_tie(words, behind) != next(iter(behind), -1):
        return label
    for side in sides:
        for tie, start in _ties(words, side):
            standard = _standard(words, start)
            if standard is None:
                continue
            if any(w.kind is WordKind.FIGURE for w in words[tie : standard.end]):
                return label
            text = text_of([w.token for w in words[tie : standard.end]]).rstrip(" .")
            if _compares(label):  # "hoger ten opzichte van de raming": "hoger dan de raming"
                text = f"dan {trimmed(text_of([w.token for w in words[start : standard.end]]), follows_noun=True)}"
            longer = f"{label} {text[0].lower()}{text[1:]}"
            fresh = {w.casefold() for w in content_words(text)} - {w.casefold() for w in content_words(label)}
            timed = any(w.kind is WordKind.TIME for w in words[start : standard.end])
            return longer if (fresh or timed) and len(longer.split()) <= _MOST_OF_LABEL else label
    return label


def _is_difference(words: Sequence[TaggedWord], place: int, label: str) -> bool:
    if place + 1 < len(words) and words[place + 1].lower in COMPARED:
        return True
    return _compares(label) or (is_change_label(label) and not has_level(words, place))


def _compares(label: str) -> bool:
    """Whether a label holds a comparative ("hoger geraamd"); *meer* does so only at its end."""
    told = label.casefold().split()
    return told[-1] in COMPARED or bool(COMPARED & set(told) - _AMOUNTS)


_AMOUNTS = frozenset({"meer", "minder"})


def _part_end(words: Sequence[TaggedWord], place: int) -> int:
    """Where the part of the sentence ends that may tell of the difference at a place."""
    behind = range(place + 1, len(words))
    return next((p for p in behind if words[p].kind is WordKind.OPENER or words[p].token.text in _PARTING), len(words))


_PARTING = HARD | {","}


def _first_tie(words: Sequence[TaggedWord], behind: range) -> int:
    return next((tie for tie, _ in _ties(words, behind[:1])), -2)


def _ties(words: Sequence[TaggedWord], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where words stand that lead in a standard, and where it begins behind them."""
    for at in places:
        word = words[at].lower
        behind = words[at + 1].lower if at + 1 < len(words) else ""
        following = words[at + 2].lower if at + 2 < len(words) else ""
        if word in _SHORT_TIE or (word == "dan" and words[at].kind is WordKind.PREPOSITION):
            yield at, at + 1
        elif word in ("ten", "in") and behind in _LONG_TIES and following in ("van", "met"):
            yield at, at + 3
        elif word in _LONG_TIES and words[at].kind is not WordKind.NOUN and behind == "met":
            yield at, at + 2


def _standard(words: Sequence[TaggedWord], start: int) -> PlaceRange | None:
    """What a difference is held against: a plan, another thing, a year; not "vorig jaar", of which a label cannot tell
    the year.
    """
    at = start
    if at < len(words) and words[at].lower in _PLACES:
        at += 1
    if at >= len(words):
        return None
    planned = words[at].kind in (WordKind.PARTICIPLE, WordKind.VERB) and is_participle(words[at].lower)
    if planned or words[at].kind is WordKind.TIME:
        return PlaceRange(start, at + 1)
    span = chain_at(words, at)
    if span is None:
        return None
    if len([w for w in words[at : span.end] if w.token.kind == "word"]) > _MOST:
        span = noun_at(words, at) or span
    end = span.end
    if end < len(words) and words[end].kind is WordKind.TIME:
        end += 1
    if is_only_time(words, span) and not any(w.kind is WordKind.TIME for w in words[at:end]):
        return None
    return PlaceRange(start, end)
