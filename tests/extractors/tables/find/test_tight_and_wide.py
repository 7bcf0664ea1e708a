"""Columns that nearly touch, columns of attributes between figures, labels set as broad as running text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.tables import find_tables


def test_figures_that_nearly_touch_are_columns_of_their_own(paper, texts):
    rights = (250.0, 302.0, 354.0)  # a fifth of an em between the widest
    paper.row(100, "Post", "Plan2031", "Plan2032", "Plan2033", rights=rights)
    paper.row(115, "Dijken", "120.000,00", "0,00", "980.000,00", rights=rights)
    paper.row(130, "Sluizen", "110.000,00", "350.000,00", "250.000,00", rights=rights)
    paper.row(145, "Totaal", "230.000,00", "350.000,00", "123.000,00", rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Post", "Plan2031", "Plan2032", "Plan2033"]
    assert texts(table)[2] == ["Sluizen", "110.000,00", "350.000,00", "250.000,00"]


def test_years_set_as_tightly_as_words_are_heads_of_their_own(paper, headers):
    rights = (250.0, 292.0, 334.0)
    paper.row(100, "Post", "PLN2031", "PLN2032", "PLN2033", rights=rights)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, "20.000", "350.000", "80.000", rights=rights)
    (table,) = find_tables(paper.page())
    assert headers(table) == ["Post", "PLN2031", "PLN2032", "PLN2033"]


def test_dates_set_as_tightly_as_words_are_heads_of_their_own(paper, texts):
    rights = (250.0, 304.0, 358.0)
    paper.row(100, "", "31-12-2032", "31-12-2031", "31-12-2030", rights=rights)
    paper.row(115, "Dijken", "4 052 954", "591 837", "88 120", rights=rights)
    paper.row(130, "Sluizen", "12 480", "1 004 310", "7 950", rights=rights)
    paper.row(145, "Bruggen", "1 211 003", "1 198 450", "1 090 005", rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["", "31-12-2032", "31-12-2031", "31-12-2030"]
    assert texts(table)[3] == ["Bruggen", "1 211 003", "1 198 450", "1 090 005"]


def test_heads_over_each_column_belong_to_it_over_much_white(paper, headers):
    paper.row(60, "Post", "Dijken", "Sluizen", "Bruggen")
    for i, label in enumerate(("Noord", "Oost", "Zuid", "Totaal")):
        paper.row(110 + 13 * i, label, f"{i + 1}.200", f"{i + 1}.300", f"{i + 1}.400")
    (table,) = find_tables(paper.page())
    assert headers(table) == ["Post", "Dijken", "Sluizen", "Bruggen"]


def test_years_over_each_column_head_it_over_a_picture(paper, headers):
    paper.row(60, "", "2033", "2032", "2031")
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen", "Totaal")):
        paper.row(150 + 13 * i, label, f"{i + 1}.200", f"{i + 1}.300", f"{i + 1}.400")
    (table,) = find_tables(paper.page())
    assert headers(table) == ["2033", "2032", "2031"]


def test_words_far_above_head_nothing(paper, texts):
    paper.row(60, "", "Noord", "Zuid", "West")
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen", "Totaal")):
        paper.row(150 + 13 * i, label, f"{i + 1}.200", f"{i + 1}.300", f"{i + 1}.400")
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Dijken", "1.200", "1.300", "1.400"]


def test_words_at_a_slant_stand_in_no_row(paper, texts):
    paper.row(100, "", "2033", "2032", "2031")
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"{i + 1}.200", f"{i + 1}.300", f"{i + 1}.400")
    paper.row(160, "Totaal", "229", "193", "163")
    page = paper.page()
    slanted = ("229", "193", "163")
    words = tuple(replace(w, leaning=True) if w.text in slanted else w for w in page.words)
    (table,) = find_tables(replace(page, words=words))
    assert not set(slanted) & {cell.text for cell in table.cells}


@pytest.mark.parametrize(
    ("last", "below", "label"),
    [
        ("waarvan vaar-", "wegen en havens", "waarvan vaarwegen en havens"),
        ("Bruggen", "Alle bedragen zijn gemeten", "Bruggen"),
    ],
)
def test_the_label_of_the_last_row_goes_on_below_its_figures_and_takes_no_sentence(paper, texts, last, below, label):
    paper.row(100, "", "2033", "2032")
    for i, name in enumerate(("Dijken", "Sluizen", last)):
        paper.row(115 + 20 * i, name, f"{i + 1}.200", f"{i + 1}.300")
    paper.row(167, below)
    (table,) = find_tables(paper.page())
    assert texts(table)[-1][0] == label


def test_digits_grouped_by_spaces_stay_one_figure(paper, texts):
    paper.row(100, "", "2023", "2022")
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"1 250 00{i}", f"980 00{i}")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Dijken", "1 250 000", "980 000"]


def test_words_that_repeat_a_few_values_between_figures_divide_no_table(paper, texts):
    rights = (250.0, 350.0, 450.0, 550.0)
    paper.row(100, "Fonds", "Waarde", "Groen", "Rente", "Kosten", rights=rights)
    rows = (("Wilgen", "99", "ja", "3", "7"), ("Eiken", "130", "nee", "4", "6"), ("Essen", "237", "ja", "5", "5"))
    for i, (label, *figures) in enumerate(
        (*rows, ("Linden", "104", "ja", "6", "4"), ("Totaal", "570", "ja", "18", "22"))
    ):
        paper.row(115 + 15 * i, label, *figures, rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[2] == ["Eiken", "130", "nee", "4", "6"]


def test_labels_over_two_full_lines_belong_to_their_figures(paper, texts):
    rights = (400.0, 460.0, 520.0)
    lines = ["steun aan de werking van de kleine havens langs", "de oude kust van het noorden"]
    for i, name in enumerate(("Oost", "West", "Noord", "Zuid")):
        y = 100 + 30 * i
        paper.text(30, y, name).row(y, lines[0], "1.000", "2.000", "3.000", rights=rights, x=90)
        paper.text(90, y + 11, lines[1])
    paper.row(225, "Totaal", "4.000", "8.000", "12.000", rights=rights, x=30)
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Oost", " ".join(lines), "1.000", "2.000", "3.000"]
    assert texts(table)[-1] == ["Totaal", "", "4.000", "8.000", "12.000"]


def test_headers_of_one_line_between_the_same_rulings_stand_each_over_its_column(paper, headers):
    rights = (250.0, 350.0, 450.0, 550.0)
    paper.row(100, "Fonds", "Waarde", "Rente", "Kosten", "Winst", rights=rights)
    for i, label in enumerate(("Wilgen", "Eiken", "Essen", "Totaal")):
        paper.row(115 + 15 * i, label, f"1{i}0", f"2{i}0", f"3{i}0", f"4{i}0", rights=rights)
    for x in (200, 370, 560):
        paper.line(x, 88, x, 165)
    (table,) = find_tables(paper.page())
    assert headers(table)[-4:] == ["Waarde", "Rente", "Kosten", "Winst"]
    assert all(c.column_span == 1 for c in table.cells if c.header)


def test_years_set_much_larger_than_the_figures_are_heads(paper, headers):
    paper.text(30, 80, "(x 1.000)").text(328, 80, "2031", size=24).text(520, 80, "2030", size=24)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"{i + 1}.250", f"{i + 1}.980", rights=(350.0, 550.0))
    (table,) = find_tables(paper.page())
    assert headers(table) == ["(x 1.000)", "2031", "2030"]


def test_large_words_above_a_table_stay_a_heading_of_the_page(paper, headers):
    paper.text(30, 80, "Dijken en sluizen", size=24)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"{i + 1}.250", f"{i + 1}.980")
    (table,) = find_tables(paper.page())
    assert headers(table) == []


def test_items_with_their_subtotals_a_column_further_are_one_table(paper, texts):
    items, sums = (250.0, 450.0), (300.0, 500.0)
    paper.row(100, "(euro)", "2031", "2030", rights=items)
    paper.row(115, "Zand", "1.250", "1.980", rights=items)
    paper.row(130, "Klei", "1.150", "1.080", rights=items)
    paper.row(145, "Dijken", "2.400", "3.060", rights=sums)
    paper.row(160, "Deuren", "700", "600", rights=sums)
    paper.row(175, "Bouwwerk", "3.100", "3.660", rights=sums)
    (table,) = find_tables(paper.page())
    assert texts(table)[3] == ["Dijken", "", "2.400", "", "3.060"]
    assert [(c.column, c.column_span) for c in table.cells if c.header and c.text.startswith("20")] == [(1, 2), (3, 2)]


def test_heads_stand_above_widely_spaced_headings_of_groups(paper, headers):
    paper.row(60, "", "31 dec 2031", "31 dec 2030")
    paper.text(60, 105, "BEZIT").text(60, 145, "Vaste bezittingen").text(60, 190, "Gereedschap")
    for i, label in enumerate(("Banken", "Kranen", "Ladders")):
        paper.row(202 + 14 * i, label, f"{i + 1}.200", f"{i + 1}.300")
    (table,) = find_tables(paper.page())
    assert headers(table)[-2:] == ["31 dec 2031", "31 dec 2030"]


def test_heads_above_the_headings_of_the_rows_are_found_over_white(paper, headers):
    paper.row(60, "", "31-12-2031", "31-12-2030").row(76, "", "€", "€")
    for y, heading in ((116, "BEZIT"), (156, "Vast bezit"), (196, "Bouwwerken")):
        paper.text(60, y, heading, bold=True)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(211 + 15 * i, label, f"{i + 1}.250", f"{i + 1}.980")
    (table,) = find_tables(paper.page())
    assert headers(table) == ["31-12-2031", "31-12-2030", "€", "€"]


def test_underlines_of_amounts_make_no_cells(paper, texts):
    items, sums = (250.0, 450.0), (340.0, 540.0)
    paper.row(100, "Bezit", "2031", "2030", rights=sums).line(200, 104, 345, 104).line(345, 104, 545, 104)
    paper.row(130, "Dijken", "1.250", "1.980", rights=items)
    paper.line(200, 134, 255, 134).line(400, 134, 455, 134)
    paper.row(150, "", "1.250", "1.980", rights=sums)
    paper.row(180, "Sluizen", "700", "600", rights=items).line(200, 184, 255, 184).line(400, 184, 455, 184)
    paper.row(200, "", "700", "600", rights=sums).line(290, 206, 345, 206).line(490, 206, 545, 206)
    paper.row(220, "Geheel", "1.950", "2.580", rights=sums).line(290, 224, 345, 224).line(490, 224, 545, 224)
    (table,) = find_tables(paper.page())
    assert not table.ruled
    assert texts(table)[-1] == ["Geheel", "", "1.950", "", "2.580"]


def test_the_head_of_the_notes_takes_no_part_in_the_spans_of_the_years(paper):
    rights = (250.0, 330.0, 400.0, 470.0, 540.0)
    paper.row(100, "", "Noot", "", "2031", "", "2030", rights=rights)
    paper.row(115, "Zand", "1", "1.250", "", "1.980", rights=rights)
    paper.row(130, "Klei", "2", "1.150", "", "1.080", rights=rights)
    paper.row(145, "Dijken", "", "", "2.400", "", "3.060", rights=rights)
    paper.row(160, "Deuren", "3", "", "700", "", "600", rights=rights)
    (table,) = find_tables(paper.page())
    assert [(c.column, c.column_span) for c in table.cells if c.header and c.text.startswith("20")] == [(2, 2), (4, 2)]


def test_lines_of_a_label_at_one_and_a_half_spacing_are_one_label(paper, texts):
    paper.row(100, "", "2031", "2030")
    for i, label in enumerate(("Onderhoud van dijken en", "Herstel van sluizen en", "Bouw van bruggen en")):
        paper.row(120 + 40 * i, label, f"{i + 1}.250", f"{i + 1}.980").text(60, 136 + 40 * i, "kaden")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Onderhoud van dijken en kaden", "1.250", "1.980"]


def test_classes_over_the_columns_are_heads_though_they_hold_figures(paper, headers):
    rights = (200.0, 270.0, 340.0, 410.0, 480.0)
    paper.row(100, "", "", "0 tot", "Geen", "2 tot", "", rights=rights)
    paper.row(112, "", "<0%", "2%", "effect", "5%", "Totaal", rights=rights)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(130 + 15 * i, label, "1%", "2%", "30%", "67%", "100%", rights=rights)
    (table,) = find_tables(paper.page())
    assert headers(table)[-5:] == ["<0%", "2%", "effect", "5%", "Totaal"]


def test_heads_in_one_shaded_band_of_a_ruled_table_stand_each_over_its_column(paper, headers):
    xs, ys = (50.0, 200.0, 280.0, 360.0, 440.0), (120.0, 140.0, 160.0, 180.0)
    paper.grid(xs, ys).line(50, 80, 440, 80).line(50, 80, 50, 120).line(440, 80, 440, 120)
    heads = (("Waterwerken", "(x 1.000)"), ("Dijken", "groot"), ("Sluizen", "groot"), ("Bruggen", "klein"))
    for x, (first, second) in zip(xs, heads, strict=False):
        paper.text(x + 4, 95, first, bold=True).text(x + 4, 107, second, bold=True)
    for i, label in enumerate(("Noord", "Oost", "Zuid")):
        paper.text(54, 135 + 20 * i, label)
        for x in xs[1:4]:
            paper.text(x + 70, 135 + 20 * i, f"1.2{i}0", right=True)
    (table,) = find_tables(paper.page())
    assert headers(table) == ["Waterwerken (x 1.000)", "Dijken groot", "Sluizen groot", "Bruggen klein"]


def test_a_currency_sign_over_stacked_amounts_makes_them_no_single_cell(paper, texts):
    paper.grid((50.0, 300.0, 400.0), (80.0, 100.0, 160.0, 180.0))
    paper.text(54, 94, "(x 1.000)").text(395, 112, "€", right=True)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(124 + 14 * i, label, f"1.2{i}0", rights=(395.0,), x=54)
    paper.row(174, "Totaal", "3.630", rights=(395.0,), x=54)
    (table,) = find_tables(paper.page())
    assert ["Sluizen", "1.210"] in texts(table)


def test_heads_in_coloured_cells_over_a_ruling_belong_to_the_units_below_it(paper, headers):
    for x0, x1 in ((50.0, 250.0), (250.0, 355.0), (355.0, 455.0)):
        paper.shapes.append(Shape("rect", BBox(x0, 60, x1, 86), "#203060", None, 0.0))
    paper.text(60, 77, "Werken", color="#ffffff").text(350, 77, "Dijken", right=True, color="#ffffff")
    paper.text(450, 77, "Sluizen", right=True, color="#ffffff")
    paper.line(50, 86, 455, 86).row(98, "", "€", "€")
    for i, label in enumerate(("Noord", "Oost", "Zuid")):
        paper.row(113 + 15 * i, label, f"{i + 1}.250", f"{i + 1}.980")
    (table,) = find_tables(paper.page())
    assert headers(table)[:3] == ["Werken", "Dijken", "Sluizen"]


def test_a_group_said_again_right_of_the_figures_hides_no_heads(paper, headers):
    rights = (250.0, 350.0)
    paper.row(100, "", "2031", "2030", rights=rights).line(60, 108, 560, 108)
    paper.text(60, 125, "DIJKEN").text(400, 125, "DIGUES")
    for i, (label, other) in enumerate((("Noord", "Nord"), ("Oost", "Est"), ("Zuid", "Sud"))):
        paper.row(140 + 15 * i, label, f"{i + 1}.250", f"{i + 1}.980", rights=rights).text(400, 140 + 15 * i, other)
    (table,) = find_tables(paper.page())
    assert headers(table) == ["2031", "2030"]


def test_a_figure_close_to_the_words_behind_it_is_parted_where_others_end_and_begin(paper, texts):
    for i, (label, words) in enumerate((("Dijken", "Digues"), ("Sluizen", ""), ("Bruggen", ""), ("Kaden", ""))):
        y = 100 + 30 * i
        paper.row(y, label, f"{i + 1} 205", f"{i + 1} 310", rights=(250.0, 320.0))
        if words:
            paper.text(326, y, words)
        else:  # two lines around the line of the figures
            paper.text(326, y - 6, "Ouvrages").text(326, y + 6, "hydrauliques")
    (table,) = find_tables(paper.page())
    assert texts(table)[0][:3] == ["Dijken", "1 205", "1 310"]


def test_a_share_sign_beyond_a_ruling_is_a_unit_in_its_own_column(paper, texts):
    paper.row(100, "Maat", "2031", "2032", "Eenheid", rights=(250.0, 320.0, 370.0))
    for i, (label, unit) in enumerate((("Keuring", "%"), ("Bomen", "aantal"), ("Duur", "dagen"))):
        paper.row(115 + 15 * i, label, f"{i + 1}1,5", f"{i + 1}2,5", rights=(250.0, 320.0))
        paper.text(332, 115 + 15 * i, unit)
    paper.grid((55, 200, 260, 326, 380), (88, 103, 118, 133, 148))
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Keuring", "11,5", "12,5", "%"]


def test_amounts_and_sizes_set_flush_left_are_one_column(paper, texts):
    for i, (label, value) in enumerate((("Budget", "€ 2.450.000"), ("Grond", "84 ha"), ("Leden", "130"))):
        paper.text(50, 100 + 15 * i, label).text(300, 100 + 15 * i, value)
        paper.text(400, 100 + 15 * i, label).text(520, 100 + 15 * i, value)
    left, right = find_tables(paper.page())
    assert texts(left) == texts(right) == [["Budget", "€ 2.450.000"], ["Grond", "84 ha"], ["Leden", "130"]]


def test_heads_under_a_bold_title_are_those_of_another_table(paper):
    for i, (label, figure) in enumerate((("Dijken", "2.310"), ("Sluizen", "1.418"), ("Bruggen", "1.045"))):
        paper.row(100 + 15 * i, label, "", "", figure)
    paper.text(60, 145, "Klachten", bold=True)
    paper.row(160, "Onderwerp", "2031", "2032", "Verschil")
    for i, label in enumerate(("Gegrond", "Op tijd")):
        paper.row(175 + 15 * i, label, f"{i + 4}1,0", f"{i + 3}7,5", f"-{i + 3},5")
    assert [table.rows for table in find_tables(paper.page())] == [3, 3]


def test_a_title_across_two_columns_of_words_leaves_them_apart(paper, texts):
    for i, (label, unit) in enumerate((("Vaarten", "aantal"), ("Vracht", "ton"), ("Wachten", "min."))):
        paper.row(100 + 15 * i, label, f"{i + 1}.204", f"{i + 2}.310").text(180, 100 + 15 * i, unit)
    paper.text(60, 145, "Grote opdrachten aan sluizen en bruggen")
    for i, label in enumerate(("Dijk", "Kade")):
        paper.row(160 + 15 * i, label, f"{i + 4}.100", f"{i + 3}.500").text(180, 160 + 15 * i, "km")
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Vaarten", "aantal", "1.204", "2.310"]


def test_heads_under_a_larger_title_are_those_of_another_table(paper):
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(100 + 15 * i, label, f"{i + 1}.310", f"{i + 2}.310", f"{i + 3}.310")
    paper.text(60, 160, "Opdrachten", size=14)
    paper.row(176, "Opdracht", "", "Partner", "Bedrag")
    for i, label in enumerate(("Kade", "Loods", "Steiger")):
        paper.row(191 + 15 * i, label, "", "Molen bv", f"{i + 4},1")
    assert len(find_tables(paper.page())) == 2
