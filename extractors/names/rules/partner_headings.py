"""Headings and column heads under which organisations are listed: *Onze partners*, *Met dank aan*, *Promotor*."""

from __future__ import annotations

from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

_PARTNERS = word_class("headings of partners")
_COLUMNS = word_class("columns that list organisations")
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
    return words[-1] in _PARTNERS or "_".join(words) in _PARTNERS


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
