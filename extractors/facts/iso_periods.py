"""ISO dates and intervals to reporting periods."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers import parse_quantities

_INTERVAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_PART_OF = re.compile(r"(\d{4})-(Q[1-4]|H[12])")
_MONTHS = {"Q": 3, "H": 6}


def period_of(iso: str) -> Period | None:
    """The period an ISO date or interval stands for.

    `2022` is a year, `2022-Q1` a quarter, `2022-H1` half a year, `2022-03` a month, `2022-12-31` a day,
    `2021-09-01/2022-08-31` and `2021/2022` intervals; None for anything else and for days that do not exist.
    """
    first, _, last = iso.partition("/")
    start, end = _bounds(first), _bounds(last or first)
    if not start or not end or start[0] > end[1]:
        return None
    return Period(period_text(start[0], end[1]), start[0], end[1])


def days_named(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, int, Period]]:
    """Years, periods and stretches from day to day ("01-01-2023 tot 31-12-2023") with start and end in `text`."""
    for first, second in zip_longest(quantities, quantities[1:]):
        if first.iso and first.kind in ("year", "period") and (period := period_of(first.iso)):
            yield first.start, first.end, period
        elif second and (period := stretch(text, first, second)):
            yield first.start, second.end, period


def from_day_to_day(text: str) -> Period | None:
    """The first stretch from one day to another that a text prints."""
    spans = days_named(text, parse_quantities(text))
    return next((period for begin, stop, period in spans if stop - begin > len("2022-2023")), None)


def of_two_days(rows: Sequence[str]) -> Period | None:
    """The stretch between the two days that rows print, where these are all."""
    days = [q.iso for row in rows for q in parse_quantities(row) if q.kind == "date" and q.iso]
    return period_of("/".join(days)) if len(days) == len(("first", "last")) else None


def stretch(text: str, first: Quantity, second: Quantity) -> Period | None:
    """The time from one day to another where `text` says so: 17-06-2021 t/m 31-12-2022, a long first book year.

    The first day may leave its year to the second: "1 januari tot en met 31 december 2023".
    """
    if not first.kind == second.kind == "date" or not _UNTIL.fullmatch(text, first.end, second.start):
        return None
    first_iso, second_iso = first.iso or "", second.iso or ""
    begin = second_iso[:4] + first_iso[1:] if first_iso.startswith("--") else first_iso
    return None if begin.endswith(_LAST_DAY) else period_of(f"{begin}/{second_iso}")


_UNTIL = re.compile(r"\s*(?:tot en met|t\.?/?e?\.?m\.?|tot|–|-|/)\s*", re.IGNORECASE)

_LAST_DAY = "-12-31"
"""No stretch begins on the last day of a year: that day and another one are two instants."""


def year(number: int) -> Period:
    """A calendar year."""
    return Period(str(number), date(number, 1, 1), date(number, 12, 31))


def year_up_to(day: date) -> Period:
    """The year that a day closes: a calendar year, or a book year from the day after it a year before."""
    after = day + timedelta(days=1)
    last = calendar.monthrange(after.year - 1, after.month)[1]
    start = date(after.year - 1, after.month, min(after.day, last))
    return Period(period_text(start, day), start, day)


def half_year(number: int) -> Period:
    """The first half of a year, which is what a half-year report covers."""
    start, end = date(number, 1, 1), date(number, 6, 30)
    return Period(period_text(start, end), start, end)


def period_text(start: date, end: date) -> str:
    """How a period is written in the `period` column: `2022`, `2021-2022`, or the last day of what is shorter.

    A span of whole calendar years is named by its years; so is one that is longer than a quarter, such as a book or
    school year. Anything shorter is named by its day or days.
    """
    if start == end:
        return end.isoformat()
    if start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year)
    if start.year != end.year and end - start > _QUARTER:
        return f"{start.year}-{end.year}"
    return f"{start.isoformat()}/{end.isoformat()}"


_QUARTER = timedelta(days=92)


def _bounds(text: str) -> tuple[date, date] | None:
    if part := _PART_OF.fullmatch(text.strip()):
        months = _MONTHS[part[2][0]]
        of_year, last = int(part[1]), months * int(part[2][1])
        return date(of_year, last - months + 1, 1), date(of_year, last, calendar.monthrange(of_year, last)[1])
    match = _INTERVAL.fullmatch(text.strip())
    if not match:
        return None
    number, month, day = (int(g) if g else None for g in match.groups())
    assert number is not None
    try:
        if month is None:
            return date(number, 1, 1), date(number, 12, 31)
        if day is None:
            return date(number, month, 1), date(number, month, calendar.monthrange(number, month)[1])
        return date(number, month, day), date(number, month, day)
    except ValueError:  # the 31st of February
        return None
