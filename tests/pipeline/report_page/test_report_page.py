"""One file that holds everything, shows what matters, and fetches nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.report_page import report_file
from verslag.pipeline.report_page.report_file import write_report_page
from verslag.pipeline.settings.run_settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAME = "stichting-waterkant-2022"
SAMPLE = Path(__file__).parents[3] / "samples" / f"{NAME}.pdf"
EVIL = '</td><script>document.title = "taken"</script><img src="https://example.org/x.png">'


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over a file that stands in a folder of its own; one label of it is hostile."""
    folder = tmp_path_factory.mktemp("report")
    shutil.copy(SAMPLE, folder)
    run(Plan(collect([str(folder / SAMPLE.name)]), Settings(), folder / "out"))
    report = read_report(folder / "out", NAME)
    rows = [row.model_copy(update={"label": EVIL}) if at == 1 else row for at, row in enumerate(report.metrics)]
    write_report(folder / "out", report.model_copy(update={"metrics": rows}))
    return folder / "out"


def test_no_more_figures_than_the_limit_and_that_is_said(out: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    found = write_report_page(out, path, limit=7)
    text = path.read_text(encoding="utf-8")
    assert len(found.figures) == text.count("<img alt") == 7
    assert f"de 7 van {found.total} cijfers" in text
    assert all(figure.row.confidence < 0.9 for figure in found.figures)


def test_a_run_of_more_reports_than_a_page_compares_has_no_drawings(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    write_report_page(out, path, limit=1)
    assert "<polyline" in path.read_text(encoding="utf-8")
    monkeypatch.setattr(report_file, "MOST_DOCUMENTS", 0)
    write_report_page(out, path, limit=1)
    assert "<polyline" not in path.read_text(encoding="utf-8")


def test_equal_runs_give_equal_pages(out: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "a.html", tmp_path / "b.html"]
    for path in paths:
        write_report_page(out, path, limit=3, language="en")
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("trouble", ["gone", "changed"])
def test_without_the_file_the_figures_are_shown_and_why(trouble: str, out: Path, tmp_path: Path) -> None:
    pdfs = tmp_path / "elsewhere"
    pdfs.mkdir()
    if trouble == "changed":
        (pdfs / SAMPLE.name).write_bytes(SAMPLE.read_bytes() + b"\n% later\n")
    found = write_report_page(out, tmp_path / "page.html", limit=5, pdfs=pdfs)
    assert "not there" in found.lines[0].trouble if trouble == "gone" else "changed" in found.lines[0].trouble
    assert [figure.picture for figure in found.figures] == [""] * 5


def test_the_page_works_from_disk_without_network(out: Path, tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "page.html"
    found = write_report_page(out, path)
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    assert page.title() == "Cijfers uit verslagen", "no script of a document runs"
    assert {re.sub(",.*", "", url) for url in asked} <= {path.as_uri(), "data:image/webp;base64"}
    assert said == []
    rows = page.locator(".figures tbody tr")
    assert rows.count() == len(found.figures) > 100
    page.fill("#search", "example.org")
    assert page.locator(".figures tbody tr:visible .label").all_inner_texts() == [EVIL]
    page.fill("#search", "")
    page.select_option("#state", "sure")
    assert (
        page.locator(".figures tbody tr:visible .state.sure").count()
        == page.locator(".figures tbody tr:visible").count()
    )
    page.select_option("#state", "")
    page.get_by_role("button", name="waarde").click()
    values = [
        float(v) for v in page.locator(".figures tbody tr").evaluate_all("rows => rows.map(r => r.dataset.value)")
    ]
    assert values == sorted(values)
    page.keyboard.press("Enter")
    assert page.locator("th[aria-sort=descending]").count() == 1
    page.close()
