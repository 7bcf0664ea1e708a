"""The figures of a chart: each value with the names of its place, its series and the title as label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import union
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.layout.drawings.printed_values import number_of, text_of
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.fields.measures import Measure, scaled
from verslag.extractors.metrics.fields.row_measures import row_measure
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import FigureContext
from verslag.extractors.metrics.readers.charts.chart_topics import topic_of, without_period
from verslag.extractors.tables.marks.content import content_of

_WHOLE, _ROUNDING, _LEAST_WHOLE = 100, 1.5, 80
"""What shares add up to, by how much rounding changes that, and the least that is left where small ones are not
printed.
"""

_SHARES = re.compile(r"(?:het )?(?:aandeel|percentages?)\b", re.IGNORECASE)
"""What a title opens with whose values are shares."""

_ASKED = re.compile(r"\s*\(\s*[nN]\s*=\s*[\d.]+\s*\)")
"""How many were asked, behind the name of a category: no part of what its values are called."""


def chart_figures(chart: Chart, section_id: str | None, section_title: str, measure: Measure) -> Iterator[Candidate]:
    """The figures of a chart, in the order they are printed along its axis.

    Values that neither category, series nor title tells apart have no label: nothing printed says what they are.

    Args:
        chart: found on the page.
        section_id: the section it stands in.
        section_title: what that is called; the topic where the chart has no title of its own.
        measure: unit and scale the section gives its figures.
    """
    topic = topic_of(chart.title) or topic_of(chart.axis_title) or section_title
    own = _chart_measure(chart).or_else(measure)
    titled = only_period(chart.subtitle) or only_period(chart.title)
    named = [(point, *_named(point)) for point in chart.points]
    alike = Counter((label, period, _is_share(point)) for point, label, period in named)
    for point, label, period in named:
        candidate = _candidate(chart, point, section_id, own)
        if candidate is None:
            continue
        quantity, unit = candidate
        text = " ".join(w.text for w in point.words)
        told = f"{topic}: {label}" if topic and label else topic or label
        full = told if alike[label, period, _is_share(point)] == 1 else ""
        series = point.series if only_period(point.series) is None else ""
        yield Candidate(
            quantity=quantity,
            raw_text=text,
            place="chart",
            context=FigureContext(label=full, row_label=label, column_label=series, column_topic=series),
            page=chart.page,
            bbox=union(w.bbox for w in point.words),
            section_id=section_id,
            extractor="chart",
            unit=unit,
            period=period or titled,
            period_source="column" if period else "title" if titled else "",
            titles=(chart.title,) if chart.title else (),
            doubts=_doubts(chart, point),
            supports=(Support.LENGTH_OF_BAR,) if point.fits else (),
            spots=(PrintedSpot("block", chart.page, chart.bbox),),
        )


def _doubts(chart: Chart, point: ChartPoint) -> tuple[Doubt, ...]:
    doubts = {
        Doubt.LENGTH_OF_BAR_DIFFERS: point.fits is False,
        Doubt.LEGEND_OF_NEIGHBOUR: chart.legend_shared and bool(point.series),
        Doubt.CAPTION_OF_SEVERAL: chart.title_shared,
    }
    return tuple(doubt for doubt, holds in doubts.items() if holds)


def _named(point: ChartPoint) -> tuple[str, Period | None]:
    """What tells a value from the others of its chart: names and series that are no periods, and the period among
    them.
    """
    names = [_ASKED.sub("", name) for name in (*reversed(point.names), point.series)]
    periods = [period for name in names if (period := only_period(name)) is not None]
    words = [rest for name in names if (rest := without_period(name))]
    return " ".join(words), periods[-1] if periods else None


def _chart_measure(chart: Chart) -> Measure:
    """Unit and scale that the axis, its ticks or the title give."""
    shares = sum(map(_is_share, chart.points))
    if shares * 2 > len(chart.points):  # where slices are thin, some lose their sign
        return Measure("percent", 0)
    for text in (chart.subtitle, chart.axis_title, chart.title):
        measure = measure_of(text)
        if measure.unit or measure.scale:
            return measure
    if chart.tick_unit == "%" or _is_whole(chart) or _is_of_shares(chart):
        return Measure("percent", 0)
    return row_measure(chart.axis_title).or_else(row_measure(chart.title))


def _is_whole(chart: Chart) -> bool:
    """Whether the values of a pie, or those of each name, make a hundred: parts of a whole, though no sign says so.

    Where the least parts go without a value, those of some names add up to somewhat less.
    """
    if chart.kind == "pie":
        values = [number_of(text_of(point.words)) or 0.0 for point in chart.points]
        return all(point.fits for point in chart.points) and abs(sum(values) - _WHOLE) <= _ROUNDING
    parts: dict[tuple[str, ...], list[float]] = {}
    for point in chart.points:
        if point.series and point.fits:
            parts.setdefault(point.names, []).append(number_of(text_of(point.words)) or 0.0)
    sums = [sum(values) for values in parts.values() if len(values) > 1]
    whole = sum(abs(total - _WHOLE) <= _ROUNDING for total in sums)
    return (
        len(sums) == len(parts) > 1
        and whole * 2 >= len(sums)
        and all(_LEAST_WHOLE <= total <= _WHOLE + _ROUNDING for total in sums)
    )


def _is_of_shares(chart: Chart) -> bool:
    """Whether the title says that the values are shares (*Aandeel leden …*), and none is too large for one."""
    values = [number_of(text_of(point.words)) or 0.0 for point in chart.points]
    return (
        _SHARES.match(chart.title.rpartition(": ")[0] or chart.title) is not None and max(values, default=0.0) <= _WHOLE
    )


def _is_share(point: ChartPoint) -> bool:
    return point.words[-1].text.endswith("%")


def _candidate(
    chart: Chart, point: ChartPoint, section_id: str | None, measure: Measure
) -> tuple[Quantity, str] | None:
    reading = content_of(" ".join(w.text for w in point.words))
    if reading.role is not CellRole.FIGURE or len(reading.figures) != 1:
        return None
    quantity = reading.figures[0]
    if quantity.kind == "percent":
        return quantity, "percent"
    unit = quantity.unit or row_measure(point.series).unit or measure.unit
    if quantity.unit and measure.unit and quantity.unit != measure.unit:
        return quantity, unit
    return scaled(quantity, measure.scale), unit
