"""What is read from each sample, row by row: a figure that changes shows as a difference in these files.

After a wanted change: `pytest tests/test_samples_golden.py --force-regen`, then read the difference.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from verslag.pipeline.batch import Summary
from verslag.pipeline.inputs import slug
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.tables import DIALECTS, cell
from verslag.pipeline.scoring.gold import read_gold
from verslag.pipeline.scoring.score import score
from verslag.pipeline.scoring.score_tables import as_markdown

SAMPLES = Path(__file__).parents[1] / "samples"

COLUMNS = {
    "metrics": "page kind label value value_high unit qualifier period scenario tag decimals raw_text code note row_group "
    "confirmed_by",
    "people": "name given_name family_name honorific role body organisation mentions pages",
    "places": "name type official_name code province country mentions pages",
    "organisations": "name aliases kind identifier mentions pages",
    "sections": "section_id parent_id level title page page_end words",
}
"""What a table means; boxes and confidence move with every tuning and are measured elsewhere."""


@pytest.mark.parametrize("table", COLUMNS)
@pytest.mark.parametrize("document", sorted(p.stem for p in SAMPLES.glob("*.pdf")))
def test_sample_gives_the_approved_rows(
    document: str, table: str, samples_run: Summary, file_regression: FileRegressionFixture
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = COLUMNS[table].split()
    writer.writerow(names)
    for row in read_report(samples_run.folder, slug(document)).rows(table):
        writer.writerow(cell(getattr(row, name), DIALECTS["standard"]) for name in names)
    file_regression.check(text.getvalue(), extension=".csv", basename=f"{document}-{table}", newline="")


ACCURACY = Path(__file__).parents[1] / "docs" / "accuracy.md"
SCORES = re.compile(r"(?<=--force-regen` -->\n\n).*?(?=\n<!-- end of samples)", re.DOTALL)


def test_the_accuracy_that_the_docs_tell_is_that_of_today(samples_run: Summary, request: pytest.FixtureRequest) -> None:
    now = as_markdown(score(samples_run.folder, read_gold(SAMPLES / "gold")))
    page = ACCURACY.read_text(encoding="utf-8")
    if request.config.getoption("--force-regen"):
        ACCURACY.write_text(SCORES.sub(lambda _: now, page), encoding="utf-8", newline="\n")
    written = SCORES.search(page)
    assert written is not None
    assert written[0] == now, "docs/accuracy.md is stale: pytest tests/test_samples_golden.py --force-regen"
