"""Figures inside headings: what a title counts is a figure of its own, unless the text under it says it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import says_enough
from verslag.extractors.metrics.readers.prose.prose_reader import ProseFigure, read_text

_LEAST_COUNT = 1000
"""Bare numbers below this in a heading number, rank or date something more often than they count."""


def read_heading(text: str, facts: DocumentFacts) -> Iterator[ProseFigure]:
    """The figure of a heading with its label; nothing where it holds none or several, or does not say what is
    measured.
    """
    if text.rstrip().endswith("?"):
        return
    readings = list(read_text(text, facts))
    if len(readings) == 1 and _is_marked(readings[0].quantity) and says_enough(readings[0].label):
        yield replace(readings[0], doubts=(*readings[0].doubts, Doubt.FIGURE_IN_HEADING))


def once(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The figures of a page without those of headings that another one gives again."""
    said = {_amount(c) for c in candidates if Doubt.FIGURE_IN_HEADING not in c.doubts}
    return [c for c in candidates if Doubt.FIGURE_IN_HEADING not in c.doubts or _amount(c) not in said]


def _is_marked(quantity: Quantity) -> bool:
    value = quantity.value
    return bool(quantity.unit or quantity.scale) or (value is not None and abs(value) >= _LEAST_COUNT)


def _amount(candidate: Candidate) -> object:
    return candidate.quantity.value, candidate.quantity.unit
