"""A decision: what a person settled about one figure or person, put together from its lines in `reviews.csv`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from verslag.schemas.records import MetricRow, PersonRow, plain
from verslag.schemas.report import Box
from verslag.schemas.review_lines import ReviewLine
from verslag.schemas.vocabularies import ReviewVerdict

READING = ("value", "unit", "period", "scenario")
"""What an acceptance stands for: where one of these is read otherwise later, it holds no longer."""

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands about one figure or person."""

    first: ReviewLine
    """Any of its lines: they share what was read."""
    status: ReviewVerdict
    changes: Mapping[str, str]
    """Field to what a person made of it."""

    @property
    def reading(self) -> tuple[str, ...]:
        """What was read when it was decided."""
        return tuple(str(getattr(self.first, name)) for name in READING)

    @property
    def settled(self) -> tuple[str, ...]:
        """What holds from then on."""
        return tuple(self.changes.get(name, str(getattr(self.first, name))) for name in READING)

    @property
    def box(self) -> Box:
        """Where the figure stood."""
        return parse_box(self.first.box)


def reading_of(row: MetricRow) -> tuple[str, ...]:
    """What is read of a figure, as `reviews.csv` writes it."""
    return (value_text(row), row.unit, row.period, row.scenario)


def reading_of_person(row: PersonRow) -> tuple[str, ...]:
    """What is read of a person, in the same columns."""
    return (row.role, row.body, "", "")


def value_text(row: MetricRow) -> str:
    """The value, or both ends of a range."""
    high = "" if row.value_high is None else f"..{plain(row.value_high)}"
    return plain(row.value) + high


def box_text(box: Sequence[float]) -> str:
    """A box as one cell."""
    return " ".join(f"{edge:g}" for edge in box)


def parse_box(text: str) -> Box:
    """A box from its cell.

    Raises:
        ValueError: the cell holds no four numbers.
    """
    x0, top, x1, bottom = (float(edge) for edge in text.split())
    return x0, top, x1, bottom


def decisions_of(lines: Iterable[ReviewLine]) -> list[Decision]:
    """What stands after all lines: of each figure of each file the latest decision that was not taken back.

    The order of the lines in the file plays no part, so that files of two people can be put together line by line.
    """
    by_figure: defaultdict[tuple[str, str, str], dict[tuple[str, str], list[ReviewLine]]] = defaultdict(dict)
    for line in sorted(lines, key=lambda line: (line.when, line.who)):
        decided = by_figure[line.document_id, line.sha256, line.metric_id]
        if line.field == UNDO:
            for moment in [m for m in decided if m[0] == line.new]:
                del decided[moment]
        else:
            decided.setdefault((line.when, line.who), []).append(line)
    return [_decision(list(decided.values())[-1]) for decided in by_figure.values() if decided]


def _decision(lines: Sequence[ReviewLine]) -> Decision:
    said = {line.field: line.new for line in lines}
    return Decision(lines[0], cast(ReviewVerdict, said.pop("status", "corrected")), said)
