"""Names with the name somebody is called by between initials and surname: *M.P. (Marijn) de Boer*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_particles import PARTICLES

_SMALL = "|".join(sorted((re.escape(p) for p in PARTICLES if p.isalpha()), key=len, reverse=True))
_CALLED = re.compile(
    r"(?<![\w.])(?:(?:[A-ZÀ-Þ]|Th|Chr|Ch|Ph|IJ)\.\s?){1,6}\((?P<called>[A-ZÀ-Þ][\w’'-]{1,})\)\s+"
    rf"(?:(?i:{_SMALL})\s+){{0,3}}[A-ZÀ-Þ][\w’'-]+(?:\s?[-–]\s?[A-ZÀ-Þ][\w’'-]+)?"
)
_SCORE = 0.95


def with_called_names(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, each name with a call name inside whole: its parts alone are nobody else."""
    return [_completed(unit.text, mentions) for unit, mentions in zip(units, found, strict=True)]


def _completed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    called = [Mention(m.start(), m.end(), m.group(), "person", _SCORE) for m in _CALLED.finditer(text)]
    if not called:
        return list(mentions)
    others = [m for m in mentions if not any(m.start < c.end and c.start < m.end for c in called)]
    return sorted([*others, *called], key=lambda m: m.start)
