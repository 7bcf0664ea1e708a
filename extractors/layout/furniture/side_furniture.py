"""Furniture that is known by how it is set or tagged: watermarks, stamps, artifacts, margin titles, side bars."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText
from verslag.extractors.layout.furniture.furniture_marks import (
    EVERYWHERE_SHARE,
    GRID,
    LEAST_PAGES,
    LONGEST_RUNNING_HEADER,
    MARGIN_WIDTH,
    Mark,
    all_marks,
    body_size,
)

# A navigation bar takes up at most this share of the page's width and has at least so many entries.
_SIDE_BAR = 0.3
_LEAST_ENTRIES = 4

# A watermark is set at least this much larger than the running text; pale is a colour with every channel from here on.
_WATERMARK_SIZE = 2.0
_PALE = 0xC0

# Where more of the words than this are turned, the page itself is.
_TURNED_SHARE = 0.2

# A stamp is set at most this large beside the running text.
_STAMP_SIZE = 0.85

_SIGNED = re.compile(
    r"\b(?:elektronisch|digitaal|electronically|digitally)\s+(?:ondertekend|getekend|gewaarmerkt|signed)\b"
    r"|\bondertekend\s+(?:met|via)\b",
    re.IGNORECASE,
)

# Where more of the words than this are tagged as artifacts, the tag means something else.
_ARTIFACT_SHARE = 0.15


def watermarks(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """Slanting display type without figures that is pale or stands on several pages ("CONCEPT")."""
    body = body_size(marks)
    found = [
        mark
        for mark in all_marks(marks)
        if all(word.leaning for word in mark.run.words)
        and mark.style.size >= _WATERMARK_SIZE * body
        and not any(c.isdigit() for c in mark.run.text)
    ]
    pages: dict[str, set[int]] = defaultdict(set)
    for mark in found:
        pages[mark.masked].add(mark.page)
    return {m for m in found if len(pages[m.masked]) > 1 or _is_pale(m.style.color)}


def stamps(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """What a signing service prints in the margin, on every page or on one: small type that says so, with a time or
    number.
    """
    small = _STAMP_SIZE * body_size(marks)
    return {
        mark
        for mark in all_marks(marks)
        if mark.margin
        and mark.style.size <= small
        and _SIGNED.search(mark.run.text)
        and any(c.isdigit() for c in mark.run.text)
    }


def artifacts(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """Short lines in the margin that a tagged file calls artifacts, unless it calls much of its text so.

    A running header may be larger than the running text, but never larger than all other type of its page.
    """
    words = [word for mark in all_marks(marks) for word in mark.run.words]
    if sum(word.tag == "Artifact" for word in words) > _ARTIFACT_SHARE * len(words):
        return set()
    body = body_size(marks)
    largest: dict[int, float] = defaultdict(lambda: body)
    for mark in all_marks(marks):
        if not all(word.tag == "Artifact" for word in mark.run.words):
            largest[mark.page] = max(largest[mark.page], mark.style.size)
    return {
        mark
        for mark in all_marks(marks)
        if mark.margin
        and not mark.tabular
        and mark.style.size <= largest[mark.page]
        and len(mark.run.words) <= LONGEST_RUNNING_HEADER
        and all(word.tag == "Artifact" for word in mark.run.words)
    }


def _is_pale(color: str) -> bool:
    return min(int(color[i : i + 2], 16) for i in (1, 3, 5)) >= _PALE


def margin_titles(pages: Sequence[PageText], marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """Short lines turned by a quarter in the outer margin of a page that reads upright: the title of the chapter."""
    chosen: set[Mark] = set()
    for page, of_page in zip(pages, marks, strict=True):
        turned = [m for m in of_page if m.run.words[0].rotation in (90, 270) and not m.tabular]
        if sum(len(m.run.words) for m in turned) > _TURNED_SHARE * len(page.words):
            continue
        left, right = MARGIN_WIDTH * page.width, (1 - MARGIN_WIDTH) * page.width
        chosen.update(
            m
            for m in turned
            if (m.run.bbox.x1 < left or m.run.bbox.x0 > right) and len(m.run.words) <= LONGEST_RUNNING_HEADER
        )
    return chosen


def side_bars(pages: Sequence[PageText], marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """The bars at the page's side that repeat their entries, wherever an opened entry has pushed them.

    Entries that stand on most pages at one left edge mark the bar; all short lines between them belong to it.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for mark in all_marks(marks):
        if not mark.tabular:
            seen[mark.run.text.casefold(), round(mark.run.bbox.x0 / GRID)].add(mark.page)
    usual = {key for key, found in seen.items() if len(found) >= max(LEAST_PAGES, EVERYWHERE_SHARE * len(pages))}
    chosen: set[Mark] = set()
    for page, of_page in zip(pages, marks, strict=True):
        width = _SIDE_BAR * page.width
        entries = [m for m in of_page if (m.run.text.casefold(), round(m.run.bbox.x0 / GRID)) in usual]
        for side in (
            [m for m in entries if m.run.bbox.x1 < width],
            [m for m in entries if m.run.bbox.x0 > page.width - width],
        ):
            if len(side) < _LEAST_ENTRIES:
                continue
            bar = union(mark.run.bbox for mark in side)
            bar = BBox(bar.x0 - GRID, bar.top - GRID, bar.x1 + 4 * GRID, bar.bottom + GRID)
            chosen.update(mark for mark in of_page if not mark.tabular and bar.contains(mark.run.bbox))
    return chosen
