"""The Python interface: a cause is an exception that says what and what next, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag import extract
from verslag.schemas.errors import NoInputError, NotReadableError, UsageError


def test_an_error_names_the_file_and_the_remedy_once(tmp_path: Path) -> None:
    path = tmp_path / "kapot.pdf"
    path.write_text("geen pdf", encoding="utf-8")
    with pytest.raises(NotReadableError) as caught:
        extract(path)
    said = str(caught.value)
    assert said.startswith("kapot.pdf: ")
    assert said.count("kapot.pdf") == 1
    assert caught.value.remedy
    assert caught.value.remedy not in said


def test_a_file_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(NoInputError) as caught:
        extract(tmp_path / "weg.pdf")
    assert str(caught.value).count("weg.pdf") == 1


def test_a_language_nobody_finds_is_refused() -> None:
    with pytest.raises(UsageError, match="qq"):
        extract("x.pdf", languages=("nl", "qq"))
