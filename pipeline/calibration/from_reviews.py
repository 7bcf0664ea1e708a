"""`verslag calibrate`: the confidence fitted to what people decided about figures of their own reports."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.figures.confidence import SURE, Weights
from verslag.extractors.metrics.figures.evidence import Evidence, evidence_of
from verslag.pipeline.calibration.weights_fit import (
    KINDS,
    TELLING,
    WANTED,
    Judged,
    Model,
    Prior,
    Vector,
    cut_of,
    fit,
    held_out,
    shifted,
)
from verslag.pipeline.outputs.read_output import read_output
from verslag.pipeline.reviews.decision import Decision, value_text
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.reviews.settle import as_read, settled
from verslag.pipeline.scoring.figures_of_rows import figures_of_rows, period_of
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_LEAST_JUDGED, _LEAST_WRONG = 100, 5
"""Fewer decisions show nothing but chance."""

_SHARES = 5
"""Shares of the pages that are left out in turn."""

_HOLD = 3.0
"""What it costs to leave the weights that are shipped: those come from thousands of figures."""

_FLOOR = float(np.log(SURE / (1 - SURE)))
"""Sure begins no earlier than it does now, unless enough figures of these reports show that it may."""


@dataclass(frozen=True, slots=True)
class Calibrated:
    """The weights, and how they do on pages that they were not fitted to."""

    model: Model
    judged: int
    right: int
    sure_before: tuple[int, int]
    """Figures the present confidence calls sure, and how many of them are right."""
    sure_now: tuple[int, int]
    """The same of the new one."""


def calibrate(out: AnyPath, reviews: AnyPath, present: Weights) -> Calibrated:
    """Fit the confidence to the decisions about the figures of a run.

    Args:
        out: folder of the run.
        reviews: the decisions.
        present: the weights to start from.

    Raises:
        UsageError: too little is decided to learn anything from.
    """
    shares = _judged(read_output(str(out)).reports(), read_decisions(reviews).every)
    right = np.array([r for share in shares for r in share.right], dtype=np.bool_)
    wrong = int((~right).sum())
    if len(right) < _LEAST_JUDGED or wrong < _LEAST_WRONG:
        raise UsageError(
            f"{len(right)} figures are decided about, {wrong} of them wrong: too few to learn from",
            remedy=f"review at least {_LEAST_JUDGED} with {_LEAST_WRONG} wrong ones among them",
        )
    prior = Prior({**present.start, **present.reasons}, _HOLD, {})
    scores = held_out(shares, prior)
    cuts = _cuts(shares, scores)
    evidence = [e for share in shares for e in share.evidence]
    needed = np.array([cuts[_kind(e)] for e in evidence])
    before = np.array([present.confidence(e) >= SURE for e in evidence], dtype=np.bool_)
    now = np.concatenate(scores) >= needed
    return Calibrated(
        shifted(fit(shares, prior), cuts),
        judged=len(right),
        right=int(right.sum()),
        sure_before=(int(before.sum()), int((before & right).sum())),
        sure_now=(int(now.sum()), int((now & right).sum())),
    )


def verdicts_of(report: Report, decisions: Iterable[Decision]) -> dict[str, bool]:
    """By id of the reading whether a person found a figure right: in value, unit, label, period and scenario."""
    done = settled(report, decisions)
    now = {row.metric_id: row for row in done.metrics}
    found = {}
    for part in done.reviewed:
        if part.as_read is None:
            continue
        if part.status == "rejected":
            found[part.row_id] = False
        elif part.status in ("accepted", "corrected"):
            found[part.row_id] = _meaning(part.as_read) == _meaning(now[part.row_id])
    return found


def _judged(reports: Iterable[Report], decisions: Sequence[Decision]) -> list[Judged]:
    """What was decided, in shares that hold whole pages: figures of a page share their fate."""
    found: defaultdict[int, list[tuple[Evidence, bool]]] = defaultdict(list)
    for report in reports:
        bare = as_read(report)
        verdicts = verdicts_of(bare, decisions)
        if not verdicts:
            continue
        checked, _ = check_figures(figures_of_rows(bare.metrics))
        evidence = evidence_of(checked, period_of(bare.document.period))
        for row, one in zip(bare.metrics, evidence, strict=True):
            if row.metric_id in verdicts:
                share = zlib.crc32(f"{row.document_id} {row.page}".encode()) % _SHARES
                found[share].append((one, verdicts[row.metric_id]))
    return [
        Judged(str(share), tuple(e for e, _ in pairs), tuple(right for _, right in pairs))
        for share, pairs in sorted(found.items())
    ]


def _cuts(shares: Sequence[Judged], scores: Sequence[Vector]) -> Mapping[str, float]:
    """Where sure begins, by kind of place: lower than now only where enough figures show it."""
    kinds = np.array([_kind(e) for share in shares for e in share.evidence])
    right, every = np.array([r for share in shares for r in share.right]), np.concatenate(scores)
    cuts = {}
    for kind in KINDS:
        own = kinds == kind
        cut = cut_of(every[own], right[own], WANTED) if own.any() else _FLOOR
        cuts[kind] = cut if (every[own] >= cut).sum() >= TELLING else max(cut, _FLOOR)
    return cuts


def _kind(evidence: Evidence) -> str:
    return next(kind for kind in KINDS if kind in evidence)


def _meaning(row: MetricRow) -> tuple[str, ...]:
    return value_text(row), row.unit, row.label, row.period, row.scenario


def summary(found: Calibrated) -> str:
    """How the confidence did and does, in a line; the new one on pages that it was not fitted to."""
    before, now = (f"{right} of {sure} sure ones right" for sure, right in (found.sure_before, found.sure_now))
    return f"{found.right} of {found.judged} reviewed figures right; before: {before}; now: {now}"
