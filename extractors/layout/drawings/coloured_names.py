"""Names printed in the colours of the marks they name, as some charts have them instead of a legend."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.printed_values import is_name
from verslag.extractors.lines.close_words import close_runs

# Names stand within so many ems of their chart.
_REACH = 20.0
# They stand below one another, flush left to within so many ems, each within so many of the one above; the words of one
# stand so near.
_FLUSH, _BELOW, _WORD_GAP = 0.5, 2.0, 0.8


def coloured_names(box: BBox, fills: Collection[str], words: Sequence[Word], em: float) -> list[LegendEntry]:
    """One name for each of two or more colours, in a column beside the chart; nothing where one colour has none or two.

    Args:
        box: of the marks of a chart.
        fills: their colours.
        words: of the page or panel.
        em: size of the running text.
    """
    colors = set(fills)
    near = [w for w in words if w.color in colors and max(box.x_gap(w.bbox), box.y_gap(w.bbox)) <= _REACH * em]
    names = [run for run in close_runs(near, _WORD_GAP) if len({w.color for w in run}) == 1 and is_name(run)]
    for first in names:
        column = [first]
        for run in sorted(names, key=lambda r: r[0].bbox.top):
            gap = run[0].bbox.top - column[-1][0].bbox.bottom
            flush = abs(run[0].bbox.x0 - first[0].bbox.x0) <= _FLUSH * first[0].size
            if flush and 0 <= gap <= _BELOW * first[0].size and abs(run[0].size - first[0].size) < 1:
                column.append(run)
        if len(column) == len(colors) > 1 and {run[0].color for run in column} == colors:
            return [_entry(run) for run in column]
    return []


def _entry(run: Sequence[Word]) -> LegendEntry:
    """The entry of a name; a bullet before it is its sample."""
    name = tuple(w for w in run if any(ch.isalnum() for ch in w.text))
    return LegendEntry(run[0].color, name, run[0].bbox)
