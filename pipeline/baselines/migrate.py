"""Baselines of an earlier release brought along: what is approved stays approved, under the ids of today."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from verslag.pipeline.baselines.approve import refuse_under_ci
from verslag.pipeline.baselines.approved_rows import ApprovedFigure, approved_figures
from verslag.pipeline.baselines.baseline_files import documents_of, path_of, read_earlier_baseline, write_baseline
from verslag.pipeline.baselines.figure_alignment import aligned
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import chosen
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.exact import exact_amounts


@dataclass(frozen=True, slots=True)
class Migrated:
    """What became of the approved figures of one document."""

    document_id: str
    found: int
    """Figures that got the ids of the run."""
    kept: int
    """Figures that the run does not have; they stay as they were, and `check` says so."""


@exact_amounts()
def migrate(out: AnyPath, folder: Path) -> list[Migrated]:
    """Give approved figures the ids that a run has for them; no approved value, unit, period or label changes.

    Raises:
        UsageError: it runs under CI, or a folder or a file of it cannot be read.
        OutputError: a baseline cannot be written.
    """
    refuse_under_ci()
    names = set(chosen(out, ()))
    return [_migrate_one(out, folder, name) for name in documents_of(folder) if name in names]


def _migrate_one(out: AnyPath, folder: Path, document_id: str) -> Migrated:
    path = path_of(folder, document_id, "metrics")
    approved = read_earlier_baseline(path)
    pairs = aligned(approved, approved_figures(read_report(out, document_id)))
    rows = [_with_ids_of(old, new) for old, new in pairs if old is not None]
    write_baseline(path, rows, "metrics")
    found = sum(old is not None and new is not None for old, new in pairs)
    return Migrated(document_id, found, len(rows) - found)


def _with_ids_of(old: ApprovedFigure, new: ApprovedFigure | None) -> ApprovedFigure:
    return old.model_copy(update={"metric_id": new.metric_id, "series_id": new.series_id}) if new else old
