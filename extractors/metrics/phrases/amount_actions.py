"""What somebody did with an amount, as a noun: "bijdrage" for "droeg € 3 mln bij", and what it was done for."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.verbs import noun_of_action
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import clause_end, has_level
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import chain_at
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_OWN_BODIES = word_list("counted_labels.own_bodies")


def action_of(words: Sequence[TaggedWord], place: int, least: int) -> str:
    """The noun of what is done with an amount that stands as the object of a verb: "bijdrage" for "droeg € 3 mln
    bij".
    """
    verb = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    if verb is None or any(w.kind in (WordKind.OPENER, WordKind.MARK, WordKind.FIGURE) for w in words[verb:place]):
        return ""
    if any(w.kind is WordKind.PREPOSITION for w in words[place - 1 : place]) or has_level(words, place):
        return ""
    end = next(
        (p for p in range(place + 1, len(words)) if words[p].kind in (WordKind.MARK, WordKind.OPENER, WordKind.VERB)),
        len(words),
    )
    return noun_of_action(words[verb].lower, frozenset(w.lower for w in words[place + 1 : end]))


def acted(discourse: Discourse, action: str, agent: str, place: int, least: int) -> str:
    """What was done with an amount, by whom, and for what; a report's own body is left out where the last is told."""
    what = spent_on(discourse, place, least)
    own = what and agent.casefold() in _OWN_BODIES
    return " ".join(part for part in (action, "" if own else agent, what) if part)


def spent_on(discourse: Discourse, place: int, least: int) -> str:
    """What an amount was spent on or came from: "gaven € 3 uit aan onderhoud", "Uit giften ontvingen we"."""
    words = discourse.words
    ties = [p for p in range(place + 1, clause_end(words, place)) if words[p].lower in ("aan", "voor")]
    ties += [least] if words[least].lower in ("aan", "uit", "van") else []
    span = chain_at(words, ties[0] + 1) if ties else None
    if span is None or is_only_time(words, span):
        return ""
    return discourse.text(words, PlaceRange(ties[0], span.end), keep_first=True).lower()
