"""Places by the head of their column: *Gemeente*, *Vestigingsplaats*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold

_COLUMNS = word_class("columns of places")
_PART = re.compile(r"(?:(?!\s(?:en|&)\s)[^,;/|()])+")
_SCORE = 0.9


def with_place_columns(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, listed places below such a head added or taken for what they are: *Oss*, *Ede*."""
    result = [list(mentions) for mentions in found]
    for i, unit in enumerate(units):
        if not unit.row or fold(unit.column_header).strip(" :.") not in _COLUMNS or unit.text == unit.column_header:
            continue
        for part in _PART.finditer(unit.text):
            name = part.group().strip(" .&")
            name = name.removeprefix("en ")
            if not name[:1].isupper() or not lookup(name):
                continue
            start = unit.text.index(name, part.start())
            place = Mention(start, start + len(name), name, "place", _SCORE)
            others = [m for m in result[i] if m.start >= place.end or m.end <= place.start]
            known = any(m.type == "place" and m.start <= start and m.end >= place.end for m in result[i])
            result[i] = result[i] if known else sorted([*others, place], key=lambda m: m.start)
    return result
