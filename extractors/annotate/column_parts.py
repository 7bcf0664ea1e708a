"""What each column of a table is for: labels, codes, notes, figures, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from verslag.extractors.annotate.unit_columns import is_unit_column
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.table import Cell, ColumnPart
from verslag.extractors.tables.marks.content import holds_values, is_year
from verslag.extractors.tables.marks.scale_steps import is_step

_CODE = re.compile(r"^\(?\d{1,4}(?:/\d{1,4})?[A-Z]?(?:\s?/\s?\d{1,3}[A-Z]?)?\)?$|^\(?[+-]\)?/?\(?[+-]?\)?$")
_NOTE = re.compile(r"^\[?\(?(?:[a-z]|[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3}\.?)\)?\]?$")
_CODE_WORD = r"(?:codes?|rek(?:ening)?\.?|mar|nr\.?|rubriek|afd\.?|div\.?|progr?\.?|[ob]\.?a\.?|a\.?b\.?|esr|art\.?)"
_CODE_HEADER = re.compile(rf"^\s*{_CODE_WORD}(?:\s*[/|–-]?\s+{_CODE_WORD})?\s*$", re.IGNORECASE)
_NUMBER_OF_HEADER = re.compile(
    r"\b(?:codes?|rekeningn(?:umme)?rs?|dossiern(?:umme)?rs?|artikel(?:n(?:umme)?rs?)?|volgn(?:umme)?rs?|nummer|ark|id)\b",
    re.IGNORECASE,
)
"""Headers of columns that number things, where the cells are digits without thousands marks."""

_UNGROUPED = re.compile(r"^[A-Z]{0,4}\d{3,}[A-Z]?$")
_NOTE_HEADER = re.compile(r"^\s*(?:toel(?:ichting)?\.?|noot|nota|note|ref\.?|zie|vol\.?)\s*$", re.IGNORECASE)
_REFERENCE_HEADER = re.compile(
    r"^\s*(?:fiches?|blz\.?|bladzijden?|pagina(?:'s)?|pag\.?|p\.?|hoofdstuk(?:ken)?|paragra(?:af|fen)|bijlagen?|tabel(?:len)?|figu(?:ur|ren)|"
    r"voetno(?:ot|ten)|actienr\.?|volgnr\.?|bron)\s*$",
    re.IGNORECASE,
)
"""Heads of columns that say where in a document more is told."""
_REFERENCE = re.compile(r"(?:[A-Z]\.?)?\d{1,4}(?:\.\d{1,2})*(?:\s?[-–,/&]\s?\d{1,4})*")
_CODE_SHARE = 0.7
_LONG_LABEL = 14
"""Words from which a cell is an explanation, not a label."""

_SMALL_COUNT = 2
"""Digits up to which codes are counts as well: a column of them needs a header that calls them codes."""


def column_parts(
    headers: Sequence[Sequence[Cell]], body: Sequence[Sequence[Cell]], columns: int, codes: frozenset[str]
) -> tuple[ColumnPart, ...]:
    """The part of every column.

    Args:
        headers: cells of the header rows.
        body: cells of the rows below, with their content.
        columns: of the table.
        codes: the account codes that are known.
    """
    titles: dict[int, str] = {}
    for row in headers:
        for cell in row:
            titles[cell.column] = f"{titles.get(cell.column, '')} {cell.text}".strip()
    cells: dict[int, list[Cell]] = {c: [] for c in range(columns)}
    wide: dict[int, list[Cell]] = {c: [] for c in range(columns)}
    for row in body:
        for cell in row:
            if cell.column < columns and cell.text.strip():
                (cells if cell.column_span == 1 else wide)[cell.column].append(cell)
    parts = [_part(c, cells[c], titles.get(c, ""), codes) for c in range(columns)]
    # Labels further left than the labels of items reach over both columns; nothing else may stand in theirs.
    return _with_labels(parts, {c: cells[c] or wide[c] for c in range(columns)})


def label_columns(parts: Sequence[ColumnPart], column: int) -> tuple[int, ...]:
    """The label columns of a value column: those left of it, down to the values of a table beside it."""
    found: list[int] = []
    for c in range(column - 1, -1, -1):
        if parts[c] == "label":
            found.append(c)
        elif found and parts[c] == "value":
            break
    return tuple(reversed(found))


def _part(column: int, cells: Sequence[Cell], header: str, codes: frozenset[str]) -> ColumnPart:
    if not cells:
        return "words"
    texts = [c.text.strip() for c in cells]
    roles = Counter(c.content.role for c in cells)
    if _is_code_column(texts, header, codes):
        return "code"
    if _REFERENCE_HEADER.match(header) and all(_REFERENCE.fullmatch(t) for t in texts):
        return "note"
    if _NOTE_HEADER.match(header) and sum(bool(_NOTE.match(t)) for t in texts) * 2 > len(texts):
        return "note"
    if len(texts) > 1 and column > 0 and all(_NOTE.match(t) and not t.isdigit() for t in texts):
        return "note"
    if is_unit_column(texts, header):
        return "unit"
    return "value" if holds_values(roles) else "words"


def _is_code_column(texts: Sequence[str], header: str, codes: frozenset[str]) -> bool:
    coded = sum(bool(_CODE.match(t)) for t in texts)
    if _CODE_HEADER.match(header) and coded * 2 > len(texts):
        return True
    dated = any(is_year(word.strip("().,;")) for word in header.split())  # figures of a year, not codes
    if not dated and coded > _CODE_SHARE * len(texts) and (len(texts) > 2 or all("/" in t for t in texts)):
        plain = [t.strip("()") for t in texts]
        known = sum("/" in t or (t in codes and len(t) > _SMALL_COUNT) for t in plain)
        small = sum(t in codes and len(t) <= _SMALL_COUNT for t in plain)
        if known + small > _CODE_SHARE * len(texts) and known >= small:
            return True
    numbered = sum(bool(_UNGROUPED.match(t)) for t in texts) > _CODE_SHARE * len(texts)
    return bool(_NUMBER_OF_HEADER.search(header)) and numbered


def _with_labels(parts: Sequence[ColumnPart], cells: Mapping[int, Sequence[Cell]]) -> tuple[ColumnPart, ...]:
    """Columns of words left of a value column are its labels; where no column holds values, the first is the label."""
    result = list(parts)
    if "words" not in result:  # the figures need a name, if it is a unit
        result = ["words" if part == "unit" else part for part in result]
    if (first := _steps(result, cells)) is not None:
        result[first] = "label"
    if (first := _numbers_of_rows(result, cells)) is not None:
        result[first] = "code"
    if "value" not in result:
        first = next((c for c, p in enumerate(result) if p == "words" and cells[c]), None)
        if first is not None:
            result[first] = "label"
        return tuple(result)
    last_value = max(c for c, p in enumerate(result) if p == "value")
    first_value = min(c for c, p in enumerate(result) if p == "value")
    for c in range(last_value):
        attribute = c > first_value and _are_attributes(cells[c])
        attribute = attribute or (c > 0 and _are_days(cells[c]))
        if result[c] == "words" and cells[c] and _are_labels(cells[c]) and not attribute:
            result[c] = "label"
    return tuple(_with_explanations(result, cells, first_value))


def _with_explanations(
    parts: list[ColumnPart], cells: Mapping[int, Sequence[Cell]], first_value: int
) -> list[ColumnPart]:
    """The parts; words at length left of the values are labels too where nothing else names most rows with values."""
    valued = {c.row for column, part in enumerate(parts) if part == "value" for c in cells[column]}
    named = {c.row for column in range(first_value) if parts[column] == "label" for c in cells[column]}
    for column in range(first_value):
        told = {c.row for c in cells[column]} & valued
        if parts[column] == "words" and len(named & valued) * 2 < len(valued) <= len(told) * 2:
            return [*parts[:column], "label", *parts[column + 1 :]]
    return parts


_LEAST_STEPS = 3


def _steps(parts: Sequence[ColumnPart], cells: Mapping[int, Sequence[Cell]]) -> int | None:
    """The first column, where the steps of a scale name the rows: what other columns say holds for each step."""
    first = next((c for c, p in enumerate(parts) if cells[c]), None)
    if first is None or parts[first] != "value" or "value" not in parts[first + 1 :]:
        return None
    steps = sum(is_step(c.text) for c in cells[first])
    return first if steps >= _LEAST_STEPS and steps >= _CODE_SHARE * len(cells[first]) else None


_LEAST_NUMBERED = 3
_POINTED = re.compile(r"\d{1,3}(?:[./]\d{1,2}){1,3}")
_NUMBERED = re.compile(r"\d{4,6}")


def _numbers_of_rows(parts: Sequence[ColumnPart], cells: Mapping[int, Sequence[Cell]]) -> int | None:
    """The first column, where it numbers the rows whose names stand right of it: `21.01`, `21.02`, `22.10`.

    Amounts hardly go up row by row, all as long as the first and before what they are called.
    """
    filled = [c for c in range(len(parts)) if cells[c]]
    if len(filled) < _LEAST_NUMBERED or parts[filled[0]] != "value" or parts[filled[1]] != "words":
        return None
    texts = [c.text.strip() for c in cells[filled[0]]]
    alike = all(map(_POINTED.fullmatch, texts))
    alike = alike or (all(map(_NUMBERED.fullmatch, texts)) and not any(map(is_year, texts)))
    places = [tuple(map(int, re.split(r"\D", text))) for text in texts] if alike else []
    ascending = len({*map(len, places)}) == 1 and all(a < b for a, b in pairwise(places))
    branching = all(map(_BRANCH.fullmatch, texts)) and len({*texts}) == len(texts) and _branches(texts)
    return filled[0] if len(texts) >= _LEAST_NUMBERED and ((alike and ascending) or branching) else None


_BRANCH = re.compile(r"\d{1,6}")
_LEAST_DIGITS = 3


def _branches(texts: Sequence[str]) -> bool:
    """Whether the shorter of several codes open the longer ones: `620`, `6200`, `6201`, `621`, `6210`."""
    shortest = min(map(len, texts))
    longer = [t for t in texts if len(t) > shortest]
    opened = sum(any(t != other and t.startswith(other) for other in texts) for t in longer)
    return shortest >= _LEAST_DIGITS and opened >= _LEAST_NUMBERED and opened > _CODE_SHARE * len(longer)


_LEAST_ATTRIBUTES = 4
_ATTRIBUTE_SHARE = 0.5
"""Share of different texts in a column of words up to which they tell something of the rows and name none of them."""


def _are_attributes(cells: Sequence[Cell]) -> bool:
    return len(cells) >= _LEAST_ATTRIBUTES and len({c.text for c in cells}) <= _ATTRIBUTE_SHARE * len(cells)


def _are_days(cells: Sequence[Cell]) -> bool:
    """Whether a column says on what day something is due or done; a column of years dates the rows."""
    roles = Counter(c.content.role for c in cells)
    days = sum(c.content.role is CellRole.PERIOD and not is_year(c.text.strip()) for c in cells)
    return days > 0 and days + roles[CellRole.EMPTY] == len(cells)


def _are_labels(cells: Sequence[Cell]) -> bool:
    return sum(len(c.text.split()) > _LONG_LABEL for c in cells) * 2 < len(cells)
