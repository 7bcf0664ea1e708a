"""Which rows at the top of a table are its column headers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.numbers import read_declaration
from verslag.extractors.tables.marks.content import (
    VALUE_SHARE,
    is_column_number,
    is_currency,
    is_figure,
    is_timeline,
    is_unit,
    is_year,
)
from verslag.extractors.tables.marks.rulings import Shade
from verslag.extractors.tables.read.draft_grid import Grid, GridCell
from verslag.extractors.tables.read.header_styles import same_style, style_of, styled_apart
from verslag.extractors.tables.read.named_values import names_values
from verslag.extractors.tables.read.wide_heads import widened

_MAX_HEADER_ROWS = 8
_LEAST_NUMBERED = 2
"""Columns or rows with a number from which they are numbered: a row of numbers in parentheses is no row of amounts."""

_LEAST_CONTINUED = 4
"""Rows whose numbers go on from another page: fewer figures that go up one by one may be counts."""

_NAMED_SHARE = 0.8
"""Share of words in a column from which it names the rows, whatever stands left of it."""

_LEAST_YEARS = 3
_LEAST_COLUMNS = 3
"""Codes, names and figures."""

_CLASS_WORDS = 0.25
"""Share of words over the figures from which a row without label is one of heads."""

_VALUES = (CellRole.FIGURE, CellRole.EMPTY)


def with_headers(grid: Grid, shades: Sequence[Shade] = ()) -> Grid:
    """The grid with its column headers marked.

    Args:
        grid: cells not yet marked.
        shades: filled boxes of the page; a first row shaded unlike the others is a header.
    """
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row].append(cell)
    labels = label_columns(grid)
    count = header_count(rows, labels, shades)
    wide = {c: c for row in rows[:count] for c in row} | widened(rows[:count], labels, grid.columns)
    return replace(grid, cells=tuple(replace(wide.get(c, c), header=c.row < count) for c in grid.cells))


def label_columns(grid: Grid) -> int:
    """How many columns on the left hold labels: those before the first in which figures are common."""
    cells = [0] * grid.columns
    values = [0] * grid.columns
    for cell in grid.cells:
        if cell.column_span == 1:
            cells[cell.column] += 1
            values[cell.column] += cell.role in _VALUES
    numbered = int(_numbers_rows(grid) or _names_follow(grid))
    for column in range(numbered, grid.columns):
        if values[column] > VALUE_SHARE * max(1, cells[column]):
            return column
    return 1


def _numbers_rows(grid: Grid) -> bool:
    """Whether the first column counts the rows, and the second says in words what they are."""
    columns = [sorted((c for c in grid.cells if c.column == n), key=lambda c: c.row) for n in (0, 1)]
    counts = [w[0] for c in columns[0] if (w := [x.text.rstrip(".") for x in c.words]) and len(w) == 1]
    numbers = [int(text) for text in counts if text.isdecimal()]
    if not _counts_on(numbers):
        return False
    words = sum(c.role is CellRole.TEXT for c in columns[1])
    opens = numbers[0] <= 1 or len(numbers) >= _LEAST_CONTINUED  # the count goes on from the page before
    return opens and words >= len(numbers) and words * 2 > len(columns[1])


def _names_follow(grid: Grid) -> bool:
    """Whether figures in the first column stand before words in the second and figures right of it: codes, `12.1`."""
    if grid.columns < _LEAST_COLUMNS:
        return False
    roles = [[c.role for c in grid.cells if c.column == n and c.column_span == 1] for n in range(grid.columns)]
    codes, names, *others = roles
    coded = codes.count(CellRole.FIGURE) * 2 > len(codes)
    named = len(names) >= len(codes) and names.count(CellRole.TEXT) > _NAMED_SHARE * len(names)
    return coded and named and any(column.count(CellRole.FIGURE) * 2 > len(codes) for column in others)


def _counts_on(numbers: Sequence[int]) -> bool:
    """Whether each of several numbers is one more than the one before."""
    return len(numbers) >= _LEAST_NUMBERED and all(b == a + 1 for a, b in pairwise(numbers))


def header_count(rows: Sequence[Sequence[GridCell]], labels: int, shades: Sequence[Shade] = ()) -> int:
    """How many rows at the top are column headers.

    A header row has no figures but years, dates and units. Rows with only a label just above the first figures are
    group headings of the body. In a table of words only a first row set in its own style is a header.

    Args:
        rows: cells by row, top to bottom.
        labels: how many columns on the left hold row labels.
        shades: filled boxes of the page.
    """
    if not _numeric(rows, labels):
        return _styled_count(rows, shades) or _worded_count(rows)
    first_body = next((i for i, row in enumerate(rows) if _has_figures(row, labels)), len(rows))
    plain = style_of([c for row in rows[first_body:] for c in row])
    if names_values(rows, shades):
        return 0
    count = 0
    worded = _columns_of_words(rows[first_body:])  # labels may stand right of their codes
    for index in range(min(first_body, _MAX_HEADER_ROWS)):
        row = rows[index]
        values = [c for c in row if c.column >= labels or (c.column + c.column_span > labels and not count)]
        if count and all(c.column in worded for c in values):
            continue
        if not values:
            if index == 0 and row and all(c.role is CellRole.PERIOD for c in row):
                count = 1
            continue
        labelled = len(values) < len(row)
        of_header = _periods_or_units(values) or _numbers_columns(values)
        if count and labelled and not (of_header or same_style(row, rows[count - 1], plain)):
            break
        count = index + 1
    return count


def _columns_of_words(rows: Sequence[Sequence[GridCell]]) -> set[int]:
    """The columns of the body in which most cells are words."""
    texts: Counter[int] = Counter(c.column for row in rows for c in row if c.role is CellRole.TEXT)
    cells: Counter[int] = Counter(c.column for row in rows for c in row)
    return {column for column, words in texts.items() if words * 2 > cells[column]}


def _numeric(rows: Sequence[Sequence[GridCell]], labels: int) -> bool:
    """Whether figures are common right of the labels."""
    values = [c for row in rows for c in row if c.column >= labels]
    return sum(c.role in _VALUES for c in values) >= VALUE_SHARE * len(values) and any(
        c.role is CellRole.FIGURE for c in values
    )


def _styled_count(rows: Sequence[Sequence[GridCell]], shades: Sequence[Shade]) -> int:
    """Header rows of a table of words: the first row, if it is set or shaded unlike most others."""
    return 1 if len(rows) > 1 and len(rows[0]) > 1 and styled_apart(rows[0], rows[1:], shades) else 0


_LEAST_FIGURES = 3
_LEAST_FIGURES_BESIDE = 2
"""In a table of several columns of words that all have a head."""
_LEAST_HEADS = 4
_FIGURED = 0.8
"""Share of a column's cells that must be figures for the words on top of it to be its head."""


def _worded_count(rows: Sequence[Sequence[GridCell]]) -> int:
    """Header rows of a table mostly of words: down to the full row of words on top of its column of figures."""
    columns = {c.column for row in rows for c in row if c.role is CellRole.FIGURE and c.column_span == 1}
    for column in sorted(columns - {0}):
        cells = [c for row in rows for c in row if c.column == column and c.column_span == 1]
        figures = sum(c.role is CellRole.FIGURE for c in cells)
        least = _LEAST_FIGURES_BESIDE if len(rows[cells[0].row]) >= _LEAST_HEADS else _LEAST_FIGURES
        if figures < least or figures < _FIGURED * (len(cells) - 1) or cells[0].role is not CellRole.TEXT:
            continue
        head = rows[cells[0].row]
        full = max(len(row) for row in rows)
        if (
            len(head) == full
            and all(c.role is CellRole.TEXT for c in head)
            and all(len(r) < full for r in rows[: head[0].row])
        ):
            return head[0].row + 1
    return 0


def _has_figures(row: Sequence[GridCell], labels: int) -> bool:
    values = [c for c in row if c.column >= labels]
    labelled = len(values) < len(row)
    if (
        _are_years(values)
        or _numbers_columns(values)
        or _names_classes(values, labelled)
        or (not labelled and _declare(values))
    ):
        return False
    if any(c.role in _VALUES for c in values):
        return not _periods_or_units(values) and (labelled or not all(_is_mark(c) for c in values))
    return labelled and any(_measured(c) for c in values)


def _are_years(values: Sequence[GridCell]) -> bool:
    """Whether most cells of a row are years one after the other: heads, whatever stands beside them ("Δ 31-32")."""
    texts = (" ".join(w.text for w in c.words) for c in values)
    years = [text for text in texts if is_year(text)]
    return len(years) >= _LEAST_YEARS and len(years) * 2 > len(values) and is_timeline(years)


def _is_mark(cell: GridCell) -> bool:
    """Whether a cell holds what fills header rows: a dash between two languages, the number of the column, words."""
    return cell.role is not CellRole.FIGURE or all(is_column_number(w.text) for w in cell.words)


def _numbers_columns(cells: Sequence[GridCell]) -> bool:
    """Whether a row numbers the columns, `(1) (2) (3)` and what is reckoned of them, `(3) vs. (1)`: never amounts below
    zero.
    """
    texts = [[w.text for w in c.words if not w.raised] for c in cells]
    plain = [words[0].strip("()") for words in texts if len(words) == 1]
    numbers = [int(text) for text in plain if text.isdecimal()]
    return _counts_on(numbers) and all(
        any(is_column_number(word) for word in words) or not any(c.isdigit() for word in words for c in word)
        for words in texts
    )


def _names_classes(values: Sequence[GridCell], labelled: bool) -> bool:
    """Whether a row without a label holds the ends of heads that name classes, `0 tot` / `2%`, beside ends of words."""
    words = sum(c.role is CellRole.TEXT and not all(is_currency(w.text) for w in c.words) for c in values)
    return not labelled and words >= max(_LEAST_NUMBERED, _CLASS_WORDS * len(values))


def _measured(cell: GridCell) -> bool:
    """Whether words of a cell hold a figure with its unit: `Van 170 fte naar 183 fte`.

    A year with its unit heads a column, also one in brackets: `Aandeel 2026 (%)`.
    """
    printed = [w.text for w in cell.words if not w.raised]
    words = [text.strip("(),;:") for text in printed]
    return cell.role is not CellRole.PERIOD and any(
        a[-1:] == "%" or (is_figure(a) and is_unit(b) and not is_currency(b))
        for (a, b), behind in zip(pairwise([*words, ""]), [*printed[1:], ""], strict=True)
        if a and is_figure(a) and not (is_year(a) and behind.startswith("("))
    )


def _periods_or_units(cells: Sequence[GridCell]) -> bool:
    return all(c.role is CellRole.PERIOD or all(is_unit(w.text.strip("()")) for w in c.words) for c in cells)


def _declare(cells: Sequence[GridCell]) -> bool:
    """Whether the cells say in what the figures below are printed: each of them (`1 000 fte`, `miljard euro`), or some
    that end the heads above, on a line without other digits than years (`duizend EUR)`, `1.000 euro)` beside `2031`).
    """
    texts = [" ".join(w.text for w in c.words if not w.raised) for c in cells]
    declared = [read_declaration(text if "(" in text else text.removesuffix(")")) for text in texts]
    scaled = [d is not None and bool(d.scale) for d in declared]
    others = [t for t, c, s in zip(texts, cells, scaled, strict=True) if not s and c.role is not CellRole.PERIOD]
    ends = all(text.endswith(")") for text, s in zip(texts, scaled, strict=True) if s)
    plain = not any(ch.isdigit() for text in texts for ch in text)
    return any(scaled) and (all(scaled) or plain or (ends and not any(ch.isdigit() for ch in "".join(others))))
