"""The period of a figure, fitted to what it measures: a balance is of a day, a flow of a stretch."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.language.statement_names import named_statement
from verslag.extractors.metrics.fields.account_sides import side_of
from verslag.extractors.metrics.fields.default_scenario import is_budget
from verslag.extractors.metrics.fields.figure_periods import balance_date, is_day, only_period, own_period
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.fields.tag_match import TagMatch
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.figure import PeriodSource


def period_of(candidate: Candidate, around: Surroundings) -> tuple[Period | None, PeriodSource]:
    if candidate.period:
        return candidate.period, candidate.period_source or "sentence"
    if candidate.place == "kpi" and (period := own_period(candidate.context.label)):
        return period, "passage"
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        if (period := only_period(title)) and not (candidate.place == "kpi" and _is_span(period)):
            if is_day(period) and not _turns_month(period.end):
                continue
            return period, "heading"
    return around.facts.figures_period or around.facts.period, "document"


def _turns_month(day: date) -> bool:
    """Whether a day begins or ends a month, as those of balances do; on others people meet and write."""
    return day.day == 1 or (day + timedelta(days=1)).day == 1


def _is_span(period: Period) -> bool:
    """Whether a period is longer than a broken book year can be: what a title calls a plan's years."""
    return period.end.year - period.start.year > 1


def fitting_period(
    period: Period | None, match: TagMatch | None, candidate: Candidate, around: Surroundings
) -> Period | None:
    """Balances are of a day, flows of a stretch: the column header of an account sheet may serve both.

    What a row is called tells which it is, unless the statement says otherwise: costs paid ahead stand in the balance
    with the day over their column, and what a provision changed by in the statement of income is of the year.
    """
    if period is None or match is None or candidate.place != "table":
        return period
    side = around.taxonomy.tags[match.tag].side
    statement = candidate.nature or _statement(candidate, around)
    if side in ("asset", "liability") and statement not in ("balance", "stock") and is_budget(around.facts):
        return period  # plans are about years: what is invested and borrowed there comes and goes
    if not is_day(period):
        balance = statement == "stock" or (side in ("asset", "liability") and statement != "flow")
        return balance_date(_book_year(period, around.facts.period)) if balance else period
    flow = side in ("income", "cost") or match.tag == "finance.result"
    if candidate.nature == "flow" or (flow and statement not in ("balance", "stock")):
        own = around.facts.period
        if own and own.start <= period.end <= own.end:
            return own
        if (period.end.month, period.end.day) == (12, 31):
            return year(period.end.year)
    return period


def _statement(candidate: Candidate, around: Surroundings) -> Literal["balance", "flow", ""]:
    """The statement that the nearest title names one of, or that is explained there; its groups come before titles."""
    if any(side_of(group) in ("income", "cost") for group in candidate.context.row_group.split(" > ") if group):
        return ""
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        if named := named_statement(title):
            return "" if named == "both" else named
    return ""


def _book_year(period: Period, own: Period | None) -> Period:
    """The report's own broken book year where the header only names its last calendar year."""
    if own and own.start.year != own.end.year and period.text == str(own.end.year):
        return own
    return period
