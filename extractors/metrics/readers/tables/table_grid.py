"""A table as rows and columns with a part each: labels, codes, notes, figures, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.table import Cell, Table
from verslag.extractors.metrics.readers.tables.cell_reading import is_code, is_note, read_cell

ColumnPart = Literal["label", "code", "note", "value", "words"]

_CODE_HEADER = re.compile(r"^\s*(?:codes?|rek(?:ening)?\.?|mar|nr\.?|rubriek)\s*$", re.IGNORECASE)
_NUMBER_OF_HEADER = re.compile(
    r"\b(?:codes?|rekeningn(?:umme)?rs?|dossiern(?:umme)?rs?|artikel(?:n(?:umme)?rs?)?|volgn(?:umme)?rs?|nummer|ark|id)\b",
    re.IGNORECASE,
)
"""Headers of columns that number things, where the cells are digits without thousands marks."""

_UNGROUPED = re.compile(r"^[A-Z]{0,4}\d{3,}[A-Z]?$")
_NOTE_HEADER = re.compile(r"^\s*(?:toel(?:ichting)?\.?|noot|nota|note|ref\.?|zie|vol\.?)\s*$", re.IGNORECASE)
_CODE_SHARE = 0.7
_VALUE_SHARE = 0.5
"""Share of a column's cells that must be figures or empty marks for it to hold values."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's cells by row, and what each column is for."""

    table: Table
    rows: tuple[tuple[Cell, ...], ...]
    parts: tuple[ColumnPart, ...]
    header_rows: int

    def label_columns(self, column: int) -> tuple[int, ...]:
        """The label columns of a value column: those left of it, down to the values of a table beside it."""
        found: list[int] = []
        for c in range(column - 1, -1, -1):
            if self.parts[c] == "label":
                found.append(c)
            elif found and self.parts[c] == "value":
                break
        return tuple(reversed(found))


def grid_of(table: Table, codes: frozenset[str]) -> Grid:
    """Sort a table's cells into rows and decide what each column is for; `codes` are the known account codes."""
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        if cell.row < table.rows:
            rows[cell.row].append(cell)
    ordered = tuple(tuple(sorted(row, key=lambda c: c.column)) for row in rows)
    header_rows = 0
    for row in ordered:
        if not row or not any(c.header for c in row):
            break
        header_rows += 1
    headers = _headers_by_column(ordered[:header_rows])
    body: Mapping[int, list[str]] = _body_by_column(ordered[header_rows:], table.columns)
    parts = tuple(_part(c, body[c], headers.get(c, ""), codes) for c in range(table.columns))
    return Grid(table, ordered, _with_labels(parts, body), header_rows)


def _headers_by_column(rows: Sequence[Sequence[Cell]]) -> dict[int, str]:
    found: dict[int, str] = {}
    for row in rows:
        for cell in row:
            found[cell.column] = f"{found.get(cell.column, '')} {cell.text}".strip()
    return found


def _body_by_column(rows: Sequence[Sequence[Cell]], columns: int) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {c: [] for c in range(columns)}
    for row in rows:
        for cell in row:
            if cell.column_span == 1 and cell.column < columns and cell.text.strip():
                found[cell.column].append(cell.text.strip())
    return found


def _part(column: int, texts: Sequence[str], header: str, codes: frozenset[str]) -> ColumnPart:
    if not texts:
        return "words"
    kinds = Counter(read_cell(t).kind for t in texts)
    coded = sum(is_code(t) for t in texts)
    if _CODE_HEADER.match(header) and coded * 2 > len(texts):
        return "code"
    if coded > _CODE_SHARE * len(texts) and (len(texts) > 2 or all("/" in t for t in texts)):
        known = sum(t.strip("()") in codes or "/" in t for t in texts)
        if known > _CODE_SHARE * len(texts):
            return "code"
    if _NUMBER_OF_HEADER.search(header) and sum(bool(_UNGROUPED.match(t)) for t in texts) > _CODE_SHARE * len(texts):
        return "code"
    if _NOTE_HEADER.match(header) and sum(map(is_note, texts)) * 2 > len(texts):
        return "note"
    if len(texts) > 1 and all(is_note(t) and not t.isdigit() for t in texts) and column > 0:
        return "note"
    values = kinds["figures"] + kinds["empty"]
    if (kinds["figures"] or values == len(texts) > 1) and values >= _VALUE_SHARE * len(texts):
        return "value"
    return "words"


def _with_labels(parts: Sequence[ColumnPart], body: Mapping[int, Sequence[str]]) -> tuple[ColumnPart, ...]:
    """Columns of words left of a value column are its labels; where no column holds values, the first is the label."""
    result = list(parts)
    if "value" not in result:
        first = next((c for c, p in enumerate(result) if p == "words" and body[c]), None)
        if first is not None:
            result[first] = "label"
        return tuple(result)
    last_value = max(c for c, p in enumerate(result) if p == "value")
    for c in range(last_value):
        if result[c] == "words" and body[c] and _are_labels(body[c]):
            result[c] = "label"
    return tuple(result)


_LONG_LABEL = 14
"""Words from which a cell is an explanation, not a label."""


def _are_labels(texts: Sequence[str]) -> bool:
    return sum(len(t.split()) > _LONG_LABEL for t in texts) * 2 < len(texts)
