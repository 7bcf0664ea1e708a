"""Lines, areas and pies on a canvas."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from verslag.benchmarks.drawn.charts.canvas import Canvas
from verslag.benchmarks.drawn.charts.chart_style import Plot, Style, ink, names_below, slots, swatch
from verslag.benchmarks.drawn.charts.chart_truth import ChartData


def draw_lines(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = slots(plot.x, plot.w, len(data.categories))
    for s in range(len(data.series)):
        draw_line(canvas, data, style, plot, s, middles)
        if style.legend == "direct" and data.series[s]:
            end = plot.up(float(data.values[s][-1]))
            canvas.text(plot.x + plot.w + 2, end, data.series[s], style.size, "start", fill=style.palette[s])
    names_below(canvas, data, style, plot, middles)


def draw_line(canvas: Canvas, data: ChartData, style: Style, plot: Plot, s: int, middles: Sequence[float]) -> None:
    points = [(x, plot.up(float(value))) for x, value in zip(middles, data.values[s], strict=True)]
    canvas.line(points, style.palette[s], 1.5)
    for c, (x, y) in enumerate(points):
        if style.labels != "end":
            canvas.dot(x, y, 2.2, style.palette[s])
        if not data.shown(s, c):
            continue
        coloured = style.palette[s] if style.labels == "centre" else "#333333"
        canvas.text(x, y - 7, data.printed(s, c), style.size, fill=coloured)


def draw_areas(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    count = len(data.categories)
    xs = [plot.x + plot.w * n / max(1, count - 1) for n in range(count)]
    below = [0.0] * count
    for s in range(len(data.series)):
        above = [b + float(v) for b, v in zip(below, data.values[s], strict=True)]
        upper = [(x, plot.up(v)) for x, v in zip(xs, above, strict=True)]
        lower = [(x, plot.up(v)) for x, v in zip(xs, below, strict=True)]
        canvas.area([*upper, *reversed(lower)], style.palette[s])
        below = above
    stacked = data.kind == "stacked area"
    tight = plot.w < count * 4.5 * style.size
    for s in range(len(data.series)):
        for c, x in enumerate(xs):
            if not data.shown(s, c):
                continue
            start = float(sum(row[c] for row in data.values[:s]))
            end = start + float(data.values[s][c])
            y = plot.up((start + end) / 2) if stacked else plot.up(end) - 6
            anchor = "middle" if tight else "start" if c == 0 else "end" if c == count - 1 else "middle"
            canvas.text(x, y, data.printed(s, c), style.size, anchor, fill="#222222")
    for c, x in enumerate(xs):
        anchor = "middle" if tight else "start" if c == 0 else "end" if c == count - 1 else "middle"
        canvas.text(x, plot.y + plot.h + 8, data.categories[c], style.size, anchor)


def draw_pie(canvas: Canvas, data: ChartData, style: Style) -> None:
    radius = min(canvas.height, canvas.width) * 0.36
    x, y = (canvas.width * 0.36 if style.legend != "top" else canvas.width / 2), canvas.height / 2
    inner = radius * 0.55 if data.kind == "doughnut" else 0.0
    turns = list(accumulate((float(v) / 100 for v in data.values[0]), initial=0.0))
    for c, fill in enumerate(style.palette[: len(data.categories)]):
        canvas.sector((x, y), (inner, radius), (turns[c], turns[c + 1]), fill)
    named = style.legend == "top"
    for c, fill in enumerate(style.palette[: len(data.categories)]):
        angle = math.pi * (turns[c] + turns[c + 1]) - math.pi / 2
        at = radius + 14 if named or style.labels == "outside" else (radius + inner) / 2 if inner else radius * 0.65
        px, py = x + at * math.cos(angle), y + at * math.sin(angle)
        anchor = "middle" if not named or abs(math.cos(angle)) < 0.3 else "start" if math.cos(angle) > 0 else "end"
        colour = ink(fill) if at < radius else "#333333"
        if named and style.labels == "centre":
            canvas.text(px, py, f"{data.categories[c]} {data.printed(0, c)}", style.size, anchor)
        elif named:
            canvas.text(px, py - style.size / 2, data.categories[c], style.size, anchor)
            canvas.text(px, py + style.size / 2 + 1, data.printed(0, c), style.size, anchor)
        else:
            canvas.text(px, py, data.printed(0, c), style.size, fill=colour)
            side = y - len(data.categories) * 7 + c * 14
            swatch(canvas, style, canvas.width * 0.7, side, fill)
            canvas.text(canvas.width * 0.7 + 12, side, data.categories[c], style.size, "start")
