"""Charts as an office suite draws them: a workbook printed to PDF."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from verslag.benchmarks.drawn.charts.chart_style import PALETTES
from verslag.benchmarks.drawn.charts.chart_truth import ChartData, ChartPage
from verslag.benchmarks.drawn.charts.drawing import axis_title
from verslag.benchmarks.drawn.charts.page_makers import titled
from verslag.benchmarks.drawn.shared.printers import print_office

_TYPES: dict[str, dict[str, str]] = {
    "columns": {"type": "column"},
    "rows": {"type": "bar"},
    "grouped columns": {"type": "column"},
    "grouped rows": {"type": "bar"},
    "combined": {"type": "column"},
    "many lines": {"type": "line"},
    "many stacks": {"type": "column", "subtype": "percent_stacked"},
    "stacked columns": {"type": "column", "subtype": "percent_stacked"},
    "stacked rows": {"type": "bar", "subtype": "stacked"},
    "line": {"type": "line"},
    "lines": {"type": "line"},
    "pie": {"type": "pie"},
    "doughnut": {"type": "doughnut"},
    "area": {"type": "area"},
    "stacked area": {"type": "area", "subtype": "stacked"},
}
OFFICE_KINDS = tuple(_TYPES)
_ROUND = ("pie", "doughnut")


def office_pdf(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages as sheets of a workbook, printed by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        book_path = Path(folder) / f"{path.stem}.xlsx"
        book = xlsxwriter.Workbook(str(book_path))
        cover = _sheet(book, "Voorblad")
        cover.write(0, 0, title, book.add_format({"bold": True, "font_size": 20}))
        cover.write(2, 0, pages[0].paragraphs[0])
        data = book.add_worksheet("gegevens")
        data.hide()
        row = 0
        for number, page in enumerate(pages):
            sheet = _sheet(book, f"Blad {number}")
            sheet.write(0, 0, page.heading, book.add_format({"bold": True, "font_size": 15}))
            wrap = book.add_format({"text_wrap": True, "valign": "top"})
            sheet.merge_range(1, 0, 3, 7, page.paragraphs[0], wrap)
            for place, chart in enumerate(page.charts):
                drawn = _chart(book, chart, data, row, page.style, pair=page.pair)
                row += len(chart.categories) + 2
                sheet.insert_chart(4 if page.pair else 4 + place * 19, 4 * place if page.pair else 0, drawn)
            last = 23 if page.pair else 4 + 19 * len(page.charts)
            sheet.merge_range(last, 0, last + 2, 7, page.paragraphs[1], wrap)
            if page.source:
                sheet.write(last + 3, 0, page.source)
        book.close()
        print_office(book_path, path)


def _sheet(book: Any, name: str) -> Any:
    sheet = book.add_worksheet(name)
    sheet.set_paper(9)
    sheet.set_column(0, 7, 11)
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
    return sheet


def _chart(book: Any, chart: ChartData, data: Any, row: int, rng: random.Random, *, pair: bool) -> Any:
    for c in range(len(chart.categories)):
        data.write(row + c, 0, chart.category_name(c))
        for s in range(len(chart.series)):
            data.write(row + c, 1 + s, float(chart.values[s][c]))
    drawn = book.add_chart(_TYPES[chart.kind])
    extra = book.add_chart({"type": "line"}) if chart.kind == "combined" else None
    palette = rng.choice(PALETTES)
    stacked = "subtype" in _TYPES[chart.kind]
    position = rng.choice(("center", "inside_end")) if stacked else rng.choice(("outside_end", "center", "inside_end"))
    for s in range(len(chart.series)):
        as_line = chart.kind in ("line", "lines", "many lines") or (extra is not None and s > 0)
        series = _series(chart, row, s, _labels(chart, s, position, rng, as_line=as_line))
        if chart.kind in _ROUND:
            series["points"] = [{"fill": {"color": colour}} for colour in palette[: len(chart.categories)]]
        else:
            series["line" if as_line else "fill"] = {"color": palette[s]}
        (extra if extra is not None and s else drawn).add_series(series)
    if extra is not None:
        drawn.combine(extra)
    _around(drawn, chart, rng)
    drawn.set_size({"width": 340 if pair else 660, "height": 360})
    return drawn


def _series(chart: ChartData, row: int, s: int, labels: dict[str, Any]) -> dict[str, Any]:
    last = row + len(chart.categories) - 1
    return {
        "name": chart.series[s],
        "categories": ["gegevens", row, 0, last, 0],
        "values": ["gegevens", row, 1 + s, last, 1 + s],
        "data_labels": labels,
        "gap": 80,
    }


def _labels(chart: ChartData, s: int, position: str, rng: random.Random, *, as_line: bool) -> dict[str, Any]:
    number_format = "[$-413]#,##0" + ".0" * chart.decimals + '"%"' * (chart.sign and chart.unit == "percent")
    labels: dict[str, Any] = {"value": True, "num_format": number_format, "font": {"size": rng.choice((8, 9))}}
    if as_line:
        labels["position"] = "above"
    elif _TYPES[chart.kind]["type"] in ("bar", "column"):
        labels["position"] = position
    hidden = [{"delete": True} if not chart.shown(s, c) else {} for c in range(len(chart.categories))]
    if any(hidden):
        labels["custom"] = hidden
    if chart.kind in _ROUND:
        labels["category"] = rng.random() < 0.4
        labels["separator"] = "\n"
    return labels


def _around(drawn: Any, chart: ChartData, rng: random.Random) -> None:
    """Title, legend and axes."""
    drawn.set_title({"name": titled(chart, chart.full_heading), "name_font": {"size": 11}})
    if len(chart.series) > 1 or chart.kind in _ROUND:
        drawn.set_legend({"position": rng.choice(("top", "bottom", "right", "left"))})
    else:
        drawn.set_legend({"none": True})
    if chart.kind in _ROUND:
        return
    axis: dict[str, Any] = {"major_gridlines": {"visible": rng.random() < 0.6}, "visible": rng.random() < 0.6}
    if rng.random() < 0.4 and axis["visible"]:
        axis["name"] = axis_title(chart)
    axis["num_format"] = "0%" if chart.kind in ("stacked columns", "many stacks") else "[$-413]#,##0"
    if _TYPES[chart.kind]["type"] == "bar":
        drawn.set_x_axis(axis)
        drawn.set_y_axis({"reverse": rng.random() < 0.7})
    else:
        drawn.set_y_axis(axis)
    if _TYPES[chart.kind]["type"] in ("bar", "column") and rng.random() < 0.1 and len(chart.series) > 1:
        drawn.set_table({"show_keys": True})
