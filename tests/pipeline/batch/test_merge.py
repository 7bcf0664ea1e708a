"""Parts of a batch put together give what a single run over all inputs gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verslag.cli import app
from verslag.pipeline.batch import BatchPart, Plan, run
from verslag.pipeline.batch.manifest import entry_path
from verslag.pipeline.batch.merge import merge
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.run_record import document_ids, read_run
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode, UsageError

from .conftest import put
from .test_interrupted import hashes


@pytest.fixture
def inputs(reports: Path, page: bytes) -> Path:
    """Two documents and a broken one; of two, the same content stands in another part as well."""
    put(reports, page, "a", "b")
    (reports / "c.pdf").write_bytes((reports / "a.pdf").read_bytes())
    (reports / "d.pdf").write_bytes(b"geen pdf")
    (reports / "e.pdf").write_bytes((reports / "a.pdf").read_bytes())
    (reports / "f.pdf").write_bytes((reports / "b.pdf").read_bytes())
    return reports


def read(inputs: Path, out: Path, part: str = "1/1", **settings: object) -> Path:
    run(Plan(collect([str(inputs)]), Settings.model_validate(settings), out, part=BatchPart.named(part)))
    return out


@pytest.fixture
def whole(inputs: Path, tmp_path: Path) -> dict[str, str]:
    """What a single run writes."""
    return hashes(read(inputs, tmp_path / "whole"))


def test_parts_in_folders_of_their_own_give_the_bytes_of_a_single_run(
    whole: dict[str, str], inputs: Path, tmp_path: Path
) -> None:
    parts = [read(inputs, tmp_path / f"part{n}", f"{n}/4") for n in (2, 4, 1, 3)]
    summary = merge(parts, tmp_path / "out")
    assert hashes(tmp_path / "out") == whole
    assert summary.exit_code is ExitCode.PARTIAL
    assert summary.tally.reasons["skipped", "duplicate"] == 3
    assert document_ids(read_run(tmp_path / "out")) == ["a", "b", "c", "d", "e", "f"]
    again = run(Plan(collect([str(inputs)]), Settings(), tmp_path / "out"), engine=lambda tasks: iter(list(tasks)[:0]))
    assert again.tally.documents == 6  # a run over all inputs takes the merged output as its own


def test_parts_in_one_folder_give_the_bytes_of_a_single_run(
    whole: dict[str, str], inputs: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    for part in ("3/3", "1/3", "2/3"):
        read(inputs, shared, part)
    merge([shared], tmp_path / "out")
    assert hashes(tmp_path / "out") == whole
    merge([shared], shared)
    merge([shared], shared)
    assert {name: h for name, h in hashes(shared).items() if "/runs/" not in name} == whole


def test_a_merge_that_was_broken_off_copies_only_what_is_missing(
    whole: dict[str, str], inputs: Path, tmp_path: Path
) -> None:
    parts = [read(inputs, tmp_path / f"part{n}", f"{n}/2") for n in (1, 2)]
    out = tmp_path / "out"
    merge(parts, out)
    entry_path(out, "b").unlink()
    (out / "metrics.csv").unlink()
    before = (out / "documents" / "a.json").stat().st_ino
    merge(parts, out)
    assert hashes(out) == whole
    assert (out / "documents" / "a.json").stat().st_ino == before


def test_batches_of_their_own_come_in_the_order_given(page: bytes, tmp_path: Path) -> None:
    outs = []
    for folder, stems in (("gent", "zx"), ("lier", "ay")):
        (tmp_path / folder).mkdir()
        put(tmp_path / folder, page, *stems)
        outs.append(read(tmp_path / folder, tmp_path / f"{folder}-out"))
    merge(outs, tmp_path / "out")
    assert document_ids(read_run(tmp_path / "out")) == ["x", "z", "a", "y"]


def test_a_part_that_is_missing_is_named(inputs: Path, tmp_path: Path) -> None:
    parts = [read(inputs, tmp_path / f"part{n}", f"{n}/3") for n in (1, 3)]
    with pytest.raises(UsageError, match=r"part 2/3 .* is missing"):
        merge(parts, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_part_that_is_not_finished_is_named(inputs: Path, tmp_path: Path) -> None:
    part = read(inputs, tmp_path / "part")
    entry_path(part, "b").unlink()
    with pytest.raises(UsageError, match="not finished: it lacks b"):
        merge([part], tmp_path / "out")
    (part / "run.json").unlink()
    with pytest.raises(UsageError, match=r"holds no run\.json: that part is not finished"):
        merge([part], tmp_path / "out")


def test_two_documents_with_one_id_are_refused(page: bytes, tmp_path: Path) -> None:
    outs = []
    for folder in ("gent", "lier"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "jaarverslag.pdf").write_bytes(page + folder.encode())
        outs.append(read(tmp_path / folder, tmp_path / f"{folder}-out"))
    with pytest.raises(UsageError, match="both called jaarverslag and differ") as error:
        merge(outs, tmp_path / "out")
    assert "--part" in error.value.remedy


def test_parts_read_on_another_basis_are_refused(inputs: Path, tmp_path: Path) -> None:
    parts = [read(inputs, tmp_path / "one", "1/2"), read(inputs, tmp_path / "two", "2/2", people=False)]
    with pytest.raises(UsageError, match="another version or other settings"):
        merge(parts, tmp_path / "out")


def test_the_command_merges_keeps_the_dialect_and_ends_as_the_run_would(
    reports: Path, page: bytes, tmp_path: Path
) -> None:
    put(reports, page, "a", "b")
    for n in (1, 2):
        plan = Plan(collect([str(reports)]), Settings(), tmp_path / f"p{n}", part=BatchPart(n, 2))
        run(plan, dialect="nl")
    parts = [str(tmp_path / "p1"), str(tmp_path / "p2")]
    result = CliRunner().invoke(app, ["merge", *parts, "-o", str(tmp_path / "out"), "--json"])
    assert result.exit_code == ExitCode.OK, result.output
    assert [row["document_id"] for row in json.loads(result.stdout)] == ["a", "b"]
    assert (tmp_path / "out" / "metrics.csv").read_bytes().startswith(b"\xef\xbb\xbfmetric_id;")
    missing = CliRunner().invoke(app, ["merge", parts[0], "-o", str(tmp_path / "out")])
    assert missing.exit_code == ExitCode.USAGE
    assert "part 2/2" in missing.stderr
