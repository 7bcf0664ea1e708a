"""The figures of a report held against each other: what agrees is proven, what does not is doubted and reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from verslag.extractors.metrics.checks.account_codes import check_codes
from verslag.extractors.metrics.checks.agreement import Finding, Verdict
from verslag.extractors.metrics.checks.balance_sides import check_balances
from verslag.extractors.metrics.checks.column_sums import check_sums
from verslag.extractors.metrics.checks.movements import check_movements
from verslag.extractors.metrics.checks.plausibility import check_plausibility
from verslag.extractors.metrics.checks.said_again import check_repeats
from verslag.extractors.metrics.checks.scale_repeats import check_scale_repeats
from verslag.extractors.metrics.checks.shares_of_whole import check_shares
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.schemas.vocabularies import Proof

CHECKS: tuple[Callable[[Sequence[MetricFigure]], Iterator[Verdict]], ...] = (
    check_sums,
    check_balances,
    check_shares,
    check_repeats,
    check_scale_repeats,
    check_movements,
    check_codes,
    check_plausibility,
)
"""Each takes all figures of a document and looks at every one of them a bounded number of times."""


def check_figures(figures: Sequence[MetricFigure]) -> tuple[tuple[MetricFigure, ...], tuple[Finding, ...]]:
    """Confirm or doubt the figures of one document by each other.

    Returns the figures in the same order, with what confirms and what speaks against them, and what does not agree.
    Differences within the rounding of the printed figures are agreement. No value is changed.
    """
    reasons: defaultdict[int, list[Proof | Doubt]] = defaultdict(list)
    findings: list[Finding] = []
    for check in CHECKS:
        for verdict in check(figures):
            for place in verdict.figures:
                reasons[place].append(verdict.reason)
            if verdict.finding is not None:
                findings.append(verdict.finding)
    return tuple(_judged(f, reasons[i]) if i in reasons else f for i, f in enumerate(figures)), tuple(findings)


def _judged(figure: MetricFigure, reasons: Iterable[Proof | Doubt]) -> MetricFigure:
    doubts, proofs = dict.fromkeys(figure.doubts), dict.fromkeys(figure.confirmed_by)
    for reason in reasons:
        if isinstance(reason, Doubt):
            doubts[reason] = None
        else:
            proofs[reason] = None
    return replace(figure, doubts=tuple(doubts), confirmed_by=tuple(proofs))
