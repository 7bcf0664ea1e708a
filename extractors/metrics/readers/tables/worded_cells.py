"""Cells of a table that tell figures in running words, read as prose under their row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.table import Cell, ColumnPart
from verslag.extractors.metrics.fields.row_measures import row_measure
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.readers.prose.prose_reader import read_text
from verslag.extractors.metrics.readers.tables.cell_figures import box_in, naming_spots
from verslag.extractors.metrics.readers.tables.identifier_cells import names_something
from verslag.extractors.metrics.readers.tables.row_instants import (
    period_of_row,
)
from verslag.extractors.metrics.readers.tables.row_names import Naming
from verslag.extractors.metrics.readers.tables.table_rows import LONG_LABEL, label_of_cells
from verslag.extractors.metrics.readers.tables.table_state import TableState
from verslag.extractors.tables.marks.scale_steps import is_step

_TOLD_BY_ROW = frozenset({Doubt.NO_LABEL, Doubt.LABEL_WITHOUT_NOUN, Doubt.NOTHING_COUNTED})
"""Doubts about the label of a cell's words that the label of its row settles."""


def cells_of_words(state: TableState, row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that hold running words with a digit among them, labels that explain at length too."""
    return [c for c in row if _is_worded(c, state.table.parts[c.column]) and re.search(r"\d", c.text)]


def _is_worded(cell: Cell, part: ColumnPart) -> bool:
    match part:
        case "words":
            return True
        case "value":
            return cell.content.role is CellRole.TEXT
        case "label":
            return len(cell.text.split()) > LONG_LABEL
        case _:
            return False


def figures_of_words(state: TableState, row: Sequence[Cell]) -> Iterator[Candidate]:
    """The figures that a row tells in running words."""
    texts = cells_of_words(state, row)
    if not texts:
        return
    label_columns = [c for c, part in enumerate(state.table.parts) if part == "label"]
    label = label_of_cells([c for c in row if c.column in label_columns])
    row_label = label.text if label else ""
    for cell in texts:
        if names_something(row_label, cell.text):
            continue
        head = state.head(cell.column)
        for reading in read_text(cell.text, state.facts):
            box = box_in(cell, reading.quantity)
            if box is None or _bounds_class(cell.text, reading.quantity.start):
                continue
            parts = [row_label, reading.label] if row_label != reading.label else [row_label]
            period = reading.period or head.period or period_of_row(row_label) or state.row_period
            yield Candidate(
                quantity=reading.quantity,
                raw_text=reading.quantity.surface,
                place="table",
                context=FigureContext(
                    label=": ".join(p for p in parts if has_content(p)),
                    row_label=row_label,
                    column_label=head.text,
                    column_topic=head.topic,
                    table_id=state.table.table_id,
                ),
                page=state.table.page,
                bbox=box,
                section_id=state.setting.section_id,
                extractor="table words",
                unit=reading.quantity.unit or row_measure(row_label).unit,
                period=period,
                period_source="cell" if reading.period else "row" if period else "",
                scenario=reading.scenario or head.scenario,
                titles=state.titles,
                doubts=(
                    *(d for d in reading.doubts if d not in _TOLD_BY_ROW or not has_content(row_label)),
                    Doubt.FIGURE_IN_WORDS,
                ),
                spots=naming_spots(
                    state, Naming(row_label, (), label_box=label.bbox if label else None), cell.column, head
                ),
            )


_BRACKETS = re.compile(r"\(([^()]*)\)")


def _bounds_class(text: str, at: int) -> bool:
    """Whether a number stands in brackets that hold a step of a scale: "Toelagen (10 % tot < 16 %)"."""
    return any(m.start() < at < m.end() and is_step(m[1]) for m in _BRACKETS.finditer(text))
