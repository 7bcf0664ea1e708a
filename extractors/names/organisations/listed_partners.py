"""Organisations by what they are listed under: *Partners*, *Sponsors*, *Met dank aan*, a column *Organisatie*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from verslag.extractors.names.organisations.listed_names import LONGEST_NAME, is_known_otherwise, name_in
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.partner_headings import heads_partners
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_listed_word

_FEWEST = 3
"""Items of a list of names; fewer may be what was done with them."""
_MOST = 0.7
"""Share of the items that must look like names."""
_DEEPER = 0.4
"""Line heights further right at which an item stands under the one before it."""
_SCORE = 0.8


def with_listed_partners(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, each item of a list of partners one organisation, whatever was read inside it."""
    result = [list(mentions) for mentions in found]
    for items in _lists(units):
        names = {i: span for i in items if (span := name_in(units[i].text)) is not None}
        if len(names) < _FEWEST or len(names) < _MOST * len(items) or _in_ordinary_words(units, names):
            continue
        for i, (start, end) in names.items():
            whole = any(m.type == "organisation" and m.start <= start and end <= m.end for m in result[i])
            if not whole and not is_known_otherwise(units[i].text[start:end], result[i]):
                result[i] = [Mention(start, end, units[i].text[start:end], "organisation", _SCORE)]
    return result


def _lists(units: Sequence[TextUnit]) -> Iterator[list[int]]:
    """The items under each heading of partners, one a bullet, a line or a logo; those left out that head others."""
    listed = [
        i for i, u in enumerate(units) if _is_item(u) and (heads_partners(u.heading) or heads_partners(u.chapter))
    ]
    for _, items in groupby(listed, key=lambda i: (units[i].heading, units[i].page)):
        members = list(items)
        heads = {one for one, other in pairwise(members) if _stands_under(units[other], units[one])}
        yield [i for i in members if i not in heads]


def _is_item(unit: TextUnit) -> bool:
    """A bullet, or a short text of its own that is no sentence."""
    if unit.kind == "list_item":
        return True
    short = unit.kind == "paragraph" and len(unit.text.split()) <= LONGEST_NAME
    return short and not unit.row and not unit.text.rstrip().endswith((".", ":", "?", "!"))


def _stands_under(unit: TextUnit, before: TextUnit) -> bool:
    """Whether a bullet is of the second level, below the one before it."""
    inner, outer = unit.passage.words(0, len(unit.text)), before.passage.words(0, len(before.text))
    if not inner or not outer or unit.kind != "list_item" or before.kind != "list_item":
        return False
    one, other = inner[0].bbox, outer[0].bbox
    return one.x0 - other.x0 > _DEEPER * other.height and one.top >= other.bottom - other.height / 2


def _in_ordinary_words(units: Sequence[TextUnit], names: dict[int, tuple[int, int]]) -> bool:
    """Whether most items are ordinary words: what was done, not who did it; bullets under such a heading are names."""
    if any(units[i].kind == "list_item" for i in names):
        return False
    ordinary = sum(all(is_listed_word(w) for w in units[i].text[s:e].split()) for i, (s, e) in names.items())
    return ordinary * 2 > len(names)
