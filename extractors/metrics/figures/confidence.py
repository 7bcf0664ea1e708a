"""How far a figure is trusted: a logistic model over its evidence, with weights that stand in
`data/confidence.toml`.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from verslag.extractors.document.period import Period
from verslag.extractors.metrics.figures.evidence import Evidence, evidence_of
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.traits import HARDLY_KNOWN

SURE = 0.9
"""A figure given this confidence or more need not be looked at."""

_MOST = 0.99
"""No figure is more certain than this."""

_MOST_GUESSED = 0.89
"""A figure whose unit, scale or column is a guess is never sure."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Logits: where each kind of place starts, and what each reason adds or takes, by its words."""

    start: Mapping[str, float]
    reasons: Mapping[str, float]

    def confidence(self, evidence: Evidence) -> float:
        """A confidence between 0 and 1; reasons without a weight change nothing."""
        logit = sum(self.start.get(name, 0.0) + self.reasons.get(name, 0.0) * by for name, by in evidence.items())
        most = _MOST if HARDLY_KNOWN.isdisjoint(evidence) else _MOST_GUESSED
        return round(min(1 / (1 + math.exp(-logit)), most), 2)


def rated(
    figures: Sequence[MetricFigure], own: Period | None, weights: Weights | None = None
) -> tuple[MetricFigure, ...]:
    """The figures with their confidence.

    Args:
        figures: all of a document, checked.
        own: its reporting period.
        weights: of the reasons; those that are shipped if not given.
    """
    weights = weights or shipped_weights()
    return tuple(
        replace(figure, confidence=weights.confidence(evidence))
        for figure, evidence in zip(figures, evidence_of(figures, own), strict=True)
    )


@cache
def shipped_weights() -> Weights:
    """The weights as fitted by `training/fit_confidence.py`."""
    table = tomllib.loads((Path(__file__).parents[1] / "data" / "confidence.toml").read_text(encoding="utf-8"))
    return Weights(table["start"], table["weights"])
