"""What the marks of a page object say: a name, and texts by key."""

from __future__ import annotations

import ctypes

from verslag.extractors.pdf.engine import calls as engine

_BYTES = 512
"""Of a name or text that is compared; longer ones are cut."""

_buffer = (ctypes.c_ubyte * _BYTES)()
_needed = ctypes.c_ulong(0)


def marks_of(page_object: int) -> list[int]:
    """The marks of a page object, from the outermost on."""
    found = (engine.mark(page_object, index) for index in range(max(engine.mark_count(page_object), 0)))
    return [mark for mark in found if mark]


def mark_name(mark: int) -> str:
    """The name of a mark: `Span`, `OC`, `Artifact` …"""
    written = engine.mark_name(mark, ctypes.addressof(_buffer), _BYTES, ctypes.addressof(_needed))
    return _text() if written else ""


def mark_has(mark: int, key: bytes) -> bool:
    """Whether a mark has a text of that key."""
    return bool(engine.mark_text(mark, key, 0, 0, ctypes.addressof(_needed)))


def mark_text(mark: int, key: bytes) -> str:
    """The text of a mark by its key, "" where it has none."""
    has = engine.mark_text(mark, key, ctypes.addressof(_buffer), _BYTES, ctypes.addressof(_needed))
    return _text() if has and _needed.value <= _BYTES else ""


def _text() -> str:
    return bytes(_buffer[: _needed.value]).decode("utf-16-le", "replace").rstrip("\0")
