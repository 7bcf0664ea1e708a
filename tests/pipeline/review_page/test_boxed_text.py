"""What stands in a box is read, and named by what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Word
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.review_page.boxed_text import proposal, unread_numbers
from verslag.schemas.report import CellPart, Report, TablePart


def word(text: str, x0: float, top: float) -> Word:
    return Word(text, BBox(x0, top, x0 + 6 * len(text), top + 10), 10, "F", 400, False, "#000000", top + 8)


WORDS = (
    word("2021", 200, 80),
    word("2022", 260, 80),
    word("Leden", 50, 100),
    word("1.200", 200, 100),
    word("1.340", 260, 100),
    word("bezoekers", 50, 300),
    word("ruim", 120, 300),
    word("12,5", 160, 300),
    word("mln", 190, 300),
)


@pytest.fixture
def page() -> PageText:
    return PageText(1, "1", 600, 800, 0, WORDS, ())


@pytest.fixture
def report(out: Path) -> Report:
    def cell(row: int, column: int, of: Word, header: bool) -> CellPart:
        return CellPart(
            row=row, column=column, row_span=1, column_span=1, header=header, text=of.text, bbox=tuple(of.bbox)
        )

    cells = [
        cell(0, 1, WORDS[0], True),
        cell(0, 2, WORDS[1], True),
        *(cell(1, n, w, False) for n, w in enumerate(WORDS[2:5])),
    ]
    table = TablePart(
        table_id="t1", page=1, bbox=(45, 75, 300, 115), rows=2, columns=3, ruled=False, continues=None, section_id=None, cells=cells
    )  # fmt: skip
    bare = read_report(out, "stichting-waterkant-2022")
    return bare.model_copy(update={"tables": [table], "metrics": []})


def test_a_cell_is_named_by_its_row_and_dated_by_its_column(report: Report, page: PageText) -> None:
    found = proposal(report, page, BBox(195, 95, 235, 115))
    assert (found["label"], found["period"], found["value"], found["raw_text"]) == ("Leden", "2021", "1.200", "1.200")


def test_in_running_text_the_words_before_name_it(report: Report, page: PageText) -> None:
    found = proposal(report, page, BBox(155, 295, 215, 315))
    assert (found["label"], found["value"], found["scale"]) == ("bezoekers ruim", "12,5", "6")
    assert found["period"] == "2022", "that of the report"


def test_what_is_no_number_is_left_to_the_person(report: Report, page: PageText) -> None:
    assert proposal(report, page, BBox(45, 95, 90, 115))["value"] == "Leden"
    assert proposal(report, page, BBox(500, 700, 520, 720))["value"] == ""


def test_numbers_that_were_not_read_are_listed(report: Report, page: PageText, out: Path) -> None:
    assert [text for text, _ in unread_numbers(report, page)] == ["1.200", "1.340", "12,5"]
    row = read_report(out, "stichting-waterkant-2022").metrics[0]
    taken = row.model_copy(update={"page": 1, "x0": 195.0, "top": 95.0, "x1": 240.0, "bottom": 115.0})
    assert [text for text, _ in unread_numbers(report.model_copy(update={"metrics": [taken]}), page)] == [
        "1.340",
        "12,5",
    ]
