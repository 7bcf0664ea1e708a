"""Figures that can hardly be right; one finding for all of a table that have the same doubt, as they have one cause."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.pipeline.comparison.two_prints import is_telling
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_GRAVE = (
    Doubt.BEYOND_SIZE,
    Doubt.IMPLAUSIBLE_SHARE,
    Doubt.SCALE_OFF_COLUMN,
    Doubt.OFF_ITS_ROW,
    Doubt.COLUMNS_NOT_TOLD_APART,
    Doubt.YEAR_LIKE,
)
"""What is worth opening the report for, worst first."""


def _tells(doubt: Doubt, row: MetricRow) -> bool:
    """Whether a doubt is worth a look: a difference, or a figure of a digit or two, may be small beside large ones."""
    if doubt is not Doubt.OFF_ITS_ROW:
        return True
    return is_telling(row.value) and not _DIFFERENCE.search(row.column_label)


_DIFFERENCE = re.compile(r"\b(?:verschil|diff[eé]rence|delta|wijziging|mutatie|afwijking)", re.IGNORECASE)
"""Heads of columns that hold what two others differ by."""


def implausible(reports: Sequence[Report]) -> Iterator[ValidationFinding]:
    """Implausible figures by table, or by page outside tables; those on which most figures hang first."""
    for report in reports:
        by_cause: defaultdict[tuple[int, str], list[MetricRow]] = defaultdict(list)
        for row in report.metrics:
            given = set(row.confidence_reasons.split("; "))
            for rank, doubt in enumerate(_GRAVE):
                if doubt.words in given and _tells(doubt, row):
                    by_cause[rank, row.table_id or f"page {row.page}"].append(row)
        for (rank, _), rows in sorted(by_cause.items(), key=lambda cause: (cause[0][0], -len(cause[1]))):
            doubt = _GRAVE[rank]
            others = f" So it is with {len(rows)} figures there." if len(rows) > 1 else ""
            yield finding("implausible", "warning", rows[0], None, f"{doubt.words}: {doubt.sentence}{others}", rows)
