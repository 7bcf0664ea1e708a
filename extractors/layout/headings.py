"""Which blocks are headings, and of which level: styles clustered over the whole document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verslag.extractors.layout.draft import Draft, Style

# A heading is short.
_LONGEST = 28
_MOST_LINES = 4
# Type this much larger than the running text is a heading whatever else it is.
_LARGER = 1.12
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z]\.|[IVX]{1,5}\.)\s+\S")


def body_style(pages: Sequence[Sequence[Draft]]) -> Style:
    """The style most of the running text is set in."""
    counts: Counter[Style] = Counter()
    for draft in (d for page in pages for d in page):
        if draft.kind in ("table", "kpi", "furniture"):
            continue
        weight = len(draft.text) * (2 if len(draft.lines) > 2 else 1)
        counts[draft.style] += weight
    if not counts:
        return Style(10.0, False, False, "#000000", "")
    return max(counts, key=lambda style: (counts[style], style))


def heading_levels(pages: Sequence[Sequence[Draft]], body: Style) -> dict[int, int]:
    """Level from 1 of every heading, by `id` of its draft."""
    candidates = [draft for page in pages for draft in page if _may_be_heading(draft, body)]
    ranks = sorted({_rank(draft) for draft in candidates}, reverse=True)
    clusters: list[float] = []
    levels: dict[tuple[float, bool], int] = {}
    for rank in ranks:
        if not clusters or rank[0] < 0.93 * clusters[-1] or (rank[0], not rank[1]) in levels:
            clusters.append(rank[0])
        levels[rank] = min(len(clusters), 6)
    return {id(draft): levels[_rank(draft)] for draft in candidates}


def _rank(draft: Draft) -> tuple[float, bool]:
    return draft.style.size, draft.style.bold


def _may_be_heading(draft: Draft, body: Style) -> bool:
    text = draft.text
    words = len(text.split())
    if draft.kind is not None or words > _LONGEST or len(draft.lines) > _MOST_LINES:
        return False
    if sum(c.isalpha() for c in text) < 3 or not (text[0].isalnum() or text[0] in "(‘“'…€"):
        return False
    if text.rstrip().endswith((",", ";")) or (text.rstrip().endswith(".") and words > 4):
        return False
    if draft.style.size >= _LARGER * body.size:
        return True
    if draft.style.size < 0.95 * body.size:
        return False
    return draft.style.bold and not body.bold
