"""Whether a figure that somebody cites is what a report prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, Field

from verslag.extractors.numbers import Quantity, parse_quantities
from verslag.pipeline.citations.figure_search import CitedFigure, FigureIndex, FigureQuery, word_rank
from verslag.pipeline.comparison.label_folding import fold
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow

_SHOWN = 5


class CitationAnswer(BaseModel):
    """What the reports say to a citation."""

    verdict: Literal["supported", "contradicted", "not found"] = Field(
        description="supported: printed so, but for rounding; contradicted: this figure is printed with other values "
        "only; "
        "not found: no such figure was read"
    )
    figures: list[CitedFigure] = Field(description="Those that support or contradict it, the surest first")


def check_citation(index: FigureIndex, value: str, query: FigureQuery) -> CitationAnswer:
    """Hold a cited value (`€ 12,3 mln`, `31%`, `24.422`) against the figures that the query describes.

    Raises:
        UsageError: the value is no figure, or nothing says what it is the figure of.
    """
    cited = next((q for q in parse_quantities(value) if q.is_figure and q.value is not None), None)
    if cited is None:
        raise UsageError(f"{value!r} is no figure", remedy="cite it as it may be printed: € 12,3 mln, 31%, 24.422")
    words = fold(query.words).split()
    if not words and not query.tag:
        raise UsageError("nothing says what the figure is of", remedy="give words of its label, or its tag")
    about = [row for row in index.rows(query) if word_rank(words, row) is not None]
    alike = [row for row in about if not cited.unit or not row.unit or row.unit == cited.unit]
    same = [row for row in alike if _same(cited, row)]
    found = same or [row for row in alike if word_rank(words, row) == 0]
    verdict: Literal["supported", "contradicted", "not found"] = (
        "supported" if same else "contradicted" if found else "not found"
    )
    surest = sorted(found, key=lambda row: -row.confidence)[:_SHOWN]
    return CitationAnswer(verdict=verdict, figures=[index.cited(row) for row in surest])


def _same(cited: Quantity, row: MetricRow) -> bool:
    """Equal within the rounding of either; a range holds what lies in it."""
    value = cited.value
    if value is None:
        return False
    room = max(_half_step(cited.decimals), _half_step(row.decimals))
    low, high = row.value, row.value_high if row.value_high is not None else row.value
    return low - room <= value <= high + room


def _half_step(decimals: int | None) -> Decimal:
    return Decimal(0) if decimals is None else Decimal(1).scaleb(-decimals) / 2
