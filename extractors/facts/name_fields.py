"""The name of an organisation as filled in on a form: the cell beside *Statutaire naam*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verslag.extractors.document.layout import Layout

_BODIES = "rechtspersoon|organisatie|instelling|stichting|vereniging|onderneming|vennootschap|cliënt"
_LABEL = re.compile(
    rf"(?:statutaire naam|bedrijfsnaam|handelsna(?:am|men)|naam (?:van (?:de |het )?)?(?:{_BODIES})) ?:?",
    re.IGNORECASE,
)
"""Not *naam* alone, which heads the names of people as well."""
_FORM_PAGES = 3
"""Forms that say who reports stand in front."""


def names_filled_in(layout: Layout) -> Iterator[tuple[int, str]]:
    """Page and name for each field of the first pages that asks for the organisation's."""
    for table in layout.tables:
        if table.page > _FORM_PAGES:
            continue
        cells = {(cell.row, cell.column): cell.text.strip() for cell in table.cells}
        for (row, column), text in cells.items():
            beside = next((cells[row, k] for k in range(column + 1, table.columns) if (row, k) in cells), "")
            if beside and _LABEL.fullmatch(text):
                yield table.page, beside
