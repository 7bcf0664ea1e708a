"""Phrases that only tell when, or that are fixed and name nothing: "in het boekjaar", "ten opzichte van"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_TIME_NOUN = re.compile(
    r"(?:boek|begrotings|kalender|school|academie|werk|jubileum|verslag|voor|na)?jaar(?:einde|basis|begin|helft)?|zomer|herfst|winter|lente|seizoen|jaren|eind(?:e)?|begin|kwartaal|semester|trimester|maand(?:en)?|week|weken"
    r"|dag(?:en)?|moment|datum|ultimo|periode|loop|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
IDIOMS = word_list("idioms")
"""Nouns of fixed phrases, which name nothing behind a preposition."""


@dataclass(frozen=True, slots=True)
class PlaceRange:
    """Places of a sentence from `start` up to `end`."""

    start: int
    end: int


def is_time_noun(word: TaggedWord) -> bool:
    """Whether a noun only tells when."""
    return bool(_TIME_NOUN.fullmatch(word.lower))


def is_only_time(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether a phrase only tells when, or is a fixed phrase ("op basis van")."""
    nouns = [w for w in words[span.start : span.end] if w.kind is WordKind.NOUN]
    if all(is_time_noun(w) or w.lower in IDIOMS for w in nouns):
        return True
    return nouns[0].lower in IDIOMS and span.start > 0 and words[span.start - 1].kind is WordKind.PREPOSITION


def idiom_before(words: Sequence[TaggedWord], tie: int) -> int | None:
    """Where a fixed phrase begins that ends in the preposition at a place: "ten opzichte van"; None where there is
    none.
    """
    if tie < 2 or words[tie - 1].lower not in IDIOMS:
        return None
    opening = tie - 2
    if words[opening].kind is WordKind.DETERMINER and opening > 0:
        opening -= 1
    return opening if words[opening].kind is WordKind.PREPOSITION else None
