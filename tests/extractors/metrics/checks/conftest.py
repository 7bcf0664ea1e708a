"""Figures typed by hand, for checks that need no page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure

Typed = Callable[..., MetricFigure]


@pytest.fixture
def typed() -> Typed:
    """A figure of one table, row by row and column by column."""

    def figure(
        label: str,
        value: str,
        *,
        column: int = 0,
        row: int = 0,
        head: str = "2022",
        unit: str = "EUR",
        page: int = 1,
        table: str = "p1-t1",
        year: int = 2022,
        code: str = "",
        scale: int = 0,
        raw: str = "",
    ) -> MetricFigure:
        number = Decimal(value)
        exponent = number.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) else 0
        return MetricFigure(
            quantity=Quantity(0, len(value), value, "cardinal", number, decimals=decimals, scale=scale),
            raw_text=raw or value,
            kind="table" if table else "prose",
            context=FigureContext(label, row_label=label, column_label=head, code=code, table_id=table),
            page=page,
            bbox=BBox(100.0 * column, 10.0 * row, 100.0 * column + 50, 10.0 * row + 8),
            section_id=None,
            entity="",
            tag="",
            unit=unit,
            period=Period(str(year), date(year, 1, 1), date(year, 12, 31)),
            scenario="actual",
            extractor="table",
        )

    return figure
