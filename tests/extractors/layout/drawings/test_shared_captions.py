"""A caption over several charts names each of them before its own line."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.chart import Chart
from verslag.extractors.layout.drawings.find_charts import find_charts

BLUE = "#0000cc"


def columns(page: Any, x: float, bottom: float, *, name: str = "", bold: bool = False) -> None:
    """Three columns with their values over them, from a place to the right, a name over them."""
    for place, (height, year) in enumerate(((30, "2029"), (45, "2030"), (52, "2031"))):
        left = x + 40 * place
        page.card(left, bottom - height, left + 24, bottom, fill=BLUE)
        page.text(left + 8, bottom - height - 9, str(height), size=8).text(left + 4, bottom + 3, year, size=8)
    if name:
        page.text(x, bottom - 78, name, size=10, bold=bold)


def read(page: Any) -> list[Chart]:
    return list(find_charts(page.page()))


def test_plain_lines_tell_charts_of_one_caption_apart(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 2: Leden van de clubs en hun vrijwilligers per jaar", size=10)
    columns(page, 60, 200, name="Leden")
    columns(page, 260, 200, name="Vrijwilligers")
    charts = read(page)
    assert [c.title.rpartition(": ")[2] for c in charts] == ["Leden", "Vrijwilligers"]
    assert not any(c.title_shared for c in charts)


def test_a_caption_goes_on_over_the_rows_of_a_grid(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 2: Leden per wijk", size=10)
    for row, names in enumerate((("Noord", "Oost"), ("Zuid", "West"))):
        for column, name in enumerate(names):
            columns(page, 60 + 200 * column, 200 + 110 * row, name=name, bold=True)
    assert sorted(c.title for c in read(page)) == [
        f"Leden per wijk: {name}" for name in ("Noord", "Oost", "West", "Zuid")
    ]


def test_charts_that_nothing_tells_from_those_of_their_caption_are_marked(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 2: Leden van de clubs en hun vrijwilligers per jaar", size=10)
    columns(page, 60, 200)
    columns(page, 260, 200)
    assert [c.title_shared for c in read(page)] == [True, True]


def test_the_number_of_a_caption_is_no_value(sheet: Any) -> None:
    page = sheet().text(34, 139, "Figuur 52. Leden van de clubs", size=8)  # 52 stands right over the first column
    for place, (height, year) in enumerate(((52, "2029"), (45, "2030"), (31, "2031"))):
        left = 62 + 40 * place
        page.card(left, 200 - height, left + 24, 200, fill=BLUE).text(left + 4, 203, year, size=8)
        if place:
            page.text(left + 8, 191 - height, str(height), size=8)
    (chart,) = read(page)
    assert (chart.title, [p.words[0].text for p in chart.points]) == ("Leden van de clubs", ["45", "31"])
