"""In which order a list prints the names of its people."""

from __future__ import annotations

import pytest

from verslag.extractors.names.people.surname_first import is_surname_first


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Peeters An", "Wouters Jan", "Aerts Wim"], True),
        (["An Peeters", "Jan Wouters", "Wim Aerts"], False),
        (["Peeters, An", "Wouters, Jan"], True),
        (["A. Peeters", "J. Wouters"], False),
        (["Peeters An", "Jan Wouters"], False),
        (["Peeters"], False),
        ([], False),
    ],
)
def test_where_most_given_names_stand(names: list[str], expected: bool) -> None:
    assert is_surname_first(names) is expected
