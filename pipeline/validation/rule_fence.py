"""A rule applied to a document or an organisation, so that where it fails the others are applied all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from verslag.pipeline.outputs.document_fence import BAD_FIGURE
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow


def fenced_rule(
    name: str, rule: Callable[[], Iterable[ValidationFinding]], rows: list[MetricRow]
) -> list[ValidationFinding]:
    """What a rule finds; where it cannot be applied, a finding that says so.

    Args:
        name: of the rule, in words.
        rule: applies it.
        rows: the figures it is applied to, the first of which stands for them.
    """
    try:
        return list(rule())
    except BAD_FIGURE as error:
        if not rows:
            return []
        message = f"{name} could not be checked: {type(error).__name__}; report it as a bug"
        return [finding("check-failed", "warning", rows[0], None, message, rows)]
