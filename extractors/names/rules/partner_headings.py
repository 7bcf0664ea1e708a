"""Headings and column heads under which organisations are listed: *Onze partners*, *Met dank aan*, *Promotor*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

_PARTNERS = word_class("headings of partners")
_COLUMNS = word_class("columns that list organisations")
_HINTS = word_class("headings that may list organisations")
_SORTS = word_class("plurals of organisations")
_PARTICIPLES = word_class("what organisations were or did")
_ANNOUNCING = word_class("what announces organisations")
_WITH = frozenset({("samen", "met"), ("samenwerking", "met"), ("dank", "aan"), ("volgende", "organisaties")})
_CLAUSES = word_class("words of a clause behind partners")
_LONGEST_HEADING = 5
"""A heading of more words tells a story: *Wij zoeken partners voor de toekomst van onze wijk*."""


def heads_partners(heading: str) -> bool:
    """Whether a heading says that organisations are listed under it.

    >>> heads_partners("Onze partners"), heads_partners("Met dank aan"), heads_partners("Partner in de wijk zijn")
    (True, True, False)
    """
    words = _words(heading)
    if not words or len(words) > _LONGEST_HEADING:
        return False
    if words[-1] in _PARTNERS or "_".join(words) in _PARTNERS:
        return True
    return _tells_what_of(words) or (len(words) > 1 and words[0] in _PARTNERS and words[1] in _CLAUSES)


def may_head_organisations(heading: str) -> bool:
    """Whether organisations may be listed under a heading, if what stands there bears it out.

    >>> may_head_organisations("Nieuwe leden"), may_head_organisations("Doel")
    (True, False)
    """
    words = _words(heading)
    if not words or len(words) > _LONGEST_HEADING:
        return False
    return heads_partners(heading) or words[-1] in _HINTS or "_".join(words[-2:]) in _HINTS


def _tells_what_of(words: Sequence[str]) -> bool:
    """*Gesproken organisaties*, *Bijlage A Deelnemende scholen*: which organisations, by what they were or did."""
    return len(words) > 1 and words[-1] in _SORTS and words[-2] in _PARTICIPLES


def announces_organisations(sentence: str) -> bool:
    """Whether a sentence that leads to a list says that it is one of organisations.

    >>> announces_organisations("In het consortium zitten:"), announces_organisations("Wij deden vier dingen:")
    (True, False)
    """
    words = _words(sentence)
    told = any(w in _ANNOUNCING or (w in _SORTS and words[max(0, k - 1)] in _PARTICIPLES) for k, w in enumerate(words))
    return told or any(pair in _WITH for pair in pairwise(words))


def heads_organisations(column: str) -> bool:
    """Whether the cells below a column head are organisations.

    >>> heads_organisations("Promotor"), heads_organisations("Naam organisatie"), heads_organisations("Project")
    (True, True, False)
    """
    words = _words(column)
    named = words[1:] if words[:1] == ["naam"] else words
    return "_".join(named) in _COLUMNS or heads_partners(column)


def _words(heading: str) -> list[str]:
    return [fold(t.text) for t in tokenise(heading) if t.is_word and not t.text[0].isdigit()]
