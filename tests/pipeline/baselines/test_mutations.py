"""Any single change in an output is caught; an unchanged run never raises an alarm."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.baselines.baseline_files import path_of
from verslag.pipeline.baselines.check import check
from verslag.pipeline.baselines.tolerance import Tolerance, ToleranceName
from verslag.schemas.errors import ExitCode
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MUTATIONS_PER_FORM = 100
SEED = 20240613

Rows = list[MetricRow]


def _with(rows: Rows, at: int, **fields: object) -> Rows:
    return [*rows[:at], rows[at].model_copy(update=fields), *rows[at + 1 :]]


def change_value(rows: Rows, at: int, chance: random.Random) -> Rows:
    """The smallest change: one step of the last digit."""
    return _with(rows, at, value=rows[at].value + chance.choice((1, -1)) * Decimal("0.1"))


def change_unit(rows: Rows, at: int, chance: random.Random) -> Rows:
    return _with(rows, at, unit=chance.choice([u for u in ("EUR", "percent", "person", "kg") if u != rows[at].unit]))


def change_sign(rows: Rows, at: int, chance: random.Random) -> Rows:
    return _with(rows, at, value=-rows[at].value if rows[at].value else Decimal(-1))


def change_scale(rows: Rows, at: int, chance: random.Random) -> Rows:
    power = chance.choice((3, 6, -3))
    return _with(rows, at, value=(rows[at].value or Decimal(1)).scaleb(power), scale=rows[at].scale + power)


def lose_row(rows: Rows, at: int, chance: random.Random) -> Rows:
    return rows[:at] + rows[at + 1 :]


def add_row(rows: Rows, at: int, chance: random.Random) -> Rows:
    """A new figure, or an old one twice."""
    new_id = chance.choice((rows[at].metric_id, "0123456789ab"))
    return [*rows, rows[at].model_copy(update={"metric_id": new_id})]


def change_period(rows: Rows, at: int, chance: random.Random) -> Rows:
    field = chance.choice(("period", "period_start", "period_end"))
    return _with(rows, at, **{field: "1999-12-31"})


MUTATIONS = (change_value, change_unit, change_sign, change_scale, lose_row, add_row, change_period)


def test_every_single_change_is_caught(
    out: Path, report: Report, tmp_path: Path, rewrite_one: Callable[[Rows], None]
) -> None:
    approve(out, tmp_path / "b", Selection())
    chance = random.Random(SEED)
    escaped = []
    for _ in range(MUTATIONS_PER_FORM):
        mutate, at = chance.choice(MUTATIONS), chance.randrange(len(report.metrics))
        rewrite_one(mutate(list(report.metrics), at, chance))
        if check(out, tmp_path / "b").exit_code is not ExitCode.DIFFERENCES:
            escaped.append((mutate.__name__, report.metrics[at].metric_id))
    assert not escaped
    rewrite_one(list(report.metrics))
    assert check(out, tmp_path / "b").exit_code is ExitCode.OK


@pytest.mark.parametrize("tolerance", ["exact", "rounding"])
def test_unchanged_runs_raise_no_alarm(samples_run: object, tmp_path: Path, tolerance: ToleranceName) -> None:
    folder: Path = samples_run.folder  # type: ignore[attr-defined]
    approve(folder, tmp_path, Selection(tables=("metrics", "people", "places", "sections")))
    result = check(folder, tmp_path, also=("people", "places", "sections"), tolerance=Tolerance(tolerance))
    assert [(d.state, d.differences) for d in result.documents] == [("same", ())] * len(result.documents)


def test_approving_again_writes_nothing(out: Path, tmp_path: Path) -> None:
    approve(out, tmp_path / "b", Selection())
    before = {p.name: p.read_bytes() for p in (tmp_path / "b").iterdir()}
    assert not approve(out, tmp_path / "b", Selection())
    assert {p.name: p.read_bytes() for p in (tmp_path / "b").iterdir()} == before
    assert set(before) == {path_of(tmp_path, "zorgkring-2023", "metrics").name, "approvals.csv"}
