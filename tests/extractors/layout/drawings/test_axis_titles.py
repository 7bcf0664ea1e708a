"""Words of drawings are no headings: entries of legends, titles of upright axes."""

from __future__ import annotations

from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.axis_titles import upright_axis_title

BODY = (
    "De dienst telde ieder jaar de bezoekers van het zwembad en zette",
    "de aantallen in een grafiek naast de begroting van het jaar.",
)


def headings(layout):
    return [b.text for page in layout.pages for b in page.blocks if b.kind == "heading"]


def entries(page, *colors):
    """Bold names, a square swatch before each, and text before and after."""
    page.text(60, 60, "Bezoekers", bold=True, size=14).text(60, 90, *BODY)
    for number, color in enumerate(colors):
        top = 300 + 60 * number
        page.card(60, top, 70, top + 10, fill=color).text(
            74, top, f"Zwembad {'noord' if number else 'zuid'}", bold=True
        )
        page.text(60, top + 20, *BODY)
    return page


def test_entries_of_a_legend_are_no_headings(sheet, read):
    assert headings(read(entries(sheet(), "#aa0000", "#00aa00"))) == ["Bezoekers"]


def test_titles_behind_one_ornament_stay_headings(sheet, read):
    assert headings(read(entries(sheet(), "#aa0000", "#aa0000"))) == ["Bezoekers", "Zwembad zuid", "Zwembad noord"]


def test_title_of_an_upright_axis_is_no_heading(sheet, read):
    page = sheet().text(60, 60, "Bezoekers", bold=True, size=14).text(60, 90, *BODY).text(150, 500, *BODY)
    box = BBox(90, 300, 100, 380)
    axis = Word("Aantallen", box, 10, "Test-Bold", 700, False, "#000000", 100, rotation=270)
    page.words += [axis, replace(axis, text="bezoekers", bbox=BBox(90, 210, 100, 295))]
    overleaf = sheet(2).text(60, 60, *BODY).text(60, 100, *BODY)
    assert headings(read(page, overleaf)) == ["Bezoekers"]


def test_what_stands_left_of_another_chart_is_the_title_of_its_axis() -> None:
    left, right = BBox(50, 100, 200, 200), BBox(230, 100, 400, 200)
    word = Word("aantal", BBox(215, 130, 225, 170), 10, "Test", 400, False, "#000000", 215, rotation=270)
    assert upright_axis_title(left, [word], 10, [right]) == ()
    assert upright_axis_title(right, [word], 10, [left]) == (word,)
