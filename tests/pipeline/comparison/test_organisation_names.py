"""Reports of one organisation under several names, and of two under one abbreviation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from verslag.pipeline.comparison.organisation_names import by_organisation, plain_name, read_aliases
from verslag.pipeline.run.reporter_signs import reporter_signs
from verslag.schemas.errors import SettingsError
from verslag.schemas.records import MetricRow, OrganisationRow
from verslag.schemas.report import BlockPart, PagePart, Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def with_number(report: Report, name: str, number: str, aliases: str = "") -> Report:
    empty: dict[str, object] = dict.fromkeys(OrganisationRow.model_fields, "")
    numbers = {"mentions": 1, "page": 1, "confidence": 0.9, "x0": 0, "top": 0, "x1": 0, "bottom": 0}
    row = OrganisationRow.model_validate(empty | numbers | {"name": name, "identifier": number, "aliases": aliases})
    return report.model_copy(update={"organisations": [row]})


def nameless(report: Report) -> Report:
    return report.model_copy(update={"document": report.document.model_copy(update={"entity": ""})})


def sizes(*reports: Report, aliases: dict[str, str] | None = None) -> list[int]:
    return [len(group) for group in by_organisation(reports, aliases or {})]


@pytest.mark.parametrize(
    "name", ["Het Ruime Sop vzw", "Stichting Het Ruime Sop", "HET RUIME SOP", "Het Ruime Sop B.V."]
)
def test_the_legal_form_makes_no_other_organisation(name: str, make_report: MakeReport) -> None:
    assert sizes(make_report("2022", entity="Het Ruime Sop"), make_report("2023", entity=name)) == [2]


def test_a_name_that_is_all_legal_form_stays() -> None:
    assert plain_name("Stichting") == "stichting"


def test_a_shared_number_joins_other_names(make_report: MakeReport) -> None:
    old = with_number(make_report("2022", entity="De Spil"), "De Spil", "KvK 12345678")
    new = with_number(make_report("2023", entity="Spilgroep Noord"), "Spilgroep Noord", "12.34.56.78")
    other = with_number(make_report("2023", entity="De Naaf"), "De Naaf", "87654321")
    assert sizes(old, new, other) == [2, 1]


def printing(report: Report, *texts: str) -> Report:
    """The report with the signs of one page of blocks below one another."""
    blocks = [
        BlockPart(block_id=f"b{at}", kind="paragraph", text=text, lines=[text], bbox=(0, 0, 1, 1), section_id=None)
        for at, text in enumerate(texts)
    ]
    page = PagePart(page=1, label="1", width=1, height=1, rotation=0, state="text", blocks=blocks)
    return report.model_copy(update={"reporter": reporter_signs([page], report.document.entity)})


def test_a_register_number_printed_below_the_name_joins_other_names(make_report: MakeReport) -> None:
    old = printing(make_report("2022", entity="De Spil"), "De Spil", "KvK-nummer 12 34 56 78")
    new = printing(make_report("2023", entity="Spilgroep Noord"), "Spilgroep Noord, KvK 12345678")
    clerk = printing(make_report("2023", entity="De Naaf"), "Kantoor Pen, KvK 12345678", "Aan De Naaf")
    assert sizes(old, new, clerk) == [2, 1]


def test_an_own_web_address_joins_the_names_it_belongs_to(make_report: MakeReport) -> None:
    old = printing(make_report("2022", entity="Het Ruime Sop"), "info@hetruimesop.nl")
    new = printing(make_report("2023", entity="Stichting Vaart"), "www.hetruimesop.nl", "post@vaartvast.nl")
    many = printing(make_report("2023", entity="De Naaf"), "www.denaaf.nl", "a@x.nl", "b@y.nl", "www.hetruimesop.nl")
    assert sizes(old, new, many) == [2, 1]


@pytest.mark.parametrize("address", ["spil@gmail.com", "www.vaartstad.nl"])
def test_an_address_that_many_share_joins_nothing(address: str, make_report: MakeReport) -> None:
    first = printing(make_report("2022", entity="Gemeente Vaartstad" if "vaart" in address else "De Spil"), address)
    second = printing(make_report("2023", entity="Rekenkamer Vaartstad"), address)
    assert sizes(first, second) == [1, 1]


def test_numbers_of_two_registers_tell_nobody_apart(make_row: MakeRow, make_report: MakeReport) -> None:
    rows = [make_row(f"Post {at}", f"{4321 + 7 * at}", "2022", series_id=f"s{at}") for at in range(6)]
    one = printing(make_report("2022", *rows, entity="De Spil"), "De Spil RSIN 123456789")
    other = printing(make_report("2023", *rows, entity="Spilgroep"), "Spilgroep KvK 12345678")
    third = printing(make_report("2023", *rows, entity="Naafgroep"), "Naafgroep RSIN 987654321")
    assert sizes(one, other) == [2]
    assert sizes(one, third) == [1, 1]


def test_an_abbreviation_joins_the_one_name_it_can_stand_for(make_report: MakeReport) -> None:
    short, long = make_report("2022", entity="VRK"), make_report("2023", entity="Vereniging Rustige Kust")
    other = make_report("2023", entity="Verbond Regionale Kranten")
    assert sizes(short, long) == [2]
    assert sizes(short, long, other) == [1, 1, 1]


def test_equal_initials_alone_join_nothing(make_report: MakeReport) -> None:
    a, b = (
        make_report("2022", entity="Verbond Regionale Kranten"),
        make_report("2023", entity="Vereniging Rustige Kust"),
    )
    assert sizes(a, b) == [1, 1]


def test_last_years_column_joins_reports_whose_names_say_nothing(make_row: MakeRow, make_report: MakeReport) -> None:
    def rows(year: str) -> list[MetricRow]:
        return [make_row(f"Post {at}", f"{4321 + 7 * at}", year, series_id=f"s{at}") for at in range(6)]

    old, new = nameless(make_report("2022", *rows("2022"))), make_report("2023", *rows("2022"), entity="De Spil")
    assert sizes(old, new) == [2]
    few = old.model_copy(update={"metrics": old.metrics[:4]})
    assert sizes(few, new) == [1, 1]


def test_a_report_without_a_name_is_known_by_figures_of_other_tables(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    rows = [make_row(f"Totaal zolder {at}", f"{4321 + 7 * at}", "2022", series_id=f"s{at}") for at in range(6)]
    others = [make_row(f"zolder {at}", f"{4321 + 7 * at}", "2022", series_id=f"t{at}") for at in range(6)]
    new = make_report("2023", *others, entity="De Spil")
    assert sizes(nameless(make_report("2022", *rows)), new) == [2]
    # Of two that name somebody, one may report on the other's accounts.
    assert sizes(make_report("2022", *rows, entity="De Naaf"), new) == [1, 1]


def test_who_writes_about_anothers_accounts_is_not_that_other(make_row: MakeRow, make_report: MakeReport) -> None:
    def rows(year: str, start: int, count: int) -> list[MetricRow]:
        return [make_row(f"Post {at}", f"{4321 + 7 * at}", year, series_id=f"s{at}") for at in range(start, count)]

    budget = make_report("2022", *rows("2022", 0, 60), entity="De Spil")
    opinion = make_report("2022", *rows("2022", 0, 6), *rows("2021", 100, 160), entity="Raad van de Naaf")
    renamed = make_report("2023", *rows("2022", 20, 60), *rows("2023", 100, 160), entity="Spilgroep Noord")
    assert sizes(budget, opinion) == [1, 1]
    assert sizes(budget, renamed) == [2]


def test_reports_without_a_name_stand_alone(make_report: MakeReport) -> None:
    assert sizes(nameless(make_report("2022")), nameless(make_report("2023"))) == [1, 1]


def test_the_users_list_goes_before_all(make_report: MakeReport, tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text('[organisations]\n"De Spil" = ["Spilgroep Noord", "naaf-2023"]\n', encoding="utf-8")
    reports = [make_report("2022", entity=name) for name in ("De Spil", "Spilgroep Noord")]
    assert sizes(*reports, make_report("2023", entity="De Naaf"), aliases=read_aliases(path)) == [3]


@pytest.mark.parametrize("text", ["organisations = 3", "[organisations]\nx = 1", "= ["])
def test_a_list_that_is_none_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        read_aliases(path)
