"""Units of the user's own file are read as figures of that unit, and forgotten where the file is not given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from verslag.extractors.numbers import parse_quantities
from verslag.extractors.numbers.lexicon import know_units, unit_names
from verslag.pipeline.inputs import source_of
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.project_file import project_taxonomy
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import load_taxonomy

TEXT = "Wij leverden 120 pallets en 14 plt, samen 3 ton."
SAMPLE = Path(__file__).parents[3] / "samples" / "stichting-waterkant-2022.pdf"


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    yield
    know_units(())


def units_of(text: str) -> list[str | None]:
    return [q.unit for q in parse_quantities(text)]


def test_a_unit_of_ones_own_is_known_and_forgotten_again() -> None:
    before = units_of(TEXT)
    know_units([("pallet", ("pallet", "pallets"), ("plt",))])
    assert units_of(TEXT) == ["pallet", "pallet", before[-1]]
    assert "pallet" in unit_names()
    know_units(())
    assert units_of(TEXT) == before


def test_a_document_is_read_with_the_units_of_its_settings(tmp_path: Path) -> None:
    own = tmp_path / "verslag.toml"
    own.write_text('[units.klas]\naliases = ["schoolklassen"]\n', encoding="utf-8")
    with_own = process(source_of(str(SAMPLE)), Settings(taxonomy=own)).report
    without = process(source_of(str(SAMPLE)), Settings()).report
    assert [row.value for row in with_own.metrics if row.unit == "klas"]
    assert not [row for row in without.metrics if row.unit == "klas"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[units.klas]\n", "give aliases or symbols"),
        ('[units.klas]\nalias = ["x"]\n', "did you mean aliases"),
        ("[unit]\n", "did you mean units"),
    ],
)
def test_a_wrong_unit_is_said(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "verslag.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        load_taxonomy(tmp_path / "verslag.toml")


def test_what_a_file_says_of_checking_makes_no_report_be_read_again(tmp_path: Path) -> None:
    own = tmp_path / "verslag.toml"
    own.write_text('[people]\nnouns = ["gids"]\n', encoding="utf-8")
    before = Settings(taxonomy=own).fingerprint()
    own.write_text('[people]\nnouns = ["gids"]\n[check.tolerance]\n"hr.fte" = { abs = 1 }\n', encoding="utf-8")
    assert Settings(taxonomy=own).fingerprint() == before
    own.write_text('[people]\nnouns = ["gast"]\n', encoding="utf-8")
    assert Settings(taxonomy=own).fingerprint() != before


def test_the_file_of_the_working_folder_counts_where_it_says_how_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert project_taxonomy(None) is None
    (tmp_path / "verslag.toml").write_text("[check]\n", encoding="utf-8")
    assert project_taxonomy(None) is None
    (tmp_path / "verslag.toml").write_text('[people]\nnouns = ["gids"]\n', encoding="utf-8")
    assert project_taxonomy(None) == Path("verslag.toml")
    assert project_taxonomy(Path("mijn.toml")) == Path("mijn.toml")
