"""The confidence learns from what people decided, and from too little it learns nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from verslag.extractors.metrics.figures.confidence import shipped_weights
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.pipeline.batch import Summary
from verslag.pipeline.calibration.from_reviews import calibrate, verdicts_of
from verslag.pipeline.calibration.weights_fit import WANTED, toml_of
from verslag.pipeline.outputs.read_output import read_output
from verslag.pipeline.reviews.decision import decisions_of, value_text
from verslag.pipeline.reviews.review_file import add_reviews
from verslag.pipeline.run.read_document import process
from verslag.pipeline.settings.confidence_file import weights_of
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import SettingsError, UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]
WRONG = Doubt.WEAK_TAG.words


def decide(report: Report, row: MetricRow, status: str, **changes: str) -> list[ReviewLine]:
    seen = {name: getattr(row, name, "") for name in ReviewLine.model_fields}
    said = {
        "value": value_text(row),
        "box": f"{row.x0} {row.top} {row.x1} {row.bottom}",
        "when": "2024-03-01T10:00:00.000Z",
    }
    about = {"document_id": report.document.document_id, "sha256": report.document.sha256}
    return [
        ReviewLine.model_validate(seen | said | about | {"field": name, "old": "", "new": new})
        for name, new in ({"status": status} | changes).items()
    ]


def test_right_is_what_holds_in_everything_but_its_tag(make_row: MakeRow, make_report: MakeReport) -> None:
    report = make_report("2023", *(make_row(f"rij {n}", "5", top=10 * n, bottom=10 * n + 9, x1=9) for n in range(6)))
    rows = report.metrics
    lines = [
        *decide(report, rows[0], "accepted"),
        *decide(report, rows[1], "corrected", tag="finance.revenue"),
        *decide(report, rows[2], "corrected", label="anders"),
        *decide(report, rows[3], "rejected"),
        *decide(report, rows[4].model_copy(update={"unit": "hour"}), "accepted"),  # by now read as something else
    ]
    verdicts = verdicts_of(report, decisions_of(lines))
    assert verdicts == {
        rows[0].metric_id: True,
        rows[1].metric_id: True,
        rows[2].metric_id: False,
        rows[3].metric_id: False,
    }


@pytest.fixture(scope="module")
def reviewed(samples_run: Summary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reviews of all samples in which a figure is wrong where its tag is weak, and right elsewhere."""
    path = tmp_path_factory.mktemp("reviews") / "reviews.csv"
    for report in read_output(str(samples_run.folder)).reports():
        for row in report.metrics:
            wrong = WRONG in row.confidence_reasons.split("; ")
            add_reviews(path, decide(report, row, "rejected" if wrong else "accepted"))
    return path


def test_a_reason_that_tells_wrong_figures_weighs_more(samples_run: Summary, reviewed: Path, tmp_path: Path) -> None:
    found = calibrate(samples_run.folder, reviewed, shipped_weights())
    assert 0 < found.judged - found.right < found.judged
    file = tmp_path / "confidence.toml"
    file.write_text(toml_of(found.model, "of a test"), encoding="utf-8")
    weights = weights_of(file)
    before = shipped_weights()
    assert weights.reasons[WRONG] < before.reasons[WRONG]
    sure, right = found.sure_now
    assert right / sure >= WANTED
    assert right > found.sure_before[1]


def test_too_few_decisions_are_refused(samples_run: Summary, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="too few"):
        calibrate(samples_run.folder, tmp_path / "none.csv", shipped_weights())


@pytest.mark.parametrize("text", ["[start]\n", "start = 1", "[start]\nkpi = 'veel'\n[weights]\n", "no toml"])
def test_a_file_that_holds_no_weights_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "confidence.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"confidence\.toml"):
        weights_of(file)


def test_without_a_file_the_shipped_weights_hold() -> None:
    assert weights_of(None) is shipped_weights()


def test_a_run_takes_the_weights_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "confidence.toml"
    file.write_text("[start]\nkpi = -9\ntable = -9\nprose = -9\nchart = -9\n[weights]\n", encoding="utf-8")
    sample = Path(__file__).parents[3] / "samples" / "zorgkring-2023.pdf"
    settings = Settings(confidence=file)
    report = process(Source(str(sample), sample.stem, sample.name), settings).report
    assert report.metrics
    assert all(row.confidence < 0.01 for row in report.metrics)
    before = settings.fingerprint()
    file.write_text(file.read_text(encoding="utf-8").replace("-9", "-8"), encoding="utf-8")
    assert settings.fingerprint() != before, "with other weights the reports are read again"
