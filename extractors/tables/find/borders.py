"""Borders of cells: drawn rulings, and those that shading, open sides and ends of rulings imply."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, pairwise

from verslag.extractors.document.geometry import BBox
from verslag.extractors.tables.marks.rulings import MAX_SHADES, Ruling, Rulings, Shade, joined

TOUCH = 3.0
"""Points by which rulings may miss each other and still meet in a corner."""
_MAX_CROSSINGS = 160_000
"""Of horizontal with vertical rulings; charts and maps have more, tables a few thousand at most."""
_MIN_SHADE = 6.0
"""Points; smaller boxes hold no text."""


def closed(rulings: Rulings) -> tuple[list[Ruling], list[Ruling]]:
    """Horizontal and vertical rulings with all borders that are implied: every cell of a ruled table is bounded."""
    horizontal, vertical = with_shade_edges(rulings)
    if not horizontal or len(horizontal) * max(1, len(vertical)) > _MAX_CROSSINGS:
        return horizontal, vertical
    vertical = joined(vertical + junctions(horizontal, vertical))
    sides = open_sides(horizontal, vertical, rulings.shades)
    return sorted(horizontal + open_sides(vertical, horizontal, ())), sorted(vertical + sides)


def with_shade_edges(rulings: Rulings) -> tuple[list[Ruling], list[Ruling]]:
    """Horizontal and vertical rulings with the edges of shaded cells where a drawn ruling confirms them.

    An upright edge counts where rulings stand or end at the same place across the page, a level edge where upright
    rulings end at the same height or level ones stand: shading of words, cards or whole columns adds nothing.
    """
    horizontal, vertical = list(rulings.horizontal), list(rulings.vertical)
    shades = [s.box for s in rulings.shades if min(s.box.width, s.box.height) >= _MIN_SHADE and s.color != "#ffffff"]
    if not horizontal or len(shades) > MAX_SHADES:
        return horizontal, vertical
    xs = sorted(chain((v.position for v in vertical), _shared_ends(horizontal)))
    ys = sorted(chain((h.position for h in horizontal), _shared_ends(vertical)))
    for box in shades:
        vertical += (Ruling(x, box.top, box.bottom) for edge in (box.x0, box.x1) if (x := _at(xs, edge)) is not None)
        horizontal += (Ruling(y, box.x0, box.x1) for edge in (box.top, box.bottom) if (y := _at(ys, edge)) is not None)
    return joined(horizontal), joined(vertical)


def _shared_ends(rulings: Sequence[Ruling]) -> list[float]:
    """Places at which several rulings begin or end."""
    ends = sorted(e for r in rulings for e in (r.start, r.end))
    return [a for a, b in pairwise(ends) if b - a <= TOUCH]


def _at(positions: Sequence[float], edge: float) -> float | None:
    i = bisect_left(positions, edge - TOUCH)
    return min(positions[i : bisect_right(positions, edge + TOUCH)], key=lambda p: abs(p - edge), default=None)


def meeting(horizontal: Sequence[Ruling], vertical: Sequence[Ruling]) -> tuple[list[Ruling], list[Ruling]]:
    """The rulings that meet at least two of the other direction; what does not cannot bound a cell."""
    if len(horizontal) * len(vertical) > _MAX_CROSSINGS:
        return [], []
    return _meeting_two(horizontal, vertical), _meeting_two(vertical, horizontal)


def _meeting_two(rulings: Sequence[Ruling], others: Sequence[Ruling]) -> list[Ruling]:
    kept = []
    positions = [o.position for o in others]
    for ruling in rulings:
        low = bisect_right(positions, ruling.start - TOUCH)
        high = bisect_right(positions, ruling.end + TOUCH)
        met = 0
        for other in others[low:high]:
            if other.start - TOUCH <= ruling.position <= other.end + TOUCH:
                met += 1
                if met == 2:
                    kept.append(ruling)
                    break
    return kept


def junctions(horizontal: Sequence[Ruling], vertical: Sequence[Ruling]) -> list[Ruling]:
    """Upright borders that are not drawn but shown by several rulings that begin or end inside the table at one place:
    cells that span the rows between the rulings that run on."""
    added: list[Ruling] = []
    ends: dict[int, list[Ruling]] = {}
    for ruling in horizontal:
        for x in (ruling.start, ruling.end):
            if not any(
                abs(v.position - x) <= 2 * TOUCH and v.start - TOUCH <= ruling.position <= v.end + TOUCH
                for v in vertical
            ):
                ends.setdefault(round(x / TOUCH), []).append(ruling)
    for place, group in ends.items():
        if len(group) < 2:
            continue
        x = place * TOUCH
        through = [r.position for r in horizontal if r.start < x - 2 * TOUCH and r.end > x + 2 * TOUCH]
        for ruling in group:
            above = max((p for p in through if p < ruling.position), default=None)
            below = min((p for p in through if p > ruling.position), default=None)
            if above is not None and below is not None:
                added.append(Ruling(x, above, below))
    return list(dict.fromkeys(added))


def open_sides(rulings: Sequence[Ruling], across: Sequence[Ruling], shades: Sequence[Shade]) -> list[Ruling]:
    """Borders that close an open side of a table: where several rulings end together, past all that cross them.

    Args:
        rulings: of one direction.
        across: of the other; the borders are of this direction.
        shades: filled boxes, which carry a table on where no ruling of the other direction does (group headings).
    """
    added = []
    for at_start in (True, False):
        ends: dict[int, list[Ruling]] = {}
        for ruling in rulings:
            ends.setdefault(round((ruling.start if at_start else ruling.end) / TOUCH), []).append(ruling)
        for group in (run for end in ends.values() for run in _runs(end, across, shades)):
            if len(group) < 3:
                continue
            first, last = group[0].position, group[-1].position
            end = sum(r.start if at_start else r.end for r in group) / len(group)
            spanning = [c for c in across if min(c.end, last) - max(c.start, first) >= 0.5 * (last - first)]
            crossed = any(group[0].start <= c.position <= group[0].end for c in spanning)
            if crossed and all(abs(c.position - end) > 2 * TOUCH for c in spanning):
                added.append(Ruling(end, first, last))
    return added


def _runs(rulings: Sequence[Ruling], across: Sequence[Ruling], shades: Sequence[Shade]) -> list[list[Ruling]]:
    """Rulings parted where none of the other direction runs on from one to the next."""
    runs = [[rulings[0]]]
    for before, ruling in pairwise(rulings):
        low, high = before.position + TOUCH, ruling.position - TOUCH
        if any(c.start <= low and c.end >= high and ruling.start <= c.position <= ruling.end for c in across) or any(
            s.box.top <= low and s.box.bottom >= high and s.box.x_overlap(BBox(ruling.start, low, ruling.end, high)) > 0
            for s in shades
        ):
            runs[-1].append(ruling)
        else:
            runs.append([ruling])
    return runs
