"""What is approved of a document: its meaning only, so that a baseline is small and its differences can be read."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from verslag.schemas.errors import UsageError
from verslag.schemas.records import Figure
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record

TableName = Literal["metrics", "people", "places", "sections"]


class Approved(Record):
    """One approved row of a table. Every field but those named here is compared."""

    KEY: ClassVar[str]
    """The field both sides are joined on."""
    ORDER: ClassVar[tuple[str, ...]]
    """Rows are sorted by these fields, which do not move when a value changes."""
    POSITION: ClassVar[tuple[str, ...]] = ("page",)
    """A difference here alone is a move, not a change: where a row stands, and by which id it is known."""

    page: int = Field(ge=1)

    @property
    def key(self) -> str:
        return str(getattr(self, self.KEY))

    @property
    def caption(self) -> str:
        """What a person calls the row."""
        return str(getattr(self, self.ORDER[0]))

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(str(getattr(self, name)) for name in (*self.ORDER, self.KEY))


class ApprovedFigure(Approved):
    """A figure with everything that says what it means."""

    KEY = "metric_id"
    ORDER = ("label",)
    POSITION = ("page", "metric_id", "series_id")

    metric_id: str
    series_id: str
    entity: str
    tag: str
    label: str
    period: str
    period_start: str
    period_end: str
    scenario: str
    value: Figure
    value_high: Figure | None
    unit: str
    qualifier: str
    decimals: int | None
    scale: int

    @property
    def caption(self) -> str:
        return " ".join(part for part in (self.label, self.period, self.scenario.replace("actual", "")) if part)

    @property
    def amounts(self) -> tuple[Decimal, Decimal]:
        """Lower and upper end; equal but for ranges."""
        return self.value, self.value if self.value_high is None else self.value_high


class ApprovedPerson(Approved):
    """A person with their roles."""

    KEY = "person_id"
    ORDER = ("name",)

    person_id: str
    name: str
    role: str
    organisation: str


class ApprovedPlace(Approved):
    """A place with what it was recognised as."""

    KEY = "place_id"
    ORDER = ("name", "type")

    place_id: str
    name: str
    type: str
    official_name: str
    code: str


class ApprovedSection(Approved):
    """A heading; its titles from the top down are its key, as ids are counted and move."""

    KEY = "path"
    ORDER = ("path",)

    path: str
    level: int


APPROVED: dict[TableName, type[Approved]] = {
    "metrics": ApprovedFigure,
    "people": ApprovedPerson,
    "places": ApprovedPlace,
    "sections": ApprovedSection,
}
"""What can be approved, by table; figures always are."""


def tables_named(text: str) -> tuple[TableName, ...]:
    """Tables of a list such as `people,places`.

    Raises:
        UsageError: one of them cannot be approved.
    """
    names = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    known = {name: name for name in APPROVED if name != "metrics"}
    for name in names:
        if name not in known:
            raise UsageError(f"{name} cannot be checked", remedy=f"choose from {', '.join(known)}")
    return tuple(table for table in known if table in names)


def approved_rows(report: Report, table: TableName) -> list[Approved]:
    """What a report would have approved: figures in reading order, other rows sorted."""
    if table == "metrics":
        return list(approved_figures(report))
    return sorted_rows(_sections(report) if table == "sections" else approve_rows(report.rows(table), table))


def approved_figures(report: Report) -> list[ApprovedFigure]:
    """The meaning of a report's figures, in reading order: neighbours are evidence when ids have changed."""
    return [row for row in approve_rows(report.metrics, "metrics") if isinstance(row, ApprovedFigure)]


def approve_rows(rows: Iterable[Record], table: TableName) -> list[Approved]:
    """The meaning of rows, in their order."""
    kind = APPROVED[table]
    return [kind.model_validate({name: getattr(row, name) for name in kind.model_fields}) for row in rows]


def sorted_rows(rows: Iterable[Approved]) -> list[Approved]:
    """Rows in the order a baseline of them has; figures stand in reading order instead."""
    return sorted(rows, key=lambda row: row.order)


def _sections(report: Report) -> list[Approved]:
    paths: dict[str, str] = {}
    seen: dict[str, int] = {}
    rows: list[Approved] = []
    for section in report.sections:
        above = paths.get(section.parent_id)
        path = paths[section.section_id] = f"{above} > {section.title}" if above else section.title
        seen[path] = seen.get(path, 0) + 1
        name = path if seen[path] == 1 else f"{path} ({seen[path]})"
        rows.append(ApprovedSection(path=name, level=section.level, page=section.page))
    return rows
