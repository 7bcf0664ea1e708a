"""What holds for the rows of a table as they go by: column heads, period, measure and groups, each until the next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.metrics.fields.account_sides import side_of
from verslag.extractors.metrics.fields.counted_units import counted_in_title
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.default_scenario import is_budget
from verslag.extractors.metrics.fields.figure_periods import is_day, only_period
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.row_measures import row_measure
from verslag.extractors.metrics.fields.scenarios import scenario_of_title
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.readers.tables.column_headers import Head, beside_year, inherits, read_head
from verslag.extractors.metrics.readers.tables.compared_columns import compared_columns, shares_by_head
from verslag.extractors.metrics.readers.tables.header_cells import (
    corner_titles,
    header_heads,
    header_spots,
    rows_of_table,
)
from verslag.extractors.metrics.readers.tables.inherited_heads import TableHeads
from verslag.extractors.metrics.readers.tables.part_year_heads import period_of_part
from verslag.extractors.metrics.readers.tables.point_decimals import with_point_decimals
from verslag.extractors.metrics.readers.tables.row_instants import (
    intervals,
    opening_rows,
    period_of_heading,
    rows_between_stands,
    rows_with_a_year_in_their_name,
    stocks_of_stands,
)
from verslag.extractors.metrics.readers.tables.table_measures import (
    counts_in_labels,
    is_in_full_print,
    labelled_units,
    measure_of_titles,
    printed_units,
    units_of_rows,
)
from verslag.extractors.metrics.readers.tables.table_notes import TableNote
from verslag.extractors.metrics.readers.tables.table_rows import Groups, RowLabel, label_of_cells
from verslag.extractors.metrics.readers.tables.table_titles import PlacedTitle
from verslag.extractors.metrics.readers.tables.year_amounts import with_year_amounts

_UNMEASURED = Measure()

_LEAST_DAYS = 2

_SHARED_ROWS = 0.5
"""Share of its rows in which a column without head may have figures beside another's and still share its head."""


@dataclass(frozen=True, slots=True)
class TableSetting:
    """What stands around a table."""

    titles: tuple[PlacedTitle, ...] = ()
    """Caption, heading and lines right above it, nearest first."""
    section_id: str | None = None
    heads: TableHeads | None = None
    """Columns of the table this one continues."""
    measure: Measure = _UNMEASURED
    """Unit and scale that the section gives all its tables."""
    own_measures: bool = False
    """Whether several tables of the section say their scale themselves: what one says hardly holds for another."""
    measure_of_captions: bool = False
    """Whether only captions of other tables give that measure."""
    notes: tuple[TableNote, ...] = ()
    """Lines around it, no titles, that say when its figures are from or in what they are printed."""
    section_titles: tuple[str, ...] = ()
    """Titles of the sections it stands in, nearest first."""


class TableState:
    """A table, what stands around it, and what the rows read so far say of those that follow."""

    def __init__(self, table: Table, setting: TableSetting, facts: DocumentFacts) -> None:
        self.table = table
        rows = with_year_amounts(rows_of_table(table), table.parts, table.header_rows)
        self.rows = _with_tall_labels(with_point_decimals(rows, table.parts), table)
        self.setting = setting
        self.facts = facts
        corner = corner_titles(table)
        self.placed_titles = (*corner, *setting.titles)
        self.titles = tuple(title.text for title in self.placed_titles)
        self.sides = tuple(topic for title in corner if side_of(topic := read_head([title.text]).topic))
        inherited = setting.heads.measure if setting.heads else _UNMEASURED
        noted = next((n.measure for n in setting.notes if n.measure.unit or n.measure.scale), _UNMEASURED)
        self.heads = header_heads(table, facts) or dict(setting.heads.heads if setting.heads else {})
        over = {head.measure.unit for c, head in self.heads.items() if table.parts[c] == "value"}
        over |= printed_units(table)
        self.title_measure = measure_of_titles(self.titles, over).or_else(noted).or_else(inherited)
        self.measure_of_others = False
        unsaid = not self.title_measure.unit and not self.title_measure.scale
        if unsaid and counts_in_labels(table):
            self.title_measure = Measure("count")
        elif self._takes_scale_of_section():
            self.title_measure = self.title_measure.or_else(setting.measure)
            self.measure_of_others = setting.own_measures
        inherited_scenario = setting.heads.scenario if setting.heads else None
        self.scenario = next((s for t in self.titles if (s := scenario_of_title(t))), inherited_scenario)
        self.title_period, self.title_period_box = _period_around(setting, self.placed_titles)
        self.heads |= shares_by_head(self.heads, table)
        self.head_spots = header_spots(table) or dict(setting.heads.spots if setting.heads else {})
        self.first_heads = {c: h.text for c, h in self.heads.items()}
        self.row_period: Period | None = None
        self.row_period_spot: PrintedSpot | None = None
        self.part_head = Head()
        """Of the part of the table that a heading opens which says a period, a scenario or both, and nothing else."""
        self.part_spots: tuple[PrintedSpot, ...] = ()
        self.group_measure = _UNMEASURED
        self.groups: dict[tuple[int, ...], Groups] = {}
        labels = [_label_text(table, row) for row in self.rows]
        self.intervals = intervals(labels)
        self.stocks = stocks_of_stands(labels)
        self.flows = rows_between_stands(labels)
        was = None if is_budget(facts) else facts.period
        self.years_in_names = rows_with_a_year_in_their_name(labels[table.header_rows :], table.header_rows, was)
        self.openings = {row: row_measure(labels[first]) for row, first in opening_rows(labels).items()}
        self.row_units = units_of_rows(table)
        """What the column of units says of each row, None where it names a unit that is not known."""
        self.filled = _filled_rows(table)
        self.in_full = _mixed_columns(self.rows[table.header_rows :], table)
        counts = Counter(label.casefold() for label in labels)
        self.repeated = frozenset(label for label, times in counts.items() if label and times > 1)

    def _takes_scale_of_section(self) -> bool:
        """Whether the scale that the section gives its tables is this one's: it says none, and holds bare amounts."""
        if self.title_measure.scale or not self.setting.measure.scale:
            return False
        notes = (note.text for note in self.setting.notes)
        if counted_in_title((*self.titles, *notes)) or is_in_full_print(self.table):
            return False
        if self.setting.measure_of_captions and (printed_units(self.table) or labelled_units(self.table)):
            return False  # shares and hours among its figures: it is hardly one of amounts
        # A caption of another table says less than the currency over the columns.
        money = [head.measure.unit in MONEY for c, head in self.heads.items() if self.table.parts[c] == "value"]
        return not (self.setting.own_measures and money and sum(money) * 2 > len(money))

    def head(self, column: int) -> Head:
        """The head of a column; one without takes what all others that leave its rows free have in common."""
        own = self.heads.get(column)
        if own is not None and own.period is None and beside_year(column, self.heads) is None:
            own = replace(own, period=compared_columns(column, self.heads))
        if own is not None and own.period is None:
            own = replace(own, period=period_of_part(own, self.heads.values()))
        if own is not None and (own.period or own.scenario or own.topic):
            return own
        bare = own is None or not own.text
        others = [h for c, h in self.heads.items() if h.period and not (bare and self._shares_rows(column, c))]
        if len({(h.period.text if h.period else "", h.scenario) for h in others}) == 1:
            return inherits(own or Head(), replace(others[0], topic=""))
        if own is not None and (beside := beside_year(column, self.heads)) is not None:
            return replace(own, period=beside.period, scenario=beside.scenario)
        return own or Head()

    def head_of(self, cell: Cell) -> Head:
        """The head of a cell's column, or what dates the part of the table that the cell stands alone in."""
        head, part = self.head(cell.column), self.part_head
        if not self.stands_alone(cell.row) or not (part.period or part.scenario):
            return head
        return replace(head, text=part.text, period=part.period or head.period, scenario=part.scenario)

    def stands_alone(self, row: int) -> bool:
        """Whether a row has a figure in one column only, below heads that date several: the heads may not be meant."""
        dated = {c for c, h in self.heads.items() if h.period}
        return len(dated) > 1 and sum(row in rows for rows in self.filled.values()) == 1

    def is_between_stands(self, column: int) -> bool:
        """Whether a column without a period stands between one of what was there on a day and one of a later day."""
        days = {c: h.period.end for c, h in self.heads.items() if h.period and is_day(h.period)}
        if len(set(days.values())) < _LEAST_DAYS or column in days or self.head(column).period:
            return False
        first, last = min(days, key=lambda c: days[c]), max(days, key=lambda c: days[c])
        return first < column < last

    def column_spots(self, column: int, head: Head) -> tuple[PrintedSpot, ...]:
        """Where the head of a column stands; that of another column, too, where it takes its period from there."""
        if head.text and head.text == self.part_head.text:
            return self.part_spots
        lent = (c for c, h in self.heads.items() if c != column and h.period is not None and h.period is head.period)
        own = self.heads.get(column)
        other = None if own is not None and own.period is head.period else next(lent, None)
        return (*self.head_spots.get(column, ()), *(self.head_spots.get(other, ()) if other is not None else ()))

    def date_rows(self, label: RowLabel) -> None:
        """Let a label without figures date the rows below it, where it names a period."""
        if period := period_of_heading(label.text):
            self.row_period = period
            self.row_period_spot = PrintedSpot("period", self.table.page, label.bbox)
        head = read_head([label.text], self.facts.period)
        if (head.period or head.scenario) and not head.topic:
            self.part_head, self.part_spots = head, (PrintedSpot("column", self.table.page, label.bbox),)

    def _shares_rows(self, column: int, other: int) -> bool:
        """Whether two columns have figures in the same rows, unlike items and their totals: their heads differ."""
        own = self.filled.get(column, frozenset())
        return len(own & self.filled.get(other, frozenset())) > _SHARED_ROWS * len(own)

    def is_header_again(self, row: Sequence[Cell], values: Mapping[int, Cell]) -> bool:
        """Whether a row among the figures gives the columns new heads, or their own once more."""
        cells = [c for c in values.values() if c.text.strip()]
        if not cells or any(c.content.role in (CellRole.FIGURE, CellRole.EMPTY) for c in cells):
            return False
        if all(c.content.role is CellRole.PERIOD or read_head([c.text]).scenario or _only_unit(c.text) for c in cells):
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

    def take_header(self, row: Sequence[Cell], values: Mapping[int, Cell]) -> None:
        """Let a row's cells head the columns from here on, and its label the rows."""
        for column, cell in values.items():
            self.heads[column] = inherits(read_head([cell.text], self.facts.period), self.heads.get(column, Head()))
            self.head_spots[column] = (PrintedSpot("column", self.table.page, cell.bbox),)
        label = label_of_cells([c for c in row if self.table.parts[c.column] == "label"])
        if label is not None:
            self.date_rows(label)
            for groups in self.groups.values():
                groups.heading(label)


def _period_around(setting: TableSetting, titles: Sequence[PlacedTitle]) -> tuple[Period | None, BBox | None]:
    """The period that what stands around a table gives its figures, and where it stands."""
    titled = [(p, t.bbox) for t in titles if (p := only_period(t.text))]
    stated = [(n.period, n.bbox) for n in setting.notes if n.period and n.under]  # says more than a report's name
    dated = [*stated, *titled, *((n.period, n.bbox) for n in setting.notes if n.period and not n.under)]
    return next(iter(dated), (setting.heads.period if setting.heads else None, None))


def _label_text(table: Table, row: Sequence[Cell]) -> str:
    label = label_of_cells([c for c in row if table.parts[c.column] == "label"])
    return label.text if label else ""


def _filled_rows(table: Table) -> dict[int, frozenset[int]]:
    """The rows in which each column of figures holds one."""
    filled: defaultdict[int, set[int]] = defaultdict(set)
    for cell in table.cells:
        if table.parts[cell.column] == "value" and cell.content.role in (CellRole.FIGURE, CellRole.EMPTY):
            filled[cell.column].add(cell.row)
    return {column: frozenset(rows) for column, rows in filled.items()}


def _with_tall_labels(rows: list[list[Cell]], table: Table) -> list[list[Cell]]:
    """The rows, each with the label printed once beside several of them: that is all the label some of them have."""
    tall = [c for c in table.cells if c.row_span > 1 and table.parts[c.column] == "label" and c.text.strip()]
    own = [[c.column for c in row if table.parts[c.column] == "label" and c.text.strip()] for row in rows]
    for cell in tall:
        for place in range(cell.row + 1, min(cell.row + cell.row_span, len(rows))):
            if not own[place] or max(own[place]) > cell.column:
                before = sum(c.column < cell.column for c in rows[place])
                rows[place].insert(before, cell)
    return rows


def _mixed_columns(rows: Sequence[Sequence[Cell]], table: Table) -> frozenset[int]:
    """Columns of amounts with their own currency among shares and words, where other columns have bare figures.

    The scale of the table is that of the bare figures; what such a column says of each row is printed in full.
    """
    units: dict[int, set[str | None]] = {}
    for cell in (c for row in rows for c in row if table.parts[c.column] in ("value", "words")):
        kinds = {q.unit for q in cell.content.figures} if cell.content.role is CellRole.FIGURE else {"words"}
        units.setdefault(cell.column, set()).update(kinds if cell.text.strip() else ())
    bare = any(None in found for found in units.values())
    return frozenset(
        c for c, found in units.items() if bare and None not in found and found & {"EUR", "USD"} and len(found) > 1
    )


def _only_unit(text: str) -> bool:
    measure = measure_of(text)
    return bool(measure.unit) and len(text.split()) <= 3
