"""From a figure as read to a figure an analyst can use: period, scenario, tag, unit, sign and doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.metrics.fields.balance_or_flow import fitting_period, period_of
from verslag.extractors.metrics.fields.bare_tables import SaidForAll, with_measures_said_elsewhere
from verslag.extractors.metrics.fields.default_scenario import (
    default_scenario,
    is_plan,
    rounds_told,
    scenarios_by_period,
)
from verslag.extractors.metrics.fields.figure_owner import owner_of
from verslag.extractors.metrics.fields.figure_periods import only_period, periods_in
from verslag.extractors.metrics.fields.figure_spots import spots_of
from verslag.extractors.metrics.fields.figure_tags import STRONG_TAG, Surroundings
from verslag.extractors.metrics.fields.missing_scales import unscaled_doubted
from verslag.extractors.metrics.fields.people_among_amounts import with_people_counted
from verslag.extractors.metrics.fields.scenarios import scenario_under
from verslag.extractors.metrics.fields.sentence_tags import tag_of_sentence, tag_of_titles
from verslag.extractors.metrics.fields.tag_match import MONEY, TagMatch, TagQuery, match_tag
from verslag.extractors.metrics.fields.unmarked_units import (
    UnmarkedTables,
    unit_and_tag,
    unmarked_tables,
)
from verslag.extractors.metrics.fields.worded_signs import is_negative
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.printed_marks import has_odd_decimals, is_bare
from verslag.extractors.metrics.phrases.noun_phrases import content_words
from verslag.extractors.metrics.phrases.summing_words import sums_up
from verslag.schemas.vocabularies import Scenario


class _Scenarios(NamedTuple):
    """What a report says elsewhere of the scenario of a year."""

    printed: Mapping[str, Scenario]
    """By the heads of its tables."""
    rounds: frozenset[str]
    """The years whose budget its sentences tell of."""


def finished(
    candidates: Sequence[Candidate], around: Surroundings, said: Sequence[SaidForAll], fence: ReaderFence
) -> tuple[MetricFigure, ...]:
    """Every candidate as a figure, in the order given.

    Args:
        candidates: the figures as read.
        around: what the report says of itself and its sections.
        said: what it says of all its amounts.
        fence: takes the figures that cannot be settled, which are left out.
    """
    told = _Scenarios(scenarios_by_period(candidates), rounds_told(candidates))
    candidates = with_measures_said_elsewhere(candidates, said, around)
    candidates = unscaled_doubted(candidates)
    candidates = with_people_counted(candidates, around)
    tables = unmarked_tables(candidates, around)
    settled = (fence.read(c.page, "figures", partial(_figure, c, around, tables, told), None) for c in candidates)
    figures = [figure for figure in settled if figure is not None]
    return tuple(_like_its_parts(figure, figures, around) for figure in figures)


def _like_its_parts(figure: MetricFigure, figures: Sequence[MetricFigure], around: Surroundings) -> MetricFigure:
    """A key figure that is only called a total has the unit of the key figures beside it."""
    if figure.kind != "kpi" or figure.unit != "count" or not sums_up(figure.context.label):
        return figure
    beside = [
        f
        for f in figures
        if f is not figure
        and f.kind == "kpi"
        and f.page == figure.page
        and f.section_id == figure.section_id
        and not sums_up(f.context.label)
    ]
    units = {f.unit for f in beside}
    if len(units) != 1 or units == {"count"}:
        return figure
    unit = units.pop()
    match = match_tag(
        TagQuery(figure.context.label, headings=around.titles(figure.section_id), unit=unit), around.taxonomy
    )
    doubts = (*(d for d in figure.doubts if d is not Doubt.NO_TAG), Doubt.UNIT_OF_PARTS)
    return replace(
        figure,
        unit=unit,
        tag=match.tag if match else "",
        doubts=doubts,
    )


def _figure(candidate: Candidate, around: Surroundings, tables: UnmarkedTables, told: _Scenarios) -> MetricFigure:
    unit, match, doubted = unit_and_tag(candidate, around, tables)
    doubts = [*candidate.doubts, *doubted]
    bare = is_bare(candidate.raw_text) and not candidate.quantity.scale
    if unit in MONEY and bare and has_odd_decimals(candidate.quantity):
        doubts.append(Doubt.ODD_DECIMALS)
    period, source = period_of(candidate, around)
    period = fitting_period(period, match, candidate, around)
    negative = match is not None and is_negative(candidate, match.tag, unit, around.taxonomy)
    if match is None:
        doubts.append(Doubt.NO_TAG)
        match = _tag_around(candidate, around, unit)
    elif match.score < STRONG_TAG:
        doubts.append(Doubt.WEAK_TAG)
    if not content_words(candidate.context.label):
        doubts.append(Doubt.NO_LABEL)
    scenario = candidate.scenario or (_scenario_of_heading(candidate, around) if source == "heading" else None)
    if scenario is None:
        rounds = told.rounds if candidate.place == "prose" else frozenset[str]()
        scenario, doubt = default_scenario(period, unit in MONEY, around.facts, told.printed, rounds)
        doubts += [doubt] if doubt else []
    return MetricFigure(
        quantity=_negated(candidate.quantity) if negative else candidate.quantity,
        raw_text=candidate.raw_text,
        kind=candidate.place,
        context=candidate.context,
        page=candidate.page,
        bbox=candidate.bbox,
        section_id=candidate.section_id,
        entity=owner_of(candidate, around),
        tag=match.tag if match else "",
        unit=unit,
        period=period,
        scenario=scenario,
        extractor=candidate.extractor,
        doubts=tuple(dict.fromkeys(doubts)),
        supports=candidate.supports,
        period_source=source,
        own_scenario=candidate.scenario or "",
        titles=(*candidate.titles, *around.titles(candidate.section_id)[:1]),
        remarks=tuple(_remarks(match, negative)),
        spots=spots_of(candidate, source, around),
    )


def _scenario_of_heading(candidate: Candidate, around: Surroundings) -> Scenario | None:
    """The scenario that the title gives which dates a figure; of what the text under it tells only an aim is sure."""
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        if only_period(title) is not None:
            scenario = scenario_under(title, periods_in(title)[0][0])
            if scenario == "forecast" and is_plan(around.facts):
                return None  # in a budget all is planned
            return scenario if candidate.place == "kpi" or scenario == "target" else None
    return None


def _tag_around(candidate: Candidate, around: Surroundings, unit: str) -> TagMatch | None:
    """The tag that the sentence or the titles around a figure give, where its own words give none."""
    entity = around.facts.entity
    if candidate.place == "prose":
        return tag_of_sentence(candidate.context.context, entity, unit, around.taxonomy, around.report)
    titles = (*candidate.titles, *around.titles(candidate.section_id))
    return tag_of_titles(titles, entity, unit, around.taxonomy, around.report)


def _negated(quantity: Quantity) -> Quantity:
    assert quantity.value is not None
    return replace(quantity, value=-quantity.value)


def _remarks(match: TagMatch | None, negative: bool) -> Iterator[str]:
    if negative:
        yield "negative by its words"
    if match:
        yield f"tag from {', '.join(match.reasons[:2])}"
