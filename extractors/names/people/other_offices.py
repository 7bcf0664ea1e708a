"""Texts that list what people do elsewhere: their other posts are no roles in the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.governing_bodies import announced_office, body_in
from verslag.extractors.names.rules.entries import is_entry_line
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

_ELSEWHERE = word_class("posts elsewhere")
_LONGEST = 45
"""Words of a text that announces such a list; a longer one speaks about them."""


def texts_of_other_posts(units: Sequence[TextUnit]) -> frozenset[int]:
    """Indices of the texts below a heading or a lead-in that announces other posts, up to the next heading of a
    matter.
    """
    return frozenset(_listed(units))


def _listed(units: Sequence[TextUnit]) -> Iterable[int]:
    listing = False
    for index, unit in enumerate(units):
        if unit.row or unit.kind == "furniture":
            continue
        if announces_other_posts(unit):
            listing = True
        elif listing and _ends(unit):
            listing = False
        elif listing:
            yield index


def announces_other_posts(unit: TextUnit) -> bool:
    """*Nevenfuncties*, *De leden van het bestuur hadden de volgende nevenfuncties:*."""
    words = [t for t in tokenise(unit.text) if t.is_word]
    if len(words) > _LONGEST or not any(fold(t.text) in _ELSEWHERE for t in words):
        return False
    return unit.kind == "heading" or unit.text.rstrip().endswith(":") or len(words) == 1


def _ends(unit: TextUnit) -> bool:
    """A heading of another matter, or a sentence that says who a body consists of."""
    if unit.kind == "heading":
        return bool(body_in(unit.text)) or not is_entry_line(unit.text)
    return unit.text.rstrip().endswith(":") and announced_office(unit.text) is not None
