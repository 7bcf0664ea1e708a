"""What stands on page after page: running headers and footers, page numbers, navigation, margin titles, banners."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText
from verslag.extractors.layout.drafts.draft import Style, style_of

# Headers and footers stand within this share of the page's height from its edge, margin titles of its width.
_MARGIN_HEIGHT = 0.13
_MARGIN_WIDTH = 0.09
# Positions repeat to within this many points; half of it either side.
_GRID = 4.0
# The same words in the same place on this many pages are no accident (two of few, a tenth of many).
_LEAST_PAGES = 3
_LEAST_SHARE = 0.1
# Numbers count pages, or twice as fast where a sheet holds two.
_PAGES_A_SHEET = (1, 2)
# In the middle of the page only what stands on most pages is furniture (navigation bars, watermarks).
_EVERYWHERE_SHARE = 0.6
# A place that always holds a short line in one style, from a small stock of texts, is a running header.
_SLOT_SHARE = 0.25
_SLOT_VARIETY = 0.6
_LONGEST_RUNNING_HEADER = 12

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

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_ARABIC = re.compile(r"\d+")
_WHOLE = re.compile(r"(?<![\d.,€$])(?<!€ )\d{1,5}(?![.,]?\d|\s?%)")
"""Numbers that may count pages: no part of a larger number, no amount and no share."""

_LABELLED = re.compile(r"[^\W\d_][^:=]*[:=]\s*(?:€\s*)?\d[\d.,]*\s*%?\s*$")
"""A figure behind a label counts something, even where it happens to grow from page to page."""

_PAGE_WORD = re.compile(r"\b(?:pagina|pag|blz|bladzijde|page|p)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"^(?:(?:pagina|pag\.?|p\.|blz\.?|page|bladzijde)\s*)?[-–—|\s]*(?P<part>[A-Z][.-]?(?=\d))?(?P<number>\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:(?:/|van|of)\s*(?P<total>\d{1,4})|-\s*\d{1,4}))?[-–—|\s]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A run on a page with what makes it comparable to runs on other pages."""

    page: int
    run: Line
    masked: str
    style: Style
    margin: bool
    """Whether it stands in the outer margins."""
    y: float
    """Where it stands: from the page's top in its upper half, from its foot (negative) in its lower."""
    tabular: bool
    """Whether it stands in a table."""


def furniture_of(
    pages: Sequence[PageText], runs: Sequence[Sequence[Line]], tabular: Collection[int] = frozenset()
) -> list[set[int]]:
    """Per page the indices of the runs that are page furniture.

    Args:
        pages: the document.
        runs: each page's runs, in any order.
        tabular: `id` of the words that stand in tables; only page numbers are taken from them.
    """
    marks = [
        [_mark(page, run, all(id(word) in tabular for word in run.words)) for run in of_page]
        for page, of_page in zip(pages, runs, strict=True)
    ]
    chosen = _repeated(marks) | _slots(marks) | _numbers(marks) | _navigation(pages, marks)
    chosen |= _watermarks(marks) | _margin_titles(pages, marks) | _stamps(marks) | _artifacts(marks)
    return [{i for i, mark in enumerate(of_page) if id(mark) in chosen} for of_page in marks]


def page_number_in(text: str) -> str | None:
    """The page number that `text` consists of, or None."""
    match = _PAGE_NUMBER.match(text.strip())
    return match["number"] if match else None


def page_label_in(text: str) -> str | None:
    """The page number that `text` consists of with the letter of its part ("Pag. A9 van 22" is `A9`), or None."""
    match = _PAGE_NUMBER.match(text.strip())
    return (match["part"] or "") + match["number"] if match else None


def is_page_of_total(text: str) -> bool:
    """Whether `text` is a page number that says of how many ("3 / 16", "Pagina 3 van 16")."""
    match = _PAGE_NUMBER.match(text.strip())
    if match is None or not match["total"] or not match["number"].isdigit():
        return False
    return 1 <= int(match["number"]) <= int(match["total"])


def _mark(page: PageText, run: Line, tabular: bool) -> Mark:
    box = run.bbox
    margin = (
        box.bottom < _MARGIN_HEIGHT * page.height
        or box.top > (1 - _MARGIN_HEIGHT) * page.height
        or box.x1 < _MARGIN_WIDTH * page.width
        or box.x0 > (1 - _MARGIN_WIDTH) * page.width
    )
    y = box.y_mid if box.y_mid < page.height / 2 else box.y_mid - page.height
    return Mark(page.number, run, _DIGITS.sub("#", run.text.casefold()), style_of(run.words), margin, y, tabular)


def _cells(value: float) -> tuple[int, int]:
    """The two grid cells a position may fall in, so that a point on a border meets its neighbours."""
    return int(value // _GRID), int((value + _GRID / 2) // _GRID) + 1_000_000


def _repeated(marks: Sequence[Sequence[Mark]]) -> set[int]:
    places: dict[tuple[str, int], list[Mark]] = defaultdict(list)
    for mark in _all(marks):
        if mark.tabular:
            continue
        for cell in _cells(mark.y):
            places[mark.masked, cell].append(mark)
    least = _least(len(marks))
    chosen: set[int] = set()
    for (masked, _), found in places.items():
        count = _pages_alike(found)
        if not any(c.isalpha() for c in masked) and masked != "#":
            continue
        everywhere = count >= max(_LEAST_PAGES, _EVERYWHERE_SHARE * len(marks))
        chosen.update(id(m) for m in found if (m.margin and count >= least) or (everywhere and masked != "#"))
    return chosen


def _pages_alike(found: Sequence[Mark]) -> int:
    """On how many pages the text stands unchanged, numbers that count along with the pages aside."""
    texts: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for mark in found:
        texts[tuple(_ARABIC.findall(mark.run.text))].add(mark.page)
        if _LABELLED.search(mark.run.text) and not _PAGE_WORD.search(mark.run.text):
            continue
        for position, number in enumerate(map(int, _WHOLE.findall(mark.run.text))):
            for pages in _PAGES_A_SHEET:
                texts[f"count {pages}", str(position), str(number - pages * mark.page)].add(mark.page)
    return max((len(pages) for pages in texts.values()), default=0)


def _slots(marks: Sequence[Sequence[Mark]]) -> set[int]:
    body = _body_size(marks)
    slots: dict[tuple[int, int, float, bool], list[Mark]] = defaultdict(list)
    for mark in _all(marks):
        if mark.tabular or not mark.margin or mark.style.size > body or len(mark.run.words) > _LONGEST_RUNNING_HEADER:
            continue
        for edge in (mark.run.bbox.x0, mark.run.bbox.x1):
            for cell in _cells(mark.y):
                slots[cell, round(edge / _GRID), mark.style.size, mark.style.bold].append(mark)
    chosen: set[int] = set()
    for found in slots.values():
        pages = len({mark.page for mark in found})
        variety = len({mark.run.text.casefold() for mark in found})
        if pages >= max(_LEAST_PAGES, _SLOT_SHARE * len(marks)) and variety <= _SLOT_VARIETY * pages:
            chosen.update(id(mark) for mark in found)
    return chosen


def _numbers(marks: Sequence[Sequence[Mark]]) -> set[int]:
    """Page numbers: they count along with the pages, wherever in the margin they stand."""
    offsets: dict[tuple[int, int, int], list[Mark]] = defaultdict(list)
    for mark in _all(marks):
        number = page_number_in(mark.run.text) if mark.margin else None
        if number is not None and number.isdigit():
            for cell in _cells(mark.y):
                for pages in _PAGES_A_SHEET:
                    offsets[cell, pages, int(number) - pages * mark.page].append(mark)
    return {id(m) for found in offsets.values() if len({m.page for m in found}) >= 2 for m in found}


def _least(pages: int) -> float:
    return 2 if pages <= 5 else max(_LEAST_PAGES, _LEAST_SHARE * pages)


def _watermarks(marks: Sequence[Sequence[Mark]]) -> set[int]:
    """Slanting display type without figures that is pale or stands on several pages ("CONCEPT")."""
    body = _body_size(marks)
    found = [
        mark
        for mark in _all(marks)
        if all(word.leaning for word in mark.run.words)
        and mark.style.size >= _WATERMARK_SIZE * body
        and not any(c.isdigit() for c in mark.run.text)
    ]
    pages: dict[str, set[int]] = defaultdict(set)
    for mark in found:
        pages[mark.masked].add(mark.page)
    return {id(m) for m in found if len(pages[m.masked]) > 1 or _is_pale(m.style.color)}


def _stamps(marks: Sequence[Sequence[Mark]]) -> set[int]:
    """What a signing service prints in the margin, on every page or on one: small type that says so, with a time or number."""
    small = _STAMP_SIZE * _body_size(marks)
    return {
        id(mark)
        for mark in _all(marks)
        if mark.margin
        and mark.style.size <= small
        and _SIGNED.search(mark.run.text)
        and any(c.isdigit() for c in mark.run.text)
    }


def _artifacts(marks: Sequence[Sequence[Mark]]) -> set[int]:
    """Short lines in the margin that a tagged file calls artifacts, unless it calls much of its text so.

    A running header may be larger than the running text, but never larger than all other type of its page.
    """
    words = [word for mark in _all(marks) for word in mark.run.words]
    if sum(word.tag == "Artifact" for word in words) > _ARTIFACT_SHARE * len(words):
        return set()
    body = _body_size(marks)
    largest: dict[int, float] = defaultdict(lambda: body)
    for mark in _all(marks):
        if not all(word.tag == "Artifact" for word in mark.run.words):
            largest[mark.page] = max(largest[mark.page], mark.style.size)
    return {
        id(mark)
        for mark in _all(marks)
        if mark.margin
        and not mark.tabular
        and mark.style.size <= largest[mark.page]
        and len(mark.run.words) <= _LONGEST_RUNNING_HEADER
        and all(word.tag == "Artifact" for word in mark.run.words)
    }


def _is_pale(color: str) -> bool:
    return min(int(color[i : i + 2], 16) for i in (1, 3, 5)) >= _PALE


def _margin_titles(pages: Sequence[PageText], marks: Sequence[Sequence[Mark]]) -> set[int]:
    """Short lines turned by a quarter in the outer margin of a page that reads upright: the title of the chapter."""
    chosen: set[int] = set()
    for page, of_page in zip(pages, marks, strict=True):
        turned = [m for m in of_page if m.run.words[0].rotation in (90, 270) and not m.tabular]
        if sum(len(m.run.words) for m in turned) > _TURNED_SHARE * len(page.words):
            continue
        left, right = _MARGIN_WIDTH * page.width, (1 - _MARGIN_WIDTH) * page.width
        chosen.update(
            id(m)
            for m in turned
            if (m.run.bbox.x1 < left or m.run.bbox.x0 > right) and len(m.run.words) <= _LONGEST_RUNNING_HEADER
        )
    return chosen


def _body_size(marks: Sequence[Sequence[Mark]]) -> float:
    sizes: Counter[float] = Counter()
    for mark in _all(marks):
        sizes[mark.style.size] += len(mark.run.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0)


def _all(marks: Sequence[Sequence[Mark]]) -> Iterable[Mark]:
    return (mark for of_page in marks for mark in of_page)


def _navigation(pages: Sequence[PageText], marks: Sequence[Sequence[Mark]]) -> set[int]:
    """The bars at the page's side that repeat their entries, wherever an opened entry has pushed them.

    Entries that stand on most pages at one left edge mark the bar; all short lines between them belong to it.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for mark in _all(marks):
        if not mark.tabular:
            seen[mark.run.text.casefold(), round(mark.run.bbox.x0 / _GRID)].add(mark.page)
    usual = {key for key, found in seen.items() if len(found) >= max(_LEAST_PAGES, _EVERYWHERE_SHARE * len(pages))}
    chosen: set[int] = set()
    for page, of_page in zip(pages, marks, strict=True):
        width = _SIDE_BAR * page.width
        entries = [m for m in of_page if (m.run.text.casefold(), round(m.run.bbox.x0 / _GRID)) in usual]
        for side in (
            [m for m in entries if m.run.bbox.x1 < width],
            [m for m in entries if m.run.bbox.x0 > page.width - width],
        ):
            if len(side) < _LEAST_ENTRIES:
                continue
            bar = union(mark.run.bbox for mark in side)
            bar = BBox(bar.x0 - _GRID, bar.top - _GRID, bar.x1 + 4 * _GRID, bar.bottom + _GRID)
            chosen.update(id(mark) for mark in of_page if not mark.tabular and bar.contains(mark.run.bbox))
    return chosen
