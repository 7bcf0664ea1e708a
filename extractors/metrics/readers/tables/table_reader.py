"""Figures in tables: row label, column header and group make the label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from verslag.extractors.annotate.column_parts import label_columns
from verslag.extractors.document.cell_content import Role
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import day_in, only_period
from verslag.extractors.metrics.fields.measures import Measure, is_in_full, scaled
from verslag.extractors.metrics.fields.row_measures import group_measure, is_in_units, row_measure
from verslag.extractors.metrics.fields.scenarios import scenario_of_header
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext, PeriodSource
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.readers.prose.prose_reader import read_text
from verslag.extractors.metrics.readers.tables.column_headers import (
    Head,
    beside_year,
    inherits,
    read_head,
    scenario_of_row,
    tells_apart,
)
from verslag.extractors.metrics.readers.tables.identifier_cells import names_something
from verslag.extractors.metrics.readers.tables.inherited_heads import TableHeads
from verslag.extractors.metrics.readers.tables.row_instants import (
    edge_of,
    intervals,
    opening_rows,
    period_of_heading,
    period_of_row,
)
from verslag.extractors.metrics.readers.tables.row_names import Naming, full_label, name_row
from verslag.extractors.metrics.readers.tables.table_rows import Groups, label_of_cells
from verslag.extractors.metrics.readers.tables.year_amounts import with_year_amounts

_UNMEASURED = Measure()
_TOLD_BY_ROW = frozenset({Doubt.NO_LABEL, Doubt.LABEL_WITHOUT_NOUN, Doubt.NOTHING_COUNTED})
"""Doubts about the label of a cell's words that the label of its row settles."""

_NO_SHARE = 1000
"""A number from here on is no percentage, whatever its row is called."""


@dataclass(frozen=True, slots=True)
class TableSetting:
    """What stands around a table."""

    titles: tuple[str, ...] = ()
    """Caption, heading and lines right above it, nearest first."""
    section_id: str | None = None
    heads: TableHeads | None = None
    """Columns of the table this one continues."""
    measure: Measure = _UNMEASURED
    """Unit and scale that the section gives all its tables."""
    section_titles: tuple[str, ...] = ()
    """Column heads of the table this one continues."""


def table_figures(table: Table, setting: TableSetting, facts: DocumentFacts) -> tuple[list[Candidate], TableHeads]:
    """The figures of a table in row order, and its columns for a table that continues it."""
    before = setting.heads
    if before is not None and not table.header_rows and len(before.parts) == len(table.parts):
        table = replace(table, parts=before.parts)
    reader = _Reader(table, setting, facts)
    return _told_apart(list(reader.figures())), TableHeads(
        table, reader.heads, table.parts, reader.title_measure, reader.scenario
    )


def _told_apart(figures: list[Candidate]) -> list[Candidate]:
    """Doubt the figures of one row that label, period and scenario do not tell apart: a column header was missed."""
    counts = Counter(_identity(f) for f in figures)
    return [
        replace(f, doubts=(*f.doubts, Doubt.COLUMNS_NOT_TOLD_APART))
        if counts[_identity(f)] > 1 and f.extractor == "table" and Doubt.SECOND_IN_CELL not in f.doubts
        else f
        for f in figures
    ]


def _identity(figure: Candidate) -> tuple[object, ...]:
    return (round(figure.bbox.y_mid), figure.context, figure.period, figure.scenario)


class _Reader:
    """Reads one table top to bottom; heads and groups change as rows go by."""

    def __init__(self, table: Table, setting: TableSetting, facts: DocumentFacts) -> None:
        self.table = table
        self.rows = with_year_amounts(_rows(table), table.parts, table.header_rows)
        self.setting = setting
        self.facts = facts
        self.titles = (*_corner(table), *setting.titles)
        inherited = setting.heads.measure if setting.heads else _UNMEASURED
        self.title_measure = _first_measure(self.titles).or_else(inherited).or_else(setting.measure)
        self.heads = _header_heads(table, facts) or dict(setting.heads.heads if setting.heads else {})
        inherited_scenario = setting.heads.scenario if setting.heads else None
        self.scenario = next((s for t in self.titles if (s := scenario_of_header(t))), inherited_scenario)
        self.first_heads = {c: h.text for c, h in self.heads.items()}
        self.row_period: Period | None = None
        self.group_measure = _UNMEASURED
        self.groups: dict[tuple[int, ...], Groups] = {}
        labels = [_label_text(table, row) for row in self.rows]
        self.intervals = intervals(labels)
        self.openings = {row: row_measure(labels[first]) for row, first in opening_rows(labels).items()}
        counts = Counter(label.casefold() for label in labels)
        self.repeated = frozenset(label for label, times in counts.items() if label and times > 1)

    def figures(self) -> Iterator[Candidate]:
        for row in self.rows[self.table.header_rows :]:
            values = {c.column: c for c in row if self.table.parts[c.column] == "value"}
            if self._is_header_again(row, values):
                self._take_header(row, values)
                continue
            yield from self._row(row, values)

    def _row(self, row: Sequence[Cell], values: Mapping[int, Cell]) -> Iterator[Candidate]:
        by_column = {c.column: c for c in row}
        sides: dict[tuple[int, ...], list[Cell]] = {}
        for column, cell in values.items():
            sides.setdefault(label_columns(self.table.parts, column), []).append(cell)
        if not sides:
            sides = {self._only_labels(by_column): []}
        for columns, cells in sides.items():
            label = label_of_cells([by_column[c] for c in columns if c in by_column])
            readings = {c.column: c.content.figures for c in cells}
            has_values = any(c.content.role in (Role.FIGURE, Role.EMPTY, Role.PERIOD) for c in cells)
            groups = self.groups.setdefault(columns, Groups())
            if not has_values and label is not None and not self._words(row):
                groups.heading(label)
                self.group_measure = next((m for t in groups.titles if (m := measure_of(t)).scale), _UNMEASURED)
                if period := period_of_heading(label.text):
                    self.row_period = period
                continue
            numbers, totals = self._by_head(readings)
            code, note = self._code_and_note(by_column, columns)
            naming = name_row(label, groups, numbers)
            for cell in sorted(cells, key=lambda c: c.column):
                named = naming
                if cell.column in totals and (group := groups.total_of(totals[cell.column])):
                    named = Naming("", (*naming.groups[:-1], group), group)
                yield from self._cell(cell, named, code, note or (label.note if label else ""))
        yield from self._words_of(row)

    def _by_head(
        self, readings: Mapping[int, Sequence[Quantity]]
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
            head = self._head(column)
            key = f"{head.period.text if head.period else head.text}|{head.scenario}|{head.topic}"
            if key in numbers:
                totals[column] = {key: figures[0].value}
            else:
                numbers[key] = figures[0].value
        return numbers, totals

    def _head(self, column: int) -> Head:
        """The head of a column; one without takes what all others have in common."""
        own = self.heads.get(column)
        if own is not None and (own.period or own.scenario or own.topic):
            return own
        others = [h for h in self.heads.values() if h.period]
        if len({(h.period.text if h.period else "", h.scenario) for h in others}) == 1:
            return inherits(own or Head(), replace(others[0], topic=""))
        if own is not None and (beside := beside_year(column, self.heads)) is not None:
            return replace(own, period=beside.period, scenario=beside.scenario)
        return own or Head()

    def _only_labels(self, by_column: Mapping[int, Cell]) -> tuple[int, ...]:
        value_columns = [c for c, part in enumerate(self.table.parts) if part == "value"]
        for column in value_columns:
            columns = label_columns(self.table.parts, column)
            if any(c in by_column for c in columns):
                return columns
        return tuple(c for c, part in enumerate(self.table.parts) if part == "label")

    def _cell(self, cell: Cell, naming: Naming, code: str, note: str) -> Iterator[Candidate]:
        figures = cell.content.figures
        if len(figures) == 1 and names_something(naming.row_label, cell.text):
            return
        head = self._head(cell.column)
        for number, quantity in enumerate(figures):
            box = _box(cell, quantity)
            if box is None:
                continue
            measure = self._measure(quantity, naming, head, cell.row)
            period, source = self._period(head, naming, cell.row)
            doubts = list(naming.doubts)
            if number:
                doubts.append(Doubt.SECOND_IN_CELL)
            if quantity.ambiguous:
                doubts.append(Doubt.AMBIGUOUS_NOTATION)
            if not head.text and len(self.heads) > 1:
                doubts.append(Doubt.COLUMN_WITHOUT_HEADER)
            scale = measure.scale if measure.unit in ("", "EUR", "USD") else 0
            if scale and is_in_full(quantity, scale):
                scale = 0
                doubts.append(Doubt.SCALE_NOT_APPLIED)
            yield Candidate(
                quantity=scaled(quantity, scale),
                raw_text=quantity.surface,
                place="table",
                context=FigureContext(
                    label=full_label(
                        naming,
                        head.topic if tells_apart(head, self.heads.values()) else "",
                        (*self.setting.titles, *self.setting.section_titles),
                        self.repeated,
                    ),
                    row_group=" > ".join(naming.groups),
                    row_label=naming.row_label,
                    column_label=head.text,
                    column_topic=head.topic,
                    code=code,
                    note=note,
                    table_id=self.table.table_id,
                ),
                page=self.table.page,
                bbox=box,
                section_id=self.setting.section_id,
                extractor="table",
                unit=quantity.unit or ("percent" if quantity.kind == "percent" else measure.unit),
                period=period,
                period_source=source,
                scenario=head.scenario or scenario_of_row(naming.row_label) or self.scenario,
                titles=self.titles,
                doubts=tuple(doubts),
            )

    def _measure(self, quantity: Quantity, naming: Naming, head: Head, row: int) -> Measure:
        if quantity.unit or quantity.kind == "percent":
            money = quantity.unit in ("EUR", "USD")
            return head.measure.or_else(self.title_measure) if money else Measure(quantity.unit or "percent")
        if is_in_units(naming.row_label):
            return Measure("EUR")
        measure = row_measure(naming.row_label)
        if measure.unit == "percent" and quantity.value is not None and abs(quantity.value) >= _NO_SHARE:
            measure = _UNMEASURED  # an amount in a row called after a share ("rendement")
        for group in reversed(naming.groups):
            measure = measure.or_else(group_measure(group))
        measure = measure.or_else(self.group_measure).or_else(self.openings.get(row, _UNMEASURED))
        if measure.unit == "count" and head.measure.unit not in ("", "EUR", "USD"):
            return head.measure  # "aantal" says less than "voltijdse equivalenten" above the column
        return measure.or_else(head.measure).or_else(self.title_measure)

    def _period(self, head: Head, naming: Naming, row: int) -> tuple[Period | None, PeriodSource]:
        if head.period:
            day = day_in(head.period, naming.row_label) or edge_of(head.period, naming.row_label)
            return day or head.period, "column"
        if self.row_period:
            return self.row_period, "row"
        if period := period_of_row(naming.row_label):
            return period, "row"
        if row in self.intervals:
            return self.intervals[row], "row"
        for title in self.titles:
            if period := only_period(title):
                return period, "title"
        return None, ""

    def _code_and_note(self, by_column: Mapping[int, Cell], columns: Sequence[int]) -> tuple[str, str]:
        first, last = (min(columns), max(columns)) if columns else (0, 0)
        code = note = ""
        for c, cell in by_column.items():
            if self.table.parts[c] == "code" and (c > first or not columns) and not code:
                code = cell.text.strip().strip("()")
            if self.table.parts[c] == "note" and c > last:
                note = note or cell.text.strip().strip("()[]")
        return code, note

    def _words(self, row: Sequence[Cell]) -> list[Cell]:
        return [
            c
            for c in row
            if (
                self.table.parts[c.column] == "words"
                or (self.table.parts[c.column] == "value" and c.content.role is Role.TEXT)
            )
            and re.search(r"\d", c.text)
        ]

    def _words_of(self, row: Sequence[Cell]) -> Iterator[Candidate]:
        """Cells with figures in running words, read as prose under their row and column."""
        texts = self._words(row)
        if not texts:
            return
        label_columns = [c for c, part in enumerate(self.table.parts) if part == "label"]
        label = label_of_cells([c for c in row if c.column in label_columns])
        row_label = label.text if label else ""
        for cell in texts:
            if names_something(row_label, cell.text):
                continue
            head = self._head(cell.column)
            for reading in read_text(cell.text, self.facts):
                box = _box(cell, reading.quantity)
                if box is None:
                    continue
                parts = [row_label, reading.label] if row_label != reading.label else [row_label]
                period = reading.period or head.period or period_of_row(row_label) or self.row_period
                yield Candidate(
                    quantity=reading.quantity,
                    raw_text=reading.quantity.surface,
                    place="table",
                    context=FigureContext(
                        label=": ".join(p for p in parts if has_content(p)),
                        row_label=row_label,
                        column_label=head.text,
                        column_topic=head.topic,
                        table_id=self.table.table_id,
                    ),
                    page=self.table.page,
                    bbox=box,
                    section_id=self.setting.section_id,
                    extractor="table words",
                    unit=reading.quantity.unit or row_measure(row_label).unit,
                    period=period,
                    period_source="cell" if reading.period else "row" if period else "",
                    scenario=reading.scenario or head.scenario,
                    titles=self.titles,
                    doubts=(
                        *(d for d in reading.doubts if d not in _TOLD_BY_ROW or not has_content(row_label)),
                        Doubt.FIGURE_IN_WORDS,
                    ),
                )

    def _is_header_again(self, row: Sequence[Cell], values: Mapping[int, Cell]) -> bool:
        cells = [c for c in values.values() if c.text.strip()]
        if not cells or any(c.content.role in (Role.FIGURE, Role.EMPTY) for c in cells):
            return False
        if all(c.content.role is Role.PERIOD or read_head([c.text]).scenario or _only_unit(c.text) for c in cells):
            return len(cells) > 1 or not any(self.table.parts[c.column] == "label" for c in row)
        if all(self.first_heads.get(c.column) and c.text.strip() in self.first_heads[c.column] for c in cells):
            return True
        label = label_of_cells([c for c in row if self.table.parts[c.column] == "label"])
        opens = label is None or label.style.bold or only_period(label.text) is not None
        return (
            opens
            and len(cells) * 2 > len([p for p in self.table.parts if p == "value"])
            and all(c.text[:1].isupper() and not any(ch.isdigit() for ch in c.text) for c in cells)
        )

    def _take_header(self, row: Sequence[Cell], values: Mapping[int, Cell]) -> None:
        for column, cell in values.items():
            self.heads[column] = inherits(read_head([cell.text], self.facts.period), self.heads.get(column, Head()))
        label = label_of_cells([c for c in row if self.table.parts[c.column] == "label"])
        if label is not None:
            if period := period_of_heading(label.text):
                self.row_period = period
            for groups in self.groups.values():
                groups.heading(label)


def _label_text(table: Table, row: Sequence[Cell]) -> str:
    label = label_of_cells([c for c in row if table.parts[c.column] == "label"])
    return label.text if label else ""


def _rows(table: Table) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    return rows


def _corner(table: Table) -> tuple[str, ...]:
    """What the header says above the row labels: the table's own title or unit."""
    return tuple(
        cell.text
        for row in reversed(_rows(table)[: table.header_rows])
        for cell in row
        if cell.column_span == 1 and table.parts[cell.column] == "label" and cell.text.strip()
    )


def _header_heads(table: Table, facts: DocumentFacts) -> dict[int, Head]:
    texts: dict[int, list[str]] = {}
    for cell in table.cells:
        if cell.row < table.header_rows:
            for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                texts.setdefault(column, []).append(cell.text)
    return {column: read_head(found, facts.period) for column, found in texts.items()}


_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def _first_measure(titles: Sequence[str]) -> Measure:
    """The measure of the nearest title that declares one; units that titles also just mention count in brackets only."""
    for title in titles:
        measure = measure_of(title)
        if measure.unit in ("EUR", "USD", "percent", "fte", "kWh", "MWh", "tonne_co2", "m2", "m3") or measure.scale:
            return measure
        for inner in _IN_BRACKETS.findall(title):
            if measure_of(inner).unit not in ("", "count"):
                return measure_of(inner)
    return Measure()


def _only_unit(text: str) -> bool:
    measure = measure_of(text)
    return bool(measure.unit) and len(text.split()) <= 3


def _box(cell: Cell, quantity: Quantity) -> BBox | None:
    try:
        return cell.passage.bbox(quantity.start, quantity.end)
    except ValueError:
        return None
