"""Seeded damage to PDFs: in their bytes, and in their objects with the file around them kept sound.

Byte damage mostly ends in the repair of a broken file; object damage reaches the readers behind it. Both work on a
`Base`: a file as it is, and the same file with its objects and streams laid open, where a changed byte means something.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

NUMBERS = (
    b"0", b"-1", b"1", b"255", b"256", b"65536", b"2147483647", b"2147483648", b"-2147483648", b"4294967296",
    b"99999999999999999999", b"1e9", b"0.0000001", b"-0", b"1.7976931348623157e308", b"nan",
)  # fmt: skip
"""Numbers at which readers overflow, divide by nothing or allocate too much."""

_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9]*")
_OBJECT = re.compile(rb"\b\d+ \d+ obj\b.*?endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_OPERATORS = (
    b"Tj",
    b"TJ",
    b"Td",
    b"Tm",
    b"cm",
    b"q",
    b"Q",
    b"BT",
    b"ET",
    b"Do",
    b"re",
    b"f",
    b"l",
    b"S",
    b"W n",
    b"BI",
)

Mutator = Callable[["Base", random.Random], bytes]


@dataclass(frozen=True, slots=True)
class Base:
    """A file to damage."""

    name: str
    data: bytes
    """As it is."""
    opened: bytes
    """With no object streams, compression or encryption; the same as `data` where it cannot be opened."""
    password: str = ""


_LARGE_IMAGE = 20_000
"""Pictures of more bytes are emptied: text is what is read, and damage to a picture hits nothing."""


def base_of(path: Path, *, pages: int, password: str = "") -> Base:
    """Some pages of a file, so that reading a mutant takes a moment; the file itself where it cannot be opened."""
    data = path.read_bytes()
    try:
        with pikepdf.open(path, password=password) as pdf:
            # The middle of a report has its tables; its start is a cover.
            start = max(len(pdf.pages) // 2 - pages // 2, 0)
            del pdf.pages[start + pages :]
            del pdf.pages[:start]
            pdf.remove_unreferenced_resources()
            for page in pdf.pages:
                for image in page.get_images().values():
                    if isinstance(image, pikepdf.Stream) and len(image.read_raw_bytes()) > _LARGE_IMAGE:
                        image.write(b"")
            out = BytesIO()
            pdf.save(out, encryption=pdf.is_encrypted, deterministic_id=not pdf.is_encrypted)
            return Base(path.stem, out.getvalue(), _opened(pdf), password)
    except (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError):
        return Base(path.stem, data, data)


def _opened(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        compress_streams=False,
        deterministic_id=True,
    )
    return out.getvalue()


def _either(base: Base, generator: random.Random) -> bytes:
    return generator.choice((base.data, base.opened))


def flip_bits(base: Base, generator: random.Random) -> bytes:
    """Turn bits over."""
    broken = bytearray(_either(base, generator))
    for _ in range(generator.choice((1, 4, 32, 256))):
        broken[generator.randrange(len(broken))] ^= 1 << generator.randrange(8)
    return bytes(broken)


def splice_bytes(base: Base, generator: random.Random) -> bytes:
    """Copy a stretch of the file over or into another place of it."""
    data = _either(base, generator)
    start, to = generator.randrange(len(data)), generator.randrange(len(data))
    stretch = data[start : start + generator.choice((4, 64, 1024, 16_384))]
    return data[:to] + stretch + data[to + generator.choice((0, len(stretch))) :]


def overwrite_bytes(base: Base, generator: random.Random) -> bytes:
    """Put noise, zeros or spaces over a stretch."""
    data = _either(base, generator)
    to, length = generator.randrange(len(data)), generator.choice((16, 256, 4096))
    noise = generator.choice((bytes(length), b" " * length, b"\xff" * length, generator.randbytes(length)))
    return data[:to] + noise + data[to + length :]


def truncate(base: Base, generator: random.Random) -> bytes:
    """Cut off the end, or a piece of the middle."""
    data = _either(base, generator)
    first, second = sorted(generator.randrange(len(data)) for _ in range(2))
    return data[:first] if generator.random() < 0.6 else data[:first] + data[second:]


def change_numbers(base: Base, generator: random.Random) -> bytes:
    """Write other numbers in dictionaries, the cross-reference table and page content."""
    return _replaced(base.opened, _NUMBER, generator, lambda _: generator.choice(NUMBERS))


def change_names(base: Base, generator: random.Random) -> bytes:
    """Drop names, or write other names of the file in their place."""
    names = _NAME.findall(base.opened) or [b"/X"]
    return _replaced(base.opened, _NAME, generator, lambda _: generator.choice((b"", b"/", generator.choice(names))))


def swap_objects(base: Base, generator: random.Random) -> bytes:
    """Exchange the bodies of two objects, or drop one."""
    objects = list(_OBJECT.finditer(base.opened))
    if len(objects) < 2:
        return truncate(base, generator)
    one, other = sorted(generator.sample(objects, 2), key=lambda found: found.start())
    data = base.opened
    if generator.random() < 0.2:
        return data[: one.start()] + data[one.end() :]

    def under(number: re.Match[bytes], body: re.Match[bytes]) -> bytes:
        return number.group().split(b"obj", 1)[0] + b"obj" + body.group().split(b"obj", 1)[1]

    return (
        data[: one.start()]
        + under(one, other)
        + data[one.end() : other.start()]
        + under(other, one)
        + data[other.end() :]
    )


def replace_streams(base: Base, generator: random.Random) -> bytes:
    """Put noise or another stream's bytes in the place of a stream."""
    data = _either(base, generator)
    streams = list(_STREAM.finditer(data))
    if not streams:
        return overwrite_bytes(base, generator)
    found = generator.choice(streams)
    other = generator.choice(streams).group(1)
    content = generator.choice((other, b"", generator.randbytes(min(len(found.group(1)), 4096)), found.group(1)[:-10]))
    return data[: found.start(1)] + content + data[found.end(1) :]


def _replaced(
    data: bytes, pattern: re.Pattern[bytes], generator: random.Random, other: Callable[[bytes], bytes]
) -> bytes:
    """A few matches of a pattern exchanged."""
    found = list(pattern.finditer(data))
    if not found:
        return data[: len(data) // 2]
    chosen = sorted(
        generator.sample(found, min(len(found), generator.choice((1, 2, 8, 32)))), key=lambda match: match.start()
    )
    parts, at = [], 0
    for match in chosen:
        parts += (data[at : match.start()], other(match.group()))
        at = match.end()
    return b"".join([*parts, data[at:]])


def change_objects(base: Base, generator: random.Random) -> bytes:
    """Delete, exchange and point elsewhere entries of dictionaries and arrays, in a file that stays sound."""

    def change(pdf: pikepdf.Pdf) -> None:
        objects = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream)]
        for _ in range(generator.choice((1, 2, 5, 15))):
            _change_entry(generator.choice(objects), objects, generator)

    return _resaved(base, change)


def _change_entry(parent: Any, objects: list[Any], generator: random.Random) -> None:
    keys: list[Any]
    for _ in range(4):
        keys = list(range(len(parent))) if isinstance(parent, pikepdf.Array) else list(parent.keys())
        if not keys:
            return
        key = generator.choice(keys)
        child = parent[key]
        if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and generator.random() < 0.5:
            parent = child
            continue
        break
    if key == "/Length":
        return
    if generator.random() < 0.3:
        del parent[key]
        return
    parent[key] = _odd_value(generator, objects)


def _odd_value(generator: random.Random, objects: list[Any]) -> Any:
    values: tuple[Callable[[], Any], ...] = (
        lambda: generator.choice((0, -1, 1, 7, 255, 65_536, 2_147_483_647, -2_147_483_648)),
        lambda: pikepdf.Object.parse(b"1000000000000.5"),
        lambda: pikepdf.Name("/X"),
        lambda: pikepdf.String("x\x00=1+1"),
        lambda: pikepdf.Array([]),
        lambda: pikepdf.Array([0, -1, 2_147_483_647, 0.5]),
        lambda: pikepdf.Dictionary(),
        lambda: generator.choice(objects),
        lambda: generator.choice(objects),
        lambda: True,
    )
    return generator.choice(values)()


def change_content(base: Base, generator: random.Random) -> bytes:
    """Change operands and operators of the content of pages and forms."""

    def change(pdf: pikepdf.Pdf) -> None:
        streams = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and b" Tf" in _bytes(obj) + b" "] or [
            obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream)
        ]
        if streams:
            chosen = generator.choice(streams)
            chosen.write(_changed_content(_bytes(chosen), generator))

    return _resaved(base, change)


def _bytes(stream: Any) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return b""


def _changed_content(content: bytes, generator: random.Random) -> bytes:
    tokens = content.split(b" ")
    for _ in range(generator.choice((1, 4, 16, 64))):
        at = generator.randrange(len(tokens))
        what = generator.random()
        if what < 0.4:
            tokens[at] = generator.choice(NUMBERS)
        elif what < 0.6:
            tokens[at] = generator.choice(_OPERATORS)
        elif what < 0.7:
            tokens[at] = b"(" + generator.randbytes(8).replace(b")", b"") + b")"
        elif what < 0.85:
            tokens[at] = tokens[generator.randrange(len(tokens))]
        else:
            tokens[at : at + generator.choice((1, 10, 200))] = []
            tokens = tokens or [b""]
    return b" ".join(tokens)


def _resaved(base: Base, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file after a change to its objects; its bytes cut short where it cannot be opened or written."""
    try:
        with pikepdf.open(BytesIO(base.data), password=base.password) as pdf:
            change(pdf)
            out = BytesIO()
            pdf.save(out, deterministic_id=True, fix_metadata_version=False)
            return out.getvalue()
    except (
        pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, OverflowError,
    ):  # fmt: skip
        return base.data[: len(base.data) * 2 // 3]


MUTATORS: tuple[Mutator, ...] = (
    flip_bits, splice_bytes, overwrite_bytes, truncate, change_numbers, change_names, swap_objects, replace_streams,
    change_objects, change_objects, change_content, change_content,
)  # fmt: skip
"""Damage to objects and content stands twice: it reaches further."""


def mutant(base: Base, seed: int, index: int) -> tuple[str, bytes]:
    """The name of the mutator and the damaged file; the same for the same base, seed and index."""
    generator = random.Random(f"{base.name} {seed} {index}")
    mutator = generator.choice(MUTATORS)
    return mutator.__name__, mutator(base, generator)
