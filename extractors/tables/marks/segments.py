"""Words gathered into lines straight across the page, and lines cut into segments at gaps and rulings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.tables.marks.content import dates_column, is_currency, is_figure, is_leader, is_sign, role_of
from verslag.extractors.tables.marks.rulings import Ruling

# All in font sizes (em), which is how typesetters space.
_SAME_BASELINE = 0.3
"""Baselines closer than this are one line (figures in another font sit slightly off)."""
_TEXT_GAP = 1.0
"""A word space is about 0.25 em, up to 0.8 in justified lines; columns stand further apart."""
_FIGURE_GAP = 0.6
"""Between a figure and its neighbour: number columns may stand closer than columns of words."""
_MIN_SIZE = 1.0
"""Points; some files give a font size of 0."""
_THOUSANDS_GAP = 0.4
"""A space that parts groups of three digits is at most a word space."""
_WHOLE_GAP = 0.12
"""Between two figures that each have their thousands or decimals marked, and between two years or dates: no space
groups their digits, so they are two."""
_CURRENCY_REACH = 9.0
"""A currency sign flush left in a number column stands at most a column's width before its figure."""
WITHIN_LINE = 0.95
"""Lines closer than this cannot stand below each other: figures set at half height beside a label of two lines."""
_MARKED = re.compile(r"\d\.\d{3}|\d,\d")


@dataclass(frozen=True, eq=False)
class Segment:
    """Words printed together on one line, apart from their neighbours."""

    words: tuple[Word, ...]
    line: int
    """Index of the page line, top to bottom."""
    baseline: float
    role: CellRole

    @cached_property
    def bbox(self) -> BBox:
        return union(w.bbox for w in self.words)

    @cached_property
    def core(self) -> BBox:
        """The box of the figure itself: currency signs, signs and units left out."""
        figures = [w.bbox for w in self.words if not w.raised and is_figure(w.text)]
        return (
            union(figures)
            if figures and self.role is CellRole.FIGURE
            else self.words[-1].bbox
            if self.role is CellRole.EMPTY
            else self.bbox
        )

    @cached_property
    def size(self) -> float:
        return max(_MIN_SIZE, *(w.size for w in self.words))

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def in_column(self) -> bool:
        """Whether the segment may be a member of a column of figures."""
        return self.role is not CellRole.TEXT


@dataclass(frozen=True)
class PageLine:
    """One line of the page with its segments from left to right; none where it holds leader dots alone."""

    index: int
    baseline: float
    size: float
    segments: tuple[Segment, ...]


def segment_lines(words: Iterable[Word], verticals: Sequence[Ruling]) -> tuple[PageLine, ...]:
    """Lines of segments, top to bottom.

    Args:
        words: upright words of a page.
        verticals: vertical rulings; a word on either side of one never shares a segment.
    """
    positions = sorted(verticals)
    starts = [r.position for r in positions]
    lines: list[PageLine] = []
    for index, row in enumerate(_baseline_rows(words)):
        baseline = _median([w.baseline for w in row if not w.raised] or [w.baseline for w in row])
        cut = _cut(row, positions, starts)
        parts = _currency_joined(cut, positions, starts)
        segments = tuple(Segment(tuple(p), index, baseline, role_of(_plain(p))) for p in parts)
        lines.append(PageLine(index, baseline, max(_MIN_SIZE, *(w.size for w in row)), segments))
    return tuple(lines)


def resegmented(words: Sequence[Word], like: Segment) -> Segment:
    """A segment of some of the words of another one."""
    return Segment(tuple(words), like.line, like.baseline, role_of(_plain(words)))


def _plain(words: Sequence[Word]) -> tuple[str, ...]:
    """The words' text as figures are judged: note marks left out, words printed against each other as one."""
    plain: list[str] = []
    for word in words:
        if word.raised:
            continue
        if word.joined and plain:
            plain[-1] += word.text
        else:
            plain.append(word.text)
    return tuple(plain) or tuple(w.text for w in words)


def _median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def _baseline_rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words by baseline, each row from left to right; raised marks go with the line they stand on."""
    rows: list[list[Word]] = []
    anchors: list[float] = []
    marks: list[Word] = []
    for word in sorted(words, key=lambda w: w.baseline):
        if word.raised:
            marks.append(word)
        elif rows and word.baseline - anchors[-1] <= _SAME_BASELINE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
            anchors.append(word.baseline)
    for mark in marks:
        after = bisect_left(anchors, mark.baseline - 0.5)
        near = [i for i in range(after, min(after + 3, len(rows))) if _carries(rows[i], mark)]
        if near:
            rows[near[0]].append(mark)
        else:
            at = bisect_left(anchors, mark.baseline)
            rows.insert(at, [mark])
            anchors.insert(at, mark.baseline)
    return [sorted(row, key=lambda w: w.bbox.x0) for row in rows]


def _carries(row: Sequence[Word], mark: Word) -> bool:
    return any(abs(w.bbox.x1 - mark.bbox.x0) <= w.size and w.baseline - mark.baseline <= w.size for w in row)


def _cut(row: Sequence[Word], verticals: Sequence[Ruling], starts: Sequence[float]) -> list[list[Word]]:
    parts: list[list[Word]] = []
    for word in row:
        if is_leader(word.text) and not (parts and word.joined):
            parts.append([])
        elif parts and parts[-1] and not _parted(parts[-1], word, verticals, starts):
            parts[-1].append(word)
        else:
            parts.append([word])
    return [p for p in parts if p]


def _parted(before: Sequence[Word], word: Word, verticals: Sequence[Ruling], starts: Sequence[float]) -> bool:
    last = before[-1]
    gap = word.bbox.x0 - last.bbox.x1
    size = max(last.size, word.size)
    if gap > 0.02 * size and _ruled_between(last, word, verticals, starts):
        return True
    if word.joined or word.raised or gap <= _WHOLE_GAP * size:
        return False
    if gap > _TEXT_GAP * size:
        return True
    limit = _TEXT_GAP
    if dates_column(last.text) and dates_column(word.text):
        limit = _WHOLE_GAP
    elif is_figure(last.text) and is_figure(word.text):
        grouped = word.text[:3].isdigit() and not word.text[3:4].isdigit() and last.text.lstrip("-−–+(€").isdigit()
        whole = is_whole(last.text) and is_whole(word.text)
        limit = _WHOLE_GAP if whole else _THOUSANDS_GAP if grouped else _FIGURE_GAP
    elif is_figure(last.text) or is_figure(word.text):
        limit = 0.8 * _TEXT_GAP
    return gap > limit * size


def is_whole(text: str) -> bool:
    """Whether the thousands or decimals of a figure are marked."""
    return _MARKED.search(text) is not None


def _ruled_between(left: Word, right: Word, verticals: Sequence[Ruling], starts: Sequence[float]) -> bool:
    middle = right.bbox.y_mid
    for ruling in verticals[bisect_left(starts, left.bbox.x1 - 0.15 * left.size) :]:
        if ruling.position > right.bbox.x0 + 0.15 * right.size:
            return False
        if ruling.start <= middle <= ruling.end:
            return True
    return False


def _currency_joined(
    parts: Sequence[list[Word]], verticals: Sequence[Ruling], starts: Sequence[float]
) -> list[list[Word]]:
    """Parts with a lone currency sign or sign put to the figure it stands before, and a lone share sign to the one
    after, where no ruling puts that in a column of units.
    """
    joined: list[list[Word]] = []
    for part in parts:
        texts = _plain(part)
        before = joined[-1] if joined else None
        if before is not None:
            reach = part[0].bbox.x0 - before[-1].bbox.x1
            alone = _plain(before)
            valued = role_of(texts) in (CellRole.FIGURE, CellRole.EMPTY)
            near = 1.5 if is_sign(alone[-1]) and not is_currency(alone[0]) else _CURRENCY_REACH
            if (
                valued
                and role_of(alone) is not CellRole.EMPTY
                and all(is_currency(t) or is_sign(t) for t in alone)
                and (any(is_currency(t) for t in alone) or not is_sign(texts[0]))
                and reach <= near * part[0].size
            ):
                before.extend(part)
                continue
            share = texts in (("%",), ("‰",)) and role_of(alone) is CellRole.FIGURE and reach <= 2 * part[0].size
            if share and not _ruled_between(before[-1], part[0], verticals, starts):
                before.extend(part)
                continue
        joined.append(list(part))
    return joined
