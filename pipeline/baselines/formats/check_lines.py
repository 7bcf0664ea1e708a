"""A difference in the words every format uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from verslag.pipeline.baselines.approved_rows import Approved, ApprovedFigure
from verslag.pipeline.baselines.check import DocumentCheck
from verslag.pipeline.baselines.compare import FAILING, RowDifference
from verslag.schemas.records import plain

_PERCENT_PLACES = Decimal("0.1")

SHOWN = 10
"""Differences of a document that are listed unless all are asked for."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One difference as text; empty where a column does not apply."""

    status: str
    name: str
    old: str
    new: str
    change: str
    percent: str
    page: int
    key: str

    @property
    def step(self) -> str:
        """From old to new in one line."""
        share = f" ({self.percent})" if self.percent else ""
        return f"{self.old or 'nothing'} → {self.new or 'nothing'}{share}"


def line_of(difference: RowDifference) -> CheckLine:
    """The columns of one difference."""
    old, new, fields = difference.old, difference.new, difference.fields
    step, percent = _change(difference)
    status = f"{difference.status}: {difference.reason}" if difference.reason else difference.status
    return CheckLine(
        status=status,
        name=difference.row.caption,
        old=_side(old, fields),
        new=_side(new, fields),
        change=step,
        percent=percent,
        page=difference.row.page,
        key=difference.row.key,
    )


def shown(document: DocumentCheck, everything: bool) -> tuple[Sequence[RowDifference], int]:
    """The differences to list and how many are left out."""
    found = document.differences
    return (found, 0) if everything else (found[:SHOWN], max(len(found) - SHOWN, 0))


def trouble(document: DocumentCheck) -> str:
    """What is missing on one side as a whole; empty where both sides are there."""
    if document.state == "missing":
        return "it has approved figures and is not in this run"
    if document.lacking:
        return f"no {', '.join(document.lacking)} approved yet: look at them, then run `verslag approve`"
    return ""


def counts(document: DocumentCheck) -> str:
    """How many rows are the same, changed, added …"""
    statuses = [d.status for d in document.differences]
    parts = [f"{document.same} same"] + [f"{statuses.count(s)} {s}" for s in dict.fromkeys(statuses)]
    return ", ".join(parts)


def is_failing(difference: RowDifference) -> bool:
    """Whether the difference makes the check fail."""
    return difference.status in FAILING


def _side(row: Approved | None, fields: tuple[str, ...]) -> str:
    """What differs on one side: the amount with its unit, and every other field by name."""
    if row is None:
        return ""
    rest = [name for name in fields if name not in ("value", "value_high", "unit")]
    parts = [f"{name} {getattr(row, name)!s}" for name in rest]
    if isinstance(row, ApprovedFigure) and (len(rest) < len(fields) or not fields):
        parts.insert(0, amount(row))
    return ", ".join(parts) or row.caption


def amount(figure: ApprovedFigure) -> str:
    """Value, or range, and unit."""
    high = f" to {plain(figure.value_high)}" if figure.value_high is not None else ""
    return f"{plain(figure.value)}{high} {figure.unit}".strip()


def _change(difference: RowDifference) -> tuple[str, str]:
    old, new = difference.old, difference.new
    if not isinstance(old, ApprovedFigure) or not isinstance(new, ApprovedFigure) or old.value == new.value:
        return "", ""
    step = new.value - old.value
    percent = f"{(100 * step / abs(old.value)).quantize(_PERCENT_PLACES):+f}%" if old.value else ""
    return f"{step:+f}", percent
