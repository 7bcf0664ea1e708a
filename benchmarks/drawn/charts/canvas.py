"""A drawing of rectangles, lines, sectors and texts, to be written as SVG, as Typst or straight into a PDF."""

from __future__ import annotations

import html
import math
from dataclasses import dataclass, field

# Mean width of a character, as a share of its size.
_CHAR = 0.52
_CIRCLE_STEPS = 24


@dataclass(frozen=True)
class Outline:
    """A filled outline; `is_rect` where it is a rectangle along the page."""

    points: tuple[tuple[float, float], ...]
    fill: str
    is_rect: bool = False


@dataclass(frozen=True)
class Line:
    """A stroke through points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float


@dataclass(frozen=True)
class Text:
    """A line of text with the point its anchor stands at."""

    x: float
    y: float
    text: str
    size: float
    anchor: str
    fill: str
    bold: bool
    turn: int


@dataclass
class Canvas:
    """Marks in points, origin at the top left; written in the order they were put."""

    width: float
    height: float
    font: str = "Liberation Sans"
    bars: str = "rectangle"
    """How bars are drawn: `rectangle`, `outline`, `stroke`, `bordered` or `shadowed`."""
    svg: list[str] = field(default_factory=list)
    typst: list[str] = field(default_factory=list)
    outlines: list[Outline | Line | Text] = field(default_factory=list)

    def rect(self, x: float, y: float, w: float, h: float, fill: str) -> None:
        """A filled rectangle."""
        self.svg.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" fill="{fill}"/>')
        shape = f'rect(width: {w:.2f}pt, height: {h:.2f}pt, fill: rgb("{fill}"))'
        self.typst.append(f"#place(dx: {x:.2f}pt, dy: {y:.2f}pt, {shape})")
        corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
        self.outlines.append(Outline(corners, fill, is_rect=True))

    def bar(self, x: float, y: float, w: float, h: float, fill: str) -> None:
        """A bar, drawn as this canvas draws bars."""
        if self.bars == "outline":
            self.area([(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)], fill)
        elif self.bars == "stroke" and h >= w:
            self.line([(x + w / 2, y + h), (x + w / 2, y)], fill, round(w, 2))
        elif self.bars == "stroke":
            self.line([(x, y + h / 2), (x + w, y + h / 2)], fill, round(h, 2))
        else:
            if self.bars == "shadowed":
                self.rect(x + 1.5, y + 1.5, w, max(0.0, h - 1.5), "#b0b0b0")
            self.rect(x, y, w, h, fill)
        if self.bars == "bordered":
            self.line([(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)], "#ffffff", 0.75)

    def line(self, points: list[tuple[float, float]], colour: str, width: float = 0.6) -> None:
        """A line through points."""
        path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.svg.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>')
        self.typst.append(f'#place(curve(stroke: {width}pt + rgb("{colour}"), {_curve(points)}))')
        self.outlines.append(Line(tuple(points), colour, width))

    def area(self, points: list[tuple[float, float]], fill: str) -> None:
        """A filled outline."""
        path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.svg.append(f'<polygon points="{path}" fill="{fill}"/>')
        self.typst.append(f'#place(curve(fill: rgb("{fill}"), {_curve(points)}, curve.close()))')
        self.outlines.append(Outline(tuple(points), fill))

    def dot(self, x: float, y: float, r: float, fill: str) -> None:
        """A filled circle around a point."""
        self.svg.append(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r}" fill="{fill}"/>')
        shape = f'circle(radius: {r}pt, fill: rgb("{fill}"))'
        self.typst.append(f"#place(dx: {x - r:.2f}pt, dy: {y - r:.2f}pt, {shape})")
        turns = [2 * math.pi * n / _CIRCLE_STEPS for n in range(_CIRCLE_STEPS)]
        self.outlines.append(Outline(tuple((x + r * math.cos(t), y + r * math.sin(t)) for t in turns), fill))

    def sector(
        self, centre: tuple[float, float], radii: tuple[float, float], turns: tuple[float, float], fill: str
    ) -> None:
        """A slice of a pie or ring between two shares of a turn, clockwise from twelve o'clock."""
        steps = max(2, round((turns[1] - turns[0]) * 40))

        def at(radius: float, turn: float) -> tuple[float, float]:
            angle = 2 * math.pi * turn - math.pi / 2
            return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)

        (x0, y0), (x1, y1) = at(radii[1], turns[0]), at(radii[1], turns[1])
        (i0, j0), (i1, j1) = at(radii[0], turns[1]), at(radii[0], turns[0])
        large = int(turns[1] - turns[0] > 0.5)
        arc = f"A{radii[1]:.2f},{radii[1]:.2f} 0 {large} 1 {x1:.2f},{y1:.2f}"
        back = f"A{radii[0]:.2f},{radii[0]:.2f} 0 {large} 0 {i1:.2f},{j1:.2f}" if radii[0] else ""
        self.svg.append(f'<path d="M{x0:.2f},{y0:.2f} {arc} L{i0:.2f},{j0:.2f} {back} Z" fill="{fill}"/>')
        span = [turns[0] + (turns[1] - turns[0]) * n / steps for n in range(steps + 1)]
        outline = [at(radii[1], t) for t in span] + [at(radii[0], t) for t in reversed(span)]
        self.typst.append(f'#place(curve(fill: rgb("{fill}"), {_curve(outline)}, curve.close()))')
        self.outlines.append(Outline(tuple(outline), fill))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 8,
        anchor: str = "middle",
        *,
        fill: str = "#333333",
        bold: bool = False,
        turn: int = 0,
    ) -> None:
        """A line of text whose anchor stands at x, its middle at height y; turned by so many degrees around that."""
        weight = ' font-weight="bold"' if bold else ""
        turned = f' transform="rotate({turn} {x:.2f} {y:.2f})"' if turn else ""
        self.svg.append(
            f'<text x="{x:.2f}" y="{y + size * 0.35:.2f}" font-size="{size}" text-anchor="{anchor}" fill="{fill}"'
            f"{weight}{turned}>{html.escape(text)}</text>"
        )
        align = {"middle": "center", "start": "left", "end": "right"}[anchor]
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        words = f'text(size: {size}pt, fill: rgb("{fill}"), weight: "{"bold" if bold else "regular"}", "{escaped}")'
        room = 1.5 * width_of(text, size) + 10
        shift = {"middle": -room / 2, "start": 0, "end": -room}[anchor]
        body = f"box(width: {room:.2f}pt, height: {size}pt, align({align} + horizon, {words}))"
        place = f"dx: {x + shift:.2f}pt, dy: {y - size / 2:.2f}pt"
        if turn:
            origin = {"middle": "center", "start": "left", "end": "right"}[anchor] + " + horizon"
            body = f"rotate({turn}deg, origin: {origin}, {body})"
        self.typst.append(f"#place({place}, {body})")
        self.outlines.append(Text(x, y, text, size, anchor, fill, bold, turn))


def width_of(text: str, size: float) -> float:
    """About how wide a text is."""
    return len(text) * size * _CHAR


def _curve(points: list[tuple[float, float]]) -> str:
    first, *rest = (f"({x:.2f}pt, {y:.2f}pt)" for x, y in points)
    return ", ".join([f"curve.move({first})", *(f"curve.line({point})" for point in rest)])
