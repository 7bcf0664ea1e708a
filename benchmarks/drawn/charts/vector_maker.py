"""Pages written straight into a PDF, as drawing programs and pasted charts leave them: text in pieces, clips around
every mark, circles and bars as outlines.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from PIL import ImageFont

from verslag.benchmarks.drawn.charts.canvas import Canvas, Line, Outline, Text
from verslag.benchmarks.drawn.charts.chart_truth import ChartPage, wrapped
from verslag.benchmarks.drawn.charts.page_makers import charts_of, titled

_WIDTH, _HEIGHT, _MARGIN = 595.0, 842.0, 57.0
_LINE_LETTERS = 95
# Liberation Sans is as wide as the Helvetica every reader of PDF has.
_METRICS = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}
_UNITS = 1000


def vector_pdf(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages as operators, in one of several manners each."""
    pdf = pikepdf.new()
    fonts = pikepdf.Dictionary(
        {
            name: pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name(base),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
            for name, base in (("/F0", "/Helvetica"), ("/F1", "/Helvetica-Bold"))
        }
    )
    cover = Canvas(_WIDTH, _HEIGHT)
    cover.text(_MARGIN, 90, title, 22, "start", bold=True)
    for n, line in enumerate(wrapped(pages[0].paragraphs[0], _LINE_LETTERS)):
        cover.text(_MARGIN, 130 + 13 * n, line, 10, "start")
    contents = [_Writer(random.Random(0)).written(cover)]
    contents += [_page(page) for page in pages]
    for content in contents:
        page = pdf.add_blank_page(page_size=(_WIDTH, _HEIGHT))
        page.Resources = pikepdf.Dictionary(Font=fonts)
        page.Contents = pdf.make_stream(content)
    pdf.save(path)


def _page(page: ChartPage) -> bytes:
    drawings, _ = charts_of(page)
    writer = _Writer(page.style)
    around = Canvas(_WIDTH, _HEIGHT)
    around.text(_MARGIN, 70, page.heading, 15, "start", bold=True)
    y = 95.0
    for line in wrapped(page.paragraphs[0], _LINE_LETTERS):
        around.text(_MARGIN, y, line, 10, "start")
        y += 13
    y += 8
    if page.joint:
        heading = titled(page.charts[0], page.charts[0].heading)
        around.text(_MARGIN, y, f"Figuur {page.first_figure} - {heading}", 9, "start", bold=True)
        y += 16
    body: list[bytes] = []
    x, bottom = _MARGIN, y
    for number, canvas in enumerate(drawings):
        data = page.charts[number]
        told = f"Figuur {page.first_figure + number}: {titled(data, data.heading)}"
        name = data.panel if page.joint else told
        lines = wrapped(name, 48 if page.pair else 90)
        for n, line in enumerate(lines):
            around.text(x, y + 11 * n, line, 9, "start", bold=True)
        top = y + 11 * len(lines) + 2
        body.append(writer.written(canvas, x, top))
        bottom = max(bottom, top + canvas.height)
        if page.pair:
            x += canvas.width + 14
        else:
            y = bottom + 26
    if page.source:
        around.text(_MARGIN, bottom + 9, page.source, 8, "start")
    for n, line in enumerate(wrapped(page.paragraphs[1], _LINE_LETTERS)):
        around.text(_MARGIN, bottom + 30 + 13 * n, line, 10, "start")
    return writer.written(around) + b"".join(body)


class _Writer:
    """Writes marks as operators, in a manner drawn by lot."""

    def __init__(self, lot: random.Random) -> None:
        self.pieces = lot.choice(("line", "word", "letter", "kerned"))
        self.clipped = lot.random() < 0.5
        self.texts_last = lot.random() < 0.5

    def written(self, canvas: Canvas, left: float = 0.0, top: float = 0.0) -> bytes:
        """The marks of a canvas whose corner stands there on the page."""
        marks = list(canvas.outlines)
        if self.texts_last:
            marks.sort(key=lambda mark: isinstance(mark, Text))
        return "".join(self._mark(mark, left, _HEIGHT - top) for mark in marks).encode("cp1252")

    def _mark(self, mark: Outline | Line | Text, left: float, top: float) -> str:
        if isinstance(mark, Text):
            return self._text(mark, left, top)
        points = [(left + x, top - y) for x, y in mark.points]
        clip = "q 0 0 595 842 re W* n " if self.clipped else "q "
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if n else 'm'}" for n, (x, y) in enumerate(points))
        if isinstance(mark, Line):
            return f"{clip}{_colour(mark.colour)} RG {mark.width:.2f} w {path} S Q\n"
        if mark.is_rect:
            (x0, y0), _, (x1, y1), _ = points
            path = f"{x0:.2f} {y1:.2f} {x1 - x0:.2f} {y0 - y1:.2f} re"
        return f"{clip}{_colour(mark.fill)} rg {path} {'' if mark.is_rect else 'h '}f* Q\n"

    def _text(self, mark: Text, left: float, top: float) -> str:
        long = _width(mark.text, mark.size, bold=mark.bold)
        back = {"start": 0.0, "middle": long / 2, "end": long}[mark.anchor]
        x, y = left + mark.x, top - mark.y
        down = 0.35 * mark.size
        cos, sin = {0: (1.0, 0.0), -90: (0.0, 1.0), -45: (0.7071, 0.7071)}[mark.turn]
        found, at = [], -back
        for piece in self._parts(mark.text):
            px, py = x + at * cos + down * sin, y + at * sin - down * cos
            shown = self._shown(piece)
            found.append(f"{cos} {sin} {-sin} {cos} {px:.2f} {py:.2f} Tm {shown}")
            at += _width(piece, mark.size, bold=mark.bold)
        font = f"/F{int(mark.bold)} {mark.size} Tf"
        return f"BT {_colour(mark.fill)} rg {font} {' '.join(found)} ET\n"

    def _parts(self, text: str) -> list[str]:
        if self.pieces == "letter":
            return list(text)
        if self.pieces == "word":
            words = text.split(" ")
            return [word + " " * (n + 1 < len(words)) for n, word in enumerate(words)]
        return [text]

    def _shown(self, text: str) -> str:
        if self.pieces == "kerned":
            return "[" + "".join(f"({_escaped(c)}) {3 * (n % 2)} " for n, c in enumerate(text)) + "] TJ"
        return f"({_escaped(text)}) Tj"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _colour(fill: str) -> str:
    return " ".join(f"{int(fill[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5))


def _width(text: str, size: float, *, bold: bool) -> float:
    return ImageFont.truetype(_METRICS[bold], _UNITS).getlength(text) * size / _UNITS
