"""Timelines: years that stand by themselves, each over or left of what happened in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.figures.candidate import Candidate

_YEAR = re.compile(r"(?:19|20)\d\d")
# So many different years that stand by themselves make a timeline.
_LEAST_YEARS = 3
# A text stands under its year or beside it within so many of the year's heights, and starts at its edge within so many.
_UNDER = 1.5
_BESIDE = 8.0
_EDGE = 1.0


def dated_by_timeline(candidates: Iterable[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """The figures of a page, those of a timeline's texts with the year their text stands under or beside.

    Args:
        candidates: of one page.
        blocks: of that page.
    """
    years = [b for b in blocks if b.kind != "furniture" and _YEAR.fullmatch(b.text.strip())]
    if len({b.text for b in years}) < _LEAST_YEARS:
        return list(candidates)
    texts = [b for b in blocks if b.kind in ("paragraph", "list_item", "kpi") and b not in years]
    dated = [(b.bbox, year) for b in texts if (year := _year_of(b.bbox, years))]
    return [_dated(c, dated) for c in candidates]


def _year_of(box: BBox, years: Sequence[Block]) -> str:
    """The nearest year over a text at its left edge or left of it on its first line; empty where there is none."""
    found = [(gap, y.text.strip()) for y in years if (gap := _gap(box, y.bbox)) is not None]
    return min(found)[1] if found else ""


def _gap(box: BBox, year: BBox) -> float | None:
    under, beside = box.top - year.bottom, box.x0 - year.x1
    if abs(box.x0 - year.x0) <= _EDGE * year.height and -year.height / 2 <= under <= _UNDER * year.height:
        return under
    level = year.top - year.height / 2 <= box.top <= year.bottom
    return beside if level and 0 <= beside <= _BESIDE * year.height else None


def _dated(candidate: Candidate, texts: Sequence[tuple[BBox, str]]) -> Candidate:
    if candidate.period is not None or candidate.place not in ("prose", "kpi"):
        return candidate
    box = candidate.bbox
    year = next((y for text, y in texts if text.contains_point(box.x_mid, box.y_mid)), "")
    return replace(candidate, period=only_period(year), period_source="heading") if year else candidate
