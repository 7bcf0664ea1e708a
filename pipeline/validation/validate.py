"""`verslag validate`: every rule over the reports of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Literal

from verslag.pipeline.comparison.series import Series, series_of
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import chosen
from verslag.pipeline.settings.project_file import UserRule
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.validation.check_findings import self_checks
from verslag.pipeline.validation.finding import ValidationFinding
from verslag.pipeline.validation.implausible import implausible
from verslag.pipeline.validation.jumps import jumps
from verslag.pipeline.validation.missing import missing
from verslag.pipeline.validation.prior_year import prior_year
from verslag.pipeline.validation.rule_fence import fenced_rule
from verslag.pipeline.validation.user_rules import user_findings
from verslag.schemas.errors import ExitCode
from verslag.schemas.exact import exact_amounts
from verslag.schemas.report import Report
from verslag.schemas.vocabularies import Severity

REPORT_RULES: tuple[Callable[[Sequence[Report]], Iterable[ValidationFinding]], ...] = (
    self_checks,
    implausible,
    missing,
)
"""What one report says of itself."""

SERIES_RULES: tuple[Callable[[Sequence[Sequence[Series]]], Iterable[ValidationFinding]], ...] = (
    jumps,
    prior_year,
)
"""What the reports of one organisation say of each other."""

RANKS: tuple[Severity, ...] = ("error", "warning", "info")


@exact_amounts()
def validate(reports: Sequence[Report], own: Sequence[UserRule] = ()) -> list[ValidationFinding]:
    """What every rule finds, and every one of the user's own: worst first, then by the money and the figures that hang
    on it.
    """
    order = {report.document.document_id: at for at, report in enumerate(reports)}
    found: list[ValidationFinding] = []
    for rule in REPORT_RULES:
        for report in reports:
            found += fenced_rule(_called(rule), partial(rule, [report]), report.metrics)
    for group in series_of(reports):
        rows = [row for series in group[:1] for _, row in series.newest.rows]
        for series_rule in SERIES_RULES:
            found += fenced_rule(_called(series_rule), partial(series_rule, [group]), rows)
    found += user_findings(reports, own)
    return sorted(found, key=lambda f: (RANKS.index(f.severity), -f.weight, order[f.document_id], f.page, f.rule))


def _called(rule: Callable[..., object]) -> str:
    return rule.__name__.replace("_", " ")


def exit_code(found: Sequence[ValidationFinding], fail_on: Severity | Literal["never"]) -> ExitCode:
    """DIFFERENCES where something is at least as bad as `fail_on`."""
    failing = () if fail_on == "never" else RANKS[: RANKS.index(fail_on) + 1]
    return ExitCode.DIFFERENCES if any(f.severity in failing for f in found) else ExitCode.OK


def reports_of(out: AnyPath, documents: Sequence[str] = ()) -> list[Report]:
    """The reports of a run without their page contents, which no rule looks at.

    Raises:
        UsageError: the folder holds no run, or a document is not in it or cannot be read.
    """
    return [read_report(out, name).model_copy(update={"pages": [], "tables": []}) for name in chosen(out, documents)]
