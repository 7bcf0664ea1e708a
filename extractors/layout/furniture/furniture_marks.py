"""Runs of a document with what makes them comparable from page to page, and the page's margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.document.block import Line
from verslag.extractors.document.page import PageText
from verslag.extractors.layout.drafts.draft import TypeStyle, style_of

# Headers and footers stand within this share of the page's height from its edge, margin titles of its width.
_MARGIN_HEIGHT = 0.13

MARGIN_WIDTH = 0.09

# Positions repeat to within this many points; half of it either side.
GRID = 4.0

# The same words in the same place on this many pages are no accident.
LEAST_PAGES = 3

# In the middle of the page only what stands on most pages is furniture (navigation bars, watermarks).
EVERYWHERE_SHARE = 0.6

LONGEST_RUNNING_HEADER = 12

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A run on a page with what makes it comparable to runs on other pages."""

    page: int
    run: Line
    masked: str
    style: TypeStyle
    margin: bool
    """Whether it stands in the outer margins."""
    y: float
    """Where it stands: from the page's top in its upper half, from its foot (negative) in its lower."""
    tabular: bool
    """Whether it stands in a table."""


def mark_of(page: PageText, run: Line, tabular: bool) -> Mark:
    box = run.bbox
    margin = (
        box.bottom < _MARGIN_HEIGHT * page.height
        or box.top > (1 - _MARGIN_HEIGHT) * page.height
        or box.x1 < MARGIN_WIDTH * page.width
        or box.x0 > (1 - MARGIN_WIDTH) * page.width
    )
    y = box.y_mid if box.y_mid < page.height / 2 else box.y_mid - page.height
    return Mark(page.number, run, _DIGITS.sub("#", run.text.casefold()), style_of(run.words), margin, y, tabular)


def grid_cells(value: float) -> tuple[int, int]:
    """The two grid cells a position may fall in, so that a point on a border meets its neighbours."""
    return int(value // GRID), int((value + GRID / 2) // GRID) + 1_000_000


def body_size(marks: Sequence[Sequence[Mark]]) -> float:
    sizes: Counter[float] = Counter()
    for mark in all_marks(marks):
        sizes[mark.style.size] += len(mark.run.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0)


def all_marks(marks: Sequence[Sequence[Mark]]) -> Iterable[Mark]:
    return (mark for of_page in marks for mark in of_page)
