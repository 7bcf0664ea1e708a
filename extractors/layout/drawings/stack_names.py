"""Names printed at the pieces of one stack, as charts have them that do without a legend: over the first row, or behind
the last column.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.printed_values import is_name
from verslag.extractors.lines.close_words import close_words
from verslag.extractors.lines.lines import rows_of

# Names stand within so many ems of the stack; the words of one so near; over a piece they begin where it does, or stand
# in its middle, to within so many.
_REACH, _WORD_GAP, _ASIDE = 2.0, 0.7, 0.8


def names_at_stack(group: BarGroup, words: Sequence[Word]) -> list[LegendEntry]:
    """One name for each piece of the outermost stack; nothing unless each has its own.

    Args:
        group: stacked bars.
        words: of the page that are no values.
    """
    stack = group.stacks[-1] if group.upright else group.stacks[0]
    if len(stack) < 2 or len({bar.fill for bar in stack}) < len({b.fill for s in group.stacks for b in s}):
        return []
    runs = _behind(stack, words) if group.upright else _over(stack, words)
    entries = [
        LegendEntry(bar.fill, tuple(run), run[0].bbox)
        for bar in stack
        for run in runs
        if _names(bar, run, upright=group.upright)
    ]
    one_each = [e.color for e in entries] == [bar.fill for bar in stack]
    return entries if one_each and len({e.words[0] for e in entries}) == len(entries) else []


def _over(stack: Sequence[Bar], words: Sequence[Word]) -> list[list[Word]]:
    top = stack[0].bbox.top
    near = [w for w in words if -0.3 * w.size <= top - w.bbox.bottom <= _REACH * w.size]
    if not near:
        return []
    row = rows_of(near)[-1].words
    starts = [bar.bbox.x0 for bar in stack]
    runs: list[list[Word]] = []
    for run in close_words(row, _WORD_GAP):
        runs.append([run[0]])
        for word in run[1:]:
            if any(abs(word.bbox.x0 - start) <= 0.3 * word.size for start in starts):
                runs.append([word])
            else:
                runs[-1].append(word)
    return [run for run in runs if is_name(run)]


def _behind(stack: Sequence[Bar], words: Sequence[Word]) -> list[list[Word]]:
    end = stack[0].bbox.x1
    near = [w for w in words if w.bbox.x0 >= end - 0.2 * w.size]
    runs = [close_words(row.words, _WORD_GAP)[0] for row in rows_of(near)]
    return [run for run in runs if run[0].bbox.x0 - end <= _REACH * run[0].size and is_name(run)]


def _names(bar: Bar, run: Sequence[Word], *, upright: bool) -> bool:
    if upright:
        return bar.bbox.top <= run[0].bbox.y_mid <= bar.bbox.bottom
    middle = (run[0].bbox.x0 + run[-1].bbox.x1) / 2
    slack = _ASIDE * run[0].size
    return abs(run[0].bbox.x0 - bar.bbox.x0) <= slack or abs(middle - bar.bbox.x_mid) <= slack
