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


def test_stacks_beside_one_another_are_two_charts(sheet: Any) -> None:
    page = sheet()
    for number, (name, parts) in enumerate(
        (("fietsen", (20, 50, 30)), ("lopen", (35, 25, 40)), ("de bus", (45, 15, 40)))
    ):
        top = 200.0 + 20 * number
        page.text(60, top, name, size=8).text(246, top, name, size=8)
        for start in (100, 280):
            at = float(start)
            for fill, part in zip((LEFT, "#dddddd", RIGHT), parts, strict=True):
                page.card(at, top, at + 1.4 * part, top + 12, fill=fill)
                page.text(at + 0.7 * part - 5, top + 2, f"{part}%", size=7)
                at += 1.4 * part
    for place, (fill, name) in enumerate(((LEFT, "nooit"), ("#dddddd", "soms"), (RIGHT, "vaak"))):
        page.card(160 + 60 * place, 280, 168 + 60 * place, 288, fill=fill).text(172 + 60 * place, 280, name, size=8)
    charts = find_charts(page.page())
    assert [len(chart.points) for chart in charts] == [9, 9]
    assert {(p.names[0], p.series) for p in charts[1].points if p.words[0].text == "15%"} == {("de bus", "soms")}


def test_words_over_the_sides_name_them_where_there_is_no_legend(sheet: Any) -> None:
    page = drawn(sheet, between=True)
    page.words = [w for w in page.words if w.text not in ("uit", "thuis")]
    page.shapes = [s for s in page.shapes if s.bbox.top < 280]
    page.text(245, 188, "uit", size=8).text(340, 188, "thuis", size=8)
    assert read(page) == EXPECTED
