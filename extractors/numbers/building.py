"""What the rules build: quantities that cover a match."""

from __future__ import annotations

from decimal import Decimal

from verslag.extractors.document.quantity import OtherKind, Quantity
from verslag.extractors.numbers.token_chart import Build, Match


def other(match: Match, kind: OtherKind, *, iso: str | None = None, value: Decimal | None = None) -> Quantity:
    """What is no figure, but recognised as what it is."""
    return Quantity(match.start, match.end, match.text, kind, value, iso=iso)


def always(kind: OtherKind) -> Build:
    """A builder for rules whose pattern says enough."""

    def build(match: Match) -> Quantity:
        return other(match, kind)

    return build


def digits_of(text: str) -> str:
    """The decimal digits of a text."""
    return "".join(c for c in text if "0" <= c <= "9")
