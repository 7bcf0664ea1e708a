"""The figures of a tile whose number and name were paired by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.document.block import Block
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.tile import Tile, TileValue
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.figure_periods import only_period, periods_in
from verslag.extractors.metrics.fields.measures import Measure, scaled
from verslag.extractors.metrics.fields.scenarios import scenario_of_header
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.figure import FigureContext, PeriodSource
from verslag.extractors.metrics.phrases.noun_phrases import has_content, unit_noun
from verslag.extractors.metrics.readers.prose.prose_reader import unit_of
from verslag.extractors.metrics.readers.tile_reader import cleaned_label
from verslag.extractors.numbers import parse_quantities

_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")
_IN_UNIT = re.compile(r"\s+(in\s+\S+(?:\s+\S+)?)$", re.IGNORECASE)
_UNMEASURED = Measure()
_MONEY = ("EUR", "USD")


def tile_figures(
    tile: Tile, section_id: str | None, titles: Sequence[Block], over: Measure = _UNMEASURED
) -> Iterator[Candidate]:
    """The figures of a tile, the headline first; what stands under it is the same thing at other times.

    Args:
        tile: as found on the page.
        section_id: the section it stands in.
        titles: headings on its card.
        over: what the line right above its group declares for all its figures.
    """
    printed = passage_of(tile.label).text
    label, declared = _without_measure(printed)
    heading = passage_of(tile.group).text
    group = _without_period(heading)
    names = [PrintedSpot("label", tile.page, line.bbox) for line in tile.label]
    names += [PrintedSpot("title", tile.page, line.bbox) for line in tile.group]
    spots = (*names, *(PrintedSpot("title", title.page, title.bbox) for title in titles))
    leads = tile.side in ("above", "before")
    for place, value in enumerate(tile.values):
        passage = passage_of(value.lines)
        printed_value = _figure(passage.text)
        if printed_value is None:
            continue
        quantity, left = printed_value, label
        if place == 0 or value.started_from:
            quantity, left = _with_multiplier(printed_value, passage.text, label)
        own = cleaned_label(_before_explanation(left)) or cleaned_label(label)
        named = f"{group}: {own}" if group and own else own
        unit = unit_of(quantity, own) or declared.unit or (over.unit if not quantity.scale else "")
        scale = declared.scale or (measure_of(tile.declared).scale if unit in _MONEY else 0)
        scale = over.scale if unit == over.unit and not quantity.unit and not scale else scale
        period = _period(value)
        source: PeriodSource = "column" if value.column else "own words" if period else ""
        if period is None and (period := only_period(heading)):
            source = "heading"
        text = passage.text
        doubts = _doubts(tile, value, named, period)
        yield Candidate(
            quantity=scaled(quantity, scale) if quantity.kind != "percent" else quantity,
            raw_text=quantity.surface,
            place="kpi",
            context=FigureContext(named, context=f"{printed} {text}" if leads else f"{text} {printed}"),
            page=tile.page,
            bbox=passage.bbox(printed_value.start, printed_value.end),
            section_id=section_id,
            extractor="tile",
            unit=unit,
            period=period,
            period_source=source,
            scenario=scenario_of_header(value.column),
            titles=tuple(title.text for title in titles),
            doubts=doubts,
            supports=(Support.PAIRED_IN_TILE,),
            spots=spots,
        )


def _doubts(tile: Tile, value: TileValue, named: str, period: Period | None) -> tuple[Doubt, ...]:
    doubts = [] if has_content(named) else [Doubt.NO_LABEL]
    if tile.guessed:
        doubts.append(Doubt.NAME_ON_BOTH_SIDES)
    if value.started_from and period is None:
        doubts.append(Doubt.START_NOT_DATED)
    return tuple(doubts)


def _figure(text: str) -> Quantity | None:
    return next((q for q in parse_quantities(text) if q.is_figure and q.value is not None), None)


def _with_multiplier(figure: Quantity, text: str, label: str) -> tuple[Quantity, str]:
    """A figure with the unit and multiplier its label opens with (`790 / miljoen omzet`), and what then is its label.

    A unit that is the noun counted stays in the label (`1.200 / uren vorming`).
    """
    whole = f"{text} {label}"
    joint = next((q for q in parse_quantities(whole) if q.start == figure.start), None)
    if joint is None or joint.value is None or figure.value is None or joint.kind == "range":
        return figure, label
    if joint.value != figure.value * 10 ** (joint.scale - figure.scale):
        return figure, label
    if joint.end <= len(text):
        return joint, label
    return joint, f"{unit_noun(joint.surface)} {whole[joint.end :]}"


def _period(value: TileValue) -> Period | None:
    if value.period:
        return only_period(" ".join(w.text for w in value.period))
    return only_period(" ".join(line.text for line in value.lines)) or only_period(value.column)


def _without_period(title: str) -> str:
    """The words of a title without the period it names ("Werkplaats 2031")."""
    for start, end, _ in reversed(periods_in(title)):
        title = f"{title[:start]} {title[end:]}"
    return cleaned_label(title)


def _without_measure(label: str) -> tuple[str, Measure]:
    """The label without the unit and scale it declares in parentheses (`Belegd vermogen (x 1.000)`, `Staf (fte)`) or at
    its end (`Wachttijd in minuten`).
    """
    for match in _PARENTHESES.finditer(label):
        measure = measure_of(match.group(1))
        if measure.scale or measure.unit:
            return label[: match.start()] + label[match.end() :], measure
    if (ending := _IN_UNIT.search(label)) and only_declares(ending[1]):
        return label[: ending.start()], measure_of(ending[1])
    return label, Measure()


def _before_explanation(label: str) -> str:
    """What stands before a colon, where more follows: the name, without its explanation."""
    head, colon, rest = label.partition(": ")
    return head if colon and has_content(head) and has_content(rest) else label
