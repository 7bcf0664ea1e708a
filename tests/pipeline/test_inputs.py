"""Names on the command line become sources with stable order and ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.inputs import collect, slug
from verslag.schemas.errors import ExitCode, UsageError


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_a_folder_gives_every_pdf_below_it_sorted(tmp_path: Path) -> None:
    touch(tmp_path, "b.pdf", "a.PDF", "sub/c.pdf", "notes.txt")
    assert [Path(s.path).relative_to(tmp_path).as_posix() for s in collect([str(tmp_path)])] == [
        "a.PDF",
        "b.pdf",
        "sub/c.pdf",
    ]


def test_files_keep_the_order_given_and_come_once(tmp_path: Path) -> None:
    touch(tmp_path, "b.pdf", "a.pdf")
    names = [str(tmp_path / n) for n in ("b.pdf", "a.pdf", "b.pdf")]
    assert [s.document_id for s in collect(names)] == ["b", "a"]


def test_a_glob_gives_its_matches_sorted(tmp_path: Path) -> None:
    touch(tmp_path, "2023/x.pdf", "2022/x.pdf")
    assert [s.document_id for s in collect([str(tmp_path / "20*" / "*.pdf")])] == ["x", "x-2"]


def test_a_file_with_glob_characters_in_its_name_is_itself(tmp_path: Path) -> None:
    touch(tmp_path, "verslag [def].pdf")
    assert [s.document_id for s in collect([str(tmp_path / "verslag [def].pdf")])] == ["verslag-def"]


def test_what_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.pdf does not exist") as caught:
        collect([str(tmp_path / "gone.pdf")])
    assert caught.value.exit_code is ExitCode.USAGE


def test_ids_that_would_clash_with_a_numbered_one_stay_distinct(tmp_path: Path) -> None:
    touch(tmp_path, "1/a.pdf", "2/a-2.pdf", "3/a.pdf")
    ids = [s.document_id for s in collect([str(tmp_path)])]
    assert len(set(ids)) == 3


@pytest.mark.parametrize(
    ("stem", "expected"),
    [("Jaarverslag 2022 (def)", "jaarverslag-2022-def"), ("Één & Twee", "een-twee"), ("...", "document")],
)
def test_slugs(stem: str, expected: str) -> None:
    assert slug(stem) == expected
