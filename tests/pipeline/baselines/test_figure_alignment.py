"""Moved, relabelled, changed, added and removed are told apart when ids no longer say it."""

from __future__ import annotations

from decimal import Decimal

from verslag.pipeline.baselines.approved_rows import ApprovedFigure
from verslag.pipeline.baselines.compare import differences
from verslag.pipeline.baselines.tolerance import Tolerance


def approved(label: str, value: str, *, year: int = 2023, page: int = 4, **fields: object) -> ApprovedFigure:
    known = {"metric_id": f"m-{label}-{year}", "series_id": f"s-{label}"}
    said = {"entity": "Kade", "tag": "", "label": label, "unit": "EUR", "qualifier": "exact", "scenario": "actual"}
    period = {"period": str(year), "period_start": f"{year}-01-01", "period_end": f"{year}-12-31"}
    numbers = {"value": Decimal(value), "value_high": None, "decimals": 0, "scale": 0, "page": page}
    return ApprovedFigure.model_validate(known | said | period | numbers | fields)


TABLE = [
    approved("Kaartjes", "41230"),
    approved("Drank", "9415"),
    approved("Zaalhuur", "12800"),
    approved("Baten", "63445"),
]


def told(old: list[ApprovedFigure], new: list[ApprovedFigure]) -> list[tuple[str, str]]:
    found = differences(old, new, "metrics", Tolerance())
    return [(d.status, d.row.label if isinstance(d.row, ApprovedFigure) else "") for d in found]


def renamed(row: ApprovedFigure, **fields: object) -> ApprovedFigure:
    return row.model_copy(update={"metric_id": f"{row.metric_id}-x", "series_id": f"{row.series_id}-x"} | fields)


def test_other_ids_alone_are_a_move() -> None:
    assert told(TABLE, [renamed(row) for row in TABLE]) == [
        ("moved", row.label) for row in sorted(TABLE, key=lambda r: r.label)
    ]


def test_another_label_with_the_same_value_is_relabelled() -> None:
    assert told(TABLE, [*TABLE[:2], renamed(TABLE[2], label="Huuropbrengst"), TABLE[3]]) == [
        ("relabelled", "Huuropbrengst")
    ]


def test_another_value_under_another_id_is_a_change() -> None:
    assert told(TABLE, [*TABLE[:2], renamed(TABLE[2], value=Decimal(13900)), TABLE[3]]) == [("changed", "Zaalhuur")]


def test_label_and_value_together_are_a_change_where_the_rows_around_stand_as_they_stood() -> None:
    other = renamed(TABLE[2], label="Zaalverhuur", value=Decimal(13900))
    assert told(TABLE, [*TABLE[:2], other, TABLE[3]]) == [("changed", "Zaalverhuur")]


def test_what_shares_neither_label_nor_value_is_one_lost_and_one_new() -> None:
    other = renamed(TABLE[2], label="Legaat", value=Decimal(5))
    assert told(TABLE, [*TABLE[:2], other, TABLE[3]]) == [("added", "Legaat"), ("removed", "Zaalhuur")]


def test_a_newer_year_beside_them_leaves_the_old_years_what_they_were() -> None:
    """Which period is the newest is part of an id: the series with the year goes first."""
    newer = [
        approved(row.label, str(row.value + 1), year=2024, metric_id=row.metric_id, series_id=row.series_id)
        for row in TABLE
    ]
    older = [row.model_copy(update={"metric_id": f"{row.metric_id}-before"}) for row in TABLE]
    statuses = [status for status, _ in told(TABLE, [*newer, *older])]
    assert statuses == ["added"] * 4 + ["moved"] * 4


def test_equal_rows_keep_their_order() -> None:
    old = [approved("Reis", "75", metric_id=f"a{at}", series_id=f"a{at}", page=at + 1) for at in range(30)]
    new = [row.model_copy(update={"metric_id": f"b{at}", "series_id": f"b{at}"}) for at, row in enumerate(old)]
    assert {status for status, _ in told(old, new)} == {"moved"}
    assert all(d.old and d.new and d.old.page == d.new.page for d in differences(old, new, "metrics", Tolerance()))
