"""Words printed together on one line of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.lines.close_words import close_words
from verslag.extractors.metrics.fields.figure_periods import only_period

_WORD_GAP = 0.7
"""Words of one run stand at most this many ems apart."""

_ONLY_UNIT = re.compile(r"^(?:miljoen|miljard|duizend|mln\.?|mld\.?|euro|eur|fte|vte|uur|jaar|procent)$", re.IGNORECASE)
LONE_YEAR = re.compile(r"^[\d/–-]{4,9}$")
"""A year or book year with nothing beside it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words printed together on one line."""

    text: str
    bbox: BBox
    has_figure: bool


def labels_on(words: Iterable[Word]) -> list[Run]:
    """The words of a page that stand close together, line by line."""
    rows: dict[int, list[Word]] = {}
    for word in words:
        if word.rotation == 0 and not word.raised:
            rows.setdefault(round(word.baseline), []).append(word)
    lines = (sorted(row, key=lambda w: w.bbox.x0) for row in rows.values())
    return [_run(together) for line in lines for together in close_words(line, _WORD_GAP)]


def _run(words: Sequence[Word]) -> Run:
    text = " ".join(w.text for w in words)
    figure = any(ch.isdigit() for ch in text) and only_period(text) is None
    return Run(text, union(w.bbox for w in words), figure)


def is_name(run: Run) -> bool:
    """Whether a run can name a figure: words or a period, and no figure of its own."""
    return (
        not run.has_figure
        and not _ONLY_UNIT.match(run.text)
        and (any(ch.isalpha() for ch in run.text) or only_period(run.text) is not None)
        and len(run.text.split()) <= 8
    )
