"""A dash that opens the items of a list is no sign of their first number."""

from __future__ import annotations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.metrics.readers.prose.dash_items import as_printed, with_list_marks

SIZE = 10.0


def lines(*texts: str) -> Passage:
    """A passage whose words are printed line by line."""
    pieces, at = [], 0
    for row, text in enumerate(texts):
        for token in text.split():
            y = 100.0 + 12 * row
            word = Word(token, BBox(50, y - SIZE, 90, y), SIZE, "Test", 400, False, "#000000", y)
            pieces.append(PassagePiece(at, at + len(token), word))
            at += len(token) + 1
    return Passage(" ".join(texts), tuple(pieces))


def test_dashes_that_open_lines_become_list_marks() -> None:
    passage = lines("-10% voor de kust", "-13% voor de heuvels", "- de rest later")
    marked = with_list_marks(passage)
    assert marked == "•10% voor de kust •13% voor de heuvels • de rest later"
    assert as_printed(marked, passage) == passage.text


def test_one_dash_is_a_sign() -> None:
    passage = lines("-10% minder bezoek", "dan het jaar ervoor")
    assert with_list_marks(passage) == passage.text


def test_dash_inside_a_line_is_a_sign() -> None:
    passage = lines("- groei van -3% aan de kust", "- groei van -4% in de heuvels")
    assert with_list_marks(passage) == passage.text
