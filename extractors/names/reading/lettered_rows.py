"""Rows and chapters that are counted by letters: *A. Vastgoed*, *B. Aandelen*, *C. Overige* look like initials and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.names.entities import Mention
from verslag.extractors.names.reading.name_texts import TextUnit

_LETTERED = re.compile(r"\s*([A-Z])[.)]\s+\S")
_FEWEST = 3
"""Letters in a row on one page that count something: initials seldom follow the alphabet so far."""


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
    """Indices of texts that open with a letter where such letters follow the alphabet on their page."""
    run: list[tuple[int, int, str]] = []
    for index, unit in enumerate(units):
        match = _LETTERED.match(unit.text)
        if match is None:
            continue
        letter = match[1]
        if run and (run[-1][1] != unit.page or ord(letter) not in (ord(run[-1][2]), ord(run[-1][2]) + 1)):
            yield from _counted(run)
            run = []
        run.append((index, unit.page, letter))
    yield from _counted(run)


def _counted(run: Sequence[tuple[int, int, str]]) -> list[int]:
    return [index for index, _, _ in run] if len({letter for _, _, letter in run}) >= _FEWEST else []
