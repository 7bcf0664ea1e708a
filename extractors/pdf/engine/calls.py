"""PDFium functions called once a character or path segment, bound so that they take plain addresses.

The wrappers of pypdfium2 check and convert every argument; on a page of three thousand characters that
conversion costs more than PDFium's own work. These take integers and write into arrays owned by the caller.
They keep the interpreter's lock: each takes less time than letting it go and taking it back.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium_c

_Address = ctypes.c_void_p


def _bind(function: Any, result: type[Any], *arguments: type[Any]) -> Callable[..., Any]:
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def address(handle: Any) -> int:
    """The address of a PDFium handle or of a ctypes array, 0 for a null handle."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


class Floats:
    """Numbers that PDFium writes and Python reads: `at` is the address, `view` unpacks quicker than ctypes does."""

    def __init__(self, count: int) -> None:
        self._array = (ctypes.c_float * count)()
        self.at = ctypes.addressof(self._array)
        self.view = memoryview(self._array).cast("B").cast("f")


class Doubles:
    """The same in double precision."""

    def __init__(self, count: int) -> None:
        self._array = (ctypes.c_double * count)()
        self.at = ctypes.addressof(self._array)
        self.view = memoryview(self._array).cast("B").cast("d")


class Counts:
    """The same for whole numbers from 0."""

    def __init__(self, count: int) -> None:
        self._array = (ctypes.c_uint * count)()
        self.at = ctypes.addressof(self._array)
        self.view = memoryview(self._array).cast("B").cast("I")


class Shorts:
    """The same for UTF-16 code units."""

    def __init__(self, count: int) -> None:
        self._array = (ctypes.c_ushort * count)()
        self.at = ctypes.addressof(self._array)
        self.view = memoryview(self._array).cast("B").cast("H")


text: Callable[[int, int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetText, ctypes.c_int, _Address, ctypes.c_int, ctypes.c_int, _Address
)
"""(text page, index, count, UTF-16 buffer of one more) -> code units written, a closing 0 counted"""

char_code: Callable[[int, int], int] = _bind(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _Address, ctypes.c_int)
"""(text page, index) -> code point"""

char_object: Callable[[int, int], int | None] = _bind(pdfium_c.FPDFText_GetTextObject, _Address, _Address, ctypes.c_int)
"""(text page, index) -> text object, None for a character PDFium put in itself"""

loose_box: Callable[[int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_int, _Address, ctypes.c_int, _Address
)
"""(text page, index, float[4]: left top right bottom) -> success; from origin to advance, ascent to descent"""

tight_box: Callable[[int, int, int, int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetCharBox,
    ctypes.c_int,
    _Address,
    ctypes.c_int,
    _Address,
    _Address,
    _Address,
    _Address,
)
"""(text page, index, left, right, bottom, top: double) -> success; the ink of the glyph"""

char_matrix: Callable[[int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetMatrix, ctypes.c_int, _Address, ctypes.c_int, _Address
)
"""(text page, index, float[6]) -> success; text space to page space, form matrices included"""

char_origin: Callable[[int, int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetCharOrigin, ctypes.c_int, _Address, ctypes.c_int, _Address, _Address
)
"""(text page, index, x: double, y: double) -> success; on the baseline"""

char_font_size: Callable[[int, int], float] = _bind(
    pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _Address, ctypes.c_int
)
"""(text page, index) -> font size before the matrix"""

char_fill: Callable[[int, int, int, int, int, int], int] = _bind(
    pdfium_c.FPDFText_GetFillColor,
    ctypes.c_int,
    _Address,
    ctypes.c_int,
    _Address,
    _Address,
    _Address,
    _Address,
)
"""(text page, index, r, g, b, a: unsigned int) -> success"""

text_font: Callable[[int], int | None] = _bind(pdfium_c.FPDFTextObj_GetFont, _Address, _Address)
"""text object -> font"""

text_render_mode: Callable[[int], int] = _bind(pdfium_c.FPDFTextObj_GetTextRenderMode, ctypes.c_int, _Address)
"""text object -> render mode (3 is invisible)"""

marked_content_id: Callable[[int], int] = _bind(pdfium_c.FPDFPageObj_GetMarkedContentID, ctypes.c_int, _Address)
"""object -> id of the marked content it stands in, -1 for none"""

mark_count: Callable[[int], int] = _bind(pdfium_c.FPDFPageObj_CountMarks, ctypes.c_int, _Address)
mark: Callable[[int, int], int | None] = _bind(pdfium_c.FPDFPageObj_GetMark, _Address, _Address, ctypes.c_ulong)
mark_name: Callable[[int, int, int, int], int] = _bind(
    pdfium_c.FPDFPageObjMark_GetName, ctypes.c_int, _Address, _Address, ctypes.c_ulong, _Address
)
"""(mark, UTF-16 buffer, its bytes, bytes written: unsigned long) -> success"""

remove_mark: Callable[[int, int], int] = _bind(pdfium_c.FPDFPageObj_RemoveMark, ctypes.c_int, _Address, _Address)
mark_text: Callable[[int, bytes, int, int, int], int] = _bind(
    pdfium_c.FPDFPageObjMark_GetParamStringValue,
    ctypes.c_int,
    _Address,
    ctypes.c_char_p,
    _Address,
    ctypes.c_ulong,
    _Address,
)
"""(mark, key, UTF-16 buffer, its bytes, bytes needed: unsigned long) -> whether the mark has a text of that key"""

element_type: Callable[[int, int, int], int] = _bind(
    pdfium_c.FPDF_StructElement_GetType, ctypes.c_ulong, _Address, _Address, ctypes.c_ulong
)
"""(structure element, UTF-16 buffer, its bytes) -> bytes the type takes; custom types come as what they stand for"""

element_child_count: Callable[[int], int] = _bind(pdfium_c.FPDF_StructElement_CountChildren, ctypes.c_int, _Address)
element_child: Callable[[int, int], int | None] = _bind(
    pdfium_c.FPDF_StructElement_GetChildAtIndex, _Address, _Address, ctypes.c_int
)
"""(structure element, index) -> element, None where the child is content or stands on another page"""

element_child_content: Callable[[int, int], int] = _bind(
    pdfium_c.FPDF_StructElement_GetChildMarkedContentID, ctypes.c_int, _Address, ctypes.c_int
)
"""(structure element, index) -> id of the marked content the child is, -1 where it is none"""

object_type: Callable[[int], int] = _bind(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, _Address)
object_bounds: Callable[[int, int, int, int, int], int] = _bind(
    pdfium_c.FPDFPageObj_GetBounds, ctypes.c_int, _Address, _Address, _Address, _Address, _Address
)
"""(object, left, bottom, right, top: float) -> success"""

set_active: Callable[[int, int], int] = _bind(pdfium_c.FPDFPageObj_SetIsActive, ctypes.c_int, _Address, ctypes.c_int)
"""(object, whether it is drawn) -> success; an inactive object stays in the file"""

object_matrix: Callable[[int, int], int] = _bind(pdfium_c.FPDFPageObj_GetMatrix, ctypes.c_int, _Address, _Address)
"""(object, float[6]) -> success"""

object_fill: Callable[[int, int, int, int, int], int] = _bind(
    pdfium_c.FPDFPageObj_GetFillColor, ctypes.c_int, _Address, _Address, _Address, _Address, _Address
)
object_stroke: Callable[[int, int, int, int, int], int] = _bind(
    pdfium_c.FPDFPageObj_GetStrokeColor, ctypes.c_int, _Address, _Address, _Address, _Address, _Address
)
object_stroke_width: Callable[[int, int], int] = _bind(
    pdfium_c.FPDFPageObj_GetStrokeWidth, ctypes.c_int, _Address, _Address
)
page_object_count: Callable[[int], int] = _bind(pdfium_c.FPDFPage_CountObjects, ctypes.c_int, _Address)
page_object: Callable[[int, int], int | None] = _bind(pdfium_c.FPDFPage_GetObject, _Address, _Address, ctypes.c_int)
form_object_count: Callable[[int], int] = _bind(pdfium_c.FPDFFormObj_CountObjects, ctypes.c_int, _Address)
form_object: Callable[[int, int], int | None] = _bind(
    pdfium_c.FPDFFormObj_GetObject, _Address, _Address, ctypes.c_ulong
)
path_segment_count: Callable[[int], int] = _bind(pdfium_c.FPDFPath_CountSegments, ctypes.c_int, _Address)
path_segment: Callable[[int, int], int | None] = _bind(
    pdfium_c.FPDFPath_GetPathSegment, _Address, _Address, ctypes.c_int
)
path_draw_mode: Callable[[int, int, int], int] = _bind(
    pdfium_c.FPDFPath_GetDrawMode, ctypes.c_int, _Address, _Address, _Address
)
segment_point: Callable[[int, int, int], int] = _bind(
    pdfium_c.FPDFPathSegment_GetPoint, ctypes.c_int, _Address, _Address, _Address
)
segment_type: Callable[[int], int] = _bind(pdfium_c.FPDFPathSegment_GetType, ctypes.c_int, _Address)
segment_closes: Callable[[int], int] = _bind(pdfium_c.FPDFPathSegment_GetClose, ctypes.c_int, _Address)

clip_path: Callable[[int], int | None] = _bind(pdfium_c.FPDFPageObj_GetClipPath, _Address, _Address)
clip_path_count: Callable[[int | None], int] = _bind(pdfium_c.FPDFClipPath_CountPaths, ctypes.c_int, _Address)
clip_segment_count: Callable[[int | None, int], int] = _bind(
    pdfium_c.FPDFClipPath_CountPathSegments, ctypes.c_int, _Address, ctypes.c_int
)
clip_segment: Callable[[int | None, int, int], int] = _bind(
    pdfium_c.FPDFClipPath_GetPathSegment, _Address, _Address, ctypes.c_int, ctypes.c_int
)
