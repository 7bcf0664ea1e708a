"""Heading styles to levels that are the same throughout a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.layout.headings.heading_looks import HeadingLook, HeadingStyle

# Sizes of one look this close are one style fitted to its lines, not two levels.
_FITTED = 1.06
# A level ends where type is smaller than its first style by this much.
_NEXT_LEVEL = 0.92
_DEEPEST = 6
_SECTION_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[^\W\d]")
# A style with so many headings, or headings on several pages, is a level of its own.
_ESTABLISHED = 3
# The rank above a heading that none stands above.
_NOTHING = -1


def levels_of(clusters: Sequence[HeadingStyle], given: Sequence[Mapping[Draft, int]]) -> dict[Draft, int]:
    """Level from 1 of every heading, by its draft.

    Larger type is a higher level. Where the outline, or else the tags, know most headings of a style and never put
    smaller type above larger, their levels are taken; or else those of printed section numbers.

    Args:
        clusters: the heading styles.
        given: levels that the document itself gives, by the draft; the first that makes sense counts.
    """
    sizes = _fitted_sizes([c.look for c in clusters])
    title = [c for c in clusters if _is_cover_title(c, clusters)]
    ranked = sorted(
        (c for c in clusters if c not in title),
        key=lambda c: (sizes[c.look], c.look.bold, c.look.capitals),
        reverse=True,
    )
    ranks: list[list[HeadingStyle]] = []
    for cluster in ranked:
        first = ranks[-1][0].look if ranks else None
        if first is None or sizes[cluster.look] < _NEXT_LEVEL * sizes[first] or first.bold > cluster.look.bold:
            ranks.append([])
        ranks[-1].append(cluster)
    levels = {m.draft: 1 for c in title for m in c.members}
    known = (*given, _numbered(clusters))
    found = next((made for mapping in known if (made := _as_given(ranks, mapping))), None) or _nested(ranks)
    for level, rank in zip(found, ranks, strict=True):
        levels.update({m.draft: min(level, _DEEPEST) for c in rank for m in c.members})
    return levels


def statement_levels(pages: Sequence[Sequence[Draft]], levels: Mapping[Draft, int]) -> dict[Draft, int]:
    """Levels of the titles inside grids, by their draft: one below the heading over the grid, whatever their
    type.

    Args:
        pages: each page's blocks in reading order.
        levels: of all other headings.
    """
    found: dict[Draft, int] = {}
    above = 0
    for page in pages:
        for draft in page:
            above = levels.get(draft, above)
            if draft.kind == "heading":
                found[draft] = min(above + 1, _DEEPEST)
    return found


def _numbered(clusters: Sequence[HeadingStyle]) -> dict[Draft, int]:
    """Levels by printed section numbers: `2.1` stands under `2`."""
    return {
        m.draft: len(match[1].split("."))
        for c in clusters
        for m in c.members
        if (match := _SECTION_NUMBER.match(m.draft.text))
    }


def _nested(ranks: Sequence[Sequence[HeadingStyle]]) -> list[int]:
    """Levels by nesting: one below the rank under which most headings of a rank stand.

    Only a rank that is used throughout puts others below it, and the title of the whole over the text it stands with:
    so type used only here or there makes nothing deeper, and neither do sizes that a report hardly ever nests.
    """
    placed = sorted(
        ((m.page, m.index, k, m.over_text) for k, rank in enumerate(ranks) for c in rank for m in c.members),
        key=lambda one: one[:2],
    )
    texted = {page for page, _, _, over_text in placed if over_text}
    over = {k for k, rank in enumerate(ranks) if _is_throughout(rank)}
    over |= {rank for page, _, rank, _ in placed[:1] if rank == 0 and page in texted}
    parents: list[Counter[int]] = [Counter() for _ in ranks]
    seen: dict[int, int] = {}
    for place, (_, _, rank, _) in enumerate(placed):
        parents[rank][max((k for k in seen if k < rank), key=lambda k: seen[k], default=_NOTHING)] += 1
        if rank in over:
            seen[rank] = place
    levels: list[int] = []
    for counted in parents:
        above = max(counted, key=lambda k: (counted[k], k))
        levels.append(1 if above == _NOTHING else levels[above] + 1)
    return levels


def _is_throughout(rank: Sequence[HeadingStyle]) -> bool:
    members = [m for c in rank for m in c.members]
    return len(members) >= _ESTABLISHED or len({m.page for m in members}) > 1


def _as_given(ranks: Sequence[Sequence[HeadingStyle]], given: Mapping[Draft, int]) -> list[int] | None:
    """The level of each rank as the document gives it, or None where it says too little or contradicts the type."""
    levels: list[int] = []
    informed = 0
    for rank in ranks:
        members = [m for c in rank for m in c.members]
        known = Counter(given[m.draft] for m in members if m.draft in given)
        if known.total() >= 0.5 * len(members):
            levels.append(max(known, key=lambda level: (known[level], -level)))
            informed += 1
        else:
            levels.append(levels[-1] + 1 if levels else 1)
    if informed < 2 or len(set(levels)) < 2 or any(b < a for a, b in pairwise(levels)):
        return None
    return levels


def _is_cover_title(cluster: HeadingStyle, clusters: Sequence[HeadingStyle]) -> bool:
    """The title of the whole, above every level: on a first page without text, before and no smaller than any
    heading.
    """
    others = [c for c in clusters if c is not cluster]
    first = min((m.page, m.index) for m in cluster.members)
    return (
        all(m.page == 0 for m in cluster.members)
        and any(m.page > 0 for c in others for m in c.members)
        and not any(m.page == 0 and m.over_text for c in clusters for m in c.members)
        and all(first < (m.page, m.index) for c in others for m in c.members)
        and all(cluster.look.size >= c.look.size for c in others)
    )


def _fitted_sizes(looks: Sequence[HeadingLook]) -> dict[HeadingLook, float]:
    """Each look's size, the largest of the chain of near sizes that share everything else."""
    result: dict[HeadingLook, float] = {}
    for look in sorted(looks, key=lambda k: -k.size):
        near = [other for other in result if other[1:5] == look[1:5] and look.size < other.size <= _FITTED * look.size]
        result[look] = result[near[0]] if near else look.size
    return result
