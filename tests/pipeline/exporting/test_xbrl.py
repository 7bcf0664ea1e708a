"""Facts are what XBRL says facts are: Arelle finds the file and its taxonomy valid."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.xbrl.oim_facts import can_be_fact, entity_of, fact_of
from verslag.pipeline.exporting.xbrl_writer import XbrlJsonWriter
from verslag.schemas.records import MetricRow

MakeRow = Callable[..., MetricRow]


def validated(path: Path) -> list[str]:
    """What Arelle says that is no mere information."""
    command = [
        sys.executable,
        "-m",
        "arelle.CntlrCmdLine",
        "--file",
        str(path),
        "--validate",
        "--plugins",
        "loadFromOIM",
    ]
    command += ["--internetConnectivity", "offline", "--disablePersistentConfig"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=110, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    assert any("validated in" in line for line in lines), lines
    return [line for line in lines if line.strip() and not line.startswith("[info]")]


def test_arelle_finds_the_facts_of_the_samples_valid(source: ExportSource, tmp_path: Path) -> None:
    XbrlJsonWriter().write(source, tmp_path / "v.xbrl.json")
    facts = json.loads((tmp_path / "v.xbrl.json").read_text(encoding="utf-8"))["facts"]
    assert len(facts) > 500
    assert validated(tmp_path / "v.xbrl.json") == []


def test_arelle_would_find_a_concept_that_is_not_in_the_taxonomy(source: ExportSource, tmp_path: Path) -> None:
    XbrlJsonWriter().write(source, tmp_path / "v.xbrl.json")
    text = (tmp_path / "v.xbrl.json").read_text(encoding="utf-8")
    (tmp_path / "v.xbrl.json").write_text(text.replace('"v:finance.', '"v:finanz.', 1), encoding="utf-8")
    assert any("finanz" in line for line in validated(tmp_path / "v.xbrl.json"))


@pytest.mark.parametrize(
    ("fields", "value", "decimals", "unit"),
    [
        ({"value": Decimal(12300000), "decimals": -5}, "12300000.0", -5, "iso4217:EUR"),
        ({"value": Decimal("-0.50"), "decimals": 2}, "-0.5", 2, "iso4217:EUR"),
        ({"value": Decimal("31.40"), "decimals": 1, "unit": "percent"}, "0.314", 3, None),
        ({"value": Decimal(0), "decimals": 0, "unit": "count"}, "0.0", 0, None),
        ({"value": Decimal("3.8"), "decimals": 1, "unit": "km"}, "3.8", 1, "v:km"),
    ],
)
def test_values_are_canonical(
    make_row: MakeRow, fields: dict[str, object], value: str, decimals: int, unit: str | None
) -> None:
    fact = fact_of(make_row("Omzet", "1", tag="finance.revenue").model_copy(update=fields), "name:Kade")
    dimensions = fact["dimensions"]
    assert isinstance(dimensions, dict)
    assert (fact["value"], fact["decimals"], dimensions.get("unit")) == (value, decimals, unit)


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        ("2023-01-01", "2023-12-31", "2023-01-01T00:00:00/2024-01-01T00:00:00"),
        ("2023-12-31", "2023-12-31", "2024-01-01T00:00:00"),
    ],
)
def test_a_period_ends_at_the_midnight_after_its_last_day(make_row: MakeRow, start: str, end: str, period: str) -> None:
    row = make_row("Omzet", "1", tag="finance.revenue", period_start=start, period_end=end)
    dimensions = fact_of(row, "name:Kade")["dimensions"]
    assert isinstance(dimensions, dict)
    assert dimensions["period"] == period


@pytest.mark.parametrize("lacks", [{"tag": ""}, {"unit": ""}, {"period_end": ""}, {"qualifier": "more_than"}])
def test_a_figure_that_lacks_an_aspect_or_is_a_bound_is_no_fact(make_row: MakeRow, lacks: dict[str, str]) -> None:
    whole = make_row("Omzet", "1", tag="finance.revenue")
    assert can_be_fact(whole)
    assert not can_be_fact(whole.model_copy(update=lacks))


@pytest.mark.parametrize(
    ("number", "entity"),
    [("0417.497.106", "kbo:0417497106"), ("34106634", "kvk:34106634"), ("", "name:Stichting_Kade")],
)
def test_an_organisation_is_known_by_its_number_where_it_is_printed(
    make_row: MakeRow, number: str, entity: str
) -> None:
    assert entity_of(make_row("Omzet", "1"), {"Stichting Kade": number}, "Stichting Kade") == entity
