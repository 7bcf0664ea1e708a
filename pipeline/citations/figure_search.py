"""Figures of a run by words and aspects, each with what anyone needs to verify it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field

from verslag.pipeline.comparison.label_folding import fold
from verslag.pipeline.outputs.read_tables import read_rows
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.records import DocumentRow, MetricRow, plain

_MOST = 100
"""Figures in one answer, at most."""


class CitedFigure(BaseModel):
    """A figure with the spot it stands on."""

    metric_id: str
    document_id: str
    file_name: str
    organisation: str
    label: str
    value: str = Field(description="In base units, exact, as text")
    value_high: str = Field(description="Upper end of a range, or empty")
    unit: str
    qualifier: str
    period: str
    scenario: str
    tag: str
    page: int = Field(description="PDF page, from 1")
    page_label: str = Field(description="Page number as printed")
    box: tuple[float, float, float, float] = Field(description="x0, top, x1, bottom in points from the top left")
    printed: str = Field(description="The figure as printed")
    context: str = Field(description="The sentence, row or tile it stands in")
    confidence: float = Field(description="From 0.9 on, at most one in a hundred should be wrong")


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """What is looked for; what is empty does not matter."""

    words: str = ""
    organisation: str = ""
    year: str = ""
    tag: str = ""
    unit: str = ""
    scenario: str = ""
    min_confidence: float = 0.0
    limit: int = 20


class FigureIndex:
    """The figures of a run, held in memory."""

    def __init__(self, out: AnyPath) -> None:
        """Read them.

        Raises:
            UsageError: the folder holds no run.
        """
        self._documents = {row.document_id: row for row in read_rows(out / "documents.csv", DocumentRow)}
        self._rows = list(read_rows(out / "metrics.csv", MetricRow))

    def find(self, query: FigureQuery) -> list[CitedFigure]:
        """The figures that fit, those first whose label has the words, then the surest."""
        words = fold(query.words).split()
        fitting = [(rank, row) for row in self.rows(query) if (rank := word_rank(words, row)) is not None]
        fitting.sort(key=lambda found: (found[0], -found[1].confidence))
        return [self.cited(row) for _, row in fitting[: max(1, min(query.limit, _MOST))]]

    def rows(self, query: FigureQuery) -> Iterator[MetricRow]:
        """The rows whose aspects fit, whatever their words."""
        name = fold(query.organisation)
        for row in self._rows:
            about = fold(f"{row.entity} {self._documents[row.document_id].entity} {row.document_id}")
            if (
                (not name or name in about)
                and (not query.year or query.year in (row.period, row.period_end[:4], *row.period.split("-")))
                and (not query.tag or row.tag == query.tag or row.tag.startswith(f"{query.tag}."))
                and (not query.unit or row.unit == query.unit)
                and (not query.scenario or row.scenario == query.scenario)
                and row.confidence >= query.min_confidence
            ):
                yield row

    def by_id(self, metric_id: str, document_id: str = "") -> list[MetricRow]:
        """The rows with that id; several where documents share it and none is named."""
        return [r for r in self._rows if r.metric_id == metric_id and document_id in ("", r.document_id)]

    def cited(self, row: MetricRow) -> CitedFigure:
        """A row with its document."""
        document = self._documents[row.document_id]
        return CitedFigure(
            metric_id=row.metric_id,
            document_id=row.document_id,
            file_name=document.file_name,
            organisation=row.entity or document.entity,
            label=row.label,
            value=plain(row.value),
            value_high=plain(row.value_high) if row.value_high is not None else "",
            unit=row.unit,
            qualifier=row.qualifier,
            period=row.period,
            scenario=row.scenario,
            tag=row.tag,
            page=row.page,
            page_label=row.page_label,
            box=(row.x0, row.top, row.x1, row.bottom),
            printed=row.raw_text,
            context=row.context,
            confidence=row.confidence,
        )


def word_rank(words: Sequence[str], row: MetricRow) -> int | None:
    """0 where all words stand in the label, 1 with its surroundings, None where some are nowhere."""
    label = fold(row.label)
    if all(word in label for word in words):
        return 0
    around = fold(f"{row.label} {row.row_group} {row.column_label} {row.section} {row.context}")
    return 1 if all(word in around for word in words) else None
