"""Percentages of one column, or of one chart, that add up to a hundred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from verslag.extractors.metrics.checks.agreement import Verdict, is_checkable, step_of, value_of
from verslag.extractors.metrics.checks.column_sums import is_total
from verslag.extractors.metrics.figures.figure import MetricFigure

_WHOLE = 100


def check_shares(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """All shares of a group against the whole; a printed total of 100 is the whole, not a part."""
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if figure.unit != "percent" or figure.kind not in ("table", "chart") or not is_checkable(figure):
            continue
        if not 0 <= value_of(figure) <= _WHOLE:
            continue
        context = figure.context
        inside = (context.table_id, context.column_label, context.row_group) if context.table_id else ("chart",)
        period = figure.period.text if figure.period else ""
        groups[(figure.page, figure.section_id, period, *inside)].append(i)
    for places in groups.values():
        parts = [i for i in places if value_of(figures[i]) < _WHOLE and not is_total(figures[i])]
        total = sum((value_of(figures[i]) for i in parts), Decimal(0))
        if len(parts) > 1 and abs(total - _WHOLE) <= sum((step_of(figures[i]) for i in parts), Decimal(0)) / 2:
            whole = [i for i in places if value_of(figures[i]) == _WHOLE]
            yield Verdict((*parts, *whole), "share")
