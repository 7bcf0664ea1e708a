"""Ids and boxes as they are written: stable, short, the same in every table."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText
from verslag.schemas.report import Box

_ID_LENGTH = 12
"""Hex digits of an id: 48 bits keep clashes out of any document. A letter stands before them, because spreadsheets
take `12e345678901` for a number."""


class WrittenBoxes:
    """Boxes as they are written: where things stand on the displayed page, also where its print lies askew."""

    def __init__(self, pages: Iterable[PageText] = ()) -> None:
        self._askew = {page.number: page.askew for page in pages if page.askew is not None}

    def on(self, page: int, bbox: BBox) -> Box:
        """The box in hundredths of a point: finer is noise of the engine."""
        if page in self._askew:
            bbox = self._askew[page].displayed(bbox)
        return (round(bbox.x0, 2), round(bbox.top, 2), round(bbox.x1, 2), round(bbox.bottom, 2))


def hash_of(*parts: str) -> str:
    """A hash of texts that case and white space do not change."""
    # Case and white space move with typography, not with meaning.
    folded = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).casefold().split()) for part in parts)
    return hashlib.sha256(folded.encode()).hexdigest()[:_ID_LENGTH]
