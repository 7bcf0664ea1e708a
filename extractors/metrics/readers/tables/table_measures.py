"""What the words and figures of a table itself say of its unit and scale."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.table import Table
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.row_measures import group_measure
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.fields.unit_cells import unit_of_cell
from verslag.extractors.metrics.figures.printed_marks import CENTS

_COUNTED = re.compile(r"\(\s*aantal\b", re.IGNORECASE)

_COUNTED_WORDS = word_list("unit_columns.counted")

_LEAST_COUNTED = 2
"""One label that counts may stand among amounts."""


def counts_in_labels(table: Table) -> bool:
    """Whether several labels of a table say in brackets that they count: no scale of other tables holds for it."""
    labels = [c.text for c in table.cells if table.parts[c.column] == "label"]
    return sum(bool(_COUNTED.search(text)) for text in labels) >= _LEAST_COUNTED


_IN_FULL_SHARE = 0.5
"""Share of a table's figures with cents or a currency of their own from which no scale of other tables holds for it."""


def is_in_full_print(table: Table) -> bool:
    """Whether most figures of a table have cents, or a currency beside them: they are printed in full."""
    figures = [
        q
        for c in table.cells
        if table.parts[c.column] == "value" and c.content.role is CellRole.FIGURE
        for q in c.content.figures
        if q.kind != "percent"
    ]
    full = sum(q.unit in MONEY or q.decimals == CENTS for q in figures)
    return bool(figures) and full > _IN_FULL_SHARE * len(figures)


def labelled_units(table: Table) -> frozenset[str]:
    """The units, none of them money, that labels of rows end with in brackets: "Verbruik (MWh)"."""
    labels = (c.text for c in table.cells if table.parts[c.column] == "label" and c.text.endswith(")"))
    units = (group_measure(text).unit for text in labels)
    return frozenset(unit for unit in units if unit and unit not in MONEY)


def printed_units(table: Table) -> frozenset[str]:
    """The units that figures of a table print themselves: a title that lists them does not mean the bare ones."""
    cells = (c for c in table.cells if table.parts[c.column] == "value" and c.content.role is CellRole.FIGURE)
    return frozenset(
        "percent" if q.kind == "percent" else q.unit or ""
        for cell in cells
        for q in cell.content.figures
        if q.kind == "percent" or (q.unit and q.unit not in MONEY)
    )


def units_of_rows(table: Table) -> dict[int, Measure | None]:
    """What a column of units says of the rows beside it; one that is printed once may stand beside several.

    A share sign close to the last figure of a row went to that figure, and is the unit of the whole row.
    """
    units: dict[int, Measure | None] = {}
    for cell in table.cells:
        if cell.row < table.header_rows or not cell.text.strip():
            continue
        if table.parts[cell.column] == "unit":
            units |= dict.fromkeys(range(cell.row, cell.row + cell.row_span), unit_of_cell(cell.text))
        elif cell.content.figures[-1:] and table.parts[cell.column + cell.column_span :][:1] == ("unit",):
            share = cell.content.figures[-1].kind == "percent"
            units |= {cell.row: Measure("percent")} if share else {}
    return units


_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def measure_of_titles(titles: Sequence[str], over_columns: Collection[str] = ()) -> Measure:
    """The measure of the nearest title that declares one; units that titles also just mention count in brackets
    only. A title of figures in several units ("koppen en VTE") gives all of them the one that stands over no column.

    Args:
        titles: nearest first.
        over_columns: the units that the heads of columns name for their own figures, or these print.
    """
    for title in titles:
        if listed := _listed_measures(title):
            left = {m.unit: m for m in listed if m.unit not in over_columns}
            return next(iter(left.values())) if len(left) == 1 else Measure()
        measure = measure_of(title)
        if measure.unit in ("EUR", "USD", "percent", "fte", "kWh", "MWh", "tonne_co2", "m2", "m3") or measure.scale:
            return measure
        for inner in _IN_BRACKETS.findall(title):
            if measure_of(inner).unit not in ("", "count"):
                return measure_of(inner)
            if inner.split() and inner.split()[0].casefold() in _COUNTED_WORDS:  # "(aantal personen)"
                return Measure("count")
    return Measure()


def _listed_measures(title: str) -> tuple[Measure, ...]:
    """The units of a title that lists several its figures are in: "(koppen en VTE)", "in euro en in %"."""
    parts = (part for listed in _LISTED.split(title) for part in _OPENED.split(listed))
    measures = {m.unit: m for part in parts if (m := _alone(part.strip(" .)]"))).unit}
    return tuple(measures.values()) if len(measures) > 1 else ()


_LISTED = re.compile(r"\s+(?:en|of|&|alsook|resp\.|respectievelijk)\s+|\s*[,/;]\s*")
_OPENED = re.compile(r"[()\[\]]")


def _alone(part: str) -> Measure:
    """The unit that a member of a list is, alone or at its end behind *in* or *aantal*."""
    alone = _BEFORE_UNIT.split(part)[-1]
    if alone.casefold() in _COUNTED_WORDS:
        return Measure("count")
    return measure_of(alone) if only_declares(alone) or alone.startswith("%") else Measure()


_BEFORE_UNIT = re.compile(r"\b(?:in|aantal)\s+")
