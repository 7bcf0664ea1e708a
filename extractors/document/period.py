"""Periods: stretches of time, and single days for balances."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, or a single day for balances."""

    text: str
    """`2022`, `2021-2022` or an ISO date."""
    start: date
    end: date
