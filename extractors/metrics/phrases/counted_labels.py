"""The label of a count: the noun behind it with its phrases, and what makes it understood where it is a single word."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.adjectives import is_adjective, is_bare_adjective
from verslag.extractors.language.function_words import AUXILIARIES
from verslag.extractors.language.verbs import is_action_noun, is_noun_too, is_participle, verb_forms
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.counted_actions import done_with, told_of_counted
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    behind_count,
    clause_start,
    end_of_phrases,
    has_level,
    is_measure,
    size_of,
)
from verslag.extractors.metrics.phrases.governing_phrases import governing_phrase
from verslag.extractors.metrics.phrases.label_trimming import text_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time, is_time_noun
from verslag.extractors.metrics.phrases.needy_labels import change_noun, head_of
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at, chain_before, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content, says_enough
from verslag.extractors.metrics.phrases.subjects import subject_of
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_SAID = frozenset(
    {
        WordKind.DETERMINER,
        WordKind.NOUN,
        WordKind.ADJECTIVE,
        WordKind.PREPOSITION,
        WordKind.PRONOUN,
        WordKind.ADVERB,
        WordKind.PREDICATE,
    }
)
_UNTIL = frozenset({"voordat", "totdat", "vooraleer"})
_PASSED = frozenset({WordKind.ADVERB, WordKind.TIME})
_STATES = frozenset({WordKind.PREDICATE, WordKind.NOUN})
_EMPTY = word_list("empty_participles")
_NEAR = 5
"""Words of a counted phrase that still takes the participle of its clause along."""

_NAMED = frozenset({WordKind.NOUN, WordKind.ADJECTIVE})
_FEW = 2
"""Content words of a counted phrase up to which it takes along what is told of it."""

_VAGUE = word_list("counted_labels.vague")
_OWN_BODIES = word_list("counted_labels.own_bodies")
_HOLDING = word_list("counted_labels.holding")
_OCCASIONS = frozenset({"keer", "maal"})


def counted_of(words: Sequence[TaggedWord], place: int) -> int:
    """The place of the number that a count is out of ("8 van de 11 steden"); the place itself where none is."""
    tie = place + 1
    if tie >= len(words) or words[tie].lower not in ("van", "op"):
        return place
    whole = behind_count(words, tie + 1) - 1
    return place if whole == tie or is_measure(words[place]) or is_measure(words[whole]) else whole


def counted_label(discourse: Discourse, words: Sequence[TaggedWord], place: int, noun: str) -> str:
    """The noun behind a count with its phrases and the participle of its clause."""
    span, rest = counted_span(words, place + 1, bool(noun))
    text = " ".join(part for part in (noun, discourse.text(words, span, keep_first=bool(noun))) if part)
    if noun.casefold() in _OCCASIONS:
        own = discourse.text(words, span)
        if has_content(own) and words[span.start].kind in _NAMED:
            return " ".join(part for part in (own, done_with(words, place)) if part)
        around = governing_phrase(discourse, place)[0]
        if is_action_noun(around.split(" ", 1)[0]):
            return around
        return f"{text} ({around})" if has_content(around) else text
    if noun and not says_enough(text) and (until := _until(words, rest)):
        return f"{text} {until}"
    told = _told(discourse, words, place, span) if not noun else ""
    said_little = noun and text.rsplit(" ", 1)[-1].casefold() in _VAGUE  # "5.000 uur werk"
    if len(content_words(text)) <= 1 or said_little:
        before = _group_of(words, place)
        if before is not None:
            return f"{text} ({discourse.text(words, before)})"
        if said := _said_of(discourse, words, place, rest) or told:
            return f"{text} ({said})"
        if not noun and _is_level(words, place):
            around = governing_phrase(discourse, place)[0]
            if 0 < len(content_words(around)) <= _FEW and text.casefold() not in around.casefold():
                return f"{text} ({around})"
        held = _is_held(words, place)
        vague = text.casefold() in _VAGUE
        if (vague or held) and (body := _body_of(discourse, place, named=vague)):
            return f"{text} ({body})"
        if (
            (said_little or noun or not says_enough(text))
            and has_content(around := governing_phrase(discourse, place)[0])
            and says_enough(around)
        ):
            return f"{text} ({around})"
    if told and len(content_words(text)) <= _FEW and (told.startswith("die ") or any(map(is_participle, told.split()))):
        return f"{text} ({told})"
    return text


def _told(discourse: Discourse, words: Sequence[TaggedWord], place: int, span: PlaceRange) -> str:
    """What a simple tense tells of a count; a participle in its phrase tells it already."""
    done = any(w.kind is WordKind.PARTICIPLE for w in words[span.start : span.end])
    return "" if done else told_of_counted(discourse, words, place, span.end)


def _is_level(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether something came to so many: "De voorraad nam toe tot 80 zaken"."""
    least = clause_start(words, place)
    verb = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    return verb is not None and has_level(words, place) and bool(change_noun(words, verb, place))


def _is_held(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether the verb right before a count says of what it is a part: "een klas telt 22 leerlingen"."""
    at = place - 1
    while at >= 0 and (words[at].kind in _PASSED or words[at].lower == "er" or is_time_noun(words[at])):
        at -= 1
    return at >= 0 and words[at].lower in _HOLDING


def _body_of(discourse: Discourse, place: int, *, named: bool = True) -> str:
    """What counted people or things belong to, as the subject of the clause: "de website trok 400 bezoekers"; a name
    only where it is `named`.
    """
    least = clause_start(discourse.words, place)
    found = subject_of(discourse.words, place, least)
    if found.span is None or not any(w.kind is WordKind.VERB for w in discourse.words[found.span.end : place]):
        return ""
    head = head_of(discourse.words, found.span)
    first = discourse.words[found.span.start]
    if not named and first.kind is WordKind.NOUN and first.token.text[:1].isupper():
        return ""
    return "" if head in _OWN_BODIES else discourse.text(discourse.words, found.span)


def _until(words: Sequence[TaggedWord], rest: int) -> str:
    """What a stretch of time lasts until: "voordat een klacht wordt behandeld"."""
    start = next((p for p in range(rest, min(rest + 2, len(words))) if words[p].lower in _UNTIL), None)
    if start is None:
        return ""
    end = next(
        (p for p in range(start + 1, len(words)) if words[p].kind in (WordKind.MARK, WordKind.FIGURE, WordKind.VERB)),
        len(words),
    )
    return text_of([w.token for w in words[start:end]]) if end - start <= LONGEST else ""


def _said_of(discourse: Discourse, words: Sequence[TaggedWord], place: int, rest: int) -> str:
    """What is done with or by a counted noun: "vragen gesteld" in "hebben 340 leden vragen gesteld"."""
    end = rest
    while end < len(words) and end - rest <= LONGEST and words[end].kind in _SAID:
        end += 1
    while rest < len(words) and words[rest].kind is WordKind.LIFTED:
        rest += 1
    if (
        rest < len(words)
        and words[rest].kind is WordKind.VERB
        and place
        and words[place - 1].kind is WordKind.PREPOSITION
    ):
        return _predicate(discourse, words, rest)
    said = words[rest:end]
    if end < len(words) and words[end].kind is WordKind.PARTICIPLE and any(w.kind is WordKind.NOUN for w in said):
        return discourse.text(words, PlaceRange(rest, end + 1))
    before = place - 1
    while before >= 0 and words[before].kind is WordKind.ADVERB:
        before -= 1
    if before >= 0 and words[before].kind is WordKind.VERB and words[before].lower not in AUXILIARIES:
        span = chain_at(words, rest, behind_verb=True)
        if span is not None and words[rest].kind is WordKind.DETERMINER and not is_only_time(words, span):
            return discourse.text(words, span)
    return ""


def _predicate(discourse: Discourse, words: Sequence[TaggedWord], verb: int) -> str:
    """What is said in a clause that opens with a count: "In 97 zaken is het bezwaar afgewezen"."""
    end = next(
        (p for p in range(verb + 1, len(words)) if words[p].kind in (WordKind.FIGURE, WordKind.MARK, WordKind.OPENER)),
        len(words),
    )
    said = next((p for p in range(verb + 1, end) if words[p].kind is WordKind.PARTICIPLE), None)
    if said is None:
        return ""
    end = (
        said + 3
        if said + 2 < end and words[said + 1].kind is WordKind.AND and words[said + 2].kind is WordKind.PARTICIPLE
        else said + 1
    )
    return discourse.text(words, PlaceRange(verb + 1, end)) if end - verb <= LONGEST else ""


def counted_span(words: Sequence[TaggedWord], start: int, carried: bool) -> tuple[PlaceRange, int]:
    """The noun phrase a count carries with it, and the place behind it."""
    first = noun_at(words, start) if not carried or _is_filled_with(words, start) else None
    if first is None:
        first = PlaceRange(start, start)
    end, participle = first.end, False
    while end < len(words):
        place = end
        while place < len(words) and words[place].kind in (WordKind.LIFTED, WordKind.TIME, WordKind.ADVERB):
            place += 1
        if place >= len(words):
            break
        if words[place].kind is WordKind.PARTICIPLE and not participle:
            participle, end = True, place + 1
            while (
                end + 1 < len(words)
                and words[end].kind is WordKind.VERB
                and words[end + 1].kind is WordKind.PREPOSITION
            ):
                end += 1
        elif words[place].kind is WordKind.PREPOSITION and _ties(words, place):
            span = noun_at(words, place + 1)
            if (
                span is None
                or (is_only_time(words, span) and words[place].lower != "per")
                or size_of(words, PlaceRange(start, span.end)) > LONGEST
            ):
                break
            end = span.end
        else:
            break
    if end < len(words) and words[end].kind in _STATES and is_adjective(words[end].lower) and _closes(words, end + 1):
        end += 1  # "214 dagen open"
    rest = end
    if words[rest : rest + 1] and words[rest].kind is WordKind.VERB and size_of(words, PlaceRange(start, end)) <= _NEAR:
        place = rest + 1
        while place < len(words) and (
            words[place].kind in (WordKind.ADVERB, WordKind.TIME, WordKind.PREDICATE) or words[place].lower == "in"
        ):
            place += 1
        if place < len(words) and words[place].kind is WordKind.PARTICIPLE and words[place].lower not in _EMPTY:
            end = end_of_phrases(words, place + 1)
    return PlaceRange(start, end), rest


def _is_filled_with(words: Sequence[TaggedWord], start: int) -> bool:
    """Whether the noun behind a length of time says what it went to: "21 uur opleiding", not "200 dagen open"."""
    if start < len(words) and words[start].kind is WordKind.ADJECTIVE:
        return noun_at(words, start) is not None
    if start >= len(words) or words[start].kind is not WordKind.NOUN:
        return False
    word = words[start].lower
    return not (is_adjective(word) or is_bare_adjective(word) or (verb_forms(word) and not is_noun_too(word)))


def _group_of(words: Sequence[TaggedWord], place: int) -> PlaceRange | None:
    """The noun that a counted noun makes up: "team" in "een team van acht medewerkers"."""
    at = place - 1
    while at >= 0 and words[at].kind is WordKind.ADVERB:
        at -= 1
    if at < 1 or words[at].lower not in ("van", "à"):
        return None
    span = chain_before(words, at)
    return span if span is not None and span.end == at and not is_only_time(words, span) else None


def _closes(words: Sequence[TaggedWord], place: int) -> bool:
    return place >= len(words) or words[place].kind is WordKind.MARK


def _ties(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether the preposition at a place ties its phrase to the counted noun; not where it leads to another figure."""
    if words[place].lower in ("naar", "tot"):
        return not any(w.kind is WordKind.FIGURE for w in words[place : place + 5])
    return words[place].lower not in ("dan", "ten", "t.o.v.")
