"""Ids and boxes as they are written: stable, short, the same in every table."""

from __future__ import annotations

import hashlib
import unicodedata

from verslag.extractors.document.geometry import BBox
from verslag.schemas.report import Box

_ID_LENGTH = 12
"""Hex digits of an id: 48 bits keep clashes out of any document. A letter stands before them, because spreadsheets
take `12e345678901` for a number."""


def box_of(bbox: BBox) -> Box:
    """The box in hundredths of a point: finer is noise of the engine."""
    return (round(bbox.x0, 2), round(bbox.top, 2), round(bbox.x1, 2), round(bbox.bottom, 2))


def hash_of(*parts: str) -> str:
    """A hash of texts that case and white space do not change."""
    # Case and white space move with typography, not with meaning.
    folded = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).casefold().split()) for part in parts)
    return hashlib.sha256(folded.encode()).hexdigest()[:_ID_LENGTH]
