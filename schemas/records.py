"""The records a run writes: one pydantic model a table, its fields in column order.

CSV columns, spreadsheet columns, the data package and the published JSON Schemas all derive from these models.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer

from verslag.schemas.frames import DAY
from verslag.schemas.row_model import Record
from verslag.schemas.vocabularies import (
    FigurePlace,
    PlaceType,
    Qualifier,
    RowReview,
    Scenario,
    Severity,
    Status,
    TextSource,
)


def plain(value: Decimal) -> str:
    """Plain decimal notation, never an exponent: `Decimal("1.23E+7")` is `12300000`."""
    return format(value, "f")


Figure = Annotated[Decimal, PlainSerializer(plain, return_type=str)]
"""An exact amount, written as a string."""

Points = Annotated[float, Field(description="Edge of the box in points, origin top-left of the page as displayed")]

Confidence = Annotated[float, Field(ge=0, le=1, description="0 to 1: how sure the reading is")]


class MetricRow(Record):
    """One figure."""

    metric_id: str = Field(description="Hash of what the figure is called and which period of it; never of its value")
    series_id: str = Field(
        description="The same without the period: equal for all years of a row, and in next year's report"
    )
    document_id: str = Field(description="The file's stem as a slug")
    entity: str = Field(description="The organisation, or part of it, that the figure is about")
    tag: str = Field(description="Tag of the taxonomy, dotted; empty where none fits")
    label: str = Field(description="What the figure counts or measures, understandable on its own")
    value: Figure = Field(description="In base units, exact")
    value_high: Figure | None = Field(description="Upper end, for ranges")
    unit: str = Field(description="Unit name, such as EUR, percent, hour; count where things are counted")
    qualifier: Qualifier = Field(description="The hedge printed with the figure")
    period: str = Field(description="2022, 2021-2022, or a date for balances")
    period_start: Annotated[str, DAY] = Field(description="First day, ISO date")
    period_end: Annotated[str, DAY] = Field(description="Last day, ISO date")
    scenario: Scenario = Field(description="Realised or planned")
    decimals: int | None = Field(description="Accuracy as in XBRL: -5 for 12,3 mln")
    scale: int = Field(description="Power of ten applied to the printed number")
    kind: FigurePlace = Field(description="Where the figure was printed")
    raw_text: str = Field(description="The figure as printed")
    context: str = Field(description="The sentence, row or tile the figure stands in, as printed")
    code: str = Field(description="Account code printed beside the row")
    note: str = Field(description="Note the row refers to")
    section_id: str = Field(description="Section the figure stands in")
    section: str = Field(description="Titles of the section and those above it, joined by ' > '")
    table_id: str = Field(description="Table the figure stands in")
    row_group: str = Field(description="Heading above the row inside its table")
    row_label: str = Field(description="Label of the table row")
    column_label: str = Field(description="Label of the table column")
    page: int = Field(ge=1, description="PDF page, from 1")
    page_label: str = Field(description="Page number as printed")
    x0: Points
    top: Points
    x1: Points
    bottom: Points
    text_source: TextSource = Field(description="Where the characters come from: the file's text, or OCR")
    extractor: str = Field(description="The rule that read the figure")
    confidence: Confidence
    confidence_reasons: str = Field(description="Named reasons for the confidence, joined by '; '")
    confirmed_by: str = Field(
        description="What else in the report proves the value: sum, share, balance, repeat, movement, code, filing; "
        "joined by ';'"
    )
    review_status: RowReview = Field(description="Empty until a person has reviewed the figure")


class PersonRow(Record):
    """One person."""

    person_id: str = Field(description="Hash of document and name")
    document_id: str = Field(description="The file's stem as a slug")
    name: str = Field(description="Given name first")
    given_name: str = Field(description="Given name or initials")
    family_name: str = Field(description="With its tussenvoegsel")
    honorific: str = Field(description="Title printed with the name, such as mr. or prof.")
    role: str = Field(description="Roles as printed, joined by '; '")
    body: str = Field(description="The board, council or committee they sit on, as printed")
    organisation: str = Field(description="The organisation the role is in")
    mentions: int = Field(ge=1, description="How often the name is printed")
    pages: str = Field(description="PDF pages joined by ';'")
    page: int = Field(ge=1, description="Page of the first full mention")
    x0: Points
    top: Points
    x1: Points
    bottom: Points
    section_id: str = Field(description="Section of that mention")
    confidence: Confidence


class PlaceRow(Record):
    """One place."""

    place_id: str = Field(description="Hash of document, name and type")
    document_id: str = Field(description="The file's stem as a slug")
    name: str = Field(description="As printed")
    type: PlaceType = Field(description="What sort of place")
    official_name: str = Field(description="Name in the gazetteer; of a street its printed address")
    code: str = Field(description="Belgian NIS or Dutch CBS code")
    province: str = Field(description="Province of a Belgian or Dutch municipality")
    country: str = Field(description="ISO 3166 code")
    latitude: float | None = Field(description="Degrees north, WGS 84")
    longitude: float | None = Field(description="Degrees east, WGS 84")
    mentions: int = Field(ge=1, description="How often the name is printed")
    pages: str = Field(description="PDF pages joined by ';'")
    page: int = Field(ge=1, description="Page of the first mention")
    x0: Points
    top: Points
    x1: Points
    bottom: Points
    section_id: str = Field(description="Section of that mention")
    confidence: Confidence


class OrganisationRow(Record):
    """One organisation."""

    organisation_id: str = Field(description="Hash of document and name")
    document_id: str = Field(description="The file's stem as a slug")
    name: str = Field(description="The fullest form printed")
    aliases: str = Field(description="Other forms of the name that are printed, joined by '; '")
    kind: str = Field(description="Legal form or sort of organisation")
    identifier: str = Field(description="KBO or KvK number where printed")
    mentions: int = Field(ge=1, description="How often the name is printed")
    pages: str = Field(description="PDF pages joined by ';'")
    page: int = Field(ge=1, description="Page of the first mention")
    x0: Points
    top: Points
    x1: Points
    bottom: Points
    section_id: str = Field(description="Section of that mention")
    confidence: Confidence


class SectionRow(Record):
    """One heading and what stands under it."""

    section_id: str = Field(description="s1, s2 … in reading order")
    parent_id: str = Field(description="The section above, empty at the top")
    document_id: str = Field(description="The file's stem as a slug")
    level: int = Field(ge=1, description="Heading level, from 1")
    title: str = Field(description="Heading as printed")
    page: int = Field(ge=1, description="PDF page the heading stands on")
    page_end: int = Field(ge=1, description="Last PDF page of the section")
    top: Points
    words: int = Field(ge=0, description="Words of body text, subsections left out")
    number: str = Field(
        default="", description="Section number printed before the title, such as 2.1; empty without one"
    )


class DocumentRow(Record):
    """One input file."""

    document_id: str = Field(description="The file's stem as a slug")
    file_name: str = Field(description="Name of the file, without its folder")
    sha256: str = Field(description="Hash of the file's bytes")
    status: Status = Field(description="ok, partial (a page or a step is missing), failed or skipped")
    language: str = Field(description="ISO 639-1 code of most of the text")
    title: str = Field(description="Title of the report")
    entity: str = Field(description="The reporting organisation")
    period: str = Field(description="The reporting period")
    pages: int = Field(ge=0, description="Pages of the file")
    pages_ok: int = Field(ge=0, description="Pages read without an issue")
    pages_failed: int = Field(ge=0, description="Pages that have an issue; pages = pages_ok + pages_failed")
    pages_ocr: int = Field(ge=0, description="Pages whose text came from OCR")
    metrics: int = Field(ge=0, description="Figures found")
    people: int = Field(ge=0, description="People found")
    places: int = Field(ge=0, description="Places found")
    issues: int = Field(ge=0, description="Rows in issues.csv")


class IssueRow(Record):
    """Something that went wrong or needs a look."""

    document_id: str = Field(description="The file's stem as a slug")
    code: str = Field(description="One code a cause, see docs/issues.md")
    severity: Severity = Field(description="How bad it is")
    stage: str = Field(description="Step of the extraction")
    page: int | None = Field(description="PDF page, empty for the whole document")
    message: str = Field(description="What happened")
    hint: str = Field(description="What to do next")


TABLES: dict[str, type[Record]] = {
    "metrics": MetricRow,
    "people": PersonRow,
    "places": PlaceRow,
    "organisations": OrganisationRow,
    "sections": SectionRow,
    "documents": DocumentRow,
    "issues": IssueRow,
}
"""Every CSV of a run, by file stem."""


def columns(record: type[Record]) -> list[str]:
    """Column names in file order."""
    return list(record.model_fields)
