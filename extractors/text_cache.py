"""Results kept for the texts of a document: its readers ask of the same texts again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_SHARED = 4
"""A cache that is filled to this part holds what reports have in common; what goes beyond is a long report's own."""

_FORGET: list[Callable[[], None]] = []


def kept_for_document(most: int) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """A decorator for functions of texts: results are kept while a document is read, so many at most."""

    def keep(function: Callable[Given, Result]) -> Callable[Given, Result]:
        kept = lru_cache(maxsize=most)(function)

        def forget() -> None:
            if kept.cache_info().currsize > most // _SHARED:
                kept.cache_clear()

        _FORGET.append(forget)
        return kept  # type: ignore[return-value]  # typeshed's wrapper forgets the parameters

    return keep


def forget_document() -> None:
    """Empty what a document has filled: a worker that reads hundreds of reports would hold parts of them all."""
    for forget in _FORGET:
        forget()
