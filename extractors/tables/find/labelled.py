"""Lists of labels and values without rulings or colons: small tables of words, read row by row.

"Rechtsvorm    stichting", "voorzitter    An Peeters", a third column of dates or places beside it. Columns of running
text and lists of members in columns line up just as well; what tells a list of labels is that its columns differ in
kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import union
from verslag.extractors.document.page import Word
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.lines.runs import is_bullet
from verslag.extractors.tables.marks.rulings import Shade
from verslag.extractors.tables.marks.segments import PageLine, Segment
from verslag.extractors.tables.read.draft_grid import Grid, compacted, row_cells
from verslag.extractors.tables.read.header_styles import looks_apart
from verslag.extractors.tables.read.headers import with_headers

# In font sizes (em).
_SAME_EDGE = 0.4
"""Values of one column start within this of each other."""
_ROOM = 1.2
"""White between the longest label and the values, at least."""
_WIDEST = 28.0
"""From a label to its value; further apart nobody reads them as one row."""
_NEXT_ROW = 2.6
"""Baseline distance of rows."""

_PAUSE = 1.3
"""Row distances; text nearer than this goes on with the list."""
_CLOSE = 0.75
"""Share of the widest row distance below which a row stands close to the one above."""

_LEAST_ROWS = 3
_ROW_SHARE = 0.75
"""Share of the lines of the list that have both label and value; the others go on with the cell above."""
_LABEL_WORDS = 5
"""Words of a typical label, at most; no label has twice as many."""
_DIFFERENT = 0.5
"""Share of the cells by which the kinds of two columns differ, from which one labels the other."""
_STYLED_SHARE = 0.8
"""Share of the rows in which label and value are set in different type."""
_WITH_DIGITS = 0.4
"""Share of the labels that may hold digits among their words."""
_FILLED_LINE = 0.85
"""Share of its column's width from which a line is full."""
_BRACKETED = re.compile(r"\([^)]*\)")
_PARTICLES = word_list("labelled.particles")


@dataclass(frozen=True)
class _Column:
    segments: tuple[Segment, ...]

    @property
    def x0(self) -> float:
        return min(s.bbox.x0 for s in self.segments)

    @property
    def x1(self) -> float:
        return max(s.bbox.x1 for s in self.segments)


@dataclass
class _Pair:
    """Labels and the values beside them, row by row; a value may go on below without a label."""

    rows: list[tuple[Segment, Segment]]
    more: list[Segment] = field(default_factory=list)
    """Lines on which values go on."""
    ended: bool = False

    @property
    def last(self) -> Segment:
        return max((self.rows[-1][1], *self.more[-1:]), key=lambda s: s.line)


def labelled_grids(lines: Sequence[PageLine], shades: Sequence[Shade]) -> list[Grid]:
    """Lists of labels with values beside them, top to bottom.

    Args:
        lines: what no other table took.
        shades: filled boxes of the page.
    """
    pairs = [p for p in _pairs(lines) if len(p.rows) >= _LEAST_ROWS and _is_list(p) and not _goes_on(p, lines)]
    grids = [grid for chain in _chains(pairs) if (grid := _grid(chain, shades)) is not None]
    return sorted(grids, key=lambda g: (g.bbox.top, g.bbox.x0))


def _pairs(lines: Sequence[PageLine]) -> list[_Pair]:
    """Neighbouring segments of a line that stand below the same neighbours of the line before."""
    done: list[_Pair] = []
    active: list[_Pair] = []
    for line in lines:
        taken: set[Segment] = set()
        for pair in active:
            pair.ended = line.baseline - pair.last.baseline > _NEXT_ROW * pair.last.size
            label = _at(pair.rows[-1][0], line)
            value = _at(pair.rows[-1][1], line)
            if pair.ended or (label is None and value is None):
                continue
            if label is None and value is not None and len(line.segments) == 1:
                pair.more.append(value)
            elif label is not None and value is not None and _adjacent(label, value, line):
                pair.rows.append((label, value))
                taken.add(label)
            else:
                pair.ended = True
        done += (p for p in active if p.ended)
        active = [p for p in active if not p.ended]
        active += (_Pair([(a, b)]) for a, b in pairwise(line.segments) if a not in taken)
    return done + active


def _at(above: Segment, line: PageLine) -> Segment | None:
    """The segment of a line that starts where `above` starts, in type of its size."""
    return next(
        (
            s
            for s in line.segments
            if abs(s.bbox.x0 - above.bbox.x0) <= _SAME_EDGE * above.size
            and abs(s.size - above.size) <= 0.1 * above.size
        ),
        None,
    )


def _adjacent(label: Segment, value: Segment, line: PageLine) -> bool:
    return any(a is label and b is value for a, b in pairwise(line.segments))


def _is_list(pair: _Pair) -> bool:
    """Whether the left column gives the labels of the right one."""
    left, right = (_Column(tuple(segments)) for segments in zip(*pair.rows, strict=True))
    size = median(s.size for s in left.segments)
    gap = right.x0 - left.x1
    if gap < _ROOM * size or right.x0 - left.x0 > _WIDEST * size or _is_running(left) or _is_running(right):
        return False
    words = [len(s.words) for s in left.segments]
    if median(words) > _LABEL_WORDS or max(words) > 2 * _LABEL_WORDS:
        return False
    if all(is_bullet(s.text) for s in left.segments) or _is_records(left):
        return False
    if sum(_holds_digits(s) for s in left.segments) > _WITH_DIGITS * len(left.segments):
        return False
    if len(pair.rows) < _ROW_SHARE * (len(pair.rows) + len(pair.more)):
        return False
    return _differ(left, right) or _styled_apart(pair)


def _goes_on(pair: _Pair, lines: Sequence[PageLine]) -> bool:
    """Whether the values are part of a text that began above or goes on below without a pause."""
    first, last = pair.rows[0][1], pair.last
    pitch = max(b.baseline - a.baseline for a, b in pairwise([value for _, value in pair.rows]))
    for end, step in ((first, -1), (last, 1)):
        at = end.line + step
        while 0 <= at < len(lines) and abs(lines[at].baseline - end.baseline) <= _PAUSE * pitch:
            if _at(end, lines[at]) is not None:
                return True
            at += step
    return False


def _chains(pairs: Sequence[_Pair]) -> list[list[_Pair]]:
    """Pairs side by side whose values are the labels of the next, unless another list of the same make begins there."""
    chains: list[list[_Pair]] = []
    for pair in sorted(pairs, key=lambda p: p.rows[0][0].bbox.x0):
        labels = {a for a, _ in pair.rows}
        for chain in chains:
            values = {b for _, b in chain[-1].rows}
            if len(labels & values) < _ROW_SHARE * max(len(labels), len(values)):
                continue
            first = _Column(tuple(a for a, _ in chain[0].rows))
            if _differ(first, _Column(tuple(b for _, b in pair.rows))):
                chain.append(pair)
            break  # its labels are the values of another list
        else:
            chains.append([pair])
    return chains


def _holds_digits(segment: Segment) -> bool:
    """Whether words and digits are mixed, as in addresses and telephone numbers: no label, unless bracketed (an
    age).
    """
    return segment.role is CellRole.TEXT and any(c.isdigit() for c in _BRACKETED.sub("", segment.text))


def _is_records(labels: _Column) -> bool:
    """Whether what follows white is of another make than what follows closely: entries of several lines each."""
    pitches = [0.0, *(b.baseline - a.baseline for a, b in pairwise(labels.segments))]
    close = [s for s, pitch in zip(labels.segments, pitches, strict=True) if 0 < pitch < _CLOSE * max(pitches)]
    opening = [s for s, pitch in zip(labels.segments, pitches, strict=True) if not 0 < pitch < _CLOSE * max(pitches)]
    if len(close) < 2 or len(opening) < 2:
        return False
    types = [{_type(s.words[0]) for s in part} for part in (close, opening)]
    return types[0].isdisjoint(types[1]) or _differ(_Column(tuple(close)), _Column(tuple(opening)))


def _is_running(column: _Column) -> bool:
    """Whether a column's lines fill it from edge to edge, as running text does."""
    width = column.x1 - column.x0
    if median(len(s.words) for s in column.segments) < _LABEL_WORDS - 2:
        return False
    full = sum(s.bbox.width >= _FILLED_LINE * width for s in column.segments)
    return full > 0.6 * len(column.segments)


def _differ(left: _Column, right: _Column) -> bool:
    """Whether the texts of two columns are of different kinds: names beside roles, figures beside words."""
    a, b = (Counter(_kind(s) for s in column.segments) for column in (left, right))
    shared = sum(min(a[kind] / a.total(), b[kind] / b.total()) for kind in a)
    return 1 - shared >= _DIFFERENT


def _kind(segment: Segment) -> str:
    """How a text shows what it is: it holds digits, begins small, is capitalised throughout, or is a phrase."""
    texts = [w.text for w in segment.words if not w.raised] or [segment.text]
    if segment.role is not CellRole.TEXT or any(c.isdigit() for t in texts for c in t):
        return "digits"
    letters = [t for t in texts if t[0].isalpha()]
    if not letters or letters[0][0].islower():
        return "lower"
    if len(letters) > 1 and all(t[0].isupper() or t.casefold() in _PARTICLES for t in letters):
        return "name"
    return "phrase"


class _Type(NamedTuple):
    bold: bool
    color: str
    italic: bool
    half_points: int


def _type(word: Word) -> _Type:
    return _Type(word.weight >= 600, word.color, word.italic, round(2 * word.size))


def _styled_apart(pair: _Pair) -> bool:
    apart = sum(_type(a.words[0]) != _type(b.words[0]) for a, b in pair.rows)
    return apart >= _STYLED_SHARE * len(pair.rows)


def _grid(chain: Sequence[_Pair], shades: Sequence[Shade]) -> Grid | None:
    """The list as a table; None where figures are its values (other rules read those) or colons part it."""
    labels = [a for a, _ in chain[0].rows]
    columns = [labels, *([*(b for _, b in pair.rows), *pair.more] for pair in chain)]
    values = [s for column in columns[1:] for s in column]
    if sum(s.role is not CellRole.TEXT for s in values) > 0.5 * len(values):
        return None
    if any(s.text.endswith(":") for s in labels) or any(s.text.startswith(":") for s in values):
        return None
    starts = [s.line for s in labels]
    placed: dict[int, dict[tuple[int, int], list[Segment]]] = {}
    for index, column in enumerate(columns):
        for segment in dict.fromkeys(column):
            row = max((line for line in starts if line <= segment.line), default=starts[0])
            placed.setdefault(row, {}).setdefault((index, 1), []).append(segment)
    cells = [cell for number, row in enumerate(sorted(placed)) for cell in row_cells(number, placed[row])]
    grid = compacted(cells, union(s.bbox for s in [*labels, *values]), False)
    return with_headers(grid, shades) if looks_apart(grid, shades) else grid
