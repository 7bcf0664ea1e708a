"""Items of a list that a dash opens, set against their first number: "-10% voor de kust" is no negative share."""

from __future__ import annotations

from verslag.extractors.document.passage import Passage

_DASHES = "-–−"
_MARK = "•"
_LEAST_ITEMS = 2
_SAME_LINE = 0.5
"""Font sizes between the baselines of words of one line."""


def with_list_marks(passage: Passage) -> str:
    """The text with a list mark for each dash that opens a line, as long as before.

    Only where several lines open with a dash and one of them goes on with a digit: alone, such a dash is a sign.
    """
    text = passage.text
    opened = [at for at in _line_starts(passage) if text[at] in _DASHES]
    if len(opened) < _LEAST_ITEMS or not any(text[at + 1 : at + 2].isdigit() for at in opened):
        return text
    return "".join(_MARK if at in opened else char for at, char in enumerate(text))


def as_printed(text: str, passage: Passage) -> str:
    """A stretch of such a text with its dashes back."""
    return text if _MARK in passage.text else text.replace(_MARK, "-")


def _line_starts(passage: Passage) -> list[int]:
    starts: list[int] = []
    baseline: float | None = None
    for piece in passage.pieces:
        if piece.word.raised:
            continue
        if baseline is None or piece.word.baseline - baseline > _SAME_LINE * piece.word.size:
            starts.append(piece.start)
            baseline = piece.word.baseline
    return starts
