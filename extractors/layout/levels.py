"""Heading styles to levels that are the same throughout a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verslag.extractors.layout.headings import Cluster, Look

# Sizes of one look this close are one style fitted to its lines, not two levels.
_FITTED = 1.06
# A level ends where type is smaller than its first style by this much.
_NEXT_LEVEL = 0.92
_DEEPEST = 6


def levels_of(clusters: Sequence[Cluster], known: Mapping[int, int]) -> dict[int, int]:
    """Level from 1 of every heading, by `id` of its draft.

    Args:
        clusters: the heading styles.
        known: levels that the outline gives, by `id` of the draft; they win.
    """
    sizes = _fitted_sizes([c.look for c in clusters])
    title = [c for c in clusters if _is_cover_title(c, clusters)]
    ranked = sorted(
        (c for c in clusters if c not in title),
        key=lambda c: (sizes[c.look], c.look.bold, c.look.capitals),
        reverse=True,
    )
    levels: dict[int, int] = {id(m.draft): 1 for c in title for m in c.members}
    level, first = 0, 0.0
    bold = False
    for cluster in ranked:
        size = sizes[cluster.look]
        if level == 0 or size < _NEXT_LEVEL * first or (bold and not cluster.look.bold):
            level, first, bold = min(level + 1, _DEEPEST), size, cluster.look.bold
        levels.update({id(m.draft): level for m in cluster.members})
    return levels | {key: value for key, value in known.items() if key in levels}


def _is_cover_title(cluster: Cluster, clusters: Sequence[Cluster]) -> bool:
    """A style used on the first page only: the title of the whole, above every level."""
    return all(m.page == 0 for m in cluster.members) and any(m.page > 0 for c in clusters for m in c.members)


def _fitted_sizes(looks: Sequence[Look]) -> dict[Look, float]:
    """Each look's size, the largest of the chain of near sizes that share everything else."""
    result: dict[Look, float] = {}
    for look in sorted(looks, key=lambda k: -k.size):
        near = [other for other in result if other[1:5] == look[1:5] and look.size < other.size <= _FITTED * look.size]
        result[look] = result[near[0]] if near else look.size
    return result
