"""Charts drawn on a canvas in the styles that chart makers have."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from chart_farm.canvas import Canvas, width_of
from chart_farm.chart_truth import STACKED, ChartData, dutch, wrapped

PALETTES = (
    ("#1d81a2", "#18a1cd", "#fa8c00", "#c71e1d", "#15607a"),
    ("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5"),
    ("#f8766d", "#7cae00", "#00bfc4", "#c77cff", "#e69f00"),
    ("#003f5c", "#58508d", "#bc5090", "#ff6361", "#ffa600"),
    ("#d7191c", "#fdae61", "#d9d9d9", "#abd9e9", "#2c7bb6"),
)
# Side by side, charts have no room for a legend at their side.
_NARROW = 300.0
_LIGHT = frozenset({"#ffc000", "#fdae61", "#d9d9d9", "#abd9e9", "#a5a5a5", "#ffa600"})


@dataclass(frozen=True)
class Style:
    """How the charts of a page are drawn."""

    palette: Sequence[str]
    size: float
    legend: str
    labels: str
    grid: bool
    ticks: bool
    ground: str
    turned: bool
    axis_title: bool
    round_swatch: bool
    labels_first: bool

    @staticmethod
    def random(rng: random.Random) -> Style:
        return Style(
            palette=rng.choice(PALETTES),
            size=rng.choice((7.0, 7.5, 8.0, 9.0)),
            legend=rng.choice(("top", "bottom", "right", "direct")),
            labels=rng.choice(("outside", "end", "centre")),
            grid=rng.random() < 0.6,
            ticks=rng.random() < 0.6,
            ground=rng.choice(("", "", "#ebebeb", "#f7f3ea")),
            turned=rng.random() < 0.3,
            axis_title=rng.random() < 0.4,
            round_swatch=rng.random() < 0.4,
            labels_first=rng.random() < 0.2,
        )


@dataclass(frozen=True)
class Plot:
    """Where the marks stand and how long a value is."""

    x: float
    y: float
    w: float
    h: float
    top: float

    def up(self, value: float) -> float:
        return self.y + self.h - value / self.top * self.h

    def along(self, value: float) -> float:
        return self.x + value / self.top * self.w


def drawn(data: ChartData, width: float, height: float, style: Style, font: str, *, legend: bool = True) -> Canvas:
    """The chart without its title."""
    canvas = Canvas(width, height, font)
    if style.ground:
        canvas.rect(0, 0, width, height, style.ground)
    if data.kind in ("pie", "doughnut"):
        _pie(canvas, data, style)
        return canvas
    level = data.kind in ("rows", "grouped rows", "stacked rows", "one stack", "pyramid", "likert", "dumbbell", "lollipop")
    direct = style.legend == "direct" and data.kind in ("line", "lines", "one stack", "stacked rows")
    many = legend and len(data.series) > 1 and not direct
    if width < _NARROW and style.legend == "right":
        style = replace(style, legend="bottom")
    lines = len(_legend_lines(data, style, width)) if many and style.legend != "right" else 1
    side = max(width_of(name, style.size) for name in data.series) + 18 if many and style.legend == "right" else 0
    above = 4.0 + 12.0 * lines if (many and style.legend in ("top", "direct")) or (direct and "stack" in data.kind) else 4.0
    below = 4.0 + 12.0 * lines if many and style.legend == "bottom" else 2.0
    if level:
        names = [wrapped(data.category_name(c), 20) for c in range(len(data.categories))]
        left = max((width_of(line, style.size) for name in names for line in name), default=0) + 8
        foot = 14.0 * style.ticks
        right = 34.0
    else:
        left = (26.0 if style.ticks else 8.0) + 14.0 * style.axis_title
        foot = 34.0 + 26 * (style.turned and max(map(len, data.categories)) > 8)
        right = 60.0 if direct else 6.0
    if data.kind == "pyramid":
        left = 8.0
    largest = max(
        float(sum(row[c] for row in data.values)) if data.kind in (*STACKED, "likert") else max(float(row[c]) for row in data.values)
        for c in range(len(data.categories))
    )
    top = 100.0 if data.kind in ("likert", *STACKED) else _round_up(largest * (1.08 if style.ticks else 1.0))
    plot = Plot(left, above + 8, width - left - side - right, height - above - below - foot - 10, top)
    _axes(canvas, data, style, plot, level=level)
    _MARKS[data.kind](canvas, data, style, plot)
    if many:
        _legend(canvas, data, style, width, height)
    return canvas


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
            if style.grid:
                canvas.line([(at, plot.y), (at, plot.y + plot.h)], "#cccccc", 0.4)
            if style.ticks:
                canvas.text(at, plot.y + plot.h + 8, text, style.size, fill="#777777")
        else:
            at = plot.up(value)
            if style.grid:
                canvas.line([(plot.x, at), (plot.x + plot.w, at)], "#cccccc", 0.4)
            if style.ticks:
                canvas.text(plot.x - 4, at, text, style.size, "end", fill="#777777")
    if style.axis_title and not level:
        canvas.text(6, plot.y + plot.h / 2, axis_title(data), style.size, turn=-90)


def axis_title(data: ChartData) -> str:
    """What stands along the axis of values."""
    return {"percent": "percentage", "count": "aantal", "person": "aantal personen"}[data.unit]


def dutch_tick(value: float) -> str:
    from decimal import Decimal

    number = Decimal(str(round(value, 2))).normalize()
    return dutch(number, max(0, -int(number.as_tuple().exponent)))


def _names_below(canvas: Canvas, data: ChartData, style: Style, plot: Plot, middles: Sequence[float]) -> None:
    pitch = plot.w / max(1, len(middles))
    longest = max(4, int(pitch / (style.size * 0.52)))
    for c, x in enumerate(middles):
        name = data.category_name(c)
        if style.turned and max(map(len, data.categories)) > 8:
            canvas.text(x + 3, plot.y + plot.h + 6, name, style.size, "end", turn=-45 if data.counts else -90)
            continue
        for n, line in enumerate(wrapped(name, longest)):
            canvas.text(x, plot.y + plot.h + 8 + n * style.size * 1.15, line, style.size)


def _names_left(canvas: Canvas, data: ChartData, style: Style, plot: Plot, middles: Sequence[float]) -> None:
    for c, y in enumerate(middles):
        lines = wrapped(data.category_name(c), 20)
        for n, line in enumerate(lines):
            canvas.text(plot.x - 4, y + (n - (len(lines) - 1) / 2) * style.size * 1.15, line, style.size, "end")


def _slots(start: float, length: float, count: int) -> list[float]:
    return [start + length * (n + 0.5) / count for n in range(count)]


def _ink(fill: str) -> str:
    return "#222222" if fill in _LIGHT else "#ffffff"


def _columns(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.x, plot.w, len(data.categories))
    bars = data.series[:1] if data.kind == "combined" else data.series
    thick = plot.w / len(data.categories) * 0.75 / len(bars)
    labels = []
    for s in range(len(bars)):
        for c, middle in enumerate(middles):
            value, fill = float(data.values[s][c]), style.palette[s]
            x = middle + (s - len(bars) / 2) * thick
            y = plot.up(value)
            canvas.rect(x, y, thick * 0.94, plot.y + plot.h - y, fill)
            inside = style.labels != "outside" and plot.y + plot.h - y > 2 * style.size and thick > 3 * style.size
            at = y - 5 if not inside else y + 6 if style.labels == "end" else (y + plot.y + plot.h) / 2
            labels.append((x + thick * 0.47, at, data.printed(s, c), _ink(fill) if inside else "#333333"))
    for x, y, text, ink in labels:
        canvas.text(x, y, text, style.size, fill=ink)
    if data.kind == "combined":
        _line(canvas, data, style, plot, 1, middles)
    _names_below(canvas, data, style, plot, middles)


def _rows(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.y, plot.h, len(data.categories))
    thick = plot.h / len(data.categories) * 0.72 / len(data.series)
    _names_left(canvas, data, style, plot, middles)
    for s in range(len(data.series)):
        for c, middle in enumerate(middles):
            fill = style.palette[s]
            y = middle + (s - len(data.series) / 2) * thick
            end = plot.along(float(data.values[s][c]))
            canvas.rect(plot.x, y, end - plot.x, thick * 0.92, fill)
            text = data.printed(s, c)
            inside = style.labels != "outside" and end - plot.x > width_of(text, style.size) + 8
            at = end + 3 if not inside else end - 3 if style.labels == "end" else (plot.x + end) / 2
            anchor = "start" if not inside else "end" if style.labels == "end" else "middle"
            canvas.text(at, y + thick * 0.46, text, min(style.size, thick), anchor, fill=_ink(fill) if inside else "#333333")


def _lollipop(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.y, plot.h, len(data.categories))
    _names_left(canvas, data, style, plot, middles)
    for c, y in enumerate(middles):
        end = plot.along(float(data.values[0][c]))
        canvas.line([(plot.x, y), (end, y)], style.palette[0], 1.2)
        canvas.dot(end, y, 3.5, style.palette[0])
        canvas.text(end + 7, y, data.printed(0, c), style.size, "start")


def _dumbbell(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.y, plot.h, len(data.categories))
    _names_left(canvas, data, style, plot, middles)
    for c, y in enumerate(middles):
        ends = [plot.along(float(row[c])) for row in data.values]
        canvas.line([(min(ends), y), (max(ends), y)], "#bbbbbb", 2)
        for s, x in enumerate(ends):
            canvas.dot(x, y, 3.5, style.palette[s])
            right = x > ends[1 - s] or (x == ends[1 - s] and s == 1)
            canvas.text(x + 6 if right else x - 6, y, data.printed(s, c), style.size, "start" if right else "end")


def _stacked_columns(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.x, plot.w, len(data.categories))
    thick = plot.w / len(data.categories) * 0.65
    for c, middle in enumerate(middles):
        ends = list(accumulate((float(row[c]) for row in data.values), initial=0.0))
        for s, fill in enumerate(style.palette[: len(data.series)]):
            y0, y1 = plot.up(ends[s + 1]), plot.up(ends[s])
            canvas.rect(middle - thick / 2, y0, thick, y1 - y0, fill)
            if data.shown(s, c):
                canvas.text(middle, (y0 + y1) / 2, data.printed(s, c), style.size, fill=_ink(fill))
    _names_below(canvas, data, style, plot, middles)


def _stacked_rows(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.y, plot.h, len(data.categories))
    thick = min(plot.h / len(data.categories) * 0.65, 28.0)
    _names_left(canvas, data, style, plot, middles)
    base = [0.0] * len(data.categories)
    if data.kind == "likert" and style.labels == "outside":  # diverging around the neutral answer
        before = [float(data.values[0][c] + data.values[1][c] + data.values[2][c] / 2) for c in range(len(base))]
        base = [max(before) - part for part in before]
        plot = Plot(plot.x, plot.y, plot.w, plot.h, 100 + max(base))
    for c, middle in enumerate(middles):
        ends = list(accumulate((float(row[c]) for row in data.values), initial=base[c]))
        for s, fill in enumerate(style.palette[: len(data.series)]):
            x0, x1 = plot.along(ends[s]), plot.along(ends[s + 1])
            canvas.rect(x0, middle - thick / 2, x1 - x0, thick, fill)
            if data.shown(s, c):
                canvas.text((x0 + x1) / 2, middle, data.printed(s, c), style.size, fill=_ink(fill))
            if c == 0 and style.legend == "direct" and data.kind != "likert":
                canvas.text(x0, middle - thick / 2 - 7, data.series[s], style.size - 1, "start", fill=fill)


def _lines(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.x, plot.w, len(data.categories))
    for s in range(len(data.series)):
        _line(canvas, data, style, plot, s, middles)
        if style.legend == "direct" and data.series[s]:
            end = plot.up(float(data.values[s][-1]))
            canvas.text(plot.x + plot.w + 2, end, data.series[s], style.size, "start", fill=style.palette[s])
    _names_below(canvas, data, style, plot, middles)


def _line(canvas: Canvas, data: ChartData, style: Style, plot: Plot, s: int, middles: Sequence[float]) -> None:
    points = [(x, plot.up(float(value))) for x, value in zip(middles, data.values[s], strict=True)]
    canvas.line(points, style.palette[s], 1.5)
    for c, (x, y) in enumerate(points):
        if style.labels != "end":
            canvas.dot(x, y, 2.2, style.palette[s])
        coloured = style.palette[s] if style.labels == "centre" else "#333333"
        canvas.text(x, y - 7, data.printed(s, c), style.size, fill=coloured)


def _areas(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
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
    for s in range(len(data.series)):
        for c, x in enumerate(xs):
            start = float(sum(row[c] for row in data.values[:s]))
            end = start + float(data.values[s][c])
            y = plot.up((start + end) / 2) if stacked else plot.up(end) - 6
            anchor = "start" if c == 0 else "end" if c == count - 1 else "middle"
            canvas.text(x, y, data.printed(s, c), style.size, anchor, fill="#222222")
    for c, x in enumerate(xs):
        anchor = "start" if c == 0 else "end" if c == count - 1 else "middle"
        canvas.text(x, plot.y + plot.h + 8, data.categories[c], style.size, anchor)


def _pyramid(canvas: Canvas, data: ChartData, style: Style, plot: Plot) -> None:
    middles = _slots(plot.y, plot.h, len(data.categories))
    thick, gap = plot.h / len(data.categories) * 0.7, 76.0
    half = (plot.w - gap - 2 * 24) / 2
    centre = plot.x + plot.w / 2
    for c, y in enumerate(middles):
        canvas.text(centre, y, data.category_name(c), style.size)
        for s, way in ((0, -1), (1, 1)):
            long = float(data.values[s][c]) / plot.top * half
            edge = centre + way * gap / 2
            canvas.rect(min(edge, edge + way * long), y - thick / 2, long, thick, style.palette[s])
            canvas.text(edge + way * (long + 3), y, data.printed(s, c), style.size, "start" if way > 0 else "end")


def _pie(canvas: Canvas, data: ChartData, style: Style) -> None:
    radius = min(canvas.height, canvas.width) * 0.36
    x, y = (canvas.width * 0.36 if style.legend != "top" else canvas.width / 2), canvas.height / 2
    inner = radius * 0.55 if data.kind == "doughnut" else 0.0
    turns = list(accumulate((float(v) / 100 for v in data.values[0]), initial=0.0))
    for c, fill in enumerate(style.palette[: len(data.categories)]):
        canvas.sector((x, y), (inner, radius), (turns[c], turns[c + 1]), fill)
    import math

    named = style.legend == "top"
    for c, fill in enumerate(style.palette[: len(data.categories)]):
        angle = math.pi * (turns[c] + turns[c + 1]) - math.pi / 2
        at = radius + 14 if named or style.labels == "outside" else (radius + inner) / 2 if inner else radius * 0.65
        px, py = x + at * math.cos(angle), y + at * math.sin(angle)
        anchor = "middle" if not named or abs(math.cos(angle)) < 0.3 else "start" if math.cos(angle) > 0 else "end"
        ink = _ink(fill) if at < radius else "#333333"
        if named and style.labels == "centre":
            canvas.text(px, py, f"{data.categories[c]} {data.printed(0, c)}", style.size, anchor)
        elif named:
            canvas.text(px, py - style.size / 2, data.categories[c], style.size, anchor)
            canvas.text(px, py + style.size / 2 + 1, data.printed(0, c), style.size, anchor)
        else:
            canvas.text(px, py, data.printed(0, c), style.size, fill=ink)
            side = y - len(data.categories) * 7 + c * 14
            _swatch(canvas, style, canvas.width * 0.7, side, fill)
            canvas.text(canvas.width * 0.7 + 12, side, data.categories[c], style.size, "start")


def _swatch(canvas: Canvas, style: Style, x: float, y: float, fill: str) -> None:
    if style.round_swatch:
        canvas.dot(x + 3.5, y, 3.5, fill)
    else:
        canvas.rect(x, y - 3.5, 7, 7, fill)


def _legend(canvas: Canvas, data: ChartData, style: Style, width: float, height: float) -> None:
    entries = zip(data.series, style.palette, strict=False)
    if style.legend == "right":
        x = width - max(width_of(name, style.size) for name in data.series) - 14
        for n, (name, fill) in enumerate(entries):
            _swatch(canvas, style, x, 14 + n * 13, fill)
            canvas.text(x + 10, 14 + n * 13, name, style.size, "start")
        return
    lines = _legend_lines(data, style, width)
    for n, line in enumerate(lines):
        y = height - 7 - 12 * (len(lines) - 1 - n) if style.legend == "bottom" else 7.0 + 12 * n
        x = 10.0
        for s in line:
            _swatch(canvas, style, x, y, style.palette[s])
            canvas.text(x + 10, y, data.series[s], style.size, "start")
            x += 24 + width_of(data.series[s], style.size)


def _legend_lines(data: ChartData, style: Style, width: float) -> list[list[int]]:
    """The series on each line of a legend above or below."""
    lines: list[list[int]] = [[]]
    x = 10.0
    for s, name in enumerate(data.series):
        long = 24 + width_of(name, style.size)
        if x + long > width + 10 and lines[-1]:
            lines.append([])
            x = 10.0
        lines[-1].append(s)
        x += long
    return lines


_MARKS = {
    "columns": _columns, "grouped columns": _columns, "combined": _columns,
    "rows": _rows, "grouped rows": _rows, "lollipop": _lollipop, "dumbbell": _dumbbell,
    "stacked columns": _stacked_columns, "stacked rows": _stacked_rows, "one stack": _stacked_rows, "likert": _stacked_rows,
    "line": _lines, "lines": _lines, "area": _areas, "stacked area": _areas, "pyramid": _pyramid,
}
