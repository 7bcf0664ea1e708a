"""Words of one page gathered into runs: stretches of a printed line that no column gutter crosses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.lines.label_lists import values_of_labels
from verslag.extractors.lines.lines import line_of, near_rows

# Word gaps in ems. A typed space is 0.25 em; justified text stretches it to about 0.9. Gutters in print start at 1 em.
_TIGHT_GAP = 0.95
# Wider than this no typesetter stretches a space: another column, cell or tab stop.
_WIDEST_GAP = 4.0
# A hanging bullet or number belongs to its text even when the indent is wide.
_WIDEST_BULLET_GAP = 3.5
# Letters of one line share at least this share of the smaller one's height.
_LINE_OVERLAP = 0.45
# Baselines of one line differ by less than this many ems (raised marks excepted).
_BASELINE_SLACK = 0.25
# White between words that reaches over more than so many line heights, the line's own included, is a gutter: in
# justified text the spaces of two neighbouring lines may meet, of three hardly ever.
_CORRIDOR = 4.2
# Width, in line heights, of the strip in which the white must go on, and how far type may reach into it.
_STRIP = 0.5
_STRIP_SLACK = 0.1
# Justified lines start and end together to within this many line heights.
_MEASURE_SLACK = 0.3
# The next line stands within so many line heights; more white than that ends a paragraph.
_NEXT_LINE = 0.7
# Where type closes the white off on one side only, a stretched space is at most so many line heights wide.
_OPEN_GAP = 2.0

_BULLET = re.compile(
    r"^(?:[•·∙▪■□▫●○◦‣⁃►▸▶➢➤→✓✔❖*–—-]|o|§|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?)$"
)


def is_bullet(text: str) -> bool:
    """Whether `text` can be the bullet, letter or number in front of a list item or heading."""
    return bool(_BULLET.match(text)) or (len(text) == 1 and "\ue000" <= text <= "\uf8ff")


def runs_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Upright words as runs, top to bottom, then left to right.

    Words join over ordinary spaces; over a wider gap only when the neighbouring rows print across it, so that
    stretched justified lines stay whole and narrow gutters stay open.
    """
    tight = _tight_runs(words)
    return tuple(sorted((line_of(run) for run in _mend_stretched(tight)), key=lambda run: (run.bbox.top, run.bbox.x0)))


def _tight_runs(words: Iterable[Word]) -> list[list[Word]]:
    open_runs: dict[int, list[list[Word]]] = defaultdict(list)
    runs: list[list[Word]] = []
    ordered = sorted(words, key=lambda w: (w.bbox.x0, w.bbox.top))
    reach = _WIDEST_BULLET_GAP * max((w.size for w in ordered), default=0.0)
    for word in ordered:
        row, x0, size = _row_key(word), word.bbox.x0, word.size
        best: list[Word] | None = None
        best_gap = _WIDEST_BULLET_GAP * size
        for key in (row - 1, row, row + 1):
            beside = open_runs.get(key, ())
            ended = False
            for run in beside:
                gap = x0 - run[-1].bbox.x1
                if -size <= gap < best_gap and _continues(run, word, gap):
                    best, best_gap = run, gap
                elif gap > reach:
                    ended = True
            if ended:  # words come from left to right: none that follows reaches back so far
                open_runs[key] = [run for run in beside if x0 - run[-1].bbox.x1 <= reach]
        if best is None:
            best = []
            runs.append(best)
            open_runs[row].append(best)
        elif _row_key(best[-1]) != row and not word.raised:
            open_runs[row].append(best)
        best.append(word)
    return runs


_ROW_BIN = 8.0


def _row_key(word: Word) -> int:
    return int(word.bbox.y_mid / _ROW_BIN)


def _continues(run: Sequence[Word], word: Word, gap: float) -> bool:
    last = run[-1]
    box, before = word.bbox, last.bbox
    shared = min(before.bottom, box.bottom) - max(before.top, box.top)
    if max(0.0, shared) < _LINE_OVERLAP * min(before.height, box.height):
        return False
    # The smaller: a big initial or ornament reaches no further than the text it is beside.
    em = min(last.size, word.size)
    if gap < -em or (gap > _TIGHT_GAP * em and not _is_hanging(run, word, gap)):
        return False
    if word.raised or last.raised:
        return True
    return abs(last.baseline - word.baseline) <= _BASELINE_SLACK * em


def _is_hanging(run: Sequence[Word], word: Word, gap: float) -> bool:
    """Whether a run is a bullet or number that hangs before the text of a word."""
    return len(run) == 1 and gap <= _WIDEST_BULLET_GAP * word.size and is_bullet(run[0].text)


def _mend_stretched(runs: list[list[Word]]) -> list[list[Word]]:
    """Join runs of one row over the stretched spaces of justified text."""
    boxes = [union(word.bbox for word in run) for run in runs]
    order = sorted(range(len(runs)), key=lambda i: boxes[i].top)
    tops = [boxes[i].top for i in order]
    beside: dict[int, int] = {}
    for index in range(len(runs)):
        right = _right_neighbour(index, runs, boxes, order, tops)
        if right is not None:
            beside[index] = right
    joined = {left: right for left, right in beside.items() if _is_stretched_space(left, right, boxes, order, tops)}
    for head in set(beside) - set(beside.values()):
        for left in _justified(head, beside, boxes, order, tops):
            joined[left] = beside[left]
    taken = set(joined.values())
    for label, value in values_of_labels(runs, boxes).items():
        if label not in joined and value not in taken:
            joined[label] = value
            taken.add(value)
    heads = set(range(len(runs))) - set(joined.values())
    result = []
    for head in sorted(heads):
        chain, at = list(runs[head]), head
        while at in joined:
            at = joined[at]
            chain.extend(runs[at])
        result.append(chain)
    return result


def _right_neighbour(
    index: int, runs: list[list[Word]], boxes: list[BBox], order: list[int], tops: list[float]
) -> int | None:
    box, last = boxes[index], runs[index][-1]
    best: int | None = None
    for other in near_rows(box, 0.0, boxes, order, tops):
        gap = boxes[other].x0 - box.x1
        first = runs[other][0]
        em = max(last.size, first.size)
        if not 0 < gap <= _WIDEST_GAP * em or abs(last.baseline - first.baseline) > _BASELINE_SLACK * em:
            continue
        if best is None or boxes[other].x0 < boxes[best].x0:
            best = other
    return best


def _justified(head: int, beside: dict[int, int], boxes: list[BBox], order: list[int], tops: list[float]) -> list[int]:
    """The runs of a row that continue to their right because together they fill the measure of a neighbouring line."""
    chain, height = [head], boxes[head].height
    while chain[-1] in beside:
        chain.append(beside[chain[-1]])
    for other in near_rows(boxes[head], _NEXT_LINE * height, boxes, order, tops):
        if abs(boxes[other].x0 - boxes[head].x0) > _MEASURE_SLACK * height or other == head:
            continue
        for position in range(len(chain) - 1, 0, -1):
            if abs(boxes[chain[position]].x1 - boxes[other].x1) <= _MEASURE_SLACK * height:
                return chain[:position]
    return []


def _is_stretched_space(left: int, right: int, boxes: list[BBox], order: list[int], tops: list[float]) -> bool:
    """Whether the white between two runs of a row is closed off by type just above and below: a gutter runs on.

    Looked at is the strip beside the right run, for columns start at one edge where their neighbours end anywhere.
    """
    box, height, edge = boxes[left], boxes[left].height, boxes[right].x0
    ceiling, floor = float("-inf"), float("inf")
    row_above, row_below = float("-inf"), float("inf")
    for other in near_rows(box, _CORRIDOR * height, boxes, order, tops):
        near = boxes[other]
        if near.y_overlap(box) > 0.5 * min(height, near.height):
            continue
        across = near.x0 < edge - _STRIP * height and near.x1 > edge - _STRIP_SLACK * height
        beside = near.x0 < boxes[right].x1 and near.x1 > box.x0
        if near.y_mid < box.y_mid:
            ceiling = max(ceiling, near.bottom if across else ceiling)
            row_above = max(row_above, near.bottom if beside else row_above)
        else:
            floor = min(floor, near.top if across else floor)
            row_below = min(row_below, near.top if beside else row_below)
    if floor - ceiling <= _CORRIDOR * height:
        return True
    # At the head or foot of a paragraph white follows on one side: the line on the other must print right across.
    open_above = box.top - row_above > _NEXT_LINE * height and floor - box.bottom <= _NEXT_LINE * height
    open_below = row_below - box.bottom > _NEXT_LINE * height and box.top - ceiling <= _NEXT_LINE * height
    return edge - box.x1 <= _OPEN_GAP * height and (open_above or open_below)
