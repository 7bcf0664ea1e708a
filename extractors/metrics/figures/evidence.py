"""Everything that speaks for or against a figure, as numbers: its own reasons, its table's, and the whole report's.

Figures share their fate: where one head of a table is misread, all figures below it are wrong, and where a report's
period is, most of its figures are. So what is known of the neighbours is evidence for each of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from verslag.extractors.document.period import Period
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.figure_measures import (
    LONG_LABEL,
    doubts,
    full_name,
    is_guessed,
    is_proven,
    is_undated,
    mean,
)
from verslag.extractors.metrics.figures.label_faults import is_broken
from verslag.extractors.metrics.figures.printed_marks import is_bare, says_scale
from verslag.extractors.metrics.figures.table_traits import traits_in_table
from verslag.extractors.metrics.figures.traits import MINOR, Trait

Evidence = Mapping[str, float]
"""Strength of each reason that is there, by its words; most are 1, shares lie between 0 and 1."""


def evidence_of(figures: Sequence[MetricFigure], own: Period | None) -> tuple[Evidence, ...]:
    """The evidence on each figure of a document, in the order given; `figures` are all of them, checked, `own` its
    period.
    """
    names = Counter(map(full_name, figures))
    of_report = _of_report(figures, own, names)
    tables: defaultdict[str, list[int]] = defaultdict(list)
    pages: defaultdict[int, list[MetricFigure]] = defaultdict(list)
    for place, figure in enumerate(figures):
        pages[figure.page].append(figure)
        if figure.context.table_id:
            tables[figure.context.table_id].append(place)
    of_pages = {page: {Trait.PAGE_DOUBTED: mean(doubts, inside)} for page, inside in pages.items()}
    in_table: dict[int, dict[Trait, float]] = {}
    for places in tables.values():
        in_table |= zip(places, traits_in_table([figures[place] for place in places], names), strict=True)
    return tuple(
        _evidence(f, (_of_figure(f, names), in_table.get(place, {}), of_pages[f.page], of_report))
        for place, f in enumerate(figures)
    )


def _evidence(figure: MetricFigure, traits: Iterable[Mapping[Trait, float]]) -> Evidence:
    found: dict[str, float] = {figure.kind: 1.0}
    for doubt in figure.doubts:
        found[f"prose: {doubt.words}" if figure.kind == "prose" and doubt in MINOR else doubt.words] = 1.0
    for support in figure.supports:
        found[support.words] = 1.0
    if not is_guessed(figure):  # what adds up in thousands of euro adds up in people, too
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
        Trait.LONG_LABEL: len(figure.context.label.split()) >= LONG_LABEL,
        Trait.LABEL_BROKEN: is_broken(figure.context.row_label or figure.context.label),
        Trait.SHARED_NAME: names[full_name(figure)] > 1,
    }


def _of_report(figures: Sequence[MetricFigure], own: Period | None, names: Mapping[object, int]) -> dict[Trait, float]:
    in_tables = [f for f in figures if f.context.table_id]
    return {
        Trait.REPORT_PLANNED: mean(lambda f: f.scenario != "actual", figures),
        Trait.REPORT_UNDATED: own is None,
        Trait.REPORT_TABLES_UNDATED: mean(is_undated, in_tables),
        Trait.REPORT_LATER: mean(lambda f: f.scenario == "actual" and _is_after(f.period, own), figures),
        Trait.REPORT_DOUBTED: mean(doubts, figures),
        Trait.REPORT_NAMES_SHARED: mean(lambda f: names[full_name(f)] > 1, figures),
        Trait.REPORT_BROKEN: mean(lambda f: is_broken(f.context.row_label or f.context.label), figures),
        Trait.REPORT_CHARTS: mean(lambda f: f.kind == "chart", figures),
        Trait.REPORT_PROVEN: mean(is_proven, in_tables),
    }


def _is_after(period: Period | None, own: Period | None) -> bool:
    return period is not None and own is not None and period.start.year > own.end.year
