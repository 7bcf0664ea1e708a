from __future__ import annotations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.tables import find_tables
from verslag.extractors.tables.marks.rulings import MAX_RULINGS, find_rulings


def test_open_top_is_closed(paper, texts):
    """A table that goes on from the page before has no border above its first row."""
    for x in (50, 200, 350, 500):
        paper.line(x, 80, x, 170)
    for y in (110, 140, 170):
        paper.line(50, y, 500, y)
    for i, label in enumerate(("Bezwaar", "Beroep", "Klachten")):
        paper.text(55, 100 + 30 * i, label).text(205, 100 + 30 * i, str(10 + i)).text(355, 100 + 30 * i, str(20 + i))
    (table,) = find_tables(paper.page())
    assert table.ruled
    assert texts(table) == [["Bezwaar", "10", "20"], ["Beroep", "11", "21"], ["Klachten", "12", "22"]]


def test_cell_that_spans_rows(paper):
    paper.line(50, 90, 50, 180).line(150, 90, 150, 180).line(400, 90, 400, 180)
    paper.line(50, 90, 400, 90).line(150, 120, 400, 120).line(50, 150, 400, 150).line(50, 180, 400, 180)
    paper.text(55, 108, "Controle").text(155, 108, "Eerste advies").text(155, 138, "Tweede advies")
    paper.text(55, 168, "Beleid").text(155, 168, "Derde advies")
    (table,) = find_tables(paper.page())
    cells = {c.text: (c.row, c.column, c.row_span) for c in table.cells}
    assert cells["Controle"] == (0, 0, 2)
    assert cells["Tweede advies"] == (1, 1, 1)
    assert cells["Derde advies"] == (2, 1, 1)


def test_title_cell_over_all_columns(paper):
    paper.grid((50, 200, 300, 400), (110, 130, 150))
    paper.line(50, 90, 400, 90).line(50, 90, 50, 110).line(400, 90, 400, 110)
    paper.text(150, 104, "Personeelsuitgaven", bold=True)
    paper.text(55, 124, "Jaar").text(205, 124, "2026").text(305, 124, "2027")
    paper.text(55, 144, "Totaal").text(205, 144, "92.014").text(305, 144, "96.554")
    (table,) = find_tables(paper.page())
    title = next(c for c in table.cells if c.text == "Personeelsuitgaven")
    assert (title.row, title.column, title.column_span, title.header) == (0, 0, 3, True)


def test_rulings_around_several_rows_leave_the_rows_to_their_lines(paper, texts):
    paper.grid((50, 250, 400, 550), (90, 110, 175))
    paper.text(255, 104, "Begroting").text(405, 104, "Realisatie")
    for i, (label, a, b) in enumerate((("Huur", "100", "110"), ("Energie", "20", "25"), ("Lonen", "300", "310"))):
        paper.row(125 + 15 * i, label, a, b, rights=(390.0, 540.0))
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [["Huur", "100", "110"], ["Energie", "20", "25"], ["Lonen", "300", "310"]]


def test_words_between_level_rulings_are_rows(paper, texts, headers):
    for y in (110, 150, 190, 230):
        paper.line(50, y, 550, y)
    paper.shapes.append(Shape("rect", BBox(50, 92, 550, 110), "#003366", None))
    paper.text(55, 105, "Risico", color="#ffffff").text(250, 105, "Maatregel", color="#ffffff")
    for i, (risk, first, second) in enumerate(
        (
            ("Uitval van systemen", "Wij testen elk kwartaal of", "de reservekopie werkt."),
            ("Krapte op de markt", "Wij leiden zelf mensen op", "en werven in de buurt."),
            ("Hogere rente", "Leningen liggen voor lange", "tijd vast."),
        )
    ):
        paper.text(55, 125 + 40 * i, risk).text(250, 125 + 40 * i, first).text(250, 138 + 40 * i, second)
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Uitval van systemen", "Wij testen elk kwartaal of de reservekopie werkt."]
    assert len(texts(table)) == 4
    assert headers(table) == ["Risico", "Maatregel"]


def test_boxed_key_figures_are_a_table(paper, texts):
    paper.grid((50, 500), (90, 190))
    rows = (
        ("Bezetting", "Van 170 fte naar 183 fte"),
        ("Leeftijd", "41,6 jaar"),
        ("Verzuim", "6,4%"),
        ("Kort", "0,9%"),
        ("Lang", "3,9%"),
    )
    for i, (label, value) in enumerate(rows):
        paper.text(60, 110 + 18 * i, label).text(250, 110 + 18 * i, value)
    (table,) = find_tables(paper.page())
    assert texts(table) == [list(row) for row in rows]


def test_boxes_of_a_chart_are_no_table(paper):
    for i in range(5):
        x = 80 + 60 * i
        paper.shapes.append(Shape("rect", BBox(x, 300 - 30 * i, x + 40, 400), "#007788", "#000000"))
        paper.text(x + 5, 295 - 30 * i, f"1{i},5").text(x + 5, 415, str(2019 + i))
    assert find_tables(paper.page()) == ()


def test_two_columns_of_prose_with_a_line_between_are_no_table(paper):
    paper.line(297, 60, 297, 780).line(50, 60, 545, 60)
    for i in range(30):
        paper.text(55, 80 + 14 * i, "wij hebben in dit jaar veel aandacht gegeven aan")
        paper.text(305, 80 + 14 * i, "nous avons beaucoup fait pour nos membres")
    assert find_tables(paper.page()) == ()


def test_page_of_many_thousand_strokes_keeps_the_longest_rulings(paper):
    for i in range(20_000):
        x, y = (i * 37) % 590, (i * 101) % 840
        paper.line(x, y, x + 6, y)
    paper.grid((50, 200, 350), (90, 110, 130))
    page = paper.page()
    rulings = find_rulings(page.shapes, page.width, page.height)
    assert len(rulings.horizontal) <= MAX_RULINGS
    assert sum(r.length >= 290 for r in rulings.horizontal) >= 3


def test_lines_over_and_under_totals_frame_no_table_without_words(paper, headers):
    paper.row(100, "Bezit", "31-12-2031", "31-12-2030", rights=(350.0, 450.0))
    paper.row(115, "", "€", "€", rights=(350.0, 450.0))
    paper.row(135, "Kas", "3.900", "6.600", rights=(350.0, 450.0))
    paper.row(160, "Totaal bezit", "3.900", "6.600", rights=(350.0, 450.0))
    paper.grid((290.0, 355.0, 452.0), (105.0, 148.0, 165.0))
    (table,) = find_tables(paper.page())
    assert headers(table)[1:3] == ["31-12-2031", "31-12-2030"]


def test_halves_of_an_account_ruled_apart_keep_their_amounts_in_columns(paper, texts):
    paper.grid((50, 260, 470), (90, 110, 130, 150, 170))
    rows = (("Inventaris", "8.339", "Eigen vermogen", "11.422"), ("Kas", "3.184", "Te betalen", "100"))
    more = (("Giro", "20", "Voorschot", "21"), ("Samen", "11.543", "Samen", "11.543"))
    for i, (left, a, right, b) in enumerate((*rows, *more)):
        paper.row(104 + 20 * i, left, a, rights=(255.0,), x=55).row(104 + 20 * i, right, b, rights=(465.0,), x=265)
    first, second = find_tables(paper.page())
    assert texts(first)[:2] == [["Inventaris", "8.339"], ["Kas", "3.184"]]
    assert texts(second)[:2] == [["Eigen vermogen", "11.422"], ["Te betalen", "100"]]
