"""`verslag validate`: every rule over the reports of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

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
from verslag.pipeline.validation.user_rules import user_findings
from verslag.schemas.errors import ExitCode
from verslag.schemas.exact import exact_amounts
from verslag.schemas.issue_codes import Severity
from verslag.schemas.report import Report

RULES: tuple[Callable[[Sequence[Report]], Iterable[ValidationFinding]], ...] = (
    jumps,
    self_checks,
    implausible,
    prior_year,
    missing,
)

RANKS: tuple[Severity, ...] = ("error", "warning", "info")


@exact_amounts()
def validate(reports: Sequence[Report], own: Sequence[UserRule] = ()) -> list[ValidationFinding]:
    """What every rule finds, and every one of the user's own, worst first, then by rule, document and page."""
    order = {report.document.document_id: at for at, report in enumerate(reports)}
    found = [(at, one) for at, rule in enumerate(RULES) for one in rule(reports)]
    found += [(len(RULES), one) for one in user_findings(reports, own)]
    ranked = sorted(found, key=lambda f: (RANKS.index(f[1].severity), f[0], order[f[1].document_id], f[1].page))
    return [one for _, one in ranked]


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
