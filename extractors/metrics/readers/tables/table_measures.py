"""What the words and figures of a table itself say of its unit and scale."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.table import Table
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.tag_match import MONEY
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


_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def measure_of_titles(titles: Sequence[str]) -> Measure:
    """The measure of the nearest title that declares one; units that titles also just mention count in brackets
    only. A title of figures in several units ("koppen en VTE") gives none of them to all.
    """
    for title in titles:
        if _names_several(title):
            return Measure()
        measure = measure_of(title)
        if measure.unit in ("EUR", "USD", "percent", "fte", "kWh", "MWh", "tonne_co2", "m2", "m3") or measure.scale:
            return measure
        for inner in _IN_BRACKETS.findall(title):
            if measure_of(inner).unit not in ("", "count"):
                return measure_of(inner)
    return Measure()


def _names_several(title: str) -> bool:
    """Whether a title lists units its figures are in: "(koppen en VTE)", "in euro en in %"."""
    parts = [re.split(r"[(\[]", part)[-1].strip(" .)]") for part in _LISTED.split(title)]
    units = {unit for part in parts if (unit := _unit_alone(part))}
    return len(units) > 1


_LISTED = re.compile(r"\s+(?:en|of|&|alsook|resp\.|respectievelijk)\s+|\s*[,/;]\s*")


def _unit_alone(part: str) -> str:
    """The unit that a member of a list is, alone or at its end behind *in*."""
    alone = re.split(r"\bin\s+", part)[-1]
    if alone.casefold() in _COUNTED_WORDS:
        return "count"
    return measure_of(alone).unit if only_declares(alone) or alone.startswith("%") else ""
