"""Figures in tables: row label, column header and group make the label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from verslag.extractors.annotate.column_parts import label_columns
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.readers.tables.cell_figures import cell_figures
from verslag.extractors.metrics.readers.tables.inherited_heads import TableHeads
from verslag.extractors.metrics.readers.tables.row_names import name_row
from verslag.extractors.metrics.readers.tables.table_rows import Groups, label_of_cells
from verslag.extractors.metrics.readers.tables.table_state import TableSetting, TableState
from verslag.extractors.metrics.readers.tables.total_units import totals_like_their_parts
from verslag.extractors.metrics.readers.tables.worded_cells import cells_of_words, figures_of_words


def table_figures(table: Table, setting: TableSetting, facts: DocumentFacts) -> tuple[list[Candidate], TableHeads]:
    """The figures of a table in row order, and its columns for a table that continues it."""
    before = setting.heads
    if before is not None and not table.header_rows and len(before.parts) == len(table.parts):
        table = replace(table, parts=before.parts)
    state = TableState(table, setting, facts)
    return totals_like_their_parts(_figures(state)), TableHeads(
        table, state.heads, table.parts, state.title_measure, state.scenario, state.title_period, state.head_spots
    )


def _told_apart(row: Sequence[Candidate]) -> list[Candidate]:
    """Doubt the figures of one row that label, period and scenario do not tell apart: a column header was missed."""
    counts = Counter(_identity(f) for f in row if not _is_aside(f))
    return [
        replace(f, doubts=(*f.doubts, Doubt.COLUMNS_NOT_TOLD_APART))
        if counts[_identity(f)] > 1 and f.extractor == "table" and Doubt.SECOND_IN_CELL not in f.doubts
        else f
        for f in row
    ]


def _is_aside(figure: Candidate) -> bool:
    """Whether a figure stands in brackets behind another one of its cell: it makes no second column."""
    bracketed = figure.raw_text.startswith("(") and figure.raw_text.endswith(")")
    return bracketed and Doubt.SECOND_IN_CELL in figure.doubts


def _identity(figure: Candidate) -> tuple[object, ...]:
    share = figure.unit == "percent"  # behind an amount in its cell it needs no head of its own
    return (figure.context, figure.period, figure.scenario, share)


def _figures(state: TableState) -> Iterator[Candidate]:
    for row in state.rows[state.table.header_rows :]:
        values = {c.column: c for c in row if state.table.parts[c.column] == "value"}
        if state.is_header_again(row, values):
            state.take_header(row, values)
            continue
        yield from _told_apart(list(_row(state, row, values)))


def _row(state: TableState, row: Sequence[Cell], values: Mapping[int, Cell]) -> Iterator[Candidate]:
    by_column = {c.column: c for c in row}
    sides: dict[tuple[int, ...], list[Cell]] = {}
    for column, cell in values.items():
        sides.setdefault(label_columns(state.table.parts, column), []).append(cell)
    if not sides:
        sides = {_only_labels(state, by_column): []}
    for columns, cells in sides.items():
        label = label_of_cells([by_column[c] for c in columns if c in by_column])
        readings = {c.column: c.content.figures for c in cells}
        has_values = any(c.content.role in (CellRole.FIGURE, CellRole.EMPTY, CellRole.PERIOD) for c in cells)
        groups = state.groups.setdefault(columns, Groups())
        if not has_values and label is not None and not cells_of_words(state, row):
            groups.heading(label)
            state.group_measure = next((m for t in groups.titles if (m := measure_of(t)).scale), Measure())
            state.date_rows(label)
            continue
        label = groups.completed(label) if label else None
        numbers, totals = _by_head(state, readings)
        code, note = _code_and_note(state, by_column, columns)
        naming = name_row(label, groups, numbers)
        for cell in sorted(cells, key=lambda c: c.column):
            named = naming
            if cell.column in totals and (group := groups.total_of(totals[cell.column])):
                named = replace(naming, row_label="", groups=(*naming.groups[:-1], group), total_of=group, doubts=())
            yield from cell_figures(state, cell, named, code, note or (label.note if label else ""))
    yield from figures_of_words(state, row)


def _by_head(
    state: TableState, readings: Mapping[int, Sequence[Quantity]]
) -> tuple[dict[str, Decimal], dict[int, dict[str, Decimal]]]:
    """A row's figures by what their columns stand for.

    Where two columns stand for the same (items left, totals right), the first gives the row's own figure and the second
    may be the total of the group: it is returned apart, by column.
    """
    numbers: dict[str, Decimal] = {}
    totals: dict[int, dict[str, Decimal]] = {}
    for column in sorted(readings):
        figures = readings[column]
        if not figures or figures[0].value is None:
            continue
        head = state.head(column)
        key = f"{head.period.text if head.period else head.text}|{head.scenario}|{head.topic}"
        if key in numbers:
            totals[column] = {key: figures[0].value}
        else:
            numbers[key] = figures[0].value
    return numbers, totals


def _only_labels(state: TableState, by_column: Mapping[int, Cell]) -> tuple[int, ...]:
    value_columns = [c for c, part in enumerate(state.table.parts) if part == "value"]
    for column in value_columns:
        columns = label_columns(state.table.parts, column)
        if any(c in by_column for c in columns):
            return columns
    return tuple(c for c, part in enumerate(state.table.parts) if part == "label")


def _code_and_note(state: TableState, by_column: Mapping[int, Cell], columns: Sequence[int]) -> tuple[str, str]:
    last = max(columns, default=0)
    code = note = ""
    for c, cell in by_column.items():
        if state.table.parts[c] == "code" and not code:
            code = cell.text.strip().strip("()")
        if state.table.parts[c] == "note" and c > last:
            note = note or cell.text.strip().strip("()[]")
    return code, note
