"""Every command that the documentation shows runs as it is printed there."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from verslag.cli import app
from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.batch import BatchPart, Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.panel.wanted_file import example
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode

ROOT = Path(__file__).parents[2]
PAGES = 3
"""Of each report; enough for figures, few enough to be quick."""

FINDS = {"check", "validate", "score"}
"""Commands that may end with 1: they ran, and found something."""


ELSEWHERE = "://"
"""In commands that need a store or a cluster: tests of those run them against real servers."""


def commands() -> list[str]:
    """Distinct `verslag …` lines of the code blocks, without the comment behind them."""
    found: dict[str, None] = {}
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for block in re.findall(r"```\w*\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            for line in re.findall(r"^\s*(?:- (?:run: )?)?(verslag .*)$", block, re.MULTILINE):
                found[re.sub(r"\s{2,}#.*$", "", line).strip()] = None
    return [line for line in found if ELSEWHERE not in line]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the documentation speaks of."""
    folder = tmp_path_factory.mktemp("docs")
    for year in ("2022", "2023"):
        path = folder / "reports" / f"jaarverslag-{year}.pdf"
        path.parent.mkdir(exist_ok=True)
        with pikepdf.open(ROOT / "samples" / f"stichting-waterkant-{year}.pdf") as pdf:
            del pdf.pages[PAGES:]
            pdf.save(path)
    shutil.copy(folder / "reports" / "jaarverslag-2023.pdf", folder / "report.pdf")
    shutil.copytree(folder / "reports", folder / "archive" / "2023")
    gold = folder / "samples" / "gold" / "jaarverslag-2023"
    shutil.copytree(ROOT / "samples" / "gold" / "stichting-waterkant-2023", gold)
    shutil.copy(folder / "report.pdf", folder / "samples" / "jaarverslag-2023.pdf")
    (folder / "new.txt").write_text("reports/jaarverslag-2022.pdf\nreports/jaarverslag-2023.pdf\n")
    (folder / "secret.txt").write_text("geheim\n")
    (folder / "wanted.toml").write_text(example("foundation"), encoding="utf-8")
    (folder / "texts.jsonl").write_text('{"text": "bijna 900 deelnemers in Gent"}\n')
    run(Plan(collect([str(folder / "reports")]), Settings(), folder / "out"))
    for number in (1, 2):
        run(Plan(collect([str(folder / "reports")]), Settings(), folder / f"part-{number}", part=BatchPart(number, 2)))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        approve(folder / "out", folder / "baselines", Selection())
    return folder


@pytest.fixture
def here(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fresh copy of them to work in."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    for variable in ("CI", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", commands())
def test_documented_command_runs(line: str, here: Path) -> None:
    metric_id = read_report(here / "out", "jaarverslag-2023").metrics[0].metric_id
    line = re.sub(r"\bm3f2a9c\w*", metric_id, line)
    line = line.replace("--layout 5", f"--layout {PAGES} --document jaarverslag-2023")
    line, _, stdin = line.partition(" < ")
    words = shlex.split(line.partition(" > ")[0])
    result = CliRunner().invoke(app, words[1:], input=(here / stdin).read_text() if stdin else None)
    wanted = {ExitCode.OK, ExitCode.DIFFERENCES} if words[1] in FINDS else {ExitCode.OK}
    assert result.exit_code in wanted, result.stderr
    assert "Traceback" not in result.output


def test_there_are_commands_for_every_page_that_is_about_one() -> None:
    assert {"extract", "approve", "check", "validate", "compare", "explain", "numbers", "names", "tags", "score"} <= {
        line.split()[1] for line in commands()
    }
