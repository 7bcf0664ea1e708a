"""The same thing said in two places of a report: equal, rounded, a thousand times as much, or different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

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
from verslag.extractors.metrics.checks.column_sums import is_total
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.identity.name_words import name_words
from verslag.extractors.metrics.phrases.noun_phrases import content_words

_TELLING_DIGITS = 4
"""Figures with so many significant digits are hardly equal by chance."""

_ROUNDED_DIGITS = 3
"""A figure of so many digits may repeat a longer one rounded, where the labels share words as well."""

_MOST_ALIKE = 24
"""Places of one value beyond which it says nothing about any of them; also keeps the comparison linear."""

_Stems = Sequence[frozenset[str]]


def check_repeats(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Agreement and disagreement between places; numbers in words (*een derde*) are said again by chance."""
    stems = [frozenset(stem(w) for w in content_words(f.context.label)) for f in figures]
    printed = [any(ch.isdigit() for ch in f.raw_text) for f in figures]
    usable = [i for i, f in enumerate(figures) if printed[i] and is_checkable(f) and stems[i]]
    yield from _equal(figures, stems, usable)
    yield from _rounded(figures, stems, usable)
    told: set[frozenset[str]] = set()
    by_name: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i in usable:
        f = figures[i]
        period = f.period.text if f.period else ""
        by_name[(stems[i], f.context.row_group, f.tag, period, f.scenario, f.unit, f.entity)].append(i)
    for places in by_name.values():
        if len(places) <= _MOST_ALIKE:
            for verdict in _named_alike(figures, places):
                yield verdict if _is_first(verdict, figures, told) else replace(verdict, finding=None)


def _equal(figures: Sequence[MetricFigure], stems: _Stems, usable: Sequence[int]) -> Iterator[Verdict]:
    """Equal telling values whose labels share a word."""
    by_value: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i in usable:
        if digits_of(value_of(figures[i])) >= _TELLING_DIGITS:
            by_value[(abs(value_of(figures[i])), figures[i].unit, _year(figures[i]))].append(i)
    for places in by_value.values():
        if 1 < len(places) <= _MOST_ALIKE:
            same = tuple(
                i for i in places if any(_apart(figures[i], figures[j]) and stems[i] & stems[j] for j in places)
            )
            if len(same) > 1:
                yield Verdict(same, "repeat")


def _rounded(figures: Sequence[MetricFigure], stems: _Stems, usable: Sequence[int]) -> Iterator[Verdict]:
    """A figure printed with few digits and the longer one that it rounds."""
    long: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i in usable:
        if digits_of(value_of(figures[i])) > _ROUNDED_DIGITS:
            long[(_leading(value_of(figures[i])), figures[i].unit, _year(figures[i]))].append(i)
    for i in usable:
        value = value_of(figures[i])
        if not value or digits_of(value) != _ROUNDED_DIGITS:
            continue
        others = long.get((_leading(value), figures[i].unit, _year(figures[i])), [])
        for j in others[:_MOST_ALIKE]:
            wanted = min(2, len(stems[i]), len(stems[j]))
            if _apart(figures[i], figures[j]) and len(stems[i] & stems[j]) >= wanted:
                yield Verdict((i, j), "repeat")


def _named_alike(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[Verdict]:
    """Figures of one name: equal ones agree; two different totals contradict, where the name stands in two places only.

    A name that is used all over a report ("totaal ontvangsten" of every department) is not one thing.
    """
    first = places[0]
    for other in places[1:]:
        a, b = figures[first], figures[other]
        if not _apart(a, b):
            continue
        if abs(value_of(a) - value_of(b)) <= max(step_of(a), step_of(b)):
            yield Verdict((first, other), "repeat")
        elif len(places) == 2 and is_total(a) and _of_one_statement(a, b):
            message = f"{a.context.label!r} is {value_of(a):f} on page {a.page} and {value_of(b):f} on page {b.page}"
            yield Verdict(
                (first, other), Doubt.CONTRADICTED, Finding("figures-contradict", message, a.page, (first, other))
            )


def _of_one_statement(a: MetricFigure, b: MetricFigure) -> bool:
    """Whether two amounts must be equal: nearly so, in tables of one title."""
    titles = [name_words(f.titles[0]) if f.titles else "" for f in (a, b)]
    off, size = abs(value_of(a) - value_of(b)), max(abs(value_of(a)), abs(value_of(b)))
    near = off <= _NEAR * size
    return near and a.kind == b.kind == "table" and a.unit in ("EUR", "USD") and titles[0] == titles[1]


_NEAR = Decimal("0.05")
"""Share by which two prints of one amount may differ; further apart they are amounts of two things with one name."""


def _is_first(verdict: Verdict, figures: Sequence[MetricFigure], told: set[frozenset[str]]) -> bool:
    """Whether two tables contradict each other for the first time: their other columns do so for the same reason."""
    tables = frozenset(figures[at].context.table_id for at in verdict.figures)
    if verdict.finding is None or tables not in told:
        told.update({tables} if verdict.finding else ())
        return True
    return False


def _leading(value: Decimal) -> Decimal:
    """The value rounded to three digits, without its sign."""
    return EXACT.normalize(
        abs(value).quantize(Decimal(1).scaleb(value.adjusted() - _ROUNDED_DIGITS + 1), context=EXACT)
    )


def _year(figure: MetricFigure) -> str:
    return figure.period.text[:4] if figure.period else ""


def _apart(a: MetricFigure, b: MetricFigure) -> bool:
    return a is not b and (a.page != b.page or a.context.table_id != b.context.table_id or a.kind != b.kind)
