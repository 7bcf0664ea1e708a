"""The times a sentence names: years and dates as printed, and those told from another ("een jaar eerder", "toen")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.facts.iso_periods import period_of, year
from verslag.extractors.metrics.phrases.clauses import TIME_KINDS, ClauseToken


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A stretch of a text that names a period."""

    start: int
    end: int
    period: Period


_YEAR = r"(?:(?:boek|verslag|werk|school|academie|kalender|begrotings)?jaar|seizoen)"
_LEAD = r"(?:\b(?:in|over|van|tijdens)\s+)?"
_NOW = re.compile(
    rf"{_LEAD}(?:dit {_YEAR}|het (?:(?:afgelopen|voorbije) {_YEAR}|verslagjaar))|\b(?:nu|momenteel|op dit moment)\b",
    re.IGNORECASE,
)
"""The report's own year; "het boekjaar" alone is as often part of a name ("winst van het boekjaar")."""

_LAST = re.compile(rf"{_LEAD}(?:eind |begin |het |per eind )?(?:vorige?|voorgaande?) {_YEAR}", re.IGNORECASE)
_NEXT = re.compile(rf"{_LEAD}(?:het )?(?:volgende?|komende?) {_YEAR}", re.IGNORECASE)
_EARLIER = re.compile(
    rf"(?:{_LEAD}(?:een|het) )?{_YEAR} (?P<how>eerder|ervoor|daarvoor|voordien|geleden|tevoren)", re.IGNORECASE
)
_BEFORE = re.compile(r"\s*(?P<how>eerder|ervoor|daarvoor|voordien|geleden|tevoren)\b", re.IGNORECASE)
"""Behind a length of time: "vijf jaar eerder"."""

_THEN = re.compile(
    rf"\b(?:toen(?:malige)?\b|(?:in |van |over )?(?:datzelfde|dat) {_YEAR}|in (?:die|dezelfde) periode)", re.IGNORECASE
)
_MOST_YEARS = 30
"""Years that somebody looks back in "vijf jaar eerder"; a longer stretch is told by its year."""


def shifted(period: Period, years: int) -> Period | None:
    """The same stretch so many years later; earlier with a negative number."""
    try:
        start = period.start.replace(year=period.start.year + years)
        end = period.end.replace(year=period.end.year + years)
    except ValueError:  # 29 February
        return None
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return year(start.year)
    return Period(_name(start, end), start, end)


def _name(start: date, end: date) -> str:
    if start == end:
        return end.isoformat()
    return f"{start.year}-{end.year}" if start.year != end.year else f"{start.isoformat()}/{end.isoformat()}"


def period_of_quantity(quantity: Quantity) -> Period | None:
    """The period a date, year or period mention stands for."""
    if quantity.kind not in TIME_KINDS or not quantity.iso:
        return None
    return period_of(quantity.iso)


def time_mentions(
    text: str, sentence: Sequence[ClauseToken], report: Period | None, told: Period | None
) -> list[TimeMention]:
    """The times of one sentence in order.

    Args:
        text: the text the sentence stands in.
        sentence: its tokens.
        report: the report's own period, which "vorig jaar" looks back from.
        told: what the sentence before was about, which "een jaar eerder" and "toen" look back to.
    """
    named = [TimeMention(t.start, t.end, p) for t in sentence if t.quantity and (p := period_of_quantity(t.quantity))]
    if not sentence:
        return named
    told_of = list(_told(text, sentence, named, report, told or report))
    apart = [m for m in told_of if not any(m.start < n.end and n.start < m.end for n in named)]
    return sorted((*named, *apart), key=lambda m: m.start)


def _told(
    text: str, sentence: Sequence[ClauseToken], named: Sequence[TimeMention], report: Period | None, base: Period | None
) -> Iterator[TimeMention]:
    """The times that are only told from another."""
    start, end = sentence[0].start, sentence[-1].end
    for pattern, years in ((_NOW, 0), (_LAST, -1), (_NEXT, 1)):
        for match in pattern.finditer(text, start, end):
            if report and (period := shifted(report, years)):
                yield TimeMention(match.start(), match.end(), period)

    def before(at: int) -> Period | None:
        return next((m.period for m in reversed(named) if m.end <= at), base)

    earlier = [(m.start(), m.end(), 1, m["how"]) for m in _EARLIER.finditer(text, start, end)]
    for token in sentence:
        quantity = token.quantity
        if quantity is None or quantity.unit != "year" or not 1 < (quantity.value or 0) < _MOST_YEARS:
            continue
        if behind := _BEFORE.match(text, token.end, end):
            earlier.append((token.start, behind.end(), int(quantity.value or 1), behind["how"]))
    taken = [(a, b) for a, b, years, _ in earlier if years > 1]
    for a, b, years, how in earlier:
        if years == 1 and any(x <= a < y for x, y in taken):
            continue
        since = report if how.casefold() == "geleden" else before(a)
        if since and (period := shifted(since, -years)):
            yield TimeMention(a, b, period)
    for match in _THEN.finditer(text, start, end):
        if (period := before(match.start())) is not None:
            yield TimeMention(match.start(), match.end(), period)
