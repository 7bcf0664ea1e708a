"""A typo in a settings file is answered with the keys there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.settings.project_file import load_config
from verslag.schemas.errors import SettingsError
from verslag.schemas.taxonomy import default_taxonomy, parse_taxonomy


@pytest.mark.parametrize(
    ("text", "entry", "keys"),
    [
        ("[chek]\n", "chek (did you mean check?)", "check"),
        ("[check]\ntolerence = 1\n", "check.tolerence (did you mean tolerance?)", "tolerance"),
        ('[check.tolerance."hr.fte"]\nabs = 1\nrelative = 1\n', "hr.fte.relative", "abs, rel"),
    ],
)
def test_an_unknown_key_names_the_keys_there_are(text: str, entry: str, keys: str, tmp_path: Path) -> None:
    file = tmp_path / "verslag.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_config(file, default_taxonomy())
    assert entry in str(caught.value)
    assert keys in caught.value.remedy


def test_so_does_a_taxonomy() -> None:
    with pytest.raises(SettingsError, match=r"there is no tags\.zorg\.bedden\.term \(did you mean terms\?\)") as caught:
        parse_taxonomy('[tags."zorg.bedden"]\nname = "Bedden"\nunits = ["count"]\nterm = ["bed"]\n', "mijn.toml")
    assert "exclude" in caught.value.remedy
