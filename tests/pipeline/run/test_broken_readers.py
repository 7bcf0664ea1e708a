"""Every reader broken on purpose, on one page or on all: its figures there are missing, with an issue, all others stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verslag.extractors.annotate import annotated_tables
from verslag.extractors.document.reader_fence import FAULTS, ReaderFence
from verslag.extractors.layout import analyse as layout
from verslag.extractors.metrics import find_figures as metrics
from verslag.extractors.metrics import resolve
from verslag.extractors.tables.find import page_tables
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import outcome_of, run_stages
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.report import Report

SAMPLES = Path(__file__).parents[3] / "samples"
WITH_TABLES, WITH_CHARTS = "stichting-waterkant-2022", "zorgkring-2023"
READERS: dict[str, tuple[Any, str]] = {
    "charts found": (layout, "find_charts"),
    "tiles found": (layout, "find_tiles"),
    "tables found": (page_tables, "_grids"),
    "cells": (annotated_tables, "annotated_table"),
    "tables": (metrics, "table_figures"),
    "tiles": (metrics, "tile_figures"),
    "prose": (metrics, "read_text"),
    "names by place": (metrics, "named_by_place"),
    "figures": (resolve, "_figure"),
}
"""What reads the figures of a page, and where it is called from."""


def read(sample: str) -> Report:
    path = SAMPLES / f"{sample}.pdf"
    context = DocumentContext(Source(str(path), sample, path.name), Settings(ocr="off"))
    run_stages(context, [stage for stage in STAGES if stage.name != "names"])
    return outcome_of(context).report


@pytest.fixture(scope="module")
def whole() -> dict[str, Report]:
    return {sample: read(sample) for sample in (WITH_TABLES, WITH_CHARTS)}


def failing(reader: Callable[..., object], calls: int) -> Callable[..., object]:
    """The reader, which fails at every so many calls."""
    made = 0

    def broken(*args: object, **kwargs: object) -> object:
        nonlocal made
        made += 1
        if made % calls == 0:
            raise KeyError("broken on purpose")
        return reader(*args, **kwargs)

    return broken


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("calls", [1, 2])
def test_a_broken_reader_costs_its_own_figures_and_no_stage(
    monkeypatch: pytest.MonkeyPatch, whole: dict[str, Report], name: str, calls: int
) -> None:
    module, function = READERS[name]
    sample = WITH_CHARTS if "charts" in name or "tiles" in name else WITH_TABLES
    called = 0
    broken = failing(getattr(module, function), calls)

    def counted(*args: object, **kwargs: object) -> object:
        nonlocal called
        called += 1
        return broken(*args, **kwargs)

    monkeypatch.setattr(module, function, counted)
    report = read(sample)
    codes = [issue.code for issue in report.issues]
    assert "stage-failed" not in codes
    assert called
    assert ("reader-failed" in codes) == (called >= calls)
    assert [page.label for page in report.pages] == [page.label for page in whole[sample].pages]
    if called >= calls:
        assert report.document.status == "partial"
    if name in ("tables", "charts", "tiles", "prose"):
        kinds = {"tables": "table", "charts": "chart", "tiles": "kpi", "prose": "prose"}
        others = [(m.value, m.page) for m in whole[sample].metrics if m.kind != kinds[name]]
        left = [(m.value, m.page) for m in report.metrics if m.kind != kinds[name]]
        assert left == others


@given(st.sampled_from(FAULTS), st.integers(1, 9), st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_fence_keeps_the_kind_of_error_and_no_words(fault: type[Exception], page: int, words: str) -> None:
    fence = ReaderFence()

    def reading() -> list[int]:
        raise fault(words)

    assert fence.read(page, "tables", reading, [0]) == [0]
    assert [(f.page, f.reader, f.error) for f in fence.found] == [(page, "tables", fault.__name__)]


def test_what_is_not_the_fault_of_a_page_goes_through() -> None:
    def reading() -> None:
        raise MemoryError

    with pytest.raises(MemoryError):
        ReaderFence().read(1, "tables", reading, None)
