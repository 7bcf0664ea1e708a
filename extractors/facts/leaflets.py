"""Reports of a page or two, such as an infographic: any line, or only a sentence, may name their year."""

from __future__ import annotations

import re

from verslag.extractors.document.layout import Layout
from verslag.extractors.numbers import parse_quantities

LEAFLET_PAGES = 2
"""A sheet printed on both sides; what is longer has a cover or a title page."""

_OPENS_COMPARED = re.compile(r"\W*(?:19|20)\d\d\s*[:=]")
"""What a key figure was before stands under it: *2022: 4,6%*."""


def is_leaflet(layout: Layout) -> bool:
    """Whether words stand on no more than the two sides of a sheet."""
    return pages_with_words(layout) <= LEAFLET_PAGES


def pages_with_words(layout: Layout) -> int:
    """How many pages of a report are not empty."""
    return sum(bool(page.blocks) for page in layout.pages)


def names_a_figure(text: str) -> bool:
    """Whether a line gives a figure: the year in it is that of the figure, which may be held against the report's."""
    return any(quantity.is_figure for quantity in parse_quantities(text))


def dates_what_was(text: str) -> bool:
    """Whether a line gives what a figure was in a year before."""
    return _OPENS_COMPARED.match(text) is not None
