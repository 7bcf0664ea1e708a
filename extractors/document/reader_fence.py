"""Readers that fail on a page: each costs what it would have found there, never what others find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

Result = TypeVar("Result")

FAULTS = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RuntimeError, StopIteration)
"""What a bug in reading raises; anything else (no memory, an interrupt) is not the page's fault."""


@dataclass(frozen=True, slots=True)
class ReaderFault:
    """A reader that failed on a page; what it would have found there is missing."""

    page: int
    reader: str
    """What was being read: `tables`, `charts`, `tiles` …"""
    error: str
    """The kind of error; never words of the page."""


@dataclass(slots=True)
class ReaderFence:
    """The readers that failed so far."""

    found: list[ReaderFault] = field(default_factory=list)

    def read(self, page: int, reader: str, reading: Callable[[], Result], otherwise: Result) -> Result:
        """What `reading` returns for something on a page; `otherwise` where it fails, which is noted."""
        try:
            return reading()
        except FAULTS as error:
            self.found.append(ReaderFault(page, reader, type(error).__name__))
            return otherwise


@dataclass(slots=True)
class OpenFence(ReaderFence):
    """Where nothing may be missing: what fails stops the reading."""

    def read(self, page: int, reader: str, reading: Callable[[], Result], otherwise: Result) -> Result:
        return reading()
