"""The command line: exit codes, one-line errors, data on stdout only."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner, Result

from verslag import __version__
from verslag.cli import app
from verslag.pipeline.batch import Summary
from verslag.schemas.errors import ExitCode
from verslag.schemas.publish import models
from verslag.schemas.taxonomy import default_taxonomy

SAMPLE = min((Path(__file__).parents[1] / "samples").glob("*.pdf"))


def call(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)


def test_version() -> None:
    assert call("--version").stdout == f"verslag {__version__}\n"


def test_extract_writes_and_summarises_on_stderr_only(tmp_path: Path) -> None:
    result = call("extract", SAMPLE, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.OK
    assert result.stdout == ""
    assert "figures" in result.stderr
    assert (tmp_path / "out" / "metrics.csv").exists()


def test_extract_json_is_the_document_row(tmp_path: Path) -> None:
    result = call("extract", SAMPLE, "-o", tmp_path / "out", "--json", "--quiet")
    assert json.loads(result.stdout)[0]["status"] == "ok"
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", ExitCode.INPUT), (b"<html><body>404</body></html>", ExitCode.INPUT), (b"PK\x03\x04", ExitCode.INPUT)],
)
def test_what_is_no_pdf_ends_with_4_and_one_line(content: bytes, code: ExitCode, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    result = call("extract", path, "-o", tmp_path / "out", "--quiet")
    assert result.exit_code == code
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_a_missing_file_ends_with_2(tmp_path: Path) -> None:
    assert call("extract", tmp_path / "gone.pdf", "-o", tmp_path / "out").exit_code == ExitCode.USAGE


def test_an_empty_folder_ends_with_2(tmp_path: Path) -> None:
    assert call("extract", tmp_path, "-o", tmp_path / "out").exit_code == ExitCode.USAGE


def locked_sample(folder: Path, user: str) -> Path:
    path = folder / "locked.pdf"
    with pikepdf.open(SAMPLE) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user=user, owner="baas"))
    return path


def test_an_encrypted_file_ends_with_5_without_its_password(tmp_path: Path) -> None:
    result = call("extract", locked_sample(tmp_path, "geheim"), "-o", tmp_path / "out", "-q")
    assert result.exit_code == ExitCode.PASSWORD
    assert "--password" in result.stderr


def test_an_encrypted_file_opens_with_a_password_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("geheim\n")
    path = locked_sample(tmp_path, "geheim")
    assert call("extract", path, "-o", tmp_path / "out", "--password-file", tmp_path / "secret").exit_code == 0


def test_an_empty_user_password_opens_silently(tmp_path: Path) -> None:
    result = call("extract", locked_sample(tmp_path, ""), "-o", tmp_path / "out", "-q")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_document_without_text_ends_with_6(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "blank.pdf")
    result = call("extract", tmp_path / "blank.pdf", "-o", tmp_path / "out", "-q")
    assert result.exit_code == ExitCode.NO_TEXT
    assert "blank" in result.stderr


def test_an_output_that_cannot_be_written_ends_with_8(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    assert call("extract", SAMPLE, "-o", tmp_path / "out", "-q").exit_code == ExitCode.OUTPUT


def test_numbers_of_a_text() -> None:
    [found] = json.loads(call("numbers", "bijna 900 deelnemers").stdout)["quantities"]
    assert (found["value"], found["qualifier"], found["surface"]) == ("900", "almost", "900")


def test_numbers_answer_one_line_each() -> None:
    lines = call("numbers", "--jsonl", stdin='{"text": "€ 5"}\n{"text": "geen"}\n').stdout.splitlines()
    assert [len(json.loads(line)["quantities"]) for line in lines] == [1, 0]


def test_a_line_that_is_no_json_is_named() -> None:
    result = call("numbers", "--jsonl", stdin='{"text": "ok"}\nhello\n')
    assert result.exit_code == ExitCode.USAGE
    assert "line 2" in result.stderr


@pytest.mark.parametrize(
    "line",
    ['{"text": 5}', '{"text": null}', '{"text": ["a"]}', '"text"', "[]", "{}", '{"text": "\\ud83d"}', "[" * 100_000],
)
def test_a_line_without_a_text_is_named(line: str) -> None:
    result = call("names", "--jsonl", stdin='{"text": "ok"}\n\n' + line + "\n")
    assert result.exit_code == ExitCode.USAGE
    assert "line 3" in result.stderr
    assert result.stderr.count("\n") == 1


def test_lines_that_are_no_utf_8_are_named() -> None:
    result = CliRunner().invoke(app, ["names", "--jsonl"], input='{"text": "Café"}\n'.encode("latin-1"))
    assert result.exit_code == ExitCode.USAGE
    assert "line 1" in result.stderr


def test_a_byte_order_mark_before_the_lines_is_no_part_of_them() -> None:
    result = call("numbers", "--jsonl", stdin='\ufeff{"text": "€ 5"}\n')
    assert [len(json.loads(line)["quantities"]) for line in result.stdout.splitlines()] == [1]
    assert call("names", "--jsonl", stdin="\ufeff").exit_code == ExitCode.OK


@pytest.mark.parametrize("before", ["", "😀 👩‍👧 ", "E\u0301e\u0301n zin. ", "\u2028", "  \t"])
def test_offsets_of_names_are_code_points(before: str) -> None:
    text = f"{before}Zoe\u0308 Wellens woont in Gent."
    [answer] = call("names", "--jsonl", stdin=json.dumps({"text": text}) + "\n").stdout.splitlines()
    entities = json.loads(answer)["entities"]
    assert [(e["text"], e["type"]) for e in entities] == [("Zoe\u0308 Wellens", "person"), ("Gent", "place")]
    assert all(text[e["start"] : e["end"]] == e["text"] for e in entities)


def test_names_of_a_text() -> None:
    entities = json.loads(call("names", "De stad Gent").stdout)["entities"]
    assert ("Gent", "place") in {(e["text"], e["type"]) for e in entities}


def test_schemas_are_listed_and_printed() -> None:
    assert call("schema").stdout.split() == list(models())
    assert json.loads(call("schema", "metrics").stdout)["title"] == "MetricRow"
    assert call("schema", "nothing").exit_code == ExitCode.USAGE


def test_doctor_finds_every_needed_part() -> None:
    result = call("doctor", "--json")
    assert result.exit_code == ExitCode.OK
    assert all(part["version"] for part in json.loads(result.stdout) if not part["optional"])


def test_explain_draws_the_figure_and_the_layout(samples_run: Summary, tmp_path: Path) -> None:
    with (samples_run.folder / "metrics.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    metric_id, document_id = first["metric_id"], first["document_id"]
    result = call("explain", samples_run.folder, metric_id, "--document", document_id, "-o", tmp_path / "figure.png")
    assert result.exit_code == ExitCode.OK
    assert result.stdout.strip() == str(tmp_path / "figure.png")
    arguments = ("--layout", 1, "--document", document_id, "-o", tmp_path / "layout.png")
    assert call("explain", samples_run.folder, *arguments).exit_code == ExitCode.OK
    assert (tmp_path / "layout.png").read_bytes().startswith(b"\x89PNG")


def test_explain_asks_for_the_document_where_two_years_have_a_figure(samples_run: Summary, tmp_path: Path) -> None:
    with (samples_run.folder / "metrics.csv").open(encoding="utf-8", newline="") as file:
        holders = Counter(row["metric_id"] for row in csv.DictReader(file))
    shared = max(holders, key=lambda name: holders[name])
    assert holders[shared] > 1
    result = call("explain", samples_run.folder, shared, "-o", tmp_path / "figure.png")
    assert result.exit_code == ExitCode.USAGE
    assert "--document" in result.stderr


def test_explain_says_where_to_look_up_an_id(samples_run: Summary) -> None:
    result = call("explain", samples_run.folder, "no-such-id")
    assert result.exit_code == ExitCode.USAGE
    assert "metrics.csv" in result.stderr


def test_score_prints_tables_and_fails_under_a_bound(samples_run: Summary) -> None:
    gold = Path(__file__).parents[1] / "samples" / "gold"
    result = call("score", samples_run.folder, "--gold", gold)
    assert result.exit_code == ExitCode.OK
    assert "| confidence | figures |" in result.stdout
    assert call("score", samples_run.folder, "--gold", gold, "--fail-under", 1).exit_code == ExitCode.DIFFERENCES


def test_what_was_approved_passes_and_nothing_approved_ends_with_10(
    samples_run: Summary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert call("check", samples_run.folder, "-b", tmp_path / "b").exit_code == ExitCode.NO_BASELINE
    result = call("approve", samples_run.folder, "-b", tmp_path / "b", "--also", "people,sections", "--note", "gezien")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "")
    result = call("check", samples_run.folder, "-b", tmp_path / "b", "--also", "people,sections", "-f", "json")
    assert result.exit_code == ExitCode.OK
    assert {d["state"] for d in json.loads(result.stdout)["documents"]} == {"same"}
    assert call("check", SAMPLE, "-b", tmp_path / "b").exit_code == ExitCode.OK


def test_a_wrong_tolerance_ends_with_9_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "verslag.toml").write_text("[check.tolerance]\nnonsense = { abs = 1 }\n")
    result = call("check", SAMPLE, "-b", tmp_path / "b", "--config", tmp_path / "verslag.toml")
    assert result.exit_code == ExitCode.SETTINGS
    assert "nonsense" in result.stderr


def test_approving_under_ci_and_unknown_tables_end_with_2(
    samples_run: Summary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert call("approve", samples_run.folder, "-b", tmp_path / "b").exit_code == ExitCode.USAGE
    assert call("check", samples_run.folder, "--also", "boxes").exit_code == ExitCode.USAGE


def test_compare_writes_a_workbook_and_says_what_it_found(samples_run: Summary, tmp_path: Path) -> None:
    result = call("compare", samples_run.folder, "-o", tmp_path / "trend.xlsx")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "")
    assert "restated" in result.stderr
    assert (tmp_path / "trend.xlsx").exists()
    assert call("compare", samples_run.folder, "-o", tmp_path / "trend.txt").exit_code == ExitCode.USAGE


def test_validate_ends_with_1_where_it_finds_something(samples_run: Summary) -> None:
    result = call("validate", samples_run.folder, "-f", "json")
    assert result.exit_code == ExitCode.DIFFERENCES
    assert "prior-year-differs" in {f["rule"] for f in json.loads(result.stdout)}
    assert call("validate", samples_run.folder, "--fail-on", "never").exit_code == ExitCode.OK


def _process(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "verslag.cli", *arguments],
        input=stdin.encode(),
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
def test_data_on_stdout_is_utf_8_whatever_the_machine_prefers(encoding: str) -> None:
    texts = '{"text": "Projectleider Łukasz Kowalski woont in Gent."}\n'
    result = _process("names", "--jsonl", stdin=texts, PYTHONIOENCODING=encoding)
    assert result.returncode == ExitCode.OK, result.stderr
    assert "Łukasz Kowalski" in result.stdout.decode("utf-8")


def test_a_language_that_is_never_found_ends_with_2(tmp_path: Path) -> None:
    result = call("extract", SAMPLE, "-o", tmp_path / "out", "--language", "xx")
    assert result.exit_code == ExitCode.USAGE
    assert "xx" in result.stderr
    assert not (tmp_path / "out").exists()


def test_tags_without_a_label_are_listed() -> None:
    lines = call("tags").stdout.splitlines()
    assert len(lines) == len(default_taxonomy().tags)
    assert next(line for line in lines if line.startswith("hr.fte")).endswith("(fte)")
