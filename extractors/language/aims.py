"""What is to be reached by a time: the words before that time say so."""

from __future__ import annotations

import re

_AIM = re.compile(
    r"\b(?:(?:streef|klimaat|groei|jaar)?(?:doel(?:en|stelling(?:en)?)?|ambities?)|streven|mikken"
    r"|tegen|richting|horizon|(?:op weg|onderweg) naar|willen)\b([^.;:]{0,40})$",
    re.IGNORECASE,
)


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
