"""Rows and chapters that are counted by letters: *A. Vastgoed*, *B. Aandelen*, *C. Overige* look like initials and
names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.words.entities import Mention

_LETTERED = re.compile(r"\s*([A-Z])[.)]\s+\S")
_FEWEST = 3
"""Letters in a row on one page that count something: initials seldom follow the alphabet so far."""
_FEWEST_HEADINGS = 2
"""Headings with letters from A on, on whichever pages, are chapters."""


def without_lettered_rows(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, people left out that open with the letter of their row."""
    rows = set(lettered_rows(units))
    return [
        [m for m in mentions if m.type != "person" or m.start > len(unit.text) - len(unit.text.lstrip())]
        if index in rows
        else list(mentions)
        for index, (unit, mentions) in enumerate(zip(units, found, strict=True))
    ]


def lettered_rows(units: Sequence[TextUnit]) -> Iterator[int]:
    """Indices of texts that open with a letter where such letters follow the alphabet on their page, or headings do."""
    run: list[tuple[int, int, str]] = []
    for index, unit in enumerate(units):
        match = _LETTERED.match(unit.text)
        if match is None:
            continue
        letter = match[1]
        last = run[-1] if run else None
        near = last is not None and (last[1] == unit.page or unit.kind == units[last[0]].kind == "heading")
        if last is not None and (not near or ord(letter) not in (ord(last[2]), ord(last[2]) + 1)):
            yield from _counted(units, run)
            run = []
        run.append((index, unit.page, letter))
    yield from _counted(units, run)


def _counted(units: Sequence[TextUnit], run: Sequence[tuple[int, int, str]]) -> list[int]:
    letters = {letter for _, _, letter in run}
    headings = all(units[index].kind == "heading" for index, _, _ in run) and "A" in letters
    fewest = _FEWEST_HEADINGS if headings else _FEWEST
    return [index for index, _, _ in run] if len(letters) >= fewest else []
