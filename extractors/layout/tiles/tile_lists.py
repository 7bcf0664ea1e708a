"""Names farther off that rows tell: numbers at one edge and names at another, or a name between two numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from verslag.extractors.document.tile import LabelSide
from verslag.extractors.layout.tiles.tile_neighbours import EDGE, nearest
from verslag.extractors.layout.tiles.tile_parts import TilePart, is_aligned

# Names stand within so many of a number's ems of it where both start at one edge below one another; those before it,
# as leaders have it, farther off in so many rows.
_IN_LIST = 8.0
_LEADER_REACH, _LEADER_ROWS = 20.0, 3
# A name between two numbers stands within so many of their ems of both; so many rows of the kind are a comparison.
_MIRROR_REACH = 12.0
_LEAST_ROWS = 2

Names = Mapping[int, tuple[int, float]]
"""The name of each number with its distance in ems, by their places among the parts."""


def unshared(names: Mapping[int, tuple[int, float] | None]) -> dict[int, tuple[int, float]]:
    """The names that one number only claims."""
    claims = Counter(n[0] for n in names.values() if n is not None)
    return {v: n for v, n in names.items() if n is not None and claims[n[0]] == 1}


def listed_names(
    values: Sequence[int], side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int]
) -> dict[int, tuple[int, float]]:
    """The names farther left or right of numbers, where both stand below one another at one edge: rows of number and
    name.
    """
    reach, least = (_IN_LIST, _LEAST_ROWS) if side == "beside" else (_LEADER_REACH, _LEADER_ROWS)
    far = unshared({v: nearest(v, side, parts, inside, reach) for v in values})
    found = {}
    for v, (name, gap) in far.items():
        slack = EDGE * parts[v].look.size
        rows = sum(
            abs(parts[other].bbox.x0 - parts[name].bbox.x0) <= slack
            and is_aligned(parts[w].reach, parts[v].reach, slack)
            for w, (other, _) in far.items()
        )
        if rows >= least:
            found[v] = (name, gap)
    return found


def mirrored(
    values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int]
) -> list[tuple[int, int, LabelSide]]:
    """Numbers left and right of one name, in several rows below one another: a comparison.

    Returns:
        Each number with the name between it and the other one, and the side of that name.
    """
    right = {v: near[0] for v in values if (near := nearest(v, "beside", parts, inside, _MIRROR_REACH))}
    left = {near[0]: v for v in values if (near := nearest(v, "before", parts, inside, _MIRROR_REACH))}
    rows = [(v, name, left[name]) for v, name in right.items() if name in left]
    rows = [
        (a, name, b)
        for a, name, b in rows
        if not nearest(a, "before", parts, inside, _MIRROR_REACH)
        and not nearest(b, "beside", parts, inside, _MIRROR_REACH)
    ]
    found: list[tuple[int, int, LabelSide]] = []
    for a, name, b in rows:
        slack = EDGE * parts[a].look.size
        alike = [
            row
            for row in rows
            if all(is_aligned(parts[x].bbox, parts[y].bbox, slack) for x, y in zip((a, name, b), row, strict=True))
        ]
        if len(alike) >= _LEAST_ROWS:
            found += [(a, name, "beside"), (b, name, "before")]
    return found
