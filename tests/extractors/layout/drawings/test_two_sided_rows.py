"""Rows to both sides of a line have a value at each end, a name a level and a series a side."""

from __future__ import annotations

from typing import Any

from verslag.extractors.layout.drawings.find_charts import find_charts

LEFT, RIGHT = "#0000cc", "#cc0000"
ROWS = (("fietsen", 35, 51), ("lopen", 23, 39), ("met de bus", 7, 18))


def drawn(sheet: Any, *, between: bool = False, scale: float = 1.0) -> Any:
    """Rows from a line at x = 300 to both sides, names left of them or between the sides."""
    page = sheet()
    inner, outer = (270, 330) if between else (300, 301)
    for number, (name, left, right) in enumerate(ROWS):
        top = 200 + 16 * number
        page.card(inner - left, top, inner, top + 8, fill=LEFT).card(
            outer, top, outer + right * scale, top + 8, fill=RIGHT
        )
        page.text(inner - left - 14, top, f"{left}%", size=8).text(outer + right * scale + 2, top, f"{right}%", size=8)
        page.text(280 if between else 150, top, name, size=8)
    page.text(240, 280, "uit", size=8).card(256, 281, 262, 287, fill=LEFT)
    page.card(265, 281, 271, 287, fill=RIGHT).text(274, 280, "thuis", size=8)
    return page


def read(page: Any) -> set[tuple[str, str, str, bool | None]]:
    return {(p.words[0].text, p.names[0], p.series, p.fits) for chart in find_charts(page.page()) for p in chart.points}


EXPECTED = {
    (f"{value}%", name, series, True)
    for name, left, right in ROWS
    for value, series in ((left, "uit"), (right, "thuis"))
}


def test_both_sides_are_one_chart_with_a_series_each(sheet: Any) -> None:
    assert read(drawn(sheet)) == EXPECTED


def test_names_may_stand_between_the_sides(sheet: Any) -> None:
    assert read(drawn(sheet, between=True)) == EXPECTED


def test_rows_that_their_values_do_not_fit_prove_nothing(sheet: Any) -> None:
    assert not any(series for _, _, series, fits in read(drawn(sheet, scale=0.4)) if fits is None)
    assert read(drawn(sheet, scale=0.4)) != EXPECTED
