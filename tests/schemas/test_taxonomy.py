"""The taxonomy file: it loads, covers its fields, and a wrong entry is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import default_taxonomy, load_taxonomy, parse_taxonomy


def test_every_tag_has_a_field_a_name_and_words() -> None:
    taxonomy = default_taxonomy()
    for name, tag in taxonomy.tags.items():
        assert name.split(".")[0] in taxonomy.fields
        assert tag.terms or tag.weak
        assert tag.units


def test_account_code_belongs_to_one_tag() -> None:
    codes = [code for tag in default_taxonomy().tags.values() for code in tag.codes]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tags = 3", "tags"),
        ('[tags."finance.x"]\nname = ""\nunits = []', "finance.x"),
        ('[tags."geen punt"]\nname = "X"\nunits = []', "geen punt"),
        ('[tags."a.b"]\nname = "X"\nunits = []\nterms = [" "]', "a.b"),
        ('[tags."a.b"]\nname = "X"\nunits = []\ncolour = "red"', "colour"),
        ("[tags", "TOML"),
    ],
)
def test_wrong_entry_is_named(text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        parse_taxonomy(text, "mine.toml")


def test_own_file_is_laid_over_the_default(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        '[people]\nnouns = ["molenaar"]\n[tags."finance.revenue"]\nname = "Inkomsten"\nunits = ["EUR"]\nterms = ["ontvangen"]\n',
        encoding="utf-8",
    )
    taxonomy = load_taxonomy(file)
    assert taxonomy.tags["finance.revenue"].terms == ("ontvangen",)
    assert "finance.result" in taxonomy.tags
    assert {"molenaar", "medewerker"} <= set(taxonomy.people.nouns)


def test_missing_file_is_a_settings_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml"):
        load_taxonomy(tmp_path / "none.toml")
