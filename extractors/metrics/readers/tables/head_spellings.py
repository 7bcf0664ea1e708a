"""Column heads with their short forms written out: "Begr. 2024", "dec-23", "FY23", "H1 2023", "R 2022"."""

from __future__ import annotations

import re

CODED_YEAR = re.compile(r"\b(JR|RE?|REK|BG?|BU|BW|BA|BO|A?MJ[PRB]|[IE]B|BEGR?|RM|PR)[\s.'’]?((?:19|20)\d\d)\b")
"""The short forms over the year columns of public accounts: *rekening*, *budget*, *budgetwijziging*, *meerjarenplan*,
*meerjarenraming*, *initieel* and *eindbudget*.
"""

_ACTUAL_CODES = frozenset({"JR", "R", "RE", "REK"})
_FORECAST_CODES = frozenset({"RM", "PR", "MJR"})

_CODE_ALONE = re.compile(r"^(?:((?:19|20)\d\d)\s+)?(JR|REK|BU|BW|BA|BO|A?MJ[PR])(?=\s*(?:\(|$))")
"""The same in a cell of its own, over or under the years, or behind one."""

_YEAR_OVER_CURRENCY = re.compile(r"\b((?:19|20)\d\d)\s*(€|EUR)$")
"""A year with the column's currency under it in one cell: no amount of 2022 euro either."""

_SHORT_WORDS = (
    (re.compile(r"\bbegr\.?(?![\w.])", re.IGNORECASE), "begroting"),
    (re.compile(r"\b(?:jaarrek|rek)\.?(?=\s+(?:19|20)\d\d\b)", re.IGNORECASE), "jaarrekening"),
    (
        re.compile(r"\b(?:real|werk)\.?(?=\s+(?:19|20)\d\d\b)|(?<=\d\d\d\d )(?:real|werk)\.?$", re.IGNORECASE),
        "realisatie",
    ),
    (re.compile(r"\bMJB(?=\s+(?:19|20)\d\d\b)"), "meerjarenbegroting"),
    (re.compile(r"\b(?:1e|eerste) halfjaar(?=\s+\d)|\bH1(?=\s+\d{4}\b)", re.IGNORECASE), "januari t/m juni"),
    (re.compile(r"\b(?:2e|tweede) halfjaar(?=\s+\d)|\bH2(?=\s+\d{4}\b)", re.IGNORECASE), "juli t/m december"),
)

_SHORT_YEAR = re.compile(
    r"\b(FY|(?:boekjaar|realisatie|begroting|begroot|werkelijk|budget|prognose|raming|jaarrekening|begr\.?)\s"
    r"|(?:jan|feb|mrt|maart|apr|april|mei|juni?|juli?|aug|sept?|okt|nov|dec)\w{0,6}\.?(?:-|\s?(?=['’])))"
    r"\s?['’]?(\d\d)(?![\d.,-])",
    re.IGNORECASE,
)
"""A year of two digits behind what calls for one."""


def spelled_out(text: str) -> str:
    """A column head with short forms of words, years and half years written out; the currency under a year apart."""
    text = _YEAR_OVER_CURRENCY.sub(r"\1 (\2)", text)
    text = CODED_YEAR.sub(
        lambda m: (
            f"{'rekening' if m[1] in _ACTUAL_CODES else 'raming' if m[1] in _FORECAST_CODES else 'budget'} {m[2]}"
        ),
        text,
    )
    text = _CODE_ALONE.sub(lambda m: f"{'rekening' if m[2] in _ACTUAL_CODES else 'budget'} {m[1] or ''}".strip(), text)
    text = _SHORT_YEAR.sub(lambda m: f"{_without_mark(m[1])} 20{m[2]}".strip(), text)
    for pattern, words in _SHORT_WORDS:
        text = pattern.sub(words, text)
    return text


def _without_mark(word: str) -> str:
    bare = word.strip(" -")
    return "" if bare.upper() == "FY" else bare
