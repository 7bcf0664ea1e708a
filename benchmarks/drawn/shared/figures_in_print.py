"""Numbers as Dutch print has them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Notation:
    """How the numbers of one table are written."""

    thousands: str
    minus: str
    """`-`, `−`, `(`: in brackets, or `behind`."""
    empty: str

    @property
    def between_groups(self) -> str:
        """What stands between groups of digits, for the count by choice."""
        return {"": "bare", ".": "dot"}.get(self.thousands, "space")

    def written(self, number: Decimal, decimals: int) -> str:
        """A number with so many decimals, grouped in the table's way."""
        whole, _, part = f"{abs(number):.{decimals}f}".partition(".")
        groups: list[str] = []
        while len(whole) > 3:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        text = self.thousands.join([whole, *groups]) + (f",{part}" if part else "")
        if number >= 0:
            return text
        if self.minus == "behind":
            return f"{text}-"
        return f"({text})" if self.minus == "(" else f"{self.minus}{text}"


def plain(number: Decimal, power: int) -> str:
    """The value in base units, without exponent."""
    return f"{number.scaleb(power).normalize():f}"


def said_scale(scale: str) -> str:
    """A scale as a sentence says it: `(bedragen x € 1.000)` is *x € 1.000*, `duizend euro` is *in duizend euro*."""
    text = scale.strip("()").removeprefix("bedragen ")
    return text if text.startswith(("in ", "x ")) else f"in {text}"
