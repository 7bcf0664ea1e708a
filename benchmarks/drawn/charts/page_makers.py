"""Pages with drawn charts to PDF: printed from the web, and set as a report."""

from __future__ import annotations

import html
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from verslag.benchmarks.drawn.charts.canvas import Canvas
from verslag.benchmarks.drawn.charts.chart_style import Style
from verslag.benchmarks.drawn.charts.chart_truth import ChartData, ChartPage
from verslag.benchmarks.drawn.charts.drawing import drawn
from verslag.benchmarks.drawn.shared.printers import picture_of_typst, print_html, print_typst, typst_text

_BASE = "body{font:10pt 'Liberation Sans';margin:0;color:#222}.page{page-break-after:always}h2{font-size:15pt}"
_CSS = _BASE + ".row{display:flex;gap:14pt}.cap{font-size:9pt;font-weight:bold;margin:8pt 0 2pt}.sub{font-size:8pt}"
_WIDTH, _HALF, _ONE_BAR = 470.0, 225.0, 80.0
_JPEG_QUALITY = 85


_UNIT_LINES = ("in procenten", "in %", "procent", "%")
_CAPTIONS = ("Figuur {}: {}", "Figuur {} - {}", "Figuur {}. {}", "Grafiek {} – {}", "FIGUUR {} {}")


def unit_line(data: ChartData) -> str:
    """What stands under a title where no label carries the unit."""
    wording = _UNIT_LINES[len(data.title) % len(_UNIT_LINES)]  # one wording for all charts with that title
    return wording if data.unit == "percent" and not data.sign else ""


def titled(data: ChartData, heading: str) -> str:
    """A title with the unit behind it where no label carries it."""
    unit = unit_line(data)
    return f"{heading} ({unit})" if unit else heading


def charts_of(page: ChartPage) -> tuple[list[Canvas], Style]:
    """The charts of a page drawn in one style."""
    style = Style.random(page.style)
    width = _HALF if page.pair else _WIDTH
    height = page.style.choice((150.0, 185.0, 220.0))
    font = page.style.choice(("Liberation Sans", "DejaVu Sans", "Liberation Serif"))
    drawings = []
    for number, data in enumerate(page.charts):
        legend = not (page.shared_legend and number)
        high = _ONE_BAR if data.kind == "one stack" else height
        drawings.append(drawn(data, width, high, style, font, legend=legend))
    return drawings, style


def web_pdf(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages as HTML with inline drawings, printed by Chromium."""
    body = [f"<div class=page><h1>{html.escape(title)}</h1><p>{pages[0].paragraphs[0]}</p></div>"]
    for page in pages:
        drawings, _ = charts_of(page)
        figures = [_web_figure(page, n, canvas) for n, canvas in enumerate(drawings)]
        row = f"<div class=row>{''.join(figures)}</div>" if page.pair else "".join(figures)
        if page.joint:
            row = f"<div class=cap>{html.escape(titled(page.charts[0], page.charts[0].heading))}</div>{row}"
        first, last = (f"<p>{html.escape(text)}</p>" for text in page.paragraphs)
        body.append(f"<div class=page><h2>{html.escape(page.heading)}</h2>{first}{row}{last}</div>")
    style = f"<style>@page{{size:A4;margin:20mm}}{_CSS}</style>"
    print_html(f"<!doctype html><meta charset=utf-8>{style}{''.join(body)}", path)


def _web_figure(page: ChartPage, number: int, canvas: Canvas) -> str:
    data = page.charts[number]
    below = f"<div class=sub>{html.escape(page.source)}</div>" if page.source else ""
    unit = unit_line(data)
    sub = f"<div class=sub>{unit}</div>" if unit else ""
    marks = "".join(canvas.svg)
    drawing = (
        f'<svg width="{canvas.width}pt" height="{canvas.height}pt" viewBox="0 0 {canvas.width} {canvas.height}"'
        f" font-family=\"'{canvas.font}'\">{marks}</svg>"
    )
    if page.joint:
        return f"<div><div class=sub><b>{html.escape(data.panel)}</b></div>{drawing}{below}</div>"
    return f"<div><div class=cap>{html.escape(data.heading)}</div>{sub}{drawing}{below}</div>"


def report_pdf(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages set with Typst, a numbered caption above or below each chart."""
    print_typst(_report(title, pages, _as_paths), path)


def picture_pdf(title: str, pages: Sequence[ChartPage], path: Path, *, dots: int, form: str) -> None:
    """The same pages with each chart as a picture.

    Args:
        title: of the report.
        pages: to be set.
        path: of the PDF.
        dots: pixels an inch of the pictures.
        form: `png` or `jpeg`.
    """
    with tempfile.TemporaryDirectory() as folder:
        draw = partial(_as_picture, folder=Path(folder), dots=dots, form=form)
        print_typst(_report(title, pages, draw), path, Path(folder))


def _report(title: str, pages: Sequence[ChartPage], draw: Callable[[Canvas], str]) -> str:
    parts = [
        '#set page(paper: "a4", margin: 2cm, numbering: "1")',
        '#set text(font: "Liberation Sans", size: 10pt, lang: "nl")',
    ]
    parts.append(f'#text(size: 22pt, weight: "bold")[{typst_text(title)}]\n\n{pages[0].paragraphs[0]}')
    for page in pages:
        drawings, _ = charts_of(page)
        above, wording = page.style.random() < 0.5, page.style.choice(_CAPTIONS)
        parts.append(f"#pagebreak()\n= {typst_text(page.heading)}\n{page.paragraphs[0]}\n")
        figures = [_report_figure(page, n, draw(canvas), wording, above=above) for n, canvas in enumerate(drawings)]
        if page.pair:
            cells = ", ".join(f"[{figure}]" for figure in figures)
            grid = f"#grid(columns: ({_HALF}pt, {_HALF}pt), gutter: 14pt, {cells})"
            joint = [_caption(page, 0, wording)] if page.joint else []
            parts += [*joint, grid] if above else [grid, *joint]
        else:
            parts += figures
        parts.append(page.paragraphs[1])
    return "\n\n".join(parts)


def _as_paths(canvas: Canvas) -> str:
    return _block(canvas, f'#set text(font: "{canvas.font}")\n' + "\n".join(canvas.typst))


def _as_picture(canvas: Canvas, folder: Path, dots: int, form: str) -> str:
    number = len(list(folder.iterdir()))
    sheet = f"#set page(width: {canvas.width}pt, height: {canvas.height}pt, margin: 0pt)\n"
    picture_of_typst(sheet + _as_paths(canvas), dots).save(folder / f"{number}.{form}", quality=_JPEG_QUALITY)
    return _block(canvas, f'#image("/{number}.{form}", width: 100%)')


def _block(canvas: Canvas, body: str) -> str:
    return f"#block(width: {canvas.width}pt, height: {canvas.height}pt, breakable: false)[{body}]"


def _caption(page: ChartPage, number: int, wording: str) -> str:
    data = page.charts[number]
    told = wording.format(page.first_figure + number, titled(data, data.heading))
    return f'#text(size: 9pt, style: "italic")[{typst_text(told)}]'


def _report_figure(page: ChartPage, number: int, drawing: str, wording: str, *, above: bool) -> str:
    source = f"#text(size: 8pt)[{typst_text(page.source)}]" if page.source else ""
    if page.joint:
        panel = f'#text(size: 9pt, weight: "bold")[{typst_text(page.charts[number].panel)}]'
        return "\n\n".join(part for part in (panel, drawing, source) if part)
    caption = _caption(page, number, wording)
    order = [caption, drawing, source] if above else [drawing, caption, source]
    return "\n\n".join(part for part in order if part)
