"""Figures printed on or beside a drawing: named by the words on their row, or by the category they stand above or
below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.fields.measures import Measure, scaled
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.readers.charts.colour_legends import legend_of, legend_text, year_beside
from verslag.extractors.metrics.readers.charts.row_categories import categories_of, figure_rows, row_title
from verslag.extractors.metrics.readers.charts.text_runs import LONE_YEAR, Run, is_name, labels_on

_SAME_ROW = 0.5
"""Share of its height that a run shares with the figure on its row."""

_BESIDE = 3.0
"""A year stands at most this many figure heights left of its bar."""

_ROW_REACH = 25.0
"""A name on the row of its figure ends at most this many figure heights left of it."""

_SLICE, _LARGEST_SLICE = 4.0, 40.0
"""A slice is at least so many times as high as the figure on it; a drawing higher than the second is the ground of all.
"""

_BADGE = 0.75
"""A number this much smaller than the words before it is a badge on them."""

_OLDEST = 110

_NAME_WORDS = 2
"""A person's name has at least so many words with a capital, and nobody is older."""

_LONGEST_TITLE = 10
"""Words of a section's title that still make part of a label."""

_YEARS = 2
"""Years that make a column of them."""

_MOST_BARE = 300
"""Figures without a label on one page; more are a plot or a map, whose figures have no name in reach."""


def named_by_place(
    candidates: Sequence[Candidate],
    page: PageText,
    titles: Mapping[str, str],
    measures: Mapping[str, Measure],
    headings: Sequence[BBox] = (),
    texts: Sequence[BBox] = (),
) -> list[Candidate]:
    """Give figures without a label the label their place on the page gives them.

    Args:
        candidates: the figures of one page.
        page: its words and shapes.
        titles: section titles by id; a category alone ("2022") is understood under its title.
        measures: unit and scale by section id.
        headings: boxes of the headings; a category stands on the same side of them as its figures.
        texts: boxes of the running text; a line of it names nothing beside it.

    A figure whose place gives nothing sure is left as it is.
    """
    if not any(c.place in ("prose", "kpi") for c in candidates):
        return list(candidates)
    years = sum(bool(LONE_YEAR.match(w.text)) for w in page.words)
    if years < _YEARS and not any(map(_is_bare, candidates)):
        return list(candidates)  # nothing to name, and no years to date figures by
    runs = [r for r in labels_on(page.words) if not any(t.contains_point(r.bbox.x_mid, r.bbox.y_mid) for t in texts)]
    candidates = _dated(candidates, runs)
    bare = [i for i, c in enumerate(candidates) if _is_bare(c)]
    if not 0 < len(bare) <= _MOST_BARE:
        return list(candidates)
    given = _Given(titles, measures, headings)
    result = list(candidates)
    for read in (_by_legend, _by_row, _by_category):
        rest = [i for i in bare if result[i] is candidates[i]]
        result = read(result, rest, page, runs, given)
    return result


class _Given(NamedTuple):
    """What the document says of the places of a page."""

    titles: Mapping[str, str]
    measures: Mapping[str, Measure]
    headings: Sequence[BBox]


def _by_legend(
    candidates: Sequence[Candidate], bare: Sequence[int], page: PageText, runs: Sequence[Run], given: _Given
) -> list[Candidate]:
    """Name figures by the legend entry whose colour they stand on."""
    result = list(candidates)
    legend = legend_of(page.shapes, runs)
    for i in bare:
        if legend and (text := legend_text(candidates[i].bbox, page.shapes, legend, given.headings)):
            named = _named(candidates[i], text, given.titles, given.measures)
            beside = only_period(year_beside(candidates[i].bbox, runs))
            result[i] = replace(named, period=beside, period_source="row") if beside and named.period is None else named
    return result


def _by_row(
    candidates: Sequence[Candidate], bare: Sequence[int], page: PageText, runs: Sequence[Run], given: _Given
) -> list[Candidate]:
    """Name figures by the words left on their row that name no other figure."""
    result = list(candidates)
    used: dict[BBox, int] = {}
    on_row = {i: _left_on_row(candidates[i], runs) for i in bare}
    for run in on_row.values():
        if run is not None:
            used[run.bbox] = used.get(run.bbox, 0) + 1
    for i in bare:
        run = on_row[i]
        if run is None or used[run.bbox] > 1 or _is_age(candidates[i], run, page):
            continue
        if not _on_slice(candidates[i].bbox, run.bbox, page.shapes):
            named = _named(candidates[i], run.text, given.titles, given.measures)
            result[i] = replace(named, spots=(PrintedSpot("label", named.page, run.bbox),))
    return result


def _by_category(
    candidates: Sequence[Candidate], bare: Sequence[int], page: PageText, runs: Sequence[Run], given: _Given
) -> list[Candidate]:
    """Name figures of one row by the categories under or over them, or by the title of the row."""
    titles, result = given.titles, list(candidates)
    for row in figure_rows(bare, candidates):
        boxes = [(i, candidates[i].bbox) for i in row]
        title = row_title([box for _, box in boxes], runs)
        if title == titles.get(candidates[row[0]].section_id or "") or measure_of(title) != Measure():
            title = ""
        told_apart = len({p.text for i in row if (p := candidates[i].period)}) == len(row)
        for i, text in categories_of(boxes, runs, given.headings) or [(i, "") for i in row if title and told_apart]:
            result[i] = _named(candidates[i], text, titles, given.measures, title)
    return result


def _dated(candidates: Sequence[Candidate], runs: Sequence[Run]) -> list[Candidate]:
    """Give labelled figures the year that stands alone on their left, where that happens again on the page: bars by
    year.
    """
    found: dict[int, Period] = {}
    if sum(bool(LONE_YEAR.match(r.text)) for r in runs) < _YEARS:
        return list(candidates)
    for i, candidate in enumerate(candidates):
        if candidate.place in ("prose", "kpi") and candidate.period is None and not _is_bare(candidate):
            run = _left_on_row(candidate, runs)
            near = run is not None and candidate.bbox.x0 - run.bbox.x1 <= _BESIDE * candidate.bbox.height
            if run is not None and near and LONE_YEAR.match(run.text) and (period := only_period(run.text)):
                found[i] = period
    if len({p.text for p in found.values()}) < 2:
        return list(candidates)
    return [replace(c, period=found[i], period_source="row") if i in found else c for i, c in enumerate(candidates)]


def _is_bare(candidate: Candidate) -> bool:
    return candidate.place in ("prose", "kpi") and not any(ch.isalpha() for ch in candidate.context.label)


def _left_on_row(candidate: Candidate, runs: Sequence[Run]) -> Run | None:
    """The nearest words to the left on the figure's row, with no other figure between."""
    box = candidate.bbox
    left = [
        r
        for r in runs
        if r.bbox.x1 <= box.x0 + 1 and r.bbox.y_overlap(box) >= _SAME_ROW * min(box.height, r.bbox.height)
    ]
    nearest = max(left, key=lambda r: r.bbox.x1, default=None)
    if nearest is None or not is_name(nearest) or box.x0 - nearest.bbox.x1 > _ROW_REACH * box.height:
        return None
    return nearest


def _is_age(candidate: Candidate, run: Run, page: PageText) -> bool:
    """Whether a number in parentheses or in small type follows the name of a person: their age."""
    value = candidate.quantity.value
    if (
        value is None
        or candidate.unit
        or value > _OLDEST
        or sum(w[:1].isupper() for w in run.text.split()) < _NAME_WORDS
    ):
        return False
    if candidate.bbox.height <= _BADGE * run.bbox.height:
        return True
    middle = candidate.bbox.x_mid, candidate.bbox.y_mid
    return any(w.text.startswith("(") and w.bbox.contains_point(*middle) for w in page.words)


def _on_slice(box: BBox, name: BBox, shapes: Sequence[Shape]) -> bool:
    """Whether a figure stands on a drawing far higher than a bar that its row's words are no part of: a slice, a
    column.
    """
    return any(
        s.kind == "curve"
        and s.fill is not None
        and _SLICE * box.height <= s.bbox.height <= _LARGEST_SLICE * box.height
        and s.bbox.contains(box, slack=1.0)
        and s.bbox.x0 > name.x1
        for s in shapes
    )


def _named(
    candidate: Candidate,
    text: str,
    titles: Mapping[str, str],
    measures: Mapping[str, Measure],
    row_title: str = "",
) -> Candidate:
    title = titles.get(candidate.section_id or "", "")
    period = only_period(text)
    own = ": ".join(t for t in (row_title, "" if period else text) if t)
    if own and len(title.split()) > _LONGEST_TITLE:
        title = ""
    label = ": ".join(dict.fromkeys(t for t in (title, own) if t))
    if not any(ch.isalpha() for ch in label):
        return candidate
    measure = measures.get(candidate.section_id or "", Measure())
    unit = candidate.unit or measure.unit
    quantity = candidate.quantity
    if unit in ("EUR", "USD", "") and quantity.kind != "percent":
        quantity = scaled(quantity, measure.scale)
    return replace(
        candidate,
        quantity=quantity,
        place="chart",
        extractor="chart",
        unit="percent" if quantity.kind == "percent" else unit,
        context=replace(candidate.context, label=label, row_label=own, column_label=text if period else ""),
        period=candidate.period or period,
        period_source=candidate.period_source or ("column" if period else ""),
        doubts=tuple(d for d in candidate.doubts if d is not Doubt.NO_LABEL),
        supports=(*candidate.supports, Support.LABEL_BY_POSITION),
    )
