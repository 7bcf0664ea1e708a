"""Lines joined into text as a person reads it, each stretch of it knowing its printed word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from verslag.extractors.document.block import Line
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.language.hyphens import is_scrap, mend_hyphen
from verslag.extractors.lines.cut_numbers import is_cut_number

_SUPERSCRIPT = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_HYPHENS = ("-", "‐", "\u00ad")


def passage_of(lines: Sequence[Line], seen: Collection[str] = frozenset()) -> Passage:
    """Join lines into one passage.

    End-of-line hyphens are mended, raised note marks become superscript digits glued to the word before them, words
    printed against each other stay together.

    Args:
        lines: in reading order.
        seen: case-folded words the document prints unbroken; evidence for the hyphens.
    """
    text = ""
    pieces: list[PassagePiece] = []
    for word, first_of_line, alone in _words(lines):
        printed = word.text.translate(_SUPERSCRIPT) if word.raised else word.text
        if not printed:
            continue
        if pieces and first_of_line:
            scrap = alone and is_scrap(text.rsplit(" ", 1)[-1], printed, seen)
            text = text if scrap else _line_break(text, pieces, printed, seen)
        elif pieces and not word.joined and not word.raised:
            text += " "
        pieces.append(PassagePiece(len(text), len(text) + len(printed), word))
        text += printed
    return Passage(text, tuple(pieces))


def _words(lines: Sequence[Line]) -> Iterator[tuple[Word, bool, bool]]:
    """Each word, whether it opens its line, and whether it is all of it."""
    for line in lines:
        for position, word in enumerate(line.words):
            yield word, position == 0, len(line.words) == 1


def _line_break(text: str, pieces: list[PassagePiece], following: str, seen: Collection[str]) -> str:
    """`text` with what a line break before `following` puts there; shortens the last piece where a hyphen goes."""
    last = text.rsplit(" ", 1)[-1]
    if (last.endswith("/") and len(last) > 1) or is_cut_number(last, following):
        return text
    if not last.endswith(_HYPHENS) or len(last) < 2:
        return text + " "
    match mend_hyphen(last, following, seen):
        case "drop":
            piece = pieces[-1]
            if piece.end - piece.start == 1:
                pieces.pop()
            else:
                pieces[-1] = PassagePiece(piece.start, piece.end - 1, piece.word)
            return text[:-1]
        case "keep":
            return text
    return text + " "
