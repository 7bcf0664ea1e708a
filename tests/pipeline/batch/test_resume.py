"""A second run does only what is missing or changed."""

from __future__ import annotations

import json
from pathlib import Path

from verslag.pipeline.batch import BatchPart, Done, Plan, run
from verslag.pipeline.batch.manifest import entry_path
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import path_of, read_report
from verslag.pipeline.settings.run_settings import Settings

from .conftest import put


def read(
    folder: Path, out: Path, settings: Settings | None = None, *, force: bool = False, part: str = "1/1"
) -> dict[str, Done]:
    """What came of each document of a run."""
    done: dict[str, Done] = {}
    plan = Plan(collect([str(folder)]), settings or Settings(), out, part=BatchPart.named(part), force=force)
    run(plan, progress=lambda d: done.__setitem__(d.entry.document.document_id, d))
    return done


def read_anew(done: dict[str, Done]) -> set[str]:
    return {name for name, d in done.items() if not d.reused}


def test_only_what_is_new_or_changed_is_read(reports: Path, page: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out"
    put(reports, page, "a", "b", "c")
    assert read_anew(read(reports, out)) == {"a", "b", "c"}
    written = {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file() and p.name != "run.json"}
    assert read_anew(read(reports, out)) == set()
    assert written == {p: p.stat().st_mtime_ns for p in written}, "nothing is written again either"
    put(reports, page, "d")
    (reports / "b.pdf").write_bytes(page + b"\n% changed\n")
    (reports / "a.pdf").unlink()
    assert read_anew(read(reports, out)) == {"b", "d"}
    rows = (out / "documents.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(",")[0] for row in rows] == ["b", "c", "d"]


def test_other_settings_or_force_read_everything_again(reports: Path, page: bytes, tmp_path: Path) -> None:
    put(reports, page, "a")
    out = tmp_path / "out"
    read(reports, out)
    assert read_anew(read(reports, out, Settings(people=False))) == {"a"}
    assert read_anew(read(reports, out, Settings(people=False, password="geheim"))) == set()
    assert read_anew(read(reports, out, Settings(people=False), force=True)) == {"a"}


def test_lost_or_broken_files_are_written_again(reports: Path, page: bytes, tmp_path: Path) -> None:
    put(reports, page, "a", "b", "c")
    out = tmp_path / "out"
    read(reports, out)
    before = (out / "metrics.csv").read_bytes()
    path_of(out, "a").unlink()
    entry_path(out, "b").write_text('{"key": "half', encoding="utf-8")
    (out / "metrics.csv").write_text("edited", encoding="utf-8")
    assert read_anew(read(reports, out)) == {"a", "b"}
    assert (out / "metrics.csv").read_bytes() == before


def test_the_same_content_is_read_once_and_listed_under_both_names(reports: Path, page: bytes, tmp_path: Path) -> None:
    put(reports, page, "a")
    (reports / "copy.pdf").write_bytes((reports / "a.pdf").read_bytes())
    out = tmp_path / "out"
    done = read(reports, out)
    assert {n: d.entry.document.status for n, d in done.items()} == {"a": "ok", "copy": "skipped"}
    assert [i.code for i in read_report(out, "copy").issues] == ["duplicate"]
    assert read_report(out, "copy").document.sha256 == read_report(out, "a").document.sha256
    assert not read_report(out, "copy").metrics
    assert read_anew(read(reports, out)) == set()
    (reports / "a.pdf").unlink()
    assert read(reports, out)["copy"].entry.document.status == "ok"


def test_parts_share_out_the_documents_under_the_ids_they_have_together(
    reports: Path, page: bytes, tmp_path: Path
) -> None:
    put(reports, page, "a", "b", "c")
    assert set(read(reports, tmp_path / "one", part="1/2")) == {"a", "c"}
    assert set(read(reports, tmp_path / "two", part="2/2")) == {"b"}
    orders = [json.loads(entry_path(tmp_path / f, d).read_bytes())["order"] for f, d in (("one", "c"), ("two", "b"))]
    assert orders == [2, 1]
