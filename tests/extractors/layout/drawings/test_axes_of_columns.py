"""Columns on an axis that begins above nothing, and columns that hang from theirs."""

from __future__ import annotations

from typing import Any

from verslag.extractors.layout.drawings.find_charts import find_charts

BLUE, RED = "#0000cc", "#cc0000"


def columns(sheet: Any, values: list[int], lengths: list[float], *, base: float = 400) -> Any:
    """Columns so long, upwards or downwards, the value at the end of each."""
    page = sheet()
    for number, (value, length) in enumerate(zip(values, lengths, strict=True)):
        x = 100 + 50 * number
        page.card(x, min(base, base - length), x + 30, max(base, base - length), fill=BLUE if length > 0 else RED)
        page.text(x + 4, base - length - 11 if length > 0 else base - length + 3, str(value), size=8)
        page.text(x + 5, 470, "abcdef"[number] * 3, size=8)
    return page


def read(page: Any) -> list[tuple[str, bool | None]]:
    return [(p.words[0].text, p.fits) for c in find_charts(page.page()) for p in c.points]


def test_four_columns_prove_an_axis_that_begins_above_nothing(sheet: Any) -> None:
    values = [4210, 4325, 4480, 4655, 5012]
    lengths = [0.04 * (value - 3500) for value in values]
    assert read(columns(sheet, values, lengths)) == [(str(value), True) for value in values]


def test_three_columns_prove_none(sheet: Any) -> None:
    assert read(columns(sheet, [4210, 4325, 4480], [28, 33, 39])) == []


def test_columns_hang_from_their_axis(sheet: Any) -> None:
    values = [-64, -31, -50, 12]
    assert set(read(columns(sheet, values, [float(v) for v in values]))) == {(str(value), True) for value in values}


def test_cells_that_hang_from_one_line_and_print_no_loss_make_no_chart(sheet: Any) -> None:
    assert read(columns(sheet, [64, 31, 50], [-64.0, -31.0, -50.0])) == []
