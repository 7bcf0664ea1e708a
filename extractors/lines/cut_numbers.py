"""Numbers cut behind the point of their thousands, as narrow cells do: `1.204.` / `500`."""

from __future__ import annotations

import re

_CUT = re.compile(r"[-−–(€]*\d{1,3}(?:\.\d{3})*\.")
_REST = re.compile(r"\d{3}(?:\.\d{3})*(?:,\d+)?\)?")


def is_cut_number(last: str, first: str) -> bool:
    """Whether the last word of a line and the first of the next are one number.

    >>> is_cut_number("1.204.", "500"), is_cut_number("1.204", "500")
    (True, False)
    """
    return _CUT.fullmatch(last) is not None and _REST.fullmatch(first) is not None
