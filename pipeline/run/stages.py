"""The whole flow in one place: from PDF bytes to figures, people and places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_pages import read
from verslag.pipeline.run.recognise_pages import recognise_pages
from verslag.pipeline.run.stage import Stage, ordered

if TYPE_CHECKING:
    from verslag.extractors.document.reader_fence import ReaderFault


def lay_out(context: DocumentContext) -> None:
    """Blocks in reading order, furniture, tables and the section tree."""
    from verslag.extractors.layout.analyse import analyse

    context.plain_layout = analyse(context.pages, outline=context.outline)
    context.layout = context.plain_layout  # what is written of the pages where cells cannot be read
    _report_faults(context, "layout", context.plain_layout.faults)


def establish_facts(context: DocumentContext) -> None:
    """Title, language, reporting organisation and reporting period."""
    from verslag.extractors.facts import document_facts

    context.facts = document_facts(context.layout, metadata_title=context.metadata_title, made=context.made)


def read_quantities(context: DocumentContext) -> None:
    """What every cell of a table holds, and which cells name it."""
    from verslag.extractors.annotate import annotated
    from verslag.schemas.taxonomy import load_taxonomy

    context.layout = annotated(context.plain_layout, load_taxonomy(context.settings.taxonomy).codes)
    _report_faults(context, "quantities", context.layout.faults[len(context.plain_layout.faults) :])


def find_metrics(context: DocumentContext) -> None:
    """Figures with label, unit, period, owner and tag."""
    from verslag.extractors.layout.language_filter import left_out, mined
    from verslag.extractors.metrics.find_figures import find_figures
    from verslag.schemas.taxonomy import load_taxonomy

    layout = mined(context.layout, context.settings.languages)
    for page, languages in left_out(context.layout, context.settings.languages):
        context.report(
            "other-language", "metrics", f"text in {' and '.join(languages)} is not read for figures", page=page
        )
    found = find_figures(layout, context.facts, load_taxonomy(context.settings.taxonomy))
    context.figures = found.figures
    _report_faults(context, "metrics", found.faults)
    for page, count in sorted(found.unnamed.items()):
        message = "1 figure has no name in print and is left out"
        if count > 1:
            message = f"{count} figures have no name in print and are left out"
        context.report("figures-unnamed", "metrics", message, page=page)


def find_people_and_places(context: DocumentContext) -> None:
    """People, places and organisations; where people are to be left out, their names in other languages' text, too."""
    from verslag.extractors.document.reader_fence import OpenFence, ReaderFence
    from verslag.extractors.layout.language_filter import mined, unmined
    from verslag.extractors.names import recognise
    from verslag.extractors.names.find_names import find_names

    layout = mined(context.layout, context.settings.languages)
    people = context.settings.people
    # Where names are to be masked, a text that cannot be read may hold one: then the stage fails as a whole.
    fence = ReaderFence() if people else OpenFence()
    context.names = find_names(layout, context.facts, recogniser=recognise, fence=fence)
    for fault in context.names.faults:
        message = f"{fault.error} while names were looked for in a text of this page"
        context.report("text-failed", "names", message, page=fault.page)
    if not people:
        others = unmined(context.layout, context.settings.languages)
        rest = find_names(others, context.facts, recogniser=recognise, fence=fence)
        context.names = replace(context.names, person_names=(*context.names.person_names, *rest.person_names))


def check_figures_agree(context: DocumentContext) -> None:
    """Totals, balances, shares and repeats: what agrees proves, what does not is an issue; then every figure's
    confidence.
    """
    from verslag.extractors.metrics import check_figures, rated
    from verslag.extractors.metrics.checks.ocr_repairs import repaired
    from verslag.extractors.metrics.checks.ocr_trust import doubt_ocr
    from verslag.pipeline.settings.confidence_file import weights_of

    context.figures = repaired(context.figures, context.pages)
    checked, context.findings = check_figures(context.figures)
    context.checked_figures = doubt_ocr(
        rated(checked, context.facts.period, weights_of(context.settings.confidence)), context.pages
    )
    for finding in context.findings:
        context.report(finding.code, "check", finding.message, page=finding.page)


def _report_faults(context: DocumentContext, stage: str, faults: Iterable[ReaderFault]) -> None:
    """An issue for everything that could not be read on a page, however often it was tried there."""
    for fault in dict.fromkeys(faults):
        message = f"{fault.error} while {fault.reader} of this page were read"
        context.report("reader-failed", stage, message, page=fault.page)


STAGES = ordered(
    Stage("read", requires=("source", "settings"), provides=("pages", "outline"), run=read),
    Stage("recognise", requires=("pages",), provides=("ocr_pages",), run=recognise_pages),
    Stage("layout", requires=("pages", "outline", "ocr_pages"), provides=("plain_layout",), run=lay_out),
    Stage("quantities", requires=("plain_layout",), provides=("layout",), run=read_quantities),
    Stage("facts", requires=("layout",), provides=("facts",), run=establish_facts),
    Stage("metrics", requires=("layout", "facts"), provides=("figures",), run=find_metrics),
    Stage("names", requires=("layout", "facts"), provides=("names",), run=find_people_and_places),
    Stage("check", requires=("figures", "facts"), provides=("checked_figures", "findings"), run=check_figures_agree),
)
