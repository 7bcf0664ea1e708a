"""What identifies a row of each table, and which rows of other tables it points to."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.schemas.records import TABLES, columns

PRIMARY_KEYS: dict[str, tuple[str, ...]] = {
    "metrics": ("document_id", "metric_id"),
    "people": ("document_id", "person_id"),
    "places": ("document_id", "place_id"),
    "organisations": ("document_id", "organisation_id"),
    "sections": ("document_id", "section_id"),
    "documents": ("document_id",),
    "issues": (),
}
"""An id is one within its document; an issue has none, for the same thing may go wrong twice."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns of a table that name a row of another one; where the last of them is empty, they name none."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


def references(table: str) -> tuple[Reference, ...]:
    """The references of a table: to its document, its section, and for sections to the one above."""
    there = columns(TABLES[table])
    found = []
    if table != "documents":
        found.append(Reference(("document_id",), "documents", PRIMARY_KEYS["documents"]))
    for name in ("section_id", "parent_id"):
        columns_of_it = ("document_id", name)
        if name in there and columns_of_it != PRIMARY_KEYS[table]:
            found.append(Reference(columns_of_it, "sections", PRIMARY_KEYS["sections"]))
    return tuple(found)
