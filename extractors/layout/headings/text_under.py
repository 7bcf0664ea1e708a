"""What stands under each block that could be a heading, down to the next title of its rank."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.layout.headings.heading_looks import RUNNING_WORDS, HeadingCandidate, look_of

# A kicker or subtitle stands within this many ems of its title.
NEAR = 2.0


def look_under(pages: Sequence[Sequence[Draft]], members: Sequence[HeadingCandidate]) -> None:
    """Count for every member what stands between it and the next title of its rank; mark kickers and subtitles."""
    by_place = {(m.page, m.index): m for m in members}
    for member in members:
        rank = _rank(member.draft)
        before = pages[member.page][member.index - 1] if member.index else None
        if before is not None and (member.page, member.index - 1) not in by_place:
            after = pages[member.page][member.index + 1 : member.index + 2]
            member.attribution = (
                not before.text.strip().isdecimal()  # a chapter's number over its title
                and before.style.size > member.draft.style.size
                and _near(before, member.draft)
                and not any(_white(member.draft, d) < _white(before, member.draft) for d in after)
            )
        for page in (member.page, member.page + 1):
            if page >= len(pages) or (page > member.page and member.supported):
                break
            stopped = False
            for index in range(member.index + 1 if page == member.page else 0, len(pages[page])):
                draft = pages[page][index]
                if draft.kind == "furniture":
                    continue
                other = by_place.get((page, index))
                outranked = other is not None and _rank(draft) >= rank
                if outranked and other is not None and page == member.page and _heads_at_once(member, other):
                    outranked = False
                if outranked and page == member.page and _side_by_side(member.draft, draft):
                    continue
                if other is not None and outranked:
                    first = not member.blocks_under and page == member.page
                    if first and _rank(other.draft) > rank and _near(member.draft, other.draft):
                        member.kicker = True
                    stopped = True
                    break
                if other is not None and not member.blocks_under and _near(member.draft, other.draft):
                    other.subtitle = True
                if not member.blocks_under:
                    member.over_text = len(draft.words) >= RUNNING_WORDS or draft.labelled
                member.blocks_under += 1
                member.words_under += len(draft.words)
            if stopped:
                break


def _heads_at_once(member: HeadingCandidate, other: HeadingCandidate) -> bool:
    """A title of the same size right under another, each in a look of its own: a chapter and its first section."""
    same_rank = _rank(member.draft) == _rank(other.draft)
    return same_rank and not member.blocks_under and look_of(member.draft) != look_of(other.draft)


def _rank(draft: Draft) -> tuple[float, bool]:
    return draft.style.size, draft.style.bold


def _side_by_side(a: Draft, b: Draft) -> bool:
    return a.bbox.x_overlap(b.bbox) <= 0 and a.bbox.y_overlap(b.bbox) > 0.5 * min(a.bbox.height, b.bbox.height)


def _white(upper: Draft, lower: Draft) -> float:
    """White from a block down to the one that follows; infinite where that stands elsewhere."""
    white = lower.bbox.top - upper.bbox.bottom
    return white if white > -upper.style.size and upper.bbox.x_overlap(lower.bbox) > 0 else float("inf")


def _near(upper: Draft, lower: Draft) -> bool:
    em = max(upper.style.size, lower.style.size)
    return -em < lower.bbox.top - upper.bbox.bottom < NEAR * em and upper.bbox.x_overlap(lower.bbox) > 0
