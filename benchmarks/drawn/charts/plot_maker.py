"""Charts as a plotting library draws them in a PDF: its own ticks, frames and legends, letters as Type 3 fonts."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from math import cos, radians, sin
from pathlib import Path
from typing import Any

from verslag.benchmarks.drawn.charts.chart_style import PALETTES, ink
from verslag.benchmarks.drawn.charts.chart_truth import ChartData, ChartPage, wrapped
from verslag.benchmarks.drawn.charts.drawing import axis_title
from verslag.benchmarks.drawn.charts.page_makers import titled

_ROWS = ("rows", "grouped rows", "stacked rows", "ranking")
_LINES = ("line", "lines", "many lines")


def plot_pdf(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages plotted by the optional matplotlib."""
    import matplotlib as mpl
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

    with PdfPages(path) as pdf:
        cover = Figure(figsize=(8.27, 11.69))
        cover.text(0.1, 0.9, title, size=22, weight="bold")
        cover.text(0.1, 0.85, "\n".join(wrapped(pages[0].paragraphs[0], 90)), size=10, va="top")
        pdf.savefig(cover)
        for page in pages:
            lot = page.style
            with mpl.rc_context({"pdf.fonttype": lot.choice((3, 42)), "font.family": "DejaVu Sans", "font.size": 8}):
                figure = Figure(figsize=(8.27, 11.69))
                _page(figure, page, lot)
                pdf.savefig(figure)


def _page(figure: Any, page: ChartPage, lot: random.Random) -> None:
    figure.text(0.1, 0.93, page.heading, size=15, weight="bold")
    figure.text(0.1, 0.91, "\n".join(wrapped(page.paragraphs[0], 90)), size=10, va="top")
    palette, framed = lot.choice(PALETTES), lot.random() < 0.4
    for number, data in enumerate(page.charts):
        box = (0.2, 0.58 - 0.42 * number, 0.66, 0.24)
        if page.pair:
            box = (0.14 + 0.45 * number, 0.58, 0.3, 0.24)
        axes = figure.add_axes(box)
        for side in ("top", "right", *(("left",) if not framed else ())):
            axes.spines[side].set_visible(framed)
        if lot.random() < 0.5:
            axes.grid(axis="x" if data.kind in _ROWS else "y", linewidth=0.5)
        axes.set_axisbelow(True)
        _PLOTS[data.kind](axes, data, palette, lot)
        over = -(-len(data.series) // (2 if page.pair else 3)) if len(data.series) > 1 else 0
        told = titled(data, data.full_heading)
        told = "\n".join(wrapped(told, 34)) if page.pair else told
        axes.set_title(
            told, size=9, weight=lot.choice(("bold", "normal")), loc=lot.choice(("left", "center")), pad=8 + 16 * over
        )
        if len(data.series) > 1:
            axes.legend(
                loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3 if not page.pair else 2, fontsize=7, frameon=framed
            )
        if page.source:
            axes.text(0, -0.3, page.source, transform=axes.transAxes, size=7)
    figure.text(0.1, 0.08, "\n".join(wrapped(page.paragraphs[1], 90)), size=10, va="top")


def _bars(axes: Any, data: ChartData, palette: Sequence[str], lot: random.Random) -> None:
    """Columns or rows, side by side, or upon one another, with labels by the library's own placing."""
    level, stacked = data.kind in _ROWS, data.kind in ("stacked columns", "stacked rows", "many stacks")
    places = range(len(data.categories))
    thick = 0.7 if stacked else 0.76 / len(data.series)
    base = [0.0] * len(data.categories)
    for s, name in enumerate(data.series):
        values = [float(v) for v in data.values[s]]
        at = [p + (0 if stacked else (s - (len(data.series) - 1) / 2) * thick) for p in places]
        draw = axes.barh if level else axes.bar
        side = {"left": base} if level else {"bottom": base}
        bars = draw(at, values, thick * 0.95, color=palette[s], label=name, **(side if stacked else {}))
        texts = [data.printed(s, c) if data.shown(s, c) else "" for c in places]
        middle = stacked or lot.random() < 0.2
        colour = ink(palette[s]) if middle else "#333333"
        axes.bar_label(
            bars, texts, label_type="center" if middle else "edge", size=7, color=colour, padding=2 * (not middle)
        )
        base = [b + v for b, v in zip(base, values, strict=True)] if stacked else base
    names = ["\n".join(wrapped(data.category_name(c), 22 if level else 12)) for c in places]
    if level:
        axes.set_yticks(list(places), names)
        axes.invert_yaxis()
        axes.margins(x=0.12)
    else:
        slanted = max(map(len, data.categories)) > 8 and lot.random() < 0.5
        axes.set_xticks(list(places), names, rotation=45 if slanted else 0, ha="right" if slanted else "center")
        axes.margins(y=0.12)
    if lot.random() < 0.4:
        (axes.set_xlabel if level else axes.set_ylabel)(axis_title(data))
    if lot.random() < 0.4:
        (axes.xaxis if level else axes.yaxis).set_visible(False)


def _lines(axes: Any, data: ChartData, palette: Sequence[str], lot: random.Random) -> None:
    marker = lot.choice(("o", "s", ""))
    for s, name in enumerate(data.series):
        values = [float(v) for v in data.values[s]]
        axes.plot(data.categories, values, color=palette[s], label=name, marker=marker, markersize=4)
        for c, value in enumerate(values):
            if data.shown(s, c):
                place = {"textcoords": "offset points", "xytext": (0, 5), "ha": "center", "size": 7}
                axes.annotate(data.printed(s, c), (c, value), **place)
    axes.margins(y=0.15)
    if lot.random() < 0.4:
        axes.set_ylabel(axis_title(data))


def _pie(axes: Any, data: ChartData, palette: Sequence[str], lot: random.Random) -> None:
    values = [float(v) for v in data.values[0]]
    ring = {"width": 0.45} if data.kind == "doughnut" else {}
    beside = lot.random() < 0.5
    wedges, *_ = axes.pie(
        values,
        labels=None if beside else data.categories,
        colors=palette[: len(values)],
        startangle=90,
        counterclock=False,
        wedgeprops={"edgecolor": "white", **ring},
    )
    for c, wedge in enumerate(wedges):
        turn = radians((wedge.theta1 + wedge.theta2) / 2)
        place = 0.78 if ring else 0.62
        axes.text(
            place * cos(turn),
            place * sin(turn),
            data.printed(0, c),
            size=7,
            ha="center",
            va="center",
            color=ink(palette[c]),
        )
    if beside:
        axes.legend(wedges, data.categories, loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=7, frameon=False)


_PLOTS: dict[str, Callable[[Any, ChartData, Sequence[str], random.Random], None]] = {
    **dict.fromkeys(("columns", "rows", "grouped columns", "grouped rows", "ranking"), _bars),
    **dict.fromkeys(("stacked columns", "stacked rows", "many stacks"), _bars),
    **dict.fromkeys(_LINES, _lines),
    **dict.fromkeys(("pie", "doughnut"), _pie),
}
PLOT_KINDS = tuple(_PLOTS)
