"""Small multiples: for each telling series of a run a drawing of its years, all of one size, as SVG in the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from verslag.pipeline.comparison.drawn_series import DrawnSeries, worth_drawing
from verslag.pipeline.comparison.trend import TrendRow, trend_rows
from verslag.pipeline.showing.dutch_notation import dutch_number, with_unit
from verslag.pipeline.showing.interface_texts import InterfaceTexts
from verslag.schemas.report import Report

WIDTH, HEIGHT = 240.0, 84.0
"""Of the drawing; the page scales it."""

_SIDE, _TOP, _BOTTOM = 12.0, 10.0, 74.0
"""Room for the points at the edges."""

MOST_DOCUMENTS = 60
"""Reports a page compares; beyond that `verslag compare` is the place to look, and the page stays quick to make."""


@dataclass(frozen=True, slots=True)
class MultipleMark:
    """A point of the line."""

    x: float
    y: float
    year: str
    said: str
    """The amount and where it is printed, for who points at it."""
    restated_y: float | None
    """Height of the first print, where a later one changed it."""
    restated_said: str


@dataclass(frozen=True, slots=True)
class Multiple:
    """One drawing."""

    title: str
    entity: str
    scenario: str
    marks: tuple[MultipleMark, ...]
    zero: float | None
    """Height of zero, where the values reach below it."""
    first: str
    last: str
    """The amounts of the first and the last year."""

    @property
    def path(self) -> str:
        """The line through all marks."""
        return " ".join(f"{mark.x:.1f},{mark.y:.1f}" for mark in self.marks)

    @property
    def said(self) -> str:
        """The whole drawing in words, for who does not see it."""
        return "; ".join(mark.said for mark in self.marks)


def multiples_of(reports: Sequence[Report], texts: InterfaceTexts) -> list[Multiple]:
    """The drawings of a run; none where no figure has several years."""
    return [_multiple(drawn, texts) for drawn in worth_drawing(trend_rows(reports))]


def _multiple(drawn: DrawnSeries, texts: InterfaceTexts) -> Multiple:
    years = [int(year) for year, _ in drawn.points]
    amounts = [amount for _, row in drawn.points for amount in (row.value, row.restated_from) if amount is not None]
    low, high = min(*amounts, Decimal(0)), max(*amounts, Decimal(0))
    last = drawn.last

    def across(year: int) -> float:
        return _SIDE + (WIDTH - 2 * _SIDE) * (year - years[0]) / (years[-1] - years[0])

    def height(value: Decimal) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * float((value - low) / (high - low))

    marks = tuple(
        MultipleMark(
            across(int(year)),
            height(row.value),
            year,
            _place(year, row.value, row.document_id, row.page, row, texts),
            None if row.restated_from is None else height(row.restated_from),
            ""
            if row.restated_from is None
            else _place(year, row.restated_from, row.first_printed_in, row.first_printed_page, row, texts),
        )
        for year, row in drawn.points
    )
    return Multiple(
        last.label,
        last.entity,
        "" if last.scenario == "actual" else texts.name("scenarios", last.scenario),
        marks,
        height(Decimal(0)) if low < 0 else None,
        _amount(drawn.points[0][1].value, last, texts),
        _amount(last.value, last, texts),
    )


def _place(year: str, value: Decimal, document: str, page: int, row: TrendRow, texts: InterfaceTexts) -> str:
    return f"{year}: {_amount(value, row, texts)} ({document}, {texts['page']} {page})"


def _amount(value: Decimal, row: TrendRow, texts: InterfaceTexts) -> str:
    return with_unit(dutch_number(value), row.unit, texts.name("units", row.unit))
