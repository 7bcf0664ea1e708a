"""Lists of places: texts that each consist of a place name, one after another (locations, branches, a map's legend)."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.gazetteer import is_ambiguous, lookup
from verslag.extractors.names.words.entities import Mention

_NEAR = 4
"""Texts before and behind in which neighbours count."""
_NOTE_MARKS = "*†¹²³⁴⁵⁶⁷⁸⁹ "
_NEIGHBOURS = 2
"""Unmistakable places that must stand near before an ordinary word counts as one."""


def with_place_lists(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, those of places added that their neighbours explain: *Boom* between *Aalst* and *Deurne*."""
    names = {i: _bare(unit.text) for i, unit in enumerate(units) if unit.text[:1].isupper()}
    whole = {i: name for i, name in names.items() if lookup(name)}
    sure = {i for i, name in whole.items() if not is_ambiguous(name)}
    result = [list(mentions) for mentions in found]
    for i, name in sorted(whole.items()):
        near = [j for j in sure if j != i and _are_near(units, i, j)]
        if len(near) >= _NEIGHBOURS and not any(m.type == "place" for m in result[i]):
            start = units[i].text.index(name)
            result[i] = [Mention(start, start + len(name), name, "place", 0.85)]
    return result


def _bare(text: str) -> str:
    r"""A text without the note marks behind it: *Boom\**."""
    return text.strip().rstrip(_NOTE_MARKS).strip()


def _are_near(units: Sequence[TextUnit], i: int, j: int) -> bool:
    """In one column of a table, or a few texts apart on one page."""
    same_column = bool(units[i].row) and units[i].group == units[j].group
    return same_column or (abs(j - i) <= _NEAR and units[j].page == units[i].page)
