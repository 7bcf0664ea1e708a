"""From a figure as read to a figure an analyst can use: period, scenario, tag, unit, sign and doubts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.layout import Section
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.language.stems import fit, stem, stems
from verslag.extractors.metrics.fields.counted_units import counted_by_title, counted_unit
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.default_scenario import default_scenario, is_budget, scenarios_by_period
from verslag.extractors.metrics.fields.figure_periods import balance_date, is_day, only_period
from verslag.extractors.metrics.fields.missing_scales import unscaled_doubted
from verslag.extractors.metrics.fields.sentence_tags import tag_of_sentence, without_name
from verslag.extractors.metrics.fields.tag_match import MONEY, THRESHOLD, TagMatch, TagQuery, match_tag
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure, PeriodSource, Scenario
from verslag.extractors.metrics.phrases.noun_phrases import content_words
from verslag.extractors.metrics.readers.tables.table_rows import is_generic, sums_up
from verslag.extractors.tables.read.statements import statement_kind
from verslag.schemas.taxonomy import Taxonomy

_STRONG_TAG = 0.6
_MONEY_ROWS = 0.5
"""Share of a table's rows that must be amounts by their tag for all its unmarked figures to be money."""

_LARGEST_COUNT = 100_000
"""Unmarked figures of a table are counts below this; larger ones are often amounts."""

_MILLIONS = 6
_SMALLEST_AMOUNT = 1000
"""A key figure without a currency sign is taken for money from here on."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all figures of a document share."""

    facts: DocumentFacts
    taxonomy: Taxonomy
    sections: Mapping[str, Section]

    def titles(self, section_id: str | None) -> tuple[str, ...]:
        """Titles of a section and those above it, nearest first."""
        found = []
        while section_id and (section := self.sections.get(section_id)):
            found.append(section.title)
            section_id = section.parent_id
        return tuple(found)


def finished(candidates: Sequence[Candidate], around: Surroundings) -> tuple[MetricFigure, ...]:
    """Every candidate as a figure, in the order given."""
    money_tables = _money_tables(candidates, around)
    printed = scenarios_by_period(candidates)
    candidates = unscaled_doubted(candidates)
    measured = frozenset(c.context.table_id for c in candidates if not c.unit and _looks_measured(c))
    figures = [
        _figure(c, around, _Kind(*(c.context.table_id in t for t in (money_tables, measured))), printed)
        for c in candidates
    ]
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


class _Kind(NamedTuple):
    """What most rows of a figure's table say of all of them."""

    money: bool
    """Its unmarked figures are amounts."""
    measured: bool
    """Some of its unmarked figures are hardly counts."""


def _figure(candidate: Candidate, around: Surroundings, table: _Kind, printed: Mapping[str, Scenario]) -> MetricFigure:
    doubts = list(candidate.doubts)
    remarks: list[str] = []
    unit = candidate.unit
    match = _match(candidate, around, unit)
    if not unit and table.money and counted_unit(candidate.context.label, around.taxonomy) == "count":
        unit = "EUR"
        doubts.append(Doubt.UNIT_FROM_MOST_ROWS)
        match = _match(candidate, around, unit)
    counted = candidate.place == "table" and counted_by_title(candidate.titles, around.taxonomy)
    if not unit and not counted and _is_amount(candidate, match, around):
        unit = "EUR"
        doubts.append(Doubt.UNIT_FROM_TAG)
    if not unit:
        unit = counted_unit(candidate.context.label, around.taxonomy)
        if unit == "count" and candidate.place == "table":
            unit = counted_by_title(candidate.titles, around.taxonomy) or unit
        match = _match(candidate, around, unit)
        if unit == "count" and candidate.place == "table" and not _says_count(candidate):
            doubts.append(Doubt.UNIT_NOT_SAID if table.measured else Doubt.COUNT_BY_DEFAULT)
    if unit in MONEY and _has_odd_decimals(candidate):
        doubts.append(Doubt.ODD_DECIMALS)
    period, source = _period(candidate, around)
    period = _fitting(period, match, candidate, around)
    quantity = candidate.quantity
    if match and _is_negative(candidate, match.tag, around.taxonomy):
        assert quantity.value is not None
        quantity = replace(quantity, value=-quantity.value)
        remarks.append("negative by its words")
    if not match:
        doubts.append(Doubt.NO_TAG)
        if candidate.place == "prose":
            match = tag_of_sentence(candidate.context.context, around.facts.entity, unit, around.taxonomy)
    elif match.score < _STRONG_TAG:
        doubts.append(Doubt.WEAK_TAG)
    if match:
        remarks.append(f"tag from {', '.join(match.reasons[:2])}")
    if not content_words(candidate.context.label) and Doubt.NO_LABEL not in doubts:
        doubts.append(Doubt.NO_LABEL)
    scenario = candidate.scenario
    if scenario is None:
        scenario, doubt = default_scenario(period, unit in MONEY, around.facts, printed)
        doubts += [doubt] if doubt else []
    return MetricFigure(
        quantity=quantity,
        raw_text=candidate.raw_text,
        kind=candidate.place,
        context=candidate.context,
        page=candidate.page,
        bbox=candidate.bbox,
        section_id=candidate.section_id,
        entity=_owner(candidate, around),
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
        remarks=tuple(remarks),
    )


def _owner(candidate: Candidate, around: Surroundings) -> str:
    """The part of the organisation that a title above the figure names, or the organisation itself."""
    whole = around.facts.entity
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        words = re.sub(r"\b(?:19|20)\d\d(?:[-–/]\d{2,4})?\b", "", title).strip(" -–:")
        if (
            whole
            and words.casefold().startswith(whole.casefold() + " ")
            and len(words.split()) <= len(whole.split()) + _PART_WORDS
        ):
            return words
    return whole


_PART_WORDS = 3
"""A part of an organisation is called by its name and at most so many words more."""


def _match(candidate: Candidate, around: Surroundings, unit: str, near: bool = False) -> TagMatch | None:
    """The tag of a figure; with `near` by its own words and the name of its statement only: what a heading says of the
    field it is about makes no money of what is counted under it.
    """
    context = candidate.context
    own = context.row_label and candidate.extractor == "table" and not is_generic(context.row_label)
    label = context.row_label if own else context.label
    titles = (*candidate.titles, *around.titles(candidate.section_id))
    query = TagQuery(
        label=without_name(label, around.facts.entity),
        group=context.row_group.split(" > ")[-1],
        column=context.column_label,
        headings=tuple(t for t in titles if statement_kind(t.split())) if near else titles,
        unit=unit,
        code=context.code,
    )
    return match_tag(query, around.taxonomy)


def _money_tables(candidates: Iterable[Candidate], around: Surroundings) -> frozenset[str]:
    """Tables without a printed unit whose rows are mostly amounts by their tag."""
    rows: defaultdict[str, list[bool]] = defaultdict(list)
    for candidate in candidates:
        if candidate.context.table_id and not candidate.unit:
            if counted_by_title(candidate.titles, around.taxonomy):
                continue
            match = _match(candidate, around, "", near=True)
            rows[candidate.context.table_id].append(
                bool(match) and match is not None and _only_money(match.tag, around.taxonomy)
            )
    return frozenset(t for t, amounts in rows.items() if len(amounts) > 2 and sum(amounts) > _MONEY_ROWS * len(amounts))


def _only_money(tag: str, taxonomy: Taxonomy) -> bool:
    units = taxonomy.tags[tag].units
    return bool(units) and units[0] in MONEY


def _is_amount(candidate: Candidate, match: TagMatch | None, around: Surroundings) -> bool:
    """Whether a bare number is money by what it measures; in a table its own words must say so, not only a heading."""
    if match is None or not _only_money(match.tag, around.taxonomy) or match.score < _STRONG_TAG:
        return False
    if candidate.place == "table":
        near = _match(candidate, around, "", near=True)
        if near is None or not _only_money(near.tag, around.taxonomy):
            return False
    if candidate.place == "prose":  # "89 miljoen" of what is only ever money
        return candidate.quantity.scale >= _MILLIONS
    value = candidate.quantity.value
    return value is not None and (abs(value) >= _SMALLEST_AMOUNT or candidate.place == "table")


def _has_odd_decimals(candidate: Candidate) -> bool:
    """Whether a bare number without a scale is printed with one decimal, or more than the two of cents."""
    quantity = candidate.quantity
    marked = any(not ch.isdigit() and ch not in " .,'-–−+()\u00a0\u2009\u202f" for ch in candidate.raw_text)
    decimals = quantity.decimals
    return not marked and not quantity.scale and decimals is not None and decimals > 0 and decimals != _CENTS


_CENTS = 2


def _says_count(candidate: Candidate) -> bool:
    """Whether the label, the column or the nearest title says that something is counted ("aantal")."""
    texts = (candidate.context.label, candidate.context.column_label, *candidate.titles[:1])
    return any(measure_of(text).unit == "count" for text in texts)


def _looks_measured(candidate: Candidate) -> bool:
    """Whether a bare number is hardly a count: it has decimals, or is too large to be one."""
    value = candidate.quantity.value
    return value is not None and (value != value.to_integral_value() or abs(value) >= _LARGEST_COUNT)


def _period(candidate: Candidate, around: Surroundings) -> tuple[Period | None, PeriodSource]:
    if candidate.period:
        return candidate.period, candidate.period_source or "sentence"
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        if period := only_period(title):
            return period, "heading"
    return around.facts.period, "document"


def _fitting(
    period: Period | None, match: TagMatch | None, candidate: Candidate, around: Surroundings
) -> Period | None:
    """Balances are of a day, flows of a stretch: the column header of an account sheet may serve both."""
    if period is None or match is None or candidate.place != "table":
        return period
    side = around.taxonomy.tags[match.tag].side
    if side in ("asset", "liability") and match.score <= THRESHOLD and is_budget(around.facts):
        return period  # plans are about years; what only a title says about a row makes no balance of it
    if side in ("asset", "liability") and not is_day(period):
        return balance_date(_book_year(period, around.facts.period))
    if (side in ("income", "cost") or match.tag == "finance.result") and is_day(period):
        own = around.facts.period
        if own and own.start <= period.end <= own.end:
            return own
        if (period.end.month, period.end.day) == (12, 31):
            return year(period.end.year)
    return period


def _book_year(period: Period, own: Period | None) -> Period:
    """The report's own broken book year where the header only names its last calendar year."""
    if own and own.start.year != own.end.year and period.text == str(own.end.year):
        return own
    return period


_BOTH_SIGNS = re.compile(
    r"winst\b.*verlies|verlies\b.*winst|overschot.*tekort|tekort.*overschot|[/(][^)]*verlies", re.IGNORECASE
)


def _is_negative(candidate: Candidate, tag: str, taxonomy: Taxonomy) -> bool:
    """Whether words make a figure negative that is printed without a sign."""
    value = candidate.quantity.value
    if value is None or value <= 0 or re.search(r"[-−–(+]", candidate.raw_text):
        return False
    label = candidate.context.row_label or candidate.context.label
    if _BOTH_SIGNS.search(label):
        return False
    found = stems(label)
    return any(
        all(any(fit(w, stem(t)) in ("word", "head") for w in found) for t in n.split())
        for n in taxonomy.tags[tag].negative
    )
