"""Numbers that only number what follows: questions, steps, chapters, notes, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import PageLayout

_LEADING = re.compile(r"^\s*(\d{1,3})[.):]?\s+(?=[A-ZÀ-Ý“\"‘'])")
_NOTE = re.compile(r"^\s*(\d{1,3})[.):]?\s+")
_TITLE_WORDS = 12
"""A chapter title has at most this many words."""

_MARGIN = 0.07
"""Share of the page height at top and bottom where running heads stand."""

_ENTRY = re.compile(r"^(?:\d+(?:\.\d+)*\.?\s+)?[^\d]*[^\W\d_][^\d]*\s(\d{1,3})$")
_ENTRIES = 5
"""Lines that make a table of contents."""

_CONTENTS_TITLE = re.compile(r"^(?:inhoud(?:sopgave|stafel|sopgaaf)?|table of contents)\b[\s:.]*$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?<![\d.,€])\b\d{1,3}\b(?![.,]?\d|\s?[%€])")
_SENTENCE = re.compile(r"[a-zà-ÿ)]\.(?:\s|$)")
_RUNNING_TAIL = re.compile(r"(?:^|[\s|/–-])(\d{1,4})$")
_LEADERS = re.compile(r"[.…·_\ufffd](?:\s?[.…·_\ufffd]){3,}\s*(\d{1,3})(?=\s|$)")

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


def contents_blocks(page: PageLayout) -> frozenset[str]:
    """Ids of the blocks of a table of contents, and of running heads that end in the page's own number.

    Under the title of a table of contents every block without a sentence belongs to it. Elsewhere it is known by
    leaders, or by short blocks that end in page numbers which never go down.
    """
    body = [b for b in page.blocks if b.kind != "furniture"]
    heads = {b.block_id for b in body if _ends_in_page_number(b, page)}
    leaders = _led_to_pages(body)
    short = [b for b in body if len(b.text.split()) <= _TITLE_WORDS + 2]
    found = [(b.block_id, int(m.group(1))) for b in short if (m := _ENTRY.match(b.text))]
    numbers = [n for _, n in found]
    if any(_CONTENTS_TITLE.match(b.text) for b in body):
        pages = sum(len(_PAGE_NUMBER.findall(b.text)) for b in body if b.kind != "table")
        if pages >= _ENTRIES:
            return frozenset(heads | {b.block_id for b in body if not _SENTENCE.search(b.text)})
    if len(found) < _ENTRIES or numbers != sorted(numbers) or len(set(numbers)) * 2 < len(numbers):
        return frozenset(heads | leaders)
    return frozenset(heads | leaders | {block_id for block_id, _ in found})


def _led_to_pages(body: Sequence[Block]) -> set[str]:
    """Ids of the blocks whose dots lead to page numbers: these never go down, others are figures of a price list."""
    led = [(b.block_id, int(match.group(1))) for b in body for match in _LEADERS.finditer(b.text)]
    numbers = [number for _, number in led]
    return {block_id for block_id, _ in led} if numbers == sorted(numbers) else set()


def _ends_in_page_number(block: Block, page: PageLayout) -> bool:
    """Whether a short line in the margin ends in the number of its page."""
    match = _RUNNING_TAIL.search(block.text.strip())
    if match is None or len(block.text.split()) > _TITLE_WORDS or not _in_margin(block, page):
        return False
    return match.group(1) in (page.label, str(page.page.number))


def _in_margin(block: Block, page: PageLayout) -> bool:
    height = page.page.height
    return block.bbox.bottom < _MARGIN * height or block.bbox.top > (1 - _MARGIN) * height


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
    """Whether a short line with a number in front is a running head: it has the page's number, or stands in the
    margin.
    """
    match = _LEADING.match(block.text)
    if match is None or len(block.text.split()) > _TITLE_WORDS:
        return False
    return match.group(1) == page.label or _in_margin(block, page)
