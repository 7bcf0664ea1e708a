"""The table under a chart: a row of values for each sample of the legend, a column under each group of bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.bar_groups import BarGroup
from verslag.extractors.layout.drawings.bar_values import ValueAtBar
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.printed_values import values_among

# A value stands on the level of its sample to within so many ems, and under its bars to within this share of the
# distance between groups.
_LEVEL, _CENTRED = 0.5, 0.4
# Of the bars so many have a value.
_VALUED = 0.8


def values_in_table(group: BarGroup, words: Sequence[Word], entries: Sequence[LegendEntry]) -> list[ValueAtBar]:
    """The values of columns in a table under their axis; nothing where most bars have none there.

    Args:
        group: columns on one axis.
        words: of the page that may be values.
        entries: of the legend, which are the heads of the rows.
    """
    clusters = group.clusters()
    middles = [group.middle(box) for box in group.cluster_boxes()]
    heads = {e.color: e for e in entries if e.sample.top >= group.bbox.bottom and e.sample.x1 <= middles[0]}
    if not heads or not group.upright:
        return []
    pitch = min((b - a for a, b in pairwise(middles)), default=group.thickness)
    rows = {color: _row(entry, words) for color, entry in heads.items()}
    found = []
    for cluster, middle in zip(clusters, middles, strict=True):
        for bar, place in ((piece, at) for at in cluster for piece in group.stacks[at]):
            under = [
                v for v in rows.get(bar.fill, []) if abs(union(w.bbox for w in v).x_mid - middle) <= _CENTRED * pitch
            ]
            if len(under) == 1:
                found.append(ValueAtBar(bar, place, under[0]))
    return found if len(found) >= _VALUED * sum(map(len, group.stacks)) else []


def _row(entry: LegendEntry, words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The values behind the name of a row."""
    last = entry.words[-1]
    level = [w for w in words if abs(w.bbox.y_mid - entry.sample.y_mid) <= _LEVEL * w.size]
    return values_among([w for w in level if w.bbox.x0 >= last.bbox.x1])
