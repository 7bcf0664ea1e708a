"""Filled form fields, notes typed on a page and bars laid over it: what a viewer shows on top of a page, made part of
it.
"""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.file.outer_texts import read_text

_SHOWN = frozenset(
    {
        pdfium_c.FPDF_ANNOT_WIDGET,
        pdfium_c.FPDF_ANNOT_FREETEXT,
        pdfium_c.FPDF_ANNOT_STAMP,
        pdfium_c.FPDF_ANNOT_REDACT,
        pdfium_c.FPDF_ANNOT_SQUARE,
        pdfium_c.FPDF_ANNOT_POLYGON,
    }
)
"""Kinds of annotations that show text or hide it. Links, note icons and marker pens do neither."""

_VALUES = {pdfium_c.FPDF_ANNOT_WIDGET: b"V", pdfium_c.FPDF_ANNOT_FREETEXT: b"Contents"}
"""Where an annotation keeps the text that it shows."""

_NOT_SHOWN = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW

_MOST = 5_000
"""Annotations of a page that are looked at; a form of many rows has some hundreds."""

_EMPTY = ctypes.sizeof(pdfium_c.FPDF_WCHAR)
"""Bytes of a text that says nothing: its end."""

_GLANCE = 0.01
"""Scale of a picture that is drawn for its side effect alone."""


class Annotations(NamedTuple):
    """What became of the annotations of a page."""

    drawn: bool
    """Whether they were made part of the page, which must be loaded again to be read."""
    unread: int
    """Those that keep a text and no picture of it: nobody knows what a viewer shows."""


def draw_annotations(page: Any) -> Annotations:
    """Make the annotations of an open PDFium page that show text, or hide it, part of its content."""
    count = min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)
    kinds = {_kind(page, index) for index in range(count)} if count > 0 else set()
    if not kinds & _SHOWN:
        return Annotations(drawn=False, unread=0)
    if pdfium_c.FPDF_ANNOT_WIDGET in kinds:
        page.render(scale=_GLANCE)  # gives fields their looks where the file leaves that to the viewer
    unread = sum(_is_unread(page, index) for index in range(count))
    drawn = pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_SUCCESS
    return Annotations(drawn, unread)


def _kind(page: Any, index: int) -> int:
    annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return int(pdfium_c.FPDF_ANNOT_UNKNOWN)
    kind = int(pdfium_c.FPDFAnnot_GetSubtype(annotation))
    pdfium_c.FPDFPage_CloseAnnot(annotation)
    return kind


def _is_unread(page: Any, index: int) -> bool:
    """Whether an annotation keeps a text that it has no picture of."""
    annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return False
    try:
        key = _VALUES.get(pdfium_c.FPDFAnnot_GetSubtype(annotation))
        if key is None or pdfium_c.FPDFAnnot_GetFlags(annotation) & _NOT_SHOWN:
            return False
        looks = pdfium_c.FPDFAnnot_GetAP(annotation, pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
        if looks > _EMPTY:
            return False

        def value(buffer: Any, length: int) -> int:
            at = None if buffer is None else ctypes.cast(buffer, ctypes.POINTER(pdfium_c.FPDF_WCHAR))
            return int(pdfium_c.FPDFAnnot_GetStringValue(annotation, key, at, length))

        return bool(read_text(value).strip())
    finally:
        pdfium_c.FPDFPage_CloseAnnot(annotation)
