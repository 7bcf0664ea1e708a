"""The panel of the samples: right cells, honest gaps, and pins that hold."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from verslag.cli import app
from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.read_output import read_output
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS
from verslag.pipeline.panel.panel import Panel, coverage, panel_of
from verslag.pipeline.panel.panel_cell import PanelCell
from verslag.pipeline.panel.panel_files import pins_text, write_panel
from verslag.pipeline.panel.wanted_file import Want, WantedFile, example, examples, load_wanted
from verslag.schemas.errors import ExitCode, SettingsError, UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import BlockPart, PagePart, Report
from verslag.schemas.taxonomy import default_taxonomy

TAXONOMY = default_taxonomy()
MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def wanted(tmp_path: Path, text: str) -> WantedFile:
    path = tmp_path / "wanted.toml"
    path.write_text(text, encoding="utf-8")
    return load_wanted(path, TAXONOMY)


@pytest.fixture(scope="module")
def foundations(samples_run: Summary, tmp_path_factory: pytest.TempPathFactory) -> Panel:
    """The panel of the samples, which no test changes."""
    file = wanted(tmp_path_factory.mktemp("wanted"), example("foundation"))
    return panel_of(read_output(samples_run.folder).reports(), file, TAXONOMY)


def cell_of(panel: Panel, organisation: str, year: str, want: str) -> PanelCell:
    (found,) = [c for c in panel.cells if (c.organisation, c.year, c.want) == (organisation, year, want)]
    return found


@pytest.mark.parametrize(
    ("year", "want", "value"),
    [
        ("2023", "Baten", 354842),
        ("2023", "Lasten", 355197),
        ("2023", "Resultaat", -141),
        ("2023", "Liquide middelen", 122312),
        ("2022", "Baten", 347183),
        ("2022", "Balanstotaal", 371660),
        ("2021", "Personeelskosten", None),
    ],
)
def test_cells_of_two_years_of_reports_are_what_the_reports_print(
    foundations: Panel, year: str, want: str, value: int | None
) -> None:
    one = cell_of(foundations, "Stichting Waterkant", year, want)
    assert one.status == "found"
    assert one.page
    assert one.rule
    assert value is None or one.value == Decimal(value)


def test_what_a_report_does_not_print_is_told_from_what_was_not_found(foundations: Panel) -> None:
    absent = cell_of(foundations, "Stichting Havenfonds Scheldemond", "2022", "Bezoekers")
    assert (absent.status, absent.value) == ("not printed", None)
    assert "bezoekers" in absent.note
    assert "4 pages" in absent.note


def page_of(text: str, state: str = "text") -> PagePart:
    block = BlockPart(
        block_id="b", kind="paragraph", text=text, lines=[text], bbox=(0.0, 0.0, 1.0, 1.0), section_id=None
    )
    blocks = [block] if text else []
    size = {"label": "1", "width": 1.0, "height": 1.0, "rotation": 0}
    return PagePart.model_validate({"page": 1, "state": state, "blocks": blocks, **size})


@pytest.mark.parametrize(
    ("page", "status", "note"),
    [
        (page_of("Er kwamen 80 gasten."), "not printed", "looked for leden"),
        (page_of("Wij danken onze leden."), "not printed", "looked for leden"),
        (page_of("Wij hebben nu 80 leden."), "not found", "beside a number on page 1"),
        (page_of("Wij telden 80 jeugdleden."), "not found", "beside a number on page 1"),
        (page_of("", "image"), "not found", "could not be read: 1"),
    ],
)
def test_only_a_report_read_whole_can_be_said_not_to_print_a_figure(
    make_report: MakeReport, page: PagePart, status: str, note: str
) -> None:
    report = make_report("2023")
    report = report.model_copy(
        update={"pages": [page], "document": report.document.model_copy(update={"status": "ok", "pages": 1})}
    )
    (one,) = panel_of([report], WantedFile(want=(Want(name="Leden", terms=("leden",)),)), TAXONOMY).cells
    assert one.status == status
    assert note in one.note


def test_a_row_that_misses_one_aspect_is_shown_to_the_user(make_row: MakeRow, make_report: MakeReport) -> None:
    report = make_report("2023", make_row("Leden", "80", scenario="budget", page=7))
    (one,) = panel_of([report], WantedFile(want=(Want(name="Leden", terms=("leden",)),)), TAXONOMY).cells
    assert one.status == "not found"
    assert "page 7 has 80" in one.note
    assert "budget" in one.note


def test_a_later_report_counts_and_what_was_printed_first_stands_beside(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    first = make_report("2022", make_row("Leden", "80", "2022", page=3))
    later = make_report("2023", make_row("Leden", "85", "2022", page=5), make_row("Leden", "90", "2023"))
    panel = panel_of([first, later], WantedFile(want=(Want(name="Leden", terms=("leden",)),)), TAXONOMY)
    one = cell_of(panel, "Stichting Kade", "2022", "Leden")
    assert (one.value, one.document_id, one.page, one.status) == (Decimal(85), "kade-2023", 5, "found")
    assert (one.other_value, one.other_document_id, one.other_page) == (Decimal(80), "kade-2022", 3)


def test_two_values_in_a_report_contradict_until_one_is_pinned(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path
) -> None:
    def report(year: str) -> Report:
        sections = ({"section": f"Kade {year}"}, {"section": f"Werf {year}"})
        return make_report(
            year, *(make_row("Leden", str(n), year, **s) for n, s in zip((80, 60), sections, strict=True))
        )

    text = '[[want]]\nname = "Leden"\nterms = ["leden"]\n'
    panel = panel_of([report("2022")], wanted(tmp_path, text), TAXONOMY)
    one = cell_of(panel, "Stichting Kade", "2022", "Leden")
    assert (one.status, {one.value, one.other_value}) == ("contradicting", {Decimal(80), Decimal(60)})
    pin = '[[pin]]\nwant = "Leden"\norganisation = "Stichting Kade"\nlabel = "leden"\nsection = "werf"\n'
    next_year = panel_of([report("2023")], wanted(tmp_path, text + pin), TAXONOMY)
    one = cell_of(next_year, "Stichting Kade", "2023", "Leden")
    assert (one.status, one.value, one.rule) == ("found", Decimal(60), "pinned")


def test_the_choices_of_a_panel_are_pins_that_choose_the_same(
    samples_run: Summary, foundations: Panel, tmp_path: Path
) -> None:
    pinned = wanted(tmp_path, example("foundation") + pins_text(foundations.pins))
    again = panel_of(read_output(samples_run.folder).reports(), pinned, TAXONOMY)
    found = {(c.organisation, c.want, c.year): c.value for c in foundations.cells if c.status == "found"}
    assert found.items() <= {(c.organisation, c.want, c.year): c.value for c in again.cells}.items()
    assert sum(c.rule == "pinned" for c in again.cells) > len(found) / 2


def test_other_names_of_an_organisation_are_one_row(make_row: MakeRow, make_report: MakeReport) -> None:
    reports = [
        make_report("2022", make_row("Leden", "80", "2022"), entity="St. Kade"),
        make_report("2023", make_row("Leden", "90", "2023")),
    ]
    file = WantedFile(want=(Want(name="Leden", terms=("leden",)),), organisations={"Stichting Kade": ("St. Kade",)})
    assert {c.organisation for c in panel_of(reports, file, TAXONOMY).cells} == {"Stichting Kade"}


def test_coverage_counts_by_want_and_by_report(foundations: Panel) -> None:
    by_want, by_report = coverage(foundations)
    assert [line.what for line in by_want] == [want.name for want in foundations.wanted.want]
    total = sum(line.found + line.contradicting + line.not_printed + line.not_found for line in by_report)
    assert total == len(foundations.cells)


def test_the_workbook_has_values_as_numbers_and_gaps_as_words(foundations: Panel, tmp_path: Path) -> None:
    write_panel(foundations, tmp_path / "p.xlsx", SourceLinks(tmp_path, {}), DIALECTS["standard"])
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    assert book.sheetnames == ["about", "panel", "cells", "coverage"]
    heads, *rows = book["panel"].iter_rows(values_only=True)
    line = next(row for row in rows if row[:2] == ("Stichting Waterkant", "2023"))
    assert line[heads.index("Baten")] == 354842
    haven = next(row for row in rows if row[:2] == ("Stichting Havenfonds Scheldemond", "2022"))
    assert haven[heads.index("Bezoekers")] == "not printed"


def test_the_csv_has_a_cell_a_line(foundations: Panel, tmp_path: Path) -> None:
    write_panel(foundations, tmp_path / "p.csv", SourceLinks(tmp_path, {}), DIALECTS["standard"])
    with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as file:
        heads, *lines = list(csv.reader(file))
    assert heads == list(PanelCell.model_fields)
    assert len(lines) == len(foundations.cells)


@pytest.mark.parametrize("name", examples())
def test_the_examples_are_wanted_files(name: str, tmp_path: Path) -> None:
    assert len(wanted(tmp_path, example(name)).want) > 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[want]]\nname = "x"\n', "give a tag or terms"),
        ('[[want]]\nname = "x"\ntag = "geld.op"\n', "there is no tag geld.op"),
        ('[[want]]\nname = "x"\nterm = ["y"]\n', "did you mean terms"),
        ('[[want]]\nname = "x"\nterms = ["y"]\n[[want]]\nname = "x"\nterms = ["z"]\n', "wanted twice: x"),
        (
            '[[want]]\nname = "x"\nterms = ["y"]\n[[pin]]\nwant = "z"\norganisation = "o"\nlabel = "l"\n',
            "pinned but not",
        ),
        ("[[want]\n", "not valid TOML"),
    ],
)
def test_a_wrong_wanted_file_is_said(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=said):
        wanted(tmp_path, text)


def test_the_command_prints_an_example_and_says_what_it_lacks() -> None:
    printed = CliRunner().invoke(app, ["panel", "--example", "foundation"])
    assert printed.stdout == example("foundation")
    assert CliRunner().invoke(app, ["panel"]).exit_code == ExitCode.USAGE
    with pytest.raises(UsageError, match="no example"):
        example("elders")
