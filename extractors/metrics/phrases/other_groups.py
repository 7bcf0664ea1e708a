"""What was told of one group or place, told of another: "48% van de leden zwemt, vergeleken met 31% van de oud-leden",
"Bij de jeugd is dat 60%".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import place_before
from verslag.extractors.metrics.phrases.found_label import FigureLabel
from verslag.extractors.metrics.phrases.gapped_phrases import with_other_phrase
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_AGAINST = frozenset({"tegen", "tegenover", "versus"})
"""Before a figure that another is only compared with."""

_COMPARING = frozenset({"vergeleken", "vergelijking"})
_OF_GROUPS = frozenset({"van", "onder", "bij", "voor"})
"""Before those of whom something is said."""

_OF_PLACE = re.compile(r"\s(?:van|in|te)\s(?:de\s|het\s)?(?:[a-zà-ÿ]+\s)?[A-ZÀ-Ý][^\W\d_]+(?:[ -][A-ZÀ-Ý][^\W\d_]+)*$")
"""A name behind its preposition, last in a label: another place stands instead of it."""

TAKING_UP = word_list("other_groups.taking_up")


def compared_label(discourse: Discourse, place: int) -> FigureLabel | None:
    """The label of a figure that the one before it is only compared with; None for other figures."""
    words = discourse.words
    if not has_content(discourse.previous) or not is_compared_with(words, place):
        return None
    tie = place + 1
    if tie >= len(words) or words[tie].kind is not WordKind.PREPOSITION:
        return FigureLabel(discourse.previous, "previous")
    span = chain_at(words, tie + 1)
    if span is None or is_only_time(words, span):
        return FigureLabel(discourse.previous, "previous")
    return FigureLabel(told_of_other(discourse, discourse.previous, tie, span), "previous")


def told_of_its_like(discourse: Discourse, place: int) -> FigureLabel | None:
    """The label of a figure of the same thing of somebody else: "die van gepensioneerden met 3%"; None for others."""
    words = discourse.words
    before = next((p for p in range(place - 1, -1, -1) if words[p].kind is WordKind.FIGURE), None)
    if before is None or not has_content(discourse.previous):
        return None
    tie = next((p for p in range(before + 1, place - 1) if words[p].lower in ("die", "dat")), place) + 1
    span = chain_at(words, tie + 1) if tie < place and words[tie].lower == "van" else None
    if span is None or span.end > place or is_only_time(words, span):
        return None
    return FigureLabel(told_of_other(discourse, discourse.previous, tie, span), "previous")


def is_compared_with(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure stands behind "tegenover", "vergeleken met" or the like."""
    at = place_before(words, place)
    if at < 0:
        return False
    met = words[at].lower == "met" and at > 0 and words[at - 1].lower in _COMPARING
    return met or words[at].lower in _AGAINST


def takes_up(words: Sequence[TaggedWord], start: int, place: int) -> bool:
    """Whether a pronoun before a figure takes up what was told: "is dat", "bedraagt die"."""
    return any(w.kind is WordKind.PRONOUN and w.lower in TAKING_UP for w in words[start:place])


def told_of_other(discourse: Discourse, told: str, tie: int, span: PlaceRange) -> str:
    """A label with another group or place in it, in the place of its own where it has one.

    Args:
        discourse: the sentence, with what was counted last.
        told: the label.
        tie: where the preposition of the other stands.
        span: the noun phrase behind it.
    """
    words = discourse.words
    other = discourse.text(words, span)
    if not has_content(other) or other.casefold() in told.casefold():
        return told
    if words[tie].lower in _OF_GROUPS and discourse.counted:
        own = re.compile(rf"(?:\b(?:de|het|alle)\s+)?{re.escape(discourse.counted)}\b", re.IGNORECASE)
        changed, times = own.subn(lambda _: other, told, count=1)
        if times:
            return changed
    if changed := with_other_phrase(discourse, told, (tie, span), range(tie)):
        return changed
    setting = discourse.text(words, PlaceRange(tie, span.end), keep_first=True)
    kept = _OF_PLACE.sub("", told) if words[tie].lower == "in" else told
    longer = f"{kept} {setting[0].lower()}{setting[1:]}"
    return longer if len(longer.split()) <= LONGEST + 2 else told
