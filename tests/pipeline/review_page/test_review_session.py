"""Decisions are written at once, seen by others at their next click, and never overwrite what was not looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.review_page.review_queue import QueueFilter, queue_of
from verslag.pipeline.review_page.review_session import DecidedMeanwhileError, ReviewSession
from verslag.pipeline.review_page.review_state import ReviewItem
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.reviews.settle import settled
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

NAME = "stichting-waterkant-2022"
Open = Callable[..., ReviewSession]


@pytest.fixture
def begin(out: Path) -> Open:
    return lambda who="An": ReviewSession(out, out / "reviews.csv", who)


def first(session: ReviewSession, kind: str = "figures") -> ReviewItem:
    return queue_of(session.state, QueueFilter(kind=kind)).items[0]  # type: ignore[arg-type]


def now(session: ReviewSession, item: ReviewItem) -> ReviewItem:
    found = session.state.item(*item.key)
    assert found is not None
    return found


def extracted(out: Path) -> Report:
    """The report as the next run would write it."""
    return settled(read_report(out, NAME), read_decisions(out / "reviews.csv").every)


def test_a_decision_stands_at_once_and_after_a_restart(begin: Open) -> None:
    session = begin()
    item = first(session)
    session.decide(item, "accepted", {}, seen="")
    assert now(session, item).status == "accepted"
    again = begin()
    assert now(again, item).status == "accepted"
    assert first(again).key != item.key


def test_who_decides_about_what_changed_meanwhile_is_told(begin: Open) -> None:
    one, other = begin("An"), begin("Bo")
    item = first(one)
    seen = one.version(item), other.version(item)
    one.decide(item, "accepted", {}, seen=seen[0])
    with pytest.raises(DecidedMeanwhileError):
        other.decide(item, "rejected", {}, seen=seen[1])
    assert "An" in now(other, item).said
    other.decide(now(other, item), "rejected", {}, seen=other.version(item))
    one.refresh()
    assert now(one, item).status == "rejected"


def test_what_others_decide_about_other_figures_hinders_nobody(begin: Open) -> None:
    one, other = begin("An"), begin("Bo")
    items = queue_of(one.state, QueueFilter()).items[:2]
    one.decide(items[0], "accepted", {}, seen="")
    other.decide(items[1], "rejected", {}, seen="")
    one.refresh()
    assert [now(one, item).status for item in items] == ["accepted", "rejected"]


def test_undo_and_undo_again(begin: Open) -> None:
    session = begin()
    item = first(session)
    moments = [session.decide(now(session, item), "accepted", {})]
    moments.append(session.decide(now(session, item), "corrected", {"label": "iets anders"}))
    assert now(session, item).row.label == "iets anders"  # type: ignore[union-attr]
    assert session.standing(item) == moments[1]
    session.undo(*item.key, moments[1])
    assert now(session, item).status == "accepted"
    session.undo(*item.key, moments[0])
    assert now(session, item).status == ""
    with pytest.raises(UsageError):
        session.undo(*item.key, "2020-01-01T00:00:00.000Z")


FIELDS = {
    "label": "leden",
    "value": "12",
    "unit": "person",
    "period": "2022",
    "scenario": "actual",
    "tag": "",
    "scale": "0",
}


def test_an_added_figure_can_be_corrected_and_rejected(begin: Open, out: Path) -> None:
    session = begin()
    row_id, _ = session.add(NAME, 1, (10, 10, 40, 20), {**FIELDS, "raw_text": "12", "kind": "prose"})
    item = session.state.item(NAME, row_id)
    assert item is not None
    assert item.status == "added"
    session.decide(item, "added", {**FIELDS, "value": "13", "raw_text": "12", "kind": "prose"})
    row = next(r for r in extracted(out).metrics if r.metric_id == row_id)
    assert (str(row.value), row.review_status, row.extractor) == ("13", "added", "review")
    session.decide(now(session, item), "rejected", {})
    assert all(r.metric_id != row_id for r in extracted(out).metrics)


def test_what_is_not_read_any_more_can_be_vouched_for(begin: Open, out: Path) -> None:
    from verslag.pipeline.outputs.report_files import write_report

    session = begin()
    item = first(session)
    session.decide(item, "accepted", {})
    report = read_report(out, NAME)
    write_report(out, report.model_copy(update={"metrics": [r for r in report.metrics if r.metric_id != item.row_id]}))
    later = begin()
    assert now(later, item).status == "conflict"
    later.decide(now(later, item), "accepted", {})
    assert now(later, item).status == "added"
    kept = next(r for r in extracted(out).metrics if r.metric_id == item.row_id)
    assert isinstance(item.row, MetricRow)
    assert (kept.value, kept.unit, kept.period) == (item.row.value, item.row.unit, item.row.period)


def test_people_are_settled_too(begin: Open, out: Path) -> None:
    session = begin()
    item = first(session, "people")
    session.decide(item, "corrected", {"role": "erevoorzitter"})
    assert next(p for p in extracted(out).people if p.person_id == item.row_id).role == "erevoorzitter"


def test_the_queue_keeps_its_order_while_figures_are_settled(begin: Open) -> None:
    session = begin()
    before = [item.key for item in queue_of(session.state, QueueFilter()).items]
    queue = queue_of(session.state, QueueFilter())
    session.decide(queue.items[3], "accepted", {})
    after = queue_of(session.state, QueueFilter())
    assert [item.key for item in after.items] == before[:3] + before[4:]
    following = after.after(before[3])
    assert following is not None
    assert following.key == before[4]
    last = after.after(before[-1])
    assert last is not None
    assert last.key == before[0]


def test_filters(begin: Open) -> None:
    session = begin()
    queue = queue_of(session.state, QueueFilter(tag="finance"))
    assert queue.items
    assert all(isinstance(i.row, MetricRow) and i.row.tag.startswith("finance.") for i in queue.items)
    assert not queue_of(session.state, QueueFilter(document="elders")).items
    assert not queue_of(session.state, QueueFilter(status="accepted")).items
    pages = [item.row.page for item in queue_of(session.state, QueueFilter(order="page")).items]
    assert pages == sorted(pages)
