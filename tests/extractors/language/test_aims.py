"""Words that say by when something is to be reached."""

from __future__ import annotations

import pytest

from verslag.extractors.language.aims import aimed_by


@pytest.mark.parametrize("title", ["Onze doelen voor 2030", "Tegen eind 2030 willen we", "Op weg naar 2030"])
def test_an_aim_stands_before_its_year(title: str) -> None:
    assert aimed_by(title, title.index("2030")) is not None


@pytest.mark.parametrize("title", ["Cijfers over 2030", "Terugblik op 2030", "Tegenstroom 2030"])
def test_a_year_without_an_aim_is_none(title: str) -> None:
    assert aimed_by(title, title.index("2030")) is None
