"""The lines of a report: figures that have one name and stand side by side, one for each period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.identity.name_words import name_words
from verslag.extractors.metrics.phrases.summing_words import is_generic

Name = tuple[str, ...]


@dataclass(slots=True)
class FigureLine:
    """Figures that differ in their period only: cells of one table row, or a text that gives several years."""

    block: str
    """The table or the section it stands in."""
    title: str
    """The words of the title nearest above it: of its table, chart or card, else of its section."""
    section: str
    """The words of its section's title."""
    needs_group: bool
    """Whether its own name says too little to be known by ("totaal")."""
    said: str
    """The words of the sentence or tile it stands in; none in a table."""
    name: Name
    """What it is called in its own words, and what kind of place it stands in."""
    figures: dict[int, int] = field(default_factory=dict)
    """Place of each figure, to its role: 0 for the newest year of the block, 1 for the one before."""


def lines_of_figures(figures: Sequence[MetricFigure]) -> list[FigureLine]:
    """The lines in reading order; each figure is in exactly one."""
    lines: list[FigureLine] = []
    last_in_row: dict[tuple[object, ...], tuple[FigureLine, BBox]] = {}
    in_text: defaultdict[tuple[object, ...], list[tuple[FigureLine, set[int]]]] = defaultdict(list)
    years = _table_years(figures)
    for at, figure in enumerate(figures):
        name, table = name_of(figure), figure.context.table_id
        block = table or f"{figure.section_id} {figure.kind}"
        key = (block, name)
        if table:
            line, box = last_in_row.get(key, (None, figure.bbox))
            if line is None or not _same_row(box, figure.bbox):
                line = _opened(lines, block, figure, name)
            last_in_row[key] = (line, figure.bbox)
            line.figures[at] = years[table, _plan(figure)].index(year_of(figure.period))
        else:
            year = year_of(figure.period)
            found = next(((line, there) for line, there in in_text[key] if year not in there), None)
            if found is None:
                found = (_opened(lines, block, figure, name), set())
                in_text[key].append(found)
            found[1].add(year)
            found[0].figures[at] = year
    for group in in_text.values():
        for line, there in group:
            newest_first = sorted(there, reverse=True)
            line.figures = {at: newest_first.index(year) for at, year in line.figures.items()}
    return lines


def name_of(figure: MetricFigure) -> Name:
    """A figure's own name: of its row, group and column in a table, else its label; with scenario and kind of place.

    The label of a table figure is not taken: it may hold the title above, which is no word of its own.
    """
    context = figure.context
    topic = name_words(context.column_topic)
    place = "table" if context.table_id else "text"
    if figure.extractor == "table":
        return (place, _plan(figure), name_words(context.row_label), _group(context.row_group), topic)
    if figure.kind == "chart" and (context.row_label or topic):
        return (place, _plan(figure), name_words(context.row_label), "", topic)
    return (place, _plan(figure), name_words(context.label), "", topic)


def _plan(figure: MetricFigure) -> str:
    """The scenario that the print gives a figure where it is a plan; that what happened is said to have is chance."""
    return "" if figure.own_scenario == "actual" else figure.own_scenario


def _group(path: str) -> str:
    return " > ".join(name_words(part) for part in path.split(" > "))


def year_of(period: Period | None) -> int:
    """The year a period ends in; 1 January as a single day closes the year before; 0 where it is not known."""
    if period is None:
        return 0
    if period.start == period.end and (period.end.month, period.end.day) == (1, 1):
        return (period.end - timedelta(days=1)).year if period.end > date.min else period.end.year
    return period.end.year


def _opened(lines: list[FigureLine], block: str, figure: MetricFigure, name: Name) -> FigureLine:
    titles = [words for words in map(name_words, figure.titles) if words]
    context = figure.context
    lines.append(
        FigureLine(
            block,
            title=titles[0] if titles else "",
            section=titles[-1] if titles else "",
            needs_group=bool(context.table_id) and not context.row_group and is_generic(context.row_label),
            said="" if context.table_id else name_words(context.context),
            name=name,
        )
    )
    return lines[-1]


def _table_years(figures: Sequence[MetricFigure]) -> dict[tuple[str, str], list[int]]:
    """The years of each table and scenario, newest first: a column keeps its role where a cell of it is empty."""
    found: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for figure in figures:
        if figure.context.table_id:
            found[figure.context.table_id, _plan(figure)].add(year_of(figure.period))
    return {key: sorted(years, reverse=True) for key, years in found.items()}


def _same_row(a: BBox, b: BBox) -> bool:
    return abs(a.y_mid - b.y_mid) * 2 < min(a.height, b.height)
