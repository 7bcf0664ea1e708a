"""A crop of the page for each figure: the figure and what names it, what lies between left out."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from verslag.pipeline.explaining.figure_surroundings import HeadBox
from verslag.schemas.report import Box

if TYPE_CHECKING:
    from PIL.Image import Image

PAGE_PIXELS = 1000
"""Width a page is drawn at: small print can be read, a crop takes some ten kilobytes."""

_QUALITY = 55

_AROUND = 5.0
"""Points of the page shown around what is boxed."""

_REACH = 42.0
"""Points above and below a figure that are shown of a block much taller than that."""

_FIGURE, _LABEL, _COLUMN = "#c00000", "#0048c0", "#00702c"
_COLORS = {
    "label": _LABEL,
    "block": _LABEL,
    "column": _COLUMN,
    "group": "#7000a8",
    "title": "#b05a00",
    "period": "#007080",
}

_SEAM = 5
"""Pixels of grey where something between two strips is left out."""


def crop(picture: Image, scale: float, figure: Box, heads: Iterable[HeadBox]) -> Image:
    """The part of a page that shows a figure and its heads, boxed; strips of the page one over the other.

    Args:
        picture: the page.
        scale: pixels a point.
        figure: box of the figure.
        heads: what names it.
    """
    from PIL import Image as Images
    from PIL import ImageDraw

    marked = picture.copy()
    pen = ImageDraw.Draw(marked)
    shown = [figure]
    for head in heads:
        pen.rectangle(_pixels(head.bbox, scale, 2), outline=_COLORS[head.role], width=2)
        shown.append(_near(head.bbox, figure) if head.role == "block" else head.bbox)
    pen.rectangle(_pixels(figure, scale, 3), outline=_FIGURE, width=3)
    left = max(0, int(scale * (min(b[0] for b in shown) - _AROUND)))
    right = min(picture.width, int(scale * (max(b[2] for b in shown) + _AROUND)))
    strips = [
        marked.crop((left, max(0, int(top * scale)), max(right, left + 1), min(picture.height, int(bottom * scale))))
        for top, bottom in _strips(shown)
    ]
    height = sum(s.height for s in strips) + _SEAM * (len(strips) - 1)
    joined = Images.new("RGB", (strips[0].width, max(height, 1)), "#9aa0a6")
    y = 0
    for strip in strips:
        joined.paste(strip, (0, y))
        y += strip.height + _SEAM
    return joined


def data_uri(image: Image) -> str:
    """A picture as text that stands in a page."""
    out = io.BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=4)
    return "data:image/webp;base64," + base64.b64encode(out.getvalue()).decode()


def _strips(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """From where to where down the page something is shown, from the top; what touches is one strip."""
    found: list[tuple[float, float]] = []
    for top, bottom in sorted((box[1] - _AROUND, box[3] + _AROUND) for box in boxes):
        if found and top <= found[-1][1]:
            found[-1] = (found[-1][0], max(bottom, found[-1][1]))
        else:
            found.append((top, bottom))
    return found


def _near(block: Box, figure: Box) -> Box:
    """A block as far as it stands near its figure."""
    return block[0], max(block[1], figure[1] - _REACH), block[2], min(block[3], figure[3] + _REACH)


def _pixels(box: Box, scale: float, grown: int) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = (edge * scale for edge in box)
    return x0 - grown, top - grown, x1 + grown, bottom + grown
