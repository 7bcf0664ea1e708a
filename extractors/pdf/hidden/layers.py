"""Layers that are switched off: what is drawn on them is in the file, and no viewer shows it.

Few files have such layers, so the file is asked once, cheaply, whether it has any; only then are its texts asked what
layer they stand on.
"""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Collection, Iterable, Mapping
from io import BytesIO
from typing import Any

from verslag.extractors.pdf.engine.marks import mark_name, mark_text, marks_of

_DECLARED = b"/OCProperties"
"""Where the catalogue of a file declares its layers."""

_PACKED = re.compile(rb"/Type\s*/ObjStm")
_STREAM = re.compile(rb"stream\r?\n")
_ENCRYPTED = re.compile(rb"/Encrypt\b")

_MOST_UNPACKED = 1 << 22
"""Bytes unpacked of one stream of objects; it holds some hundred dictionaries."""

_FURTHEST_STREAM = 4096
"""Bytes between the dictionary of a stream of objects and its data."""

ON_LAYER = "OC"
"""The mark of content that stands on a layer."""


def switched_off_layers(data: bytes, password: str | None) -> frozenset[str]:
    """Names of the layers that a file has switched off; "" among them where any are, for layers that are not told by
    name.
    """
    if not _may_have_layers(data):
        return frozenset()
    import pikepdf

    try:
        with (
            warnings.catch_warnings(action="ignore"),
            pikepdf.open(BytesIO(data), password=password or "") as pdf,
        ):
            return _off_by_default(pdf.Root.get("/OCProperties"))
    except (pikepdf.PdfError, *_ODD_OBJECT, RuntimeError, MemoryError):
        return frozenset()


_ODD_OBJECT = (ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError)
"""What pikepdf raises at objects that have any type but the expected one."""


def _off_by_default(properties: Any) -> frozenset[str]:
    if properties is None:
        return frozenset()
    usual = properties.get("/D", {})
    off = list(usual.get("/OFF", ()))
    if usual.get("/BaseState") == "/OFF":
        on = {layer.objgen for layer in usual.get("/ON", ())}
        off += [layer for layer in properties.get("/OCGs", ()) if layer.objgen not in on]
    return frozenset({str(layer.get("/Name", "")) for layer in off} | ({""} if off else set()))


def _may_have_layers(data: bytes) -> bool:
    """Whether the file declares layers, in the open or in a packed stream of objects."""
    if _DECLARED in data:
        return True
    packed = [found.end() for found in _PACKED.finditer(data)]
    if packed and _ENCRYPTED.search(data):
        return True  # nobody can tell without the key
    return any(_DECLARED in _unpacked(data, at) for at in packed)


def _unpacked(data: bytes, at: int) -> bytes:
    stream = _STREAM.search(data, at, at + _FURTHEST_STREAM)
    if stream is None:
        return b""
    end = data.find(b"endstream", stream.end())
    try:
        return zlib.decompressobj().decompress(data[stream.end() : end], _MOST_UNPACKED)
    except zlib.error:
        return b""


def on_layers(objects: Iterable[int], forms: Mapping[int, int], off: Collection[str]) -> set[int]:
    """The text objects that may stand on one of the layers `off`: what stands there only the picture
    proves.

    Args:
        objects: the text objects of the page.
        forms: the form that draws a text object, where one does; a form stands on a layer without saying so of its
            text.
        off: names of layers; "" for those that are not told by name.
    """
    return {handle for handle in objects if handle in forms or _is_on(handle, off)} if off else set()


def _is_on(page_object: int, off: Collection[str]) -> bool:
    return any(mark_name(mark) == ON_LAYER and mark_text(mark, b"Name") in off for mark in marks_of(page_object))
