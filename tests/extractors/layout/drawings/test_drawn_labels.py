"""Labels of drawn charts are blocks of kind figure; tiles, shaded rows and titles are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.page import Shape

Read = Callable[..., Layout]
BODY = (
    "De dienst telde ieder jaar de bezoekers van het museum en zette",
    "de aantallen in een grafiek naast de begroting.",
)


def figures(layout: Layout) -> list[str]:
    return sorted(block.text for page in layout.pages for block in page.blocks if block.kind == "figure")


def chart(sheet: Any, heights: tuple[float, ...]) -> Any:
    """Bars standing on one line, a value over each and a year under it, text above."""
    page = sheet().text(60, 80, *BODY)
    for number, height in enumerate(heights):
        x = 80 + 90 * number
        page.card(x, 400 - height, x + 30, 400)
        page.text(x + 5, 400 - height - 14, f"{height:.0f}", size=8).text(x + 5, 405, f"{2019 + number}", size=8)
    return page


def test_values_and_years_at_bars_are_one_figure(sheet: Any, read: Read) -> None:
    assert figures(read(chart(sheet, (50, 90, 140)))) == ["140 90 50 2019 2020 2021"]


def test_values_and_years_at_bars_that_are_not_drawn_to_scale_are_figures(sheet: Any, read: Read) -> None:
    page = sheet().text(60, 80, *BODY)
    for number, (height, value) in enumerate(((50, "90"), (90, "12"), (140, "40"))):
        x = 80 + 90 * number
        page.card(x, 400 - height, x + 30, 400)
        page.text(x + 5, 400 - height - 14, value, size=8).text(x + 5, 405, f"{2019 + number}", size=8)
    assert figures(read(page)) == ["12", "2019", "2020", "2021", "40", "90"]


def test_tiles_of_one_height_are_no_bars(sheet: Any, read: Read) -> None:
    assert figures(read(chart(sheet, (90, 90, 90)))) == []


def test_titles_and_sentences_at_bars_are_no_labels(sheet: Any, read: Read) -> None:
    page = chart(sheet, (50, 90, 140)).text(80, 420, "Bezoekers 2021", size=10, bold=True)
    page.text(200, 300, "in 2020 sloot het museum van maart tot en met juni", size=8)
    assert not [text for text in figures(read(page)) if "maart" in text or "Bezoekers" in text]


def pie(sheet: Any) -> Any:
    """Two sectors that overlap in their boxes, text above."""
    page = sheet().text(60, 80, *BODY)
    for box in (BBox(200, 300, 260, 380), BBox(220, 300, 300, 380)):
        page.shapes.append(Shape("curve", box, "#3366aa", None))
    return page


def test_shares_around_a_pie_are_figures(sheet: Any, read: Read) -> None:
    page = pie(sheet).text(175, 330, "35%", size=8).text(305, 340, "64,5%", size=8).text(240, 275, "0,5%", size=8)
    assert figures(read(page)) == ["0,5%", "35%", "64,5%"]


def test_numbers_beside_a_pie_and_shares_far_from_it_are_none(sheet: Any, read: Read) -> None:
    page = pie(sheet).text(305, 340, "64", size=8).text(400, 340, "64,5%", size=8)
    assert figures(read(page)) == []
