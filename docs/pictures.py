"""Make the pictures of the documentation anew from the samples (needs LibreOffice and Chromium)."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from openpyxl import load_workbook
from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.comparison.trend import trend_rows
from verslag.pipeline.comparison.write import write_comparison
from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.workbook_writer import WorkbookWriter
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS
from verslag.pipeline.panel.panel import panel_of
from verslag.pipeline.panel.panel_files import write_panel
from verslag.pipeline.panel.wanted_file import example, load_wanted
from verslag.pipeline.report_page.report_file import write_report_page
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.validation.validate import reports_of
from verslag.schemas.taxonomy import default_taxonomy

DOCS = Path(__file__).parent
SAMPLES = DOCS.parent / "samples"
LINES = 24
"""Of a sheet; the picture shows its kind, not all of it."""
WIDE = 1400
"""Pixels."""


def main() -> None:
    """Read samples, write the workbooks of a run, a panel and a comparison, and photograph one sheet of each."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        reports = [str(path) for path in sorted(SAMPLES.glob("stichting-waterkant-*.pdf"))]
        run(Plan(collect([*reports, str(SAMPLES / "spread-havenfonds-2022.pdf")]), Settings(), folder / "out"))
        source = ExportSource.of(folder / "out")
        WorkbookWriter().write(source, folder / "workbook.xlsx")
        (folder / "wanted.toml").write_text(example("foundation"), encoding="utf-8")
        wanted = load_wanted(folder / "wanted.toml", default_taxonomy())
        panel = panel_of(source.reports(), wanted, default_taxonomy())
        write_panel(panel, folder / "panel.xlsx", SourceLinks(folder, {}), DIALECTS["standard"])
        for name, sheet in (("workbook", "metrics"), ("panel", "panel")):
            photograph(folder / f"{name}.xlsx", sheet).save(DOCS / "images" / f"{name}.png", optimize=True)
        write_comparison(
            trend_rows(reports_of(folder / "out")), SourceLinks(folder, {}), folder / "trend.xlsx", DIALECTS["standard"]
        )
        write_report_page(folder / "out", folder / "report.html", limit=1)
        screen(folder / "report.html").save(DOCS / "images" / "years.png", optimize=True)
        for name, page in (("trend", 0), ("charts", 2)):
            printed(folder / "trend.xlsx", page).save(DOCS / "images" / f"{name}.png", optimize=True)


def screen(path: Path) -> Image.Image:
    """The top of a page as a browser shows it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1240, "height": 900})
        page.goto(path.as_uri())
        picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
        browser.close()
    return picture.quantize(64)


def photograph(path: Path, sheet: str) -> Image.Image:
    """The first lines of a sheet as LibreOffice shows them."""
    book = load_workbook(path)
    for other in book.sheetnames:
        if other != sheet:
            del book[other]
    book[sheet].delete_rows(LINES + 1, book[sheet].max_row)
    for table in list(book[sheet].tables):
        del book[sheet].tables[table]
    book[sheet].print_options.gridLines = True
    short = path.with_name(f"short-{path.name}")
    book.save(short)
    return printed(short, 0)


def printed(path: Path, number: int) -> Image.Image:
    """A page of a workbook as LibreOffice prints it, charts and sparklines included; pages count from 0."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as document:
        page = document[number].render(scale=4).to_pil().convert("RGB")
    box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox()
    cut = page.crop(box)
    return cut.resize((WIDE, round(cut.height * WIDE / cut.width)), Image.Resampling.LANCZOS).quantize(64)


if __name__ == "__main__":
    main()
