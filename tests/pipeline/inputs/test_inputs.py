"""Names on the command line become sources with stable order and ids."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.pipeline.inputs import collect, slug, source_of
from verslag.pipeline.inputs.ids import MAX_LENGTH, Numbering
from verslag.pipeline.stores.fetch import fetch
from verslag.schemas.errors import ExitCode, NoAccessError, NoInputError, UsageError


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
    [
        ("Jaarverslag 2022 (def)", "jaarverslag-2022-def"),
        ("Één & Twee", "een-twee"),
        ("...", "document"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "document-con"),
        ("COM¹", "document-com1"),
    ],
)
def test_slugs(stem: str, expected: str) -> None:
    assert slug(stem) == expected


def test_long_names_are_cut_and_stay_apart() -> None:
    first, second = slug("jaar" * 100 + "a"), slug("jaar" * 100 + "b")
    assert first != second
    assert len(first) <= MAX_LENGTH


@given(st.lists(st.text(max_size=300)))
def test_ids_are_distinct_and_safe_as_file_names(stems: list[str]) -> None:
    number = Numbering()
    ids = [number(slug(stem)) for stem in stems]
    assert len(set(ids)) == len(ids)
    for document_id in ids:
        assert set(document_id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert 0 < len(f"{document_id}.metrics.csv") < 200


@pytest.mark.parametrize(
    ("name", "document_id", "file_name"),
    [
        ("https://kade.example/a/Jaarverslag%202023.pdf?v=2", "jaarverslag-2023", "Jaarverslag 2023.pdf"),
        ("https://kade.example/download?id=7", "download-id-7", "download"),
        ("https://kade.example/..%2F..%2Fetc%2Fx.pdf", "x", "x.pdf"),
        ("https://an:geheim@kade.example/", "kade", "kade.example"),
        ("s3://kade/2023/q?[1].pdf", "q-1", "q?[1].pdf"),
    ],
)
def test_an_address_is_called_by_its_last_part(name: str, document_id: str, file_name: str) -> None:
    source = source_of(name)
    assert (source.document_id, source.file_name) == (document_id, file_name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes and links are Unix'")
def test_pipes_and_circles_in_a_folder_are_passed_by_and_lost_links_are_not(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "lost.pdf").symlink_to(tmp_path / "gone.pdf")
    assert [s.document_id for s in collect([str(tmp_path)])] == ["a", "lost"]


def test_a_folder_that_cannot_be_opened_is_missed_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a.pdf", "closed/b.pdf")
    scandir = os.scandir

    def closed(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert [s.document_id for s in collect([str(tmp_path)])] == ["a", "closed"]
    with pytest.raises(NoAccessError, match="cannot be read: Permission denied"):
        collect([str(tmp_path / "closed")])


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folders = ["d" + "/d" * depth for depth in range(sys.getrecursionlimit() + 200)]
    for folder in folders:
        Path(folder).mkdir()
    last = Path(folders[-1], "a.pdf")
    try:
        last.touch()
        assert [s.document_id for s in collect(["."])] == ["a"]
    finally:  # shutil.rmtree is what cannot nest so deep
        last.unlink()
        for folder in reversed(folders):
            Path(folder).rmdir()


def test_the_empty_name_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").touch()
    with pytest.raises(NoInputError):
        collect([""])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "report.pdf"
    os.mkfifo(pipe)
    with pytest.raises(NoAccessError, match="pipe"):
        collect([str(pipe)])
    with pytest.raises(NoAccessError, match="pipe"):
        fetch(str(pipe))


def test_a_link_to_itself_in_a_folder_is_missed_aloud(tmp_path: Path) -> None:
    loop = tmp_path / "loop.pdf"
    loop.symlink_to(loop)
    (tmp_path / "whole.pdf").touch()
    assert [Path(source.path).name for source in collect([str(tmp_path)])] == ["loop.pdf", "whole.pdf"]
