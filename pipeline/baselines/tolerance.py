"""Which differences between two values are accepted: none, those within rounding, those a user allows for a tag."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from verslag.pipeline.baselines.approved_rows import ApprovedFigure
from verslag.pipeline.settings.project_file import TagTolerance

ToleranceName = Literal["exact", "rounding"]

ROUNDING_FIELDS = frozenset({"value", "value_high", "decimals", "scale"})
"""What differs where the same amount is printed with more or fewer digits."""
_VALUE_FIELDS = frozenset({"value", "value_high"})


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What is accepted."""

    name: ToleranceName = "exact"
    tags: dict[str, TagTolerance] = field(default_factory=dict)
    """By tag or by how it starts (`hr` allows for `hr.fte` too); the longest one counts."""

    def accepts(self, old: ApprovedFigure, new: ApprovedFigure, fields: frozenset[str]) -> str:
        """Why figures that differ in these fields are accepted; empty where they are not."""
        if self.name == "rounding" and fields <= ROUNDING_FIELDS and _round_alike(old, new):
            return "within rounding"
        if (allowed := self._of(new.tag)) and fields <= _VALUE_FIELDS and allowed.allows(old.amounts, new.amounts):
            return f"within the tolerance of {new.tag}"
        return ""

    def _of(self, tag: str) -> TagTolerance | None:
        parts = tag.split(".")
        starts = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((self.tags[start] for start in starts if start in self.tags), None)


def _round_alike(old: ApprovedFigure, new: ApprovedFigure) -> bool:
    """Whether the ranges that round to both values overlap (consistent duplicates in XBRL's sense)."""
    slack = (_step(old) + _step(new)) / 2
    return all(abs(a - b) <= slack for a, b in zip(old.amounts, new.amounts, strict=True))


def _step(figure: ApprovedFigure) -> Decimal:
    """Size of the last printed digit; a figure without a known accuracy is exact."""
    return Decimal(0) if figure.decimals is None else Decimal(1).scaleb(-figure.decimals)
