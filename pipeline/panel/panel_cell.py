"""A cell of the panel: what is known of a wanted figure of an organisation in a year, and why."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verslag.schemas.records import Figure
from verslag.schemas.row_model import Record

PanelStatus = Literal["found", "contradicting", "not printed", "not found"]


class PanelCell(Record):
    """One wanted figure of one organisation and year."""

    organisation: str
    year: str
    want: str = Field(description="Its name in the wanted file")
    status: PanelStatus
    value: Figure | None = Field(description="In base units; empty unless found or contradicting")
    unit: str
    confidence: float | None
    label: str = Field(description="Of the row that was chosen")
    document_id: str
    page: int | None
    metric_id: str
    rule: str = Field(description="Why this row was chosen")
    note: str = Field(description="Where else it is printed otherwise, or where it was looked for")
    other_value: Figure | None = Field(description="The value that contradicts it, or was printed first")
    other_document_id: str
    other_page: int | None


class Coverage(Record):
    """How much of what is wanted is there: of one want over the reports, or of one report over the wants."""

    what: str
    found: int
    contradicting: int
    not_printed: int
    not_found: int
    share_found: float = Field(description="Of those that are printed, as far as is known")
