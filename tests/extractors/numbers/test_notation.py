"""The notation of a document, table or column is told from its own numerals."""

from __future__ import annotations

import pytest

from verslag.extractors.numbers import Notation, notation_of, parse_cell, parse_quantities
from verslag.extractors.numbers.notation import vote


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("1.234,5", Notation.DUTCH),
        ("12,5", Notation.DUTCH),
        ("1.234.567", Notation.DUTCH),
        ("1,234.5", Notation.ENGLISH),
        ("0.25", Notation.ENGLISH),
        ("1,234,567", Notation.ENGLISH),
        ("1.234", Notation.UNKNOWN),
        ("1,234", Notation.UNKNOWN),
        ("1234", Notation.UNKNOWN),
        ("1.2.3", Notation.UNKNOWN),
    ],
)
def test_numeral_votes_for_the_notation_that_alone_can_read_it(numeral: str, expected: Notation) -> None:
    assert vote(numeral) is expected


def test_a_divided_column_is_unknown() -> None:
    assert notation_of(["1.234,5", "1,234.5"]) is Notation.UNKNOWN


def test_section_numbers_and_clock_times_do_not_vote() -> None:
    assert notation_of(["3.1 Doel", "om 9.30 uur", "12.05"]) is Notation.UNKNOWN


def test_cell_follows_its_column() -> None:
    column = ["1,204", "2,345,678", "12,881"]
    notation = notation_of(column)
    assert [int(q.value or 0) for cell in column for q in parse_cell(cell, notation=notation)] == [1204, 2345678, 12881]


def test_undecided_numeral_is_read_as_dutch_and_flagged() -> None:
    (found,) = parse_quantities("gemiddeld 1,234 per dag")
    assert (str(found.value), found.ambiguous) == ("1.234", True)
