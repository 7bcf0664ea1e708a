"""What the document says of its own headings: the PDF outline and the printed table of contents, checked on the
pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verslag.extractors.document.page import OutlineItem, PageText
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.lines.lines import rows_of

# A printed table of contents has at least so many entries, with page numbers that hardly ever go back.
_LEAST_ENTRIES = 4
_RISING_SHARE = 0.8
# A contents page is mostly entries.
_ENTRY_SHARE = 0.5
# Contents stand in the first part of a report.
_LAST_CONTENTS_PAGE = 15
# Nothing longer is a heading.
_LONGEST_TITLE = 200

_NUMBERING = re.compile(
    r"^(?:(?:hoofdstuk|deel|bijlage|chapitre|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.)]?\s+"
)
_ENTRY = re.compile(r"^(?P<first>\d{1,3}\s+)?(?P<title>.*?\D.*?)[\s.·…_]*(?P<last>\s\d{1,3})?$")


@dataclass(slots=True)
class HeadingEvidence:
    """Blocks that the document itself calls headings."""

    levels: dict[Draft, int] = field(default_factory=dict)
    """Outline level by the draft."""
    confirmed: set[Draft] = field(default_factory=set)
    """Drafts found in the outline or the table of contents, or tagged as headings."""
    against: set[Draft] = field(default_factory=set)
    """Drafts that the document tags as something else."""
    contents_pages: set[int] = field(default_factory=set)
    """Indices of pages that print the table of contents."""


def title_key(text: str) -> str:
    """What two prints of one title share: its letters and digits, the number before it left out."""
    bare = _NUMBERING.sub("", text.casefold().strip())
    return "".join(c for c in bare if c.isalnum())


def evidence_of(
    pages: Sequence[PageText], drafts: Sequence[Sequence[Draft]], outline: Sequence[OutlineItem]
) -> HeadingEvidence:
    """Match outline and table of contents with the blocks of the pages they point to.

    Args:
        pages: the document.
        drafts: each page's blocks.
        outline: the file's bookmarks.
    """
    evidence = HeadingEvidence()
    by_key = _drafts_by_key(drafts)
    for item in outline:
        index = None if item.page is None else item.page - 1
        for page, draft in by_key.get(title_key(item.title), ()):
            if page == index:
                evidence.levels.setdefault(draft, item.level)
    entries = _printed_entries(pages, evidence.contents_pages)
    offset = _page_offset(entries, by_key, evidence.contents_pages)
    if offset is not None:
        for key, number in entries:
            for page, draft in by_key.get(key, ()):
                if page + 1 - number == offset and page not in evidence.contents_pages:
                    evidence.confirmed.add(draft)
    evidence.confirmed |= evidence.levels.keys()
    return evidence


def _drafts_by_key(drafts: Sequence[Sequence[Draft]]) -> Mapping[str, list[tuple[int, Draft]]]:
    result: dict[str, list[tuple[int, Draft]]] = {}
    for page, of_page in enumerate(drafts):
        for draft in of_page:
            text = draft.text
            if draft.kind is None and len(text) <= _LONGEST_TITLE and (key := title_key(text)):
                result.setdefault(key, []).append((page, draft))
    return result


def _printed_entries(pages: Sequence[PageText], contents_pages: set[int]) -> list[tuple[str, int]]:
    """Titles with page numbers from the pages that are tables of contents; notes which pages these are."""
    entries: list[tuple[str, int]] = []
    for index, page in enumerate(pages[:_LAST_CONTENTS_PAGE]):
        rows = [row.text for row in rows_of(w for w in page.words if w.rotation == 0)]
        matches = [m for row in rows if (m := _ENTRY.match(row)) and (m["last"] or m["first"])]
        if len(matches) < _LEAST_ENTRIES or len(matches) < _ENTRY_SHARE * len(rows):
            continue
        side = "last" if sum(bool(m["last"]) for m in matches) >= 0.5 * len(matches) else "first"
        found = [(m["title"], int(m[side])) for m in matches if m[side]]
        rising = sum(b[1] >= a[1] for a, b in pairwise(found))
        if len(found) < _LEAST_ENTRIES or rising < _RISING_SHARE * (len(found) - 1):
            continue
        if max(number for _, number in found) > 2 * len(pages) + 50 or len({n for _, n in found}) < len(found) / 3:
            continue
        contents_pages.add(index)
        entries += ((key, number) for title, number in found if (key := title_key(title)))
    return entries


def _page_offset(
    entries: Sequence[tuple[str, int]], by_key: Mapping[str, list[tuple[int, Draft]]], contents_pages: set[int]
) -> int | None:
    """PDF page less printed page on which most entries agree; None where too few do."""
    offsets = Counter(
        page + 1 - number for key, number in entries for page, _ in by_key.get(key, ()) if page not in contents_pages
    )
    if not offsets:
        return None
    offset, count = max(offsets.items(), key=lambda item: (item[1], -abs(item[0])))
    return offset if count >= 2 else None
