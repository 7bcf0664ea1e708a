"""Texts outside the pages (titles, labels, bookmarks) as PDFium gives them, made fit to be written anywhere."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

MAX_BYTES = 16_384
"""Of one text: titles have tens of characters; a metadata field can hold whole documents."""

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160), 8232, 8233), " ")

Writer = Callable[[Any, int], int]
"""A PDFium call that writes UTF-16 into a buffer of so many bytes and tells how many it needs."""


def read_text(write: Writer) -> str:
    """The text on one line: control characters are spaces, halves of characters U+FFFD, and a long text is cut."""
    length = write(None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    write(buffer, length)
    text = buffer.raw[: min(length, MAX_BYTES) // 2 * 2].decode("utf-16-le", "replace")
    return " ".join(text.translate(_CONTROLS).split())
