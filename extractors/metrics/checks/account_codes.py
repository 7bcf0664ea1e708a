"""Account codes form a scheme: `20/58` covers `21/28` and `29/58`, so its amount is the sum of theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from verslag.extractors.metrics.checks.agreement import EXACT, Verdict, is_checkable, step_of, value_of
from verslag.extractors.metrics.figures.figure import MetricFigure

_CODE = re.compile(r"(\d{1,4})(?:\s*/\s*(\d{1,4}))?")
_WIDTH = 4
"""Digits to which codes are made equally long: 29 is 2900 up to 3000."""

Span = tuple[int, int]


def check_codes(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Every code against the widest codes inside it, in one column of a statement."""
    columns: defaultdict[tuple[object, ...], dict[Span, int]] = defaultdict(dict)
    for i, figure in enumerate(figures):
        if (span := span_of(figure.context.code)) and is_checkable(figure):
            period = figure.period.text if figure.period else ""
            columns[(figure.entity, figure.unit, figure.scenario, period, figure.context.column_label)].setdefault(
                span, i
            )
    for column in columns.values():
        for whole, parts in _families(sorted(column, key=lambda s: (s[0], -s[1]))):
            yield from _added(figures, column[whole], [column[part] for part in parts])


def span_of(code: str) -> Span | None:
    """The codes that a printed one covers, as a half-open stretch; None for what is no code of the scheme."""
    match = _CODE.fullmatch(code.strip().strip("()"))
    if match is None:
        return None
    first, last = match[1], match[2] or match[1]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    span = int(first.ljust(_WIDTH, "0")), (int(last) + 1) * 10 ** (_WIDTH - len(last))
    return span if span[0] < span[1] else None


def _families(spans: Sequence[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Every code with the widest ones inside it; `spans` by begin, wider ones first."""
    inside: defaultdict[Span, list[Span]] = defaultdict(list)
    stack: list[Span] = []
    for span in spans:
        while stack and stack[-1][1] <= span[0]:
            stack.pop()
        if stack and span[1] <= stack[-1][1]:
            inside[stack[-1]].append(span)
        stack.append(span)
    yield from ((whole, parts) for whole, parts in inside.items() if len(parts) > 1)


def _added(figures: Sequence[MetricFigure], whole: int, parts: Sequence[int]) -> Iterator[Verdict]:
    running = Decimal(0)
    for i in parts:
        running = EXACT.add(running, value_of(figures[i]))
    total = figures[whole]
    if value_of(total) and abs(running - value_of(total)) <= step_of(total) * (1 + Decimal(len(parts)) / 2):
        yield Verdict((whole, *parts), "code")
