"""The sheet `charts`: the telling series as line charts of the spreadsheet's own, drawn from the cells of `trend`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from verslag.pipeline.comparison.drawn_series import DrawnSeries
from verslag.pipeline.comparison.trend_sheet import SeriesPlace
from verslag.pipeline.outputs.sheet import fit_on_paper

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_ACROSS = 3
_COLUMNS, _ROWS = 6, 13
"""Cells of the default size that a chart takes, with a gap around it."""
_WIDTH, _HEIGHT = 370, 245
"""Pixels."""
_LONGEST_TITLE = 60
_INK, _LINE, _GRID = "#1C2126", "#0B5394", "#D5DAE0"


def add_chart_sheet(book: Workbook, drawn: Sequence[DrawnSeries], places: Mapping[int, SeriesPlace]) -> None:
    """Add a chart for each series that has a row on the sheet `trend`; without one, there is no sheet."""
    drawable = [(one, places[one.last.series]) for one in drawn if one.last.series in places]
    if not drawable:
        return
    sheet = book.add_worksheet("charts")
    sheet.hide_gridlines(2)
    fit_on_paper(sheet)
    for at, (one, place) in enumerate(drawable):
        row, column = _ROWS * (at // _ACROSS), _COLUMNS * (at % _ACROSS)
        sheet.insert_chart(row, column, _chart(book, one, place), {"description": _title(one)})


def _chart(book: Workbook, one: DrawnSeries, place: SeriesPlace) -> object:
    chart = book.add_chart({"type": "line"})
    font = {"size": 8, "color": _INK}
    chart.add_series(
        {
            "name": _title(one),
            "categories": ["trend", 0, place.first_column, 0, place.last_column],
            "values": ["trend", place.row, place.first_column, place.row, place.last_column],
            "line": {"color": _LINE, "width": 2},
            "marker": {"type": "circle", "size": 5, "fill": {"color": _LINE}, "border": {"color": _LINE}},
        }
    )
    chart.set_title({"name": _title(one), "name_font": {"size": 9, "bold": True, "color": _INK}, "overlay": False})
    chart.set_legend({"none": True})
    chart.show_blanks_as("span")
    chart.set_x_axis({"num_font": font, "label_position": "low"})
    chart.set_y_axis({"num_font": font, "num_format": "#,##0.##", "major_gridlines": _grid(), "line": {"none": True}})
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    return chart


def _grid() -> dict[str, object]:
    return {"visible": True, "line": {"color": _GRID, "width": 0.5}}


def _title(one: DrawnSeries) -> str:
    """What is drawn, of whom, in what unit; plans are said."""
    last = one.last
    plan = "" if last.scenario == "actual" else f", {last.scenario}"
    label = last.label if len(last.label) <= _LONGEST_TITLE else f"{last.label[:_LONGEST_TITLE].rstrip()}…"
    return f"{label} ({last.unit}{plan})\n{last.entity}".strip()
