"""Bookmarks in order, read without trusting how they are linked."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium_c

from verslag.extractors.document.page import OutlineItem
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.pdf_limits import Limits
from verslag.extractors.pdf.file.outer_texts import read_text

_PLACES = {pdfium_c.PDFDEST_VIEW_XYZ: 1, pdfium_c.PDFDEST_VIEW_FITH: 0, pdfium_c.PDFDEST_VIEW_FITBH: 0}
"""Which of a target's numbers is its height on the page."""

ToTop = Callable[[int, float], float | None]
"""From a page index and a height in the page's own coordinates to the place from the top."""


def read_outline(document: Any, page_count: int, to_top: ToTop, limits: Limits) -> Iterator[OutlineItem]:
    """The bookmarks of an open PDFium document, depth first; each is read once, however often it is linked."""
    seen: set[int] = set()
    above: list[Any] = []
    bookmark = pdfium_c.FPDFBookmark_GetFirstChild(document, None)
    while len(seen) < limits.outline_items:
        if not bookmark or engine.address(bookmark) in seen:
            if not above:
                return
            bookmark = pdfium_c.FPDFBookmark_GetNextSibling(document, above.pop())
            continue
        seen.add(engine.address(bookmark))
        title = read_text(partial(pdfium_c.FPDFBookmark_GetTitle, bookmark))
        page, top = _target(document, bookmark, page_count, to_top)
        yield OutlineItem(len(above) + 1, title, page, top)
        child = None
        if len(above) + 1 < limits.outline_depth:
            child = pdfium_c.FPDFBookmark_GetFirstChild(document, bookmark)
        if child:
            above.append(bookmark)
            bookmark = child
        else:
            bookmark = pdfium_c.FPDFBookmark_GetNextSibling(document, bookmark)


def _target(document: Any, bookmark: Any, page_count: int, to_top: ToTop) -> tuple[int | None, float | None]:
    """Page (from 1) and place from its top that a bookmark leads to."""
    target = pdfium_c.FPDFBookmark_GetDest(document, bookmark)
    if not target:
        return None, None
    index = pdfium_c.FPDFDest_GetDestPageIndex(document, target)
    if not 0 <= index < page_count:
        return None, None
    count, numbers = ctypes.c_ulong(), (pdfium_c.FS_FLOAT * 4)()
    place = _PLACES.get(pdfium_c.FPDFDest_GetView(target, count, numbers))
    if place is None or place >= count.value:
        return index + 1, None
    return index + 1, to_top(index, numbers[place])
