"""The report: everything read from one document, as written to `documents/<document_id>.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict

from verslag.schemas.frames import frame_of
from verslag.schemas.records import DocumentRow, IssueRow, MetricRow, OrganisationRow, PersonRow, PlaceRow, SectionRow
from verslag.schemas.report_display import html_of, line_of
from verslag.schemas.row_model import Record
from verslag.schemas.vocabularies import BlockKind, FactName, PageState, SpotRole

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = "1.5"
"""Major: a field was removed or changed its meaning. Minor: a field was added."""

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin top-left of the page as displayed."""


class _ReportPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BlockPart(_ReportPart):
    """One block of a page, in reading order."""

    block_id: str
    kind: BlockKind
    text: str
    lines: list[str]
    bbox: Box
    section_id: str | None
    level: int | None = None
    table_id: str | None = None
    language: str | None = None


class PagePart(_ReportPart):
    """One page; `state` says what it offered a reader."""

    page: int
    label: str
    width: float
    height: float
    rotation: int
    state: PageState
    blocks: list[BlockPart]


class CellPart(_ReportPart):
    """One non-empty cell; rows and columns count from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    header: bool
    text: str
    bbox: Box


class TablePart(_ReportPart):
    """One table region with its cells."""

    table_id: str
    page: int
    bbox: Box
    rows: int
    columns: int
    ruled: bool
    continues: str | None
    section_id: str | None
    cells: list[CellPart]


class EvidencePart(_ReportPart):
    """Where a fact about the document was read, and how sure it is."""

    fact: FactName
    page: int | None
    text: str
    rule: str
    score: float = 0.0
    """The share of right facts among those read on such evidence, from 0 to 1."""


class ReporterPart(_ReportPart):
    """What a report prints of who reports beside the name: by this two names show to be one organisation's."""

    numbers: list[str] = []
    """Digits of its numbers in registers: KvK, RSIN, KBO."""
    addresses: list[str] = []
    """Domains of its web and mail addresses, without `www.` and the ending."""


class SpotPart(_ReportPart):
    """A place on a page whose words say what figures are."""

    role: SpotRole
    """`label` names their row, `column` heads their column, `group` the rows around them, `title` their table or
    section, `period` dates them; `block` is the text they stand in.
    """
    page: int
    bbox: Box
    metric_ids: list[str]
    """The figures that were read from it."""


class CheckPart(_ReportPart):
    """Figures that a check of the extraction found to disagree; both stand as printed."""

    code: str
    """An issue code: `total-mismatch` or `figures-contradict`."""
    message: str
    page: int
    metric_ids: list[str]
    """The figure that is doubted first: a total before its parts."""


class ReviewedPart(_ReportPart):
    """What a review made of one figure or person; `as_read` and `person_as_read` are what was read from the page."""

    row_id: str
    """The `metric_id` or `person_id`."""
    status: Literal["accepted", "corrected", "added", "conflict", "rejected", "known"]
    """`known`: label or tag were chosen for the same series in another report."""
    said: str
    """What was decided, by whom and when; of a conflict both sides."""
    at: int = 0
    """Place among the rows as read, from 0."""
    as_read: MetricRow | None = None
    """None for a figure that only the review knows."""
    person_as_read: PersonRow | None = None


class Report(_ReportPart):
    """Everything about one document."""

    schema_version: str = SCHEMA_VERSION
    document: DocumentRow
    evidence: list[EvidencePart] = []
    reporter: ReporterPart = ReporterPart()
    pages: list[PagePart] = []
    sections: list[SectionRow] = []
    tables: list[TablePart] = []
    metrics: list[MetricRow] = []
    people: list[PersonRow] = []
    places: list[PlaceRow] = []
    organisations: list[OrganisationRow] = []
    issues: list[IssueRow] = []
    checks: list[CheckPart] = []
    spots: list[SpotPart] = []
    reviewed: list[ReviewedPart] = []

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {line_of(self.document)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return html_of(self.document, self.metrics)

    def rows(self, table: str) -> list[Record]:
        """The rows this document adds to the CSV of that name.

        Raises:
            KeyError: there is no such table.
        """
        return _ROWS[table](self)

    def settled_figures(self) -> frozenset[str]:
        """Ids of the figures that a person stands for; a conflict waits for one."""
        return frozenset(r.metric_id for r in self.metrics if r.review_status in ("accepted", "corrected", "added"))

    def rejected_figures(self) -> frozenset[str]:
        """Ids of the figures that were read and left out because a person rejected them."""
        return frozenset(p.row_id for p in self.reviewed if p.status == "rejected" and p.as_read)

    def doubted_figures(self) -> frozenset[str]:
        """Ids of the figures that a check speaks against: a total that is no sum, both sides of a contradiction."""
        ids: set[str] = set()
        for check in self.checks:
            ids.update(check.metric_ids[:1] if check.code == "total-mismatch" else check.metric_ids[:2])
        return frozenset(ids)

    def metrics_frame(self, *, exact: bool = True) -> pd.DataFrame:
        """The figures as a pandas frame; amounts are `Decimal`, or floats to plot and model with where not `exact`."""
        return frame_of(MetricRow, self.metrics, exact=exact)

    def people_frame(self) -> pd.DataFrame:
        """The people as a pandas frame."""
        return frame_of(PersonRow, self.people)

    def places_frame(self) -> pd.DataFrame:
        """The places as a pandas frame."""
        return frame_of(PlaceRow, self.places)

    def organisations_frame(self) -> pd.DataFrame:
        """The organisations as a pandas frame."""
        return frame_of(OrganisationRow, self.organisations)

    def sections_frame(self) -> pd.DataFrame:
        """The section tree as a pandas frame."""
        return frame_of(SectionRow, self.sections)

    def issues_frame(self) -> pd.DataFrame:
        """What went wrong or needs a look, as a pandas frame."""
        return frame_of(IssueRow, self.issues)


_ROWS = {
    "metrics": lambda r: list(r.metrics),
    "people": lambda r: list(r.people),
    "places": lambda r: list(r.places),
    "organisations": lambda r: list(r.organisations),
    "sections": lambda r: list(r.sections),
    "documents": lambda r: [r.document],
    "issues": lambda r: list(r.issues),
}
