"""What a figure was read from is boxed, each spot once and in the colour of what it says."""

from __future__ import annotations

from typing import Any

from verslag.pipeline.explaining.explain_figure import SPOT_COLORS, picture_at
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report, SpotPart


def report_of(make_report: Any, row: MetricRow, spots: list[SpotPart]) -> Report:
    report: Report = make_report("2023", row).model_copy(update={"spots": spots})
    return report


def test_each_spot_on_the_page_is_boxed_in_its_colour(make_row: Any, make_report: Any) -> None:
    row = make_row("Giften", "310", metric_id="m1", page=2, x0=300, top=100, x1=330, bottom=110)
    spots = [
        SpotPart(role="label", page=2, bbox=(50, 100, 90, 110), metric_ids=[row.metric_id, "m0"]),
        SpotPart(role="column", page=2, bbox=(300, 80, 330, 90), metric_ids=[row.metric_id]),
        SpotPart(role="title", page=1, bbox=(50, 700, 200, 720), metric_ids=[row.metric_id]),
        SpotPart(role="label", page=2, bbox=(50, 120, 90, 130), metric_ids=["m0"]),
    ]
    picture = picture_at("verslag.pdf", report_of(make_report, row, spots), row)
    marks = {(mark.bbox, mark.color) for mark in picture.marks}
    assert ((50, 100, 90, 110), SPOT_COLORS["label"]) in marks
    assert ((300, 80, 330, 90), SPOT_COLORS["column"]) in marks
    assert len(picture.marks) == 3
    assert "title on page 1" in picture.caption


def test_every_role_has_a_colour_of_its_own() -> None:
    assert len(set(SPOT_COLORS.values())) == len(SPOT_COLORS)
