"""The characters of a page as PDFium reports them, each with its place along the line it is set on."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine, DisplaySpace
from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.extractors.pdf.engine.structure import PageTags
from verslag.extractors.pdf.text.fonts import Extent, FontCache, FontFace
from verslag.extractors.pdf.text.frame import box_to_frame, quarter, to_frame

SMALLEST_PRINT = 0.75
"""Points. Smaller text cannot be read on paper: markers for an index or a search engine, not print."""

FAINT = 8
"""Opacity (of 255) up to which nobody sees text: no colour then differs from its ground by more."""

_INVISIBLE = 3  # text render mode: neither filled nor stroked
_FILL_AND_STROKE = 2  # how word processors fake a bold weight
_BOLD = 700
_TILT = 3.0
"""Degrees by which a line may lean and still count as upright: scans that were straightened by eye."""

_OBLIQUE_HEIGHT = 0.7
"""Ink height of a capital as a share of the size, to tell its width from the box around it when it leans."""

_LOST = frozenset(range(1, 32)) - {2, 9, 10, 13}
"""Control codes in a text object are glyphs, mostly ligatures, of which the font does not say what they show."""

_FIRST_SURROGATE = 0xD800
_HIGH_SURROGATES = range(_FIRST_SURROGATE, 0xDC00)
_LOW_SURROGATES = range(0xDC00, 0xE000)
_HYPHEN_IN_TEXT, _ENGINE_HYPHEN = 0xFFFE, 2
"""PDFium's mark for a hyphen at a line's end, in its whole text and as a character."""

_REPLACEMENT = 0xFFFD
"""In the place of what is no character: half of one would break every writer."""

_FIRST_HALF = -1
"""In the place of the first half of a surrogate pair."""


class Style(NamedTuple):
    """What the characters of one text object have in common; baseline in the frame of upright text."""

    font: str
    size: float
    weight: int
    italic: bool
    color: str
    baseline: float
    angle: float
    """Degrees clockwise by which the text is turned on the displayed page."""
    visible: bool
    advances: bool
    """Whether start and end of its glyphs are origins and advances (True) or only the ink (False)."""
    extent: Extent
    tag: str = ""
    """What a tagged file calls the text."""
    layer: bool = False
    """Drawn without ink (render mode 3), as OCR lays its text over a picture."""

    @property
    def rotation(self) -> int:
        """The nearest quarter turn."""
        return quarter(self.angle)


class Glyph(NamedTuple):
    """One character. `start` and `end` run along the line, left to right for upright text.

    A space or line end without a style was put in by the engine; a space with one is printed.
    """

    char: str
    start: float
    end: float
    style: Style | None


class _StyleReader:
    """Reads the style of a text object at its first character; buffers are reused, the fonts cached."""

    def __init__(self, text_page: int, space: DisplaySpace, fonts: FontCache, tags: PageTags | None) -> None:
        self._text_page = text_page
        self._map = space.to_display
        self._fonts = fonts
        self._tag_of = tags.of if tags is not None else None
        self._matrix = engine.Floats(6)
        self._origin = engine.Doubles(2)
        self._rgba = engine.Counts(4)
        self._rgba_at = tuple(self._rgba.at + 4 * channel for channel in range(4))
        self._turns: dict[tuple[float, ...], tuple[float, float, bool]] = {}
        self._colors: dict[tuple[int, ...], str] = {}

    @property
    def colors(self) -> frozenset[str]:
        """All colours that were met."""
        return frozenset(self._colors.values())

    def read(self, index: int, text_object: int) -> tuple[Style, FontFace]:
        """The style from that character on, and the font it is set in."""
        page = self._text_page
        engine.char_matrix(page, index, self._matrix.at)
        a, b, c, d, e, f = self._matrix.view
        key = (a, b, c, d)
        scale, angle, advances = self._turns.get(key) or self._turn(key)
        size = engine.char_font_size(page, index) * scale
        to_display = self._map
        # The object's own origin: every character of it stands on the same baseline.
        y = to_display.b * e + to_display.d * f + to_display.f
        baseline = y if angle == 0.0 else to_frame(to_display.a * e + to_display.c * f + to_display.e, y, angle)[1]
        engine.char_fill(page, index, *self._rgba_at)
        red, green, blue, alpha = self._rgba.view
        rgb = (red, green, blue)
        color = self._colors.get(rgb)
        if color is None:
            color = self._colors[rgb] = f"#{red:02x}{green:02x}{blue:02x}"
        mode = engine.text_render_mode(text_object)
        face = self._fonts.get(engine.text_font(text_object) or 0)
        # As Style(…), without the call in between: a page can have a text object for every character.
        style = tuple.__new__(
            Style,
            (
                face.name,
                size,
                max(face.weight, _BOLD) if mode == _FILL_AND_STROKE else face.weight,
                face.italic,
                color,
                baseline,
                angle,
                mode != _INVISIBLE and alpha > FAINT and size >= SMALLEST_PRINT,
                advances,
                face.extent,
                "" if self._tag_of is None else self._tag_of(text_object),
                mode == _INVISIBLE,
            ),
        )
        return style, face

    def origin(self, index: int, angle: float) -> tuple[float, float]:
        """A character's origin in the frame."""
        engine.char_origin(self._text_page, index, self._origin.at, self._origin.at + 8)
        x, y = self._origin.view
        return to_frame(*self._map.point(x, y), angle)

    def _turn(self, key: tuple[float, float, float, float]) -> tuple[float, float, bool]:
        """(scale of the font size, angle, whether PDFium's loose boxes hold) for a text matrix."""
        a, b, c, d = key
        forward = Affine(self._map.a, self._map.b, self._map.c, self._map.d, 0.0, 0.0)
        along_x, along_y = forward.point(a, b)
        up_x, up_y = forward.point(c, d)
        angle = math.degrees(math.atan2(along_y, along_x)) % 360
        if abs((angle + 45) % 90 - 45) <= _TILT:
            angle = float(quarter(angle))
        # PDFium scales its loose boxes by the matrix's first entry alone.
        advances = a > 0 and abs(b) <= math.tan(math.radians(_TILT)) * a
        found = self._turns[key] = (math.hypot(up_x, up_y), angle, advances)
        return found


class PageGlyphs(NamedTuple):
    """The characters of a page."""

    glyphs: Sequence[Glyph]
    objects: Mapping[int, int]
    """The PDFium text object of each style, by the style's `id`."""
    colors: frozenset[str]
    """All colours that occur."""
    truncated: bool
    """Whether the page has more characters than are read."""


def read_glyphs(
    text_page: Any, space: DisplaySpace, fonts: FontCache, tags: PageTags | None = None, limits: Limits = LIMITS
) -> PageGlyphs:
    """The characters of an open PDFium text page, in PDFium's order (that of the content stream, line by line)."""
    page = engine.address(text_page)
    total = pdfium_c.FPDFText_CountChars(text_page)
    count = min(total, limits.page_chars)
    reader = _StyleReader(page, space, fonts, tags)
    loose_buffer = engine.Floats(4)
    loose, loose_at = loose_buffer.view, loose_buffer.at
    tight = engine.Doubles(4)
    char_object, loose_box, new = engine.char_object, engine.loose_box, tuple.__new__
    to_display = space.to_display
    a, e = to_display.a, to_display.e
    upright_page = to_display.b == 0.0 and to_display.c == 0.0
    glyphs: list[Glyph] = []
    objects: dict[int, int] = {}
    add = glyphs.append
    current = 0
    style: Style | None = None
    upright = False
    seen: set[int] = set()
    for index, code in enumerate(_code_points(_codes(page, count))):
        if code == _FIRST_HALF:
            continue
        text_object = char_object(page, index)
        if not text_object:
            add(Glyph("\n" if code in (10, 13) else " " if code <= 32 and code != 2 else chr(code), 0.0, 0.0, None))
            continue
        if text_object != current or style is None:
            style, face = reader.read(index, text_object)
            seen = face.seen
            current = text_object
            objects[id(style)] = text_object
            upright = upright_page and style.advances and style.angle == 0.0
        if code == 32:
            add(Glyph(" ", 0.0, 0.0, style))
            continue
        if code in _LOST:
            code = _REPLACEMENT
        if code not in seen:
            seen.add(code)
            _measure(page, index, style, to_display, reader, tight)
        if upright and loose_box(page, index, loose_at):
            add(new(Glyph, (chr(code), a * loose[0] + e, a * loose[2] + e, style)))
            continue
        if style.advances and loose_box(page, index, loose_at):
            add(Glyph(chr(code), *_advance(loose, style, to_display), style))
            continue
        add(Glyph(chr(code), *_ink(page, index, style, to_display, reader, tight), style))
    return PageGlyphs(glyphs, objects, reader.colors, total > count)


def _codes(page: int, count: int) -> Sequence[int]:
    """The code points of the first characters of a text page.

    PDFium gives the whole text in one call, but without characters of code 0 and some control codes; where any is
    missing they are asked one by one.
    """
    text = engine.Shorts(count + 1)
    if engine.text(page, 0, count, text.at) == count + 1:
        codes = text.view.tolist()[:count]
        return [_ENGINE_HYPHEN if code == _HYPHEN_IN_TEXT else code for code in codes]
    return [engine.char_code(page, index) for index in range(count)]


def _code_points(units: Sequence[int]) -> Sequence[int]:
    """UTF-16 units as code points: the second half of a pair stands for both, the first is `_FIRST_HALF`.

    A half without the other is no character.
    """
    if max(units, default=0) < _FIRST_SURROGATE:
        return units
    points: list[int] = []
    for unit, after in zip(units, (*units[1:], 0), strict=True):
        if unit in _HIGH_SURROGATES:
            points.append(_FIRST_HALF if after in _LOW_SURROGATES else _REPLACEMENT)
        elif unit in _LOW_SURROGATES:
            paired = points and points[-1] == _FIRST_HALF
            high = units[len(points) - 1] - _HIGH_SURROGATES.start if paired else 0
            points.append(0x10000 + (high << 10) + unit - _LOW_SURROGATES.start if paired else _REPLACEMENT)
        else:
            points.append(unit if unit <= sys.maxunicode else _REPLACEMENT)
    return points


def _read_tight_box(page: int, index: int, tight: engine.Doubles) -> None:
    at = tight.at
    engine.tight_box(page, index, at, at + 8, at + 16, at + 24)


def _advance(loose: Sequence[float], style: Style, to_display: Affine) -> tuple[float, float]:
    """Start and end of a turned character's advance along its line, from PDFium's loose box."""
    left, top, right, bottom = loose
    box = box_to_frame(to_display.box(left, bottom, right, top), style.angle)
    return box.x0, box.x1


def _ink(
    page: int, index: int, style: Style, to_display: Affine, reader: _StyleReader, tight: engine.Doubles
) -> tuple[float, float]:
    """Start and end of a turned character's ink along its line."""
    _read_tight_box(page, index, tight)
    left, right, bottom, top = tight.view
    displayed = to_display.box(left, bottom, right, top)
    if style.angle % 90 == 0.0:
        box = box_to_frame(displayed, style.angle)
        return box.x0, box.x1
    # Around a leaning rectangle w × h stands a box whose sides add up to (w + h)·(|cos| + |sin|).
    angle = math.radians(style.angle)
    sides = (displayed.width + displayed.height) / (abs(math.cos(angle)) + abs(math.sin(angle)))
    start, _ = reader.origin(index, style.angle)
    return start, start + max(sides - _OBLIQUE_HEIGHT * style.size, 0.2 * style.size)


def _measure(
    page: int, index: int, style: Style, to_display: Affine, reader: _StyleReader, tight: engine.Doubles
) -> None:
    """Widen the font's extent where this character's ink reaches further than the font says."""
    if style.angle % 90 or style.size <= 0.0:
        return
    _read_tight_box(page, index, tight)
    left, right, bottom, top = tight.view
    box = box_to_frame(to_display.box(left, bottom, right, top), style.angle)
    extent = style.extent
    above, below = (style.baseline - box.top) / style.size, (box.bottom - style.baseline) / style.size
    if extent.above < above <= _TALLEST:
        extent.below = max(extent.below - (above - extent.above), _SHALLOWEST)
        extent.above = above
    if extent.below < below <= _DEEPEST:
        extent.below = below


_TALLEST = 1.3
"""Ink higher than this above the baseline is a bracket of several lines or a broken glyph box."""
_DEEPEST = 0.6
_SHALLOWEST = 0.1
