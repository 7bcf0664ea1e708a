"""Which blocks are headings: styles judged over the whole document, then every block by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from verslag.extractors.layout.drafts.block_kinds import is_caption
from verslag.extractors.layout.drafts.draft import Draft, Style
from verslag.extractors.layout.headings.contents import Evidence
from verslag.extractors.layout.headings.statement_titles import statement_titles
from verslag.extractors.lines.numerals import is_count
from verslag.extractors.lines.runs import is_bullet

# A heading has at most so many words and lines; longer ones are texts in display type.
_LONGEST = 40
_MOST_LINES = 5
# Display type is larger than the running text by this much.
_LARGER = 1.1
# From this size nothing but a title is set; it needs no text under it (chapter openers).
_DISPLAY = 1.8
# Smaller than this beside the running text no heading is set, however bold.
_SMALLER = 0.88
# Under a heading stand at least so many words, or so many blocks (a list of names).
_SUPPORT_WORDS = 8
_SUPPORT_BLOCKS = 4
# A style is a heading style if at least this share of its blocks has text under it …
_SUPPORTED_SHARE = 0.5
# (from this share on, a block with little under it is a heading too) …
_WELL_SUPPORTED = 0.6
# … and at most this share of its blocks is running text.
_RUNNING_SHARE = 0.34
# A kicker or subtitle stands within this many ems of its title.
_NEAR = 2.0
# The title of a list of labels and values has at most so many words, and so many rows under it.
_LIST_TITLE_WORDS = 6
_LIST_ROWS = 2
_TEXT_KINDS = frozenset({"table", "kpi", "quote", "list_item", "figure", "caption", "footnote"})
_CONTENTS = re.compile(r"^(?:inhoud|table|contents|sommaire)", re.IGNORECASE)
# From so many words on, what stands wholly between quotation marks is a quote.
_QUOTED_WORDS = 5
_QUOTES = ("“", "”", "„", "«", "»", "‘", "’", "'", '"')
# A Dutch postcode with its town: an address is no title, however it is set.
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2} +[A-ZÀ-Þ]")
_LINK = re.compile(r"(?:https?://|www\.|@|^→|^>)", re.IGNORECASE)
# More words than this ending in a full stop are a sentence.
_MOST_WORDS_STOPPED = 4
_SENTENCE = re.compile(r"[;,]$")
# Characters a word, spaces included, in any title; less is letters and marks, more an address or a path.
_SHORTEST_WORDS = 2.2
_LONGEST_WORDS = 40.0
# A style that differs from the running text in colour, slant or family alone must occur more than once.
_LEAST_WEAK = 2


class Look(NamedTuple):
    """A style without what varies inside one heading style."""

    size: float
    bold: bool
    italic: bool
    color: str
    family: str
    capitals: bool
    underlined: bool = False


@dataclass(slots=True)
class Member:
    """A block that could be a heading, where it stands, and what stands under it."""

    draft: Draft
    page: int
    index: int
    words_under: int = 0
    blocks_under: int = 0
    kicker: bool = False
    subtitle: bool = False
    attribution: bool = False
    """Set under display type that is no heading: the name under a pull quote."""

    @property
    def supported(self) -> bool:
        return self.words_under >= _SUPPORT_WORDS or self.blocks_under >= _SUPPORT_BLOCKS


@dataclass(slots=True)
class Cluster:
    """All blocks of one look."""

    look: Look
    members: list[Member] = field(default_factory=list)
    running: int = 0
    """Blocks of the same look that are running text."""


def look_of(draft: Draft) -> Look:
    style, text = draft.style, draft.text
    capitals = text.isupper() and sum(c.isalpha() for c in text) > 3
    color, family = _coarse(style.color), family_of(style.font)
    return Look(style.size, style.bold, style.italic, color, family, capitals, draft.underlined)


def _coarse(color: str) -> str:
    """A colour to the eye's precision: near-blacks are one black."""
    return "#" + "".join(f"{(int(color[i : i + 2], 16) + 8) // 17:x}" for i in (1, 3, 5))


def family_of(font: str) -> str:
    """Font family: the name without the style after its hyphen or comma."""
    return re.split(r"[-,]", font)[0]


def headings_of(pages: Sequence[Sequence[Draft]], body: Style, evidence: Evidence) -> list[Cluster]:
    """The heading styles of a document, each with the blocks that are headings.

    Args:
        pages: each page's blocks in reading order.
        body: style of the running text.
        evidence: which blocks the outline, the table of contents or tags call headings, or something else.
    """
    listed = _list_titles(pages) | _document_title(pages, body) | statement_titles(pages)
    clusters = _clusters(pages, body, evidence.confirmed | listed, evidence.contents_pages)
    members = [m for cluster in clusters for m in cluster.members]
    _look_under(pages, members)
    confirmed = evidence.confirmed | listed
    result = []
    for cluster in clusters:
        chosen = [
            m
            for m in cluster.members
            if id(m.draft) in confirmed
            or (
                _is_heading(m, cluster, body, len(pages) - 1)
                and not (id(m.draft) in evidence.against and not _stands_out(cluster.look, body))
            )
        ]
        if chosen:
            result.append(Cluster(cluster.look, chosen))
    return result


def _document_title(pages: Sequence[Sequence[Draft]], body: Style) -> set[int]:
    """The title at the head of a document's first page of text, where nothing but another heading may follow it."""
    first = next((of_page for page in pages if (of_page := [d for d in page if d.kind != "furniture"])), None)
    if first is None:
        return set()
    opening, largest = first[0], max(d.style.size for d in first)
    if opening.kind is not None or opening.style.size < max(body.size, largest):
        return set()
    titled = _differs(opening.style, look_of(opening), body) and is_title_like(opening, stopped=True)
    return {id(opening)} if titled else set()


def _list_titles(pages: Sequence[Sequence[Draft]]) -> set[int]:
    """Lines alone over rows of labels and values, white above them: titles whatever they are set in."""
    titles: set[int] = set()
    for page in pages:
        drafts = [d for d in page if d.kind != "furniture"]
        for index, draft in enumerate(drafts):
            if draft.kind is not None or draft.labelled or len(draft.lines) > 1 or not is_title_like(draft):
                continue
            rows = drafts[index + 1 : index + 1 + _LIST_ROWS]
            if len(rows) < _LIST_ROWS or not all(d.labelled for d in rows) or len(draft.words) > _LIST_TITLE_WORDS:
                continue
            em, box = draft.style.size, draft.bbox
            white = box.top - drafts[index - 1].bbox.bottom if index else box.top
            under = rows[0].bbox.top - box.bottom
            if abs(rows[0].bbox.x0 - box.x0) <= em and white > em and under < min(white, _NEAR * em):
                titles.add(id(draft))
    return titles


def _clusters(
    pages: Sequence[Sequence[Draft]], body: Style, confirmed: Collection[int], contents_pages: Collection[int]
) -> list[Cluster]:
    clusters: dict[Look, Cluster] = {}
    for page, drafts in enumerate(pages):
        for index, draft in enumerate(drafts):
            if draft.kind is not None:
                continue
            look = look_of(draft)
            cluster = clusters.setdefault(look, Cluster(look))
            titled = _differs(draft.style, look, body) and is_title_like(draft)
            if page in contents_pages and not _CONTENTS.match(draft.text):
                continue  # an entry, not the heading it names
            if titled or id(draft) in confirmed:
                cluster.members.append(Member(draft, page, index))
            else:
                cluster.running += 1
    return [c for c in clusters.values() if c.members]


def _differs(style: Style, look: Look, body: Style) -> bool:
    """Whether type stands out from the running text."""
    if style.size < _SMALLER * body.size:
        return False
    if _stands_out(look, body):
        return True
    return (look.color, look.family, style.italic) != (_coarse(body.color), family_of(body.font), body.italic) or (
        style.font != body.font
    )


def is_title_like(draft: Draft, *, stopped: bool = False) -> bool:
    """Whether a block can be a title by its words: short, with letters, no sentence, count, caption, quote or link.

    Args:
        draft: the block.
        stopped: whether a title may end in a full stop however long it is.
    """
    text = draft.text.strip()
    words = text.split()
    if draft.labelled or len(words) > _LONGEST or len(draft.lines) > _MOST_LINES or sum(c.isalpha() for c in text) < 3:
        return False
    if not _SHORTEST_WORDS <= len(text) / max(len(words), 1) <= _LONGEST_WORDS or not (
        text[0].isalnum() or text[0] in "(‘“'\"…€#"
    ):
        return False
    if is_bullet(words[0]) and not words[0][0].isalnum():
        return False
    if text.startswith(_QUOTES) and text.endswith(_QUOTES) and len(words) >= _QUOTED_WORDS:
        return False
    if _gives_values(words, len(draft.lines)):
        return False
    if is_caption(text) or _LINK.search(text) or _POSTCODE.search(text) or _SENTENCE.search(text):
        return False
    if is_count(text) or (not stopped and _is_stopped(text)):
        return False
    return not (text.endswith(":") and len(words) > 8)


def _is_stopped(text: str) -> bool:
    """Whether a text of several words ends as a sentence does."""
    return text.endswith(".") and not text.endswith("...") and len(text.split()) > _MOST_WORDS_STOPPED


def _gives_values(words: Sequence[str], lines: int) -> bool:
    """Whether a text gives values for labels, as letterheads and colophons do: two labels, or a number over several lines."""
    labels = [i for i, word in enumerate(words[:-1]) if word.endswith(":") and len(word) > 1]
    return len(labels) > 1 or (lines > 1 and any(words[i + 1].isdigit() for i in labels))


def _look_under(pages: Sequence[Sequence[Draft]], members: Sequence[Member]) -> None:
    """Count for every member what stands between it and the next title of its rank; mark kickers and subtitles."""
    by_place = {(m.page, m.index): m for m in members}
    for member in members:
        rank = _rank(member.draft)
        before = pages[member.page][member.index - 1] if member.index else None
        if before is not None and (member.page, member.index - 1) not in by_place:
            after = pages[member.page][member.index + 1 : member.index + 2]
            member.attribution = (
                before.style.size > member.draft.style.size
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
                member.blocks_under += 1
                member.words_under += len(draft.words)
            if stopped:
                break


def _stands_out(look: Look, body: Style) -> bool:
    """Whether type differs from the running text by more than colour, slant or family."""
    return look.size >= _LARGER * body.size or (look.bold and not body.bold) or look.capitals or look.underlined


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
    return -em < lower.bbox.top - upper.bbox.bottom < _NEAR * em and upper.bbox.x_overlap(lower.bbox) > 0


def _is_heading(member: Member, cluster: Cluster, body: Style, last_page: int) -> bool:
    members = [m for m in cluster.members if not m.kicker]
    total = len(cluster.members) + cluster.running
    look = cluster.look
    large = look.size >= _LARGER * body.size
    if member.kicker or member.attribution or cluster.running > _RUNNING_SHARE * total:
        return False
    if sum(m.kicker for m in cluster.members) > 0.5 * len(cluster.members):
        return False
    if all(m.subtitle for m in members) and not large:
        return False
    if not _stands_out(look, body) and len(members) < _LEAST_WEAK:
        return False
    if look.size >= _DISPLAY * body.size and member.page < last_page:
        return True
    supported = sum(m.supported for m in members)
    if supported < _SUPPORTED_SHARE * len(members):
        return False
    return member.supported or (supported >= _WELL_SUPPORTED * len(members) and member.blocks_under > 0)
