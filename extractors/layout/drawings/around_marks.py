"""What stands around the marks of a drawing and may belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.legend_samples import LegendEntry


class AroundMarks(NamedTuple):
    """Words and samples of colour that a reader of charts finds its names and values among."""

    words: Sequence[Word]
    """Of the page, upright, those of other charts left out; of the panel where there is one."""
    turned: Sequence[Word]
    """Words of the page turned by a quarter or slanted."""
    legend: Sequence[LegendEntry]
    """Samples of colour on the page."""
    panel: BBox | None
    """The area the marks are drawn on."""
    em: float
    """Size of the running text in points."""
