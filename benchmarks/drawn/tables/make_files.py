"""Drawn documents as PDFs, with their gold beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from verslag.benchmarks.drawn.shared.gold_files import write_gold
from verslag.benchmarks.drawn.shared.printers import print_html, print_office, print_typst
from verslag.benchmarks.drawn.tables.html_pages import browser_page
from verslag.benchmarks.drawn.tables.sheet_pages import write_workbook
from verslag.benchmarks.drawn.tables.table_model import DrawnDocument
from verslag.benchmarks.drawn.tables.typst_pages import typst_source


def write_document(document: DrawnDocument, folder: Path) -> None:
    """`corpus/<name>.pdf` and `gold/<name>/` under a folder.

    Raises:
        subprocess.CalledProcessError: the browser or the office program failed.
    """
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    pdf = folder / "corpus" / f"{document.name}.pdf"
    _write_pdf(document, pdf)
    rows = _rows(document, paged=_page_count(pdf) == len(document.pages))
    year, owner = str(document.year), document.organisation
    write_gold(folder, document.name, rows, language="nl", period_default=year, entity=owner)


def _write_pdf(document: DrawnDocument, pdf: Path) -> None:
    if document.maker == "typst":
        print_typst(typst_source(document), pdf)
    elif document.maker == "chromium":
        print_html(browser_page(document), pdf)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / f"{pdf.stem}.xlsx"
            write_workbook(document, source)
            print_office(source, pdf)


def _page_count(pdf: Path) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _rows(document: DrawnDocument, *, paged: bool) -> Iterator[dict[str, object]]:
    """The figures; each carries what was drawn by lot for its table.

    `paged`: whether every page of the document fits on one of the file; else the truth names no pages.
    """
    for number, page in enumerate(document.pages, 1):
        for table in page.tables:
            for truth in table.truths():
                yield {
                    "page": number if paged else None,
                    "surface": truth.surface,
                    "value": truth.value,
                    "value_high": None,
                    "unit": truth.unit,
                    "qualifier": "exact",
                    "label": truth.label,
                    "label_core": truth.core,
                    "period": truth.period,
                    "period_alt": truth.also_periods,
                    "scenario": truth.scenario,
                    "scenario_alt": truth.also_scenarios,
                    "kind": "table",
                    "tier": truth.tier,
                    "choices": {"maker": document.maker, **table.choices},
                }
