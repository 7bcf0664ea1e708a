"""A street with its number, postcode and town as one address: *Kerkweg 7a, 3603 CL Maarssen*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.names.words.entities import Mention

_NUMBER_AND_CODE = re.compile(
    r"\s+(?P<number>\d{1,4}(?:\s?[a-zA-Z]\b)?(?:\s?[-/]\s?\w{1,4})?(?:,?\s+(?:bus|bte)\s+\w{1,5})?)"
    r"[\s,;|·•–-]+(?:(?:B|BE|NL)-)?(?P<code>[1-9]\d{3}(?:\s?[A-Z]{2}\b)?)[\s,]+$"
)
"""What stands between a street and its town: *7a, 3603 CL*, *14 bus 2, B-9000*."""


class Address(NamedTuple):
    """A printed address; `town` is the mention of the town in it."""

    text: str
    town: Mention


def address_of(text: str, street: Mention, mentions: Sequence[Mention]) -> Address | None:
    """The address that a street opens; None where no number, postcode and town follow it."""
    town = next((m for m in mentions if m.type == "place" and m.start >= street.end), None)
    between = _NUMBER_AND_CODE.match(text[street.end : town.start]) if town is not None else None
    if town is None or between is None:
        return None
    number = " ".join(between["number"].split())
    return Address(f"{street.surface} {number}, {between['code']} {town.surface}", town)
