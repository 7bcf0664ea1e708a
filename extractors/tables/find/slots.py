"""The columns of a table as stretches across the page, and which of them a segment stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.page import Word
from verslag.extractors.tables.find.table_regions import LINED_UP, TableRegion
from verslag.extractors.tables.find.text_columns import text_columns
from verslag.extractors.tables.marks.rulings import Ruling, Rulings
from verslag.extractors.tables.marks.segments import PageLine, Segment, resegmented

_OVER_SHARE = 0.4
"""Share of a column that a text must cover to stand over it."""
_WITHIN_SHARE = 0.9
"""Share of a word that must stand over a column for it to be the column's own."""
_EDGE = 2.0
"""Points by which a text may touch the ruling that bounds it."""
_MAX_SHADE_HEIGHT = 12.0
"""Font sizes; a shaded header cell is not higher, a card or page background is."""
_SAME_SPACE = 1.1
"""Times the widest space within heads up to which the space between two is one between words."""
_EMPTY_REACH = 4.0
"""Font sizes between a column of dashes set off and the figures it belongs with."""


class Slot(NamedTuple):
    """One column: the stretch it takes across the page."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    def shared(self, x0: float, x1: float) -> float:
        """Length in common with a stretch, negative where they stand apart."""
        return min(self.x1, x1) - max(self.x0, x0)


@dataclass(frozen=True)
class Slots:
    """All columns of a table from left to right; the first `labels` hold row labels."""

    slots: tuple[Slot, ...]
    labels: int
    figures_x0: float
    """Where the first column of figures begins."""
    rulings: Rulings

    @classmethod
    def of(cls, region: TableRegion, lines: Sequence[PageLine], rulings: Rulings) -> Slots:
        """The columns of a region: labels, figures, remarks, and texts that stand in none of these."""
        labels = [Slot(t.x0, t.x1) for t in region.labels]
        figures = _figure_slots(region)
        remarks = [Slot(t.x0, t.x1) for t in region.remarks]
        known = labels + figures + remarks
        loose = [
            s
            for line in lines
            if line.index >= region.first
            for s in line.segments
            if s.bbox.x0 >= region.x0 and all(slot.shared(s.bbox.x0, s.bbox.x1) <= 0 for slot in known)
        ]
        further = [Slot(t.x0, t.x1) for t in text_columns(loose)]
        return cls((*labels, *sorted(figures + remarks + further)), len(labels), region.x0, rulings)

    def is_label(self, segment: Segment) -> bool:
        """Whether a segment begins in the label columns and does not reach the figures, or is a long label."""
        if not self.labels:
            return False
        box = segment.bbox
        last = self.slots[self.labels - 1]
        if box.x1 <= self.figures_x0 + 0.4 * segment.size:
            # A header centred over a wide column may end before the column's figures begin.
            return box.x0 < last.x1 or segment.role is CellRole.FIGURE
        return segment.role is CellRole.TEXT and (
            (box.x0 < last.x1 and box.x_mid < self.figures_x0) or box.x0 < last.x0 + segment.size
        )

    def label_slot(self, segment: Segment) -> int:
        """The label column in which a segment begins."""
        start = segment.bbox.x0 + segment.size
        return max((i for i in range(self.labels) if self.slots[i].x0 <= start), default=0)

    def value_slots(self, segments: Sequence[Segment]) -> list[tuple[int, int]]:
        """Columns and spans of the segments of one line right of the labels.

        A header's span is shown by the ruling right below it or the rulings beside it, else by the columns it covers.
        Rulings that hold another header of the line, too, show nothing; where several headers stand between the same
        ones, each has its own columns there.
        """
        placed = [self._ruled_slot(s, segments) or self._printed_slot(s) for s in segments]
        shared = Counter(place for place in placed if place[1] > 1)
        return [
            self._printed_slot(s) if shared[place] > 1 else place for s, place in zip(segments, placed, strict=True)
        ]

    def _ruled_slot(self, segment: Segment, line: Sequence[Segment]) -> tuple[int, int] | None:
        """The columns over which rulings let a header stand, None where none do."""
        columns = range(self.labels, len(self.slots))
        if segment.role not in (CellRole.TEXT, CellRole.PERIOD):
            return None
        others = [s.bbox.x_mid for s in line if s is not segment]
        bounds = self._ruled_bounds(segment)
        own = [(low, high) for low, high in bounds if not any(low < middle < high for middle in others)]
        for low, high in own or bounds:
            covered = [i for i in columns if low - _EDGE <= self.slots[i].middle <= high + _EDGE]
            if covered and len(covered) < len(columns):
                return covered[0], len(covered)
        return None

    def _printed_slot(self, segment: Segment) -> tuple[int, int]:
        """The columns that a segment's words stand over."""
        columns = range(self.labels, len(self.slots))
        if segment.role in (CellRole.TEXT, CellRole.PERIOD):
            over = [i for i in columns if self._over(i, segment)]
            if len(over) > 1:
                return over[0], over[-1] - over[0] + 1
            if not over and (between := self._between(segment, columns)) is not None:
                return between, 2
        core = segment.core
        return max(columns, key=lambda i: (self.slots[i].shared(core.x0, core.x1), -i)), 1

    def parted(self, segment: Segment) -> tuple[Segment, ...]:
        """A header set so tightly that it ran together, cut into what stands over each column; else as it is."""
        words = segment.words
        columns = range(self.labels, len(self.slots))
        over = [i for i in columns if self._over(i, segment) or any(self._holds(i, word) for word in words)]
        if len(words) < len(over) or len(over) < 2 or segment.role is CellRole.FIGURE:
            return (segment,)
        groups = self._best_cut(words, over, segment.size)
        if _is_one_text(groups):
            return (segment,)
        return tuple(resegmented(group, segment) for group in groups) or (segment,)

    def _best_cut(self, words: Sequence[Word], columns: Sequence[int], size: float) -> list[Sequence[Word]]:
        """The words in order, some for each column, so that each text begins, ends or has its middle where its column
        does, as nearly as they can; empty where they do not.
        """
        best: dict[int, tuple[float, list[Sequence[Word]]]] = {0: (0.0, [])}
        for place, column in enumerate(columns, 1):
            left = len(columns) - place  # words kept for the columns that follow
            ways: dict[int, tuple[float, list[Sequence[Word]]]] = {}
            for start, (cost, groups) in best.items():
                for end in range(start + 1, len(words) - left + 1):
                    off = self._off(column, words[start:end])
                    if off <= LINED_UP * size and (end not in ways or cost + off < ways[end][0]):
                        ways[end] = (cost + off, [*groups, words[start:end]])
            best = ways
        return best.get(len(words), (0.0, []))[1]

    def _off(self, column: int, words: Sequence[Word]) -> float:
        slot, x0, x1 = self.slots[column], words[0].bbox.x0, words[-1].bbox.x1
        return min(abs(slot.x0 - x0), abs(slot.x1 - x1), abs(slot.middle - (x0 + x1) / 2))

    def parted_labels(self, segment: Segment) -> tuple[Segment, ...]:
        """The head of several columns of labels that ran together ("Code Omschrijving"), cut where a word begins as a
        column does.
        """
        starts = [slot.x0 for slot in self.slots[1 : self.labels]]
        groups: list[list[Word]] = [[]]
        for word in segment.words:
            begins = any(abs(word.bbox.x0 - start) <= LINED_UP * segment.size for start in starts)
            if begins and groups[-1]:
                groups.append([])
            groups[-1].append(word)
        return tuple(resegmented(group, segment) for group in groups) if len(groups) > 1 else (segment,)

    def _over(self, column: int, segment: Segment) -> bool:
        slot = self.slots[column]
        return slot.shared(segment.bbox.x0, segment.bbox.x1) >= _OVER_SHARE * (slot.x1 - slot.x0)

    def _holds(self, column: int, word: Word) -> bool:
        """Whether a word stands over one column: "V" over 163 covers little of it."""
        return self.slots[column].shared(word.bbox.x0, word.bbox.x1) >= _WITHIN_SHARE * word.bbox.width

    def _between(self, segment: Segment, columns: range) -> int | None:
        """The left one of two columns in the middle of which a segment stands."""
        for i in columns[:-1]:
            gap_middle = (self.slots[i].x1 + self.slots[i + 1].x0) / 2
            if abs(gap_middle - segment.bbox.x_mid) <= 0.5 * segment.size:
                return i
        return None

    def _ruled_bounds(self, segment: Segment) -> list[tuple[float, float]]:
        box = segment.bbox
        bounds = []
        for ruling in self.rulings.horizontal:
            if (
                0 <= ruling.position - segment.baseline <= segment.size
                and ruling.start <= box.x0 + _EDGE
                and ruling.end >= box.x1 - _EDGE
            ):
                bounds.append((ruling.start, ruling.end))
        bounds += (
            (shade.box.x0, shade.box.x1)
            for shade in self.rulings.shades
            if shade.box.contains(box, _EDGE) and shade.box.height <= _MAX_SHADE_HEIGHT * segment.size
        )
        beside = _beside(self.rulings.vertical, segment)
        if beside is not None:
            bounds.append(beside)
        return bounds


def _is_one_text(groups: Sequence[Sequence[Word]]) -> bool:
    """Whether words stand no further apart where they would be cut than within a part: one head over several columns
    whose words happen to stand over them.
    """
    inner = [b.bbox.x0 - a.bbox.x1 for group in groups for a, b in pairwise(group)]
    cuts = [b[0].bbox.x0 - a[-1].bbox.x1 for a, b in pairwise(groups)]
    return bool(inner) and bool(cuts) and max(cuts) <= _SAME_SPACE * max(inner)


def heads_apart(line: PageLine, region: TableRegion, rulings: Rulings) -> tuple[Segment, ...]:
    """The segments of a line above a table, with heads set so tightly that they ran together cut apart.

    What begins over the labels with nothing else on its line is a title and stays whole, whatever its words stand over.
    """
    labels = [Slot(t.x0, t.x1) for t in region.labels]
    slots = Slots((*labels, *sorted(_figure_slots(region))), 0, region.x0, rulings)
    middle = max((slot.middle for slot in labels), default=region.left)
    heads = [len(line.segments) > 1 or s.bbox.x0 > middle for s in line.segments]
    return tuple(
        part for s, is_head in zip(line.segments, heads, strict=True) for part in (slots.parted(s) if is_head else (s,))
    )


def _beside(verticals: Sequence[Ruling], segment: Segment) -> tuple[float, float] | None:
    box = segment.bbox
    passing = [r.position for r in verticals if r.start <= box.y_mid <= r.end]
    left = max((p for p in passing if p <= box.x0 + _EDGE), default=None)
    right = min((p for p in passing if p >= box.x1 - _EDGE), default=None)
    return None if left is None or right is None else (left, right)


def _figure_slots(region: TableRegion) -> list[Slot]:
    """The columns of figures, those that overlap or are only set-off dashes taken together."""
    slots: list[Slot] = []
    rows: list[set[int]] = []
    for column in sorted(region.columns, key=lambda c: c.x0):
        values = [m for m in column.members if m.role is not CellRole.PERIOD] or column.members
        slot = Slot(min(m.bbox.x0 for m in values), max(m.bbox.x1 for m in values))
        if slots:
            last = slots[-1]
            overlap = last.shared(slot.x0, slot.x1)
            dashes = not any(m.role is not CellRole.EMPTY for m in values) and not rows[-1] & column.lines
            near = -overlap <= _EMPTY_REACH * values[0].size
            if overlap > 0.3 * min(slot.x1 - slot.x0, last.x1 - last.x0) or (dashes and near):
                slots[-1] = Slot(min(last.x0, slot.x0), max(last.x1, slot.x1))
                rows[-1] = rows[-1] | column.lines
                continue
        slots.append(slot)
        rows.append(set(column.lines))
    return slots
