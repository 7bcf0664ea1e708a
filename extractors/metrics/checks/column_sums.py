"""Totals against their parts: down a column, along a row, and results as the difference of two totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import takewhile

from verslag.extractors.metrics.checks.agreement import (
    EXACT,
    Finding,
    Verdict,
    digits_of,
    is_checkable,
    step_of,
    value_of,
)
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.phrases.summing_words import sums_up

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
    told: set[tuple[str, str]] = set()
    for places in columns.values():
        above = _Above()
        totals = {place for place in places if is_total(figures[place])}
        for at, place in enumerate(places):
            if place in totals:
                found = _total(figures, above, place) or _below(figures, places[at + 1 :][:_MOST_PARTS], place, totals)
                yield from (_told_once(verdict, figures[place], told) for verdict in found)
            above.add(place, figures[place], is_total=place in totals)
    for places in rows.values():
        yield from _row(figures, places)


def _told_once(verdict: Verdict, total: MetricFigure, told: set[tuple[str, str]]) -> Verdict:
    """The verdict, its finding only for the first column of a row: the others do not add up for the same reason."""
    row = (total.context.table_id, total.context.row_label)
    if verdict.finding is None:
        return verdict
    if row in told:
        return replace(verdict, finding=None)
    told.add(row)
    return verdict


@dataclass(slots=True)
class _Above:
    """What stands above a figure in its column."""

    rows: list[int] = field(default_factory=list)
    """Those that are no totals, passing over totals inside."""
    totals: list[int] = field(default_factory=list)
    open_rows: list[int] = field(default_factory=list)
    """The rows after the last total."""
    groups: dict[str, list[int]] = field(default_factory=dict)
    """The rows by their group."""

    def add(self, place: int, figure: MetricFigure, *, is_total: bool) -> None:
        if is_total:
            self.totals.append(place)
            self.open_rows.clear()
        else:
            self.rows.append(place)
            self.open_rows.append(place)
            self.groups.setdefault(figure.context.row_group, []).append(place)

    @property
    def parts(self) -> tuple[list[int], list[int]]:
        """What a total may add up, nearest first: the rows, or the totals with the rows after the last of them."""
        subtotals = (self.totals[-_MOST_PARTS:] + self.open_rows)[-_MOST_PARTS:]
        return self.rows[: -_MOST_PARTS - 1 : -1], subtotals[::-1]


def is_total(figure: MetricFigure) -> bool:
    """Whether a figure is called a total or a result, or nothing at all."""
    context = figure.context
    return sums_up(context.row_label) or context.label.endswith("(totaal)") or not (context.row_label or context.label)


def _total(figures: Sequence[MetricFigure], above: _Above, place: int) -> list[Verdict]:
    total = figures[place]
    for parts in above.parts:
        if found := _as_sum(figures, place, parts):
            return [found]
    if found := _as_difference(figures, place, above.totals[-2:]):
        return [found]
    group = above.groups.get(total.context.row_group, [])
    if len(group) < 2:
        return []
    off = _sum(figures, group) - value_of(total)
    if abs(off) <= max(_rounding(total, len(group)), _whole_units(figures, group)):
        return [Verdict((place, *group), "sum")] if abs(value_of(total)) >= _LEAST_DIGITS * step_of(total) else []
    if total.context.row_label.strip().lower().startswith(("totaal", "som", "subtotaal")):
        return _in_another_scale(figures, place, group) or _mismatch(figures, place, group, off)
    return []


def _in_another_scale(figures: Sequence[MetricFigure], place: int, group: Sequence[int]) -> list[Verdict]:
    """A total that its parts make only when they, or it, are multiplied by a thousand or a million."""
    total, parts = value_of(figures[place]), _sum(figures, group)
    small, large = sorted((abs(total), abs(parts)))
    if digits_of(small) < _SCALE_DIGITS:
        return []
    factor = next((f for f in _SCALES if abs(EXACT.multiply(small, f) - large) * _SCALE_EXACT <= large), None)
    if factor is None:
        return []
    label = figures[place].context.label
    message = (
        f"{label!r} is printed as {total:f}; its {len(group)} parts add up to {parts:f}: the same in another scale"
    )
    found = Finding("scale-disagrees", message, figures[place].page, (place, *group))
    return [Verdict((place, *group), Doubt.SCALE_DISPUTED, found)]


_SCALES = (Decimal(10) ** 3, Decimal(10) ** 6)
_SCALE_DIGITS = 3
"""Digits a total needs for its parts to make it in another scale by no chance."""
_SCALE_EXACT = 200
"""The parts make the total to within one in so many: each of them is rounded."""


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


def _below(figures: Sequence[MetricFigure], below: Sequence[int], place: int, totals: Collection[int]) -> list[Verdict]:
    """A total that stands above its parts: all rows up to the next total."""
    parts = list(takewhile(lambda i: i not in totals, below))
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


def _whole_units(figures: Sequence[MetricFigure], parts: Sequence[int]) -> Decimal:
    """How far parts may be off that are whole amounts, whatever their decimals: they were rounded before."""
    values = [value_of(figures[i]) for i in parts]
    return Decimal(len(parts)) / 2 if all(value == value.to_integral_value() for value in values) else Decimal(0)
