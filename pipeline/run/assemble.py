"""From what the stages found to the records that are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Section
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.table import Table
from verslag.extractors.metrics.checks.agreement import Finding
from verslag.extractors.metrics.checks.ocr_trust import is_by_ocr, words_by_ocr
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.identity.figure_identities import FigureIdentity, identities
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.ids_and_boxes import WrittenBoxes, hash_of
from verslag.pipeline.run.name_rows import organisation_row, person_row, place_row
from verslag.pipeline.run.reporter_signs import reporter_signs
from verslag.schemas.records import DocumentRow, MetricRow, SectionRow
from verslag.schemas.report import (
    BlockPart,
    Box,
    CellPart,
    CheckPart,
    EvidencePart,
    PagePart,
    Report,
    SpotPart,
    TablePart,
)
from verslag.schemas.vocabularies import Status


def assemble(context: DocumentContext, *, failed: bool) -> Report:
    """The report of one document, its rows in reading order."""
    titles = section_paths(context.layout.sections)
    boxes = WrittenBoxes(context.pages)
    metrics = _metrics(context, titles, boxes)
    names = context.names
    document_id = context.source.document_id
    people = [person_row(document_id, p, boxes) for p in names.people]
    places = [place_row(document_id, p, boxes) for p in names.places]
    organisations = [organisation_row(document_id, o, boxes) for o in names.organisations]
    pages = _pages(context, boxes)
    return Report(
        document=_document(context, failed=failed, metrics=len(metrics), people=len(people), places=len(places)),
        evidence=[
            EvidencePart(fact=fact, page=e.page, text=e.text, rule=e.rule, score=round(e.score, 2))
            for fact, e in context.facts.evidence
        ],
        reporter=reporter_signs(pages, context.facts.entity),
        pages=pages,
        sections=[_section(document_id, s) for s in context.layout.sections],
        tables=[_table(t, boxes) for t in context.layout.tables],
        metrics=metrics,
        people=people,
        places=places,
        organisations=organisations,
        issues=context.issues,
        checks=[_check(f, metrics) for f in context.findings],
        spots=_spots(context, metrics, boxes),
    )


def _spots(context: DocumentContext, metrics: Sequence[MetricRow], boxes: WrittenBoxes) -> list[SpotPart]:
    """What the figures were read from, each spot once with all its figures."""
    ids: dict[PrintedSpot, list[str]] = {}
    for figure, row in zip(context.checked_figures or context.figures, metrics, strict=True):
        for spot in figure.spots:
            ids.setdefault(spot, []).append(row.metric_id)
    return [
        SpotPart(role=s.role, page=s.page, bbox=boxes.on(s.page, s.bbox), metric_ids=found) for s, found in ids.items()
    ]


def _check(finding: Finding, metrics: Sequence[MetricRow]) -> CheckPart:
    ids = [metrics[at].metric_id for at in finding.figures]
    return CheckPart(code=finding.code, message=finding.message, page=finding.page, metric_ids=ids)


def section_paths(sections: Sequence[Section]) -> dict[str, str]:
    """Section id to its titles from the top down, joined by ` > `."""
    paths: dict[str, str] = {}
    for section in sections:
        above = paths.get(section.parent_id or "")
        paths[section.section_id] = f"{above} > {section.title}" if above else section.title
    return paths


def _document(context: DocumentContext, *, failed: bool, metrics: int, people: int, places: int) -> DocumentRow:
    lost = len(context.failed_pages) if context.pages else context.page_count
    status: Status = "ok"
    if failed:
        status = "failed"
    elif lost or any(issue.severity == "error" for issue in context.issues):
        status = "partial"
    facts = context.facts
    return DocumentRow(
        document_id=context.source.document_id,
        file_name=context.source.file_name,
        sha256=context.sha256,
        status=status,
        language=facts.language,
        title=facts.title,
        entity=facts.entity,
        period=facts.period.text if facts.period else "",
        pages=context.page_count,
        pages_ok=context.page_count - lost,
        pages_failed=lost,
        pages_ocr=len(context.ocr_pages),
        metrics=metrics,
        people=people,
        places=places,
        issues=len(context.issues),
    )


def _pages(context: DocumentContext, boxes: WrittenBoxes) -> list[PagePart]:
    """Every page of the file, also where the layout was not reached."""
    laid_out = {p.page.number: p for p in context.layout.pages}
    return [
        PagePart(
            page=page.number,
            label=laid_out[page.number].label if page.number in laid_out else page.label,
            width=round(page.width, 2),
            height=round(page.height, 2),
            rotation=page.rotation,
            state=page.state,
            blocks=[_block(b, page.number, boxes) for b in laid_out[page.number].blocks]
            if page.number in laid_out
            else [],
        )
        for page in context.pages
    ]


def _block(block: Block, page: int, boxes: WrittenBoxes) -> BlockPart:
    return BlockPart(
        block_id=block.block_id,
        kind=block.kind,
        text=block.text,
        lines=[line.text for line in block.lines],
        bbox=boxes.on(page, block.bbox),
        section_id=block.section_id,
        level=block.level,
        table_id=block.table_id,
        language=block.language,
    )


def _table(table: Table, boxes: WrittenBoxes) -> TablePart:
    return TablePart(
        table_id=table.table_id,
        page=table.page,
        bbox=boxes.on(table.page, table.bbox),
        rows=table.rows,
        columns=table.columns,
        ruled=table.ruled,
        continues=table.continues,
        section_id=table.section_id,
        cells=[
            CellPart(
                row=c.row,
                column=c.column,
                row_span=c.row_span,
                column_span=c.column_span,
                header=c.header,
                text=c.text,
                bbox=boxes.on(table.page, c.bbox),
            )
            for c in table.cells
        ],
    )


def _section(document_id: str, section: Section) -> SectionRow:
    return SectionRow(
        section_id=section.section_id,
        parent_id=section.parent_id or "",
        document_id=document_id,
        level=section.level,
        title=section.title,
        page=section.page,
        page_end=section.page_end,
        top=round(section.top, 2),
        words=section.words,
        number=section.number,
    )


def _metrics(context: DocumentContext, titles: dict[str, str], boxes: WrittenBoxes) -> list[MetricRow]:
    """Rows in reading order."""
    labels = {p.page.number: p.label for p in context.layout.pages}
    read = words_by_ocr(context.pages)
    figures = context.checked_figures or context.figures  # the check may have failed
    return [
        _metric(
            figure,
            identity,
            _RowPlace(
                document_id=context.source.document_id,
                section=titles.get(figure.section_id or "", ""),
                page_label=labels.get(figure.page, str(figure.page)),
                by_ocr=is_by_ocr(figure, read),
                box=boxes.on(figure.page, figure.bbox),
            ),
        )
        for figure, identity in zip(figures, identities(figures), strict=True)
    ]


class _RowPlace(NamedTuple):
    """Where a figure stands, as its row says it."""

    document_id: str
    section: str
    page_label: str
    by_ocr: bool
    box: Box


def _metric(figure: MetricFigure, identity: FigureIdentity, place: _RowPlace) -> MetricRow:
    quantity, context, period = figure.quantity, figure.context, figure.period
    if quantity.value is None:
        raise ValueError(f"a figure without a value: {figure.raw_text!r} on page {figure.page}")
    return MetricRow(
        metric_id="m" + hash_of(*identity.figure),
        series_id="s" + hash_of(*identity.series),
        document_id=place.document_id,
        entity=figure.entity,
        tag=figure.tag,
        label=context.label,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=figure.unit,
        qualifier=quantity.qualifier,
        period=period.text if period else "",
        period_start=period.start.isoformat() if period else "",
        period_end=period.end.isoformat() if period else "",
        scenario=figure.scenario,
        decimals=quantity.decimals,
        scale=quantity.scale,
        kind=figure.kind,
        raw_text=figure.raw_text,
        context=context.context,
        code=context.code,
        note=context.note,
        section_id=figure.section_id or "",
        section=place.section,
        table_id=context.table_id,
        row_group=context.row_group,
        row_label=context.row_label,
        column_label=context.column_label,
        page=figure.page,
        page_label=place.page_label,
        x0=place.box[0],
        top=place.box[1],
        x1=place.box[2],
        bottom=place.box[3],
        text_source="ocr" if place.by_ocr else "text",
        extractor=figure.extractor,
        confidence=round(figure.confidence, 3),
        confidence_reasons="; ".join(figure.reasons),
        confirmed_by=";".join(figure.confirmed_by),
        review_status="",
    )
