"""`verslag check`: every document of a run against what was approved of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from verslag.pipeline.baselines.approvals import approved_source
from verslag.pipeline.baselines.approved_rows import Approved, TableName, approve_rows, approved_rows
from verslag.pipeline.baselines.baseline_files import Baseline, documents_of, path_of, read_baseline
from verslag.pipeline.baselines.compare import RowDifference, differences, failing, ranked
from verslag.pipeline.baselines.tolerance import Tolerance
from verslag.pipeline.outputs.read_tables import figures_by_document
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import chosen
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import ExitCode, UsageError
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

State = Literal["same", "different", "new", "missing"]


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """How one document compares."""

    document_id: str
    state: State
    """`new`: nothing is approved; `missing`: approved, but not in the run."""
    same: int = 0
    """Rows that agree in everything."""
    differences: tuple[RowDifference, ...] = ()
    notes: tuple[str, ...] = ()
    lacking: tuple[TableName, ...] = ()
    """Tables that nothing is approved of."""
    baselines: tuple[Baseline, ...] = ()
    known_as: str = ""
    """The name it was approved under: another one where the file was renamed since."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How a run compares."""

    documents: tuple[DocumentCheck, ...]

    @property
    def exit_code(self) -> ExitCode:
        """DIFFERENCES before NO_BASELINE: who approves what is new must not approve a change with it."""
        states = {d.state for d in self.documents}
        if states & {"different", "missing"}:
            return ExitCode.DIFFERENCES
        return ExitCode.NO_BASELINE if "new" in states else ExitCode.OK


@exact_amounts()
def check(
    out: AnyPath,
    folder: Path,
    *,
    documents: Sequence[str] = (),
    also: Sequence[TableName] = (),
    tolerance: Tolerance | None = None,
    whole: bool = True,
    reviewed: bool = False,
) -> CheckResult:
    """Compare a run with its baselines.

    Args:
        out: output folder of a run.
        folder: where the baselines stand.
        documents: only these.
        also: tables to compare beside the figures.
        tolerance: which differences are accepted.
        whole: whether a document that has a baseline and is not in the run is missing.
        reviewed: a figure that is not approved is a difference only where a person settled it.

    Raises:
        UsageError: a folder or a file of it cannot be read.
    """
    if not folder.is_dir() and folder.exists():
        raise UsageError(f"{folder} is no folder", remedy="give the folder that `verslag approve` wrote")
    tables: tuple[TableName, ...] = ("metrics", *also)
    sources, printed = approved_source(folder), figures_by_document(out)
    names = chosen(out, documents)
    results = [
        _check_one(report, printed.get(name, []), folder, tables, tolerance or Tolerance(), sources, known_as, reviewed)
        for name in names
        for report in (read_report(out, name),)
        for known_as in (_known_as(report, documents_of(folder), names, sources),)
    ]
    found = {*names, *(d.known_as for d in results)}
    gone = [name for name in documents_of(folder) if whole and not documents and name not in found]
    return CheckResult(tuple(results) + tuple(DocumentCheck(name, "missing") for name in gone))


def _check_one(
    report: Report,
    printed: Sequence[MetricRow],
    folder: Path,
    tables: Sequence[TableName],
    tolerance: Tolerance,
    sources: dict[str, str],
    known_as: str,
    reviewed: bool,
) -> DocumentCheck:
    document = report.document
    settled = report.settled_figures()
    baselines = [(table, read_baseline(path_of(folder, known_as, table), table)) for table in tables]
    wanted = bool(settled) or not reviewed
    lacking = tuple(table for table, baseline in baselines if baseline is None and wanted)
    notes = []
    if document.status != "ok":
        notes.append(f"the reading is {document.status}, see issues.csv")
    if known_as != document.document_id:
        notes.append(f"the same file was approved as {known_as}")
    if sources.get(known_as, document.sha256) != document.sha256:
        notes.append("the source file is not the one that was approved")
    found: list[RowDifference] = []
    same = 0
    for table, baseline in baselines:
        if baseline is None:
            continue
        sides = [approved_rows(report, table)]
        if table == "metrics" and _differ(csv_side := approve_rows(printed, table), sides[0]):
            # What analysts open and what programs read are both outputs; a difference in either one counts.
            sides.append(csv_side)
            notes.append("metrics.csv and the document's JSON do not agree: one was changed after the run")
        lists = [differences(baseline.rows, side, table, tolerance) for side in sides]
        told = (d for side in lists for d in side)
        found += dict.fromkeys(d for d in told if not (reviewed and d.status == "added" and d.row.key not in settled))
        same += len(sides[0]) - sum(d.new is not None for d in lists[0])
    state: State = "different" if failing(found) else "new" if lacking else "same"
    return DocumentCheck(
        document_id=document.document_id,
        state=state,
        same=same,
        differences=tuple(ranked(found)),
        notes=tuple(notes),
        lacking=lacking,
        baselines=tuple(b for _, b in baselines if b),
        known_as=known_as,
    )


def _known_as(report: Report, approved: Sequence[str], names: Sequence[str], sources: dict[str, str]) -> str:
    """The document a report was approved as: itself, or one that is not in the run whose file is the same."""
    document = report.document
    if document.document_id in approved:
        return document.document_id
    same = (name for name in approved if name not in names and sources.get(name) == document.sha256)
    return next(same, document.document_id)


def _differ(a: Sequence[Approved], b: Sequence[Approved]) -> bool:
    return sorted(a, key=lambda row: row.order) != sorted(b, key=lambda row: row.order)
