"""Zip bombs found before anything unpacks them whole.

Deflate shrinks at most 1032 to 1 (zlib's own figure), so only streams of some size, or compressed several times over,
can reach the limit at all. Those alone are unpacked here, in small pieces that are thrown away. What is encrypted, or
compressed otherwise, cannot be told so: PDFium stops at a gigabyte, and the memory limit of the process holds.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.schemas.errors import UnpackingError

_MOST_SHRUNK = 1032
_BLOCK = 1 << 16
_HEAD = 1 << 16
"""Bytes before a stream in which its dictionary stands."""

_START = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_FILTERS = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/[^\s/<>\[\]()]+)|(\d+\s+\d+\s+R))")
_FLATE = re.compile(rb"/Fl(?:ateDecode)?(?![A-Za-z])|#")
_NOT_READ = re.compile(rb"/Subtype\s*/Image|/Type\s*/EmbeddedFile")


def check_unpacking(data: bytes, *, limits: Limits = LIMITS) -> None:
    """Refuse a file with streams that unpack to more than is ever read.

    Raises:
        UnpackingError: one stream, or all together, unpack to more than the limits.
    """
    total = 0
    at = 0
    while found := _START.search(data, at):
        start = found.end()
        at = data.find(b"endstream", start)
        if at < 0:
            at = len(data)
        head = data[max(data.rfind(b"obj", max(start - _HEAD, 0), start), start - _HEAD, 0) : start]
        if _NOT_READ.search(head):
            continue
        layers = _flate_layers(head, limits)
        end = _end(head, start, at)
        if not layers or (end - start) * _MOST_SHRUNK**layers <= limits.stream_bytes:
            continue
        size = _unpacked_size(data, start, end, layers, limits.stream_bytes)
        total += size
        if size > limits.stream_bytes or total > limits.unpacked_bytes:
            raise UnpackingError(
                f"a stream of {(end - start) / 1e6:.2f} MB unpacks to more than {limits.stream_bytes / 1e6:.0f} MB"
                if size > limits.stream_bytes
                else f"its streams unpack to more than {limits.unpacked_bytes / 1e6:.0f} MB"
            )


def _flate_layers(head: bytes, limits: Limits) -> int:
    """How often a stream is deflated, by its dictionary; as often as can be where the dictionary does not say so
    itself.

    Raises:
        UnpackingError: more filters than any writer uses.
    """
    found = _FILTERS.search(head)
    if found is None:
        return 0
    if found[3]:
        return 2
    names = found[1] or found[2] or b""  # an empty list of filters is none
    if names.count(b"/") > limits.stream_filters:
        raise UnpackingError(f"a stream is compressed {names.count(b'/')} times over")
    return len(_FLATE.findall(names))


def _end(head: bytes, start: int, at: int) -> int:
    """Where a stream ends: at its mark, or further on where its length says so (the mark may stand in its data)."""
    said = _LENGTH.search(head)
    return max(at, start + int(said[1])) if said else at


def _unpacked_size(data: bytes, start: int, end: int, layers: int, limit: int) -> int:
    """The size after every layer but those that are no Deflate; counted to just above the limit."""
    largest = 0
    for depth in range(1, layers + 1):
        pieces = _pieces(data, start, end)
        for _ in range(depth):
            pieces = _inflated(pieces)
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > limit:
                return size
        if not size:
            break
        largest = max(largest, size)
    return largest


def _pieces(data: bytes, start: int, end: int) -> Iterator[bytes]:
    for at in range(start, end, _BLOCK):
        yield data[at : min(at + _BLOCK, end)]


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The next layer, up to where it is sound."""
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not unpacker.eof:
            try:
                out = unpacker.decompress(rest, _BLOCK)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
            if out:
                yield out
        if unpacker.eof:
            return
