"""The printed spots a figure was read from: those its reader gives, the heading of its section, and what dates it."""

from __future__ import annotations

from itertools import islice

from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.figure import PeriodSource


def spots_of(candidate: Candidate, source: PeriodSource, around: Surroundings) -> tuple[PrintedSpot, ...]:
    """The spots of a figure, each once.

    Args:
        candidate: as read.
        source: what gives its period.
        around: what all figures share.
    """
    own = candidate.spots
    headings = list(around.headings_over(candidate.section_id))
    titles = () if any(spot.role == "title" for spot in own) else tuple(islice(headings, 1))
    dated: tuple[PrintedSpot, ...] = ()
    if source == "heading" and not any(only_period(title) for title in candidate.titles):
        printed = zip(around.titles(candidate.section_id), headings, strict=False)
        dated = tuple(islice((spot._replace(role="period") for title, spot in printed if only_period(title)), 1))
    return tuple(dict.fromkeys((*own, *titles, *dated)))
