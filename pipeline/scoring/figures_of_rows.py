"""The figures that the rows of a run were written from, as far as confidence and checks look at them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast, get_args

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure, PeriodSource
from verslag.schemas.records import MetricRow
from verslag.schemas.vocabularies import Proof

_DOUBTS: Mapping[str, Doubt] = {d.words: d for d in Doubt}
_SUPPORTS: Mapping[str, Support] = {s.words: s for s in Support}
_SOURCES: Mapping[str, PeriodSource] = {f"period from {s}": s for s in get_args(PeriodSource)}


def figures_of_rows(rows: Sequence[MetricRow]) -> tuple[MetricFigure, ...]:
    """One figure a row, in the same order."""
    return tuple(map(_figure, rows))


def period_of(text: str) -> Period | None:
    """The years that a period is written with; its days are not told."""
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d", text)]
    return Period(text, date(years[0], 1, 1), date(years[-1], 12, 31)) if years else None


def _figure(row: MetricRow) -> MetricFigure:
    reasons = row.confidence_reasons.split("; ") if row.confidence_reasons else []
    period = None
    if row.period_start and row.period_end:
        period = Period(row.period, date.fromisoformat(row.period_start), date.fromisoformat(row.period_end))
    return MetricFigure(
        quantity=Quantity(
            0,
            len(row.raw_text),
            row.raw_text,
            "cardinal",
            row.value,
            value_high=row.value_high,
            qualifier=row.qualifier,
            decimals=row.decimals,
            scale=row.scale,
        ),
        raw_text=row.raw_text,
        kind=row.kind,
        context=FigureContext(
            label=row.label,
            row_group=row.row_group,
            row_label=row.row_label,
            column_label=row.column_label,
            code=row.code,
            note=row.note,
            table_id=row.table_id,
            context=row.context,
        ),
        page=row.page,
        bbox=BBox(row.x0, row.top, row.x1, row.bottom),
        section_id=row.section_id or None,
        entity=row.entity,
        tag=row.tag,
        unit=row.unit,
        period=period,
        scenario=row.scenario,
        extractor=row.extractor,
        confidence=row.confidence,
        doubts=tuple(_DOUBTS[r] for r in reasons if r in _DOUBTS),
        supports=tuple(_SUPPORTS[r] for r in reasons if r in _SUPPORTS),
        period_source=next((_SOURCES[r] for r in reasons if r in _SOURCES), ""),
        confirmed_by=cast(tuple[Proof, ...], tuple(row.confirmed_by.split(";")) if row.confirmed_by else ()),
    )
