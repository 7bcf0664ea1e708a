"""Why a figure: the page with the figure, its label and its headers boxed."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.pipeline.explaining.drawing import PageMark
from verslag.pipeline.explaining.figure_surroundings import box_of_figure, pages_elsewhere, surroundings
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import read_run
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.vocabularies import SpotRole

_FIGURE, _LABEL, _HEADER, _BLOCK = "#d00000", "#0050d0", "#008000", "#888888"

SPOT_COLORS: dict[SpotRole, str] = {
    "label": _LABEL,
    "column": _HEADER,
    "group": "#8000c0",
    "title": "#e07000",
    "period": "#0090a0",
    "block": _BLOCK,
}
"""Of each spot that a figure was read from."""

_COLOR_NAMES: dict[SpotRole, str] = {
    "label": "blue",
    "column": "green",
    "group": "purple",
    "title": "orange",
    "period": "turquoise",
    "block": "grey",
}

_KIND_COLORS = {
    "heading": "#d00000",
    "paragraph": "#0050d0",
    "list_item": "#0090a0",
    "kpi": "#e07000",
    "quote": "#8000c0",
    "table": "#008000",
    "caption": "#a05000",
    "footnote": "#707000",
    "furniture": "#999999",
    "figure": "#404040",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw: a page of a PDF and the marks on it."""

    pdf: str
    """Its path or address."""
    page: int
    marks: tuple[PageMark, ...]
    caption: str = ""


def find_metric(folder: AnyPath, metric_id: str, document: str | None = None) -> tuple[Report, MetricRow]:
    """The figure of that id, or of the only id that starts so; an id is a figure's own within its document.

    Raises:
        UsageError: the folder holds no run, or no or several such figures.
    """
    found = [
        (report, row)
        for report in (read_report(folder, d.document_id) for d in read_run(folder).documents)
        if document in (None, report.document.document_id)
        for row in report.metrics
        if row.metric_id.startswith(metric_id)
    ]
    exact = [pair for pair in found if pair[1].metric_id == metric_id]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if exact:
        names = ", ".join(report.document.document_id for report, _ in exact)
        raise UsageError(f"{metric_id} stands in {names}", remedy="say which with --document")
    how_many = f"{len(found)} figures have an id that starts with" if found else "no figure has the id"
    raise UsageError(f"{how_many} {metric_id}", remedy=f"look it up in {folder / 'metrics.csv'}")


def picture_of_metric(folder: AnyPath, report: Report, row: MetricRow) -> Picture:
    """The page of a figure of a run."""
    return picture_at(source_of(folder, report.document.document_id), report, row)


def picture_at(pdf: str, report: Report, row: MetricRow) -> Picture:
    """The page of a figure: the figure in red, and in its own colour each spot that it was read from."""
    heads = list(surroundings(report, row))
    marks = (*(PageMark(h.bbox, SPOT_COLORS[h.role]) for h in heads), PageMark(box_of_figure(row), _FIGURE))
    roles = [role for role in SPOT_COLORS if any(h.role == role for h in heads)]
    legend = ", ".join(("figure red", *(f"{role} {_COLOR_NAMES[role]}" for role in roles)))
    elsewhere = dict.fromkeys(f"; {role} on page {page}" for role, page in pages_elsewhere(report, row))
    caption = f"{row.label}: {row.raw_text} = {row.value} {row.unit} ({legend}{''.join(elsewhere)})"
    return Picture(pdf, row.page, marks, caption)


def picture_of_layout(folder: AnyPath, report: Report, page: int) -> Picture:
    """A page with its blocks numbered in reading order, coloured by kind, and the cells of its tables.

    Raises:
        UsageError: the document has no such page.
    """
    parts = [p for p in report.pages if p.page == page]
    if not parts:
        raise UsageError(
            f"{report.document.file_name} has no page {page}", remedy=f"it has {report.document.pages} pages"
        )
    marks = [
        PageMark(cell.bbox, _LABEL if cell.header else _BLOCK, width=1)
        for table in report.tables
        if table.page == page
        for cell in table.cells
    ]
    for number, block in enumerate(parts[0].blocks, 1):
        level = f" {block.level}" if block.level else ""
        marks.append(PageMark(block.bbox, _KIND_COLORS[block.kind], f"{number} {block.kind}{level}", width=2))
    return Picture(source_of(folder, report.document.document_id), page, tuple(marks))


def source_of(folder: AnyPath, document_id: str) -> str:
    """Where the PDF of a document stood when it was read.

    Raises:
        UsageError: the run did not read such a document.
    """
    for document in read_run(folder).documents:
        if document.document_id == document_id:
            return document.path
    raise UsageError(f"{folder} holds no document {document_id}", remedy=f"look it up in {folder / 'documents.csv'}")


def only_document(folder: AnyPath) -> str:
    """The document of a run that read just one.

    Raises:
        UsageError: the run read several.
    """
    documents = read_run(folder).documents
    if len(documents) != 1:
        raise UsageError(f"{folder} holds {len(documents)} documents", remedy="say which with --document")
    return documents[0].document_id


def reasons(row: MetricRow) -> str:
    """What the figure is and why it was read so, in a few lines."""
    lines = [
        f"{row.label}: {row.value} {row.unit} (printed {row.raw_text!r}, page {row.page_label})",
        f"  entity   {row.entity or '–'}",
        f"  period   {row.period or '–'} ({row.scenario})",
        f"  tag      {row.tag or '–'}",
        f"  section  {row.section or '–'}",
        f"  read as  {row.kind} by {row.extractor}, confidence {row.confidence}",
    ]
    return "\n".join(lines + [f"           {reason}" for reason in row.confidence_reasons.split("; ") if reason])
