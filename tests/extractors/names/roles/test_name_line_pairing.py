"""Lines that go with names by where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.names.roles.name_line_pairing import in_line, pairs


def line(x: float, top: float, width: float = 80) -> BBox:
    return BBox(x, top, x + width, top + 10)


def test_roles_under_the_names_of_cards_go_with_their_own_card() -> None:
    names = {0: line(50, 100), 1: line(200, 100), 2: line(350, 100)}
    roles = {10: line(50, 113), 11: line(200, 113), 12: line(350, 113)}
    assert pairs(names, roles) == {0: 10, 1: 11, 2: 12}


def test_roles_to_the_right_go_with_the_name_on_their_line_when_an_address_stands_below() -> None:
    names = {0: line(50, 100), 1: line(50, 130)}
    roles = {10: line(300, 100), 11: line(300, 130)}
    assert pairs(names, roles) == {0: 10, 1: 11}


def test_roles_above_names_are_seen_by_the_first_line() -> None:
    names = {0: line(50, 114), 1: line(50, 142)}
    roles = {10: line(50, 100), 11: line(50, 128)}
    assert pairs(names, roles) == {0: 10, 1: 11}


def test_a_name_without_a_role_takes_nobody_elses() -> None:
    names = {0: line(50, 100), 1: line(200, 100), 2: line(350, 100)}
    roles = {10: line(50, 113), 12: line(350, 113)}
    assert pairs(names, roles) == {0: 10, 2: 12}


def test_a_line_far_below_belongs_to_nobody() -> None:
    assert pairs({0: line(50, 100)}, {10: line(50, 160)}) == {}


def test_nothing_beside_nothing() -> None:
    assert pairs({}, {}) == {}
    assert pairs({0: line(50, 100)}, {}) == {}


def test_texts_of_one_column_share_an_edge_or_the_middle() -> None:
    assert in_line(line(50, 100), line(50, 140, 30))
    assert in_line(line(50, 100), line(75, 140, 30))
    assert not in_line(line(50, 100), line(300, 100))


boxes = st.builds(line, st.integers(0, 500), st.integers(0, 700), st.integers(5, 200))


@given(st.dictionaries(st.integers(0, 9), boxes, max_size=6), st.dictionaries(st.integers(10, 19), boxes, max_size=6))
def test_no_line_goes_with_two_names(names: dict[int, BBox], lines: dict[int, BBox]) -> None:
    found = pairs(names, lines)
    assert len(set(found.values())) == len(found)
    assert set(found) <= set(names)
