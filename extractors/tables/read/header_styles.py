"""How the rows at the top of a table are set: bold, coloured, shaded, unlike those below."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.page import Word
from verslag.extractors.tables.marks.rulings import Shade, shade_at
from verslag.extractors.tables.read.draft_grid import Grid, GridCell

_BOLD = 600


def looks_apart(grid: Grid, shades: Sequence[Shade]) -> bool:
    """Whether the first row is set or shaded unlike most others."""
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row].append(cell)
    return len(rows) > 1 and styled_apart(rows[0], rows[1:], shades)


def style_of(cells: Sequence[GridCell]) -> tuple[bool, str]:
    """Whether most words are bold, and the commonest colour."""
    words: list[Word] = [w for c in cells for w in c.words if not w.raised]
    bold = sum(w.weight >= _BOLD for w in words) * 2 > len(words)
    colors = [w.color for w in words]
    return bold, max(set(colors), key=lambda c: (colors.count(c), c)) if colors else ""


def same_style(row: Sequence[GridCell], other: Sequence[GridCell], plain: tuple[bool, str]) -> bool:
    """Whether both rows are set in one style, and not that of the figures."""
    style = style_of(row)
    return style == style_of(other) and style != plain


def styled_apart(row: Sequence[GridCell], others: Sequence[Sequence[GridCell]], shades: Sequence[Shade]) -> bool:
    """Whether a row is bold, coloured or shaded unlike most others."""
    bold, color = style_of(row)
    rest = [r for r in others if r]
    bodies = [style_of(r) for r in rest]
    if not bodies:
        return False
    plain = sum(not b for b, _ in bodies)
    recolored = sum(c != color for _, c in bodies)
    if (bold and plain * 2 >= len(bodies)) or recolored * 3 >= len(bodies) * 2:
        return True
    shade = _shade(row, shades)
    return shade != "#ffffff" and sum(_shade(r, shades) != shade for r in rest) * 3 >= len(rest) * 2


def _shade(row: Sequence[GridCell], shades: Sequence[Shade]) -> str:
    box = row[-1].box
    return shade_at(shades, box.x_mid, box.y_mid)
