"""What a page offers a reader: text, nothing, a picture, outlined letters, or text that does not spell."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.page import Shape, Word
from verslag.extractors.pdf.text.garbled import is_garbled
from verslag.schemas.vocabularies import PageState

_IMAGE_SHARE = 0.05
"""An image smaller than this share of the page is a logo or a stamp on an otherwise empty page."""

_OUTLINE_COUNT = 40
"""Filled curves of letter size from which a page without text is taken for outlined text, not for a drawing."""

_LETTER_SHARE = 0.05
"""A letter is smaller than this share of the page's longer side; headings on a cover are larger, body text is not."""

_FEW_CHARS = 12
"""Fewer letters and digits than this beside a page-filling picture (a page number) are no text of the page."""

_FULL_PAGE = 0.5
"""A picture from this share of the page on is the page."""


def page_state(
    words: Sequence[Word], shapes: Sequence[Shape], width: float, height: float, *, unreadable_text: bool = False
) -> PageState:
    """The state of a page of that size in points.

    `unreadable_text`: text is drawn but the file does not say which characters it shows.
    """
    area = max(width * height, 1.0)
    pictured = max((shape.bbox.area for shape in shapes if shape.kind == "image"), default=0.0) / area
    chars = sum(sum(map(str.isalnum, word.text)) for word in words)
    if chars and not (chars < _FEW_CHARS and (pictured >= _FULL_PAGE or _outlines(shapes, width, height))):
        return "garbled" if is_garbled([word.text for word in words]) else "text"
    if unreadable_text and not chars:
        return "garbled"
    if pictured >= _IMAGE_SHARE:
        return "image"
    if _outlines(shapes, width, height):
        return "outlines"
    return "text" if chars else "blank"


def _outlines(shapes: Sequence[Shape], width: float, height: float) -> bool:
    limit = _LETTER_SHARE * max(width, height)
    count = sum(shape.kind == "curve" and shape.fill is not None and shape.bbox.height < limit for shape in shapes)
    return count >= _OUTLINE_COUNT
