"""What a printed token can be inside a table: a figure, an empty mark, a period, a code, or words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from verslag.extractors.document.cell_content import NOTHING, CellContent, CellRole
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.numbers import parse_cell, read_declaration
from verslag.extractors.numbers.lexicon import is_unit_word
from verslag.extractors.text_cache import kept_for_document

_FIGURE = re.compile(
    r"[-−–+±]?[(]?[-−–+±]?(?:€|EUR|\$|£)?[-−–+±]?[(]?"
    r"(?:\d{1,3}(?:[.' ]\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d+)(?:[.,:]\d+)?"
    r"(?:,[-–—=]+|\.-)?[)]?(?:%|‰|€|\*+)?[)]?[-−–]?[*⁰¹²³⁴⁵⁶⁷⁸⁹]*[.;]?"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?[*:]?")
_DATE = re.compile(r"\d{1,2}[-–/.]\d{1,2}[-–/.](?:(?:19|20)?\d\d)")
_GLUED_YEAR = re.compile(r"[A-Z]{1,5}['’]?(?:(?:19|20)\d\d)")
"""A year with the short name of its account before it: `MJP2026`, `JR2024`."""
_DAY_MONTH = re.compile(r"\d{1,2}[-–/.]\d{1,2}")
_CODE = re.compile(r"\d{1,6}/\d{1,6}[a-z]?|\[\w{1,4}\]|\d{1,3}(?:\.\d{1,3}){2,}\.?|[A-Z]{1,3}[.-]?\d{1,5}(?:\.\d+)*")
_COLUMN_NUMBER = re.compile(r"[(]\d{1,2}[)](?: ?[=+\-–/:x]? ?[(]\d{1,2}[)])*")
_LEADER = re.compile(r"[.·…_]{2,}|[.…]")
_EMPTY = word_list("empty_cells")
_MARKS = re.compile(r"(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾*]+$")
"""Note marks behind a figure."""
_NUMERAL = re.compile(
    r"\d|nihil|\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|miljoen|duizend)\b", re.IGNORECASE
)
"""What a text must hold to be worth reading for figures."""
_ENDS_BRACKETS = re.compile(r"[^()]*[^\W\d_]\)")
"""The end of a head in brackets that began on the line above: `1.000 euro)`."""
_OTHER_WORDS = re.compile(r"[^\W\d_]{2,}")
_BARE_RANGE = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}")
"""Pages, ages, classes: `4-5` is no amount."""
_HEDGES = frozenset({"ca", "ca.", "circa"})
_LONGEST = 9
"""A text of more words than these is no figure with its unit."""
_MAX_FIGURES = 3
"""A cell with more figures than these, and anything beside them, is running text."""
_CURRENCY = word_list("currency_marks")
_TIMES = frozenset({"x", "×"})
"""Before a figure: a scale, as in `x € 1.000`."""
_SIGNS = word_list("signs")
_UNITS = word_list("cell_units")
_MONTHS = word_list("months")
_QUARTER = re.compile(r"(?:[qk][1-4]|[1-4]e)", re.IGNORECASE)
_PERIOD_WORDS = word_list("period_words")


def is_figure(text: str) -> bool:
    """Whether one word is a figure as tables print them, a year included."""
    return text[-1:] not in ":" and _FIGURE.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether one word is a year (`2022`) or book year (`2021-2022`)."""
    return _YEAR.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether one word is a day in digits: `31/12/2031`."""
    return _DATE.fullmatch(text) is not None


_LEAST_YEARS = 2


def is_timeline(texts: Iterable[str]) -> bool:
    """Whether texts name years that go up or down one by one: heads of columns, wherever they stand."""
    years = [int(text) for text in texts if is_year(text) and text.isdecimal()]
    return len(years) >= _LEAST_YEARS and {b - a for a, b in pairwise(years)} in ({1}, {-1})


def dates_column(text: str) -> bool:
    """Whether one word is a whole head: a year, also with a short name glued to it (`MJP2026`), or a date in digits."""
    return is_year(text) or any(p.fullmatch(text) for p in (_GLUED_YEAR, _DATE))


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
    return text.lower() in _UNITS or is_currency(text) or is_unit_word(text)


def role_of(words: Sequence[str]) -> CellRole:
    """The role of words that are printed together."""
    return content_of(" ".join(words)).role


@kept_for_document(16384)
def content_of(text: str) -> CellContent:
    """What a cell, or any stretch of words printed together, holds.

    `-` and `n.v.t.` are empty; 0 and *nihil* are figures; years and dates are periods; a figure may have its unit, its
    currency, a hedge before it and note marks behind it, and nothing else.
    """
    words = tuple(_MARKS.sub("", text.strip()).split()) or tuple(text.split())
    if not words:
        return NOTHING
    if _is_empty(words):
        return CellContent(CellRole.EMPTY)
    if _is_period(words) or _is_year_of_measure(words):
        return CellContent(CellRole.PERIOD)
    if len(words) == 1 and _CODE.fullmatch(words[0]) and not is_figure(words[0]):
        return CellContent(CellRole.CODE)
    if (
        _BARE_RANGE.fullmatch(text.strip())
        or words[0].lower() in _TIMES
        or _ENDS_BRACKETS.fullmatch(text.strip())
        or len(words) > _LONGEST
        or not _NUMERAL.search(text)
    ):
        return CellContent(CellRole.TEXT)
    figures = _figures(text, all(map(is_figure, words)))
    return CellContent(CellRole.FIGURE if figures else CellRole.TEXT, figures)


_POWER_OF_TEN = re.compile(r"\b1(?:[. ]?000)+\b")
_SIGNED_GROUPS = re.compile(r"[-−–]\s?\d{1,3}(?: \d{3})+(?:,\d+)?|\(\d{1,3}(?: \d{3})+(?:,\d+)?\)")
_DIGIT_SPACE = re.compile(r"(?<=\d) (?=\d)")


def _figures(text: str, bare: bool) -> tuple[Quantity, ...]:
    """The figures of a text that holds nothing else, none where it holds words of its own."""
    if _SIGNED_GROUPS.fullmatch(text.strip()):  # alone in its cell: one number, as it would be without its sign
        text = _DIGIT_SPACE.sub("\u00a0", text)
    mentions = parse_cell(text)
    figures = tuple(q for q in mentions if q.is_figure and q.value is not None and q.kind != "ordinal")
    if not bare and (len(figures) > _MAX_FIGURES or _OTHER_WORDS.search(_left(text, mentions))):
        return ()
    return figures


def _left(text: str, mentions: Sequence[Quantity]) -> str:
    """What no quantity covers and is no unit either."""
    for quantity in sorted(mentions, key=lambda q: -q.start):
        text = text[: quantity.start] + " " + text[quantity.end :]
    return " ".join(w for w in text.split() if not is_unit(w.strip("()")) and w.lower() not in _HEDGES)


def _is_year_of_measure(words: Sequence[str]) -> bool:
    """Whether a head says a year and in what its figures are printed: `2031 % bbp`, `2031 mld. EUR`.

    A year and a currency may be an amount.
    """
    first, *others = words
    if not others or not is_year(first) or any(map(str.isdigit, _POWER_OF_TEN.sub("", " ".join(others)))):
        return False
    declared = read_declaration(" ".join(others))
    return declared is not None and (declared.unit == "percent" or declared.scale > 0)


def _is_empty(words: Sequence[str]) -> bool:
    """Whether there is an empty mark, alone or with a currency sign."""
    return any(w.lower() in _EMPTY for w in words) and all(
        w.lower() in _EMPTY or is_currency(w) or w in "()%" for w in words
    )


def _is_period(words: Sequence[str]) -> bool:
    dated = False
    for word in words:
        lower = word.lower().strip("().,:")
        if (
            is_year(lower)
            or is_date(lower)
            or lower in _MONTHS
            or word.lower() in _MONTHS
            or lower == "kwartaal"
            or _GLUED_YEAR.fullmatch(word)
        ):
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


VALUE_SHARE = 0.4
"""Share of a column's cells that must be figures or empty marks for it to hold values."""


def holds_values(roles: Mapping[CellRole, int]) -> bool:
    """Whether a column holds values, by how often its cells have each role."""
    figures, values, cells = (
        roles.get(CellRole.FIGURE, 0),
        roles.get(CellRole.FIGURE, 0) + roles.get(CellRole.EMPTY, 0),
        sum(roles.values()),
    )
    return (figures > 0 or values == cells > 1) and values >= VALUE_SHARE * cells
