"""Lists of places: texts that each consist of a place name, one after another (locations, branches, a map's legend)."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.gazetteer import is_ambiguous, lookup
from verslag.extractors.names.words.entities import Mention

_NEAR = 4
"""Texts before and behind in which neighbours count."""
_NEIGHBOURS = 2
"""Unmistakable places that must stand near before an ordinary word counts as one."""


def with_place_lists(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, those of places added that their neighbours explain: *Boom* between *Aalst* and *Deurne*."""
    whole = {i for i, unit in enumerate(units) if unit.text[:1].isupper() and lookup(unit.text.strip())}
    sure = {i for i in whole if not is_ambiguous(units[i].text.strip())}
    result = [list(mentions) for mentions in found]
    for i in sorted(whole):
        near = [j for j in sure if j != i and abs(j - i) <= _NEAR and units[j].page == units[i].page]
        if len(near) >= _NEIGHBOURS and not any(m.type == "place" for m in result[i]):
            text = units[i].text
            start = len(text) - len(text.lstrip())
            surface = text.strip()
            result[i] = [Mention(start, start + len(surface), surface, "place", 0.85)]
    return result
