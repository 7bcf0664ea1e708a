"""Figures that OCR misread by one mark, put right where exactly one such reading makes a column add up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from verslag.extractors.document.page import PageText
from verslag.extractors.metrics.checks.agreement import EXACT, digits_of, is_checkable, step_of, value_of
from verslag.extractors.metrics.checks.column_sums import is_total
from verslag.extractors.metrics.checks.ocr_trust import is_by_ocr, words_by_ocr
from verslag.extractors.metrics.checks.self_checks import check_figures
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

_ALIKE: Mapping[str, str] = {
    "0": "68",
    "1": "7",
    "2": "7",
    "3": "8",
    "5": "6",
    "6": "058",
    "7": "12",
    "8": "0369",
    "9": "8",
}
"""Digits that are taken for each other: closed shapes, and strokes with a bar."""

_MOST_PARTS = 40
"""Rows of a total beyond which one reading fits by chance."""

_LEAST_DIGITS = 3
"""Significant digits of a total below which one reading fits by chance."""


def repaired(figures: Sequence[MetricFigure], pages: Iterable[PageText]) -> tuple[MetricFigure, ...]:
    """The figures in the same order, those with another value that OCR misread for certain.

    A column whose total is not the sum of its parts is read once more: each figure with a separator more or less, as
    most of its column have it, or with one digit that looks alike. Where exactly one such reading of one figure makes
    the sum, it is taken; `raw_text` stays as it was read, and the repair stands among the reasons.
    """
    read = words_by_ocr(pages)
    found = list(figures)
    if not read:
        return tuple(found)
    checked, _ = check_figures(figures)
    for column in _columns(checked, read):
        step = _commonest_step([checked[place] for place in column])
        for total, *parts in _sums(checked, column):
            ways = {
                (place, value)
                for place in (total, *parts)
                if not checked[place].confirmed_by and is_by_ocr(checked[place], read)
                for value in _readings(checked[place], step)
                if _adds_up(checked, total, parts, place, value)
            }
            if len(ways) == 1:
                ((place, value),) = ways
                found[place] = _read_as(figures[place], value, step)
    return tuple(found)


def _columns(figures: Sequence[MetricFigure], read: Mapping[int, object]) -> Iterator[list[int]]:
    """Places of the figures of one column, in reading order, on pages that OCR read."""
    columns: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        if figure.page in read and figure.context.table_id and is_checkable(figure):
            columns[(figure.context.table_id, figure.context.column_label, figure.unit)].append(place)
    return (column for column in columns.values() if len(column) > 2)


def _sums(figures: Sequence[MetricFigure], column: Sequence[int]) -> Iterator[list[int]]:
    """Totals that no sum proves, each with the rows between it and the total before."""
    parts: list[int] = []
    for place in column:
        figure = figures[place]
        if not is_total(figure):
            parts.append(place)
            continue
        if (
            "sum" not in figure.confirmed_by
            and 1 < len(parts) <= _MOST_PARTS
            and digits_of(value_of(figure)) >= _LEAST_DIGITS
        ):
            yield [place, *parts]
        parts = []


def _adds_up(figures: Sequence[MetricFigure], total: int, parts: Sequence[int], place: int, value: Decimal) -> bool:
    """Whether the parts make the total exactly where the figure at a place has that value."""
    whole = Decimal(0)
    for part in parts:
        whole = EXACT.add(whole, value if part == place else value_of(figures[part]))
    return bool(parts) and whole == (value if total == place else value_of(figures[total]))


def _commonest_step(figures: Sequence[MetricFigure]) -> Decimal:
    return Counter(map(step_of, figures)).most_common(1)[0][0]


def _readings(figure: MetricFigure, step: Decimal) -> Iterator[Decimal]:
    """Values that the print may have been misread from by one mark; none where its digits do not make its value."""
    digits = "".join(char for char in figure.raw_text if "0" <= char <= "9")
    value, own = value_of(figure), step_of(figure)
    if not digits or Decimal(digits) * own != abs(value):
        return
    sign = -1 if value < 0 else 1
    if step != own:
        yield sign * Decimal(digits) * step
        return
    for at, digit in enumerate(digits):
        yield from (sign * Decimal(digits[:at] + other + digits[at + 1 :]) * own for other in _ALIKE.get(digit, ""))


def _read_as(figure: MetricFigure, value: Decimal, step: Decimal) -> MetricFigure:
    decimals = figure.quantity.decimals if step_of(figure) == step else max(0, -int(step.as_tuple().exponent))
    return replace(
        figure,
        quantity=replace(figure.quantity, value=value, decimals=decimals),
        doubts=(*figure.doubts, Doubt.REPAIRED),
        remarks=(*figure.remarks, f"{value_of(figure):f} read as {value:f}, with which its column adds up"),
    )
