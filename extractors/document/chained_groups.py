"""Things in groups, each of which is near another of its group."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

_Thing = TypeVar("_Thing")


def chained_groups(things: Iterable[_Thing], near: Callable[[_Thing, _Thing], bool]) -> list[list[_Thing]]:
    """The groups that things make: what is near one of a group belongs to it, and joins groups that it is near to both.

    Args:
        things: to be grouped; the last of a group comes first in it.
        near: whether two belong together, the later one given first.
    """
    groups: list[list[_Thing]] = []
    for thing in things:
        joined = [group for group in groups if any(near(thing, other) for other in group)]
        groups = [group for group in groups if all(group is not one for one in joined)]
        groups.append([thing, *(other for group in joined for other in group)])
    return groups
