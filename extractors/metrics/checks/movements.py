"""Positions that move: opening and changes give closing, and what closed one year opens the next."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from verslag.extractors.metrics.checks.agreement import EXACT, Verdict, digits_of, is_checkable, step_of, value_of
from verslag.extractors.metrics.checks.column_sums import is_total
from verslag.extractors.metrics.figures.figure import MetricFigure

_MOST_CHANGES = 25
_TELLING_DIGITS = 3

End = Literal["opening", "closing"]


def check_movements(figures: Sequence[MetricFigure]) -> Iterator[Verdict]:
    """Down every column of a table, along every row, and from column to column."""
    columns: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    rows: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    ends: defaultdict[tuple[object, ...], dict[End, list[int]]] = defaultdict(lambda: {"opening": [], "closing": []})
    for i, f in enumerate(figures):
        if not f.context.table_id or f.unit == "percent" or not is_checkable(f):
            continue
        columns[(f.context.table_id, f.context.column_label, f.unit)].append(i)
        rows[(f.context.table_id, round(f.bbox.y_mid), f.unit)].append(i)
        if end := end_of(f.context.row_label):
            ends[(f.context.table_id, f.unit)][end].append(i)
    for places in columns.values():
        yield from _moved(figures, places, [end_of(figures[i].context.row_label) for i in places])
    for places in rows.values():
        ordered = sorted(places, key=lambda i: figures[i].bbox.x0)
        yield from _moved(figures, ordered, [end_of(figures[i].context.column_label) for i in ordered])
    for both in ends.values():
        yield from _carried(figures, both)


def end_of(label: str) -> End | None:
    """The end of a period that a label speaks of, its opening or its closing; None for neither or both."""
    found: list[End] = [end for end, pattern in _patterns().items() if pattern.search(label)]
    return found[0] if len(found) == 1 else None


def _moved(figures: Sequence[MetricFigure], places: Sequence[int], ends: Sequence[End | None]) -> Iterator[Verdict]:
    start: int | None = None
    for at, end in enumerate(ends):
        if end == "opening":
            start = at
        elif end == "closing" and start is not None:
            changes = [i for i in places[start + 1 : at] if not is_total(figures[i])]
            closing = figures[places[at]]
            if 0 < len(changes) <= _MOST_CHANGES and digits_of(value_of(closing)) > 1:
                running = value_of(figures[places[start]])
                for i in changes:
                    running = EXACT.add(running, value_of(figures[i]))
                if abs(running - value_of(closing)) <= step_of(closing) * (1 + Decimal(len(changes)) / 2):
                    yield Verdict((places[start], *changes, places[at]), "movement")
            start = None


def _carried(figures: Sequence[MetricFigure], both: Mapping[End, Sequence[int]]) -> Iterator[Verdict]:
    """The closing position of one column that is the opening one of another."""
    opened: defaultdict[Decimal, list[int]] = defaultdict(list)
    for i in both["opening"]:
        opened[value_of(figures[i])].append(i)
    for i in both["closing"]:
        if digits_of(value_of(figures[i])) < _TELLING_DIGITS:
            continue
        same = [j for j in opened[value_of(figures[i])] if _from_another_column(figures[i], figures[j])]
        if len(same) == 1:
            yield Verdict((i, same[0]), "movement")


def _from_another_column(a: MetricFigure, b: MetricFigure) -> bool:
    return a.context.column_label != b.context.column_label


@cache
def _patterns() -> Mapping[End, re.Pattern[str]]:
    words = tomllib.loads((Path(__file__).parents[1] / "data" / "movement_words.toml").read_text(encoding="utf-8"))

    def pattern(names: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)

    return {"opening": pattern(words["opening"]), "closing": pattern(words["closing"])}
