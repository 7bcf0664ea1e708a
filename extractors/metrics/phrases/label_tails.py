"""What behind a figure belongs to its label: the noun of an amount, the whole of a share, the terms of a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.function_words import AUXILIARIES
from verslag.extractors.language.verbs import noun_of_action, noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    HARD,
    behind_count,
    clause_start,
    end_of_phrases,
    first_tied,
    has_level,
    is_adjective_before,
    is_share,
    noun_follows,
    size_of,
    with_participle,
)
from verslag.extractors.metrics.phrases.label_trimming import text_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.needy_labels import capped, is_weak
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import content_words
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_PLACES = word_list("label_tails.places")
"""Prepositions behind a figure that say where, for whom or on what it holds."""

_FEW = 3
"""Content words from which a label is understood alone."""

_LONG = 6
"""Words of a whole that is cut to its noun and the first phrase tied to it."""

_EMPTY = word_list("empty_participles")
_COPULAS = word_list("copulas")
_POINTING = frozenset({"dit", "dat", "deze", "die"})


def noun_behind(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """The noun right behind an amount or share: "€ 3,8 mln bijkomende uitgaven", "€ 2 mln aan giften"."""
    quantity = words[place].token.quantity
    start = place + 1
    if start < len(words) and words[start].lower == "aan" and quantity is not None and quantity.kind != "percent":
        start += 1
    elif not noun_follows(words, start) or _is_base(words, place):
        return ""
    span = chain_at(words, start)
    if span is None or is_only_time(words, span) or _says_how_often(words, span):
        return ""
    text = discourse.text(words, with_participle(words, span))
    return f"{words[place - 1].token.text} {text}" if is_adjective_before(words, place) else text


def _is_base(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether what a share is of stands behind it without *van*: "2,7% bbp"."""
    return is_share(words[place]) and place + 1 < len(words) and words[place + 1].lower in _BASES


_BASES = word_list("label_tails.bases")


def _says_how_often(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether nothing but "incidenteel" or the like stands there."""
    return size_of(words, span) == 1 and words[span.start].lower in _TIMES_PAID


_TIMES_PAID = word_list("label_tails.times_paid")


def tail_of(discourse: Discourse, words: Sequence[TaggedWord], place: int, governed: bool, text: str = "") -> str:
    """What behind a figure belongs to its label: what it is a share of, per what, how much more than what."""
    at = place + 1
    while at < len(words) and (words[at].kind in (WordKind.LIFTED, WordKind.TIME) or _leads_in_time(words, at)):
        at += 1
    if at >= len(words):
        return ""
    word = words[at]
    if word.lower in COMPARED:
        return comparison(discourse, words, at)
    if _is_base(words, place):
        return f"van het {words[at].token.text.rstrip('.')}"
    if word.lower in ("die", "dat") and len(content_words(text)) < _FEW and governed:
        return _relative(discourse, words, at)
    quantity = words[place].token.quantity
    share = quantity is not None and quantity.kind == "percent"
    if (
        word.kind is WordKind.PREPOSITION
        and word.lower in ("van", "per", "voor", "uit", "onder", *_PLACES)
        and (share or governed or word.lower in ("per", "van", "vanuit", "voor"))
    ):
        span = chain_at(words, at + 1) if word.lower != "per" else noun_at(words, at + 1)
        if span is None or (is_only_time(words, span) and word.lower != "per"):
            return ""
        if governed:
            wanted = word.lower == "per" or (share and word.lower in ("van", "voor"))
            wanted = wanted or (word.lower == "van" and len(content_words(text)) == 1)
            wanted = wanted or (word.lower in _PLACES and len(content_words(text)) < _FEW)
            if not wanted:
                return ""
            end = relative_end(words, span.end)
            said = text_of([w.token for w in words[span.end : end]])
            return " ".join(p for p in (discourse.text(words, PlaceRange(at, span.end), keep_first=True), said) if p)
        return _share(discourse, words, at, span)
    if not governed and share and word.kind is WordKind.VERB and word.lower not in AUXILIARIES:
        end = next(
            (p for p in range(at, len(words)) if words[p].token.text in ";." or words[p].kind is WordKind.FIGURE),
            len(words),
        )
        return capped(text_of([w.token for w in words[at:end]])).rstrip(" .")
    if word.lower == "om" and not governed and (span := chain_at(words, at + 1)) is not None:
        return discourse.text(words, span)
    if not governed and word.kind is WordKind.PARTICIPLE and word.lower not in _EMPTY:
        end = at + 1
        while end < len(words) and words[end].kind is WordKind.VERB:
            end += 1
        return discourse.text(words, PlaceRange(at, end_of_phrases(words, end)))
    if not governed and word.lower in _COPULAS and (span := chain_at(words, at + 1)) is not None:  # "5% is de norm"
        return discourse.text(words, span)
    return ""


def _leads_in_time(words: Sequence[TaggedWord], at: int) -> bool:
    return words[at].kind is WordKind.PREPOSITION and at + 1 < len(words) and words[at + 1].kind is WordKind.TIME


def _relative(discourse: Discourse, words: Sequence[TaggedWord], at: int) -> str:
    """The phrases of a clause about what a figure is of: "€ 3 mln die vastlag bij de opmaak"."""
    tie = next((p for p in range(at, min(at + _FEW + 1, len(words))) if words[p].kind is WordKind.PREPOSITION), None)
    span = chain_at(words, tie + 1) if tie is not None else None
    if tie is None or span is None or is_only_time(words, span):
        return ""
    return discourse.text(words, PlaceRange(tie, span.end), keep_first=True)


def relative_end(words: Sequence[TaggedWord], at: int) -> int:
    """Where a short clause with *die* ends that starts at a place; the place itself where none does."""
    if at >= len(words) or words[at].lower != "die":
        return at
    end = at
    while (
        end < len(words)
        and words[end].kind not in (WordKind.MARK, WordKind.FIGURE)
        and words[end].lower not in ("en", "of")
    ):
        end += 1
    return end if end - at <= _FEW * 2 else at


def comparison(discourse: Discourse, words: Sequence[TaggedWord], at: int) -> str:
    """ "hoger dan begroot" behind a difference."""
    end = at + 1
    while end < len(words) and words[end].kind is WordKind.PARTICIPLE:
        end += 1
    if words[at].lower in ("meer", "minder"):
        return words[at].token.text
    if end + 1 < len(words) and words[end].lower == "dan":
        span = chain_at(words, end + 1)
        if words[end + 1].kind is WordKind.PARTICIPLE:
            end += 2
        elif span is not None and not is_only_time(words, span) and size_of(words, span) < LONGEST:
            end = span.end
    return discourse.text(words, PlaceRange(at, end))


def _share(discourse: Discourse, words: Sequence[TaggedWord], at: int, span: PlaceRange) -> str:
    """What a share is of, with what is said of it: "van de leden actief in een koor"."""
    end = span.end
    while end < len(words) and end - at <= 2 * LONGEST and not _ends_share(discourse, words, end):
        end += 1
    said = discourse.text(words, PlaceRange(span.end, end), keep_verbs=True)
    led = words[at].lower in ("van", "per")
    whole = discourse.text(words, PlaceRange(at, span.end), keep_first=led)
    if (
        said
        and len(whole.split()) + len(said.split()) > LONGEST
        and not any(w.kind in (WordKind.VERB, WordKind.PARTICIPLE, WordKind.INFINITIVE) for w in words[span.end : end])
    ):
        return whole
    if said and len(whole.split()) + len(said.split()) > LONGEST:
        short = noun_at(words, at + 1)
        whole = discourse.text(words, PlaceRange(at, short.end), keep_first=True) if short is not None else whole
    return f"{whole} {said}".strip()


def _ends_share(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> bool:
    word = words[place]
    if word.kind in (WordKind.FIGURE, WordKind.OPENER) or word.token.text in HARD or word.lower in (".", "”"):
        return True
    if word.lower == ",":
        return not (place + 2 < len(words) and words[place + 2].kind in (WordKind.AND, WordKind.MARK))
    return word.kind is WordKind.AND and any(w.kind is WordKind.FIGURE for w in words[place:])


def participle_behind(discourse: Discourse, words: Sequence[TaggedWord], place: int, text: str) -> str:
    """The participle behind an amount that somebody did something with: "heeft de raad € 3 mln uitgekeerd"."""
    at = place + 1
    if not text or len(content_words(text)) > 4 or has_level(words, place) or at >= len(words):
        return ""
    if words[at].kind is not WordKind.PARTICIPLE:
        return ""
    end = end_of_phrases(words, at + 1)
    start = at + 1 if noun_of_change(words[at].lower) else at
    return discourse.text(words, PlaceRange(start, end), keep_first=start > at)


def rest_of(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """What is said of a bare count up to the participle of its clause: "17 rechtstreeks bij de raad binnengekomen"."""
    end = place + 1
    while end < len(words) and words[end].kind in (
        WordKind.PREDICATE,
        WordKind.PREPOSITION,
        WordKind.DETERMINER,
        WordKind.NOUN,
        WordKind.ADJECTIVE,
        WordKind.ADVERB,
        WordKind.PARTICIPLE,
    ):
        end += 1
        if words[end - 1].kind is WordKind.PARTICIPLE:
            break
    return discourse.text(words, PlaceRange(place + 1, end), keep_first=True) if end - place > 2 else ""


def part_behind(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """What is said of a part whose size stands in parentheses: "Een deel van de leden (40) werkt in de zorg"."""
    at = place + 1
    if at >= len(words) or words[at].kind is not WordKind.VERB:
        return ""
    end = at + 1
    while end < len(words) and end - at <= LONGEST and not _ends_share(discourse, words, end):
        end += 1
    return discourse.text(words, PlaceRange(at, end), keep_first=True)


def whole_before(discourse: Discourse, words: Sequence[TaggedWord], place: int) -> str:
    """The whole of a share where it opens the clause: "Van de gezinnen is 80% tevreden"."""
    start = clause_start(words, place)
    if words[start].lower != "van" or (span := chain_at(words, behind_count(words, start + 1))) is None:
        return ""
    verb = _behind_relative(words, span.end, place)
    other = [w for w in words[verb:place] if w.kind is WordKind.FIGURE]
    if any(w.kind is WordKind.OPENER for w in words[verb:place]) or any(map(is_share, other)) != bool(other):
        return ""
    if verb >= place or words[verb].kind is not WordKind.VERB or is_only_time(words, span):
        return ""
    if words[start + 1].lower in _POINTING and is_weak(words, span):  # "Van dat bedrag ging € 5 naar sport"
        return ""
    if noun_of_action(words[verb].lower, frozenset()):  # "Van bedrijven ontvingen we € 5"
        return ""
    end = place + 1
    while (
        end < len(words)
        and end - place <= LONGEST
        and (not _ends_share(discourse, words, end) or words[end].kind is WordKind.OPENER)
    ):
        end += 1
    if size_of(words, span) > _LONG:
        span = PlaceRange(span.start, first_tied(words, span).end)
    whole = discourse.text(words, PlaceRange(start, span.end), keep_first=True)
    which = text_of([w.token for w in words[span.end : verb]]).rstrip(" ,") if verb - span.end <= LONGEST else ""
    tail = discourse.text(words, PlaceRange(place + 1, end), keep_first=True, keep_verbs=True)
    return " ".join(part for part in (f"{whole[0].lower()}{whole[1:]}", which, tail) if part)


def _behind_relative(words: Sequence[TaggedWord], at: int, place: int) -> int:
    """The place behind a clause that tells which are meant: "Van de leden die een boot huren, is 80% tevreden"."""
    if at >= place or words[at].lower != "die" or words[at].kind is not WordKind.OPENER:
        return at
    closing = next((p for p in range(at, place) if words[p].lower == ","), at - 1)
    return closing + 1
