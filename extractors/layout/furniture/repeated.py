"""What stands on page after page: running headers and footers, page numbers, banners."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from verslag.extractors.document.block import Line
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.layout.furniture.furniture_marks import (
    EVERYWHERE_SHARE,
    GRID,
    LEAST_PAGES,
    LONGEST_RUNNING_HEADER,
    Mark,
    all_marks,
    body_size,
    grid_cells,
    mark_of,
)
from verslag.extractors.layout.furniture.printed_page_numbers import page_number_in
from verslag.extractors.layout.furniture.side_furniture import artifacts, margin_titles, side_bars, stamps, watermarks

# The same words in the same place on this share of many pages are no accident.
_LEAST_SHARE = 0.1

# Numbers count pages, or twice as fast where a sheet holds two.
_PAGES_A_SHEET = (1, 2)

# A place that always holds a short line in one style, from a small stock of texts, is a running header.
_SLOT_SHARE = 0.25
_SLOT_VARIETY = 0.6

_ARABIC = re.compile(r"\d+")

_WHOLE = re.compile(r"(?<![\d.,€$])(?<!€ )\d{1,5}(?![.,]?\d|\s?%)")
"""Numbers that may count pages: no part of a larger number, no amount and no share."""

_LABELLED = re.compile(r"[^\W\d_][^:=]*[:=]\s*(?:€\s*)?\d[\d.,]*\s*%?\s*$")
"""A figure behind a label counts something, even where it happens to grow from page to page."""

_PAGE_WORD = re.compile(r"\b(?:pagina|pag|blz|bladzijde|page|p)\b", re.IGNORECASE)


def furniture_of(
    pages: Sequence[PageText], runs: Sequence[Sequence[Line]], tabular: Collection[Word] = frozenset()
) -> list[set[int]]:
    """Per page the indices of the runs that are page furniture.

    Args:
        pages: the document.
        runs: each page's runs, in any order.
        tabular: the words that stand in tables; only page numbers are taken from them.
    """
    marks = [
        [mark_of(page, run, all(word in tabular for word in run.words)) for run in of_page]
        for page, of_page in zip(pages, runs, strict=True)
    ]
    chosen = _repeated(marks) | _slots(marks) | _numbers(marks) | side_bars(pages, marks)
    chosen |= watermarks(marks) | margin_titles(pages, marks) | stamps(marks) | artifacts(marks)
    return [{i for i, mark in enumerate(of_page) if mark in chosen} for of_page in marks]


def _repeated(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    places: dict[tuple[str, int], list[Mark]] = defaultdict(list)
    for mark in all_marks(marks):
        if mark.tabular:
            continue
        for cell in grid_cells(mark.y):
            places[mark.masked, cell].append(mark)
    least = _least(len(marks))
    chosen: set[Mark] = set()
    for (masked, _), found in places.items():
        count = _pages_alike(found)
        if not any(c.isalpha() for c in masked) and masked != "#":
            continue
        everywhere = count >= max(LEAST_PAGES, EVERYWHERE_SHARE * len(marks))
        chosen.update(m for m in found if (m.margin and count >= least) or (everywhere and masked != "#"))
    return chosen


def _pages_alike(found: Sequence[Mark]) -> int:
    """On how many pages the text stands unchanged, numbers that count along with the pages aside."""
    texts: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for mark in found:
        texts[tuple(_ARABIC.findall(mark.run.text))].add(mark.page)
        if _is_labelled(mark.run.text):
            continue
        for position, number in enumerate(map(int, _WHOLE.findall(mark.run.text))):
            for pages in _PAGES_A_SHEET:
                texts[f"count {pages}", str(position), str(number - pages * mark.page)].add(mark.page)
    return max((len(pages) for pages in texts.values()), default=0)


def _is_labelled(text: str) -> bool:
    """Whether a text is a label with its figure that is no page number."""
    marked = ":" in text or "=" in text  # without looking for a label at every letter
    return marked and _LABELLED.search(text) is not None and not _PAGE_WORD.search(text)


def _slots(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    body = body_size(marks)
    slots: dict[tuple[int, int, float, bool], list[Mark]] = defaultdict(list)
    for mark in all_marks(marks):
        if mark.tabular or not mark.margin or mark.style.size > body or len(mark.run.words) > LONGEST_RUNNING_HEADER:
            continue
        for edge in (mark.run.bbox.x0, mark.run.bbox.x1):
            for cell in grid_cells(mark.y):
                slots[cell, round(edge / GRID), mark.style.size, mark.style.bold].append(mark)
    chosen: set[Mark] = set()
    for found in slots.values():
        pages = len({mark.page for mark in found})
        variety = len({mark.run.text.casefold() for mark in found})
        if pages >= max(LEAST_PAGES, _SLOT_SHARE * len(marks)) and variety <= _SLOT_VARIETY * pages:
            chosen.update(mark for mark in found)
    return chosen


def _numbers(marks: Sequence[Sequence[Mark]]) -> set[Mark]:
    """Page numbers: they count along with the pages, wherever in the margin they stand."""
    offsets: dict[tuple[int, int, int], list[Mark]] = defaultdict(list)
    for mark in all_marks(marks):
        number = page_number_in(mark.run.text) if mark.margin else None
        if number is not None and number.isdecimal():
            for cell in grid_cells(mark.y):
                for pages in _PAGES_A_SHEET:
                    offsets[cell, pages, int(number) - pages * mark.page].append(mark)
    return {m for found in offsets.values() if len({m.page for m in found}) >= 2 for m in found}


def _least(pages: int) -> float:
    return 2 if pages <= 5 else max(LEAST_PAGES, _LEAST_SHARE * pages)
