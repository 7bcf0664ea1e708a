"""A label as found for a figure of running text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """The words for a figure and where they come from."""

    text: str
    source: str
    """`clause`, `lead`, `host`, `previous`, `part` (of what was counted before), or empty."""
    counted: bool = False
    """Whether the figure carries the noun it counts, or that noun follows it at once."""
    unit: str | None = None
    """The unit a series names only behind its last figure ("12, 25 en 40 uur")."""
    outright: bool = False
    """Whether its sentence says of it only how much it is."""
