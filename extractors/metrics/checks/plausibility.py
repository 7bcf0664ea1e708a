"""Figures that can hardly be what they are read as: by their size, or beside the others of their row and column."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from verslag.extractors.metrics.checks.agreement import EXACT, LARGEST, Verdict, is_checkable, value_of
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.printed_marks import is_bare, says_scale

_NO_SHARE = 1000
"""A percentage from here on is an amount in a column or row taken for shares."""

_BEYOND = Decimal(10) ** 12
"""Few have amounts or counts of this size: a scale was applied twice, or numbers joined; unless its words say so."""

_YEAR = re.compile(r"(?:€\s*)?(?:19|20)\d\d(?:\s*(?:€|m))?")
"""A year, also with what is read as its unit: years of birth stand before *m* and *v*."""

_MONEY = frozenset({"EUR", "USD", "GBP", "CHF"})

_OFF = 300
"""How many times the others of its row a figure must be, or they it, to stand out; scales differ by a thousand."""

_ALIKE = 10
"""The others of a row agree where the largest is at most so many times the smallest."""


def check_plausibility(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Doubt figures that can hardly be right; what is implausible may still be so."""
    rows: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    columns: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    unmarked: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if doubt := _by_itself(figure):
            yield Verdict((i,), doubt)
        if figure.context.table_id and is_checkable(figure):
            rows[(figure.context.table_id, round(figure.bbox.y_mid), figure.unit)].append(i)
            column = (figure.context.table_id, figure.context.column_label)
            if figure.unit in _MONEY:
                columns[(*column, figure.unit)].append(i)
            if is_bare(figure.raw_text):
                unmarked[column].append(i)
    for places in rows.values():
        yield from _off_its_row(figures, places)
    for places in columns.values():
        yield from _off_its_column(figures, places)
    for places in unmarked.values():
        yield from _in_other_units(figures, places)


def _by_itself(figure: MetricFigure) -> Doubt | None:
    value = figure.quantity.value
    if value is None:
        return None
    if figure.unit == "percent" and abs(value) >= _NO_SHARE:
        return Doubt.IMPLAUSIBLE_SHARE
    if abs(value) >= (LARGEST if _says_its_scale(figure) else min(_BEYOND, LARGEST)):
        return Doubt.BEYOND_SIZE
    if figure.unit in ("count", "person", "m", *_MONEY) and _YEAR.fullmatch(figure.raw_text.strip()):
        amount_in_text = figure.kind == "prose" and figure.raw_text.strip().startswith("€")
        return None if amount_in_text else Doubt.YEAR_LIKE
    return None


def _says_its_scale(figure: MetricFigure) -> bool:
    """Whether the words printed with a figure say what it is multiplied by."""
    return figure.quantity.scale > 0 and says_scale(figure.raw_text)


def _off_its_row(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[Verdict]:
    """A figure far larger or smaller than all others of its row, which are alike."""
    sizes = {i: abs(value_of(figures[i])) for i in places if value_of(figures[i])}
    if not 3 <= len(sizes) <= _MOST_CELLS:
        return
    for i, size in sizes.items():
        others = [other for j, other in sizes.items() if j != i]
        if max(others) > _ALIKE * min(others):
            continue
        ratio = EXACT.divide(size, median(others))
        if ratio >= _OFF or ratio * _OFF <= 1:
            yield Verdict((i,), Doubt.OFF_ITS_ROW)


_MOST_CELLS = 40
"""A row of more figures is no row of a report's table."""


def _off_its_column(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[Verdict]:
    """Amounts whose scale is not that of most of their column."""
    scales = Counter(figures[i].quantity.scale for i in places)
    if len(scales) < 2:
        return
    usual, _ = scales.most_common(1)[0]
    odd = tuple(i for i in places if figures[i].quantity.scale != usual and not _measured_by_itself(figures[i]))
    if odd:
        yield Verdict(odd, Doubt.SCALE_OFF_COLUMN)


def _measured_by_itself(figure: MetricFigure) -> bool:
    """Whether a figure's own words, or the label of its row, say its scale or that it has none: *per lid (in euro)*."""
    return _says_its_scale(figure) or bool(measure_of(figure.context.row_label).unit)


_UNIT_IN_LABEL = re.compile(r"[€$£%‰]|\b(?:euro|procent|percentage|fte|vte|aantal(?:len)?|in\s+\w+)\b", re.IGNORECASE)

_COUNTED = frozenset({"count", "person"})
"""What is counted may be people in one row and things in another, and stand below shares."""


def _in_other_units(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[Verdict]:
    """Figures without a unit in print, nor in their label, that were read in another one than most of their column."""
    usual, _ = Counter(figures[i].unit for i in places).most_common(1)[0]
    odd = tuple(i for i in places if figures[i].unit != usual and not _says_its_unit(figures[i], usual))
    if odd:
        yield Verdict(odd, Doubt.UNIT_OFF_COLUMN)


def _says_its_unit(figure: MetricFigure, usual: str) -> bool:
    if figure.unit in _COUNTED and usual not in _MONEY:
        return True
    return bool(_UNIT_IN_LABEL.search(f"{figure.context.row_group} {figure.context.row_label}"))
