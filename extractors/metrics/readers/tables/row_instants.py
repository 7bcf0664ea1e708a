"""Rows that say at which moment: what stands between two of them happened in the interval."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.fields.figure_periods import day_in, is_day, only_period, periods_in
from verslag.extractors.metrics.fields.scenarios import scenario_of_header
from verslag.extractors.metrics.phrases.noun_phrases import has_content

_STANDS = re.compile(r"\b(?:ultimo|primo|stand|saldo|begin|eind|einde|per|op)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"\bprimo\b|\bbegin(?:stand|saldo|waarde|vermogen)?\b|\bbeginstand\b|\bopenings(?:balans|saldo)\b", re.IGNORECASE
)
_CLOSES = re.compile(
    r"\bultimo\b|\beinde?\b|\beind(?:stand|saldo|waarde|vermogen)\b|\bslot(?:saldo|stand)\b", re.IGNORECASE
)
_BALANCE_WORD = re.compile(r"^\W*(?:\w+\s+)?(?:stand|saldo|\w*stand|\w*saldo|boekwaarde|ultimo|primo)\b", re.IGNORECASE)
_LEAST_INSTANTS = 2


def instant_of(label: str) -> date | None:
    """The day a row label names: "stand per 31 december 2023", "aantal leden ultimo 2023"."""
    period = only_period(label) if _STANDS.search(label) else None
    if period is None:
        return None
    if is_day(period):
        return period.end
    if period != year(period.end.year):
        return None
    return period.start if _OPENS.search(label) else period.end if _CLOSES.search(label) else None


def period_of_row(label: str) -> Period | None:
    """The one period a row label names; a day only where the row says that it stands there: other days date an
    event.
    """
    period = only_period(label) if label else None
    if period is None or (is_day(period) and not _STANDS.search(label) and has_content(_DIGITS.sub(" ", label))):
        return None
    return period


def period_of_heading(label: str) -> Period | None:
    """The one period that the heading of a group names for its rows; a line with a number of its own is no heading."""
    found = periods_in(label)
    rest = label
    for start, end, _ in reversed(found):
        rest = rest[:start] + rest[end:]
    return None if any(ch.isdigit() for ch in rest) else only_period(label)


_DIGITS = re.compile(r"\d[\d./-]*")


def edge_of(period: Period, label: str) -> Period | None:
    """The first or last day of a column's period for a row of what stood then: "stand begin boekjaar", "eindsaldo"."""
    if is_day(period) or not _BALANCE_WORD.search(label):
        return None
    opens, closes = bool(_OPENS.search(label)), bool(_CLOSES.search(label))
    if opens == closes:
        return None
    day = period.start if opens else period.end
    return Period(day.isoformat(), day, day)


def intervals(labels: Sequence[str]) -> dict[int, Period]:
    """The interval each row lies in, by its number, where rows above and below it name the days it begins and ends.

    Args:
        labels: of all rows, top to bottom, empty where a row has none.
    """
    instants = _instants(labels)
    found: dict[int, Period] = {}
    if len(instants) < _LEAST_INSTANTS:
        return found
    for (first, begin), (last, end) in pairwise(instants):
        start = begin if (begin.month, begin.day) == (1, 1) else begin + timedelta(days=1)
        if start >= end:
            continue
        whole = year(end.year) if (start, end) == (date(end.year, 1, 1), date(end.year, 12, 31)) else None
        between = whole or Period(f"{start.isoformat()}/{end.isoformat()}", start, end)
        found |= dict.fromkeys(range(first + 1, last), between)
    return found


def rows_between_stands(labels: Sequence[str]) -> frozenset[int]:
    """The rows below one of what stood at the beginning, up to the next of what stood at the end: what came and went.

    The rows name no year; it stands over their column.
    """
    flows: set[int] = set()
    since: int | None = None
    for row, label in enumerate(labels):
        day = day_in(_ANY_YEAR, label) or edge_of(_ANY_YEAR, label)
        if day is None:
            continue
        if day.start == _ANY_YEAR.start:
            since = row
        elif since is not None and day.end == _ANY_YEAR.end:
            flows.update(range(since + 1, row))
            since = None
    return frozenset(flows)


def stocks_of_stands(labels: Sequence[str]) -> dict[int, str]:
    """The rows that a book value is made up of, with the label of the row right below them that says of which day.

    "Aanschafwaarde" and "Cumulatieve afschrijvingen" above "Boekwaarde per 1 januari 2022" were so on that day.
    """
    found: dict[int, str] = {}
    parts: list[int] = []
    for row, label in enumerate(labels):
        if _IS_STOCK.search(label):
            parts.append(row)
        elif label and (_BALANCE_WORD.search(label) and (day_in(_ANY_YEAR, label) or instant_of(label))):
            found |= dict.fromkeys(parts, label)
            parts = []
        elif label:
            parts = []
    return found


_IS_STOCK = re.compile(
    r"^\W*(?:(?:aanschaf|aanschaffings|verkrijgings|vervaardigings)(?:waarden?|prijs|prijzen)|(?:ge)?cumul(?:atieve|eerde)\b)",
    re.IGNORECASE,
)
"""What a thing cost, and what was written off on it so far."""

_ANY_YEAR = year(2000)


def rows_with_a_year_in_their_name(labels: Sequence[str], first: int = 0, own: Period | None = None) -> frozenset[int]:
    """The rows of a table whose labels name a year beside other words that is not theirs, while most rows name none.

    "Teruggave 2012" among the costs of 2013 was paid in 2013, and "vooruit ontvangen 2014" was there at its end. Rows
    of several years up to the report's, and what stood at the end of one, are of those years.

    Args:
        labels: of the rows below the heads, top to bottom.
        first: number of the first of these rows.
        own: the period of a report of what was; a plan looks ahead.
    """
    named = {
        row: period
        for row, label in enumerate(labels, first)
        if has_content(_DIGITS.sub(" ", label))
        and not _STANDS.search(label)
        and scenario_of_header(label) is None
        and (period := period_of_row(label)) is not None
        and period == year(period.end.year)
    }
    if len(named) >= _DATED_SHARE * sum(bool(label) for label in labels):
        return frozenset()
    later = {row for row, period in named.items() if own and period.start > own.end}
    rest = {row: period.text for row, period in named.items() if row not in later}
    return frozenset(later | (rest.keys() if len(set(rest.values())) == 1 else set()))


_DATED_SHARE = 0.5
"""Share of its rows that name a year, from which a table is about those years."""


def opening_rows(labels: Sequence[str]) -> dict[int, int]:
    """For each row between two that name a day, the one above: what comes and goes is counted in what stood there."""
    return {row: first for (first, _), (last, _) in pairwise(_instants(labels)) for row in range(first + 1, last)}


def _instants(labels: Sequence[str]) -> list[tuple[int, date]]:
    return [(row, day) for row, label in enumerate(labels) if (day := instant_of(label)) is not None]
