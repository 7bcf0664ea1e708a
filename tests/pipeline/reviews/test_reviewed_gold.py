"""What was settled becomes gold; what is open is neither right nor wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from verslag.pipeline.reviews.decision import decisions_of
from verslag.pipeline.reviews.reviewed_gold import gold_of, write_gold
from verslag.pipeline.reviews.settle import settled
from verslag.pipeline.scoring.gold import read_gold
from verslag.pipeline.scoring.matching import match_figures
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]
Decide = Callable[..., list[ReviewLine]]


def test_the_reading_is_measured_by_what_was_settled(
    make_row: MakeRow, make_report: MakeReport, decide: Decide, tmp_path: Path
) -> None:
    rows = [make_row(f"rij {n}", str(n), raw_text=f"{n},0", page=1 + n // 4, top=10 * n, bottom=10 * n + 8, x1=9) for n in range(9)]  # fmt: skip
    report = make_report("2023", *rows)
    made = report.metrics
    lines = [
        *decide(report, made[0], "accepted"),
        *decide(report, made[1], "corrected", value="100"),
        *decide(report, made[2], "rejected"),
        *decide(report, made[8], "accepted"),
    ]
    gold = gold_of(settled(report, decisions_of(lines)), "annual report")
    assert gold is not None
    assert gold.pages == (1, 3)
    write_gold(tmp_path, gold)
    (read,) = read_gold(tmp_path)
    assert (read.document_class, read.people, read.sections) == ("annual report", None, None)
    match = match_figures(read, report)
    assert [(a.row.label, a.right) for a in match.answers] == [("rij 0", True), ("rij 1", False), ("rij 2", False), ("rij 8", True)]  # fmt: skip
    assert [str(m.value) for m in match.missed] == ["100"]
    assert (
        json.loads((tmp_path / report.document.document_id / "metrics.jsonl").read_text().splitlines()[1])["value"]
        == "100"
    )


def test_nothing_settled_is_no_gold(make_row: MakeRow, make_report: MakeReport) -> None:
    assert gold_of(make_report("2023", make_row("omzet", "1")), "other") is None
