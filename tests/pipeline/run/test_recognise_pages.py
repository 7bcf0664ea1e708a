"""Pages without text are read by OCR where it is wanted and there, and named where it is not."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from verslag.extractors.ocr.tesseract import PictureWord, Tesseract
from verslag.pipeline.run import recognise_pages
from verslag.pipeline.run.outcome import Outcome
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode
from verslag.schemas.report import PagePart

ScanOf = Callable[..., Path]
SAMPLES = Path(__file__).parents[3] / "samples"
WATERKANT = "stichting-waterkant-2022"


def outcome(path: Path, settings: Settings | None = None) -> Outcome:
    return process(Source(str(path), "report", path.name), settings or Settings())


def picture_pdf(path: Path) -> Path:
    Image.new("RGB", (400, 600), "white").save(path, "PDF")
    return path


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise_pages, "is_installed", lambda: False)


def test_a_scan_gives_its_figures_and_says_how_sure_it_is(scan_of: ScanOf) -> None:
    report = outcome(scan_of(WATERKANT, [4])).report
    assert (report.document.status, report.document.pages_ocr) == ("ok", 1)
    assert [issue.code for issue in report.issues if issue.stage == "recognise"] == ["read-by-ocr"]
    assert "sure on average" in report.issues[0].message
    assert len(report.metrics) > 10
    assert all("read by OCR" in row.confidence_reasons for row in report.metrics)


def test_a_scan_is_not_read_where_ocr_is_off(scan_of: ScanOf) -> None:
    result = outcome(scan_of(WATERKANT, [4]), Settings(ocr="off"))
    assert result.exit_code is ExitCode.NO_TEXT
    assert "--ocr auto" in result.error


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_a_scan_ends_with_what_to_install(tmp_path: Path) -> None:
    result = outcome(picture_pdf(tmp_path / "scan.pdf"))
    assert result.exit_code is ExitCode.NO_TEXT
    assert "tesseract-ocr-nld" in result.error
    assert [issue.code for issue in result.report.issues] == ["page-image-only", "no-text"]


@pytest.mark.usefixtures("without_ocr")
def test_ocr_that_is_asked_for_and_missing_is_a_missing_part(tmp_path: Path) -> None:
    result = outcome(picture_pdf(tmp_path / "scan.pdf"), Settings(ocr="force"))
    assert result.exit_code is ExitCode.MISSING_PART
    assert "verslag[ocr]" in result.error


def test_a_picture_without_print_is_named_not_invented(scan_of: ScanOf) -> None:
    blank = scan_of(WATERKANT, [4], change=lambda picture: Image.new("RGB", picture.size, "white"))
    result = outcome(blank)
    assert result.exit_code is ExitCode.NO_TEXT
    assert "OCR finds none in them" in result.error


def test_a_digital_report_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the file was opened to be drawn")

    monkeypatch.setattr(recognise_pages, "open_pdf", never)
    sample = SAMPLES / f"{WATERKANT}.pdf"
    report = outcome(sample).report
    assert (report.document.status, report.document.pages_ocr) == ("ok", 0)


def test_a_page_that_the_engine_fails_on_costs_itself(scan_of: ScanOf, monkeypatch: pytest.MonkeyPatch) -> None:
    read, pages = Tesseract.read, iter(range(2))

    def moody(self: Tesseract, picture: Image.Image, resolution: int) -> list[PictureWord]:
        if next(pages) == 0:
            raise RuntimeError("out of ink")
        return read(self, picture, resolution)

    monkeypatch.setattr(Tesseract, "read", moody)
    report = outcome(scan_of(WATERKANT, [3, 4])).report
    assert (report.document.status, report.document.pages_failed, report.document.pages_ocr) == ("partial", 1, 1)
    assert [(i.code, i.page) for i in report.issues if i.stage == "recognise"] == [
        ("ocr-failed", 1),
        ("read-by-ocr", 2),
    ]


@pytest.mark.parametrize("degrees", [-1.5, 90, 180])
def test_a_scan_that_lies_askew_gives_its_figures_where_they_stand(scan_of: ScanOf, degrees: float) -> None:
    def askew(picture: Image.Image) -> Image.Image:
        quarter = degrees % 90 == 0
        return picture.rotate(-degrees, Image.Resampling.BICUBIC, expand=quarter, fillcolor="white")

    level = outcome(scan_of(WATERKANT, [4])).report
    leaning = outcome(scan_of(WATERKANT, [4], change=askew)).report
    values = Counter(row.value for row in level.metrics)
    assert (values & Counter(row.value for row in leaning.metrics)).total() >= 0.9 * values.total()
    page = leaning.pages[0]
    for one in level.metrics:
        same = [row for row in leaning.metrics if (row.value, row.label) == (one.value, one.label)]
        if len(same) == 1 and len([r for r in level.metrics if r.value == one.value]) == 1:
            x, y = turned_point((one.x0 + one.x1) / 2, (one.top + one.bottom) / 2, degrees, level.pages[0], page)
            assert same[0].x0 - 3 <= x <= same[0].x1 + 3
            assert same[0].top - 3 <= y <= same[0].bottom + 3


def turned_point(x: float, y: float, degrees: float, old: PagePart, new: PagePart) -> tuple[float, float]:
    """Where a point of a page stands once the page is turned about its middle, clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = x - old.width / 2, y - old.height / 2
    return new.width / 2 + x * cos - y * sin, new.height / 2 + x * sin + y * cos


def shuffled(path: Path) -> Path:
    """A copy of a sample whose fonts say other characters than they show."""

    def other(match: re.Match[bytes]) -> bytes:
        code = int(match[2], 16)
        return match[1] + b"<%04X>" % ((code - 0x21 + 31) % 94 + 0x21 if 0x21 <= code <= 0x7E else code)

    sample = SAMPLES / f"{WATERKANT}.pdf"
    with pikepdf.open(sample) as pdf:
        tables = {font.ToUnicode.objgen: font.ToUnicode for page in pdf.pages for font in page.Resources.Font.values()}
        for table in tables.values():
            table.write(re.sub(rb"(<[0-9A-Fa-f]{4}>\s*)<([0-9A-Fa-f]{4})>", other, table.read_bytes()))
        pdf.save(path)
    return path


@pytest.mark.usefixtures("scan_of")
def test_a_text_layer_that_lies_gives_the_figures_of_the_true_one(tmp_path: Path) -> None:
    sample = SAMPLES / f"{WATERKANT}.pdf"
    true, lying = (outcome(path).report for path in (sample, shuffled(tmp_path / "lying.pdf")))
    assert lying.document.pages_ocr == true.document.pages
    values = Counter((row.page, row.value) for row in true.metrics)
    read = Counter((row.page, row.value) for row in lying.metrics)
    assert (values & read).total() >= 0.99 * values.total()
    assert {row.text_source for row in lying.metrics} == {"ocr"}


@pytest.mark.usefixtures("without_ocr")
def test_a_text_layer_that_lies_is_not_believed_without_ocr(tmp_path: Path) -> None:
    result = outcome(shuffled(tmp_path / "lying.pdf"))
    assert result.exit_code is ExitCode.NO_TEXT
    assert "text-garbled" in [issue.code for issue in result.report.issues]


def typed_over(scan: Path, text: str) -> Path:
    """The scan with a line of text on top of each page, as signing services put it there."""
    with pikepdf.open(scan, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            page.Resources.Font = pikepdf.Dictionary(
                F1=pikepdf.Dictionary(
                    Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
                )
            )
            page.contents_add(pikepdf.Stream(pdf, f"BT /F1 7 Tf 20 825 Td ({text}) Tj ET".encode()))
        pdf.save(scan)
    return scan


def test_a_scan_with_a_line_typed_on_it_is_still_read(scan_of: ScanOf) -> None:
    bare = outcome(scan_of(WATERKANT, [4])).report
    signed = outcome(typed_over(scan_of(WATERKANT, [4]), "Ondertekend document 7F3A 2291")).report
    assert signed.document.pages_ocr == 1
    assert {row.value for row in bare.metrics} <= {row.value for row in signed.metrics}


def test_a_table_that_is_a_picture_on_a_page_of_text_is_read(tmp_path: Path, scan_of: ScanOf) -> None:
    scan = scan_of(WATERKANT, [4])
    page_text = ("Toelichting bij de staat die hieronder als afbeelding staat. " * 2).strip()
    with pikepdf.open(scan, allow_overwriting_input=True) as pdf:
        (page,) = pdf.pages
        page.contents_add(pikepdf.Stream(pdf, b"q 0.8 0 0 0.8 60 90 cm"), prepend=True)
        page.contents_add(pikepdf.Stream(pdf, b"Q"))
        pdf.save(scan)
    report = outcome(typed_over(scan, page_text)).report
    alone = outcome(scan_of(WATERKANT, [4])).report
    assert (report.document.pages_ocr, report.pages[0].state) == (1, "text")
    values = Counter(row.value for row in alone.metrics)
    assert (values & Counter(row.value for row in report.metrics)).total() >= 0.9 * values.total()
    assert all("read by OCR" in row.confidence_reasons for row in report.metrics)


def chart(path: Path, ground: str = "white") -> Path:
    """A page that is a picture of columns with their values and names, as an office program pastes one."""
    picture = Image.new("RGB", (1000, 600), ground)
    draw = ImageDraw.Draw(picture)
    for place, (name, value) in enumerate((("Noord", 18), ("Oost", 42), ("Zuid", 31), ("West", 25))):
        left = 100 + 220 * place
        draw.rectangle((left, 500 - 10 * value, left + 120, 500), fill="#4472c4")
        draw.text((left + 60, 480 - 10 * value), str(value), fill="#333333", font_size=32, anchor="mm")
        draw.text((left + 60, 540), name, fill="#333333", font_size=32, anchor="mm")
    picture.save(path, "PDF", resolution=150)
    return path


def tiles(path: Path) -> Path:
    """A picture of key figures, white on dark cards, as designers export them."""
    picture = Image.new("RGB", (1000, 360), "white")
    draw = ImageDraw.Draw(picture)
    for place, (value, name) in enumerate((("1.245", "leden"), ("3.810", "vrijwilligers"), ("2.640", "bezoekers"))):
        left = 40 + 320 * place
        draw.rectangle((left, 40, left + 280, 320), fill=("#1d6a5c", "#8a2d4f", "#22406e")[place])
        draw.text((left + 140, 140), value, fill="white", font_size=96, anchor="mm")
        draw.text((left + 140, 250), name, fill="white", font_size=34, anchor="mm")
    picture.save(path, "PDF", resolution=150)
    return path


def on_page(file: Path) -> Path:
    """The picture on a page of A4, with its caption typed above."""
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        (page,) = pdf.pages
        page.mediabox = [0, 0, 595, 842]
        page.contents_add(pikepdf.Stream(pdf, b"q 1 0 0 1 60 90 cm"), prepend=True)
        page.contents_add(pikepdf.Stream(pdf, b"Q"))
        pdf.save(file)
    return typed_over(file, "Aantal leden naar regio, 2024: de meeste leden wonen in het oosten.")


def test_a_chart_that_is_a_picture_on_a_page_of_text_gives_its_values_none_of_them_surely(tmp_path: Path) -> None:
    report = outcome(on_page(chart(tmp_path / "report.pdf"))).report
    assert (report.document.pages_ocr, report.pages[0].state) == (1, "text")
    rows = {row.label.split()[-1]: row for row in report.metrics if row.kind == "chart"}
    assert {name: int(row.value or 0) for name, row in rows.items()} == {
        "Noord": 18,
        "Oost": 42,
        "Zuid": 31,
        "West": 25,
    }
    assert all(row.confidence < 0.9 and "read by OCR" in row.confidence_reasons for row in rows.values())


def test_key_figures_that_are_a_picture_on_a_page_of_text_are_read(tmp_path: Path) -> None:
    report = outcome(on_page(tiles(tmp_path / "report.pdf"))).report
    rows = {row.label: int(row.value or 0) for row in report.metrics if row.kind == "kpi"}
    assert rows == {"leden": 1245, "vrijwilligers": 3810, "bezoekers": 2640}
    assert all(row.confidence < 0.9 for row in report.metrics)


def test_a_photograph_with_a_title_is_not_read(scan_of: ScanOf) -> None:
    photo = scan_of(WATERKANT, [4], change=lambda picture: picture.point(lambda value: value // 3))
    report = outcome(typed_over(photo, "Samen bouwen wij aan de toekomst")).report
    assert report.document.pages_ocr == 0
