"""Numbers that only number what follows: questions, steps, points of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verslag.extractors.layout.model import Block

_LEADING = re.compile(r"^\s*(\d{1,2})[.):]?\s+(?=[A-ZÀ-Ý“\"‘'])")


def numbered_blocks(blocks: Iterable[Block]) -> frozenset[str]:
    """Ids of the blocks of a page that open with a list number.

    A bare number before a capital numbers its block when the page counts on from 1: a single one may be a figure.
    """
    leading: dict[int, list[str]] = {}
    for block in blocks:
        if block.kind != "furniture" and (match := _LEADING.match(block.text)):
            leading.setdefault(int(match.group(1)), []).append(block.block_id)
    last = 0
    while last + 1 in leading:
        last += 1
    if last < 2:
        return frozenset()
    return frozenset(block_id for number in range(1, last + 1) for block_id in leading[number])


def list_number_end(text: str) -> int:
    """Where the list number at the start of a text ends."""
    match = _LEADING.match(text)
    return match.end() if match else 0
