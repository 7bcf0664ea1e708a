"""What a stage is, and the check that an order of stages can work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from verslag.pipeline.run.document_context import DocumentContext


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the extraction: it reads the context's `requires` and fills its `provides`."""

    name: str
    requires: tuple[str, ...]
    provides: tuple[str, ...]
    run: Callable[[DocumentContext], None]


class StageOrderError(ValueError):
    """A stage stands before the one that provides what it requires, or provides what is already there."""


def ordered(*stages: Stage) -> tuple[Stage, ...]:
    """The stages as a tuple, once it is sure that each finds what it requires.

    Raises:
        StageOrderError: a requirement is not provided by an earlier stage, or a field is provided twice.
    """
    there: set[str] = {"source", "settings"}
    for stage in stages:
        missing = set(stage.requires) - there
        if missing:
            raise StageOrderError(f"stage {stage.name} requires {', '.join(sorted(missing))} from an earlier stage")
        twice = set(stage.provides) & there
        if twice:
            raise StageOrderError(f"stage {stage.name} provides {', '.join(sorted(twice))} a second time")
        there |= set(stage.provides)
    return stages
