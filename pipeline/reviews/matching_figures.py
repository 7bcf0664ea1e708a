"""Which figure of a reading a decision is about: by the spot in the same file, else by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verslag.extractors.document.geometry import BBox
from verslag.pipeline.reviews.decision import Decision
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_SAME_SPOT = 0.5
"""Share of the smaller box from which two boxes show the same print."""


@dataclass(slots=True)
class Matches:
    """Decisions with the figure each is about."""

    by_row: dict[str, Decision] = field(default_factory=dict)
    """By `metric_id` of the reading."""
    missing: list[Decision] = field(default_factory=list)
    """Those whose figure is not read."""


def matches_of(report: Report, decisions: Iterable[Decision]) -> Matches:
    """The figures of the decisions; those about this very file come first, and replace those about an earlier one."""
    newest_first = sorted(decisions, key=lambda d: d.first.when, reverse=True)
    here = [d for d in newest_first if d.first.sha256 == report.document.sha256]
    settled_here = {d.first.metric_id for d in here}
    earlier: dict[str, Decision] = {}
    for decision in newest_first:
        if decision.first.metric_id not in settled_here:
            earlier.setdefault(decision.first.metric_id, decision)
    found = Matches()
    ids = {row.metric_id for row in report.metrics}
    pages: defaultdict[int, list[MetricRow]] = defaultdict(list)
    for row in report.metrics:
        pages[row.page].append(row)
    at_spot = [(d, _at_spot(d, pages[d.first.page])) for d in here]
    for decision, rows in at_spot:
        if decision.first.metric_id in rows:
            found.by_row.setdefault(decision.first.metric_id, decision)
    placed = {d.first.metric_id for d in found.by_row.values()}
    for decision, rows in at_spot:
        if decision.first.metric_id in placed:
            continue
        free = [name for name in (*rows, decision.first.metric_id) if name in ids and name not in found.by_row]
        if free:
            found.by_row[free[0]] = decision
        elif not any(found.by_row[name].first.when > decision.first.when for name in rows):
            found.missing.append(decision)  # else the same spot was decided about again, under another id
    for name, decision in earlier.items():
        if name in ids and name not in found.by_row:
            found.by_row[name] = decision
        elif name not in ids:
            found.missing.append(decision)
    return found


def _at_spot(decision: Decision, rows: Sequence[MetricRow]) -> list[str]:
    """Ids of the figures of its page that were read from the spot of a decision, the best first."""
    spot = BBox(*decision.box)
    shares = [(share, row.metric_id) for row in rows if (share := _shared(spot, _box(row))) >= _SAME_SPOT]
    return [name for _, name in sorted(shares, key=lambda found: -found[0])]


def _box(row: MetricRow) -> BBox:
    return BBox(row.x0, row.top, row.x1, row.bottom)


def _shared(a: BBox, b: BBox) -> float:
    smaller = min(a.area, b.area)
    return a.x_overlap(b) * a.y_overlap(b) / smaller if smaller else 0.0
