"""Pictures of tables and key figures are kept; words on photographs, plans and slogans are not."""

from __future__ import annotations

from typing import Any

from verslag.extractors.layout.pictured_figures import shows_figures


def with_rows(paper: Any) -> Any:
    for row, (name, one, other) in enumerate(
        (
            ("Zeilles", "1.204", "1.150"),
            ("Roeiles", "880", "912"),
            ("Stalling", "2.431", "2.377"),
            ("Kantine", "96", "88"),
        )
    ):
        paper.text(60, 140 + 16 * row, name).text(300, 140 + 16 * row, one).text(400, 140 + 16 * row, other)
    return paper


def test_a_table_with_its_title_is_figures(sheet: Any) -> None:
    paper = sheet().text(60, 100, "Deelnemers per seizoen").text(300, 124, "2031").text(400, 124, "2030")
    assert shows_figures(with_rows(paper).page())


def test_key_figures_are_figures_and_one_number_is_not(sheet: Any) -> None:
    def cards(count: int) -> Any:
        paper = sheet()
        for at in range(count):
            left = 60 + 160 * at
            paper.card(left, 100, left + 130, 180, fill="#123456").text(left + 20, 110, f"{at + 2}.481", size=22)
            paper.text(left + 20, 145, ("zeilers", "roeiers", "kanoërs")[at], size=9)
        return paper

    assert shows_figures(cards(3).page())
    assert not shows_figures(cards(1).text(60, 300, *["een lange regel onder het logo"] * 4).page())


def test_a_few_rows_amid_much_running_text_are_not(sheet: Any) -> None:
    prose = ["In dit jaar voeren wij vaker uit dan ooit tevoren, met dank aan allen die hielpen bij het optuigen."] * 20
    assert not shows_figures(with_rows(sheet()).text(60, 300, *prose, size=8).page())


def test_nothing_read_is_nothing(sheet: Any) -> None:
    assert not shows_figures(sheet().page())
