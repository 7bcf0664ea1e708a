"""The order of stages is checked when the tuple is built."""

from __future__ import annotations

import pytest

from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.stage import Stage, StageOrderError, ordered
from verslag.pipeline.run.stages import STAGES


def nothing(context: DocumentContext) -> None:
    """A stage that does nothing."""


def test_a_stage_before_what_it_requires_is_refused() -> None:
    with pytest.raises(StageOrderError, match="layout requires pages"):
        ordered(Stage("layout", ("pages",), ("layout",), nothing), Stage("read", ("source",), ("pages",), nothing))


def test_a_field_provided_twice_is_refused() -> None:
    with pytest.raises(StageOrderError, match="a second time"):
        ordered(Stage("read", ("source",), ("pages",), nothing), Stage("again", (), ("pages",), nothing))


def test_the_stages_of_a_run_fill_fields_of_the_context() -> None:
    fields = set(DocumentContext.__dataclass_fields__)
    for stage in STAGES:
        assert fields >= {*stage.requires, *stage.provides}, stage.name
