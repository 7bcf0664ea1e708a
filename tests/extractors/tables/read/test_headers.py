"""Which rows at the top of a table are heads."""

from __future__ import annotations

from verslag.extractors.tables import find_tables


def heads(paper) -> list[str]:
    (table,) = find_tables(paper.page())
    return [c.text for c in table.cells if c.header]


def test_a_year_with_its_unit_heads_its_column(paper):
    paper.row(100, "Code", "2031 mld. EUR", "2031 % bbp", "2032 % bbp")
    for i, row in enumerate((("Rentelasten", "13,7", "2,1", "2,3"), ("Saldo", "-28,9", "-4,5", "-4,3"))):
        paper.row(120 + 15 * i, *row)
    assert heads(paper) == ["Code", "2031 mld. EUR", "2031 % bbp", "2032 % bbp"]


def test_rows_that_are_numbered_are_no_heads(paper):
    paper.grid((50, 90, 300, 400, 500, 560), (90, 110, 130, 150, 170))
    rows = (("Nr.", "Indicator", "2031", "2032", "Status"), ("1", "Gebouwen", "3", "24", "geel"))
    for i, row in enumerate((*rows, ("2", "Besparing", "0", "31", "groen"), ("3", "Groen", "110", "2.450", "rood"))):
        for x, text in zip((55, 95, 305, 405, 505), row, strict=True):
            paper.text(x, 104 + 20 * i, text)
    assert heads(paper) == ["Nr.", "Indicator", "2031", "2032", "Status"]


def test_a_card_of_names_and_values_has_no_heads(paper):
    paper.grid((50, 250, 450), (90, 110, 130, 150, 170, 190))
    rows = (("Houder", "Dienst Dijken"), ("Start", "01/03/2031"), ("Budget", "€ 12,5 mln"), ("Gereed", "64 %"))
    for i, row in enumerate((*rows, ("Status", "op schema"))):
        paper.text(55, 104 + 20 * i, row[0]).text(255, 104 + 20 * i, row[1])
    assert heads(paper) == []


def test_words_over_all_columns_of_a_table_of_words_are_heads(paper):
    paper.grid((50, 110, 300, 400, 480, 560), (90, 110, 130, 150))
    rows = (("Code", "Mijlpaal", "Voorzien", "Bereikt", "Bedrag"), ("M-11", "Gunning", "31/03/2031", "-", "1,25 M€"))
    for i, row in enumerate((*rows, ("M-12", "Oplevering", "30/06/2032", "-", "2 450 k€"))):
        for x, text in zip((55, 115, 305, 405, 485), row, strict=True):
            paper.text(x, 104 + 20 * i, text)
    assert heads(paper) == ["Code", "Mijlpaal", "Voorzien", "Bereikt", "Bedrag"]


def test_note_marks_in_the_first_column_number_no_rows(paper):
    paper.grid((50, 90, 300, 400), (90, 110, 130, 150))
    for i, row in enumerate((("", "Indicator", "2031"), ("¹", "Gebouwen", "3"), ("²", "Besparing", "110"))):
        for x, text in zip((55, 95, 305), row, strict=True):
            paper.text(x, 104 + 20 * i, text)
    assert heads(paper)[-2:] == ["Indicator", "2031"]


def test_years_one_after_the_other_are_heads_whatever_stands_beside_them(paper):
    rights = (250.0, 320.0, 390.0, 460.0)
    paper.row(100, "Dienst", "2031", "2032", "2033", "Δ 32-33", rights=rights)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"{i + 8},2", f"{i + 8},9", f"{i + 9},4", "+3,5 %", rights=rights)
    assert heads(paper) == ["Dienst", "2031", "2032", "2033", "Δ 32-33"]


def test_the_ends_of_heads_on_two_lines_may_be_a_scale_and_years(paper):
    paper.row(100, "Pijler", "Toegekend (x", "Besteed t/m", "Nog te")
    paper.row(112, "", "1.000 euro)", "2031", "besteden")
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(130 + 15 * i, label, f"{i + 8}.200", f"{i + 2}.900", f"{i + 5}.400")
    assert heads(paper) == ["Pijler", "Toegekend (x 1.000 euro)", "Besteed t/m 2031", "Nog te besteden"]


def test_a_year_before_a_unit_in_brackets_is_no_figure(paper):
    paper.row(100, "Gemeente", "Dotatie 2031", "Dotatie 2032", "Aandeel 2032 (%)")
    for i, label in enumerate(("Molendam", "Sluisdijk", "Brugge-aan-Zee")):
        paper.row(115 + 15 * i, label, f"{i + 8}.200", f"{i + 2}.900", f"{i + 5},4")
    assert heads(paper) == ["Gemeente", "Dotatie 2031", "Dotatie 2032", "Aandeel 2032 (%)"]


def test_a_head_over_three_columns_is_not_cut_between_its_words(paper):
    rights = (300.0, 370.0, 440.0)
    paper.text(257.5, 88, "Vastleg / Engagees (keu)")
    paper.row(100, "", "2031", "2032", "2033", rights=rights)
    for i, label in enumerate(("Dijken", "Sluizen", "Bruggen")):
        paper.row(115 + 15 * i, label, f"{i + 8}.200", f"{i + 2}.900", f"{i + 5}.400", rights=rights)
    assert "Vastleg / Engagees (keu)" in heads(paper)


def test_rows_numbered_by_codes_with_a_point_are_no_heads(paper):
    paper.grid((50, 90, 300, 370, 440, 560), (90, 110, 130, 150, 170))
    rows = (("Nr", "Project", "Raming", "Besteed", "Stand"), ("12.1", "Fietsbrug", "14,5", "13,9", "ontwerp"))
    for i, row in enumerate(
        (*rows, ("12.2", "Tramlijn", "62,0", "18,4", "klaar"), ("13.1", "Lichten", "5,2", "2,6", "klaar"))
    ):
        for x, text in zip((55, 95, 305, 375, 445), row, strict=True):
            paper.text(x, 104 + 20 * i, text)
    assert heads(paper) == ["Nr", "Project", "Raming", "Besteed", "Stand"]
