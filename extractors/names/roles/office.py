"""An office: what a person does, and the board or committee it is an office of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from verslag.extractors.names.words.word_tokens import fold


class Office(NamedTuple):
    """A role as printed and the body it is held in; the body is empty where none is named."""

    role: str
    body: str = ""
    ended: bool = False
    """The text says that it is over: *begon als chauffeur*, *trad af als secretaris*."""


_MEMBER = re.compile(r"(?:(?:overig|gewoon|algemeen|aspirant|extern|intern)[ -])?\w*(?:lid|leden)\b")
_BOARD = re.compile(r"(?:\w*bestuur|raad van (?:bestuur|beheer))$")
"""Bodies whose members are called *bestuurslid* or *bestuurder* as well."""
MEMBERS_OF_THE_BOARD = frozenset({"bestuurslid", "bestuurder", "lid bestuur", "lid van het bestuur"})
"""What a member of the board is called, whatever else they sit on."""
_OF_THE_BOARD = MEMBERS_OF_THE_BOARD | {"lid"}
_YEAR = r"(?:19|20)\d\d"
_WHEN = re.compile(
    r"[\s,;(–-]*\b(?:tot(?: en met)?|t/m|t\.?e\.?m\.?|sinds|vanaf|per|m\.?i\.?v\.?|met ingang van|in|van|eind|begin"
    r"|sedert)\s+"
    rf"(?:\w+\s+)?(?:\d[\d\s./-]*|\d{{1,2}}\s\w+|\w+\s{_YEAR}).*$",
    re.IGNORECASE,
)
"""When an office was held: *lid tot 1 juli 2024*."""
_TAIL = re.compile(rf"[\s,;(–-]+(?:{_YEAR}|\(?[mvxMVX]\)?|\d+)\)?$")
"""A year of birth or a letter for the sex behind an office."""


_HEAD = re.compile(rf"^{_YEAR}[\s,;–-]+(?=\D)|^[mv][\s,;–-]+(?=[A-Z]\w)")
"""The same before it, from the column beside."""
_BRACKETS = str.maketrans("()", "  ")


def tidy_role(text: str) -> str:
    """A role without dates, a year of birth or a bracket that its line opens and another closes.

    >>> tidy_role("lid tot 1 juli 2024, 1953"), tidy_role("voorzitter (bestuurslid"), tidy_role("CEO (Chief Executive)")
    ('lid', 'voorzitter', 'CEO (Chief Executive)')
    >>> tidy_role("1961 v Voorzitter")
    'Voorzitter'
    """
    role = _HEAD.sub("", _HEAD.sub("", _WHEN.sub("", " ".join(text.split()))))
    while (shorter := _TAIL.sub("", role)) != role:
        role = shorter
    if role.count("(") > role.count(")"):
        role = role[: role.rindex("(")]
    while role.count(")") > role.count("("):
        role = role[: role.rindex(")")]
    return role.strip(" ,;:–—-|/&*†")


def called_board(body: str) -> bool:
    """Whether a body is one whose members are called *bestuurslid* or *bestuurder*."""
    return bool(_BOARD.match(fold(body)))


def is_membership(office: Office) -> bool:
    """Whether an office says no more than that the person sits on the body: *lid Raad van Toezicht*, *bestuurslid*."""
    return bool(_MEMBER.match(fold(office.role)))


def distinct_offices(offices: Iterable[Office]) -> tuple[Office, ...]:
    """Offices in order, those left out that another one says better.

    The same role with a body says more than without; chairing a body says more than being a member of it; a role that
    is part of a longer one in the same body says nothing. What somebody was counts where nothing says what they are.
    """
    named = [o for o in offices if o.role]
    current = [o for o in named if not o.ended] or [o._replace(ended=False) for o in named]
    listed = _called_as_printed(list(dict.fromkeys(current)))
    return tuple(
        office
        for k, office in enumerate(listed)
        if not any(_covers(other, office, earlier=j < k) for j, other in enumerate(listed) if j != k)
    )


def _called_as_printed(offices: list[Office]) -> list[Office]:
    """A member of a board who is called *bestuurder* elsewhere: one office, under the printed name."""
    titles = [o.role for o in offices if not o.body and fold(o.role) in _OF_THE_BOARD - {"lid"}]
    return [
        Office(titles[0], o.body) if titles and _MEMBER.match(fold(o.role)) and _BOARD.match(fold(o.body)) else o
        for o in offices
    ]


def _covers(other: Office, office: Office, *, earlier: bool) -> bool:
    """Whether `other` says all that `office` does; of two alike the one printed first stands."""
    role, more = fold(office.role), fold(other.role)
    same_body = fold(office.body) == fold(other.body)
    if office.body and not same_body:
        return False
    if role == more:
        return earlier if same_body else True
    if is_membership(office) and same_body and office.body:
        return earlier or not is_membership(other)
    if not office.body and role in _OF_THE_BOARD and _BOARD.match(fold(other.body)):
        return True
    more = more.replace(fold(other.body), "") if other.body else more  # the body's name is no role
    more = more.translate(_BRACKETS)
    return f" {role} " in f" {more} "
