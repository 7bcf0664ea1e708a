"""Charts drawn on a canvas: axes, columns, rows, dots and what is stacked or runs to both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from verslag.benchmarks.drawn.charts.canvas import Canvas, width_of
from verslag.benchmarks.drawn.charts.chart_style import (
    NARROW,
    Plot,
    Style,
    draw_legend,
    ink,
    legend_lines,
    names_below,
    names_left,
    slots,
)
from verslag.benchmarks.drawn.charts.chart_truth import DUTCH, STACKED, ChartData, wrapped
from verslag.benchmarks.drawn.charts.factsheet_drawing import FACTSHEET_MARKS
from verslag.benchmarks.drawn.charts.line_drawing import draw_areas, draw_line, draw_lines, draw_pie


def drawn(data: ChartData, width: float, height: float, style: Style, font: str, *, legend: bool = True) -> Canvas:
    """The chart without its title."""
    canvas = Canvas(width, height, font, style.bars)
    if style.ground:
        canvas.rect(0, 0, width, height, style.ground)
    if style.frame:
        canvas.line([(0, 0), (width, 0), (width, height), (0, height), (0, 0)], "#888888", 0.6)
    if data.kind in FACTSHEET_MARKS:
        FACTSHEET_MARKS[data.kind](canvas, data, style)
        return canvas
    if data.kind in ("pie", "doughnut"):
        draw_pie(canvas, data, style)
        return canvas
    level = data.kind in (
        "rows",
        "grouped rows",
        "stacked rows",
        "one stack",
        "pyramid",
        "likert",
        "dumbbell",
        "lollipop",
    )
    direct = style.legend == "direct" and data.kind in ("line", "lines", "many lines", "one stack", "stacked rows")
    many = legend and len(data.series) > 1 and not direct
    if width < NARROW and style.legend == "right":
        style = replace(style, legend="bottom")
    lines = len(legend_lines(data, style, width)) if many and style.legend != "right" else 1
    side = max(width_of(name, style.size) for name in data.series) + 18 if many and style.legend == "right" else 0
    above = (
        4.0 + 12.0 * lines if (many and style.legend in ("top", "direct")) or (direct and "stack" in data.kind) else 4.0
    )
    below = 4.0 + 12.0 * lines if many and style.legend == "bottom" else 2.0
    if level:
        names = [wrapped(data.category_name(c), 20) for c in range(len(data.categories))]
        left = max((width_of(line, style.size) for name in names for line in name), default=0) + 8
        foot = 14.0 * style.ticks
        right = 34.0
    else:
        left = (26.0 if style.ticks else 8.0) + 14.0 * style.axis_title
        foot = 24.0 + 36 * (style.turned and max(map(len, data.categories)) > 8)
        right = 60.0 if direct else 6.0
    if data.kind == "pyramid":
        left = 8.0
    plot = Plot(left, above + 8, width - left - side - right, height - above - below - foot - 10, _top(data, style))
    _axes(canvas, data, style, plot, level=level)
    _MARKS[data.kind](canvas, data, style, plot)
    if many:
        draw_legend(canvas, data, style, width, height)
    return canvas


def _top(data: ChartData, style: Style) -> float:
    """The value at the end of the axis."""
    largest = max(
        float(sum(row[c] for row in data.values))
        if data.kind in (*STACKED, "likert")
        else max(float(row[c]) for row in data.values)
        for c in range(len(data.categories))
    )
    turned = 1.3 if style.label_turn else 1.08 if style.ticks else 1.0
    return 100.0 if data.kind in ("likert", *STACKED) else _round_up(largest * turned)


def _round_up(value: float) -> float:
    step = 1.0
    while step * 10 < value:
        step *= 10
    for part in (1, 2, 2.5, 5, 10):
        if part * step >= value:
            return part * step
    return 10 * step


def _axes(canvas: Canvas, data: ChartData, style: Style, plot: Plot, *, level: bool) -> None:
    if data.kind in ("pyramid", "likert", "one stack"):
        return
    percent = "%" * (data.unit == "percent" and data.sign)
    steps = 5 if plot.w > 200 or not level else 2
    for n in range(steps + 1):
        value = plot.top * n / steps
        text = dutch_tick(value) + percent
        if level:
            at = plot.along(value)
            if style.grid and style.rule_grid:
                canvas.rect(at - 0.25, plot.y, 0.5, plot.h, "#cccccc")
            elif style.grid:
                canvas.line([(at, plot.y), (at, plot.y + plot.h)], "#cccccc", 0.4)
            if style.ticks:
                canvas.text(at, plot.y + plot.h + 8, text, style.size, fill="#777777")
        else:
            at = plot.up(value)
            if style.grid and style.rule_grid:
                canvas.rect(plot.x, at - 0.25, plot.w, 0.5, "#cccccc")
            elif style.grid:
                canvas.line([(plot.x, at), (plot.x + plot.w, at)], "#cccccc", 0.4)
            if style.ticks:
                canvas.text(plot.x - 4, at, text, style.size, "end", fill="#777777")
    if style.axis_title and not level:
        canvas.text(6, plot.y + plot.h / 2, axis_title(data), style.size, turn=-90)


def axis_title(data: ChartData) -> str:
    """What stands along the axis of values."""
    return {"percent": "percentage", "count": "aantal", "person": "aantal personen"}[data.unit]


def dutch_tick(value: float) -> str:
    number = Decimal(str(round(value, 2))).normalize()
    return DUTCH.written(number, max(0, -int(number.as_tuple().exponent)))


def _columns(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.x, plot.w, len(data.categories))
    bars = data.series[:1] if data.kind == "combined" else data.series
    thick = plot.w / len(data.categories) * 0.75 / len(bars)
    labels = []
    for s in range(len(bars)):
        for c, middle in enumerate(middles):
            value, fill = float(data.values[s][c]), style.palette[s]
            x = middle + (s - len(bars) / 2) * thick
            y = plot.up(value)
            canvas.bar(x, y, thick * 0.94, plot.y + plot.h - y, fill)
            inside = style.labels != "outside" and plot.y + plot.h - y > 2 * style.size and thick > 3 * style.size
            at = y - 5 if not inside else y + 6 if style.labels == "end" else (y + plot.y + plot.h) / 2
            labels.append((x + thick * 0.47, at, data.printed(s, c), ink(fill) if inside else "#333333"))
    for x, y, text, colour in labels:
        if style.label_turn and colour == "#333333":
            canvas.text(x, y + 3, text, style.size, "start", turn=-90)
        else:
            canvas.text(x, y, text, style.size, fill=colour, turn=-90 * style.label_turn)
    if data.kind == "combined":
        draw_line(canvas, data, style, plot, 1, middles)
    names_below(canvas, data, style, plot, middles)


def _rows(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.y, plot.h, len(data.categories))
    thick = plot.h / len(data.categories) * 0.72 / len(data.series)
    names_left(canvas, data, style, plot, middles)
    for s in range(len(data.series)):
        for c, middle in enumerate(middles):
            fill = style.palette[s]
            y = middle + (s - len(data.series) / 2) * thick
            end = plot.along(float(data.values[s][c]))
            canvas.bar(plot.x, y, end - plot.x, thick * 0.92, fill)
            text = data.printed(s, c)
            inside = style.labels != "outside" and end - plot.x > width_of(text, style.size) + 8
            at = end + 3 if not inside else end - 3 if style.labels == "end" else (plot.x + end) / 2
            anchor = "start" if not inside else "end" if style.labels == "end" else "middle"
            canvas.text(
                at, y + thick * 0.46, text, min(style.size, thick), anchor, fill=ink(fill) if inside else "#333333"
            )


def _lollipop(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.y, plot.h, len(data.categories))
    names_left(canvas, data, style, plot, middles)
    for c, y in enumerate(middles):
        end = plot.along(float(data.values[0][c]))
        canvas.line([(plot.x, y), (end, y)], style.palette[0], 1.2)
        canvas.dot(end, y, 3.5, style.palette[0])
        canvas.text(end + 7, y, data.printed(0, c), style.size, "start")


def _dumbbell(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.y, plot.h, len(data.categories))
    names_left(canvas, data, style, plot, middles)
    for c, y in enumerate(middles):
        ends = [plot.along(float(row[c])) for row in data.values]
        canvas.line([(min(ends), y), (max(ends), y)], "#bbbbbb", 2)
        for s, x in enumerate(ends):
            canvas.dot(x, y, 3.5, style.palette[s])
            right = x > ends[1 - s] or (x == ends[1 - s] and s == 1)
            text = data.printed(s, c)
            if not right and x - 6 - width_of(text, style.size) < plot.x:  # no room before the names
                canvas.text(x, y - 4 - style.size / 2, text, style.size)
            else:
                canvas.text(x + 6 if right else x - 6, y, text, style.size, "start" if right else "end")


def _stacked_columns(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.x, plot.w, len(data.categories))
    thick = plot.w / len(data.categories) * 0.65
    for c, middle in enumerate(middles):
        ends = list(accumulate((float(row[c]) for row in data.values), initial=0.0))
        for s, fill in enumerate(style.palette[: len(data.series)]):
            y0, y1 = plot.up(ends[s + 1]), plot.up(ends[s])
            canvas.bar(middle - thick / 2, y0, thick, y1 - y0, fill)
            if data.shown(s, c):
                canvas.text(middle, (y0 + y1) / 2, data.printed(s, c), style.size, fill=ink(fill))
    names_below(canvas, data, style, plot, middles)


def _stacked_rows(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.y, plot.h, len(data.categories))
    thick = min(plot.h / len(data.categories) * 0.65, 28.0)
    names_left(canvas, data, style, plot, middles)
    base = [0.0] * len(data.categories)
    if data.kind == "likert" and style.labels == "outside":  # diverging around the neutral answer
        before = [float(data.values[0][c] + data.values[1][c] + data.values[2][c] / 2) for c in range(len(base))]
        base = [max(before) - part for part in before]
        plot = Plot(plot.x, plot.y, plot.w, plot.h, 100 + max(base))
    for c, middle in enumerate(middles):
        ends = list(accumulate((float(row[c]) for row in data.values), initial=base[c]))
        for s, fill in enumerate(style.palette[: len(data.series)]):
            x0, x1 = plot.along(ends[s]), plot.along(ends[s + 1])
            canvas.bar(x0, middle - thick / 2, x1 - x0, thick, fill)
            if data.shown(s, c):
                canvas.text((x0 + x1) / 2, middle, data.printed(s, c), style.size, fill=ink(fill))
            if c == 0 and style.legend == "direct" and data.kind != "likert":
                canvas.text(x0, middle - thick / 2 - 7, data.series[s], style.size - 1, "start", fill=fill)


def _pyramid(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.y, plot.h, len(data.categories))
    thick, gap = plot.h / len(data.categories) * 0.7, 76.0
    half = (plot.w - gap - 2 * 24) / 2
    centre = plot.x + plot.w / 2
    for c, y in enumerate(middles):
        canvas.text(centre, y, data.category_name(c), style.size)
        for s, way in ((0, -1), (1, 1)):
            long = float(data.values[s][c]) / plot.top * half
            edge = centre + way * gap / 2
            canvas.bar(min(edge, edge + way * long), y - thick / 2, long, thick, style.palette[s])
            canvas.text(edge + way * (long + 3), y, data.printed(s, c), style.size, "start" if way > 0 else "end")


_MARKS: dict[str, Callable[[Canvas, ChartData, Style, Plot], None]] = {
    "columns": _columns,
    "grouped columns": _columns,
    "combined": _columns,
    "rows": _rows,
    "grouped rows": _rows,
    "lollipop": _lollipop,
    "dumbbell": _dumbbell,
    "stacked columns": _stacked_columns,
    "stacked rows": _stacked_rows,
    "one stack": _stacked_rows,
    "many stacks": _stacked_columns,
    "many lines": draw_lines,
    "likert": _stacked_rows,
    "line": draw_lines,
    "lines": draw_lines,
    "area": draw_areas,
    "stacked area": draw_areas,
    "pyramid": _pyramid,
}
