"""`reviews.csv`: what people decided about figures and people; lines are only ever added."""

from __future__ import annotations

from typing import get_args

from pydantic import Field, model_validator

from verslag.schemas.row_model import Record
from verslag.schemas.vocabularies import ReviewVerdict


class ReviewLine(Record):
    """One field of one decision; the lines of a decision share `metric_id`, `who` and `when`."""

    metric_id: str = Field(description="The figure, or the person (`person_id`)")
    document_id: str = Field(description="The file's stem as a slug")
    entity: str = Field(description="The reporting organisation")
    sha256: str = Field(description="Of the PDF that was looked at")
    series_id: str = Field(description="Series of the figure, equal in next year's report")
    page: int = Field(ge=1, description="PDF page, from 1")
    box: str = Field(
        pattern=r"^-?[\d.]+( -?[\d.]+){3}$",
        description="x0 top x1 bottom in points, origin top-left of the page as displayed",
    )
    label: str = Field(description="As read when it was looked at; of a person the name")
    value: str = Field(description="As read; both ends of a range with '..' between; of a person the roles")
    unit: str = Field(description="As read; of a person the body")
    period: str = Field(description="As read")
    scenario: str = Field(description="As read")
    tag: str = Field(description="As read")
    field: str = Field(description="`status`, the field that is corrected, or `undo`")
    old: str = Field(description="What it was before")
    new: str = Field(description="What it is from now on; for `undo` the moment of the decision taken back")
    who: str = Field(description="Who decided")
    when: str = Field(description="UTC, ISO 8601 with milliseconds")

    @model_validator(mode="after")
    def _known_status(self) -> ReviewLine:
        if self.field == "status" and self.new not in get_args(ReviewVerdict):
            raise ValueError(f"{self.new!r} is no status: choose from {', '.join(get_args(ReviewVerdict))}")
        return self
