"""Texts that a reader fails on: each costs itself alone, never the names of the whole document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from verslag.extractors.document.reader_fence import FAULTS
from verslag.extractors.names.words.entities import TextFault

Result = TypeVar("Result")


@dataclass(slots=True)
class FaultyTexts:
    """The texts given up so far.

    Args:
        shielded: whether a text that fails is given up; otherwise its error stops the reading.
    """

    shielded: bool = True
    found: list[TextFault] = field(default_factory=list)

    def read(self, page: int, reader: Callable[[], Result], otherwise: Result) -> Result:
        """What `reader` returns for a text of `page`; `otherwise` where it fails on the text."""
        if not self.shielded:
            return reader()
        try:
            return reader()
        except FAULTS as error:
            self.found.append(TextFault(page, type(error).__name__))
            return otherwise
