"""Everything that speaks for or against a figure, as numbers: its own reasons, its table's, and the whole report's.

Figures share their fate: where one head of a table is misread, all figures below it are wrong, and where a report's
period is, most of its figures are. So what is known of the neighbours is evidence for each of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, unique

from verslag.extractors.document.period import Period
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.printed_marks import is_bare, says_scale

Evidence = Mapping[str, float]
"""Strength of each reason that is there, by its words; most are 1, shares lie between 0 and 1."""


@unique
class Trait(Enum):
    """A reason that comes from how a figure was read or from those around it; `sign` is -1 where it speaks against."""

    # of the figure
    PERIOD_OF_REPORT = ("period of the report", -1)
    PERIOD_OF_HEADING = ("period of a heading", -1)
    PERIOD_OF_PASSAGE = ("period of the passage", -1)
    PERIOD_MISSING = ("no period", -1)
    SCALE_INHERITED = ("scale inherited", -1)
    UNIT_INHERITED = ("unit inherited", -1)
    BARE_COUNT = ("bare count", -1)
    BARE_DIGIT = ("bare digit", -1)
    LONG_LABEL = ("long label", -1)
    SHARED_NAME = ("shares its name", -1)
    # of its table
    ROWS_UNNAMED = ("rows without label in its table", -1)
    COLUMNS_UNHEADED = ("columns without head in its table", -1)
    COLUMNS_ALIKE = ("columns alike in its table", -1)
    ROWS_LONG = ("long row labels in its table", -1)
    TABLE_UNDATED = ("no periods in its table", -1)
    TABLE_SMALL = ("small table", -1)
    TABLE_DOUBTED = ("doubts in its table", -1)
    TABLE_UNKNOWN = ("no tags in its table", -1)
    TABLE_NAMES_SHARED = ("shared names in its table", -1)
    TABLE_IMPLAUSIBLE = ("implausible figures in its table", -1)
    TABLE_GUESSED = ("guessed units in its table", -1)
    TABLE_PROVEN = ("proofs in its table", 1)
    # of its page
    PAGE_DOUBTED = ("doubts on its page", -1)
    # of its report
    PLANNED = ("planned figure", -1)
    REPORT_PLANNED = ("planned figures in the report", -1)
    REPORT_UNDATED = ("no period of the report", -1)
    REPORT_TABLES_UNDATED = ("tables without periods in the report", -1)
    REPORT_LATER = ("figures after the report's period", -1)
    REPORT_DOUBTED = ("doubts in the report", -1)
    REPORT_NAMES_SHARED = ("shared names in the report", -1)
    REPORT_CHARTS = ("charts in the report", -1)
    REPORT_PROVEN = ("proofs in the report", 1)

    def __init__(self, words: str, sign: int) -> None:
        self.words = words
        self.sign = sign


_LONG_LABEL = 10
"""Words from which a label is hardly what an analyst would type."""

_SMALL_TABLE = 4
"""Figures up to which a table shows too little of its structure to be read surely."""

_MINOR = frozenset({Doubt.NO_TAG, Doubt.WEAK_TAG})
"""Doubts about the term, which say little about the reading."""

IMPLAUSIBLE = frozenset(
    {Doubt.IMPLAUSIBLE_SHARE, Doubt.BEYOND_SIZE, Doubt.YEAR_LIKE, Doubt.SCALE_DISPUTED, Doubt.COLUMNS_NOT_TOLD_APART}
)
"""Doubts that say the table was misread rather than the figure: the others of the table are hardly right either."""

GUESSED = frozenset(
    {
        Doubt.UNIT_FROM_TAG,
        Doubt.UNIT_FROM_MOST_ROWS,
        Doubt.UNIT_FROM_COLUMN,
        Doubt.UNIT_OF_PARTS,
        Doubt.UNIT_NOT_SAID,
        Doubt.COUNT_BY_DEFAULT,
        Doubt.ODD_DECIMALS,
        Doubt.UNIT_SAID_FOR_ALL,
        Doubt.SCALE_PRINTED_AGAIN,
        Doubt.SCALE_NOT_SAID,
    }
)
"""Doubts about a unit or scale that is not printed."""


def signs() -> dict[str, int]:
    """For every reason whether it may only lower (-1) or only raise (1) the confidence."""
    return {
        **{d.words: -1 for d in Doubt},
        **{f"prose: {d.words}": -1 for d in _MINOR},
        **{s.words: 1 for s in Support},
        **{f"confirmed by {p}": 1 for p in ("sum", "share", "balance", "repeat", "movement", "code", "filing")},
        **{t.words: t.sign for t in Trait},
    }


def evidence_of(figures: Sequence[MetricFigure], own: Period | None) -> tuple[Evidence, ...]:
    """The evidence on each figure of a document, in the order given; `figures` are all of them, checked, `own` its
    period.
    """
    names = Counter(map(_name, figures))
    of_report = _of_report(figures, own, names)
    tables: defaultdict[str, list[MetricFigure]] = defaultdict(list)
    pages: defaultdict[int, list[MetricFigure]] = defaultdict(list)
    for figure in figures:
        pages[figure.page].append(figure)
        if figure.context.table_id:
            tables[figure.context.table_id].append(figure)
    of_tables = {table: _of_table(inside, names) for table, inside in tables.items()}
    of_pages = {page: {Trait.PAGE_DOUBTED: _mean(_doubts, inside)} for page, inside in pages.items()}
    return tuple(
        _evidence(f, (_of_figure(f, names), of_tables.get(f.context.table_id, {}), of_pages[f.page], of_report))
        for f in figures
    )


def _evidence(figure: MetricFigure, traits: Iterable[Mapping[Trait, float]]) -> Evidence:
    found: dict[str, float] = {figure.kind: 1.0}
    for doubt in figure.doubts:
        found[f"prose: {doubt.words}" if figure.kind == "prose" and doubt in _MINOR else doubt.words] = 1.0
    for support in figure.supports:
        found[support.words] = 1.0
    if not _is_guessed(figure):  # what adds up in thousands of euro adds up in people, too
        for proof in figure.confirmed_by:
            found[f"confirmed by {proof}"] = 1.0
    for group in traits:
        found |= {trait.words: float(strength) for trait, strength in group.items() if strength}
    return found


def _of_figure(figure: MetricFigure, names: Mapping[object, int]) -> dict[Trait, float]:
    value, bare = figure.quantity.value, is_bare(figure.raw_text)
    counted = figure.unit in ("count", "person")
    source = figure.period_source
    return {
        Trait.PLANNED: figure.scenario != "actual",
        Trait.PERIOD_MISSING: figure.period is None,
        Trait.PERIOD_OF_REPORT: source == "document",
        Trait.PERIOD_OF_HEADING: source in ("heading", "title"),
        Trait.PERIOD_OF_PASSAGE: source in ("sentence", "passage"),
        Trait.SCALE_INHERITED: figure.quantity.scale != 0 and not says_scale(figure.raw_text),
        Trait.UNIT_INHERITED: bare and not counted,
        Trait.BARE_COUNT: bare and counted,
        Trait.BARE_DIGIT: bare and counted and value is not None and abs(value) < 10,
        Trait.LONG_LABEL: len(figure.context.label.split()) >= _LONG_LABEL,
        Trait.SHARED_NAME: names[_name(figure)] > 1,
    }


def _of_table(figures: Sequence[MetricFigure], names: Mapping[object, int]) -> dict[Trait, float]:
    return {
        Trait.ROWS_UNNAMED: _mean(lambda f: not f.context.row_label, figures),
        Trait.COLUMNS_UNHEADED: _mean(lambda f: not f.context.column_label, figures),
        Trait.COLUMNS_ALIKE: _mean(lambda f: Doubt.COLUMNS_NOT_TOLD_APART in f.doubts, figures),
        Trait.ROWS_LONG: _mean(lambda f: len(f.context.row_label.split()) >= _LONG_LABEL, figures),
        Trait.TABLE_UNDATED: _mean(lambda f: f.period_source in ("document", "heading", ""), figures),
        Trait.TABLE_SMALL: len(figures) <= _SMALL_TABLE,
        Trait.TABLE_DOUBTED: _mean(_doubts, figures),
        Trait.TABLE_UNKNOWN: _mean(lambda f: Doubt.NO_TAG in f.doubts, figures),
        Trait.TABLE_NAMES_SHARED: _mean(lambda f: names[_name(f)] > 1, figures),
        Trait.TABLE_IMPLAUSIBLE: _mean(lambda f: not IMPLAUSIBLE.isdisjoint(f.doubts), figures) ** 0.5,
        Trait.TABLE_GUESSED: _mean(lambda f: not GUESSED.isdisjoint(f.doubts), figures),
        Trait.TABLE_PROVEN: _mean(lambda f: bool(f.confirmed_by) and not _is_guessed(f), figures),
    }


def _of_report(figures: Sequence[MetricFigure], own: Period | None, names: Mapping[object, int]) -> dict[Trait, float]:
    in_tables = [f for f in figures if f.context.table_id]
    return {
        Trait.REPORT_PLANNED: _mean(lambda f: f.scenario != "actual", figures),
        Trait.REPORT_UNDATED: own is None,
        Trait.REPORT_TABLES_UNDATED: _mean(lambda f: f.period_source in ("document", "heading", ""), in_tables),
        Trait.REPORT_LATER: _mean(lambda f: f.scenario == "actual" and _is_after(f.period, own), figures),
        Trait.REPORT_DOUBTED: _mean(_doubts, figures),
        Trait.REPORT_NAMES_SHARED: _mean(lambda f: names[_name(f)] > 1, figures),
        Trait.REPORT_CHARTS: _mean(lambda f: f.kind == "chart", figures),
        Trait.REPORT_PROVEN: _mean(lambda f: bool(f.confirmed_by) and not _is_guessed(f), in_tables),
    }


def _is_guessed(figure: MetricFigure) -> bool:
    return not (GUESSED | IMPLAUSIBLE).isdisjoint(figure.doubts)


def _is_after(period: Period | None, own: Period | None) -> bool:
    return period is not None and own is not None and period.start.year > own.end.year


def _doubts(figure: MetricFigure) -> float:
    return len([d for d in figure.doubts if d not in _MINOR])


def _name(figure: MetricFigure) -> object:
    period = figure.period.text if figure.period else ""
    return (
        figure.context.row_group,
        figure.context.label,
        figure.context.column_label,
        period,
        figure.scenario,
        figure.unit,
    )


def _mean(measure: Callable[[MetricFigure], float], figures: Sequence[MetricFigure]) -> float:
    return sum(map(measure, figures)) / len(figures) if figures else 0.0
