"""Reports of a page or two, such as an infographic: any line, or only a sentence, may name their year."""

from __future__ import annotations

import re

from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import period_of
from verslag.extractors.numbers import parse_quantities

LEAFLET_PAGES = 2
"""A sheet printed on both sides; what is longer has a cover or a title page."""

_MONTH = len("2031-12")

_OPENS_COMPARED = re.compile(r"\W*(?:19|20)\d\d\s*[:=]")
"""What a key figure was before stands under it: *2022: 4,6%*."""


def is_leaflet(layout: Layout) -> bool:
    """Whether words stand on no more than the two sides of a sheet."""
    return pages_with_words(layout) <= LEAFLET_PAGES


def pages_with_words(layout: Layout) -> int:
    """How many pages of a report are not empty."""
    return sum(bool(page.blocks) for page in layout.pages)


def month_of_title(layout: Layout) -> tuple[Period, FactEvidence] | None:
    """The one month that a heading of a leaflet without any year names: it is all that dates it."""
    found: dict[str, FactEvidence] = {}
    for block in layout.pages[0].blocks if layout.pages and is_leaflet(layout) else ():
        if block.kind == "heading":
            isos = [q.iso for q in parse_quantities(block.text) if q.kind == "date" and q.iso]
            found |= {iso: FactEvidence(block.page, block.text, "in the title") for iso in isos if len(iso) == _MONTH}
    if len(found) != 1:
        return None
    ((iso, evidence),) = found.items()
    period = period_of(iso)
    return (period, evidence) if period is not None else None


def names_a_figure(text: str) -> bool:
    """Whether a line gives a figure: the year in it is that of the figure, which may be held against the report's."""
    return any(quantity.is_figure for quantity in parse_quantities(text))


def dates_what_was(text: str) -> bool:
    """Whether a line gives what a figure was in a year before."""
    return _OPENS_COMPARED.match(text) is not None
