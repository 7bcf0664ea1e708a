"""Figures of one cell of a table: unit, scale, period and label come from its row, column, group and the table's
titles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Cell
from verslag.extractors.metrics.fields.figure_periods import day_in, is_day
from verslag.extractors.metrics.fields.measures import Measure, is_in_full, scaled
from verslag.extractors.metrics.fields.row_measures import group_measure, is_in_units, may_be_amount, row_measure
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext, PeriodSource
from verslag.extractors.metrics.readers.tables.column_headers import (
    Head,
    scenario_of_row,
    tells_apart,
)
from verslag.extractors.metrics.readers.tables.identifier_cells import names_something
from verslag.extractors.metrics.readers.tables.row_instants import (
    edge_of,
    instant_of,
    period_of_row,
)
from verslag.extractors.metrics.readers.tables.row_names import Naming, full_label
from verslag.extractors.metrics.readers.tables.table_state import TableState

_UNMEASURED = Measure()

_SHARES = frozenset({"percent", "permille", "percentage_point", "basis_point"})
"""Units that no head multiplies."""

_NO_SHARE = 1000
"""A number from here on is no percentage, whatever its row is called."""

_NO_RATIO = 50
"""A number from here on is no ratio of what is at hand to what is owed."""


def cell_figures(state: TableState, cell: Cell, naming: Naming, code: str, note: str) -> Iterator[Candidate]:
    """The figures of a cell under the name of its row; `code` and `note` are printed beside that row."""
    figures = cell.content.figures
    if len(figures) == 1 and names_something(naming.row_label, cell.text):
        return
    head = state.head_of(cell)
    spots = naming_spots(state, naming, cell.column, head)
    context = replace(_context(state, naming, head), code=code, note=note)
    for number, quantity in enumerate(figures):
        box = box_in(cell, quantity)
        if box is None:
            continue
        measure = _measure(state, quantity, naming, head, cell.row)
        period, source = _period(state, head, naming, cell.row)
        doubts = [*naming.doubts, *_doubts(state, quantity, head, number, cell.row)]
        if not quantity.unit and cell.row in state.row_units and state.row_units[cell.row] is None:
            doubts.append(Doubt.UNIT_NOT_SAID)
        if source != "column" and cell.row in state.years_in_names:
            doubts.append(Doubt.YEAR_IN_LABEL)
        scale = 0 if measure.unit in _SHARES else measure.scale
        if scale and (is_in_full(quantity, scale) or (quantity.unit and cell.column in state.in_full)):
            scale = 0
            doubts.append(Doubt.SCALE_NOT_APPLIED)
        yield Candidate(
            quantity=scaled(quantity, scale),
            raw_text=quantity.surface,
            place="table",
            context=context,
            page=state.table.page,
            bbox=box,
            section_id=state.setting.section_id,
            extractor="table",
            unit=quantity.unit or ("percent" if quantity.kind == "percent" else measure.unit),
            period=period,
            period_source=source,
            nature=_nature(state, cell),
            scenario=head.scenario or scenario_of_row(naming.row_label) or state.scenario,
            titles=state.titles,
            doubts=tuple(doubts),
            spots=(*spots, *_period_spots(state, source)),
        )


def _context(state: TableState, naming: Naming, head: Head) -> FigureContext:
    topic = head.topic if tells_apart(head, state.heads.values()) else ""
    placed = (title.text for title in state.setting.titles)
    titles = (*state.sides, *placed, *state.setting.section_titles)
    return FigureContext(
        label=full_label(naming, topic, titles, state.repeated),
        row_group=" > ".join(naming.groups),
        row_label=naming.row_label,
        column_label=head.text,
        column_topic=head.topic,
        table_id=state.table.table_id,
    )


def naming_spots(state: TableState, naming: Naming, column: int, head: Head) -> tuple[PrintedSpot, ...]:
    """The spots that name the figures of a cell: of its row, its column, its groups and the table."""
    page = state.table.page
    label = (PrintedSpot("label", page, naming.label_box),) if naming.label_box is not None else ()
    groups = (PrintedSpot("group", page, box) for box in naming.group_boxes)
    titles = (PrintedSpot("title", page, title.bbox) for title in state.placed_titles)
    return (*label, *state.column_spots(column, head), *groups, *titles)


def _period_spots(state: TableState, source: PeriodSource) -> Iterator[PrintedSpot]:
    """Where the period of a figure stands that neither its own row nor its column gives."""
    if source == "row" and state.row_period_spot is not None:
        yield state.row_period_spot
    elif source == "title" and state.title_period_box is not None:
        yield PrintedSpot("period", state.table.page, state.title_period_box)


def _doubts(state: TableState, quantity: Quantity, head: Head, number: int, row: int) -> Iterator[Doubt]:
    """What makes the `number`-th figure of a cell in `row` doubtful, whatever that row is called."""
    if number:
        yield Doubt.SECOND_IN_CELL
    if quantity.ambiguous:
        yield Doubt.AMBIGUOUS_NOTATION
    if not head.text and state.heads:
        yield Doubt.COLUMN_WITHOUT_HEADER
    if state.measure_of_others and not quantity.unit and quantity.kind != "percent" and row not in state.row_units:
        yield Doubt.SCALE_OF_SECTION
        if state.setting.measure_of_captions:
            yield Doubt.SCALE_NOT_SAID


def _measure(state: TableState, quantity: Quantity, naming: Naming, head: Head, row: int) -> Measure:
    if quantity.unit or quantity.kind == "percent":
        money = quantity.unit in ("EUR", "USD")
        return head.measure.or_else(state.title_measure) if money else Measure(quantity.unit or "percent")
    if row in state.row_units:
        said = _UNMEASURED if state.measure_of_others else state.title_measure
        return _of_unit_cell(state.row_units[row], said)
    if is_in_units(naming.row_label):
        return Measure("EUR")
    measure = row_measure(naming.row_label)
    declared = state.group_measure.or_else(head.measure).or_else(state.title_measure)
    if measure.unit == "percent" and _is_amount(quantity, naming.row_label, declared):
        measure = _UNMEASURED
    if measure.unit == "ratio" and not _is_ratio(quantity):
        measure = _UNMEASURED
    for group in reversed(naming.groups):
        measure = measure.or_else(group_measure(group))
    measure = measure.or_else(state.group_measure).or_else(state.openings.get(row, _UNMEASURED))
    if measure.unit == "count" and head.measure.unit not in ("", "EUR", "USD"):
        return head.measure  # "aantal" says less than "voltijdse equivalenten" above the column
    return measure.or_else(head.measure).or_else(state.title_measure)


def _of_unit_cell(named: Measure | None, titles: Measure) -> Measure:
    """What a column of units says of a row: no title says better, but in which power of ten its amounts are."""
    if named is None:
        return _UNMEASURED
    if not named.scale and named.unit in MONEY:
        return replace(named, scale=titles.scale if titles.unit in ("", named.unit) else 0)
    return named if named.unit else replace(named, unit=titles.unit or "count")


def _is_amount(quantity: Quantity, label: str, declared: Measure) -> bool:
    """Whether a row called after a share holds an amount: "rendement" without decimals in thousands of euro."""
    if quantity.value is None:
        return False
    whole = not quantity.decimals and declared.unit in MONEY and declared.scale > 0
    return abs(quantity.value) >= _NO_SHARE or (whole and may_be_amount(label))


def _is_ratio(quantity: Quantity) -> bool:
    """Whether a figure called after a ratio can be one: it has decimals and is no amount."""
    return bool(quantity.decimals) and quantity.value is not None and abs(quantity.value) < _NO_RATIO


def _nature(state: TableState, cell: Cell) -> Literal["", "stock", "flow"]:
    if cell.row in state.stocks:
        return "stock"
    return "flow" if cell.row in state.flows or state.is_between_stands(cell.column) else ""


def _period(state: TableState, head: Head, naming: Naming, row: int) -> tuple[Period | None, PeriodSource]:
    label = state.stocks.get(row, naming.row_label)
    own = None if row in state.years_in_names else period_of_row(label)
    if head.period and state.stands_alone(row):
        # The heads may be those of what stands above; the days that rows name are nearer.
        if own and is_day(own):
            return own, "row"
        if row in state.intervals:
            return state.intervals[row], "row"
    if head.period:
        day = day_in(head.period, label) or edge_of(head.period, label)
        return day or head.period, "column"
    if instant := instant_of(naming.row_label):
        return Period(instant.isoformat(), instant, instant), "row"
    if state.row_period:
        return state.row_period, "row"
    if own:
        return own, "row"
    if row in state.intervals:
        return state.intervals[row], "row"
    around = state.title_period or state.facts.period
    if around and (day := day_in(around, label) or edge_of(around, label)):
        return day, "title" if state.title_period else "document"
    return state.title_period, "title" if state.title_period else ""


def box_in(cell: Cell, quantity: Quantity) -> BBox | None:
    """Where a figure stands within its cell, None where no printed word shows it."""
    try:
        return cell.passage.bbox(quantity.start, quantity.end)
    except ValueError:
        return None
