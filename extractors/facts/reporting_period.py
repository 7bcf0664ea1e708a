"""The period a report is about, with the words that say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from verslag.extractors.document.block import Block
from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import days_named, period_of, year
from verslag.extractors.numbers import parse_quantities

_REPORT_WORD = re.compile(
    r"\b(?:(?:financieel |geïntegreerd )?jaar(?:verslag|rapport|rekening|overzicht|stukken|document|plan)"
    r"|(?:activiteiten|bestuurs|directie|kwaliteits|maatschappelijk|sociaal |financieel )?verslag"
    r"|activiteitenrapport|jaarbericht|begroting|(?:meerjaren|beleids|ondernemings|werk)plan|budget|cijfers"
    r"|balans|staat van baten en lasten|baten en lasten|terugblik\w*|boekjaar|schooljaar|werkjaar|werkingsjaar"
    r"|dienstjaar|verslagjaar|academiejaar|kalenderjaar|belastingjaar)\b",
    re.IGNORECASE,
)
"""Words that name what a report is or the year it covers."""

_BOOK_YEAR_WORD = re.compile(
    r"\b(?:boekjaar|verslagjaar|verslagperiode|rapporteringsperiode|periode|loopt|liep)\b", re.IGNORECASE
)

_ANOTHER_YEAR = re.compile(r"\b(?:vorig|voorgaand|voorafgaand|eerst|volgend)e?\b", re.IGNORECASE)
"""Before a year: it is another one than the report's own."""

_PLAN_WORD = re.compile(r"\b(?:meerjar\w+|(?:beleids|ondernemings|werk)plan|begroting\w*|budget\w*)\b", re.IGNORECASE)
"""What a report calls itself that covers several years to come; a programme of several years only names one."""

_LONGEST = timedelta(days=2 * 366)
"""No book year is longer: a longer stretch is that of a plan or of a programme."""

_CLOSING = re.compile(r"\b(?:per|ultimo)\s+$", re.IGNORECASE)
_COVER_PAGES = 3
"""Cover, title page and colophon: what a report calls itself stands there."""

_NEAR = 40
"""Characters between a report word and its year: the length of a long organisation name."""

_SHORTEST = timedelta(days=180)
"""No report covers less than half a year; shorter periods are those of single figures."""

_TITLE, _BOOK_YEAR, _HEADER, _NAMED, _FIRST_PAGE, _COLUMN, _MENTION = 30.0, 14.0, 8.0, 3.0, 2.0, 0.5, 0.05
"""A title outweighs everything in the text; bare mentions, however many, only break a tie."""


_MOST_SMALL = 10.0
"""What columns and mentions together add at most: many tables of other years do not outweigh a title."""

_CLEAR = 0.4
"""Without better evidence, a year must have this share of all columns and mentions: two years side by side have half
each.
"""


@dataclass(frozen=True, slots=True)
class _Vote:
    period: Period
    points: float
    evidence: FactEvidence


def reporting_period(layout: Layout, made: date | None = None) -> tuple[Period, FactEvidence] | None:
    """The period with most evidence: titles and report words weigh most, then table columns, then bare mentions.

    Args:
        layout: the report as read.
        made: the day the file was made, where it says so; a year far beyond it is a goal, not what the report covers.
    """
    votes: dict[str, list[_Vote]] = defaultdict(list)
    for vote in (*_block_votes(layout), *_column_votes(layout)):
        votes[vote.period.text].append(vote)
    counted = sum(v.points for of_period in votes.values() for v in of_period)
    votes = {text: kept for text, of_period in votes.items() if (kept := _without_goals(of_period, made))}
    if not votes:
        return None
    # Equal points: the later period, because the columns of last year stand beside those of the report's own.
    best = max(votes.values(), key=lambda of_period: (_points(of_period), of_period[0].period.end))
    strongest = max(best, key=lambda v: v.points)
    if strongest.points <= _COLUMN and len(votes) > 1 and sum(v.points for v in best) < _CLEAR * counted:
        return None  # years of many tables, none of them the report's own
    if strongest.points <= _MENTION and not any(vote.evidence.page == 1 for vote in best):
        return None  # a year in passing, further on
    return strongest.period, strongest.evidence


def _without_goals(votes: list[_Vote], made: date | None) -> list[_Vote]:
    return [v for v in votes if made is None or v.points > _COLUMN or v.period.start.year <= made.year + 1]


def _points(votes: list[_Vote]) -> float:
    """The best vote of each rule counts whole; bare mentions and columns add up, to less than a title."""
    best: defaultdict[str, float] = defaultdict(float)
    small = 0.0
    for vote in votes:
        if vote.points <= _COLUMN:
            small += vote.points
        else:
            best[vote.evidence.rule] = max(best[vote.evidence.rule], vote.points)
    return sum(best.values()) + min(small, _MOST_SMALL)


def _block_votes(layout: Layout) -> Iterator[_Vote]:
    for page in layout.pages:
        for block in page.blocks:
            # Cells speak of other years as well; the columns of a table vote on their own.
            if block.kind != "table" and any(c.isdigit() for c in block.text):
                yield from _votes(block)
                yield from _closing_days(block)


def _votes(block: Block) -> Iterator[_Vote]:
    text = block.text
    named = [m.span() for m in _REPORT_WORD.finditer(text)]
    for begin, stop, period in days_named(text, parse_quantities(text)):
        if period.end - period.start < _SHORTEST or _ANOTHER_YEAR.search(text, max(0, begin - _NEAR), begin):
            continue
        if period.end - period.start > _LONGEST and not _PLAN_WORD.search(text):
            continue  # the years of a programme that the report speaks of
        near = any(start - _NEAR <= begin <= end + _NEAR for start, end in named)
        evidence = text[max(0, begin - _NEAR) : stop + _NEAR].strip()
        interval = stop - begin > len("2022")
        points, rule = _weight(block, period, named_here=near, interval=interval)
        yield _Vote(period, points, FactEvidence(block.page, evidence, rule))


def _closing_days(block: Block) -> Iterator[_Vote]:
    """*Tussentijdse cijfers per 30 juni 2024* on the cover: the year that the day closes or stands in."""
    if block.page > _COVER_PAGES or len(block.text.split()) > _TITLE_WORDS or not _REPORT_WORD.search(block.text):
        return
    for quantity in parse_quantities(block.text):
        period = period_of(quantity.iso) if quantity.iso and quantity.kind == "date" else None
        if period and _CLOSING.search(block.text, 0, quantity.start):
            evidence = FactEvidence(block.page, block.text, "closes on a day")
            yield _Vote(year(period.end.year), _TITLE / block.page, evidence)


def _weight(block: Block, period: Period, *, named_here: bool, interval: bool) -> tuple[float, str]:
    """How much a year printed in a block says about the report, and why."""
    on_cover = block.page <= _COVER_PAGES
    short = len(block.text.split()) <= _TITLE_WORDS
    if on_cover and interval and _BOOK_YEAR_WORD.search(block.text):
        return _BOOK_YEAR, "the book year from day to day"
    if named_here and on_cover and short and block.kind != "list_item":
        return _TITLE / block.page, "in the title"
    if named_here and block.kind == "furniture":
        return _HEADER, "in a running header or footer"
    if named_here and (on_cover or block.kind == "heading"):
        return _NAMED, "named as the report's year"
    if block.kind == "heading" and block.page == 1:
        return _FIRST_PAGE, "on the first page"
    return _MENTION, "mentioned"


_TITLE_WORDS = 16
"""A block of more words is a sentence about a report, which may be last year's."""


def _column_votes(layout: Layout) -> Iterator[_Vote]:
    """Years and closing days that head the columns of tables."""
    for table in layout.tables:
        for cell in table.cells:
            if not cell.header:
                continue
            for quantity in parse_quantities(cell.text):
                period = period_of(quantity.iso) if quantity.iso else None
                if period and period.start == period.end and (period.end.month, period.end.day) == (12, 31):
                    period = year(period.end.year)
                if period and period.end - period.start >= _SHORTEST:
                    yield _Vote(period, _COLUMN, FactEvidence(table.page, cell.text, "heads a column"))
