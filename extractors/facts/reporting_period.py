"""The period a report is about, with the words that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.facts.leaflets import is_leaflet, month_of_title
from verslag.extractors.facts.period_votes import (
    BOOK_YEAR,
    COLUMN,
    FIRST_PAGE,
    MENTION,
    NAMED,
    PeriodVote,
    period_votes,
)
from verslag.extractors.facts.report_front import COVER_PAGES

_MOST_SMALL = 10.0
"""What columns and mentions together add at most: many tables of other years do not outweigh a title."""

_CLEAR = 0.4
"""Without better evidence, a year must have this share of all columns and mentions: two years side by side have half
each.
"""
_AGAIN = 3
"""Mentions that are more than a passing one."""
_RECENT = 5
"""Years from a leaflet's own to when its file was made, at most; an earlier one is of something past."""
_WHOLE_YEAR = timedelta(days=350)
"""A stretch from day to day of about a year is a book year, wherever the first page prints it."""


def reporting_period(
    layout: Layout, made: date | None = None, *, title: str = "", title_page: int | None = None
) -> tuple[Period, FactEvidence] | None:
    """The period with most evidence: titles and report words weigh most, then table columns, then bare mentions.

    Args:
        layout: the report as read.
        made: the day the file was made, where it says so; a year far beyond it is a goal, not what the report covers.
        title: the report's title, which may name its year.
        title_page: where the title stands.
    """
    votes: dict[str, list[PeriodVote]] = defaultdict(list)
    for vote in period_votes(layout, title, title_page):
        votes[vote.period.text].append(vote)
    counted = sum(v.points for of_period in votes.values() for v in of_period)
    titled = any(v.points > FIRST_PAGE and _is_near(v, made) for of_period in votes.values() for v in of_period)
    votes = {text: kept for text, of_period in votes.items() if (kept := _without_goals(of_period, made, titled))}
    if not votes:
        return month_of_title(layout)
    # Equal points: the later period, because the columns of last year stand beside those of the report's own.
    best = max(votes.values(), key=lambda of_period: (_points(of_period), of_period[0].period.end))
    best = _book_year_of(best, votes)
    strongest = max(best, key=lambda v: v.points)
    clear = is_leaflet(layout) or sum(v.points for v in best) >= _CLEAR * counted
    if len(votes) > 1 and not clear and _is_of_tables(strongest):
        return None  # years of many tables, none of them the report's own
    if strongest.points <= MENTION and not _is_told_by_mentions(best, counted, layout, made):
        return None  # a year in passing
    dated = next((v for v in best if v.by_days and v.points == BOOK_YEAR), strongest)
    return dated.period, strongest.evidence


def _is_of_tables(vote: PeriodVote) -> bool:
    """Whether the best that speaks for a period is a column, or the heading of a part further on."""
    further_on = vote.evidence.page is not None and vote.evidence.page > COVER_PAGES
    return vote.points <= COLUMN or (vote.points <= NAMED and further_on)


def _is_told_by_mentions(best: Sequence[PeriodVote], counted: float, layout: Layout, made: date | None) -> bool:
    """Whether the first page has the year from day to day, or speaks of it again and again and of no other as much.

    On a leaflet one recent year is enough: there is nowhere else to name it.
    """
    first_page = [v for v in best if v.evidence.page == 1]
    recent = made is not None and made.year - best[0].period.end.year <= _RECENT
    if first_page and recent and is_leaflet(layout):
        return True
    if any(v.by_days and v.period.end - v.period.start >= _WHOLE_YEAR for v in first_page):
        return True
    return len(first_page) >= _AGAIN and sum(v.points for v in best) >= _CLEAR * counted


def _book_year_of(best: list[PeriodVote], votes: dict[str, list[PeriodVote]]) -> list[PeriodVote]:
    """*Jaarrekening 2022* whose book year runs from July to June: that book year."""
    chosen = best[0].period
    if chosen != year(chosen.start.year):
        return best
    for of_period in votes.values():
        period = of_period[0].period
        broken = period.start.year != period.end.year and period.end.year == chosen.end.year
        if broken and any(v.points == BOOK_YEAR and v.by_days for v in of_period):
            return of_period
    return best


def _without_goals(votes: Sequence[PeriodVote], made: date | None, titled: bool) -> list[PeriodVote]:
    """The votes without those for a year far beyond the day the file was made, in passing or beside a nearer title;
    a plan's years begin later.
    """
    return [v for v in votes if _is_near(v, made) or (v.points > COLUMN and (not titled or _is_of_years(v.period)))]


def _is_near(vote: PeriodVote, made: date | None) -> bool:
    return made is None or vote.period.start.year <= made.year + 1


def _is_of_years(period: Period) -> bool:
    return period.start.year < period.end.year


def _points(votes: Sequence[PeriodVote]) -> float:
    """The best vote of each rule counts whole; bare mentions and columns add up, to less than a title."""
    best: defaultdict[str, float] = defaultdict(float)
    small = 0.0
    for vote in votes:
        if vote.points <= COLUMN:
            small += vote.points
        else:
            best[vote.evidence.rule] = max(best[vote.evidence.rule], vote.points)
    return sum(best.values()) + min(small, _MOST_SMALL)
