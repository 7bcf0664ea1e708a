"""What is near one of a group belongs to the group."""

from __future__ import annotations

from verslag.extractors.document.chained_groups import chained_groups


def neighbours(*numbers: int) -> list[list[int]]:
    return [sorted(group) for group in chained_groups(numbers, lambda one, other: abs(one - other) <= 1)]


def test_a_thing_between_two_groups_makes_one_of_them() -> None:
    assert neighbours(1, 2, 4, 5) == [[1, 2], [4, 5]]
    assert neighbours(1, 2, 4, 5, 3) == [[1, 2, 3, 4, 5]]


def test_groups_of_equal_things_that_are_not_near_stay_apart() -> None:
    assert chained_groups([7, 7], lambda one, other: False) == [[7], [7]]
