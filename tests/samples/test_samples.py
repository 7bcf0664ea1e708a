"""The samples are what they say: gold well-formed and true to the print, tables that add up, PDFs current with their
sources.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
DOCUMENTS = sorted(path.stem for path in (SAMPLES / "sources").glob("*.typ"))
ROUNDING = 1
"""Thousands of euros: what a printed rounding difference may be."""

KEYS = {
    "metrics": {
        "id",
        "page",
        "surface",
        "value",
        "value_high",
        "unit",
        "qualifier",
        "label",
        "label_core",
        "tag",
        "entity",
    }
    | {"period", "section", "kind", "tier", "scenario", "bbox"},
    "nonmetrics": {"page", "surface", "why"},
    "nonmetrics_words": {"page", "surface", "why"},
    "persons": {"name", "variants", "role", "org", "full", "pages"},
    "places": {"name", "variants", "type", "pages"},
    "orgs": {"name", "variants", "type", "pages"},
    "sections": {"level", "page", "title"},
    "tables": {"table", "page", "row", "column", "row_span", "column_span", "header", "text"},
    "sums": {"table", "row", "parts", "columns", "differs"},
}


def lines(document: str, what: str) -> list[dict[str, Any]]:
    text = (SAMPLES / "gold" / document / f"{what}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]


def squeeze(text: str) -> str:
    """Without white space and hyphens, so that a line end makes no difference; note marks as plain digits."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]", "", unicodedata.normalize("NFKC", text))


@cache
def printed(document: str) -> tuple[str, ...]:
    pdf = pdfium.PdfDocument(SAMPLES / f"{document}.pdf")
    try:
        return tuple(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


@cache
def squeezed(document: str) -> tuple[str, ...]:
    return tuple(squeeze(text) for text in printed(document))


def on_page(document: str, page: int, text: str) -> bool:
    return squeeze(text) in squeezed(document)[page - 1]


def test_every_pdf_has_a_source_and_gold() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.pdf")) == DOCUMENTS
    assert sorted(path.name for path in (SAMPLES / "gold").iterdir()) == DOCUMENTS


def test_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.glob("*.pdf")) < 1_500_000


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("what", KEYS)
def test_gold_lines_have_their_fields(document: str, what: str) -> None:
    pages = len(printed(document))
    for row in lines(document, what):
        assert KEYS[what] <= row.keys()
        for page in [row["page"]] if "page" in row else row.get("pages", []):
            assert 1 <= page <= pages


@pytest.mark.parametrize("document", DOCUMENTS)
def test_gold_names_the_file_and_its_organisation(document: str) -> None:
    about = json.loads((SAMPLES / "gold" / document / "pages.json").read_text(encoding="utf-8"))
    assert about["file"] == f"{document}.pdf"
    assert about["entity"] in [row["name"] for row in lines(document, "orgs")]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("what", ["metrics", "nonmetrics", "nonmetrics_words"])
def test_every_number_is_printed_on_its_page(document: str, what: str) -> None:
    assert [row for row in lines(document, what) if not on_page(document, row["page"], row["surface"])] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_heading_and_cell_is_printed_on_its_page(document: str) -> None:
    assert [row for row in lines(document, "sections") if not on_page(document, row["page"], row["title"])] == []
    assert [row for row in lines(document, "tables") if not on_page(document, row["page"], row["text"])] == []


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("what", ["persons", "places", "orgs"])
def test_every_name_is_printed_on_its_pages(document: str, what: str) -> None:
    for row in lines(document, what):
        assert row["pages"], row
        for page in row["pages"]:
            assert any(on_page(document, page, form) for form in [row["name"], *row["variants"]]), (row["name"], page)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_block_is_printed_on_its_page(document: str) -> None:
    pages = json.loads((SAMPLES / "gold" / document / "layout.json").read_text(encoding="utf-8"))
    assert [page["page"] for page in pages] == list(range(1, len(printed(document)) + 1))
    for page in pages:
        for block in page["blocks"]:
            for word in block["text"].split():
                assert on_page(document, page["page"], word), (page["page"], block["text"])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_figures_in_digits_have_the_value_of_their_print(document: str) -> None:
    scales = {Decimal(10) ** n for n in (0, 3, 6)}
    for row in lines(document, "metrics"):
        digits = re.sub(r"[^\d,]", "", row["surface"]).rstrip(",").replace(",", ".")
        if re.search(r"[a-z/]|\d\D+\d\d* *$", row["surface"].replace(".", "").replace(",", "")) or not digits:
            continue  # a number in words, a range, a unit: value and surface differ in more than a scale
        assert any(abs(Decimal(str(row["value"]))) == Decimal(digits) * scale for scale in scales), row


@pytest.mark.parametrize("document", DOCUMENTS)
def test_ids_are_unique_and_repeated_figures_agree(document: str) -> None:
    rows = {row["id"]: row for row in lines(document, "metrics")}
    assert len(rows) == len(lines(document, "metrics"))
    for row in rows.values():
        if "dup_of" in row:
            assert rows[row["dup_of"]]["value"] == row["value"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_boxes_hold_the_figure(document: str) -> None:
    pdf = pdfium.PdfDocument(SAMPLES / f"{document}.pdf")
    try:
        for row in lines(document, "metrics"):
            page = pdf[row["page"] - 1]
            if page.get_rotation():
                continue  # the text of a turned page is read in its stored direction
            x0, top, x1, bottom = (float(x) for x in row["bbox"])
            height = page.get_height()
            inside = page.get_textpage().get_text_bounded(x0 - 1, height - bottom - 1, x1 + 1, height - top + 1)
            assert set(re.findall(r"\d", row["surface"])) <= set(inside), (row["id"], inside)
    finally:
        pdf.close()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_tables_add_up_but_for_the_noted_rounding_difference(document: str) -> None:
    cells: dict[tuple[str, int], dict[int, Decimal]] = defaultdict(dict)
    for row in lines(document, "metrics"):
        if "table" in row:
            cells[row["table"], row["row"]][row["column_number"]] = Decimal(str(row["value"]))
    checked = 0
    for total in lines(document, "sums"):
        for column, value in cells[total["table"], total["row"]].items():
            if column not in total["columns"]:
                continue
            parts = sum(
                (part["sign"] * cells[total["table"], part["row"]].get(column, Decimal(0)) for part in total["parts"]),
                Decimal(0),
            )
            allowed = 1000 * ROUNDING if column in total["differs"] else 0
            assert abs(parts - value) <= allowed, (total, column, parts, value)
            assert bool(column in total["differs"]) == (parts != value)
            checked += 1
    assert checked or not lines(document, "sums")


def test_one_rounding_difference_is_printed_on_purpose() -> None:
    assert sum(len(total["differs"]) for document in DOCUMENTS for total in lines(document, "sums")) == 1


def test_last_years_column_repeats_last_years_report_but_for_one_restated_figure() -> None:
    def cells(document: str, year: str) -> dict[tuple[str, str, str], Decimal]:
        return {
            (row["table"][4:], row["row_group"] or "", row["label"]): Decimal(str(row["value"]))
            for row in lines(document, "metrics")
            if "table" in row and row["period"].startswith(year) and row["scenario"] == "actual"
        }

    old, new = cells("stichting-waterkant-2022", "2022"), cells("stichting-waterkant-2023", "2022")
    assert old.keys() == new.keys()
    assert [key[2] for key in old if old[key] != new[key]] == ["Bezoekers museumwerf"]
    restated = [row for row in lines("stichting-waterkant-2023", "metrics") if row.get("restated")]
    assert [(row["label"], row["period"]) for row in restated] == [("Bezoekers museumwerf", "2022")]


def test_tags_stand_in_the_taxonomy() -> None:
    taxonomy = tomllib.loads((ROOT / "schemas" / "taxonomy.toml").read_text(encoding="utf-8"))
    used = {tag for d in DOCUMENTS for row in lines(d, "metrics") for tag in [row["tag"], *row.get("tag_alt", [])]}
    assert used <= set(taxonomy["tags"])


def test_readme_lists_every_sample() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [d for d in DOCUMENTS if f"`{d}.pdf` ({len(printed(d))}" not in readme] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_pdf_and_gold_are_current_with_their_source(
    document: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("typst")
    for module in ("build", "write_gold", "leftovers", "names", "page_text"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.syspath_prepend(str(SAMPLES))
    build = importlib.import_module("build")
    pdf, marks = build.compile_pdf(document)
    fresh = pdfium.PdfDocument(build.turn_pages(pdf, build.TURNED.get(document, {})))
    try:
        assert tuple(page.get_textpage().get_text_range() for page in fresh) == printed(document)
    finally:
        fresh.close()
    build.write_gold.write(document, pdf, marks, tmp_path)
    for path in sorted(tmp_path.iterdir()):
        if path.name != "layout.json":  # its boxes may differ by a hair with another engine
            kept = SAMPLES / "gold" / document / path.name
            assert without_boxes(path.read_text("utf-8")) == without_boxes(kept.read_text("utf-8")), path.name


def without_boxes(text: str) -> str:
    return re.sub(r', "bbox": \[[^\]]*\]', "", text)
