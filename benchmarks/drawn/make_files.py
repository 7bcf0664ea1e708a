"""Drawn documents as PDFs, with their gold beside them."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
import typst

from verslag.benchmarks.drawn.html_pages import browser_page
from verslag.benchmarks.drawn.sheet_pages import write_workbook
from verslag.benchmarks.drawn.table_model import DrawnDocument
from verslag.benchmarks.drawn.typst_pages import typst_source


def write_document(document: DrawnDocument, folder: Path) -> None:
    """`corpus/<name>.pdf` and `gold/<name>/` under a folder.

    Raises:
        subprocess.CalledProcessError: the browser or the office program failed.
    """
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    pdf = folder / "corpus" / f"{document.name}.pdf"
    _write_pdf(document, pdf)
    write_gold(document, folder / "gold" / document.name, paged=page_count(pdf) == len(document.pages))


def _write_pdf(document: DrawnDocument, pdf: Path) -> None:
    if document.maker == "typst":
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / "page.typ"
            source.write_text(typst_source(document), encoding="utf-8")
            typst.compile(str(source), output=str(pdf))
    elif document.maker == "chromium":
        print_html(browser_page(document), pdf)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / f"{pdf.stem}.xlsx"
            write_workbook(document, source)
            convert_office(source, pdf)


def print_html(html: str, pdf: Path) -> None:
    """HTML printed by a browser."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "page.html"
        source.write_text(html, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={pdf}"]
        subprocess.run(["chromium", *options, str(source)], check=True, capture_output=True, timeout=120)


def convert_office(source: Path, pdf: Path) -> None:
    """A file of an office program as PDF."""
    with tempfile.TemporaryDirectory() as scratch:
        profile = f"-env:UserInstallation=file://{Path(tempfile.gettempdir()) / 'drawn-office'}"
        options = ["--headless", "--convert-to", "pdf", "--outdir", scratch]
        subprocess.run(["soffice", profile, *options, str(source)], check=True, capture_output=True, timeout=180)
        shutil.move(Path(scratch) / f"{source.stem}.pdf", pdf)


def page_count(pdf: Path) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def write_gold(document: DrawnDocument, folder: Path, *, paged: bool = True) -> None:
    """The truth as a gold folder; each figure carries what was drawn by lot for its table.

    `paged`: whether every page of the document fits on one of the file; else the truth names no pages.
    """
    folder.mkdir(parents=True, exist_ok=True)
    about = {
        "file": f"{document.name}.pdf",
        "pages": [],
        "language": "nl",
        "period_default": str(document.year),
        "entity": document.organisation,
    }
    (folder / "pages.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    lines: list[dict[str, object]] = []
    for number, page in enumerate(document.pages, 1):
        for table in page.tables:
            for truth in table.truths():
                lines.append(
                    {
                        "id": f"{document.name}-{len(lines) + 1}",
                        "page": number if paged else None,
                        "surface": truth.surface,
                        "value": truth.value,
                        "value_high": None,
                        "unit": truth.unit,
                        "unit_alt": truth.also_units,
                        "qualifier": "exact",
                        "label": truth.label,
                        "label_core": truth.core,
                        "period": truth.period,
                        "period_alt": truth.also_periods,
                        "scenario": truth.scenario,
                        "scenario_alt": truth.also_scenarios,
                        "kind": "table",
                        "tier": 2,
                        "choices": {"maker": document.maker, **table.choices},
                    }
                )
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "metrics.jsonl").write_text(text, encoding="utf-8")
