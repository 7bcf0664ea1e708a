"""The period a figure is about, read from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.facts.iso_periods import period_of, stretch, year
from verslag.extractors.metrics.phrases.clauses import TIME_KINDS, ClauseToken
from verslag.extractors.numbers import parse_quantities

_COMPARED = re.compile(
    r"(?:ten opzichte van|t\.o\.v\.|vergeleken met|in vergelijking met|tegenover|dan in|dan|sinds|vanaf|versus"
    r"|vs\.?)\s*"
    r"(?:het jaar|eind|begin|in)?\s*(?:het|de)?\s*$",
    re.IGNORECASE,
)
"""Words before a period that only serve to compare with."""

_LAST_YEAR = re.compile(
    r"\b(?:vorig(?:e)? (?:jaar|boekjaar)|voorgaand(?:e)? (?:jaar|boekjaar)|jaar (?:eerder|ervoor|daarvoor))\b",
    re.IGNORECASE,
)
_HOLDS_FROM = re.compile(r"\b(?:per|ultimo|met ingang van)\s+$", re.IGNORECASE)
"""Words before a day on which something is so, rather than happens."""


def period_of_quantity(quantity: Quantity) -> Period | None:
    """The period a date, year or period mention stands for."""
    if quantity.kind not in TIME_KINDS or not quantity.iso:
        return None
    return period_of(quantity.iso)


def periods_in(text: str) -> list[tuple[int, int, Period]]:
    """Every period named in a text with its offsets, in order; from one day to another is one period."""
    found: list[tuple[int, int, Period]] = []
    before: Quantity | None = None
    for quantity in parse_quantities(text):
        if before is not None and (period := stretch(text, before, quantity)):
            start = before.start
            found = [*(f for f in found if f[0] < start), (start, quantity.end, period)]
        elif period := period_of_quantity(quantity):
            found.append((quantity.start, quantity.end, period))
        before = quantity
    return found


@lru_cache(maxsize=8192)
def only_period(text: str) -> Period | None:
    """The period a title or header names, where it names exactly one."""
    if not any(ch.isdigit() for ch in text):
        return None
    found = periods_in(text)
    distinct = {period.text: period for _, _, period in found}
    if len(distinct) == 1:
        return next(iter(distinct.values()))
    return None


def year_before(period: Period) -> Period | None:
    """The same stretch one year earlier."""
    try:
        start, end = period.start.replace(year=period.start.year - 1), period.end.replace(year=period.end.year - 1)
    except ValueError:  # 29 February
        return None
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return year(start.year)
    if start == end:
        return Period(end.isoformat(), start, end)
    return Period(
        f"{start.year}-{end.year}" if start.year != end.year else f"{start.isoformat()}/{end.isoformat()}", start, end
    )


def balance_date(period: Period) -> Period:
    """The last day of a period, for what is measured on a day."""
    return Period(period.end.isoformat(), period.end, period.end)


def period_of_figure(
    text: str,
    figure: ClauseToken,
    mentions: Sequence[ClauseToken],
    clause: Sequence[ClauseToken],
    document: Period | None,
) -> Period | None:
    """The period the words of a sentence give one figure, None where they give none.

    In this order: a period right behind the figure ("203 in 2021"), right before it in the same parentheses
    ("(2021: 3.251.755)") or before the parentheses it stands in ("in 2021 (66)"); the nearest in its own clause; the
    first of the sentence. What a figure is only compared with ("ten opzichte van 2021") is not its period.
    """
    mentions = [m for m in mentions if not _in_other_parentheses(text, m, figure)]
    for mention in mentions:
        between = text[figure.end : mention.start]
        if 0 <= mention.start - figure.end <= 12 and re.fullmatch(r"[\s%)]*(?:in|over|eind|per|op)?\s*\(?", between):
            return _as_period(mention)
    for mention in mentions:
        between = text[mention.end : figure.start]
        if 0 <= figure.start - mention.end <= 4 and re.fullmatch(r"\s*[:(=]\s*(?:€|-)?\s*", between):
            return _as_period(mention)
    own = [m for m in mentions if any(m is t for t in clause)]
    compared = {m for m in mentions if _COMPARED.search(text[: m.start])}
    for pool, around in ((own, True), (mentions, False)):
        plain = [m for m in pool if m not in compared and not _is_event(text, m, document)]
        plain = [m for m in plain if not _is_of_item_before(text, m, figure)]
        before = [m for m in plain if m.end <= figure.start]
        if before:
            return _as_period(before[-1])
        earlier = any(m.end <= figure.start and m not in compared for m in mentions)
        plain = [m for m in plain if not (earlier and _is_of_another(text, m, figure, clause))]
        # A period behind the figure is its own only in its own clause, and not where that goes on to compare.
        if around and plain and not any(m in compared for m in pool):
            return _as_period(plain[0])
    start = max(0, figure.start - _NEAR)
    match = _LAST_YEAR.search(text, start, figure.end + _NEAR) if document else None
    if document is None or match is None or _COMPARED.search(text[start : match.start()]):
        return None
    between = text[figure.end : match.start()]
    return None if any(map(str.isdigit, between)) else year_before(document)  # "14, tegen 9 een jaar eerder"


_NEAR = 40
"""Characters to both sides of a figure in which "vorig jaar" is about it."""

_WORDS_OF_TIME = 2
"""Words before a period in parentheses behind a figure: "(stand per 1 mei)"; with more they tell of an event."""


def _in_other_parentheses(text: str, mention: ClauseToken, figure: ClauseToken) -> bool:
    """Whether a period stands in parentheses that neither hold the figure nor follow it directly."""
    opened = text.rfind("(", 0, mention.start)
    if opened < 0 or text.rfind(")", opened, mention.start) >= 0:
        return False
    closed = text.find(")", mention.end)
    if opened < figure.start and (closed < 0 or figure.end <= closed):
        return False
    if len(text[opened + 1 : mention.start].split()) > _WORDS_OF_TIME:
        return True
    inner_figure = re.search(r"\d", text[mention.end : closed if closed >= 0 else len(text)])
    return bool(inner_figure) or not 0 <= opened - figure.end <= 3


_SERIES = re.compile(r"[\s,/€]*(?:en|of|respectievelijk|resp\.)?[\s€]*")


def _is_of_another(text: str, mention: ClauseToken, figure: ClauseToken, clause: Sequence[ClauseToken]) -> bool:
    """Whether another figure, no member of one series, stands between a figure and a period behind it."""
    between = [t for t in clause if t.kind == "figure" and figure.end <= t.start and t.end <= mention.start]
    return bool(between) and not _SERIES.fullmatch(text[figure.end : min(t.start for t in between)])


_DIRECTLY_BEHIND = re.compile(
    r"\d[\d.,]*\s*(?:%|procent|miljoen|miljard|mln\.?|mld\.?|mio\.?)?\s*(?:euro|EUR)?\s+in\s*$"
)
_REACHED = re.compile(r"\b(?:tot|naar)\s+(?:€\s*)?$")


def _is_of_item_before(text: str, mention: ClauseToken, figure: ClauseToken) -> bool:
    """Whether a period before a figure dates another one: of the item before, or that it went up or down from."""
    if mention.end > figure.start:
        return False
    if _REACHED.search(text[: figure.start]) and _DIRECTLY_BEHIND.search(text[: mention.start]):
        return True
    if ";" not in text[mention.end : figure.start]:
        return False
    opened = max(text.rfind(mark, 0, mention.start) for mark in (";", ". ", ":", "("))
    return any(ch.isdigit() for ch in text[opened + 1 : mention.start])


_OCCASION = re.compile(
    r"\b(?:naar aanleiding van|n\.a\.v\.|ingevolge|(?:beslissing|beslist|goedgekeurd)[^.;:()\d]{0,40}\bvan)\b"
    r"[^.;:()\d]{0,80}$",
    re.IGNORECASE,
)
"""Before the time of what gave rise to a figure."""
_MEASURING_VERB = r"(?:bedroeg|bedroegen|bedraagt|bedragen|beliep|beliepen|telde|telden|stond|stonden)"
_STATE_BEFORE = re.compile(rf"\b{_MEASURING_VERB}\s+(?:er\s+)?(?:per|op|eind|begin)\s*$", re.IGNORECASE)
_STATE_BEHIND = re.compile(rf"\s*{_MEASURING_VERB}\b", re.IGNORECASE)


def _is_event(text: str, mention: ClauseToken, document: Period | None) -> bool:
    """Whether a time dates an event, not the figure: a day outside the report's own period, or an occasion.

    A day on which something "amounted to" the figure is the figure's own, and so is one from which it holds.
    """
    before = text[: mention.start]
    if _OCCASION.search(before):
        return True
    if _STATE_BEFORE.search(before) or _HOLDS_FROM.search(before) or _STATE_BEHIND.match(text, mention.end):
        return False
    period = _as_period(mention)
    return bool(period and document and is_day(period) and not document.start <= period.end <= document.end)


def _as_period(mention: ClauseToken) -> Period | None:
    return None if mention.quantity is None else period_of_quantity(mention.quantity)


_DAY = re.compile(
    r"\b(1|31|30)\s*[-/ ]\s*(januari|jan\.?|december|dec\.?|0?1|12|juni|juli|augustus|september"
    r"|0?[6-9])\b(?![\s./-]*\d{4})",
    re.IGNORECASE,
)
_MONTHS = {"jan": 1, "dec": 12, "jun": 6, "jul": 7, "aug": 8, "sep": 9}


def day_in(period: Period, label: str) -> Period | None:
    """The day a row names without its year ("stand 1 januari"), inside the period of its column."""
    match = _DAY.search(label)
    if not match:
        return None
    name = match.group(2).lower()
    month = int(name) if name.isdigit() else _MONTHS[name[:3]]
    for year_number in (period.start.year, period.end.year):
        try:
            day = date(year_number, month, int(match.group(1)))
        except ValueError:
            return None
        if period.start <= day <= period.end:
            return Period(day.isoformat(), day, day)
    return None


def is_day(period: Period) -> bool:
    """Whether the period is a single day."""
    return period.start == period.end
