"""Texts that follow one another in sets."""

from __future__ import annotations

import pytest

from verslag.extractors.tables.marks.repeated_sets import repeated_sets


@pytest.mark.parametrize(
    ("texts", "stretches"),
    [
        ("A B A B A B", [(0, 2, 3), (1, 2, 2), (2, 2, 2)]),
        ("Code A B C A B C", [(1, 3, 2)]),
        ("A B A", []),
        ("A A A A", []),
        ("A A B A A B", []),
    ],
)
def test_sets_of_different_texts_that_follow_each_other(texts: str, stretches: list[tuple[int, int, int]]) -> None:
    assert list(repeated_sets(texts.split())) == stretches
