"""Amounts that stand elsewhere in the report a thousand or a million times as large: one scale of the two was
misread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from verslag.extractors.language.stems import stem
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
from verslag.extractors.metrics.phrases.noun_phrases import content_words

_FACTORS = (Decimal(10) ** 3, Decimal(10) ** 6)
"""What a scale read wrongly multiplies by."""

_LEAST_DIGITS = 2
_TELLING_DIGITS = 4
"""Amounts of so many digits hardly have the same ones by chance; fewer digits tell only under the same label."""

_MOST_ALIKE = 24
"""Figures with the same leading digits that are held against each other; keeps the comparison linear."""

_ENOUGH = 2
"""Votes that two places differ by a scale: the same label gives two, a shared word with telling digits one."""

_LEADING = 2

Place = str
"""A table, or a page outside tables."""


def check_scale_repeats(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """One finding for places that differ by a scale, however many of their amounts do."""
    stems = [frozenset(stem(w) for w in content_words(f.context.label)) for f in figures]
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if stems[i] and is_checkable(figure) and digits_of(value_of(figure)) >= _LEAST_DIGITS:
            year = figure.period.text[:4] if figure.period else ""
            alike[figure.unit, year, figure.scenario, figure.entity, _mantissa(value_of(figure))].append(i)
    votes: defaultdict[tuple[Place, Place, Decimal], list[tuple[int, int, int]]] = defaultdict(list)
    for places in alike.values():
        for i, j in combinations(places[:_MOST_ALIKE], 2):
            small, large = sorted((i, j), key=lambda at: abs(value_of(figures[at])))
            factor = _factor(figures[small], figures[large])
            weight = _weight(figures, stems, small, large)
            if factor and weight:
                votes[_place(figures[small]), _place(figures[large]), factor].append((weight, small, large))
    edges = {
        (low, high): found
        for (low, high, _), found in votes.items()
        if low != high and sum(weight for weight, _, _ in found) >= _ENOUGH
    }
    for members in _together(edges):
        yield _disputed(figures, [vote for edge in members for vote in edges[edge]])


def _together(edges: Iterable[tuple[Place, Place]]) -> Iterable[list[tuple[Place, Place]]]:
    """Pairs of places that share a place: a table read at a wrong scale disagrees with all that repeat it."""
    groups: list[list[tuple[Place, Place]]] = []
    for edge in edges:
        touching = [group for group in groups if any(set(edge) & set(other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(other for group in touching for other in group), edge])
    return groups


def _mantissa(value: Decimal) -> str:
    """The leading digits without zeros before or behind, the last of them cut: rounding moves it."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")[:_LEADING]


def _factor(small: MetricFigure, large: MetricFigure) -> Decimal | None:
    """By what the larger one is the smaller one, within the rounding of the coarser print."""
    for factor in _FACTORS:
        times = EXACT.multiply(abs(value_of(small)), factor)
        # An amount read at a scale too low has lost its step as well.
        slack = max(step_of(large), EXACT.multiply(step_of(small), factor)) / 2
        if abs(times - abs(value_of(large))) <= min(slack, abs(value_of(large)) / 100):
            return factor
    return None


def _weight(figures: Sequence[MetricFigure], stems: Sequence[frozenset[str]], i: int, j: int) -> int:
    a, b = figures[i], figures[j]
    if stems[i] == stems[j] and a.context.row_group == b.context.row_group:
        return _ENOUGH
    digits = min(digits_of(value_of(a)), digits_of(value_of(b)))
    return int(digits >= _TELLING_DIGITS and bool(stems[i] & stems[j]))


def _place(figure: MetricFigure) -> Place:
    return figure.context.table_id or f"page {figure.page}"


def _disputed(figures: Sequence[MetricFigure], found: Sequence[tuple[int, int, int]]) -> Verdict:
    _, small, large = max(found, key=lambda vote: (vote[0], abs(value_of(figures[vote[2]]))))
    a, b = figures[small], figures[large]
    rest = dict.fromkeys(at for _, i, j in found for at in (i, j))
    many = f"; so it is with {len(rest)} amounts in these and other places" if len(found) > 1 else ""
    message = (
        f"{a.context.label!r} is {value_of(a):f} on page {a.page} and {value_of(b):f} on page {b.page}: "
        f"a scale such as x € 1.000 may be missing at one of them{many}"
    )
    places = (small, large, *(at for at in rest if at not in (small, large)))
    return Verdict(places, Doubt.SCALE_DISPUTED, Finding("scale-disagrees", message, a.page, places))
