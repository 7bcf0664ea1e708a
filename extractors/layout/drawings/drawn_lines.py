"""Lines of a chart: strokes that run from left to right through a point a place, in groups over one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape

# The least points of a line; places stand evenly to within this share of their distance.
_LEAST, _EVEN = 3, 0.25
# Lines of one chart have their points over the same places to within so many points, and stand above one another
# within so many times the distance between places.
_SAME, _NEAR = 1.5, 2.0


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A stroke with its points from left to right."""

    color: str
    points: tuple[tuple[float, float], ...]

    @property
    def bbox(self) -> BBox:
        xs, ys = zip(*self.points, strict=True)
        return BBox(min(xs), min(ys), max(xs), max(ys))

    @property
    def pitch(self) -> float:
        """The distance between neighbouring places."""
        return min(b[0] - a[0] for a, b in pairwise(self.points))


def drawn_lines(shapes: Iterable[Shape]) -> list[DrawnLine]:
    """The strokes of a page that can be lines of a chart, and the upper edges of filled areas that can."""
    found = [line for shape in shapes if shape.outline and (line := _line(shape)) is not None]
    return list(dict.fromkeys(found))


def _line(shape: Shape) -> DrawnLine | None:
    if shape.fill is not None:
        return _even_line(shape.fill, _upper_edge(shape.outline))
    if shape.stroke is None:
        return None
    points = shape.outline if shape.outline[0][0] <= shape.outline[-1][0] else shape.outline[::-1]
    return _even_line(shape.stroke, points)


def _upper_edge(outline: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """The points along the top of an area with a level foot; nothing for any other outline."""
    bottom = max(y for _, y in outline)
    left, right = min(x for x, _ in outline), max(x for x, _ in outline)
    corners = {(round(x), round(y)) for x, y in outline}
    if not {(round(left), round(bottom)), (round(right), round(bottom))} <= corners:
        return ()
    return tuple(sorted({(x, y) for x, y in outline if y < bottom - 0.1}))


def _even_line(color: str, points: Sequence[tuple[float, float]]) -> DrawnLine | None:
    """The line through points that each stand further right, evenly apart but for places left out."""
    gaps = [b[0] - a[0] for a, b in pairwise(points)]
    if len(points) < _LEAST or min(gaps) < 1.0:
        return None
    return DrawnLine(color, tuple(points)) if are_even(gaps) else None


def are_even(gaps: Sequence[float]) -> bool:
    """Whether places stand evenly apart but for those left out, by the distances from one to the next."""
    pitch = median(gaps)
    return not any(abs(gap - round(gap / pitch) * pitch) > _EVEN * pitch or gap < pitch / 2 for gap in gaps)


def line_groups(lines: Sequence[DrawnLine]) -> list[list[DrawnLine]]:
    """Lines that stand over the same places, near one another."""
    groups: list[list[DrawnLine]] = []
    for line in sorted(lines, key=lambda n: (-len(n.points), n.bbox.top)):
        home = next((group for group in groups if _is_over(line, group)), None)
        if home is None:
            groups.append([line])
        else:
            home.append(line)
    return groups


def _is_over(line: DrawnLine, group: Sequence[DrawnLine]) -> bool:
    places = [x for x, _ in group[0].points]
    if any(min(abs(x - place) for place in places) > _SAME for x, _ in line.points):
        return False
    return union(n.bbox for n in group).y_gap(line.bbox) <= _NEAR * group[0].pitch


def crosses(lines: Sequence[DrawnLine], box: BBox, em: float) -> bool:
    """Whether lines run over columns, or over them within their height.

    Args:
        lines: over the same places.
        box: of the columns.
        em: size of the running text.
    """
    own = union(line.bbox for line in lines)
    level = box.x0 - em <= own.x0 and own.x1 <= box.x1 + em
    return level and own.top < box.bottom and box.top - own.bottom <= box.height


def off_points(samples: Sequence[BBox], lines: Iterable[DrawnLine]) -> list[BBox]:
    """The boxes that do not stand in the middle on a point of a line, as the marker before the name at its end does."""
    points = {(round(x), round(y)) for line in lines for x, y in line.points}
    near = [(right, down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
    return [s for s in samples if not any((round(s.x_mid) + r, round(s.y_mid) + d) in points for r, d in near)]
