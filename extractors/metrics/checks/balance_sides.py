"""Both sides of a balance on the same day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from verslag.extractors.language.stems import stem
from verslag.extractors.metrics.checks.agreement import Finding, Verdict, is_checkable, step_of, value_of
from verslag.extractors.metrics.checks.column_sums import is_total
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.phrases.noun_phrases import content_words

_SIDES = ("activa", "passiva")
_FILLERS = frozenset({"debet", "credit", "generaal"})


def check_balances(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Total assets against total liabilities."""
    days: defaultdict[tuple[object, ...], dict[str, list[int]]] = defaultdict(lambda: {side: [] for side in _SIDES})
    for i, figure in enumerate(figures):
        if (
            figure.period is None
            or figure.unit not in ("EUR", "USD")
            or not is_total(figure)
            or not is_checkable(figure)
        ):
            continue
        words = {stem(w) for w in content_words(figure.context.label)}
        if len(words - _FILLERS) <= 2:
            for side in _SIDES:
                if stem(side) in words:
                    days[(figure.period.text, figure.scenario, figure.entity)][side].append(i)
    for both in days.values():
        if all(both.values()):
            # A side may have totals of its parts too: the largest is the side's own.
            yield _weighed(figures, *(max(both[side], key=lambda i: abs(value_of(figures[i]))) for side in _SIDES))


def _weighed(figures: Sequence[MetricFigure], asset: int, liability: int) -> Verdict:
    a, b = figures[asset], figures[liability]
    if abs(value_of(a) - value_of(b)) <= max(step_of(a), step_of(b)):
        return Verdict((asset, liability), "balance")
    message = (
        f"{a.context.label!r} is {value_of(a):f} on page {a.page}, {b.context.label!r} {value_of(b):f} on page {b.page}"
    )
    return Verdict(
        (asset, liability), Doubt.CONTRADICTED, Finding("figures-contradict", message, a.page, (asset, liability))
    )
