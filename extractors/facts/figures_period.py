"""The time a report gives all its figures in so many words, which need not be that of the report itself."""

from __future__ import annotations

import re

from verslag.extractors.document.layout import Layout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import days_named, period_of, year
from verslag.extractors.language.sentence_ends import SENTENCE_GAP
from verslag.extractors.numbers import parse_quantities

_FIGURES = r"(?:cijfers|gegevens|data|resultaten|percentages|bedragen|aantallen|cijfermateriaal)"
_OF_ALL = re.compile(
    rf"\b{_FIGURES}\b[^.;]*\btenzij\s+(?:uitdrukkelijk\s+|er\s+|het\s+)?anders\b"
    rf"|\btenzij\s+(?:uitdrukkelijk\s+|er\s+|het\s+)?anders\b[^.;]*\b{_FIGURES}\b"
    rf"|\balle\s+(?:\w+\s+)?{_FIGURES}\b[^.;]*\b(?:slaan|betrekking|dateren|gelden|afkomstig|van)\b",
    re.IGNORECASE,
)
"""*De cijfers slaan op 2019, tenzij anders vermeld.*"""
_OF_PART = re.compile(
    r"\b(?:tabel\w*|figu(?:ur|ren)|grafiek\w*|kaart\w*|hoofdstuk\w*|deel|bijlage|paragraaf|rubriek|kolom)\b",
    re.IGNORECASE,
)
"""Said of a part of the report only."""
_LONGEST_YEARS = 1
"""Years from the begin to the end of a book or school year; a longer stretch is what several sources cover."""


def figures_period(layout: Layout) -> Period | None:
    """The one time that a sentence gives all figures of a report: an edition of 2021 may hold figures of 2019.

    A day stands for its year. None where no sentence does, or several give different times.
    """
    told: set[Period] = set()
    for page in layout.pages:
        for block in page.blocks:
            if block.kind != "table" and _OF_ALL.search(block.text):
                told |= {period for s in SENTENCE_GAP.split(block.text) if (period := _told_of_all(s))}
    return told.pop() if len(told) == 1 else None


def _told_of_all(sentence: str) -> Period | None:
    if not _OF_ALL.search(sentence) or _OF_PART.search(sentence):
        return None
    quantities = parse_quantities(sentence)
    named = {period for _, _, period in days_named(sentence, quantities)}
    named |= {p for q in quantities if not named and q.kind == "date" and q.iso and (p := period_of(q.iso))}
    if len(named) != 1:
        return None
    (period,) = named
    if period.end.year - period.start.year > _LONGEST_YEARS:
        return None
    return year(period.end.year) if period.start == period.end else period
