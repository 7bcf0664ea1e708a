"""Numbers that only number what follows: questions, steps, chapters, notes, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from verslag.extractors.layout.model import Block, PageLayout

_LEADING = re.compile(r"^\s*(\d{1,3})[.):]?\s+(?=[A-ZÀ-Ý“\"‘'])")
_NOTE = re.compile(r"^\s*(\d{1,3})[.):]?\s+")
_TITLE_WORDS = 12
"""A chapter title has at most this many words."""

_MARGIN = 0.07
"""Share of the page height at top and bottom where running heads stand."""

_ENTRY = re.compile(r"^(?:\d+(?:\.\d+)*\.?\s+)?[^\d]*[^\W\d_][^\d]*\s(\d{1,3})$")
_ENTRIES = 5
"""Lines that make a table of contents."""

_CHAPTERS = 3
_MOST_POINTS = 30


def numbered_blocks(pages: Sequence[PageLayout]) -> frozenset[str]:
    """Ids of the blocks that open with a number which is no figure.

    A bare number before a capital numbers its block when a page counts on from 1 (points of a list), or the document
    does in short blocks (chapters); a single one may be a figure. Footnotes open with their own number, and a running
    head may carry the number of its page.
    """
    found: set[str] = set()
    for page in pages:
        body = [b for b in page.blocks if b.kind != "furniture"]
        found |= _counting(body, least=2)
        found |= {b.block_id for b in body if b.kind == "footnote" and _NOTE.match(b.text)}
        found |= {b.block_id for b in body if _is_running_head(b, page)}
    titles = [
        b for p in pages for b in p.blocks if b.kind in ("kpi", "paragraph") and len(b.text.split()) <= _TITLE_WORDS
    ]
    return frozenset(found | _counting(titles, least=_CHAPTERS, in_order=True))


def contents_blocks(blocks: Sequence[Block]) -> frozenset[str]:
    """Ids of the lines of a table of contents: short blocks that end in page numbers which never go down."""
    found = [
        (b.block_id, int(m.group(1)))
        for b in blocks
        if b.kind != "furniture" and len(b.text.split()) <= _TITLE_WORDS + 2 and (m := _ENTRY.match(b.text))
    ]
    numbers = [n for _, n in found]
    if len(found) < _ENTRIES or numbers != sorted(numbers) or len(set(numbers)) * 2 < len(numbers):
        return frozenset()
    return frozenset(block_id for block_id, _ in found)


def list_number_end(text: str) -> int:
    """Where the number at the start of a numbered text ends."""
    match = _NOTE.match(text)
    return match.end() if match else 0


def _counting(blocks: Iterable[Block], least: int, in_order: bool = False) -> set[str]:
    """Ids of blocks that open with 1, 2, 3 …; `in_order` wants each number once, in reading order."""
    leading: dict[int, list[str]] = {}
    order: list[int] = []
    for block in blocks:
        if match := _LEADING.match(block.text):
            leading.setdefault(int(match.group(1)), []).append(block.block_id)
            order.append(int(match.group(1)))
    last = 0
    while last + 1 in leading and last < _MOST_POINTS:
        last += 1
    if last < least:
        return set()
    if in_order and not _counts_on([n for n in order if n <= last]):
        return set()
    return {block_id for number in range(1, last + 1) for block_id in leading[number]}


def _counts_on(numbers: Sequence[int]) -> bool:
    """Whether each number is one more than the last, or starts again at 1 (a table of contents, then the chapters)."""
    return all(n == before + 1 or n == 1 for before, n in pairwise([0, *numbers]))


def _is_running_head(block: Block, page: PageLayout) -> bool:
    """Whether a short line with a number in front is a running head: it has the page's number, or stands in the margin."""
    match = _LEADING.match(block.text)
    if match is None or len(block.text.split()) > _TITLE_WORDS:
        return False
    height = page.page.height
    in_margin = block.bbox.bottom < _MARGIN * height or block.bbox.top > (1 - _MARGIN) * height
    return match.group(1) == page.label or in_margin
