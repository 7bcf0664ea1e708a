"""Where on a page something is printed that says what a figure is."""

from __future__ import annotations

from typing import NamedTuple

from verslag.extractors.document.geometry import BBox
from verslag.schemas.vocabularies import SpotRole


class PrintedSpot(NamedTuple):
    """A place on a page, and what the words there say of a figure."""

    role: SpotRole
    page: int
    bbox: BBox
