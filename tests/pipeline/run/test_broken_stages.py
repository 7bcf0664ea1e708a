"""Every stage broken on purpose: what it and those that need it would have given is missing, all the rest is there."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import pytest

from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import outcome_of, run_stages
from verslag.pipeline.run.stage import Stage
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode
from verslag.schemas.report import Report

SAMPLE = Path(__file__).parents[3] / "samples" / "stichting-waterkant-2022.pdf"
PARTS = {"sections": "plain_layout", "people": "names", "places": "names", "organisations": "names"}
"""Parts of a report, and what a stage must have provided for them."""


def broken(context: DocumentContext) -> None:
    raise ZeroDivisionError("broken on purpose")


@pytest.fixture(scope="module")
def laid_out() -> DocumentContext:
    """A sample that was read and laid out, as every stage after that finds it."""
    context = DocumentContext(Source(str(SAMPLE), "waterkant", SAMPLE.name), Settings(ocr="off"))
    run_stages(context, STAGES[:3])
    return context


@pytest.fixture(scope="module")
def whole(laid_out: DocumentContext) -> Report:
    context = copy.copy(laid_out)
    context.issues, context.there = list(laid_out.issues), set(laid_out.there)
    run_stages(context, STAGES[3:])
    return outcome_of(context).report


@pytest.mark.parametrize("stage", STAGES[3:], ids=lambda stage: stage.name)
def test_a_broken_stage_costs_what_it_gives_and_nothing_else(
    laid_out: DocumentContext, whole: Report, stage: Stage
) -> None:
    context = copy.copy(laid_out)
    context.issues, context.there, context.tracebacks = list(laid_out.issues), set(laid_out.there), []
    run_stages(context, [replace(s, run=broken) if s is stage else s for s in STAGES[3:]])
    outcome = outcome_of(context)
    report = outcome.report
    assert outcome.exit_code is ExitCode.PARTIAL
    assert (report.document.status, report.document.pages_ok) == ("partial", whole.document.pages_ok)
    assert [issue.stage for issue in report.issues if issue.code == "stage-failed"] == [stage.name]
    assert [[block.text for block in page.blocks] for page in report.pages] == [
        [block.text for block in page.blocks] for page in whole.pages
    ]
    for part, needed in PARTS.items():
        found, expected = getattr(report, part), getattr(whole, part)
        assert found == (expected if needed in context.there else [])
    if "figures" in context.there:
        assert [(m.value, m.unit, m.page) for m in report.metrics] == [(m.value, m.unit, m.page) for m in whole.metrics]
    else:
        assert not report.metrics


def test_the_whole_sample_has_every_part(whole: Report) -> None:
    assert whole.document.status == "ok"
    assert whole.metrics
    assert all(getattr(whole, part) for part in PARTS)


@pytest.mark.parametrize("stage", STAGES[3:], ids=lambda stage: stage.name)
def test_without_people_a_stage_that_names_need_takes_the_text_along(laid_out: DocumentContext, stage: Stage) -> None:
    context = copy.copy(laid_out)
    context.issues, context.there, context.tracebacks = list(laid_out.issues), set(laid_out.there), []
    context.settings = Settings(ocr="off", people=False)
    run_stages(context, [replace(s, run=broken) if s is stage else s for s in STAGES[3:]])
    report = outcome_of(context).report
    assert bool(report.pages) == ("names" in context.there)
