from __future__ import annotations

from typing import Any

from verslag.extractors.lines.runs import runs_of

BODY = ["Dit is de lopende tekst van het verslag van dit jaar."] * 6


def lists(paper: Any) -> Any:
    """Labels that end in a colon, their values at one tab stop."""
    paper.text(40, 100, "Naam:", "Rechtsvorm:", "Zetel van de vereniging:", leading=1.5)
    return paper.text(200, 100, "De Wilgenhof", "Vereniging zonder winstoogmerk", "Lierde", leading=1.5)


def test_a_label_that_ends_in_a_colon_is_read_with_its_value(sheet: Any) -> None:
    rows = [run.text for run in runs_of(lists(sheet()).words)]
    assert rows == [
        "Naam: De Wilgenhof",
        "Rechtsvorm: Vereniging zonder winstoogmerk",
        "Zetel van de vereniging: Lierde",
    ]


def test_each_row_of_labels_and_values_is_a_block(sheet: Any, read: Any) -> None:
    layout = read(lists(sheet()).text(40, 300, *BODY))
    assert [b.text for b in layout.pages[0].blocks][:2] == [
        "Naam: De Wilgenhof",
        "Rechtsvorm: Vereniging zonder winstoogmerk",
    ]


def test_one_colon_at_the_end_of_a_line_does_not_join_two_columns(sheet: Any) -> None:
    paper = sheet().text(40, 100, "Wij vroegen het aan:", "al onze bewoners, die", "graag antwoord gaven")
    paper.text(240, 100, "Daarnaast was er dit", "jaar een feest voor", "alle buren van de wijk")
    assert "Wij vroegen het aan:" in [run.text for run in runs_of(paper.words)]


def test_a_line_alone_over_labels_and_values_is_their_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 40, "Jaarverslag van De Wilgenhof", size=20).text(40, 80, *BODY)
    paper.text(40, 190, "Overige leden", "Techniek", "Werving")
    paper.text(140, 202, ": Lieve Maes", ": Piet Wouters").text(40, 260, *BODY)
    assert [s.title for s in read(paper).sections] == ["Jaarverslag van De Wilgenhof", "Overige leden"]


def test_titles_in_a_table_of_contents_are_read_with_their_page(sheet: Any) -> None:
    titles = ["Voorwoord", "Onze werking in het kort", "Huisvesting", "Cijfers"]
    paper = sheet().text(40, 100, *titles, leading=1.6)
    for i, page in enumerate(("3", "5", "12", "18")):
        paper.text(500 - 5 * len(page), 100 + 16 * i, page)
    assert [run.text for run in runs_of(paper.words)][:2] == ["Voorwoord 3", "Onze werking in het kort 5"]


def test_figures_at_one_edge_are_read_with_their_labels(sheet: Any) -> None:
    paper = sheet().text(40, 100, "Subsidies", "Giften", "Verkoop", leading=1.6)
    for i, share in enumerate(("64%", "27%", "9%")):
        paper.text(200 - 5 * len(share), 100 + 16 * i, share)
    assert [run.text for run in runs_of(paper.words)] == ["Subsidies 64%", "Giften 27%", "Verkoop 9%"]
