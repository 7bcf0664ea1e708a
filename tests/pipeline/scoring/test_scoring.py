"""Scores count what a reader would: values, labels, units, periods, one row an item."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.run.assemble import assemble
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.scoring.gold import GoldDocument, GoldFigure, GoldName, GoldOther, read_gold
from verslag.pipeline.scoring.matching import MatchCounts, count_names, match_figures
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report


def row(value: str, label: str, *, unit: str = "count", period: str = "2022", page: int = 1) -> MetricRow:
    empty = dict.fromkeys(MetricRow.model_fields, "")
    return MetricRow.model_validate(
        empty
        | {
            "value": Decimal(value),
            "value_high": None,
            "label": label,
            "raw_text": value,
            "unit": unit,
            "period": period,
            "page": page,
            "qualifier": "exact",
            "scenario": "actual",
            "decimals": 0,
            "scale": 0,
            "kind": "prose",
            "text_source": "text",
            "x0": 0.0,
            "top": 0.0,
            "x1": 1.0,
            "bottom": 1.0,
            "confidence": 0.9,
        }
    )


def report(*rows: MetricRow) -> Report:
    empty = assemble(DocumentContext(Source("r.pdf", "r", "r.pdf"), Settings()), failed=False)
    return empty.model_copy(update={"metrics": list(rows)})


def gold(*figures: GoldFigure, others: tuple[GoldOther, ...] = ()) -> GoldDocument:
    return GoldDocument("r", frozenset(), figures, others, (), (), (), ())


def figure(value: str, core: str, **fields: object) -> GoldFigure:
    defaults: dict[str, object] = {"page": 1, "unit": "count", "period": "2022"}
    return GoldFigure.model_validate({"value": value, "label_core": core, **defaults, **fields})


def test_a_row_is_right_where_value_label_unit_and_period_agree() -> None:
    match = match_figures(gold(figure("12", "fietsen")), report(row("12", "herstelde fietsen")))
    assert [a.right for a in match.answers] == [True]


@pytest.mark.parametrize("wrong", [{"unit": "EUR"}, {"period": "2021"}, {"label_core": "bussen"}])
def test_a_row_is_found_but_not_right_where_one_differs(wrong: dict[str, object]) -> None:
    match = match_figures(
        gold(figure("12", "fietsen", **{"label_core": "fietsen"} | wrong)), report(row("12", "fietsen"))
    )
    assert [(a.gold is not None, a.right) for a in match.answers] == [(True, False)]
    assert not match.missed


def test_each_row_answers_one_item_and_the_better_label_wins() -> None:
    items = (figure("12", "bussen"), figure("12", "fietsen"))
    match = match_figures(gold(*items), report(row("12", "fietsen")))
    assert match.answers[0].gold == items[1]
    assert match.missed == (items[0],)


def test_a_tolerated_number_is_no_fault_and_another_is() -> None:
    others = (GoldOther(page=1, surface="7", tolerated=True),)
    match = match_figures(gold(others=others), report(row("7", ""), row("8", "")))
    assert [a.row.raw_text for a in match.answers] == ["8"]


def test_a_value_on_another_page_is_not_found() -> None:
    match = match_figures(gold(figure("12", "fietsen")), report(row("12", "fietsen", page=2)))
    assert len(match.missed) == 1


def test_names_count_once_in_any_order_and_optional_ones_not_at_all() -> None:
    wanted = (GoldName(name="An Maes", variants=("A. Maes",)), GoldName(name="Jan", full=False))
    assert count_names(wanted, ["Maes An", "A. Maes", "Jan", "Piet Smit"]) == MatchCounts(tp=1, fp=1, fn=0)


def test_a_line_that_is_no_gold_is_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.jsonl").write_text('{"value": "12"}\nnot json\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 2"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no gold"):
        read_gold(tmp_path)
