"""What the page shows: a line a document, and the figures that most deserve a look."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from verslag.pipeline.explaining.figure_surroundings import box_of_figure, surroundings
from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.pipeline.outputs.read_output import Output
from verslag.pipeline.report_page.crops import PAGE_PIXELS, crop, data_uri
from verslag.pipeline.showing.attention import SURE, attention
from verslag.schemas.errors import VerslagError
from verslag.schemas.records import DocumentRow, MetricRow
from verslag.schemas.report import Report


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document in the summary."""

    document: DocumentRow
    doubtful: int
    failed_checks: int
    reviewed: int
    trouble: str
    """Why there are no pictures; empty where there are."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One figure in the table."""

    row: MetricRow
    doubted: bool
    """A check of the extraction speaks against it."""
    picture: str
    """A data URI; empty where the file cannot be drawn."""

    @property
    def state(self) -> str:
        """What it is filtered by: what a person or a check said, else how sure the reading is."""
        if self.row.review_status:
            return self.row.review_status
        if self.doubted:
            return "check"
        return "sure" if self.row.confidence >= SURE else "doubt"


@dataclass(slots=True)
class ReportContents:
    """Everything on the page."""

    lines: list[DocumentLine] = field(default_factory=list)
    figures: list[ShownFigure] = field(default_factory=list)
    total: int = 0
    """Figures of all documents, shown or not."""


def contents_of(output: Output, pages: SourcePages, limit: int) -> ReportContents:
    """Read what is to be shown: reports are held one at a time, and pictures drawn of what is shown only.

    Args:
        output: of the run.
        pages: its source files.
        limit: most figures shown.
    """
    order = [key for report in output.reports() for key in _attention(report)]
    ranks = {at: rank for rank, at in enumerate(heapq.nsmallest(limit, range(len(order)), key=order.__getitem__))}
    found = ReportContents(total=len(order))
    shown: dict[int, ShownFigure] = {}
    before = 0
    for report in output.reports():
        chosen = {row.metric_id: ranks[before + at] for at, row in enumerate(report.metrics) if before + at in ranks}
        before += len(report.metrics)
        figures, trouble = _shown([row for row in report.metrics if row.metric_id in chosen], report, pages)
        shown |= {chosen[figure.row.metric_id]: figure for figure in figures}
        found.lines.append(_line(report, trouble))
    found.figures = [figure for _, figure in sorted(shown.items())]
    return found


def _attention(report: Report) -> list[tuple[object, ...]]:
    doubted = report.doubted_figures()
    return [attention(row, doubted=row.metric_id in doubted) for row in report.metrics]


def _line(report: Report, trouble: str) -> DocumentLine:
    doubted = report.doubted_figures()
    open_rows = [row for row in report.metrics if not row.review_status]
    return DocumentLine(
        report.document,
        doubtful=sum(row.confidence < SURE for row in open_rows),
        failed_checks=sum(row.metric_id in doubted for row in report.metrics),
        reviewed=len(report.metrics) - len(open_rows),
        trouble=trouble,
    )


def _shown(rows: Sequence[MetricRow], report: Report, pages: SourcePages) -> tuple[list[ShownFigure], str]:
    """The figures with their crops, each page drawn once; and why there are none, where there are none."""
    doubted = report.doubted_figures()
    figures, trouble = [], ""
    for page, group in groupby(sorted(rows, key=lambda row: row.page), key=lambda row: row.page):
        drawn = None
        if not trouble:
            try:
                drawn = pages.picture(report.document, page, PAGE_PIXELS)
            except VerslagError as error:  # the figures are shown all the same
                trouble = str(error)
        for row in group:
            picture = ""
            if drawn:
                picture = data_uri(crop(*drawn, box_of_figure(row), surroundings(report, row)))
            figures.append(ShownFigure(row, row.metric_id in doubted, picture))
    return figures, trouble
