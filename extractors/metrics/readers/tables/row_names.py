"""How a table row is called: its label, its group, the total it is, and what its column counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.metrics.fields.account_sides import is_flow_name, side_of
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.summing_words import (
    is_generic,
    is_share_of_row_above,
    is_total,
    says_only_when,
    sums_up,
)
from verslag.extractors.metrics.readers.tables.table_rows import Groups, RowLabel

_ONLY_MEASURE = re.compile(r"^\(|^(?:alle )?bedragen\b|\bx\s*(?:€|eur)|^in\s+(?:\w+\s+)?(?:€|eur|%)", re.IGNORECASE)
"""A line above a table that gives its unit and is no title."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a row is called."""

    row_label: str
    groups: tuple[str, ...]
    total_of: str = ""
    doubts: tuple[Doubt, ...] = ()
    label_box: BBox | None = None
    group_boxes: tuple[BBox, ...] = ()
    """Where its label and the headings of its groups stand."""


_WHOLE_TABLE = "*"
"""Stands for the table itself as the group that a row sums."""


def name_row(label: RowLabel | None, groups: Groups, numbers: dict[str, Decimal]) -> Naming:
    """How a row is called, with where that stands; `numbers` are its figures by column head."""
    naming = _named(label, groups, numbers)
    own = label.bbox if label is not None else None
    return replace(naming, label_box=own, group_boxes=tuple(box for box in groups.boxes if box != own))


def _named(label: RowLabel | None, groups: Groups, numbers: dict[str, Decimal]) -> Naming:
    """Name a row by its label, or one without by the group whose figures it sums; `numbers` are its figures by column
    head.
    """
    if label is None:
        titles, adds_up, is_sum = groups.total(numbers)
        if not titles:
            return Naming("", (), _WHOLE_TABLE) if adds_up else Naming("", (), doubts=(Doubt.NO_LABEL,))
        doubts = () if adds_up or not is_sum else (Doubt.UNLABELLED_ROW,)
        return Naming("", titles, titles[-1] if is_sum else "", doubts)
    total_of = groups.total_of(numbers) if is_total(label.text) else ""
    return Naming(label.text, groups.item(label, numbers), total_of)


def full_label(naming: Naming, topic: str, titles: Sequence[str], repeated: Collection[str] = ()) -> str:
    """What an analyst would call the figure: the row's own words, with its group only where they need it, and the
    topic.

    Args:
        naming: of the row.
        topic: what its column counts, where that tells the column from others.
        titles: above the table, nearest first.
        repeated: labels that more than one row of the table has, in lower case.
    """
    group = _numberless(naming.groups[-1]) if naming.groups else ""
    row = "" if _ONLY_PERIOD.fullmatch(naming.row_label) and topic else _numberless(naming.row_label)
    if not row:
        if naming.total_of == _WHOLE_TABLE:
            group = _first_title(titles)
        row = f"{group} (totaal)" if naming.total_of and group else group
    elif is_generic(row) or (not topic and says_only_when(row)):
        own = group if not sums_up(row) or _stays_in(row, group, repeated) else ""
        outer = _numberless(naming.total_of) or own or _first_title(titles)
        row = f"{row} {outer}".strip() if outer and outer.casefold() not in row.casefold() else row
    elif group and not sums_up(row) and not _says(row, group) and _needs_group(naming.row_label, repeated):
        row = f"{group}: {row}"
        outer = _numberless(naming.groups[-2]) if len(naming.groups) > 1 else ""
        if outer and group.casefold() in repeated and naming.row_label.casefold() in repeated:
            row = f"{outer}: {row}"
    if topic and not _says(row, topic):
        row = f"{row} – {topic}" if row else topic
    return row


_NUMBER_IN_FRONT = re.compile(r"^(?:[IVX]{1,4}|[A-Z]|[a-z]|\d{1,2})[.)]\s+(?=\S)")
"""The number or letter of an item in a statement."""

_CHAPTER_IN_FRONT = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")
"""The number of a section, before its title."""

_BULLET_IN_FRONT = re.compile(r"^(?:[•·▪►*–—-]\s+)+(?=\S)")
"""The mark of an item of a list."""

_LEFT_OVER = re.compile(r"^\s*saldo\b", re.IGNORECASE)

_DATE_IN_FRONT = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d[\s:–-]*(?=[^\W\d_]{2})")
"""The day of an entry, printed before what it was for."""

_ONLY_PERIOD = re.compile(r"\s*(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\W*")
"""A row called after its year: its columns name what is told of that year."""

_LONGEST_TITLE = 9
"""Words from which a title is a sentence, and names no row."""


def _numberless(text: str) -> str:
    bare = _BULLET_IN_FRONT.sub("", text)
    return _DATE_IN_FRONT.sub("", _NUMBER_IN_FRONT.sub("", bare)).rstrip(" :")


def _needs_group(row: str, repeated: Collection[str]) -> bool:
    """Whether a row is only understood with its group: others are called alike, it goes on with the group's words, or
    it only says whether money comes or goes ("Uitgaven", "Ontvangsten").
    """
    return row.casefold() in repeated or row[:1].islower() or is_flow_name(row) or is_share_of_row_above(row)


def _stays_in(row: str, group: str, repeated: Collection[str]) -> bool:
    """Whether a result without words of its own is the group's: each group has one, or it is what both its sides
    leave.
    """
    return row.casefold() in repeated or (bool(_LEFT_OVER.match(row)) and side_of(group) is None)


def _first_title(titles: Sequence[str]) -> str:
    fitting = (t for t in titles if has_content(t) and not _ONLY_MEASURE.search(t) and len(t.split()) <= _LONGEST_TITLE)
    return _CHAPTER_IN_FRONT.sub("", next(fitting, ""))


def _says(text: str, other: str) -> bool:
    return other.casefold().strip(" :") in text.casefold()
