"""What the documentation lists is what the code has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from verslag.cli import app
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.pipeline.showing.interface_texts import texts_of
from verslag.schemas.errors import ExitCode, VerslagError
from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.publish import models, path_of, schema_text
from verslag.schemas.records import TABLES
from verslag.schemas.review_lines import ReviewLine

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def commands() -> dict[str, object]:
    return dict(get_command(app).commands)  # type: ignore[attr-defined]


def test_every_command_is_documented_and_no_other() -> None:
    documented = re.findall(r"^## `verslag ([\w-]+)`", text("commands.md"), re.MULTILINE)
    assert sorted(documented) == sorted(commands())


def test_every_option_of_extract_is_documented() -> None:
    page = text("commands.md")
    for option in commands()["extract"].params:  # type: ignore[attr-defined]
        for name in (o for o in option.opts if o.startswith("--")):
            assert f"`{name}" in page or f"--no-{name[2:]}" in page, f"{name} is not in commands.md"


def test_every_command_has_help() -> None:
    for name, command in commands().items():
        assert command.help, f"{name} has no help"  # type: ignore[attr-defined]


def test_every_exit_code_is_documented_and_no_other() -> None:
    listed = re.findall(r"^\| (\d+) \|", text("exit-codes.md"), re.MULTILINE)
    assert [int(code) for code in listed] == sorted(ExitCode)


def test_every_issue_code_is_documented_as_it_is() -> None:
    page = text("issues.md")
    for kind in ISSUE_CODES.values():
        assert f"| `{kind.code}` | {kind.severity} | {kind.meaning} | {kind.hint} |" in page
    assert len(re.findall(r"^\| `", page, re.MULTILINE)) == len(ISSUE_CODES)


@pytest.mark.parametrize("reason", [*Doubt, *Support])
def test_every_reason_of_the_confidence_is_documented_as_it_is(reason: Doubt | Support) -> None:
    assert f"| `{reason.words}` | {reason.sentence} |" in text("confidence.md")


@pytest.mark.parametrize("reason", [*Doubt, *Support])
def test_every_reason_has_a_dutch_sentence(reason: Doubt | Support) -> None:
    (sentence,) = texts_of("nl").reasons(reason.words)
    assert sentence.endswith(".")
    assert sentence != reason.sentence, f"add {reason.words!r} to pipeline/showing/data/nl.toml"


def test_no_other_reason_of_the_confidence_is_documented() -> None:
    listed = re.findall(r"^\| `", text("confidence.md"), re.MULTILINE)
    assert len(listed) == len(Doubt) + len(Support)


@pytest.mark.parametrize("reason", [*Doubt, *Support])
def test_every_reason_of_the_confidence_is_given_somewhere(reason: Doubt | Support) -> None:
    giving = (p for p in (ROOT / "extractors").rglob("*.py") if p.name not in ("doubts.py", "confidence.py"))
    assert any(str(reason) in path.read_text(encoding="utf-8") for path in giving)


def test_every_error_names_a_documented_issue() -> None:
    for error in VerslagError.__subclasses__():
        assert error.issue_code in ISSUE_CODES
        assert error.remedy, f"{error.__name__} says not what to do"
        if "issue_code" in vars(error):
            code = ISSUE_CODES[error.issue_code]
            assert (code.meaning, code.hint.lower()) == (error.title, f"{error.remedy}.".lower())


FILES = {**TABLES, "reviews": ReviewLine}


@pytest.mark.parametrize("table", FILES)
def test_every_field_is_documented_in_file_order(table: str) -> None:
    section = text("fields.md").split(f"## {table}.csv", 1)[1].split("\n## ", 1)[0]
    fields = FILES[table].model_fields
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(fields)
    for name, info in fields.items():
        assert f"| `{name}` | {info.description} |" in section


@pytest.mark.parametrize("name", models())
def test_published_schemas_are_current(name: str) -> None:
    written = path_of(name).read_text(encoding="utf-8")
    assert written == schema_text(name), "run `python -m verslag.schemas.publish`"


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *DOCS.glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"
