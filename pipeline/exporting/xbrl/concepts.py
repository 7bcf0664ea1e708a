"""Concepts made of tags: one for each tag, sort of value and sort of period that figures have."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.schemas.records import MetricRow
from verslag.schemas.taxonomy import Taxonomy

MONEY = frozenset({"EUR", "USD"})


@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """What a fact is about."""

    tag: str
    money: bool
    instant: bool
    """Whether it is measured on a day, as a balance is, and not over a time."""

    @property
    def name(self) -> str:
        """Always the whole story, so that another figure in the file never changes the name:
        `finance.assets_money_day`.
        """
        return f"{self.tag}_{'money' if self.money else 'number'}_{'day' if self.instant else 'time'}"

    def label(self, taxonomy: Taxonomy) -> str:
        """The Dutch name of the tag, with what tells the concepts of one tag apart."""
        known = taxonomy.tags.get(self.tag)
        sort = "bedrag" if self.money else "aantal"
        return f"{known.name if known else self.tag} ({sort}, {'op een dag' if self.instant else 'over een periode'})"


def concept_of(row: MetricRow) -> Concept:
    """The concept of a figure that has a tag, a unit and a period."""
    return Concept(row.tag, row.unit in MONEY, row.period_start == row.period_end)
