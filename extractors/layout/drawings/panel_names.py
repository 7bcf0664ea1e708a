"""Small charts of the same categories on one axis, each named by the words over it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.bar_groups import BarGroup
from verslag.extractors.layout.drawings.printed_values import is_name
from verslag.extractors.lines.close_words import close_words
from verslag.extractors.lines.lines import rows_of

# Names stand within so many ems over the highest bar, in the middle of their chart to within this share of its width;
# the words of one so near.
_REACH, _CENTRED, _WORD_GAP = 8.0, 0.3, 0.8


def panel_names(group: BarGroup, names: Sequence[str], words: Sequence[Word]) -> list[list[Word]]:
    """For each place the words over its part of the chart, where the names of the places come round and round; nothing
    where they do not, or where a part has no name of its own.

    Args:
        group: columns on one axis.
        names: of their places.
        words: of the page that may be names.
    """
    count = len(names)
    turns = [
        n for n in range(2, count // 2 + 1) if count % n == 0 and all(names[i] == names[i % n] for i in range(count))
    ]
    if not turns or not group.upright or len(set(names[: turns[0]])) < turns[0]:
        return []
    long = turns[0]
    parts = [union(bar.bbox for stack in group.stacks[i : i + long] for bar in stack) for i in range(0, count, long)]
    top = group.bbox.top
    over = [w for w in words if 0 <= top - w.bbox.bottom + w.size <= _REACH * w.size]
    for row in reversed(rows_of(over)):
        runs = [run for run in close_words(row.words, _WORD_GAP) if is_name(run)]
        own = [[r for r in runs if abs(union(w.bbox for w in r).x_mid - p.x_mid) <= _CENTRED * p.width] for p in parts]
        if all(len(found) == 1 for found in own):
            return [own[place // long][0] for place in range(count)]
    return []
