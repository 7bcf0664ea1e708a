"""Rules of the user's own hold figures against each other, against bounds, and against last year."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verslag.cli import app
from verslag.pipeline.batch import Summary
from verslag.pipeline.settings.project_file import Config, UserRule, load_config
from verslag.pipeline.validation import user_rules
from verslag.pipeline.validation.finding import ValidationFinding
from verslag.pipeline.validation.user_rules import user_findings
from verslag.pipeline.validation.validate import validate
from verslag.schemas.errors import ExitCode, SettingsError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.taxonomy import default_taxonomy

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]

BALANCE = """
[[rule]]
name = "balans"
tag = "finance.assets"
equals = ["finance.liabilities", "+finance.equity"]
severity = "error"
"""


def rules(text: str, folder: Path) -> tuple[UserRule, ...]:
    (folder / "verslag.toml").write_text(text, encoding="utf-8")
    return load_config(folder / "verslag.toml", default_taxonomy()).rule


@pytest.fixture
def balance(make_row: MakeRow, make_report: MakeReport) -> Callable[..., Report]:
    def make(assets: str, *, decimals: int = 0) -> Report:
        values = {"finance.assets": assets, "finance.liabilities": "400", "finance.equity": "600"}
        rows = (make_row(tag, value, tag=tag, decimals=decimals) for tag, value in values.items())
        return make_report("2023", *rows)

    return make


def found(text: str, report: Report, folder: Path) -> list[ValidationFinding]:
    return user_findings([report], rules(text, folder))


def test_a_figure_that_a_rule_cannot_take_ends_neither_the_rule_nor_the_run(
    balance: Callable[..., Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_step(row: MetricRow) -> Decimal:
        if row.decimals:
            raise InvalidOperation
        return Decimal(0)

    monkeypatch.setattr(user_rules, "_half_step", half_step)
    bad, good = balance("1000", decimals=99), balance("1010")
    second = BALANCE.replace("balans", "nog eens")
    both = user_findings([bad, good], rules(BALANCE + second, tmp_path))
    assert [(one.rule, one.severity) for one in both] == [
        ("check-failed", "warning"),
        ("balans", "error"),
        ("check-failed", "warning"),
        ("nog eens", "error"),
    ]
    assert both[0].message.startswith("your rule balans could not be checked")


def test_a_sum_that_holds_is_silent_and_one_that_does_not_is_found(
    balance: Callable[..., Report], tmp_path: Path
) -> None:
    assert found(BALANCE, balance("1000"), tmp_path) == []
    (one,) = found(BALANCE, balance("1010"), tmp_path)
    assert (one.rule, one.severity) == ("balans", "error")
    assert "1000" in one.message
    assert "1010" in one.message
    assert one.other_metric_id


def test_rounding_and_a_tolerance_are_no_difference(balance: Callable[..., Report], tmp_path: Path) -> None:
    assert found(BALANCE, balance("1001", decimals=0), tmp_path) == []  # three halves of a euro
    assert found(BALANCE + "tolerance = 10\n", balance("1010"), tmp_path) == []


def test_a_term_may_be_taken_off(balance: Callable[..., Report], tmp_path: Path) -> None:
    text = '[[rule]]\ntag = "finance.equity"\nequals = ["finance.assets", "-finance.liabilities"]\n'
    assert found(text, balance("1000"), tmp_path) == []
    assert len(found(text, balance("1100"), tmp_path)) == 1


def test_several_values_of_a_tag_are_said_until_a_label_tells_them_apart(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path
) -> None:
    rows = (
        make_row("Totaal activa", "1000", tag="finance.assets"),
        make_row("Vaste activa", "700", tag="finance.assets"),
        make_row("Totaal passiva", "900", tag="finance.liabilities"),
    )
    report = make_report("2023", *rows)
    text = '[[rule]]\ntag = "finance.assets"\nequals = ["finance.liabilities"]\n'
    (unclear,) = found(text, report, tmp_path)
    assert (unclear.severity, "narrow" in unclear.message) == ("info", True)
    (one,) = found(text.replace("assets", "assets[totaal activa]"), report, tmp_path)
    assert one.figure.startswith("Totaal activa")


def test_bounds_are_about_every_figure_of_the_tag(make_row: MakeRow, make_report: MakeReport, tmp_path: Path) -> None:
    rows = [make_row(f"Vte {n}", str(n), tag="hr.fte", unit="fte") for n in (-1, 5, 5000)]
    text = '[[rule]]\ntag = "hr.fte"\nmin = 0\nmax = 1000\n'
    messages = [one.message for one in found(text, make_report("2023", *rows), tmp_path)]
    assert [m.split()[0] for m in messages] == ["below", "above"]


def test_a_change_from_year_to_year_beyond_its_limit_is_found_with_both_places(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path
) -> None:
    rows = [
        make_row("Omzet", v, y, tag="finance.revenue") for y, v in (("2021", "100"), ("2022", "140"), ("2023", "300"))
    ]
    text = '[[rule]]\ntag = "finance.revenue"\nmax_change = 0.5\n'
    (one,) = found(text, make_report("2023", *rows), tmp_path)
    assert "114.3%" in one.message
    assert one.other_figure.startswith("Omzet 2022")


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ("{}", 1),
        ('{ unit = "percent" }', 0),
        ('{ scenario = "budget" }', 0),
        ('{ entity = "stichting kade" }', 1),
        ('{ section = "toelichting" }', 0),
        ('{ label = "omzet 2022" }', 1),
        ('{ label = "kosten" }', 0),
    ],
)
def test_a_rule_is_about_what_its_where_says(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path, where: str, count: int
) -> None:
    report = make_report("2023", make_row("Omzet", "7", tag="finance.revenue", section="Balans"))
    text = f'[[rule]]\ntag = "finance.revenue"\nmax = 5\nwhere = {where}\n'
    assert len(found(text, report, tmp_path)) == count


def test_own_findings_are_ranked_among_the_others(balance: Callable[..., Report], tmp_path: Path) -> None:
    assert validate([balance("1010")], rules(BALANCE, tmp_path))[0].rule == "balans"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[rule]]\ntag = "finance.assets"\n', "give equals, min, max or max_change"),
        ('[[rule]]\ntag = "geld"\nmin = 1\n', "there is no tag geld"),
        ('[[rule]]\ntag = "finance.assets"\nequal = ["x"]\n', "did you mean equals"),
        ("[chek]\n", "did you mean check"),
    ],
)
def test_a_wrong_rule_is_said(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=said):
        rules(text, tmp_path)


def test_validate_takes_the_rules_of_the_working_folder(
    samples_run: Summary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "verslag.toml").write_text('[[rule]]\nname = "nul"\ntag = "finance"\nmax = 0\nseverity = "error"\n')
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["validate", str(samples_run.folder), "--fail-on", "error"])
    assert result.exit_code == ExitCode.DIFFERENCES
    assert "nul" in result.stdout


def test_an_empty_file_has_no_rule() -> None:
    assert Config().rule == ()
