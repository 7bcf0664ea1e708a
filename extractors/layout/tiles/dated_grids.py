"""Numbers in columns under periods, their names at the left of the rows: one thing at several times in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.document.tile import Tile, TileValue
from verslag.extractors.layout.tiles.tile_ground import level
from verslag.extractors.layout.tiles.tile_neighbours import may_name, stacked
from verslag.extractors.layout.tiles.tile_parts import TilePart
from verslag.extractors.numbers import parse_quantities

# So many rows under so many different periods, each with a name, are a grid.
_LEAST_ROWS = 2
_LEAST_COLUMNS = 2
_TIMES = frozenset({"year", "period", "date"})


@dataclass(frozen=True, slots=True)
class DatedGrid:
    """Rows of a grid by the places of their parts, and the heads of its columns."""

    heads: tuple[int, ...]
    rows: tuple[tuple[int, tuple[int | None, ...]], ...]
    """The name of each row, and its number under each head."""

    @property
    def values(self) -> set[int]:
        return {v for _, row in self.rows for v in row if v is not None}


def grids_of(parts: Sequence[TilePart]) -> list[DatedGrid]:
    """The grids of a page: where one is, its numbers have their names at the left, whatever stands over or under them.

    Args:
        parts: of the page.
    """
    heads = [i for i, p in enumerate(parts) if _period_in(p)]
    found: list[DatedGrid] = []
    for row in _level_rows(heads, parts):
        if len(row) >= _LEAST_COLUMNS and len({_period_in(parts[h]) for h in row}) == len(row):
            grid = _grid_under(row, parts)
            if grid is not None and not any(grid.values & other.values for other in found):
                found.append(grid)
    return found


def _period_in(part: TilePart) -> str:
    """The one period that words without a figure name (`2031`, `Doel 2035`); empty where there is none or more."""
    if part.kind not in ("period", "name") or not any(map(str.isdigit, part.text)):
        return ""
    times = [q.iso for q in parse_quantities(part.text) if q.kind in _TIMES and q.iso]
    return times[0] if len(times) == 1 and len(part.text.split()) <= _LONGEST_HEAD else ""


_LONGEST_HEAD = 3


def _level_rows(places: Sequence[int], parts: Sequence[TilePart]) -> list[list[int]]:
    """Parts that stand level with one another, left to right."""
    rows: list[list[int]] = []
    for at in sorted(places, key=lambda i: parts[i].bbox.y_mid):
        if rows and level(parts[rows[-1][0]].bbox, parts[at].bbox):
            rows[-1].append(at)
        else:
            rows.append([at])
    return [sorted(row, key=lambda i: parts[i].bbox.x0) for row in rows]


def _grid_under(heads: Sequence[int], parts: Sequence[TilePart]) -> DatedGrid | None:
    """The grid under a row of heads, down to the first row that does not fit."""
    top = max(parts[h].bbox.bottom for h in heads)
    bands = _bands([parts[h].bbox for h in heads])
    under = [i for i, p in enumerate(parts) if p.bbox.y_mid > top]
    numbers = [i for i in under if parts[i].kind == "value" and parts[i].bbox.x1 > bands[0][0]]
    rows: list[tuple[int, tuple[int | None, ...]]] = []
    for row in _level_rows(numbers, parts):
        cells = [[v for v in row if a <= parts[v].bbox.x_mid < b] for a, b in bands]
        left = min(parts[v].bbox.x0 for v in row)
        whole = union(parts[v].bbox for v in row)
        names = [i for i in under if may_name(parts[i]) and parts[i].bbox.x1 < left and level(parts[i].bbox, whole)]
        filled = sum(len(cell) == 1 for cell in cells)
        if len(names) != 1 or filled < _LEAST_COLUMNS or any(len(cell) > 1 for cell in cells):
            break
        rows.append((names[0], tuple(cell[0] if cell else None for cell in cells)))
    named_once = len({name for name, _ in rows}) == len(rows)
    return DatedGrid(tuple(heads), tuple(rows)) if len(rows) >= _LEAST_ROWS and named_once else None


def _bands(heads: Sequence[BBox]) -> list[tuple[float, float]]:
    """From where to where the middles of the numbers under each head stand."""
    pitch = min(b.x_mid - a.x_mid for a, b in pairwise(heads))
    return [(head.x_mid - pitch / 2, head.x_mid + pitch / 2) for head in heads]


def tiles_of_grid(grid: DatedGrid, parts: Sequence[TilePart], cards: Sequence[BBox]) -> list[Tile]:
    """A tile for each row of a grid whose columns stand on cards of their own; none where it may be read as a table.

    Args:
        grid: as found.
        parts: of the page.
        cards: drawn on it.
    """
    columns = [[row[c] for _, row in grid.rows if row[c] is not None] for c in range(len(grid.heads))]
    names = [name for name, _ in grid.rows]
    for column in columns:
        boxes = [parts[v].bbox for v in column if v is not None]
        if not any(
            all(card.contains(b, slack=1.0) for b in boxes) and not any(stacked(card, parts[n].bbox) for n in names)
            for card in cards
        ):
            return []
    tiles: list[Tile] = []
    for name, row in grid.rows:
        filled = [(v, parts[h]) for v, h in zip(row, grid.heads, strict=True) if v is not None]
        # The heads are printed once: they stand in the block of the first row.
        values = tuple(TileValue(parts[v].lines, () if tiles else _words(head), head.text) for v, head in filled)
        box = union((parts[name].bbox, *(parts[v].bbox for v, _ in filled)))
        tiles.append(Tile("", 0, box, parts[name].lines, "before", values))
    return tiles


def _words(part: TilePart) -> tuple[Word, ...]:
    return tuple(word for line in part.lines for word in line.words)
