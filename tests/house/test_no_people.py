"""A run without people leaves no name behind, and is otherwise the run with them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verslag.pipeline.batch import Plan, Summary, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.progress.log_file import log_to
from verslag.pipeline.settings.run_settings import Settings

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import leaks  # what counts as a name left behind

SAMPLE = ROOT / "samples" / "zorgkring-2023.pdf"


@pytest.fixture(scope="module")
def masked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a run without people over a sample that names many."""
    folder = tmp_path_factory.mktemp("masked")
    with log_to(folder / "run.log") as progress:
        run(Plan(collect([str(SAMPLE)]), Settings(people=False), folder), progress=progress)
    return folder


def _people(samples_run: Summary) -> list[dict[str, str]]:
    return leaks.people_in(Path(str(samples_run.folder)), SAMPLE.name)


def test_a_run_with_people_is_found_to_name_them(samples_run: Summary) -> None:
    folder, people = Path(str(samples_run.folder)), _people(samples_run)
    assert len(people) > 10
    found = {hit.name for hit in leaks.hits(leaks.names_of(people), leaks.written(folder), SAMPLE.name)}
    assert all(leaks.plain(person["name"]) in found for person in people)


def test_no_file_of_a_run_without_people_names_one(samples_run: Summary, masked: Path) -> None:
    texts = list(leaks.written(masked))
    files = {place.split(" ")[0] for place, _ in texts}
    assert {"verslag.xlsx", "metrics.csv", "run.json", "run.log", ".verslag/run_files.json"} <= files
    assert any("[persoon]" in text for _, text in texts)
    assert not list(leaks.hits(leaks.names_of(_people(samples_run)), texts, SAMPLE.name))


def test_a_run_without_people_has_the_same_figures_under_the_same_ids(samples_run: Summary, masked: Path) -> None:
    def figures(folder: Path) -> Iterator[tuple[object, ...]]:
        for row in read_report(folder, SAMPLE.stem).metrics:
            yield row.metric_id, row.value, row.unit, row.tag, row.period, row.page, row.x0, row.top

    folder = Path(str(samples_run.folder))
    assert list(figures(masked)) == list(figures(folder))
    with_people, without = read_report(folder, SAMPLE.stem), read_report(masked, SAMPLE.stem)
    assert not without.people
    assert without.document.people == 0
    assert [p.place_id for p in without.places] == [p.place_id for p in with_people.places]
    assert [o.organisation_id for o in without.organisations] == [o.organisation_id for o in with_people.organisations]
