"""Findings by their cause: what differs in one table against one other report has one reason, however many rows show
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow
from verslag.schemas.vocabularies import Severity

Difference = tuple[MetricRow, MetricRow]
"""A figure, and the one it disagrees with."""


def by_table(
    rule: str, severity: Severity, differences: Iterable[Difference], message: Callable[[MetricRow, MetricRow], str]
) -> Iterator[ValidationFinding]:
    """One finding for each table, or page outside tables, and the report it disagrees with; the largest amount stands
    for all.
    """
    causes: defaultdict[tuple[str, str, str], list[Difference]] = defaultdict(list)
    for row, other in differences:
        causes[row.document_id, row.table_id or f"page {row.page}", other.document_id].append((row, other))
    for found in causes.values():
        row, other = max(found, key=lambda pair: max(abs(pair[0].value), abs(pair[1].value)))
        more = f"; so it is with {len(found)} figures there" if len(found) > 1 else ""
        yield finding(rule, severity, row, other, message(row, other) + more, [row for row, _ in found])
