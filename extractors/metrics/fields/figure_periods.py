"""The period a figure is about, read from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.facts.iso_periods import stretch
from verslag.extractors.language.comparisons import HELD_AGAINST
from verslag.extractors.metrics.fields.time_mentions import TimeMention, period_of_quantity
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.numbers import parse_quantities
from verslag.extractors.text_cache import kept_for_document

_COMPARED = re.compile(
    rf"\b(?:{HELD_AGAINST}|dan|vanaf)\s*"
    r"(?:het jaar|(?:referentie|basis|ijk|start)jaar|eind|begin|in)?\s*(?:(?:het|de)\s+(?:[a-zà-ÿ]+e\s+)?)?$",
    re.IGNORECASE,
)
"""Words before a period that only serve to compare with."""

_LEADING_IN = re.compile(r"(?:van|in|met)\s+", re.IGNORECASE)
"""The preposition that a time may be told with ("van een jaar eerder"): it may end a fixed phrase before it."""

_HOLDS_FROM = re.compile(r"\b(?:per|ultimo|met ingang van)\s+$", re.IGNORECASE)
"""Words before a day on which something is so, rather than happens."""


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


@kept_for_document(8192)
def only_period(text: str) -> Period | None:
    """The period a title or header names, where it names exactly one."""
    if not any(ch.isdigit() for ch in text):
        return None
    found = periods_in(text)
    distinct = {period.text: period for _, _, period in found}
    if len(distinct) == 1:
        return next(iter(distinct.values()))
    return None


def own_period(text: str) -> Period | None:
    """The one period a label names that is not only compared with ("CO2-uitstoot sinds 2011")."""
    found = {p.text: p for start, _, p in periods_in(text) if not only_compared(text[:start])}
    return next(iter(found.values())) if len(found) == 1 else None


def only_compared(before: str) -> bool:
    """Whether the words before a period say that figures are only held against it ("t.o.v.", "sinds")."""
    return _COMPARED.search(before) is not None


def balance_date(period: Period) -> Period:
    """The last day of a period, for what is measured on a day."""
    return Period(period.end.isoformat(), period.end, period.end)


def period_of_figure(
    text: str,
    figure: ClauseToken,
    mentions: Sequence[TimeMention],
    clause: Sequence[ClauseToken],
    figures: Sequence[ClauseToken],
    document: Period | None,
) -> Period | None:
    """The period the words of a sentence give one figure, None where they give none.

    In this order: a period right behind the figure ("203 in 2021"), right before it in the same parentheses
    ("(2021: 3.251.755)") or before the parentheses it stands in ("in 2021 (66)"); the nearest in its own clause; the
    first of the sentence. What a figure is only compared with ("ten opzichte van 2021") is not its period, and what
    dates a figure that another is compared with ("tegenover 14 in 2021") dates no other.
    """
    mentions = [m for m in mentions if not _in_other_parentheses(text, m, figure)]
    if (beside := period_beside(text, figure, mentions)) is not None:
        return beside.period
    own = [m for m in mentions if any(m.start <= t.start < m.end for t in clause)]
    compared = {m for m in mentions if is_compared_with(text, m)}
    for pool, around in ((own, True), (mentions, False)):
        plain = [m for m in pool if m not in compared and not _is_event(text, m, document)]
        plain = [m for m in plain if not _is_of_item_before(text, m, figure, figures)]
        plain = [m for m in plain if not _is_of_compared(text, m, figure, figures)]
        before = [m for m in plain if m.end <= figure.start]
        if before:
            return before[-1].period
        earlier = any(m.end <= figure.start and m not in compared for m in mentions)
        plain = [m for m in plain if not (earlier and _is_of_another(text, m, figure, clause))]
        # A period behind the figure is its own only in its own clause, and not where that goes on to compare.
        if around and plain and not any(m in compared for m in pool):
            return plain[0].period
    return None


_BESIDE = 22
"""Characters between a figure and a period right behind it."""
_BEHIND = re.compile(r"[\s%)]*(?:(?:negatief|positief|(?:van\s+het\s+)?bbp)\s+)?(?:in|over|eind|per|op)?\s*\(?")


def period_beside(text: str, figure: ClauseToken, mentions: Sequence[TimeMention]) -> TimeMention | None:
    """The period that stands right behind a figure, or right before it with a mark between."""
    for mention in mentions:
        if text[mention.end : figure.start].strip(" €") == "" and text[: mention.start].endswith("("):  # "(nu € 3 mln)"
            return mention
    for mention in mentions:
        between = text[figure.end : mention.start]
        if 0 <= mention.start - figure.end <= _BESIDE and _BEHIND.fullmatch(between):
            return mention
    for mention in mentions:
        between = text[mention.end : figure.start]
        if 0 <= figure.start - mention.end <= 4 and re.fullmatch(r"\s*[:(=]\s*(?:€|-)?\s*", between):
            return mention
    return None


def is_compared_with(text: str, mention: TimeMention) -> bool:
    """Whether something is only held against a period: "ten opzichte van 2021", "ten opzichte van het vorige jaar"."""
    lead = _LEADING_IN.match(text, mention.start, mention.end)
    return only_compared(text[: lead.end() if lead is not None else mention.start])


_WORDS_OF_TIME = 2
"""Words before a period in parentheses behind a figure: "(stand per 1 mei)"; with more they tell of an event."""


def _in_other_parentheses(text: str, mention: TimeMention, figure: ClauseToken) -> bool:
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


def _is_of_another(text: str, mention: TimeMention, figure: ClauseToken, clause: Sequence[ClauseToken]) -> bool:
    """Whether another figure, no member of one series, stands between a figure and a period behind it."""
    between = [t for t in clause if t.kind == "figure" and figure.end <= t.start and t.end <= mention.start]
    return bool(between) and not _SERIES.fullmatch(text[figure.end : min(t.start for t in between)])


_REACHED = re.compile(r"\b(?:tot|naar)\s+(?:(?:een|ruim|bijna|ongeveer|circa)\s+)?(?:€\s*)?$", re.IGNORECASE)
_BEFORE_COMPARED = re.compile(
    r"\b(?:tegen(?:over)?|versus|na|vergeleken met|(?:ten opzichte|in plaats) van)\s+(?:(?:nog|slechts|maar|amper)\s+)?"
    r"(?:een\s+(?:[^\W\d_]+\s+){1,3}van\s+)?(?:€\s*)?$",
    re.IGNORECASE,
)
"""Before a figure that another is only compared with."""


def _is_of_item_before(text: str, mention: TimeMention, figure: ClauseToken, figures: Sequence[ClauseToken]) -> bool:
    """Whether a period before a figure dates another one: of the item before, that it went up or down from, or that
    another was held against.
    """
    if mention.end > figure.start:
        return False
    dated = next((f for f in reversed(figures) if f.end <= mention.start), None)
    if (
        dated is not None
        and period_beside(text, dated, [mention]) is not None
        and (_REACHED.search(text[: figure.start]) or _BEFORE_COMPARED.search(text[: dated.start]))
    ):
        return True
    if ";" not in text[mention.end : figure.start]:
        return False
    opened = max(text.rfind(mark, 0, mention.start) for mark in (";", ". ", ":", "("))
    return any(ch.isdigit() for ch in text[opened + 1 : mention.start])


def is_held_against(before: str) -> bool:
    """Whether the words before a figure say that another one is compared with it ("tegen € 2 mln")."""
    return _BEFORE_COMPARED.search(before) is not None


def _is_of_compared(text: str, mention: TimeMention, figure: ClauseToken, figures: Sequence[ClauseToken]) -> bool:
    """Whether a period behind a figure dates one that it is held against: "€ 3 mln tegen € 2 mln in 2030"."""
    others = (f for f in figures if figure.end <= f.start < mention.start)
    return any(_BEFORE_COMPARED.search(text[figure.end : other.start]) for other in others)


_OCCASION = re.compile(
    r"\b(?:naar aanleiding van|n\.a\.v\.|ingevolge|(?:beslissing|beslist|goedgekeurd)[^.;:()\d]{0,40}\bvan)\b"
    r"[^.;:()\d]{0,80}$",
    re.IGNORECASE,
)
"""Before the time of what gave rise to a figure."""
_MEASURING_VERB = r"(?:bedroeg|bedroegen|bedraagt|bedragen|beliep|beliepen|telde|telden|stond|stonden)"
_STATE_BEFORE = re.compile(rf"\b{_MEASURING_VERB}\s+(?:er\s+)?(?:per|op|eind|begin)\s*$", re.IGNORECASE)
_STATE_BEHIND = re.compile(rf"\s*{_MEASURING_VERB}\b", re.IGNORECASE)


def _is_event(text: str, mention: TimeMention, document: Period | None) -> bool:
    """Whether a time dates an event, not the figure: a day outside the report's own period, or an occasion.

    A day on which something "amounted to" the figure is the figure's own, and so is one from which it holds.
    """
    before = text[: mention.start]
    if _OCCASION.search(before):
        return True
    if _STATE_BEFORE.search(before) or _HOLDS_FROM.search(before) or _STATE_BEHIND.match(text, mention.end):
        return False
    period = mention.period
    return bool(document and is_day(period) and not document.start <= period.end <= document.end)


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
    month = int(name) if name.isdecimal() else _MONTHS[name[:3]]
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
