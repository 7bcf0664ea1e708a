"""Files written to do harm end as any other file does: read, in part, or refused with a named cause."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import incoherence
from zoo import ZOO, plain

from verslag.extractors.pdf import open_pdf
from verslag.pipeline.batch import Plan, run
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.pool import pool
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS, write_tables
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.pipeline.run.outcome import Outcome
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode

DEADLY = {"shared_bomb", "form_tower", "label_cycle"}
"""PDFium takes minutes or years over these, or overflows its stack, and nothing that can be looked at cheaply tells:
the worker process ends with them.
"""

CROWDED = ("many_glyphs", "many_text_objects", "many_segments", "many_objects")
"""Pages that hold more than is read of one page: only read here, as laying out what is left takes seconds."""

SETTLED = {name: make for name, make in ZOO.items() if name not in DEADLY and name not in CROWDED}

REFUSED = {
    "flate_bomb": "unpacks-too-far",
    "flate_bomb_nested": "unpacks-too-far",
    "object_stream_bomb": "unpacks-too-far",
    "many_filters": "unpacks-too-far",
    "million_pages_declared": "too-many-pages",
    "million_pages_by_sharing": "too-many-pages",
    "many_kids": "too-many-pages",
    "unknown_handler": "unknown-encryption",
    "no_pages": "not-a-pdf",
}
LOST = {"huge_page": "page-too-large", "pages_declared_within_the_limit": "page-failed"}
"""Files with a page that is lost, and the issue that says why."""


def extracted(make: Callable[[], bytes], folder: Path) -> Outcome:
    file = folder / "m.pdf"
    file.write_bytes(make())
    outcome = process(Source(str(file), "m", "m.pdf"), Settings())
    write_report(folder, outcome.report)
    write_tables([outcome.report], folder, DIALECTS["standard"])
    write_workbook([outcome.report], folder / "verslag.xlsx", SourceLinks(folder, {}), len(outcome.report.metrics))
    return outcome


@pytest.mark.parametrize("make", SETTLED.values(), ids=SETTLED)
def test_a_hostile_file_ends_as_any_other(make: Callable[[], bytes], tmp_path: Path) -> None:
    outcome = extracted(make, tmp_path)
    codes = {issue.code for issue in outcome.report.issues}
    assert not codes & {"stage-failed", "reader-failed", "internal-error"}, [
        issue.message for issue in outcome.report.issues
    ]
    assert not incoherence(outcome, tmp_path)
    name = make.__name__
    if name in REFUSED:
        assert (outcome.exit_code, codes) == (ExitCode.INPUT, {REFUSED[name]})
    if name in LOST:
        assert LOST[name] in codes


@pytest.mark.parametrize("name", CROWDED)
def test_a_crowded_page_is_cut_off_and_says_so(name: str) -> None:
    with open_pdf(ZOO[name]()) as document:
        page = document.read_page(0)
    assert page.words
    assert (page.truncated or page.drawing_cut) == (name != "many_text_objects")


READ_ALL_THE_SAME = (
    "image_bomb", "image_of_giant_sides", "negative_page_count", "huge_user_unit", "giant_numbers", "giant_object_number",
    "huge_dictionary", "giant_matrix", "parent_cycle", "outline_cycle", "deep_outline", "form_recursion", "form_chain",
    "deep_arrays", "deep_dictionaries", "deep_states", "structure_cycle", "length_cycle", "length_of_itself", "xref_loop",
    "xref_of_everything", "huge_font_size", "odd_metadata", "control_characters", "names_with_nul", "active", "polyglot_zip",
    "polyglot_html",
)  # fmt: skip


@pytest.mark.parametrize("name", READ_ALL_THE_SAME)
def test_what_is_sound_beside_the_harm_is_read(name: str) -> None:
    with open_pdf(ZOO[name]()) as document:
        words = [word.text for word in document.read_page(0).words]
    assert " ".join(words).endswith("48 leden in Brugge")


def test_a_file_that_brings_the_engine_down_fails_alone(tmp_path: Path) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    (inputs / "cycle.pdf").write_bytes(ZOO["label_cycle"]())
    (inputs / "sound.pdf").write_bytes(plain())
    run(Plan(collect([str(inputs)]), Settings(), out), engine=pool(1, DocumentLimits()))
    statuses = {name: read_report(out, name).document.status for name in ("cycle", "sound")}
    assert statuses == {"cycle": "failed", "sound": "ok"}


def test_half_characters_reach_no_text(tmp_path: Path) -> None:
    outcome = extracted(ZOO["lone_surrogates"], tmp_path)
    assert outcome.report.model_dump_json().encode("utf-8")
