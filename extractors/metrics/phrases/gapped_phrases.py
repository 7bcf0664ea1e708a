"""Parts of a sentence that leave out what the part before them said: "voor mannen € 40 en voor vrouwen € 38", "mannen
lopen 6 km, vrouwen 5".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import COMPARED, clause_start, is_measure, joins, noun_follows
from verslag.extractors.metrics.phrases.found_label import FigureLabel
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import chain_at, chain_before, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_NEW_CLAUSE = frozenset({WordKind.VERB, WordKind.OPENER})
_PASSED = frozenset({WordKind.ADVERB, WordKind.LIFTED, WordKind.TIME})


def gapped_label(discourse: Discourse, place: int) -> FigureLabel | None:
    """The label of a figure whose part of the sentence only says in what it differs from the figure before it."""
    words, told = discourse.words, discourse.previous
    before = next((p for p in range(place - 1, -1, -1) if words[p].kind is WordKind.FIGURE), None)
    if before is None or not has_content(told) or clause_start(words, place) > before:
        return None
    start = _part_start(words, before, place)
    if (
        start is None
        or (place + 1 < len(words) and words[place + 1].lower in COMPARED)
        or (noun_follows(words, place + 1) and not is_measure(words[place]))
    ):
        return None
    unit = _shared_unit(words, before, place)
    end = place
    while end > start and words[end - 1].kind in _PASSED:
        end -= 1
    opens = words[start].kind is WordKind.PREPOSITION
    if opens and end - start > 2 and words[end - 1].kind is WordKind.PREPOSITION:  # "bij hen op 3%"
        end -= 1
    if start >= end:
        return None
    if opens:
        text = _other_setting(discourse, PlaceRange(start, end), before)
    elif words[end - 1].lower == "van":
        text = _other_owner(discourse, PlaceRange(start, end - 1), before)
    else:
        text = _other_subject(discourse, PlaceRange(start, end), before)
    return FigureLabel(text, "clause", unit=unit) if text else None


def listed_part(discourse: Discourse, place: int, outer: Callable[[int], FigureLabel]) -> FigureLabel | None:
    """The label of a part of an amount that stands before a colon: "€ 9 mln steun: 5 mln voor A, 4 mln voor B"."""
    words, least = discourse.words, clause_start(discourse.words, place)
    if least == 0 or words[least - 1].lower != ":" or place + 1 >= len(words):
        return None
    whole = next((p for p in range(least - 2, -1, -1) if words[p].kind is WordKind.FIGURE), None)
    tie = words[place + 1]
    if whole is None or tie.kind is not WordKind.PREPOSITION or clause_start(words, whole) == least:
        return None
    first, part = words[whole].token.quantity, words[place].token.quantity
    if first is None or part is None or first.kind != "currency" or not (part.unit == first.unit or part.scale):
        return None
    span = chain_at(words, place + 2)
    if span is None or is_only_time(words, span) or (part.unit and part.unit != first.unit):
        return None
    head = outer(whole).text
    for ties in (" van ", " in ", " aan ", " voor "):
        head = head.split(ties)[0]
    if not has_content(head):
        return None
    return FigureLabel(f"{head} {tie.lower} {discourse.text(words, span)}", "clause", unit=first.unit)


def _part_start(words: Sequence[TaggedWord], before: int, place: int) -> int | None:
    """Where the part with a figure begins, behind the last joining word; None where it has a verb or none joins it."""
    if any(w.kind in _NEW_CLAUSE for w in words[before + 1 : place]):
        return None
    joint = next((p for p in range(place - 1, before, -1) if joins(words[p])), None)
    if joint is None:
        return None
    return joint + 2 if joint + 1 < place and words[joint + 1].kind is WordKind.AND else joint + 1


def _shared_unit(words: Sequence[TaggedWord], before: int, place: int) -> str | None:
    """The unit that is printed with the figure before and left out behind this one; a sign for percent never is."""
    first, second = words[before].token.quantity, words[place].token.quantity
    if first is None or second is None or second.unit or second.kind != "cardinal":
        return None
    return first.unit if first.kind != "percent" else None


def _other_setting(discourse: Discourse, span: PlaceRange, before: int) -> str:
    """What was told, for or in something else: "tarief voor volwassenen" and "voor kinderen"."""
    words = discourse.words
    chain = chain_at(words, span.start + 1)
    if chain is None or chain.end != span.end or is_only_time(words, chain):
        return ""
    least = clause_start(words, before)
    return with_other_phrase(discourse, discourse.previous, (span.start, chain), range(least, span.start))


def with_other_phrase(discourse: Discourse, told: str, new: tuple[int, PlaceRange], before: range) -> str:
    """A label with another phrase of the same preposition in the place of its own; empty where it has none.

    Args:
        discourse: the sentence.
        told: the label.
        new: where the preposition and the noun phrase of the other one stand.
        before: the places where the phrase of the label stands.
    """
    words, (tie, chain) = discourse.words, new
    first = next((p for p in reversed(before) if words[p].lower == words[tie].lower), None)
    other = noun_at(words, first + 1) if first is not None else None
    old = discourse.text(words, PlaceRange(other.start - 1, other.end), keep_first=True) if other is not None else ""
    if not old:
        return ""
    at = told.casefold().find(old.casefold())
    kept = told[:at].rstrip() if at >= 0 else told
    return f"{kept} {words[tie].lower} {discourse.text(words, chain)}".strip()


def _other_owner(discourse: Discourse, span: PlaceRange, before: int) -> str:
    """A measure named before with another that has it: "een omzet van € 3, het café van € 2"."""
    words = discourse.words
    chain = chain_at(words, span.start)
    if chain is None or chain.end != span.end or is_only_time(words, chain) or words[span.start].lower == "een":
        return ""  # "een omzet van € 3 en een winst van € 1" names another measure
    at = before - 1
    while at >= 0 and words[at].kind in _PASSED:
        at -= 1
    measure = chain_before(words, at) if at >= 1 and words[at].lower == "van" else None
    if measure is None:
        return ""
    head = noun_at(words, measure.start) or measure
    return f"{discourse.text(words, head)} {discourse.text(words, chain)}"


def _other_subject(discourse: Discourse, span: PlaceRange, before: int) -> str:
    """What was told with another subject: "mannen lopen 6 km, vrouwen 5"."""
    words = discourse.words
    chain = chain_at(words, span.start)
    if chain is None or chain.end != span.end or is_only_time(words, chain):
        return ""
    opening = chain_at(words, clause_start(words, before))
    if opening is None or opening.end >= before or words[opening.end].kind is not WordKind.VERB:
        return ""
    old, new = discourse.text(words, opening), discourse.text(words, chain)
    told, at = discourse.previous, discourse.previous.casefold().find(old.casefold())
    return f"{told[:at]}{new}{told[at + len(old) :]}" if old and at >= 0 else ""
