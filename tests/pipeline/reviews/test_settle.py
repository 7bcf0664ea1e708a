"""Settled figures stay settled; where the file or the reading changed, both sides are said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from verslag.pipeline.reviews.decision import decisions_of
from verslag.pipeline.reviews.settle import as_read, settled
from verslag.schemas.records import MetricRow
from verslag.schemas.report import BlockPart, PagePart, Report
from verslag.schemas.review_lines import ReviewLine

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]
Decide = Callable[..., list[ReviewLine]]


@pytest.fixture
def report(make_row: MakeRow, make_report: MakeReport) -> Report:
    rows = [
        make_row("omzet", "1200", confidence=0.4, x0=100, top=100, x1=130, bottom=110),
        make_row("kosten", "900", x0=100, top=120, x1=130, bottom=130),
        make_row("resultaat", "300", page=2, x0=100, top=140, x1=130, bottom=150),
    ]
    return make_report("2023", *rows)


def apply(report: Report, *decisions: Sequence[ReviewLine], masked: bool = False) -> Report:
    return settled(report, decisions_of([line for lines in decisions for line in lines]), masked=masked)


def reread(report: Report, at: int = 0, **changes: object) -> Report:
    """The report as a later version reads it: one figure otherwise."""
    rows = list(report.metrics)
    rows[at] = rows[at].model_copy(update=changes)
    return report.model_copy(update={"metrics": rows})


def other_file(report: Report) -> Report:
    return report.model_copy(update={"document": report.document.model_copy(update={"sha256": "f" * 64})})


def statuses(report: Report) -> list[str]:
    return [row.review_status for row in report.metrics]


def test_an_accepted_figure_is_sure_and_says_by_whom(report: Report, decide: Decide) -> None:
    done = apply(report, decide(report, report.metrics[0], "accepted"))
    row = done.metrics[0]
    assert (row.review_status, row.value, row.confidence) == ("accepted", Decimal(1200), 1.0)
    assert row.confidence_reasons.startswith("accepted in review by An on 2024-03-01")
    assert statuses(done) == ["accepted", "", ""]


def test_what_was_read_can_always_be_had_back(report: Report, decide: Decide) -> None:
    done = apply(
        report,
        decide(report, report.metrics[0], "rejected"),
        decide(report, report.metrics[1], "corrected", value="901", label="alle kosten"),
    )
    assert len(done.metrics) == 2
    assert done.document.metrics == 2
    assert as_read(done).metrics == report.metrics
    assert not as_read(done).reviewed
    assert apply(done) == as_read(done)


def test_a_corrected_value_is_kept_with_its_accuracy(report: Report, decide: Decide) -> None:
    done = apply(report, decide(report, report.metrics[0], "corrected", value="1200.5", period="2022", tag="hr.fte"))
    row = done.metrics[0]
    assert (row.value, row.decimals, row.period_end, row.tag) == (Decimal("1200.5"), 1, "2022-12-31", "hr.fte")
    assert row.review_status == "corrected"


def test_a_range_can_be_corrected(report: Report, decide: Decide) -> None:
    row = apply(report, decide(report, report.metrics[0], "corrected", value="12..15")).metrics[0]
    assert (row.value, row.value_high) == (Decimal(12), Decimal(15))


def test_a_correction_that_is_read_by_now_is_accepted(report: Report, decide: Decide) -> None:
    lines = decide(report, report.metrics[0], "corrected", value="1250")
    assert apply(reread(report, value=Decimal(1250)), lines).metrics[0].review_status == "accepted"


@pytest.mark.parametrize("status", ["accepted", "corrected", "rejected"])
def test_a_figure_that_is_read_otherwise_is_a_conflict_with_both(report: Report, decide: Decide, status: str) -> None:
    changes = {"value": "1250"} if status == "corrected" else {}
    done = apply(reread(report, value=Decimal(7)), decide(report, report.metrics[0], status, **changes))
    row = done.metrics[0]
    assert (row.review_status, row.value) == ("conflict", Decimal(7))
    assert row.confidence <= 0.5
    (issue,) = done.issues
    assert issue.code == "review-conflict"
    assert "7 EUR 2023 actual" in issue.message
    assert ("1250 EUR" if changes else "1200 EUR") in issue.message


def test_another_unit_or_period_is_another_reading(report: Report, decide: Decide) -> None:
    lines = decide(report, report.metrics[0], "accepted")
    assert statuses(apply(reread(report, unit="percent"), lines))[0] == "conflict"
    assert statuses(apply(reread(report, period="2022"), lines))[0] == "conflict"


def test_an_accepted_label_survives_another_reading_of_it(report: Report, decide: Decide) -> None:
    later = reread(report, label="netto omzet", metric_id="m-new")
    row = apply(later, decide(report, report.metrics[0], "accepted")).metrics[0]
    assert (row.label, row.review_status, row.metric_id) == ("omzet", "accepted", "m-new")


def test_a_figure_that_is_not_read_any_more_is_kept_as_a_conflict(report: Report, decide: Decide) -> None:
    later = report.model_copy(update={"metrics": report.metrics[1:]})
    done = apply(later, decide(report, report.metrics[0], "accepted"))
    kept = done.metrics[1]
    assert (kept.label, kept.value, kept.review_status) == ("omzet", Decimal(1200), "conflict")
    assert "not read any more" in done.issues[0].message
    assert as_read(done).metrics == later.metrics


def test_a_rejected_figure_is_left_out_and_said(report: Report, decide: Decide) -> None:
    done = apply(report, decide(report, report.metrics[1], "rejected"))
    assert [row.label for row in done.metrics] == ["omzet", "resultaat"]
    assert [issue.code for issue in done.issues] == ["review-rejected"]
    assert done.document.issues == 1


def added(report: Report, decide: Decide, row: MetricRow) -> list[ReviewLine]:
    unread = row.model_copy(update={"metric_id": "a1", "label": "", "unit": "", "period": "", "tag": ""})
    lines = decide(
        report,
        unread,
        "added",
        value="42",
        unit="fte",
        label="personeel",
        period="2023",
        scenario="actual",
        raw_text="42",
    )
    return [line.model_copy(update={"value": "", "scenario": ""}) for line in lines]


def test_an_added_figure_stands_behind_those_of_its_page(report: Report, decide: Decide, make_row: MakeRow) -> None:
    done = apply(report, added(report, decide, make_row("", "0", x0=300, top=20, x1=320, bottom=30)))
    assert statuses(done) == ["", "", "added", ""]
    row = done.metrics[2]
    assert (row.label, row.value, row.unit, row.period_start) == ("personeel", Decimal(42), "fte", "2023-01-01")
    assert row.entity == "Stichting Kade"


def test_an_added_figure_that_is_read_by_now_is_accepted_or_disputed(
    report: Report, decide: Decide, make_row: MakeRow
) -> None:
    spot = {"x0": 300, "top": 20, "x1": 320, "bottom": 30}
    lines = added(report, decide, make_row("", "0", **spot))
    for value, status in (("42", "accepted"), ("43", "conflict")):
        found = make_row("personeel", value, unit="fte", metric_id="m9", **spot)
        done = apply(report.model_copy(update={"metrics": [*report.metrics, found]}), lines)
        assert statuses(done) == ["", "", "", status]


def test_in_another_file_a_settled_figure_is_found_by_its_id(report: Report, decide: Decide) -> None:
    changed = other_file(reread(report, at=1, value=Decimal(901), x0=400.0, x1=430.0))
    done = apply(changed, *(decide(report, row, "accepted") for row in report.metrics))
    assert statuses(done) == ["accepted", "conflict", "accepted"]


def test_what_another_file_has_no_more_is_said(report: Report, decide: Decide) -> None:
    changed = other_file(report).model_copy(update={"metrics": report.metrics[1:]})
    done = apply(changed, decide(report, report.metrics[0], "accepted"))
    assert [(i.code, "omzet" in i.message) for i in done.issues] == [("review-lost", True)]
    assert len(done.metrics) == 2


@pytest.mark.parametrize(("text", "status"), [("er waren 42 mensen", "added"), ("er waren 50 mensen", "conflict")])
def test_an_added_figure_stays_in_another_file_where_it_still_is_printed(
    text: str, status: str, report: Report, decide: Decide, make_row: MakeRow
) -> None:
    block = BlockPart(
        block_id="b1", kind="paragraph", text=text, lines=[text], bbox=(290, 10, 400, 40), section_id=None
    )
    page = PagePart(page=1, label="1", width=600, height=800, rotation=0, state="text", blocks=[block])
    lines = added(report, decide, make_row("", "0", x0=300, top=20, x1=320, bottom=30))
    done = apply(other_file(report).model_copy(update={"pages": [page]}), lines)
    assert statuses(done)[2] == status


def test_the_decision_about_this_file_replaces_that_about_an_earlier_one(report: Report, decide: Decide) -> None:
    now = other_file(reread(report, value=Decimal(7)))
    before = decide(report, report.metrics[0], "accepted")
    again = decide(now, now.metrics[0], "accepted", when="2024-04-01T10:00:00.000Z")
    assert statuses(apply(now, before, again))[0] == "accepted"


def test_decisions_about_other_documents_change_nothing(
    report: Report, decide: Decide, make_report: MakeReport
) -> None:
    other = other_file(make_report("2019", *report.metrics))
    assert apply(report, decide(other, other.metrics[0], "rejected")) == report


def test_a_report_without_people_gets_no_words_back_that_were_read_with_them(report: Report, decide: Decide) -> None:
    lines = [
        *decide(report, report.metrics[0].model_copy(update={"label": "loon van J. Vos"}), "accepted"),
        *decide(report, report.metrics[1].model_copy(update={"metric_id": "gone", "top": 700, "bottom": 710,
                                                           "label": "reis van J. Vos"}), "accepted"),
    ]  # fmt: skip
    done = apply(report, lines, masked=True)
    assert statuses(done) == ["accepted", "", ""]
    assert "Vos" not in done.model_dump_json()
