"""Totals against their parts: down a column, along a row, and results as the difference of two totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from verslag.extractors.metrics.checks.agreement import (
    EXACT,
    Finding,
    Verdict,
    is_checkable,
    step_of,
    value_of,
)
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.readers.tables.table_rows import sums_up

_NEAR_MISS = Decimal("0.02")
"""A sum this close to a printed total is meant to be that total; further off, the parts were not all found."""

_MOST_PARTS = 40
"""Rows back to which the parts of a total are looked for."""

_LEAST_DIGITS = Decimal(20)
"""A total below so many units of its last digit is the sum of some rows by chance too often."""

_NO_SUMS = frozenset({"percent", "year", "score"})


def check_sums(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Totals of a table against their parts, within the rounding of what is printed."""
    columns: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    rows: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if figure.context.table_id and figure.unit not in _NO_SUMS and is_checkable(figure):
            columns[(figure.context.table_id, figure.context.column_label, figure.unit)].append(i)
            rows[(figure.context.table_id, round(figure.bbox.y_mid), figure.unit)].append(i)
    for places in columns.values():
        for at, place in enumerate(places):
            if is_total(figures[place]):
                yield from _total(figures, places[:at], place) or _above(figures, places[at + 1 :], place)
    for places in rows.values():
        yield from _row(figures, places)


def is_total(figure: MetricFigure) -> bool:
    """Whether a figure is called a total or a result, or nothing at all."""
    context = figure.context
    return sums_up(context.row_label) or context.label.endswith("(totaal)") or not (context.row_label or context.label)


def _total(figures: Sequence[MetricFigure], above: Sequence[int], place: int) -> list[Verdict]:
    total = figures[place]
    runs = (_rows(figures, above), _subtotals(figures, above))
    for parts in (list(reversed(run[-_MOST_PARTS:])) for run in runs):
        if found := _as_sum(figures, place, parts):
            return [found]
    if found := _as_difference(figures, place, [i for i in above if is_total(figures[i])]):
        return [found]
    group = [i for i in _rows(figures, above) if figures[i].context.row_group == total.context.row_group]
    if len(group) < 2:
        return []
    off = _sum(figures, group) - value_of(total)
    if abs(off) <= _rounding(total, len(group)):
        return [Verdict((place, *group), "sum")] if abs(value_of(total)) >= _LEAST_DIGITS * step_of(total) else []
    if total.context.row_label.strip().lower().startswith(("totaal", "som", "subtotaal")):
        return _mismatch(figures, place, group, off)
    return []


def _mismatch(figures: Sequence[MetricFigure], place: int, group: Sequence[int], off: Decimal) -> list[Verdict]:
    total = figures[place]
    value = value_of(total)
    if not value or abs(off) > abs(value) * _NEAR_MISS:
        return []
    message = (
        f"{total.context.label!r} is printed as {value:f}, its {len(group)} parts add up to {EXACT.add(value, off):f}"
    )
    return [
        Verdict((place, *group), Doubt.SUM_DIFFERS, Finding("total-mismatch", message, total.page, (place, *group)))
    ]


def _as_sum(figures: Sequence[MetricFigure], place: int, parts: Sequence[int]) -> Verdict | None:
    """The total as the sum of the first so many of `parts`, nearest first."""
    total, running = figures[place], Decimal(0)
    if abs(value_of(total)) < _LEAST_DIGITS * step_of(total):
        return None
    for count, part in enumerate(parts, 1):
        running = EXACT.add(running, value_of(figures[part]))
        if count > 1 and abs(running - value_of(total)) <= _rounding(total, count):
            return Verdict((place, *parts[:count]), "sum")
    return None


def _as_difference(figures: Sequence[MetricFigure], place: int, totals: Sequence[int]) -> Verdict | None:
    """A result as what is left of one total above after another."""
    result = figures[place]
    if len(totals) < 2 or abs(value_of(result)) < _LEAST_DIGITS * step_of(result):
        return None
    first, second = totals[-2:]
    off = EXACT.subtract(EXACT.subtract(value_of(figures[first]), value_of(figures[second])), value_of(result))
    return Verdict((place, first, second), "sum") if abs(off) <= _rounding(result, 2) else None


def _above(figures: Sequence[MetricFigure], below: Sequence[int], place: int) -> list[Verdict]:
    """A total that stands above its parts: all rows up to the next total."""
    parts: list[int] = []
    for i in below[:_MOST_PARTS]:
        if is_total(figures[i]):
            break
        parts.append(i)
    total = figures[place]
    if len(parts) < 2 or abs(value_of(total)) < _LEAST_DIGITS * step_of(total):
        return []
    off = _sum(figures, parts) - value_of(total)
    return [Verdict((place, *parts), "sum")] if abs(off) <= _rounding(total, len(parts)) else []


def _row(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[Verdict]:
    """The last figure of a row under a head such as *totaal* against the others."""
    if len(places) < 3:
        return
    *parts, place = sorted(places, key=lambda i: figures[i].bbox.x0)
    total = figures[place]
    if not sums_up(total.context.column_label) or abs(value_of(total)) < _LEAST_DIGITS * step_of(total):
        return
    if abs(_sum(figures, parts) - value_of(total)) <= _rounding(total, len(parts)):
        yield Verdict((*parts, place), "sum")


def _sum(figures: Sequence[MetricFigure], places: Iterable[int]) -> Decimal:
    whole = Decimal(0)
    for i in places:
        whole = EXACT.add(whole, value_of(figures[i]))
    return whole


def _rounding(total: MetricFigure, parts: int) -> Decimal:
    """How far a sum of rounded parts may be from the rounded total."""
    return step_of(total) * (1 + Decimal(parts) / 2)


def _rows(figures: Sequence[MetricFigure], above: Sequence[int]) -> list[int]:
    """The rows above that are no totals themselves, passing over totals inside."""
    return [i for i in above if not is_total(figures[i])]


def _subtotals(figures: Sequence[MetricFigure], above: Sequence[int]) -> list[int]:
    """The totals above together with the rows after the last of them."""
    last = max((at for at, i in enumerate(above) if is_total(figures[i])), default=-1)
    return [i for at, i in enumerate(above) if is_total(figures[i]) or at > last]
