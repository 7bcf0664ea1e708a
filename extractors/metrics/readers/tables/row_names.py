"""How a table row is called: its label, its group, the total it is, and what its column counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.readers.tables.column_headers import Head
from verslag.extractors.metrics.readers.tables.table_rows import Groups, RowLabel, is_generic, is_total, sums_up

_ONLY_MEASURE = re.compile(r"^\(|^(?:alle )?bedragen\b|\bx\s*(?:€|eur)|^in\s+(?:\w+\s+)?(?:€|eur|%)", re.IGNORECASE)
"""A line above a table that gives its unit and is no title."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a row is called."""

    row_label: str
    groups: tuple[str, ...]
    total_of: str = ""
    doubts: tuple[Doubt, ...] = ()


_WHOLE_TABLE = "*"
"""Stands for the table itself as the group that a row sums."""


def name_row(label: RowLabel | None, groups: Groups, numbers: dict[str, Decimal]) -> Naming:
    """Name a row by its label, or one without by the group whose figures it sums; `numbers` are its figures by column head."""
    if label is None:
        titles, adds_up, is_sum = groups.total(numbers)
        if not titles:
            return Naming("", (), _WHOLE_TABLE) if adds_up else Naming("", (), doubts=(Doubt.NO_LABEL,))
        doubts = () if adds_up or not is_sum else (Doubt.UNLABELLED_ROW,)
        return Naming("", titles, titles[-1] if is_sum else "", doubts)
    total_of = groups.total_of(numbers) if is_total(label.text) else ""
    return Naming(label.text, groups.item(label, numbers), total_of)


def full_label(naming: Naming, head: Head, titles: Sequence[str]) -> str:
    """The row's own words, with its group where there is one, and what the column counts."""
    group = naming.groups[-1] if naming.groups else ""
    row = naming.row_label
    if not row:
        if naming.total_of == _WHOLE_TABLE:
            group = next((t for t in titles if has_content(t) and not _ONLY_MEASURE.search(t)), "")
        row = f"{group} (totaal)" if naming.total_of and group else group
    elif is_generic(row):
        outer = (
            naming.total_of
            or ("" if sums_up(row) else group)
            or next((t for t in titles if has_content(t) and not _ONLY_MEASURE.search(t)), "")
        )
        row = f"{row} {outer}".strip() if outer and outer.casefold() not in row.casefold() else row
    elif group and not sums_up(row) and not _says(row, group):
        row = f"{group}: {row}"
    if head.topic and not _says(row, head.topic):
        row = f"{row} – {head.topic}" if row else head.topic
    return row


def _says(text: str, other: str) -> bool:
    return other.casefold().strip(" :") in text.casefold()
