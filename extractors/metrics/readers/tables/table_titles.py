"""The titles that stand above a table: its caption, its heading, and the unit printed between them and the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drafts.block_kinds import is_source
from verslag.extractors.metrics.fields.declared_measures import measure_of

_TITLE_WORDS = 15
"""A line above a table is its title up to this many words; longer ones are text."""

_CAPTION_WORDS = 40
"""A caption that opens with its number may be longer."""

_TITLE_REACH = 0.12
"""Titles stand at most this share of the page height above their table."""

_BANDS = 2
"""Lines of titles above a table; titles side by side (in two languages, say) share a line."""

_CAPTION = re.compile(r"^(?:tabel|table|tableau|overzicht|schema)\s*\d", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]*)\)")


class PlacedTitle(NamedTuple):
    """A title, or the unit and scale that a text gives, and where it stands."""

    text: str
    bbox: BBox


def titles_above(before: Sequence[Block], box: BBox, page_height: float) -> tuple[PlacedTitle, ...]:
    """The titles right above a table, nearest first.

    Args:
        before: the blocks of the page before the table in reading order.
        box: of the table.
        page_height: in points.

    Of a paragraph that leads into the table only the unit and scale it gives in parentheses are taken.
    """
    found: list[Block] = []
    bands: list[BBox] = []
    for block in reversed(before):
        if block.kind == "furniture" or (block.kind == "figure" and box.contains(block.bbox)):
            continue  # cells that were taken for a drawing part no title from its table
        if block.kind not in ("heading", "caption", "paragraph") or is_source(block.text):
            break  # a source closes what stands above it
        gap = box.top - block.bbox.bottom + box.height * 0.02
        if not 0 <= gap <= _TITLE_REACH * page_height or not block.bbox.x_overlap(box):
            break
        if not is_title(block.text):
            if not found and (aside := _measure_aside(block.text)):
                return (PlacedTitle(aside, block.bbox),)
            break
        if not any(_same_line(block.bbox, band) for band in bands):
            if len(bands) == _BANDS:
                continue
            bands.append(block.bbox)
        found.append(block)
    return tuple(PlacedTitle(b.text, b.bbox) for b in sorted(found, key=lambda b: (-round(b.bbox.bottom), b.bbox.x0)))


def is_title(text: str) -> bool:
    """Whether a text is short enough for a title, or opens as a numbered caption."""
    return len(text.split()) <= (_CAPTION_WORDS if _CAPTION.match(text) else _TITLE_WORDS)


def _same_line(box: BBox, other: BBox) -> bool:
    return abs(box.y_mid - other.y_mid) < min(box.height, other.height) / 2


def _measure_aside(text: str) -> str:
    """The last parentheses of a text that give a scale ("(bedragen in duizenden euro)")."""
    asides = [m.group(1) for m in _ASIDE.finditer(text) if measure_of(m.group(1)).scale]
    return asides[-1] if asides else ""
