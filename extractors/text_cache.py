"""Results kept for the texts of one document: its readers ask of the same texts again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_KEPT: list[Callable[[], None]] = []
"""What forgets the results of each function."""


def kept_for_document(most: int) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """A decorator for functions of texts: results are kept until the document is forgotten, so many at most."""

    def keep(function: Callable[Given, Result]) -> Callable[Given, Result]:
        kept = lru_cache(maxsize=most)(function)
        _KEPT.append(kept.cache_clear)
        return kept  # type: ignore[return-value]  # typeshed's wrapper forgets the parameters

    return keep


def forget_document() -> None:
    """Let go of all that was kept: a worker that reads hundreds of reports would hold parts of them all."""
    for forget in _KEPT:
        forget()
