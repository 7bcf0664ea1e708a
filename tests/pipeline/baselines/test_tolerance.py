"""What is accepted: overlap of rounding ranges, and what a user allows for a tag."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.baselines.approved_rows import ApprovedFigure
from verslag.pipeline.baselines.compare import differences
from verslag.pipeline.baselines.tolerance import Tolerance
from verslag.pipeline.settings.project_file import TagTolerance, load_config
from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import default_taxonomy


def figure(value: str, decimals: int | None = 0, **fields: object) -> ApprovedFigure:
    empty = dict.fromkeys(ApprovedFigure.model_fields, "")
    numbers = {"value": Decimal(value), "value_high": None, "decimals": decimals, "scale": 0, "page": 1}
    return ApprovedFigure.model_validate({**empty, **numbers, "tag": "hr.fte", "metric_id": "a", **fields})


def status(old: ApprovedFigure, new: ApprovedFigure, tolerance: Tolerance) -> str:
    found = differences([old], [new], "metrics", tolerance)
    return found[0].status if found else "same"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (figure("12300000", -5), figure("12345678", 0), "accepted"),
        (figure("12300000", -5), figure("12350001", 0), "changed"),
        (figure("1234567", 0), figure("1234568", 0), "accepted"),  # 1234567,5 rounds to either
        (figure("1234567", 0), figure("1234569", 0), "changed"),
        (figure("12", None), figure("12.1", 1), "changed"),
        (figure("12300000", -5), figure("12345678", 0, unit="USD"), "changed"),
        (figure("5", 0), figure("5", 0), "same"),
    ],
)
def test_rounding_accepts_ranges_that_overlap(old: ApprovedFigure, new: ApprovedFigure, expected: str) -> None:
    assert status(old, new, Tolerance("rounding")) == expected


def test_exact_accepts_nothing() -> None:
    assert status(figure("12300000", -5), figure("12345678"), Tolerance()) == "changed"


def test_a_tag_may_have_its_own_tolerance_and_the_longest_name_counts() -> None:
    tolerance = Tolerance(tags={"hr": TagTolerance(rel=Decimal("0.5")), "hr.fte": TagTolerance(abs=Decimal("0.1"))})
    assert status(figure("10"), figure("10.1"), tolerance) == "accepted"
    assert status(figure("10"), figure("10.2"), tolerance) == "changed"
    assert status(figure("10", tag="hr.absence"), figure("14", tag="hr.absence"), tolerance) == "accepted"


def written(folder: Path, text: str) -> Path:
    path = folder / "verslag.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("key", ["hr.fte", '"hr.fte"', "hr"])
def test_tags_are_read_quoted_or_bare(tmp_path: Path, key: str) -> None:
    config = load_config(written(tmp_path, f"[check.tolerance]\n{key} = {{ abs = 0.1 }}\n"), default_taxonomy())
    assert config.check.tolerance == {key.strip('"'): TagTolerance(abs=Decimal("0.1"))}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[check.tolerance]\n'hr.fte' = { abs = -1 }", "hr.fte"),
        ("[check.tolerance]\n'hr.fte' = { most = 1 }", "most"),
        ("[check.tolerance]\n'hr.fte' = {}", "give abs or rel"),
        ("[check.tolerance]\n'hr.fte' = 3", "hr.fte"),
        ("[check.tolerance]\n'hr.nonsense' = { abs = 1 }", "no tag hr.nonsense"),
        ("[chekc]\n", "chekc"),
        ("[check", "not valid TOML"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        load_config(written(tmp_path, text), default_taxonomy())


def test_a_file_that_is_asked_for_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert not load_config(None, default_taxonomy()).check.tolerance
    with pytest.raises(SettingsError, match="cannot read"):
        load_config(Path("gone.toml"), default_taxonomy())
