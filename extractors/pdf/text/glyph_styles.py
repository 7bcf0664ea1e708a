"""What the characters of one text object have in common: font, size, weight, colour, baseline and turn."""

from __future__ import annotations

import math
from typing import NamedTuple

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine, DisplaySpace
from verslag.extractors.pdf.engine.structure import PageTags
from verslag.extractors.pdf.text.fonts import Extent, FontCache, FontFace
from verslag.extractors.pdf.text.frame import quarter, to_frame

SMALLEST_PRINT = 0.75
"""Points. Smaller text cannot be read on paper: markers for an index or a search engine, not print."""

FAINT = 8
"""Opacity (of 255) up to which nobody sees text: no colour then differs from its ground by more."""

_INVISIBLE = 3  # text render mode: neither filled nor stroked

_FILL_AND_STROKE = 2  # how word processors fake a bold weight

_BOLD = 700

_TILT = 3.0
"""Degrees by which a line may lean and still count as upright: scans that were straightened by eye."""


class GlyphStyle(NamedTuple):
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
    text_object: int = 0
    """PDFium's handle of the text object, good while its page is open; what the characters of one object are known by.
    """

    @property
    def rotation(self) -> int:
        """The nearest quarter turn."""
        return quarter(self.angle)


class GlyphStyleReader:
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

    def read(self, index: int, text_object: int) -> tuple[GlyphStyle, FontFace]:
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
            GlyphStyle,
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
                text_object,
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
