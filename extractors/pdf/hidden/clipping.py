"""Text that its cell cuts off: a spreadsheet's long text runs on, unseen, under the next cell's figure.

Asking for the clip path of every text object would cost more than reading the text, so it is asked only where two
pieces of text lie over each other on one line: there one of them is hidden, or both would be unreadable.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

import pypdfium2.raw as pdfium_c

from verslag.extractors.document.geometry import BBox
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine
from verslag.extractors.pdf.text.frame import from_frame
from verslag.extractors.pdf.text.glyphs import Glyph, Style
from verslag.extractors.pdf.text.spans import Span

_OVERLAP = 0.5
"""Text reaching this share of its size into other text is more than kerning or a doubled letter."""

_MAX_CLIP_SEGMENTS = 64
"""A clip path of more segments is a shape cut out of a picture, not a cell."""

_MIDDLE = 0.3
"""Height of a character's middle above the baseline, as a share of its size."""

_START = attrgetter("start")


def without_clipped(
    glyphs: Sequence[Glyph], texts: Iterable[Span], objects: Mapping[int, int], to_display: Affine
) -> Sequence[Glyph]:
    """The characters without those that lie over other text and outside their own clip path.

    Args:
        glyphs: the characters of the page.
        texts: its text objects.
        objects: the PDFium text object of a style, by the style's `id`.
        to_display: from the page's own coordinates.
    """
    clips: dict[int, BBox] = {}
    for style in _overlapping(texts):
        box = clip_box(objects[id(style)], to_display)
        if box is not None:
            clips[id(style)] = box
    if not clips:
        return glyphs
    return [glyph for glyph in glyphs if glyph.style is None or _is_seen(glyph, glyph.style, clips)]


def _is_seen(glyph: Glyph, style: Style, clips: Mapping[int, BBox]) -> bool:
    box = clips.get(id(style))
    middle = style.baseline - _MIDDLE * style.size
    return box is None or box.contains_point(*from_frame((glyph.start + glyph.end) / 2, middle, style.angle))


def _overlapping(texts: Iterable[Span]) -> list[Style]:
    """Styles whose text lies over text of another on the same line."""
    lines: dict[tuple[float, int], list[Span]] = {}
    line: list[Span] = []
    place: tuple[float, float] | None = None
    for text in texts:
        style = text.style
        if place != (style.angle, style.baseline):
            place = style.angle, style.baseline
            line = lines.setdefault((style.angle, round(style.baseline)), [])
        line.append(text)
    found: list[Style] = []
    for line in lines.values():
        line.sort(key=_START)
        furthest, reaching = -1e9, None
        for style, start, end in line:
            if reaching is not None and start < furthest - _OVERLAP * style.size:
                found += (reaching, style)
            if end > furthest:
                furthest, reaching = end, style
    return found


def clip_box(page_object: int, to_display: Affine) -> BBox | None:
    """The displayed box that the clip paths of an object leave; None where nothing, or no mere cell, clips it."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(ctypes.cast(page_object, pdfium_c.FPDF_PAGEOBJECT))
    count = pdfium_c.FPDFClipPath_CountPaths(clip) if clip else 0
    if count <= 0:
        return None
    box: BBox | None = None
    place = engine.Floats(2)
    at = place.at
    for path in range(count):
        segments = pdfium_c.FPDFClipPath_CountPathSegments(clip, path)
        if not 2 <= segments <= _MAX_CLIP_SEGMENTS:
            return None
        points = []
        for index in range(segments):
            engine.segment_point(engine.address(pdfium_c.FPDFClipPath_GetPathSegment(clip, path, index)), at, at + 4)
            points.append(to_display.point(place.view[0], place.view[1]))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        part = BBox(min(xs), min(ys), max(xs), max(ys))
        box = (
            part
            if box is None
            else BBox(max(box.x0, part.x0), max(box.top, part.top), min(box.x1, part.x1), min(box.bottom, part.bottom))
        )
    return box
