"""The label printed to the left of a text on the same line, in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.entries import may_label, own_role

_LONGEST_LABEL = 7
"""More words to the left of a name are a sentence."""
_WORD_GAP = 1.2
"""Words of one label stand nearer than this many line heights."""
_MARKS = " :;"
"""Marks between a label and what it labels; they may stand in a column of their own."""
_SAME_LINE = 0.5
"""Share of the smaller height that words on one line overlap by."""


def label_beside(units: Sequence[TextUnit], index: int, start: int) -> str:
    """The role printed to the left of the name at offset `start` of unit `index`; empty where there is none.

    Where the name stands behind a colon any short text counts, otherwise only one that names a role.
    """
    unit = units[index]
    words = unit.passage.words(0, len(unit.text))
    if not words:
        return ""
    box = words[0].bbox
    left, behind_mark = _words_left_of(units, unit.page, box)
    if not left or len(left) > _LONGEST_LABEL:
        return ""
    label = " ".join(w.text for w in left).strip(_MARKS)
    behind_colon = behind_mark or unit.text[:start].strip().endswith(":")
    return label if label and may_label(label) and (behind_colon or own_role(label)) else ""


def _words_left_of(units: Sequence[TextUnit], page: int, box: BBox) -> tuple[list[Word], bool]:
    """The words of the nearest text left of `box` on its line, in reading order, and whether a mark parts it from the
    box.
    """
    row = sorted(
        (
            word
            for unit in units
            if unit.page == page
            for word in unit.passage
            if word.bbox.x1 <= box.x0 and word.bbox.y_overlap(box) >= _SAME_LINE * min(word.bbox.height, box.height)
        ),
        key=lambda w: -w.bbox.x1,
    )
    found: list[Word] = []
    behind_mark = bool(row) and not row[0].text.strip(_MARKS)
    for word in row[behind_mark:]:
        if found and found[-1].bbox.x0 - word.bbox.x1 > _WORD_GAP * max(word.bbox.height, box.height):
            break
        found.append(word)
    return found[::-1], behind_mark
