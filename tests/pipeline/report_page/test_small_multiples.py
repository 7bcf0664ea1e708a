"""Drawings of a run over the years."""

from __future__ import annotations

from collections.abc import Callable

from verslag.pipeline.report_page.report_contents import ReportContents
from verslag.pipeline.report_page.report_file import page_text
from verslag.pipeline.report_page.small_multiples import multiples_of
from verslag.pipeline.showing.interface_texts import texts_of
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def reports(make_row: MakeRow, make_report: MakeReport, label: str = "Bezoekers") -> list[Report]:
    old = make_report("2022", make_row(label, "-200", "2021"), make_row(label, "14212", "2022", page=3))
    return [old, make_report("2023", make_row(label, "14112", "2022", page=5), make_row(label, "15380"))]


def test_years_and_amounts_have_their_place(make_row: MakeRow, make_report: MakeReport) -> None:
    [one] = multiples_of(reports(make_row, make_report), texts_of("nl"))
    assert [mark.year for mark in one.marks] == ["2021", "2022", "2023"]
    assert one.marks[0].x < one.marks[1].x < one.marks[2].x
    assert one.marks[1].x - one.marks[0].x == one.marks[2].x - one.marks[1].x
    assert one.marks[0].y > one.marks[1].y > one.marks[2].y, "up the page is more"
    assert one.zero is not None
    assert one.marks[1].y < one.zero < one.marks[0].y
    assert (one.first, one.last) == ("€ −200", "€ 15.380")


def test_what_was_first_printed_is_a_mark_of_its_own(make_row: MakeRow, make_report: MakeReport) -> None:
    [one] = multiples_of(reports(make_row, make_report), texts_of("nl"))
    restated = one.marks[1]
    assert restated.said == "2022: € 14.112 (kade-2023, pagina 5)"
    assert restated.restated_said == "2022: € 14.212 (kade-2022, pagina 3)"
    assert restated.restated_y is not None
    assert restated.restated_y < restated.y
    assert [mark.restated_y for mark in (one.marks[0], one.marks[2])] == [None, None]


def test_words_of_a_report_stay_words_on_the_page(make_row: MakeRow, make_report: MakeReport) -> None:
    texts = texts_of("en")
    drawings = multiples_of(reports(make_row, make_report, "<script>alert(1)</script>"), texts)
    text = page_text(ReportContents(), texts, drawings)
    assert text.count("<polyline") == 1
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_a_run_of_one_year_has_no_drawings(make_row: MakeRow, make_report: MakeReport) -> None:
    texts = texts_of("nl")
    assert multiples_of([make_report("2023", make_row("Bezoekers", "15380"))], texts) == []
    assert texts["over_the_years"] not in page_text(ReportContents(), texts)
