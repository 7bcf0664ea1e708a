"""How charts are drawn: colours, sizes, where legend and labels stand, and what all kinds have in common."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.benchmarks.drawn.charts.canvas import Canvas, width_of
from verslag.benchmarks.drawn.charts.chart_truth import ChartData, wrapped

PALETTES = (
    ("#1d81a2", "#18a1cd", "#fa8c00", "#c71e1d", "#15607a", "#7f4f24", "#8ac926"),
    ("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#264478"),
    ("#f8766d", "#7cae00", "#00bfc4", "#c77cff", "#e69f00", "#00a9ff", "#cd9600"),
    ("#003f5c", "#58508d", "#bc5090", "#ff6361", "#ffa600", "#2f9e8f", "#7a5195"),
    ("#d7191c", "#fdae61", "#d9d9d9", "#abd9e9", "#2c7bb6", "#1a9641", "#5e3c99"),
)
# Side by side, charts have no room for a legend at their side.
NARROW = 300.0
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
    bars: str
    rule_grid: bool
    """Lines of the grid are thin filled rectangles."""
    label_turn: bool
    """Labels of columns are turned by a quarter."""
    frame: bool

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
            bars=rng.choice(("rectangle", "rectangle", "rectangle", "outline", "stroke", "bordered", "shadowed")),
            rule_grid=rng.random() < 0.25,
            label_turn=rng.random() < 0.12,
            frame=rng.random() < 0.2,
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


def names_below(canvas: Canvas, data: ChartData, style: Style, plot: Plot, middles: Sequence[float]) -> None:
    pitch = plot.w / max(1, len(middles))
    longest = max(4, int(pitch / (style.size * 0.52)))
    turned = style.turned and max(map(len, data.categories)) > 8
    turned = turned or max(len(word) for name in data.categories for word in name.split()) > longest
    for c, x in enumerate(middles):
        name = data.category_name(c)
        if turned:
            canvas.text(x + 3, plot.y + plot.h + 6, name, style.size, "end", turn=-45 if data.counts else -90)
            continue
        for n, line in enumerate(wrapped(name, longest)):
            canvas.text(x, plot.y + plot.h + 8 + n * style.size * 1.15, line, style.size)


def names_left(canvas: Canvas, data: ChartData, style: Style, plot: Plot, middles: Sequence[float]) -> None:
    for c, y in enumerate(middles):
        lines = wrapped(data.category_name(c), 20)
        for n, line in enumerate(lines):
            canvas.text(plot.x - 4, y + (n - (len(lines) - 1) / 2) * style.size * 1.15, line, style.size, "end")


def slots(start: float, length: float, count: int) -> list[float]:
    return [start + length * (n + 0.5) / count for n in range(count)]


def ink(fill: str) -> str:
    return "#222222" if fill in _LIGHT else "#ffffff"


def swatch(canvas: Canvas, style: Style, x: float, y: float, fill: str) -> None:
    if style.round_swatch:
        canvas.dot(x + 3.5, y, 3.5, fill)
    else:
        canvas.rect(x, y - 3.5, 7, 7, fill)


def draw_legend(canvas: Canvas, data: ChartData, style: Style, width: float, height: float) -> None:
    entries = zip(data.series, style.palette, strict=False)
    if style.legend == "right":
        x = width - max(width_of(name, style.size) for name in data.series) - 14
        for n, (name, fill) in enumerate(entries):
            swatch(canvas, style, x, 14 + n * 13, fill)
            canvas.text(x + 10, 14 + n * 13, name, style.size, "start")
        return
    lines = legend_lines(data, style, width)
    for n, line in enumerate(lines):
        y = height - 7 - 12 * (len(lines) - 1 - n) if style.legend == "bottom" else 7.0 + 12 * n
        x = 10.0
        for s in line:
            swatch(canvas, style, x, y, style.palette[s])
            canvas.text(x + 10, y, data.series[s], style.size, "start")
            x += 24 + width_of(data.series[s], style.size)


def legend_lines(data: ChartData, style: Style, width: float) -> list[list[int]]:
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
