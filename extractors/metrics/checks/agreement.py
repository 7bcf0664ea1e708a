"""What a check says: which figures agree, which are doubted, and what a person should look at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.schemas.vocabularies import Proof

EXACT = Context(prec=60)
"""Wide enough for every sum of what is checked: nothing is rounded, nothing raises."""

LARGEST = Decimal(10) ** 15
"""From here on a number is no figure of any report, and is held against nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Places of a report that do not agree; an issue for a person to look at, never corrected."""

    code: str
    message: str
    page: int
    figures: tuple[int, ...]
    """Places of the figures concerned in the sequence that was checked."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A proof of the figures at these places, or a doubt about them."""

    figures: tuple[int, ...]
    reason: Proof | Doubt
    finding: Finding | None = None


def value_of(figure: MetricFigure) -> Decimal:
    """The value, 0 for what has none."""
    return figure.quantity.value if figure.quantity.value is not None else Decimal(0)


def step_of(figure: MetricFigure) -> Decimal:
    """The size of the last printed digit."""
    return Decimal(1).scaleb(-max(-30, min(30, figure.quantity.decimals or 0)))


def is_checkable(figure: MetricFigure) -> bool:
    """Whether the figure has one value of a size that figures have."""
    value = figure.quantity.value
    return value is not None and figure.quantity.value_high is None and abs(value) < LARGEST


def digits_of(value: Decimal) -> int:
    """How many significant digits a value has, zeros at the end left out: the more, the less are two alike by
    chance.
    """
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))
