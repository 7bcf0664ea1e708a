"""Text that a spreadsheet would take for something else when it opens a CSV: formulas, dates, numbers.

A leading apostrophe keeps such a cell text. Reading takes it away again, and a text that had one of its own keeps it.
"""

from __future__ import annotations

import re

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text cell that begins so is run as a formula by spreadsheets (OWASP, CSV injection)."""

_MARK = "'"

_SAME = re.compile(r"0|[1-9]\d{0,10}|\d{4}-\d\d-\d\d")
"""Whole numbers and ISO dates: a spreadsheet shows what is written, as long as a number has no more digits than a cell.
"""

_FIGURE = re.compile(r"[\s\d.,:;/%‰€$£¥'’()+\-–−eE*^]*\d[\s\d.,:;/%‰€$£¥'’()+\-–−eE*^]*")
"""Digits and what may stand between them in an amount, a share, a fraction, a date or a time: 10/11, 3%, 15.380, 1E5.
"""

_CURRENCY = re.compile(r"(?:EUR|USD|GBP)\s*[\d.,\-]+|[\d.,\-]+\s*(?:EUR|USD|GBP)")

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|mar|maart|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|"
    r"sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"(?:[a-z]{{2,9}}\.?,?\s+)?\d{{1,4}}[\s\-/.]*{_MONTH}(?:[\s\-/.,]*\d{{1,4}})?|{_MONTH}[\s\-/.,]*\d{{1,4}}"
    rf"(?:[\s,]+\d{{4}})?",
    re.IGNORECASE,
)
_TRUTH = frozenset({"waar", "onwaar", "true", "false"})


def guarded(text: str) -> str:
    """The text as it may stand in a CSV that a spreadsheet opens."""
    return _MARK + text if _needs_mark(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made this cell of."""
    return cell[1:] if cell.startswith(_MARK) and _needs_mark(cell[1:]) else cell


def _needs_mark(text: str) -> bool:
    if text.startswith(FORMULA_STARTS):
        return True
    if text.startswith(_MARK):
        return _needs_mark(text[1:])
    plain = text.strip()
    if _SAME.fullmatch(plain):
        return plain != text
    return plain.casefold() in _TRUTH or any(form.fullmatch(plain) for form in (_FIGURE, _CURRENCY, _DATE))
