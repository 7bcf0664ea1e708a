"""What a tagged PDF calls the text of a page: one plain tag for each stretch of marked content."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.marks import mark_name, marks_of

ARTIFACT = "Artifact"
"""The tag of what the file itself calls furniture: headers, footers, page numbers."""

MAX_ELEMENTS = 20_000
"""Structure elements read of one page; a dense table has some 2,000."""

MAX_DEPTH = 40
"""Elements within elements; deeper ones are not followed."""

_HEADINGS = frozenset({"Title", "H", "H1", "H2", "H3", "H4", "H5", "H6"})
_RANKED = (
    _HEADINGS,
    frozenset({"Caption", "TOCI", "Note", "FENote", "BlockQuote"}),
    frozenset({"TH", "TD", "Lbl", "LI", "Figure", "Formula"}),
    frozenset({"P", "Quote", "Aside"}),
)
"""The types that say what a text is, the most telling first: of the elements around a text the most telling one counts,
of equals the innermost. A paragraph in a cell is `TD`, a title in a list item `H2`."""

_RANK = {name: rank for rank, names in enumerate(_RANKED) for name in names}
_UNRANKED = len(_RANKED)
_SAME = {"TOC": "TOCI", "L": "LI", "LBody": "LI", "FENote": "Note"}
_NAME_BYTES = 64


class PageTags:
    """The tags of one page's text objects, by their handle."""

    def __init__(self, by_content: Mapping[int, str], forms: Mapping[int, int]) -> None:
        self._by_content = by_content
        self._forms = forms

    def of(self, page_object: int) -> str:
        """The tag of a PDFium page object; "" where the file says nothing of it."""
        if self._forms:
            page_object = self._forms.get(page_object, page_object)
        content = engine.marked_content_id(page_object)
        if content >= 0:
            return self._by_content.get(content, "")
        return ARTIFACT if self._is_artifact(page_object) else ""

    def _is_artifact(self, page_object: int) -> bool:
        return any(mark_name(mark) == ARTIFACT for mark in marks_of(page_object))


def read_tags(page: Any, forms: Mapping[int, int]) -> PageTags:
    """The tags of an open PDFium page of a tagged file.

    Args:
        page: with its structure tree.
        forms: the form that draws a text object, where one does. Contents are numbered within the page, and again
            within
            every form: text inside a form goes by the tag of the form.
    """
    tree = pdfium_c.FPDF_StructTree_GetForPage(page)
    found: dict[int, str] = {}
    if tree:
        try:
            walker = _Walker(found)
            for index in range(pdfium_c.FPDF_StructTree_CountChildren(tree)):
                element = pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    walker.walk(engine.address(element), "", _UNRANKED, 0)
        finally:
            pdfium_c.FPDF_StructTree_Close(tree)
    return PageTags(found, forms)


class _Walker:
    """Goes down the tree with the most telling tag met so far."""

    def __init__(self, found: dict[int, str]) -> None:
        self._found = found
        self._left = MAX_ELEMENTS
        self._buffer = (ctypes.c_ubyte * _NAME_BYTES)()
        self._at = ctypes.addressof(self._buffer)
        self._view = memoryview(self._buffer).cast("B")
        self._types: dict[bytes, tuple[str, int]] = {}

    def walk(self, element: int, tag: str, rank: int, depth: int) -> None:
        if self._left <= 0 or depth > MAX_DEPTH:
            return
        self._left -= 1
        length = engine.element_type(element, self._at, _NAME_BYTES)
        name = self._view[:length].tobytes()
        known = self._types.get(name) or self._ranked(name)
        if known[1] <= rank and known[1] < _UNRANKED:
            tag, rank = known
        child_at, content_at = engine.element_child, engine.element_child_content
        for index in range(engine.element_child_count(element)):
            # Mostly leaves: asked first, as content is the commoner child.
            content = content_at(element, index)
            if content >= 0:
                if tag:
                    self._found[content] = tag
                continue
            child = child_at(element, index)
            if child:
                self.walk(child, tag, rank, depth + 1)

    def _ranked(self, name: bytes) -> tuple[str, int]:
        plain = _text(name) if len(name) < _NAME_BYTES else ""
        plain = _SAME.get(plain, plain)
        found = self._types[name] = (plain, _RANK.get(plain, _UNRANKED))
        return found


def _text(utf16: bytes) -> str:
    return utf16.decode("utf-16-le", "replace").rstrip("\0")
