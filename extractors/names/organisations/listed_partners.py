"""Organisations by what they are listed under: *Partners*, *Sponsors*, *Met dank aan*, *In het consortium zitten:*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from verslag.extractors.names.organisations.listed_names import (
    LONGEST_NAME,
    closes_as_name,
    is_known_otherwise,
    name_in,
)
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.partner_headings import announces_organisations, heads_partners
from verslag.extractors.names.rules.partner_headings import may_head_organisations as may_head
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_listed_word

_FEWEST = 3
"""Items of a list of names; fewer may be what was done with them."""
_MOST = 0.7
"""Share of the items that must look like names."""
_BORNE_OUT = 0.3
"""Share of the items that must be read as organisations already where the heading alone does not say it."""
_PEOPLE = 0.2
"""With more people than this share among the items, the rest are people, too."""
_DEEPER = 0.4
"""Line heights further right at which an item stands under the one before it."""
_SCORE = 0.8
_IN_TABLE = 0.86
"""As sure as a rule must be of an organisation that only a table names (`_without_codes`)."""


class _Listing(NamedTuple):
    """Texts listed together."""

    items: list[int]
    told: bool
    """What stands over them says outright that they are organisations."""


def with_listed_partners(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, each item of a list of partners one organisation, whatever was read inside it."""
    result = [list(mentions) for mentions in found]
    for items, told in (*_under_headings(units), *_under_lead_ins(units), *_in_first_columns(units)):
        names = {i: span for i in items if (span := name_in(units[i].text)) is not None}
        if len(names) < _FEWEST or len(names) < _MOST * len(items) or _in_ordinary_words(units, names):
            continue
        if not told and not _borne_out(names, result):
            continue
        for i, (start, end) in names.items():
            whole = any(m.type == "organisation" and m.start <= start and end <= m.end for m in result[i])
            named = told or closes_as_name(units[i].text[start:end])
            if named and not whole and not is_known_otherwise(units[i].text[start:end], result[i]):
                score = _IN_TABLE if units[i].row else _SCORE
                result[i] = [Mention(start, end, units[i].text[start:end], "organisation", score)]
    return result


def _under_headings(units: Sequence[TextUnit]) -> Iterator[_Listing]:
    """The items under each heading of partners, one a bullet, a line or a logo; those left out that head others."""
    listed = [i for i, u in enumerate(units) if _is_item(u) and (may_head(u.heading) or heads_partners(u.chapter))]
    for (heading, _), items in groupby(listed, key=lambda i: (units[i].heading, units[i].page)):
        members = list(items)
        heads = {one for one, other in pairwise(members) if _stands_under(units[other], units[one])}
        told = heads_partners(heading) or heads_partners(units[members[0]].chapter)
        yield _Listing([i for i in members if i not in heads], told)


def _under_lead_ins(units: Sequence[TextUnit]) -> Iterator[_Listing]:
    """The bullets below a sentence that announces organisations: *In het consortium zitten:*."""
    for k, unit in enumerate(units):
        if unit.row or not unit.text.rstrip().endswith(":") or not announces_organisations(unit.text):
            continue
        items = []
        for i in range(k + 1, len(units)):
            if units[i].kind != "list_item":
                break
            items.append(i)
        yield _Listing(items, told=False)


def _in_first_columns(units: Sequence[TextUnit]) -> Iterator[_Listing]:
    """The first cells of the rows of a table under a heading of organisations: what each gave stands beside it."""
    first: dict[str, list[int]] = {}
    rows: set[str] = set()
    for i, unit in enumerate(units):
        if not unit.row or unit.row in rows or not may_head(unit.heading):
            continue
        rows.add(unit.row)
        if unit.text != unit.column_header:
            first.setdefault(unit.group, []).append(i)
    yield from (_Listing(items, told=False) for items in first.values())


def _borne_out(names: dict[int, tuple[int, int]], found: Sequence[Sequence[Mention]]) -> bool:
    """Whether enough of the items are read as organisations, and hardly any as people."""
    kinds = [{m.type for m in found[i] if m.start < end and m.end > start} for i, (start, end) in names.items()]
    organisations = sum("organisation" in kind for kind in kinds)
    people = sum("person" in kind and "organisation" not in kind for kind in kinds)
    return organisations >= _BORNE_OUT * len(names) and people <= max(_PEOPLE * len(names), 1)


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
