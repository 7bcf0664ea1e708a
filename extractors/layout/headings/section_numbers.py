"""The number printed before a heading's title: *2.1*, *III.*, *A.1*; not the count that a title opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.document.block import Block

# A number stands apart from its title by at least this many ems.
SET_APART = 0.75

_NUMBER = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,6}|[A-Z](?:\.\d{1,2}){0,3}|[A-Z]\d{1,2}(?:\.\d{1,2}){0,2})([.):]?)$"
)
_COUNT = re.compile(r"\d{1,2}$")


def section_numbers(headings: Sequence[Block]) -> list[str]:
    """The number of each heading, empty where none is printed.

    A bare number right before a word may count what the title is about (*3 doelen voor 2025*): it is the heading's own
    where another heading is numbered one higher or lower.
    """
    printed = [_printed(heading) for heading in headings]
    counted = {int(number) for number, _ in printed if _COUNT.match(number)}
    return [
        number if sure or (_COUNT.match(number) and counted & {int(number) - 1, int(number) + 1}) else ""
        for number, sure in printed
    ]


def _printed(heading: Block) -> tuple[str, bool]:
    """What reads as a number at the head of a heading, and whether it can be nothing else."""
    words = heading.lines[0].words
    match = _NUMBER.match(words[0].text) if len(words) > 1 else None
    if match is None or not any(c.isalpha() for w in words[1:] for c in w.text):
        return "", False
    apart = words[1].bbox.x0 - words[0].bbox.x1 >= SET_APART * words[0].size
    return match[1], apart or bool(match[2]) or "." in match[1]
