"""Names set at a slant under the places of an axis: each runs up to its place, or down from it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word

# Words of one name meet corner to corner within so many ems; names begin within so many ems below the axis.
_MEET, _REACH = 0.8, 3.0
# A name meets the axis at its place to within this share of the distance between places.
_ASIDE = 0.55


def leaning_names(words: Sequence[Word], middles: Sequence[float], pitch: float, baseline: float) -> list[list[Word]]:
    """For each place the slanted words that name it, in the order they read; empty where most places have none.

    Args:
        words: set at a slant nearer to level than to upright.
        middles: where the places stand along the axis.
        pitch: the distance between neighbouring places.
        baseline: where the axis lies.
    """
    below = [w for w in words if w.leaning and w.rotation == 0 and w.bbox.bottom > baseline]
    tried = [_placed(_chains(below, up=up), middles, pitch, baseline, up=up) for up in (True, False)]
    names = max(tried, key=lambda found: sum(map(bool, found)))
    return names if sum(map(bool, names)) * 2 > len(middles) else []


def _chains(words: Sequence[Word], *, up: bool) -> list[list[Word]]:
    """The words of each name, from left to right: the next begins where the last ends, further up or further down."""
    chains: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.bbox.x0):
        home = next((chain for chain in chains if _follows(chain[-1], word, up=up)), None)
        if home is None:
            chains.append([word])
        else:
            home.append(word)
    return chains


def _follows(one: Word, other: Word, *, up: bool) -> bool:
    slack = _MEET * one.size
    end = one.bbox.top if up else one.bbox.bottom
    start = other.bbox.bottom if up else other.bbox.top
    return abs(other.bbox.x0 - one.bbox.x1) <= slack and abs(start - end) <= slack


def _placed(
    chains: Sequence[list[Word]], middles: Sequence[float], pitch: float, baseline: float, *, up: bool
) -> list[list[Word]]:
    names: list[list[Word]] = [[] for _ in middles]
    for chain in chains:
        box: BBox = union(w.bbox for w in chain)
        below = box.top - baseline
        if not -chain[0].size <= below <= _REACH * chain[0].size:
            continue
        place = box.x1 + max(0.0, below) / 2 if up else box.x0 - max(0.0, below) / 2
        at = min(range(len(middles)), key=lambda i: abs(middles[i] - place))
        if abs(middles[at] - place) <= _ASIDE * pitch and not names[at]:
            names[at] = chain
    return names
