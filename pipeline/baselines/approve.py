"""`verslag approve`: the figures of a run become the baseline, whole or for chosen documents and tags."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from verslag.pipeline.baselines.approvals import Approval, add_approvals, approved_source, now, who
from verslag.pipeline.baselines.approved_rows import Approved, ApprovedFigure, TableName, approved_rows
from verslag.pipeline.baselines.baseline_files import path_of, read_baseline, write_baseline
from verslag.pipeline.baselines.compare import RowDifference, differences
from verslag.pipeline.baselines.figure_alignment import aligned
from verslag.pipeline.baselines.tolerance import Tolerance
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import chosen
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.exact import exact_amounts
from verslag.schemas.report import Report


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a run is approved; empty means everything."""

    documents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Tags, or how they start: `hr` stands for `hr.fte` too."""
    tables: tuple[TableName, ...] = ("metrics",)
    reviewed: bool = False
    """Only figures that a person settled; a rejected one goes."""


def under_ci() -> bool:
    """Whether a machine runs this on its own, by the variable every CI service sets."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def refuse_under_ci() -> None:
    """Approving is for people.

    Raises:
        UsageError: it runs under CI.
    """
    if under_ci():
        raise UsageError("figures are not approved under CI", remedy="approve them where a person reads the difference")


@exact_amounts()
def approve(out: AnyPath, folder: Path, selection: Selection, note: str = "") -> list[Approval]:
    """Make what was read the baseline; what already was is left as it is, and not logged.

    Raises:
        UsageError: it runs under CI, a document is not in the run, or could not be read.
        OutputError: the baselines cannot be written.
    """
    refuse_under_ci()
    if (selection.tags or selection.reviewed) and selection.tables != ("metrics",):
        option = "--tag" if selection.tags else "--reviewed"
        raise UsageError(f"{option} chooses figures only", remedy="approve people, places and sections without it")
    reports = [read_report(out, document_id) for document_id in chosen(out, selection.documents)]
    for report in reports:
        if report.document.status == "failed":
            raise UsageError(
                f"{report.document.file_name} could not be read, so there is nothing to approve",
                remedy="see issues.csv, or choose the others with --document",
            )
    sources = approved_source(folder)
    log = [_approve_one(report, folder, selection, note, sources) for report in reports]
    done = [approval for approval in log if approval]
    if done:
        add_approvals(folder, done)
    return done


def _approve_one(
    report: Report, folder: Path, selection: Selection, note: str, sources: dict[str, str]
) -> Approval | None:
    document = report.document
    changes: list[RowDifference] = []
    written = False
    for table in selection.tables:
        path = path_of(folder, document.document_id, table)
        baseline = read_baseline(path, table)
        before = baseline.rows if baseline else ()
        after = _merged(before, approved_rows(report, table), selection, report)
        if selection.reviewed and not (baseline or after):
            return None  # nothing of it is settled
        changes += differences(before, after, table, Tolerance())
        written |= write_baseline(path, after, table)
    if not written and sources.get(document.document_id) == document.sha256:
        return None
    return Approval(
        time=now(),
        who=who(),
        document_id=document.document_id,
        file_name=document.file_name,
        sha256=document.sha256,
        tables=";".join(selection.tables),
        tags=";".join(selection.tags),
        added=sum(d.status == "added" for d in changes),
        changed=sum(d.status in ("changed", "relabelled", "moved") for d in changes),
        removed=sum(d.status == "removed" for d in changes),
        note=note,
    )


def _merged(
    before: Sequence[Approved], now_read: Sequence[Approved], selection: Selection, report: Report
) -> list[Approved]:
    """What is read now where it is chosen, what was approved elsewhere."""
    if not (selection.tags or selection.reviewed):
        return list(now_read)
    pairs = aligned(
        [row for row in before if isinstance(row, ApprovedFigure)],
        [row for row in now_read if isinstance(row, ApprovedFigure)],
    )
    settled, rejected = report.settled_figures(), report.rejected_figures()

    def is_chosen(old: ApprovedFigure | None, new: ApprovedFigure | None) -> bool:
        if selection.tags and not (_has_tag(old, selection.tags) or _has_tag(new, selection.tags)):
            return False
        if not selection.reviewed:
            return True
        return new.metric_id in settled if new else old is not None and old.metric_id in rejected

    chosen_rows = (new if is_chosen(old, new) else old for old, new in pairs)
    return [row for row in chosen_rows if row is not None]


def _has_tag(row: ApprovedFigure | None, tags: tuple[str, ...]) -> bool:
    return row is not None and any(row.tag == tag or row.tag.startswith(f"{tag}.") for tag in tags)
