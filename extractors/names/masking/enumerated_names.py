"""Names that only their list shows to be people's: behind *de heren*, and between names that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import institutions, organisation_nouns
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import fold

_SMALL = "|".join(sorted((re.escape(p) for p in PARTICLES), key=len, reverse=True))
_WORD = r"(?:(?:[A-ZÀ-Þ]|Th|Chr|Ph|IJ)\.\s?|[A-ZÀ-Þ][\w’'-]*\s?)"
_NAME = re.compile(rf"(?:(?:(?i:{_SMALL})\s+){{0,3}}{_WORD}){{1,5}}")
_TITLES = "|".join(sorted(word_class("titles of several people"), key=len, reverse=True))
_INTRODUCED = re.compile(rf"(?<!\w)(?i:{_TITLES})\s+")
_JOINED = re.compile(
    r"\s*(?:\([^()]{1,60}\)\s*)?(?:,\s*(?:en\s+)?|;\s*|\s+en\s+|&\s*)(?i:(?:de\s+heer|mevrouw|dhr\.?|mevr\.?|mw\.?)\s+)?"
)
"""What stands between two names of a list, with an aside behind the first."""


def enumerated(text: str, known: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Start and end of names that the list around them shows.

    Args:
        text: any text of the document.
        known: the names that are known, in order.
    """
    return sorted({*_behind_titles(text), *_between_known(text, known)})


def _behind_titles(text: str) -> Iterator[tuple[int, int]]:
    """Each name of *de heren Maes, De Vlier en Claes*."""
    for opening in _INTRODUCED.finditer(text):
        at = opening.end()
        while name := _NAME.match(text, at):
            yield at, at + len(name.group().rstrip())
            joint = _JOINED.match(text, at + len(name.group().rstrip()))
            if joint is None:
                break
            at = joint.end()


def _between_known(text: str, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A name between two known ones that is neither a place nor an organisation: *An Maes*, Zwanneke Vlier *en Jan*."""
    for (_, start), (end, _) in pairwise(known):
        first = _JOINED.match(text, start)
        name = _NAME.match(text, first.end(), end) if first else None
        if name is None:
            continue
        stop = name.start() + len(name.group().rstrip())
        last = _JOINED.match(text, stop)
        if last is not None and last.end() == end and not _is_no_person(name.group().split()):
            yield name.start(), stop


def _is_no_person(words: Sequence[str]) -> bool:
    named = tuple(words) in institutions() or bool(lookup(" ".join(words)))
    return named or any(fold(w) in organisation_nouns() or (len(w) > 1 and w.isupper()) for w in words)
