"""Separators and minus signs as the picture of a number shows them: small blots at the baseline, a bar before it.

The engine loses a comma that hangs under the arm of a seven, and a sign that stands apart; the ink is there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox, union

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_PARTS = re.compile(r"([-(€]*)(\d[\d.,]*)([%)]*)")
"""What stands before a number, its digits and marks, what stands behind."""

_WELL_FORMED = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?|\d{1,2}\.\d{1,2}")
"""Numbers as they are printed, and of chapters."""

_HALF_DARK = 0.55
"""How far from the darkest to white a pixel is ink."""

_TALL = 0.6
"""Share of the height of the highest blot from which one is a digit."""

_SMALL, _LEAST = 0.45, 0.09
"""Shares of a digit's height that a separator has at most in height, and at least either way: a speck is smaller."""

_FOOT = 0.18
"""Share of a digit's height by which the top of the foot of a separator may stand off from the baseline."""

_BROKEN = 0.12
"""Share of its height by which a digit ends above the others where its own foot has come off, and is no separator."""

_COMMA = 1.25
"""Times its width that a comma is high, and a point is not."""

_FLAT, _LONG = 0.25, 0.2
"""Shares of a digit's height: a minus sign is no higher than the first and no shorter than the second."""

_MIDDLE = (0.3, 0.75)
"""Where a minus sign stands between the top and the foot of a digit."""

_NEAR = 0.45
"""Share of a digit's height between a minus sign and its number; a dash that opens a line stands further off."""


def with_marks(text: str, picture: Image) -> str:
    """A number with the separators and the minus sign that its picture shows and its reading has lost.

    As it was where the picture does not show as many digits as were read: then they touch, or are no digits.
    """
    parts = _PARTS.fullmatch(text)
    if parts is None:
        return text
    before, number, behind = parts.groups()
    blots = sorted(_blots(picture), key=lambda box: box.x_mid)
    height = max((box.height for box in blots), default=0.0)
    tall = [box for box in blots if box.height >= _TALL * height][len(before.strip("-")) :]
    count = sum(map(str.isdigit, number))
    if len(tall) < count or (not behind and len(tall) > count) or not count:
        return text
    digits = tall[:count]
    if not before and any(_is_minus(box, digits[0]) for box in blots if box.x1 <= digits[0].x0):
        before = "-"
    marked = _marked(number, digits, blots)
    return before + (marked if _WELL_FORMED.fullmatch(marked) else number) + behind


def _marked(number: str, digits: Sequence[BBox], blots: Sequence[BBox]) -> str:
    """The digits with the marks they were read with, and those that stand between them."""
    read = {sum(map(str.isdigit, number[:at])): char for at, char in enumerate(number) if not char.isdigit()}
    plain = "".join(filter(str.isdigit, number))
    seen: dict[int, BBox] = {}
    foot = max(digit.bottom for digit in digits)
    for box in blots:
        at = sum(digit.x_mid < box.x_mid for digit in digits)
        if not 0 < at < len(digits) or not _is_separator(box, digits[at - 1]):
            continue
        if all(foot - digit.bottom <= _BROKEN * digit.height for digit in digits[at - 1 : at + 1]):
            seen[at] = box
    places = sorted({*read, *seen})
    if not places:
        return plain
    text = plain[: places[0]]
    for at, following in zip(places, [*places[1:], len(plain)], strict=True):
        text += read.get(at) or _mark(seen[at], following - at)
        text += plain[at:following]
    return text


def _mark(box: BBox, digits: int) -> str:
    """A point or a comma: points stand before three digits; before fewer, commas unless as wide as they are high."""
    return "." if digits == 3 or box.height < _COMMA * box.width else ","


def _is_separator(box: BBox, digit: BBox) -> bool:
    height = digit.height
    return (
        box.height <= _SMALL * height
        and min(box.width, box.height) >= _LEAST * height
        and abs(box.top - digit.bottom) <= _FOOT * height + box.height
        and box.bottom >= digit.bottom - _FOOT * height
        and box.top >= digit.y_mid
    )


def _is_minus(box: BBox, digit: BBox) -> bool:
    height = digit.height
    level = (box.y_mid - digit.top) / height
    return (
        box.height <= _FLAT * height
        and box.width >= _LONG * height
        and box.width > box.height
        and _MIDDLE[0] <= level <= _MIDDLE[1]
        and digit.x0 - box.x1 <= _NEAR * height
    )


def _blots(picture: Image) -> Iterator[BBox]:
    """Boxes of the ink that hangs together in a small picture, in pixels."""
    grey = np.asarray(picture)
    if not grey.size:
        return
    runs = _runs(grey < int(grey.min()) + _HALF_DARK * (255 - int(grey.min())))
    group = list(range(len(runs)))

    def root(place: int) -> int:
        while group[place] != place:
            place = group[place]
        return place

    for place, (y, start, end) in enumerate(runs):
        for other in range(place - 1, -1, -1):
            if runs[other][0] < y - 1:
                break
            if runs[other][0] == y - 1 and runs[other][1] <= end and start <= runs[other][2]:
                group[root(other)] = place
    boxes: defaultdict[int, list[BBox]] = defaultdict(list)
    for place, (y, start, end) in enumerate(runs):
        boxes[root(place)].append(BBox(float(start), float(y), float(end), float(y + 1)))
    yield from map(union, boxes.values())


def _runs(ink: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    """Stretches of ink, row by row: the row, the first pixel, the one behind the last."""
    padded = np.pad(ink, ((0, 0), (1, 1))).astype(np.int8)
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    return [(int(y), int(a), int(b)) for y, a, b in zip(rows, starts, ends, strict=True)]
