"""What a printed token can be inside a table: a figure, an empty mark, a period, a code, or words."""

from __future__ import annotations

import re
from enum import Enum


class Role(Enum):
    """How a stretch of words takes part in a table."""

    FIGURE = "figure"
    """An amount, count or share: `1.234`, `€ 12,3 mln`, `(38)`, `6,4%`."""
    EMPTY = "empty"
    """A mark that says there is no figure: `-`, `n.v.t.`."""
    PERIOD = "period"
    """A year, book year or date, with or without month names."""
    CODE = "code"
    """An account code or note reference that stands in a column of its own: `20/58`, `[13]`."""
    TEXT = "text"


_FIGURE = re.compile(
    r"[-−–+±]?[(]?[-−–+±]?(?:€|EUR|\$|£)?[-−–+±]?[(]?"
    r"(?:\d{1,3}(?:[.' ]\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d+)(?:[.,:]\d+)?"
    r"(?:,[-–—=]+|\.-)?[)]?(?:%|‰|€|\*+)?[)]?[-−–]?[*⁰¹²³⁴⁵⁶⁷⁸⁹]*[.;]?"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?[*:]?")
_DATE = re.compile(r"\d{1,2}[-–/.]\d{1,2}[-–/.](?:(?:19|20)?\d\d)")
_DAY_MONTH = re.compile(r"\d{1,2}[-–/.]\d{1,2}")
_CODE = re.compile(r"\d{1,6}/\d{1,6}[a-z]?|\[\w{1,4}\]|\d{1,3}(?:\.\d{1,3}){2,}\.?|[A-Z]{1,3}\.?\d{1,5}(?:\.\d+)*")
_COLUMN_NUMBER = re.compile(r"[(]\d{1,2}[)](?: ?[=+\-–/:x]? ?[(]\d{1,2}[)])*")
_LEADER = re.compile(r"[.·…_]{2,}|[.…]")
_EMPTY = frozenset(
    {"-", "–", "—", "−", "--", "-/-", "n.v.t.", "n.v.t", "nvt", "nihil", "n.b.", "n.b", "p.m.", "pm", "n/a", ".", "x"}
)
_CURRENCY = frozenset({"€", "eur", "euro", "$", "£", "usd", "gbp"})
_TIMES = frozenset({"x", "×"})
"""Before a figure: a scale, as in `x € 1.000`."""
_SIGNS = frozenset({"-", "–", "−", "+", "±", "-/-", "+/-", "+/+"})
_UNITS = frozenset(
    [
        "%",
        "‰",
        "mln",
        "mln.",
        "miljoen",
        "mio",
        "mld",
        "mld.",
        "miljard",
        "k",
        "k€",
        "m€",
        "keur",
        "meur",
        "duizend",
        "dzd",
        "fte",
        "fte's",
        "vte",
        "vte's",
        "jaar",
        "jaren",
        "maand",
        "maanden",
        "dag",
        "dagen",
        "uur",
        "uren",
        "km",
        "kg",
        "ton",
        "m²",
        "m³",
        "m2",
        "m3",
        "ha",
        "kwh",
        "mwh",
        "gwh",
        "liter",
        "pp",
        "bp",
        "x",
        "pers.",
        "personen",
        "stuks",
    ]
)
_MONTHS = frozenset(
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
        "jan",
        "feb",
        "mrt",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "okt",
        "nov",
        "dec",
        "jan.",
        "feb.",
        "mrt.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "okt.",
        "nov.",
        "dec.",
    ]
)
_QUARTER = re.compile(r"(?:[qk][1-4]|[1-4]e)", re.IGNORECASE)
_PERIOD_WORDS = frozenset(
    {
        "t/m",
        "in",
        "ultimo",
        "tot",
        "per",
        "kwartaal",
        "semester",
        "begin",
        "eind",
        "einde",
        "boekjaar",
        "jaar",
    }
)


def is_figure(text: str) -> bool:
    """Whether one word is a figure as tables print them, a year included."""
    return text[-1:] not in ":" and _FIGURE.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether one word is a year (`2022`) or book year (`2021-2022`)."""
    return _YEAR.fullmatch(text) is not None


def is_currency(text: str) -> bool:
    """Whether one word is only a currency sign or code."""
    return text.lower() in _CURRENCY


def is_sign(text: str) -> bool:
    """Whether one word is only a sign that may belong to the figure after it."""
    return text in _SIGNS


def is_column_number(text: str) -> bool:
    """Whether a text numbers a column, as in `(1)`, `(2)`, `(3)=(1)-(2)`."""
    return _COLUMN_NUMBER.fullmatch(text) is not None


def is_leader(text: str) -> bool:
    """Whether one word is a row of leader dots."""
    return _LEADER.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether one word is a unit or scale that can follow a figure in its cell."""
    return text.lower() in _UNITS or is_currency(text)


def role_of(words: tuple[str, ...]) -> Role:
    """The role of words that are printed together."""
    if len(words) == 1:
        word = words[0]
        if word.lower() in _EMPTY:
            return Role.EMPTY
        if _YEAR.fullmatch(word) or _DATE.fullmatch(word):
            return Role.PERIOD
        if is_figure(word):
            return Role.FIGURE
        if _CODE.fullmatch(word):
            return Role.CODE
        return Role.TEXT
    if words[0].lower() in _TIMES:
        return Role.TEXT
    figures = 0
    for word in words:
        if is_figure(word):
            figures += 1
        elif not (is_unit(word) or is_sign(word) or word in "()"):
            break
    else:
        if figures and not (figures == 1 and any(is_year(w) for w in words) and not any(is_currency(w) for w in words)):
            return Role.FIGURE
        if not figures and any(w.lower() in _EMPTY for w in words) and any(is_currency(w) for w in words):
            return Role.EMPTY
    if _is_period(words):
        return Role.PERIOD
    return Role.TEXT


def _is_period(words: tuple[str, ...]) -> bool:
    dated = False
    for word in words:
        lower = word.lower().strip("().,:")
        if _YEAR.fullmatch(lower) or _DATE.fullmatch(lower) or lower in _MONTHS or word.lower() in _MONTHS:
            dated = True
        elif not (
            (lower.isdigit() and len(lower) <= 2)
            or _DAY_MONTH.fullmatch(lower)
            or _QUARTER.fullmatch(lower)
            or lower in _PERIOD_WORDS
            or lower in {"", "-", "–"}
        ):
            return False
    return dated
