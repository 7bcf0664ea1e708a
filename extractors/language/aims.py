"""What is to be reached by a time: the words before that time say so."""

from __future__ import annotations

import re

_AIM = re.compile(
    r"\b(?:(?:streef|klimaat|groei|jaar)?(?:doel(?:en|stelling(?:en)?)?|ambities?)|streven|mikken"
    r"|tegen|richting|horizon|(?:op weg|onderweg) naar|willen)\b([^.;:]{0,40})$",
    re.IGNORECASE,
)

_PLAN = re.compile(r"\b(?:plannen|vooruitblik)\b([^.;:]{0,20})$", re.IGNORECASE)


def aimed_by(text: str, begin: int) -> str | None:
    """The words between an aim and the time it is to be reached by; None where no aim is told before the time.

    Args:
        text: a line or a title.
        begin: where a time stands in it.

    >>> aimed_by("Onze doelen voor 2030", 17), aimed_by("Cijfers over 2030", 13)
    (' voor ', None)
    """
    aim = _AIM.search(text, 0, begin)
    return aim[1] if aim is not None else None


def looks_ahead(text: str, begin: int) -> str | None:
    """The words between an aim or plans and the time they are for; None where neither is told before the time.

    >>> looks_ahead("Onze plannen voor 2030", 18), looks_ahead("Cijfers over 2030", 13)
    (' voor ', None)
    """
    plan = _PLAN.search(text, 0, begin)
    return plan[1] if plan is not None else aimed_by(text, begin)
