"""What the checks of the extraction found within a report: totals, balances, the same thing with two values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.report import Report


def self_checks(reports: Sequence[Report]) -> Iterator[ValidationFinding]:
    """The findings that stand in each report; nothing is calculated again."""
    for report in reports:
        rows = {row.metric_id: row for row in report.metrics}
        for check in report.checks:
            places = [rows[name] for name in check.metric_ids if name in rows]
            if places:
                other = places[1] if len(places) > 1 else None
                yield finding(check.code, ISSUE_CODES[check.code].severity, places[0], other, check.message, places)
