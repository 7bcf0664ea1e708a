"""Which blocks are headings: styles judged over the whole document, then every block by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from verslag.extractors.layout.drafts.draft import Draft, TypeStyle
from verslag.extractors.layout.headings.column_heads import column_heads
from verslag.extractors.layout.headings.contents import HeadingEvidence
from verslag.extractors.layout.headings.heading_looks import (
    LARGER,
    HeadingCandidate,
    HeadingLook,
    HeadingStyle,
    differs,
    look_of,
    stands_out,
)
from verslag.extractors.layout.headings.statement_titles import statement_titles
from verslag.extractors.layout.headings.text_under import NEAR, look_under
from verslag.extractors.layout.headings.title_likeness import is_quoted, is_title_like

# From this size nothing but a title is set; it needs no text under it (chapter openers).
_DISPLAY = 1.8

# A style is a heading style if at least this share of its blocks has text under it …
_SUPPORTED_SHARE = 0.5
# (from this share on, a block with little under it is a heading too) …
_WELL_SUPPORTED = 0.6
# … and at most this share of its blocks is running text.
_RUNNING_SHARE = 0.34

# The title of a list of labels and values has at most so many words, and so many rows under it.
_LIST_TITLE_WORDS = 6
_LIST_ROWS = 2

_CONTENTS = re.compile(r"^(?:inhoud|table|contents|sommaire)", re.IGNORECASE)

# A style with so many titles over text is one of titles wherever it stands.
_ESTABLISHED = 3

# A style that differs from the running text in colour, slant or family alone must occur more than once.
_LEAST_WEAK = 2


def headings_of(
    pages: Sequence[Sequence[Draft]], bodies: Sequence[TypeStyle], evidence: HeadingEvidence
) -> list[HeadingStyle]:
    """The heading styles of a document, each with the blocks that are headings.

    Args:
        pages: each page's blocks in reading order.
        bodies: style of the running text of each page.
        evidence: which blocks the outline, the table of contents or tags call headings, or something else.
    """
    listed = _list_titles(pages) | _document_title(pages, bodies) | statement_titles(pages)
    clusters = _clusters(pages, bodies, evidence.confirmed | listed, evidence.contents_pages)
    members = [m for cluster in clusters for m in cluster.members]
    look_under(pages, members)
    confirmed = evidence.confirmed | listed
    heads = column_heads(pages)
    result = []
    for cluster in clusters:
        chosen = [
            m
            for m in cluster.members
            if m.draft in confirmed
            or (
                m.draft not in heads
                and _is_heading(m, cluster, bodies[m.page], len(pages) - 1)
                and not (m.draft in evidence.against and not stands_out(cluster.look, bodies[m.page]))
            )
        ]
        if chosen:
            result.append(HeadingStyle(cluster.look, chosen))
    return result


def _document_title(pages: Sequence[Sequence[Draft]], bodies: Sequence[TypeStyle]) -> set[Draft]:
    """The title at the head of a document's first page of text, where nothing but another heading may follow it."""
    texts = ((of_page, body) for page, body in zip(pages, bodies, strict=True) if (of_page := _without_furniture(page)))
    first, body = next(texts, (None, None))
    if first is None or body is None:
        return set()
    opening, largest = first[0], max(d.style.size for d in first)
    if opening.kind is not None or opening.style.size < max(body.size, largest):
        return set()
    titled = differs(opening.style, look_of(opening), body) and is_title_like(opening, opening=True)
    return {opening} if titled else set()


def _without_furniture(page: Sequence[Draft]) -> list[Draft]:
    return [draft for draft in page if draft.kind != "furniture"]


def _list_titles(pages: Sequence[Sequence[Draft]]) -> set[Draft]:
    """Lines alone over rows of labels and values, white above them: titles whatever they are set in."""
    titles: set[Draft] = set()
    for page in pages:
        drafts = _without_furniture(page)
        for index, draft in enumerate(drafts):
            if draft.kind is not None or draft.labelled or len(draft.lines) > 1 or not is_title_like(draft):
                continue
            rows = drafts[index + 1 : index + 1 + _LIST_ROWS]
            if len(rows) < _LIST_ROWS or not all(d.labelled for d in rows) or len(draft.words) > _LIST_TITLE_WORDS:
                continue
            em, box = draft.style.size, draft.bbox
            white = box.top - drafts[index - 1].bbox.bottom if index else box.top
            under = rows[0].bbox.top - box.bottom
            if abs(rows[0].bbox.x0 - box.x0) <= em and white > em and under < min(white, NEAR * em):
                titles.add(draft)
    return titles


def _clusters(
    pages: Sequence[Sequence[Draft]],
    bodies: Sequence[TypeStyle],
    confirmed: Collection[Draft],
    contents_pages: Collection[int],
) -> list[HeadingStyle]:
    clusters: dict[HeadingLook, HeadingStyle] = {}
    for page, drafts in enumerate(pages):
        for index, draft in enumerate(drafts):
            if draft.kind is not None:
                continue
            look = look_of(draft)
            cluster = clusters.setdefault(look, HeadingStyle(look))
            titled = differs(draft.style, look, bodies[page]) and is_title_like(draft)
            if page in contents_pages and not _CONTENTS.match(draft.text):
                continue  # an entry, not the heading it names
            if is_quoted(draft.text) and draft not in confirmed:
                continue  # a quote set as a title says nothing of the titles set like it
            if titled or draft in confirmed:
                cluster.members.append(HeadingCandidate(draft, page, index))
            else:
                cluster.running += 1
    return [c for c in clusters.values() if c.members]


def _only_slants(members: Sequence[HeadingCandidate], body: TypeStyle) -> bool:
    """Lines in italics over short lines only: where people come from, what they are; a title stands over text."""
    slanted = all(m.draft.style.italic != body.italic for m in members)
    return slanted and not any(m.over_text for m in members)


def _is_heading(member: HeadingCandidate, cluster: HeadingStyle, body: TypeStyle, last_page: int) -> bool:
    members = [m for m in cluster.members if not m.kicker]
    total = len(cluster.members) + cluster.running
    look = cluster.look
    large = look.size >= LARGER * body.size
    if member.kicker or member.attribution or cluster.running > _RUNNING_SHARE * total:
        return False
    if sum(m.kicker for m in cluster.members) > 0.5 * len(cluster.members):
        return False
    if all(m.subtitle for m in members) and not large:
        return False
    if not stands_out(look, body) and (len(members) < _LEAST_WEAK or _only_slants(members, body)):
        return False
    supported = sum(m.supported for m in members)
    # What is set so on a last page alone may be a closing phrase; a slide's title is no less one on the last slide.
    if look.size >= _DISPLAY * body.size and (member.page < last_page or supported >= _ESTABLISHED):
        return True
    if supported < _SUPPORTED_SHARE * len(members):
        return False
    return member.supported or (supported >= _WELL_SUPPORTED * len(members) and member.blocks_under > 0)
