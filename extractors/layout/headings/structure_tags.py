"""What the tags of a tagged PDF say of headings: evidence for and against, once it has been seen whether they make
sense.

Many writers tag by machine: everything a paragraph, every frame a heading, lines of running text as `H4` because a
style was borrowed. So a heading tag counts only where it is used as headings are: on a small part of the text, on
short lines, alike for what looks alike. Tags never make a heading of what cannot be a title.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.layout.headings.heading_looks import HeadingLook, look_of
from verslag.extractors.layout.headings.title_likeness import is_title_like

# A block has a tag when so much of its text has.
_MOST = 0.8
# Where more of the running text than this is tagged as headings, the tags mean something else.
_LARGEST_SHARE = 0.25
# A heading tag, or its use on one look, makes sense if this share of its blocks could be titles.
_SENSIBLE_TAG = 0.7
_SENSIBLE_LOOK = 0.5
# A look is a heading look by its tags if this share of the titles set in it have heading tags …
_USUAL = 0.6
# … and tags against a heading count in documents with at least so many sensible heading tags.
_LEAST_HEADINGS = 5
_AGAINST = frozenset({"TD", "TH", "TOCI", "Caption", "Figure", "Note", "Lbl", "Artifact"})
_LEVELS = {"Title": 1, "H": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


@dataclass(slots=True)
class TagEvidence:
    """Blocks that the document's own tags call headings, or something else."""

    levels: dict[Draft, int] = field(default_factory=dict)
    """Level by the tag of every block that is tagged as a heading and can be one, by the draft."""
    against: set[Draft] = field(default_factory=set)
    """Blocks that could be titles but have another tag, in a document whose heading tags make sense."""


def heading_tag(words: Iterable[Word]) -> str:
    """The heading tag that all of `words` share, "" where they have none or several."""
    tags = {word.tag for word in words}
    tag = tags.pop() if len(tags) == 1 else ""
    return tag if tag in _LEVELS else ""


def tag_evidence(pages: Sequence[Sequence[Draft]]) -> TagEvidence:
    """Weigh the heading tags of a document.

    Args:
        pages: each page's blocks in reading order.
    """
    drafts = [d for page in pages for d in page if d.kind is None]
    tags = {d: tag for d in drafts if (tag := _tag_of(d))}
    headed = [d for d in drafts if tags.get(d) in _LEVELS]
    if not headed or _length(headed) > _LARGEST_SHARE * _length(drafts):
        return TagEvidence()
    sensible = _sensible(headed, tags)
    usual = _heading_looks(drafts, sensible)
    evidence = TagEvidence({d: _LEVELS[tags[d]] for d in sensible})
    if len(sensible) >= _LEAST_HEADINGS:
        for draft in drafts:
            tag = tags.get(draft, "")
            if tag in _AGAINST or (tag == "P" and look_of(draft) in usual):
                evidence.against.add(draft)
    return evidence


def _tag_of(draft: Draft) -> str:
    """The tag of most of a block's text; "" where no tag has so much."""
    counts: Counter[str] = Counter()
    for word in draft.words:
        counts[word.tag] += len(word.text)
    tag, count = counts.most_common(1)[0]
    return tag if count >= _MOST * counts.total() else ""


def _sensible(headed: Sequence[Draft], tags: dict[Draft, str]) -> list[Draft]:
    """The blocks with heading tags that can be titles, where the tag is mostly used on such, in general and on that
    look.
    """
    by_tag: dict[str, list[bool]] = defaultdict(list)
    by_look: dict[tuple[str, HeadingLook], list[bool]] = defaultdict(list)
    fit = {d: is_title_like(d) for d in headed}
    for draft in headed:
        by_tag[tags[draft]].append(fit[draft])
        by_look[tags[draft], look_of(draft)].append(fit[draft])
    return [
        d
        for d in headed
        if fit[d]
        and _share(by_tag[tags[d]]) >= _SENSIBLE_TAG
        and _share(by_look[tags[d], look_of(d)]) >= _SENSIBLE_LOOK
    ]


def _heading_looks(drafts: Sequence[Draft], sensible: Sequence[Draft]) -> set[HeadingLook]:
    """Looks whose titles are mostly tagged as headings."""
    chosen = set(sensible)
    uses: dict[HeadingLook, list[bool]] = defaultdict(list)
    for draft in drafts:
        if is_title_like(draft):
            uses[look_of(draft)].append(draft in chosen)
    return {look for look, found in uses.items() if _share(found) >= _USUAL}


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found)


def _length(drafts: Iterable[Draft]) -> int:
    return sum(len(d.text) for d in drafts)
