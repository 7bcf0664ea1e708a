"""Lists of names: in files and on standard input."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from verslag.pipeline.inputs import collect
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode, UsageError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.pdf", "b.pdf", "sub/c.pdf"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()
    return tmp_path


def paths(*names: str) -> list[str]:
    return [Path(source.path).as_posix() for source in collect(names)]


def test_a_list_has_one_name_a_line_relative_to_the_current_folder(here: Path) -> None:
    (here / "sub" / "files.txt").write_text("# 2023\n\n  b.pdf\r\nsub\n", encoding="utf-8")
    assert paths("@sub/files.txt", "a.pdf") == ["b.pdf", "sub/c.pdf", "a.pdf"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_may_come_from_any_system(here: Path, encoding: str) -> None:
    (here / "één.pdf").touch()
    (here / "files.txt").write_text("één.pdf\r\na.pdf\r\n", encoding=encoding)
    assert paths("@files.txt") == ["één.pdf", "a.pdf"]


def test_names_come_on_standard_input(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"b.pdf\na.pdf\n"), encoding="utf-8"))
    assert paths("-") == ["b.pdf", "a.pdf"]


def test_a_missing_name_in_a_list_is_a_failed_document_and_not_the_end(here: Path) -> None:
    (here / "files.txt").write_text("gone.pdf\nno*.pdf\nfoo://x/y.pdf\na.pdf\n", encoding="utf-8")
    sources = collect(["@files.txt"])
    assert [s.document_id for s in sources] == ["gone", "no", "y", "a"]
    outcome = process(sources[0], Settings())
    assert outcome.exit_code is ExitCode.USAGE
    assert [issue.code for issue in outcome.report.issues] == ["input-missing"]
    assert "gone.pdf does not exist" in outcome.error


def test_a_missing_list_is_a_usage_error(here: Path) -> None:
    with pytest.raises(UsageError, match=r"the list gone\.txt does not exist") as caught:
        collect(["@gone.txt"])
    assert "./@gone.txt" in caught.value.remedy


def test_what_is_no_text_is_no_list(here: Path) -> None:
    (here / "files.txt").write_bytes(b"a.pdf\n\x00\x01\x02")
    with pytest.raises(UsageError, match="no list of names"):
        collect(["@files.txt"])


def test_a_file_whose_name_begins_as_a_list_does_can_be_given(here: Path) -> None:
    (here / "@a.pdf").touch()
    assert paths("./@a.pdf") == ["@a.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are text")
def test_a_name_that_is_no_utf_8_is_found_and_shown_without_harm(here: Path) -> None:
    name = os.fsdecode(b"jaar\xffverslag\x1b[2J.pdf")
    try:
        Path(name).touch()
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    (here / "files.txt").write_bytes(os.fsencode(name))
    listed, found = collect(["@files.txt"]), collect(["."])
    assert listed[0].path == name
    assert name in [s.path for s in found]
    assert listed[0].file_name == "jaar�verslag�[2J.pdf"
    process(listed[0], Settings()).report.model_dump_json().encode("utf-8")


def test_as_many_equal_names_as_a_list_may_have_are_numbered_at_once(here: Path) -> None:
    (here / "files.txt").write_text("".join(f"{n}/jaarverslag.pdf\n" for n in range(20_000)), encoding="utf-8")
    ids = [s.document_id for s in collect(["@files.txt"])]
    assert (ids[0], ids[1], ids[-1]) == ("jaarverslag", "jaarverslag-2", "jaarverslag-20000")
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"%PDF-1.7\n1 0 obj\n", "is a PDF"), (b"\0" * 1000, "no list"), (b"a" * 100_000, "no list")],
    ids=["pdf", "device", "endless-line"],
)
def test_what_is_no_list_of_names_is_refused_at_its_first_line(here: Path, content: bytes, says: str) -> None:
    Path("names.txt").write_bytes(content)
    with pytest.raises(UsageError, match=says):
        collect(["@names.txt"])
