"""Both sides joined: what is the same, changed, relabelled, added, removed or only moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from verslag.pipeline.baselines.approved_rows import Approved, ApprovedFigure, TableName
from verslag.pipeline.baselines.figure_alignment import aligned
from verslag.pipeline.baselines.tolerance import Tolerance

Status = Literal["changed", "relabelled", "added", "removed", "accepted", "moved"]
FAILING: frozenset[Status] = frozenset({"changed", "relabelled", "added", "removed"})

_ORDER: tuple[Status, ...] = ("changed", "relabelled", "added", "removed", "accepted", "moved")
_NAMES = frozenset({"label", "tag"})
"""Fields that say what a figure is called: where nothing else differs, it is the same figure under another name."""


@dataclass(frozen=True, slots=True)
class RowDifference:
    """One row that is not the same on both sides."""

    table: TableName
    status: Status
    old: Approved | None
    """As approved; None where it was added."""
    new: Approved | None
    """As read now; None where it was removed."""
    fields: tuple[str, ...] = ()
    """Fields that differ, the value first."""
    reason: str = ""
    """Why it is accepted."""

    @property
    def row(self) -> Approved:
        """The row as read now, or as approved where it is gone."""
        row = self.new or self.old
        if row is None:
            raise ValueError("a difference without a row")
        return row

    @property
    def relative(self) -> Decimal:
        """Size of the change against the approved value; a figure in another unit, or from nothing, is infinitely
        off.
        """
        if not isinstance(self.old, ApprovedFigure) or not isinstance(self.new, ApprovedFigure):
            return Decimal(1)
        if "unit" in self.fields:
            return Decimal("Infinity")
        steps = [(a, abs(b - a)) for a, b in zip(self.old.amounts, self.new.amounts, strict=True) if a != b]
        return max((step / abs(a) if a else Decimal("Infinity") for a, step in steps), default=Decimal(0))


def differences(
    old: Iterable[Approved], new: Iterable[Approved], table: TableName, tolerance: Tolerance
) -> list[RowDifference]:
    """Everything that differs, failing ones first and the largest relative change before smaller ones."""
    pairs = _figures(old, new) if table == "metrics" else _rows(old, new)
    found = [difference for a, b in pairs if (difference := _difference(a, b, table, tolerance))]
    return ranked(found)


def _figures(old: Iterable[Approved], new: Iterable[Approved]) -> Sequence[tuple[Approved | None, Approved | None]]:
    return aligned(
        [row for row in old if isinstance(row, ApprovedFigure)],
        [row for row in new if isinstance(row, ApprovedFigure)],
    )


def _rows(old: Iterable[Approved], new: Iterable[Approved]) -> Sequence[tuple[Approved | None, Approved | None]]:
    before, after = _by_key(old), _by_key(new)
    return [(before.get(key), after.get(key)) for key in dict.fromkeys((*before, *after))]


def ranked(found: Iterable[RowDifference]) -> list[RowDifference]:
    """Failing differences first, the largest relative change before smaller ones."""
    return sorted(found, key=lambda d: (_ORDER.index(d.status), -d.relative, d.row.order))


def _difference(
    old: Approved | None, new: Approved | None, table: TableName, tolerance: Tolerance
) -> RowDifference | None:
    if old is None or new is None:
        return RowDifference(table, "added" if old is None else "removed", old, new)
    fields = changed_fields(old, new)
    if not fields:
        return None
    meaning = frozenset(fields) - frozenset(old.POSITION)
    if not meaning:
        return RowDifference(table, "moved", old, new, fields)
    if "label" in meaning and meaning <= _NAMES:
        return RowDifference(table, "relabelled", old, new, fields)
    reason = ""
    if isinstance(old, ApprovedFigure) and isinstance(new, ApprovedFigure):
        reason = tolerance.accepts(old, new, meaning)
    return RowDifference(table, "accepted" if reason else "changed", old, new, fields, reason)


def changed_fields(old: Approved, new: Approved) -> tuple[str, ...]:
    """Fields in which two rows differ, the value first."""
    differing = [name for name in type(old).model_fields if getattr(old, name) != getattr(new, name)]
    return tuple(sorted(differing, key=lambda name: (name != "value", name != "unit", name in old.POSITION)))


def _by_key(rows: Iterable[Approved]) -> dict[str, Approved]:
    """Rows by key; a key that stands twice keeps both, so that no row is lost from sight."""
    found: dict[str, Approved] = {}
    for row in rows:
        key, count = row.key, 1
        while key in found:
            count += 1
            key = f"{row.key} ({count})"
        found[key] = row
    return found


def failing(found: Sequence[RowDifference]) -> bool:
    """Whether any of them is a real difference."""
    return any(d.status in FAILING for d in found)
