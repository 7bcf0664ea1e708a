"""Lines that hold a label and its figure, one under the other: "Leden: 1.234", "Vrijwilligers = 56", "Trainingen
78", "55% jonger dan 18".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.block import Line
from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.language.sentence_ends import CLOSED_TEXT
from verslag.extractors.lines.numerals import is_big_number

_SEPARATED = re.compile(r"^(?P<label>[^:=]*[^:=\s])\s*[:=]\s+(?P<value>\S.*)$")
"""The label ends at the only colon or equals sign before the figure."""
_LETTER = re.compile(r"[^\W\d_]")

_OPENS_WITH_FIGURE = re.compile(r"^[<>±~≈+\-−–]?\s*(?:€|EUR|\$|£)?\s*[+\-−–]?\s*\d")
_LONGEST_LABEL = 8
"""Words; a longer lead is a sentence."""
_LONGEST_BARE_LABEL = 6
"""The same where nothing but a space parts the label from its figure."""
_LONGEST_VALUE = 7
"""Words from the figure on: its unit, what it was the year before in parentheses."""
_LONGEST_UNIT = 2
"""Words of a unit behind a figure that follows its label without a mark."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def entry_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of one column hold a label of their own with its figure, and nothing else.

    Lines that all open with a figure and go on with a few words are a list too. With a colon or equals sign two lines
    of the kind below each other are a list; one alone is an entry where the line before has ended its sentence or the
    line is the first. Where only a space parts label and figure, two lines that open with a capital are needed.

    Args:
        lines: of one column in even style, top to bottom.
    """
    if len(lines) > 1 and all(map(opens_with_figure, lines)):
        return frozenset(range(len(lines)))
    marked = {i for i, line in enumerate(lines) if _is_marked(line)}
    bare = {i for i, line in enumerate(lines) if i not in marked and _is_bare(line)}
    capital = {i for i in marked | bare if lines[i].text[:1].isupper()}
    entries = marked | bare
    found: set[int] = set()
    for upper, lower in pairwise(range(len(lines))):
        together = upper in entries and lower in entries
        if together and ((upper in marked and lower in marked) or {upper, lower} <= capital):
            found |= {upper, lower}
    for i in marked & capital:
        if not i or CLOSED_TEXT.search(lines[i - 1].text) or i - 1 in found:
            found.add(i)
    return frozenset(found)


def runs_on(line: Line) -> bool:
    """Whether a line breaks off in its label: it ends in a word or mark no label ends with."""
    last = line.words[-1].text
    return last.casefold() in FUNCTION_WORDS or (last.endswith(("-", ",", "/", "&")) and len(line.words) > 1)


def opens_with_figure(line: Line) -> bool:
    """Whether a line is a figure and a few words."""
    words = line.text.split()
    counted = _OPENS_WITH_FIGURE.match(line.text) and not _YEAR.match(words[0]) and _LETTER.search(line.text)
    return bool(counted) and len(words) <= _LONGEST_LABEL


def _is_marked(line: Line) -> bool:
    """Whether a line is a label, a colon or equals sign, and a figure with little behind it."""
    match = _SEPARATED.match(line.text)
    if match is None or len(match["label"].split()) > _LONGEST_LABEL or not _LETTER.search(match["label"]):
        return False
    value = _ASIDE.sub("", match["value"])
    if not _OPENS_WITH_FIGURE.match(value) or len(value.split()) > _LONGEST_VALUE:
        return False
    return not (CLOSED_TEXT.search(value) and len(value.split()) > 1) and ":" not in value


def _is_bare(line: Line) -> bool:
    """Whether a line is a short label and, behind it, a figure with at most its unit."""
    words = [w.text for w in line.words if not w.raised]
    start = next((i for i, w in enumerate(words) if (i and _OPENS_WITH_FIGURE.match(w)) or w in ("€", "EUR")), None)
    if start is not None and start < len(words) - 1 and _YEAR.match(words[start]):
        later = (
            i for i in range(start + 1, len(words)) if _OPENS_WITH_FIGURE.match(words[i]) or words[i] in ("€", "EUR")
        )
        start = next(later, start)  # a year in the label: "Omzet 2023 € 98.765"
    if not start or start > _LONGEST_BARE_LABEL or not words[0][:1].isupper():
        return False
    label, value = words[:start], words[start:]
    if any(CLOSED_TEXT.search(w) and len(w) > 3 for w in label) or (len(value) == 1 and _YEAR.match(value[0])):
        return False
    for size in range(len(value), max(0, len(value) - _LONGEST_UNIT - 1), -1):
        if is_big_number(" ".join(value[:size])):
            return all(w.isalpha() for w in value[size:])
    return False
