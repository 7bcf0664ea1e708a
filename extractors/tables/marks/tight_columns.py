"""Columns set so tightly that an amount and the label right of it look like one text: "745,28 Honoraria".

Accounts in two halves side by side print the second half's labels right behind the first half's amounts. What tells
them apart is that several lines break at the same place: amounts of unlike width end there, labels begin there.
A label that fills its column does the same with the first figure right of it: "Gebruikstevredenheid 82,7%".
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import NamedTuple

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.marks.rulings import Ruling
from verslag.extractors.tables.marks.segments import PageLine, Segment, is_whole, resegmented

_SAME_EDGE = 0.2
"""Font sizes within which amounts end and labels begin at one place."""
_LEAST_LINES = 3
"""Lines that break at one place; running text does so once or twice by chance."""
_LEAST_RULED = 2
"""The same where an upright ruling stands in the seam, further up or down."""
_MARKED_SHARE = 0.5
"""Share of the amounts with thousands or decimals marked: the numbers of a list have none."""
_LABELLED_SHARE = 0.5
"""Share of the lines with words left of the amount: the label of the first half."""

_SEAM = 0.45
"""Font sizes from a label that fills its column to its first figure: a word space is about half that."""
_LEAST_LONE = 2
"""Lines with a figure alone where the one behind a label ends."""
_NEAR_LINES = 12
"""Lines within which those are looked for."""


class _Seam(NamedTuple):
    """Where an amount ends and a label begins."""

    end: float
    start: float
    line: int
    place: int
    """Of the amount's segment on its line."""
    cut: int
    """Words before the seam; 0 where white or a ruling parts the segments already."""


def parted_at_seams(lines: Sequence[PageLine], verticals: Sequence[Ruling] = ()) -> tuple[PageLine, ...]:
    """The lines with amounts and the labels right of them cut apart where several lines break at one place.

    Args:
        lines: of the page.
        verticals: upright rulings; one that stands in the seam of other lines proves it.
    """
    seams: list[_Seam] = []
    for line in lines:
        for place, (segment, after) in enumerate(zip_longest(line.segments, line.segments[1:])):
            if cut := _words_before_label(segment):
                end, start = segment.words[cut - 1].bbox.x1, segment.words[cut].bbox.x0
                insort(seams, _Seam(end, start, line.index, place, cut))
            elif after is not None and (segment.role, after.role) == (CellRole.FIGURE, CellRole.TEXT):
                insort(seams, _Seam(segment.bbox.x1, after.bbox.x0, line.index, place, 0))
    cuts: dict[int, dict[int, int]] = {}
    for seam in (
        seam
        for group in _together(seams, lines)
        if any(seam.cut for seam in group) and (_is_edge(group, lines, verticals) or _is_edge_of_others(group, lines))
        for seam in group
        if seam.cut
    ):
        cuts.setdefault(seam.line, {})[seam.place] = seam.cut
    return tuple(_cut(line, cuts[line.index]) if line.index in cuts else line for line in lines)


def parted_from_labels(lines: Sequence[PageLine]) -> tuple[PageLine, ...]:
    """The lines with the first figure cut from a label that fills its column, where figures alone end in other lines.

    Only lines with more figures are looked at: a line of text that happens to end with a number has none.
    """
    ends = [[s.bbox.x1 for s in line.segments if s.role is CellRole.FIGURE] for line in lines]
    parted: list[PageLine] = []
    for index, line in enumerate(lines):
        cut = _words_before_figure(line.segments[0]) if ends[index] else 0
        if cut:
            around = (*ends[max(0, index - _NEAR_LINES) : index], *ends[index + 1 : index + 1 + _NEAR_LINES])
            end, slack = line.segments[0].bbox.x1, _SAME_EDGE * line.size
            lone = sum(abs(x - end) <= slack for x in chain.from_iterable(around))
            cut = cut if lone >= _LEAST_LONE else 0
        parted.append(_cut(line, {0: cut}) if cut else line)
    return tuple(parted)


def _words_before_figure(segment: Segment) -> int:
    """How many words stand before the figure a text ends with, further off than words stand; 0 where it ends with
    none.
    """
    words = segment.words
    if segment.role is not CellRole.TEXT:
        return 0
    for cut in range(1, len(words)):
        apart = words[cut].bbox.x0 - words[cut - 1].bbox.x1 > _SEAM * segment.size
        if apart and resegmented(words[cut:], segment).role is CellRole.FIGURE:
            return cut
    return 0


def _words_before_label(segment: Segment) -> int:
    """How many words make the amount a text begins with; 0 where it does not begin with one."""
    if segment.role is not CellRole.TEXT or len(segment.words) < 2:
        return 0
    first = next((i for i, word in enumerate(segment.words) if word.text[:1].isalpha()), 0)
    if not first or segment.words[first].joined:
        return 0
    return first if resegmented(segment.words[:first], segment).role is CellRole.FIGURE else 0


def _together(seams: Sequence[_Seam], lines: Sequence[PageLine]) -> list[list[_Seam]]:
    """Seams at one place, by where the amounts end."""
    groups: list[list[_Seam]] = []
    for seam in seams:
        slack = _SAME_EDGE * lines[seam.line].size
        group = next((g for g in groups if max(abs(g[0].end - seam.end), abs(g[0].start - seam.start)) <= slack), None)
        if group is None:
            groups.append([seam])
        else:
            group.append(seam)
    return groups


def _is_edge(group: Sequence[_Seam], lines: Sequence[PageLine], verticals: Sequence[Ruling]) -> bool:
    end, start = max(s.end for s in group), min(s.start for s in group)
    ruled = any(end <= r.position <= start for r in verticals)
    if len(group) < (_LEAST_RULED if ruled else _LEAST_LINES):
        return False
    amounts = [lines[s.line].segments[s.place].words[: s.cut or None] for s in group]
    marked = sum(any(is_whole(word.text) for word in words) for words in amounts)
    labelled = sum(any(left.role is CellRole.TEXT for left in lines[s.line].segments[: s.place]) for s in group)
    return marked >= _MARKED_SHARE * len(group) and labelled >= _LABELLED_SHARE * len(group)


def _is_edge_of_others(group: Sequence[_Seam], lines: Sequence[PageLine]) -> bool:
    """Whether figures end and labels begin at a seam on other lines nearby, each on their own."""
    end, start, size = group[0].end, group[0].start, lines[group[0].line].size
    seams = {s.line for s in group}
    near = lines[max(0, min(seams) - _NEAR_LINES) : max(seams) + 1 + _NEAR_LINES]
    others = [segment for line in near if line.index not in seams for segment in line.segments]
    slack = _SAME_EDGE * size
    ends = sum(s.role is CellRole.FIGURE and abs(s.bbox.x1 - end) <= slack for s in others)
    starts = sum(s.role is CellRole.TEXT and abs(s.bbox.x0 - start) <= slack for s in others)
    named = all(lines[s.line].segments[: s.place] for s in group)  # a text that opens its line may begin with a number
    return named and ends >= _LEAST_LINES and starts >= _LEAST_LINES


def _cut(line: PageLine, cuts: dict[int, int]) -> PageLine:
    parts: list[Segment] = []
    for place, segment in enumerate(line.segments):
        cut = cuts.get(place, 0)
        if cut:
            parts += (resegmented(segment.words[:cut], segment), resegmented(segment.words[cut:], segment))
        else:
            parts.append(segment)
    return replace(line, segments=tuple(parts))
