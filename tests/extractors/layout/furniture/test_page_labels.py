"""Printed page numbers: those that count along, also where parts number their own pages; never years or headers."""

from __future__ import annotations

import pytest

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.passage import Passage
from verslag.extractors.layout.furniture.page_labels import page_labels
from verslag.extractors.layout.furniture.printed_page_numbers import is_page_of_total


def foot(page: int, *texts: str) -> list[Block]:
    """Furniture from left to right."""
    return [
        Block(f"p{page}-b{i}", page, "furniture", (), Passage(text, ()), BBox(50.0 + 90 * i, 800, 120.0 + 90 * i, 810))
        for i, text in enumerate(texts)
    ]


def labels(*pages: tuple[str, ...]) -> list[str | None]:
    return page_labels([foot(number, *texts) for number, texts in enumerate(pages, 1)])


def test_number_that_counts_is_taken_over_the_year_beside_it():
    assert labels(("2026-2031", "1 / 4"), ("2026-2031", "2 / 4"), ("2026-2031", "3 / 4")) == ["1", "2", "3"]
    assert labels(("2031", "11"), ("2031", "12")) == ["11", "12"]


def test_parts_start_again():
    assert labels(("7",), ("8",), ("1",), ("2",), ("3",)) == ["7", "8", "1", "2", "3"]


def test_parts_of_one_page_each_are_numbered_by_their_totals():
    assert labels(("1 / 1",), ("1 / 1",), ("1 / 3",), ("2 / 3",)) == ["1", "1", "1", "2"]


def test_years_over_columns_are_no_page_numbers():
    assert labels(("2027", "2028", "2029"), (), ("B2029", "B2030")) == [None, None, None]


def test_number_of_a_chapter_on_every_page_is_no_page_number():
    assert labels(("3", "17"), ("3", "18"), ("3", "19")) == ["17", "18", "19"]


def test_two_pages_on_a_sheet_have_both_numbers():
    assert labels(("4", "5"), ("6", "7")) == ["4-5", "6-7"]


def test_parts_with_a_letter_keep_it():
    assert labels(("A1",), ("A2",), ("B1",)) == ["A1", "A2", "B1"]


@pytest.mark.parametrize(
    ("text", "told"), [("3 / 16", True), ("Pagina 3 van 16", True), ("16 / 3", False), ("3", False)]
)
def test_page_of_total(text, told):
    assert is_page_of_total(text) is told
