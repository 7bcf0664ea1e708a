"""Which row of a run answers which item of the gold.

Figures are matched greedily, best evidence first, by page and exact value; each row may answer one item. A figure is
`found` where its value stands on its page, `right` where also label words, unit, period and scenario agree (strict).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.pipeline.comparison.label_folding import fold
from verslag.pipeline.scoring.gold import GoldDocument, GoldFigure, GoldName
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_SAME_UNIT = ({"count", "person", ""}, {"ratio", "factor", "count"}, {"half_day", "count"}, {"score", "count", "ratio"})
"""Units a careful reader may choose between for the same figure."""

_LABEL_GROWTH, _LABEL_SLACK = 3, 12
"""A label that has more words than so many times those of the gold and so many besides is a page of text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A row of the run with the gold item it answers, if any."""

    row: MetricRow
    gold: GoldFigure | None
    right: bool


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """How the figures of one document went."""

    answers: tuple[Answer, ...]
    """One a row on the pages of the gold; rows that are tolerated are left out."""
    missed: tuple[GoldFigure, ...]
    """Required items that no row answers."""


@dataclass(frozen=True, slots=True)
class MatchCounts:
    """True positives, false positives and false negatives."""

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 0.0

    def __add__(self, other: MatchCounts) -> MatchCounts:
        return MatchCounts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)


def match_figures(gold: GoldDocument, report: Report) -> FigureMatch:
    """Match the rows of a report with the figures of its gold."""
    rows = [r for r in report.metrics if not gold.pages or r.page in gold.pages]
    pairs = [
        (_evidence(figure, row), g, r)
        for g, figure in enumerate(gold.figures)
        for r, row in enumerate(rows)
        if row.value in (figure.value, *figure.value_alt) and figure.page in (None, row.page)
    ]
    row_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, r in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if g not in row_of and r not in taken:
            row_of[g] = r
            taken.add(r)
    gold_of = {r: gold.figures[g] for g, r in row_of.items()}
    tolerated = {(other.page, fold(other.surface)) for other in gold.others if other.tolerated}
    return FigureMatch(
        answers=tuple(
            Answer(row, gold_of.get(r), r in gold_of and _right(gold_of[r], row))
            for r, row in enumerate(rows)
            if r in gold_of or not {(row.page, fold(row.raw_text)), (None, fold(row.raw_text))} & tolerated
        ),
        missed=tuple(figure for g, figure in enumerate(gold.figures) if g not in row_of and figure.required),
    )


def count_names(wanted: Sequence[GoldName], found: Iterable[str], also_right: Iterable[str] = ()) -> MatchCounts:
    """Distinct names; every variant answers for its item; order of the parts of a name does not matter."""
    names = {_name_key(n) for n in found}
    keys = [{_name_key(n) for n in (item.name, *item.variants)} for item in wanted]
    needed = [k for k, item in zip(keys, wanted, strict=True) if not item.optional and item.full]
    hits = sum(bool(k & names) for k in needed)
    known = set().union(*keys, {_name_key(n) for n in also_right})
    return MatchCounts(hits, len(names - known), len(needed) - hits)


def count_titles(gold: GoldDocument, report: Report) -> MatchCounts:
    """Headings of the gold's pages by their letters and digits."""
    sections = gold.sections or ()
    wanted = Counter(_letters(s.title) for s in sections if not s.optional)
    optional = Counter(_letters(s.title) for s in sections if s.optional)
    found = Counter(_letters(s.title) for s in report.sections if not gold.pages or s.page in gold.pages)
    hits = (wanted & found).total()
    return MatchCounts(hits, (found - wanted - optional).total(), wanted.total() - hits)


def _evidence(gold: GoldFigure, row: MetricRow) -> float:
    return (
        2.0 * _label_fits(gold, row)
        + _unit_fits(gold, row)
        + 0.5 * _period_fits(gold, row)
        + 0.5 * (gold.value_high == row.value_high)
    )


def _right(gold: GoldFigure, row: MetricRow) -> bool:
    scenario = gold.scenario is None or row.scenario in (gold.scenario, *gold.scenario_alt)
    return _label_fits(gold, row) and _unit_fits(gold, row) and _period_fits(gold, row) and scenario


def _label_fits(gold: GoldFigure, row: MetricRow) -> bool:
    longest = _LABEL_GROWTH * len(gold.label.split()) + _LABEL_SLACK
    parts = (row.label, row.row_label, row.column_label)
    label = fold(" ".join(p for p in parts if len(p.split()) <= longest))
    cores = [fold(core).split() for core in (gold.label_core, *gold.label_core_alt, *gold.label_alt)]
    return not gold.label_core or any(words and all(w in label for w in words) for words in cores)


def _unit_fits(gold: GoldFigure, row: MetricRow) -> bool:
    return row.unit in (gold.unit, *gold.unit_alt) or any({row.unit, gold.unit} <= group for group in _SAME_UNIT)


def _period_fits(gold: GoldFigure, row: MetricRow) -> bool:
    """The last year agrees, or the first of a period over two years."""
    wanted = [_years(p) for p in (gold.period, *gold.period_alt) if p]
    got = _years(row.period)
    if not wanted or (gold.period is None and not got):
        return True
    return any(w and got and (w[-1] == got[-1] or (len(w) > 1 and w[0] == got[0])) for w in wanted)


def _years(text: str) -> list[str]:
    return re.findall(r"(?:19|20)\d\d", text)


def _name_key(name: str) -> tuple[str, ...]:
    return tuple(sorted(re.sub(r"[.,;:()\"“”]", " ", fold(name)).split()))


def _letters(title: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", fold(title)).split())
