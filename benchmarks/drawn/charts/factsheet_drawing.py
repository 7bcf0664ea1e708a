"""Charts as factsheets and monitors have them: tables under columns, years within groups, panels, slopes, and pictures
of one value.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from verslag.benchmarks.drawn.charts.canvas import Canvas, width_of
from verslag.benchmarks.drawn.charts.chart_style import Plot, Style, ink, slots, swatch
from verslag.benchmarks.drawn.charts.chart_truth import ChartData, wrapped


def _highest(data: ChartData) -> float:
    return max(float(v) for row in data.values for v in row)


def _data_table(canvas: Canvas, data: ChartData, style: Style) -> None:
    """Columns without labels; their values in a table below, with the keys of the legend in its first column."""
    names = max(width_of(name, style.size) for name in data.series) + 22
    line = style.size * 1.5
    below = line * (len(data.series) + 1) + 4
    plot = Plot(names, 8, canvas.width - names - 4, canvas.height - below - 12, _highest(data) * 1.05)
    middles = slots(plot.x, plot.w, len(data.categories))
    step = plot.w / len(data.categories)
    for s in range(len(data.series)):
        for c, middle in enumerate(middles):
            thick = step * 0.7 / len(data.series)
            y = plot.up(float(data.values[s][c]))
            canvas.bar(middle + (s - len(data.series) / 2) * thick, y, thick, plot.y + plot.h - y, style.palette[s])
    top = plot.y + plot.h
    for n in range(len(data.series) + 2):
        left = 2.0 if n else plot.x
        canvas.line([(left, top + n * line), (plot.x + plot.w, top + n * line)], "#999999", 0.5)
    if style.grid:
        for c in range(len(data.categories) + 1):
            canvas.line([(plot.x + c * step, top), (plot.x + c * step, top + below - 4)], "#999999", 0.5)
    for c, middle in enumerate(middles):
        canvas.text(middle, top + line / 2, data.categories[c], min(style.size, step / 6))
        for s in range(len(data.series)):
            canvas.text(middle, top + (s + 1.5) * line, data.printed(s, c), style.size)
    for s, name in enumerate(data.series):
        swatch(canvas, style, 5, top + (s + 1.5) * line, style.palette[s])
        canvas.text(16, top + (s + 1.5) * line, name, style.size, "start")


def _nested_columns(canvas: Canvas, data: ChartData, style: Style) -> None:
    """A column a year in groups: the years under the columns, the groups under these."""
    plot = Plot(8, 16, canvas.width - 16, canvas.height - 50, _highest(data))
    step = plot.w / len(data.categories)
    thick = step * 0.8 / len(data.series)
    for c, middle in enumerate(slots(plot.x, plot.w, len(data.categories))):
        for s, year in enumerate(data.series):
            y = plot.up(float(data.values[s][c]))
            x = middle + (s - len(data.series) / 2) * thick
            canvas.bar(x, y, thick * 0.85, plot.y + plot.h - y, style.palette[s if style.grid else 0])
            canvas.text(x + thick * 0.42, y - 5, data.printed(s, c), min(style.size, thick / 2.0))
            canvas.text(x + thick * 0.42, plot.y + plot.h + 7, year, min(style.size, thick / 2.5))
        for n, line in enumerate(wrapped(data.category_name(c), int(step / style.size * 1.6))):
            canvas.text(middle, plot.y + plot.h + 19 + n * style.size * 1.1, line, style.size)


def _facets(canvas: Canvas, data: ChartData, style: Style) -> None:
    """A small chart for each series beside one another, its name over it."""
    room = canvas.width / len(data.series)
    for s, name in enumerate(data.series):
        plot = Plot(s * room + 6, 32, room - 12, canvas.height - 52, _highest(data) * 1.05)
        if style.ticks:
            canvas.rect(plot.x, 4, plot.w, 13, "#d9d9d9")
        canvas.text(plot.x + plot.w / 2, 10.5, name, style.size, bold=not style.ticks)
        middles = slots(plot.x, plot.w, len(data.categories))
        size = min(style.size, plot.w / len(data.categories) / 2.6)
        points = [(x, plot.up(float(v))) for x, v in zip(middles, data.values[s], strict=True)]
        if style.labels == "end":
            canvas.line(points, style.palette[0], 1.5)
        for c, (x, y) in enumerate(points):
            if style.labels != "end":
                thick = plot.w / len(points) * 0.7
                canvas.bar(x - thick / 2, y, thick, plot.y + plot.h - y, style.palette[0])
            canvas.text(x, y - 6, data.printed(s, c), size)
            canvas.text(x, plot.y + plot.h + 7, data.categories[c], size)


def _slope(canvas: Canvas, data: ChartData, style: Style) -> None:
    """A line for each series from one year to the other, its name and values at the ends."""
    side = max(width_of(name, style.size) for name in data.series) + 42
    plot = Plot(side, 26, canvas.width - 2 * side, canvas.height - 40, _highest(data))
    for x, year in zip((plot.x, plot.x + plot.w), data.categories, strict=True):
        canvas.text(x, 12, year, style.size, bold=True)
        canvas.line([(x, 20), (x, canvas.height - 6)], "#bbbbbb", 0.5)
    for s, name in enumerate(data.series):
        first, last = (plot.up(float(v)) for v in data.values[s])
        canvas.line([(plot.x, first), (plot.x + plot.w, last)], style.palette[s], 1.5)
        for x, y in ((plot.x, first), (plot.x + plot.w, last)):
            canvas.dot(x, y, 2.5, style.palette[s])
        before, after = data.printed(s, 0), data.printed(s, 1)
        canvas.text(plot.x - 6, first, f"{name} {before}" if style.labels_first else before, style.size, "end")
        canvas.text(plot.x + plot.w + 6, last, f"{after} {name}", style.size, "start", fill=style.palette[s])


def _ranking(canvas: Canvas, data: ChartData, style: Style) -> None:
    """Rows from the longest to the shortest, one of them in another colour."""
    names = max(width_of(line, style.size) for n in data.categories for line in wrapped(n, 24)) + 10
    plot = Plot(names, 6, canvas.width - names - 40, canvas.height - 12, _highest(data))
    thick = plot.h / len(data.categories) * 0.7
    chosen = len(data.categories) // 2
    for c, y in enumerate(slots(plot.y, plot.h, len(data.categories))):
        fill = style.palette[2 if c == chosen else 0]
        end = plot.along(float(data.values[0][c]))
        canvas.bar(plot.x, y - thick / 2, end - plot.x, thick, fill)
        lines = wrapped(data.categories[c], 24)
        for n, line in enumerate(lines):
            at = y + (n - (len(lines) - 1) / 2) * style.size * 1.1
            anchor, x = ("start", 2.0) if style.labels_first else ("end", plot.x - 5)
            canvas.text(x, at, line, style.size, anchor, bold=c == chosen)
        inside = style.labels == "end" and end - plot.x > 40
        colour = ink(fill) if inside else "#333333"
        at, anchor = (end - 4, "end") if inside else (end + 4, "start")
        canvas.text(at, y, data.printed(0, c), style.size, anchor, fill=colour)


def _funnel(canvas: Canvas, data: ChartData, style: Style) -> None:
    """Rows in the middle over one another, each shorter than the one above."""
    names = max(width_of(n, style.size) for n in data.categories) + 10
    room = canvas.width - names - 20
    thick = canvas.height / len(data.categories)
    for c, name in enumerate(data.categories):
        long = max(30.0, float(data.values[0][c]) / _highest(data) * room)
        middle = names + room / 2
        canvas.rect(middle - long / 2, c * thick + 3, long, thick - 6, style.palette[0])
        canvas.text(middle, (c + 0.5) * thick, data.printed(0, c), style.size, fill=ink(style.palette[0]))
        canvas.text(4, (c + 0.5) * thick, name, style.size, "start")


def _bubbles(canvas: Canvas, data: ChartData, style: Style) -> None:
    """A circle for each value, as large as it says, with the name below."""
    most = min(canvas.width / len(data.categories), canvas.height - 30) / 2 - 3
    for c, x in enumerate(slots(0, canvas.width, len(data.categories))):
        radius = max(10.0, most * math.sqrt(float(data.values[0][c]) / _highest(data)))
        canvas.dot(x, canvas.height / 2 - 10, round(radius, 1), style.palette[0])
        canvas.text(
            x, canvas.height / 2 - 10, data.printed(0, c), style.size + 2, fill=ink(style.palette[0]), bold=True
        )
        canvas.text(x, canvas.height - 10, data.categories[c], style.size)


def _waffles(canvas: Canvas, data: ChartData, style: Style) -> None:
    """A hundred squares for each share, so many of them filled; the share and the name below."""
    side = min(canvas.width / len(data.categories) - 12, canvas.height - 44) / 10
    for c, x in enumerate(slots(0, canvas.width, len(data.categories))):
        for n in range(100):
            filled = n < round(float(data.values[0][c]))
            fill = style.palette[0] if filled else "#dddddd"
            canvas.rect(x + (n % 10 - 5) * side, 4 + (9 - n // 10) * side, side * 0.85, side * 0.85, fill)
        canvas.text(x, 16 + 10 * side, data.printed(0, c), style.size + 5, bold=True, fill=style.palette[0])
        canvas.text(x, 30 + 10 * side, data.categories[c], style.size)


def _gauges(canvas: Canvas, data: ChartData, style: Style) -> None:
    """Half a ring for each share, filled as far as it says, the share in its middle and the name below."""
    radius = min(canvas.width / len(data.categories) / 2 - 6, canvas.height - 50)
    for c, x in enumerate(slots(0, canvas.width, len(data.categories))):
        y, share = radius + 8, float(data.values[0][c]) / 100
        canvas.sector((x, y), (radius * 0.65, radius), (0.75, 0.75 + share / 2), style.palette[0])
        canvas.sector((x, y), (radius * 0.65, radius), (0.75 + share / 2, 1.25), "#dddddd")
        canvas.text(x, y - 6, data.printed(0, c), style.size + 4, bold=True)
        canvas.text(x, y + 14, data.categories[c], style.size)


FACTSHEET_MARKS: dict[str, Callable[[Canvas, ChartData, Style], None]] = {
    "data table": _data_table,
    "nested columns": _nested_columns,
    "facets": _facets,
    "slope": _slope,
    "ranking": _ranking,
    "funnel": _funnel,
    "bubbles": _bubbles,
    "waffles": _waffles,
    "gauges": _gauges,
}
