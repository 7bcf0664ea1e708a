from __future__ import annotations

from verslag.extractors.tables import find_tables


def test_aligned_table_gives_label_and_figures_by_row(paper, texts, headers):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Omzet", "1.234", "987")
    paper.row(130, "Subsidies", "56", "1.002")
    paper.row(145, "Totaal", "1.290", "1.989")
    (table,) = find_tables(paper.page())
    assert texts(table) == [
        ["", "2023", "2022"],
        ["Omzet", "1.234", "987"],
        ["Subsidies", "56", "1.002"],
        ["Totaal", "1.290", "1.989"],
    ]
    assert headers(table) == ["2023", "2022"]
    assert not table.ruled
    assert table.table_id == "p1-t1"


def test_hole_stays_a_hole_and_a_dash_is_a_cell(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Giften", "", "80")
    paper.row(130, "Rente", "-", "12")
    paper.row(145, "Overig", "5", "7")
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [["Giften", "", "80"], ["Rente", "-", "12"], ["Overig", "5", "7"]]


def test_currency_sign_flush_left_belongs_to_its_figure(paper, texts):
    paper.row(100, "", "2023", "2022")
    for y, label, first, second in (
        (115, "Huur", "1.200", "900"),
        (130, "Energie", "340", "350"),
        (145, "Totaal", "1.540", "1.250"),
    ):
        paper.row(y, label, first, second).text(290, y, "€").text(390, y, "€")
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [
        ["Huur", "€ 1.200", "€ 900"],
        ["Energie", "€ 340", "€ 350"],
        ["Totaal", "€ 1.540", "€ 1.250"],
    ]


def test_thousands_parted_by_spaces_are_one_cell(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Omzet", "1 234 567", "987 000")
    paper.row(130, "Kosten", "234 567", "87 000")
    paper.row(145, "Saldo", "1 000 000", "900 000")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Omzet", "1 234 567", "987 000"]


def test_ruled_table_has_one_row_for_each_ruled_row(paper, texts, headers):
    paper.grid((50, 200, 350, 500), (90, 110, 150, 170))
    paper.text(55, 104, "Onderwerp", bold=True).text(205, 104, "Norm", bold=True).text(355, 104, "Uitkomst", bold=True)
    paper.text(55, 124, "Betaalgedrag").text(205, 124, "Binnen 30 dagen").text(355, 124, "Van de facturen is")
    paper.text(355, 138, "95% op tijd betaald")
    paper.text(55, 164, "Inhuur").text(205, 164, "Hoogstens 10%").text(355, 164, "8,2%")
    (table,) = find_tables(paper.page())
    assert table.ruled
    assert texts(table) == [
        ["Onderwerp", "Norm", "Uitkomst"],
        ["Betaalgedrag", "Binnen 30 dagen", "Van de facturen is 95% op tijd betaald"],
        ["Inhuur", "Hoogstens 10%", "8,2%"],
    ]
    assert headers(table) == ["Onderwerp", "Norm", "Uitkomst"]


def test_prose_with_figures_is_no_table(paper):
    for i in range(12):
        paper.text(60, 100 + 14 * i, "In dit jaar kwamen er 345 mensen naar de 12 avonden die wij hielden.")
    assert find_tables(paper.page()) == ()


def test_table_of_contents_is_no_table(paper):
    for i, (title, number) in enumerate(
        (("Voorwoord", "3"), ("Bestuur", "5"), ("Cijfers", "12"), ("Jaarrekening", "27"))
    ):
        paper.text(60, 100 + 18 * i, title).text(500, 100 + 18 * i, number, right=True)
    assert find_tables(paper.page()) == ()


def test_empty_page_has_no_tables(paper):
    assert find_tables(paper.page()) == ()
