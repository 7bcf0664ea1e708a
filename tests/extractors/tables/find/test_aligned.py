from __future__ import annotations

from verslag.extractors.tables import find_tables


def test_two_accounts_side_by_side_are_two_tables(paper, texts):
    left, right = (180.0, 250.0), (470.0, 550.0)
    paper.row(100, "Activa", "2023", "2022", rights=left, x=40).row(100, "Passiva", "2023", "2022", rights=right, x=300)
    rows = (
        ("Gebouwen", "500", "520", "Kapitaal", "300", "310"),
        ("Vorderingen", "60", "55", "Reserves", "200", "190"),
        ("Kas", "40", "25", "Schulden", "100", "100"),
        ("Totaal", "600", "600", "Totaal", "600", "600"),
    )
    for i, (a, a1, a2, b, b1, b2) in enumerate(rows):
        paper.row(115 + 15 * i, a, a1, a2, rights=left, x=40).row(115 + 15 * i, b, b1, b2, rights=right, x=300)
    active, passive = find_tables(paper.page())
    assert texts(active)[1] == ["Gebouwen", "500", "520"]
    assert texts(passive)[1] == ["Kapitaal", "300", "310"]
    assert [len(texts(t)) for t in (active, passive)] == [5, 5]


def test_halves_set_without_white_between_amount_and_label_are_two_tables(paper, texts):
    rows = (
        ("Deelnemersgelden", "0,50", "Zaalhuur 2031", "858,40"),
        ("Vergoedingen", "745,28", "Bankkosten", "112,82"),
        ("Giften", "1.750,00", "Porti", "197,63"),
        ("Diversen", "4,22", "Rest", "1.331,15"),
    )
    for i, (left, a, right, b) in enumerate(rows):
        paper.row(115 + 15 * i, left, a, rights=(250.0,), x=40).row(115 + 15 * i, right, b, rights=(450.0,), x=253)
    first, second = find_tables(paper.page())
    assert texts(first) == [[left, a] for left, a, _, _ in rows]
    assert texts(second) == [[right, b] for _, _, right, b in rows]


def test_one_row_with_its_total_under_two_days_is_a_table(paper, texts):
    paper.row(100, "", "31-12-2023", "31-12-2022").row(115, "Voorgeschoten kosten", "277", "0").row(130, "", "277", "0")
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [["Voorgeschoten kosten", "277", "0"], ["", "277", "0"]]


def test_numbers_of_notes_before_the_labels_of_a_second_table_are_no_column_of_the_first(paper, texts):
    left, right = (180.0, 250.0), (470.0, 550.0)
    paper.row(100, "", "2023", "2022", rights=left, x=40).row(100, "", "2023", "2022", rights=right, x=300)
    for i, (label, note) in enumerate((("Ruiters", "[8]"), ("Paarden", ""), ("Hooi", "[9]"), ("Stro", ""))):
        paper.row(115 + 15 * i, label, str(310 + i), str(520 + i), rights=left, x=40)
        paper.text(270, 115 + 15 * i, note).row(115 + 15 * i, f"Tweede {label}", "20", "30", rights=right, x=300)
    first, second = find_tables(paper.page())
    assert texts(first)[1] == ["Ruiters", "310", "520"]
    assert [cells[-3:] for cells in texts(second)[1:2]] == [["Tweede Ruiters", "20", "30"]]


def test_a_short_half_beside_a_table_is_a_table(paper, texts):
    for i, (left, a) in enumerate((("Inventaris", "4.652"), ("Liquide middelen", "4.064"), ("Totalen", "8.716"))):
        paper.row(115 + 15 * i, left, a, rights=(250.0,), x=40)
    paper.row(115, "Vermogen", "8.716", rights=(500.0,), x=300).row(145, "Totalen", "8.716", rights=(500.0,), x=300)
    assert texts(find_tables(paper.page())[1]) == [["Vermogen", "8.716"], ["Totalen", "8.716"]]


def test_two_amounts_alone_are_no_table(paper):
    paper.row(115, "Vermogen", "8.716", rights=(500.0,), x=300).row(145, "Totalen", "8.716", rights=(500.0,), x=300)
    assert find_tables(paper.page()) == ()


def test_numbers_before_the_lines_of_a_list_are_no_amounts(paper):
    paper.text(40, 100, ". . . . . . . . . .")
    for i in range(4):
        paper.text(40, 115 + 15 * i, "Links een regel tekst").text(253, 115 + 15 * i, f"{i + 1} Rechts een regel tekst")
    assert find_tables(paper.page()) == ()


def test_label_wrapped_before_its_figures_is_one_cell(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(120, "Omzet", "10", "20")
    paper.row(140, "Te betalen aan aannemers en")
    paper.row(152, "onderaannemers", "30", "40")
    paper.row(172, "Totaal", "40", "60")
    (table,) = find_tables(paper.page())
    assert texts(table)[2] == ["Te betalen aan aannemers en onderaannemers", "30", "40"]


def test_label_of_two_lines_with_figures_at_half_height_is_one_cell(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(120, "Omzet", "10", "20")
    paper.row(140, "Overige vorderingen op")
    paper.row(146, "", "30", "40")
    paper.row(152, "verbonden partijen")
    paper.row(172, "Totaal", "40", "60")
    (table,) = find_tables(paper.page())
    assert texts(table)[2] == ["Overige vorderingen op verbonden partijen", "30", "40"]


def test_group_heading_is_a_body_row_with_only_a_label(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Baten")
    paper.row(130, "Giften", "10", "20").row(145, "Subsidies", "30", "40")
    paper.row(160, "Lasten")
    paper.row(175, "Huur", "5", "6").row(190, "Lonen", "7", "8")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Baten", "", ""]
    assert texts(table)[4] == ["Lasten", "", ""]
    assert not any(c.header for c in table.cells if c.text in ("Baten", "Lasten"))


def test_subtotal_without_label_keeps_its_row(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Giften", "10", "20").row(130, "Subsidies", "30", "40")
    paper.row(145, "", "40", "60")
    paper.row(160, "Rente", "1", "2").row(175, "Totaal", "41", "62")
    (table,) = find_tables(paper.page())
    assert texts(table)[3] == ["", "40", "60"]


def test_subtotals_in_a_column_of_their_own(paper, texts):
    for i, (label, amount, total) in enumerate(
        (
            ("Pand", "145.975", ""),
            ("Verbouwing", "40.592", ""),
            ("", "", "186.567"),
            ("Leningen", "", "253.650"),
            ("Totaal", "", "440.217"),
        )
    ):
        paper.row(100 + 15 * i, label, amount, total)
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Pand", "145.975", ""]
    assert texts(table)[2] == ["", "", "186.567"]
    assert texts(table)[3] == ["Leningen", "", "253.650"]


def test_two_figures_printed_together_are_one_cell(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Deelnemers", "2.620 (38)", "2.518 (41)")
    paper.row(130, "Gepensioneerden", "310 (5)", "298 (4)")
    paper.row(145, "Slapers", "1.204 (12)", "1.190 (9)")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Deelnemers", "2.620 (38)", "2.518 (41)"]


def test_code_and_note_columns_are_columns(paper, texts, headers):
    rights = (300.0, 360.0, 450.0, 550.0)
    paper.row(100, "", "Toel.", "Codes", "Boekjaar", "Vorig", rights=rights)
    for i, row in enumerate(
        (
            ("Vaste activa", "6.1", "20/28", "1.200", "1.300"),
            ("Vlottende activa", "", "29/58", "800", "700"),
            ("Voorraden", "6.2", "3", "80", "70"),
            ("Totaal", "", "20/58", "2.000", "2.000"),
        )
    ):
        paper.row(115 + 15 * i, *row, rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["Vaste activa", "6.1", "20/28", "1.200", "1.300"]
    assert texts(table)[2] == ["Vlottende activa", "", "29/58", "800", "700"]
    assert headers(table) == ["Toel.", "Codes", "Boekjaar", "Vorig"]


def test_header_over_several_columns_spans_them(paper):
    rights = (300.0, 360.0, 450.0, 510.0)
    paper.text(268, 100, "Exploitatie").line(265, 103, 362, 103).text(415, 100, "Investeringen").line(
        415, 103, 512, 103
    )
    paper.row(116, "", "2023", "2024", "2023", "2024", rights=rights)
    for i, label in enumerate(("Bestuur", "Zorg", "Totaal")):
        paper.row(131 + 15 * i, label, "6.240", "6.518", "410", "385", rights=rights)
    (table,) = find_tables(paper.page())
    spans = {c.text: (c.column, c.column_span) for c in table.cells if c.row == 0}
    assert spans == {"Exploitatie": (1, 2), "Investeringen": (3, 2)}


def test_a_short_header_counts_for_as_many_columns_as_the_wide_one_beside_it(paper):
    rights = (300.0, 360.0, 450.0, 510.0)
    paper.text(300, 100, "x 1.000", right=True).text(415, 100, "in % van totaal")
    paper.row(116, "", "2023", "2024", "2023", "2024", rights=rights)
    for i, label in enumerate(("Bestuur", "Zorg", "Totaal")):
        paper.row(131 + 15 * i, label, "6.240", "6.518", "41,0%", "38,5%", rights=rights)
    (table,) = find_tables(paper.page())
    spans = {c.text: (c.column, c.column_span) for c in table.cells if c.row == 0}
    assert spans == {"x 1.000": (1, 2), "in % van totaal": (3, 2)}


def test_date_over_the_last_of_two_columns_counts_for_both(paper):
    rights = (300.0, 370.0, 460.0, 530.0)
    paper.row(100, "", "", "31-12-2023", "", "31-12-2022", rights=rights)
    paper.row(115, "Reserve", "100", "", "90", "", rights=rights)
    paper.row(130, "Fonds", "50", "", "40", "", rights=rights)
    paper.row(145, "", "", "150", "", "130", rights=rights)
    paper.row(160, "Totaal", "", "150", "", "130", rights=rights)
    (table,) = find_tables(paper.page())
    assert {c.text: (c.column, c.column_span) for c in table.cells if c.header} == {
        "31-12-2023": (1, 2),
        "31-12-2022": (3, 2),
    }


def test_header_repeated_below_starts_another_table(paper, texts):
    paper.row(100, "Werknemers", "2023", "2022").row(115, "In dienst", "12", "11").row(130, "Uit dienst", "3", "2")
    paper.row(160, "Bezoldiging", "2023", "2022").row(175, "Bestuur", "400", "390").row(190, "Raad", "50", "49")
    first, second = find_tables(paper.page())
    assert texts(first)[0] == ["Werknemers", "2023", "2022"]
    assert texts(second) == [["Bezoldiging", "2023", "2022"], ["Bestuur", "400", "390"], ["Raad", "50", "49"]]


def test_scale_words_above_the_labels_are_header(paper, texts, headers):
    paper.row(100, "x € 1.000", "2023", "2022")
    paper.row(115, "Omzet", "10", "20").row(130, "Kosten", "30", "40").row(145, "Saldo", "20", "20")
    (table,) = find_tables(paper.page())
    assert headers(table) == ["x € 1.000", "2023", "2022"]


def test_percentages_beside_amounts(paper, texts):
    paper.row(100, "", "2023", "%", "2022")
    paper.row(115, "Subsidies", "640", "64%", "600").row(130, "Bijdragen", "360", "36 %", "350").row(
        145, "Totaal", "1.000", "100%", "950"
    )
    (table,) = find_tables(paper.page())
    assert texts(table)[2] == ["Bijdragen", "360", "36 %", "350"]


def test_page_number_below_is_no_row(paper, texts):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Omzet", "10", "20").row(130, "Kosten", "30", "40").row(145, "Saldo", "20", "20")
    paper.text(553, 800, "12", right=True)
    (table,) = find_tables(paper.page())
    assert len(texts(table)) == 4


def test_prose_column_beside_a_table_stays_out(paper, texts):
    for i in range(14):
        paper.text(30, 90 + 13 * i, "de raad besprak in mei het plan van het jaar")
    for i, row in enumerate(
        (("", "2023", "2022"), ("Omzet", "10", "20"), ("Kosten", "30", "40"), ("Saldo", "20", "20"))
    ):
        paper.row(100 + 17 * i, *row, rights=(470.0, 550.0), x=330)
    (table,) = find_tables(paper.page())
    assert texts(table) == [["", "2023", "2022"], ["Omzet", "10", "20"], ["Kosten", "30", "40"], ["Saldo", "20", "20"]]


def test_title_above_is_no_header(paper, headers):
    paper.text(60, 70, "Staat van baten en lasten over het jaar 2023 van de hele stichting met al haar afdelingen")
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Omzet", "10", "20").row(130, "Kosten", "30", "40").row(145, "Saldo", "20", "20")
    (table,) = find_tables(paper.page())
    assert headers(table) == ["2023", "2022"]


def test_tiles_with_figures_over_words_are_no_table(paper):
    for row in range(2):
        for column in range(3):
            x = 60 + 170 * column
            paper.text(x, 100 + 60 * row, f"{row + 1}.{column}50")
            paper.text(x, 115 + 60 * row, "deelnemers")
    assert find_tables(paper.page()) == ()


def test_numbered_list_is_no_table(paper):
    for i, text in enumerate(("Doel van het fonds", "Werkwijze", "Bestuur en toezicht", "Vooruitblik")):
        paper.text(60, 100 + 18 * i, str(i + 1)).text(90, 100 + 18 * i, text)
    assert find_tables(paper.page()) == ()


def test_row_that_numbers_the_columns_is_a_header_with_its_label(paper, texts):
    paper.row(100, "", "Raming", "Begroot", "Verschil")
    paper.row(115, "(in duizend euro)", "(1)", "(2)", "(2) vs. (1)")
    paper.row(130, "Onderhoud", "10", "25", "15").row(145, "Vervoer", "30", "20", "-10").row(
        160, "Totaal", "40", "45", "5"
    )
    (table,) = find_tables(paper.page())
    assert {c.row for c in table.cells if c.header} == {0, 1}
    assert texts(table)[2] == ["Onderhoud", "10", "25", "15"]


def test_amounts_below_zero_in_parentheses_are_no_header(paper):
    paper.row(100, "", "2023", "2022").row(115, "Rente", "(3)", "(2)").row(130, "Kosten", "(1)", "(4)")
    paper.row(145, "Totaal", "(4)", "(6)")
    (table,) = find_tables(paper.page())
    assert {c.row for c in table.cells if c.header} == {0}


_RIGHTS = (250.0, 350.0, 450.0)
_BILINGUAL = (
    ("Leningen", "118.116", "119.774", "121.249", "Emprunts"),
    ("Onderzoek", "66.507", "69.811", "69.618", "Recherche"),
    ("Toelagen", "58.464", "65.591", "63.170", "Allocations"),
    ("Forfait", "32.452", "33.325", "32.979", "Forfait"),
)


def test_heads_between_rulings_of_their_own_stand_over_their_columns(paper):
    paper.line(40, 88, 560, 88).line(40, 128, 560, 128)
    paper.line(190, 88, 190, 200).line(265, 88, 265, 200).line(460, 88, 460, 200)
    paper.line(190, 106, 455, 106)
    paper.text(218, 103, "2025").text(350, 103, "2026")
    paper.row(122, "", "Stand", "Opmaak", "Controle", rights=_RIGHTS)
    for y, (label, *figures, other) in zip(range(140, 200, 15), _BILINGUAL, strict=True):
        paper.row(y, label, *figures, rights=_RIGHTS).text(470, y, other)
    (table,) = find_tables(paper.page())
    assert [(c.text, c.column, c.column_span) for c in table.cells if c.text in ("2025", "2026")] == [
        ("2025", 1, 1),
        ("2026", 2, 2),
    ]


def test_label_in_two_languages_runs_on_beside_its_figures(paper, texts):
    paper.row(100, "", "2023", "2024", "2025", rights=_RIGHTS)
    for y, (label, *figures, other) in zip((115, 130, 157, 172), _BILINGUAL, strict=True):
        paper.row(y, label, *figures, rights=_RIGHTS).text(470, y, other)
    paper.text(60, 142, "/ van sporters").text(470, 142, "/ des sportifs")
    (table,) = find_tables(paper.page())
    assert texts(table)[2] == ["Onderzoek / van sporters", "66.507", "69.811", "69.618", "Recherche / des sportifs"]
    assert len(texts(table)) == 5


def test_label_of_two_lines_around_its_figures_beside_a_code(paper, texts):
    rights = (250.0, 350.0)
    paper.text(60, 100, "Code").text(90, 100, "Post").row(100, "", "2031", "2032", rights=rights)
    paper.text(90, 120, "Onderhoud van de").row(125, "611", "1.204", "1.310", rights=rights)
    paper.text(90, 130, "oude molen").row(150, "612", "804", "911", rights=rights).text(90, 150, "Huur")
    paper.row(165, "613", "95", "102", rights=rights).text(90, 165, "Lonen")
    (table,) = find_tables(paper.page())
    assert texts(table)[1] == ["611", "Onderhoud van de oude molen", "1.204", "1.310"]
    assert texts(table)[0] == ["Code", "Post", "2031", "2032"]


def test_short_head_set_tightly_against_its_neighbour_is_a_head_of_its_own(paper, texts):
    rights = (200.0, 230.0, 260.0)
    for right, text in zip(rights, ("M", "V", "Totaal"), strict=True):
        paper.text(right, 100, text, right=True)
    paper.row(115, "Jong", "141", "163", "304", rights=rights).row(130, "Oud", "512", "377", "889", rights=rights)
    paper.row(145, "Samen", "653", "540", "993", rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["", "M", "V", "Totaal"]


def test_heads_over_sets_of_the_same_years_count_for_a_whole_set(paper, texts):
    rights = (250.0, 320.0, 390.0, 460.0)
    paper.text(290, 85, "Lasten").text(455, 85, "Baten", right=True)
    paper.row(100, "", "2031", "2032", "2031", "2032", rights=rights)
    for y, label in ((115, "Molen"), (130, "Haven"), (145, "Markt")):
        paper.row(y, label, "1.204", "1.310", "804", "911", rights=rights)
    (table,) = find_tables(paper.page())
    over = [(c.text, c.column, c.column_span) for c in table.cells if c.row == 0]
    assert over == [("Lasten", 1, 2), ("Baten", 3, 2)]


def test_heading_of_rows_beside_codes_is_no_column_head(paper, texts, headers):
    rights = (250.0, 350.0)
    paper.text(60, 100, "Code").text(100, 100, "Post").row(100, "", "2031", "2032", rights=rights).text(
        100, 115, "Huis"
    )
    for y, code, label in ((130, "611", "Huur"), (145, "612", "Lonen"), (160, "613", "Rente")):
        paper.row(y, code, "1.204", "1.310", rights=rights).text(100, y, label)
    (table,) = find_tables(paper.page())
    assert headers(table) == ["Code", "Post", "2031", "2032"]


def test_numbered_caption_between_figures_parts_two_tables(paper, texts):
    rights = (350.0, 450.0)
    paper.row(100, "", "2031", "2032", rights=rights)
    for y, label in ((115, "Molen"), (130, "Haven"), (145, "Markt")):
        paper.row(y, label, "1.204", "1.310", rights=rights)
    paper.text(60, 165, "Tabel 4: Bezoek").row(180, "", "Jong", "Oud", rights=rights)
    for y, label in ((195, "Toren"), (210, "Kelder"), (225, "Zolder")):
        paper.row(y, label, "804", "911", rights=rights)
    assert [texts(t)[0] for t in find_tables(paper.page())] == [["", "2031", "2032"], ["", "Jong", "Oud"]]


def test_head_of_two_lines_around_the_corner_is_read_whole(paper, texts):
    paper.text(340, 100, "Realisatie", right=True).text(400, 100, "Begroting", right=True)
    paper.text(60, 106, "Post").row(112, "", "2031", "2032", rights=(340.0, 400.0))
    for y, label in ((135, "Molen"), (150, "Haven"), (165, "Markt")):
        paper.row(y, label, "1.204", "1.310", rights=(340.0, 400.0))
    (table,) = find_tables(paper.page())
    heads = [" ".join(c.text for c in table.cells if c.header and c.column == n) for n in range(3)]
    assert heads == ["Post", "Realisatie 2031", "Begroting 2032"]


def test_years_with_their_scale_are_heads_over_a_heading_of_rows(paper, headers):
    rights = (350.0, 480.0)
    paper.row(100, "Post", "2031 (x € 1.000)", "2032 (x € 1.000)", rights=rights).text(60, 115, "Huis")
    for y, label in ((130, "Molen"), (145, "Haven"), (160, "Markt")):
        paper.row(y, label, "77951", "20413", rights=rights)
    (table,) = find_tables(paper.page())
    assert headers(table) == ["Post", "2031 (x € 1.000)", "2032 (x € 1.000)"]


def test_amounts_that_look_like_years_start_no_table_where_a_column_has_ended(paper, texts):
    rights = (220.0, 300.0, 380.0, 460.0)
    paper.row(100, "", "Werkelijk", "Begroot", "Vorig", "Anders", rights=rights)
    rows = (("804", "911", "12", "17"), ("755", "640", "31", "24"), ("2000", "2000", "", ""))
    for y, figures in zip((115, 130, 145), rows, strict=True):
        paper.row(y, "Bijdrage", *figures, rights=rights)
    paper.row(160, "Bijdrage", "1.204", "1.310", rights=rights[:2]).row(175, "Bijdrage", "95", "102", rights=rights[:2])
    (table,) = find_tables(paper.page())
    assert texts(table)[3] == ["Bijdrage", "2000", "2000", "", ""]


def test_a_head_flush_with_the_last_figures_heads_them_however_wide_it_is(paper, texts):
    for n, (label, now, before) in enumerate((("Terreinen", "1.204", "1.310"), ("Machines", "804", "911"))):
        paper.text(60, 115 + 15 * n, label).text(300, 115 + 15 * n, now).text(400, 115 + 15 * n, before)
    paper.text(300, 100, "Dit jaar").text(400, 100, "Het voorgaande jaar")
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["", "Dit jaar", "Het voorgaande jaar"]


TEXT_BESIDE = ("De kinderen spelen graag buiten in de", "tuin van het oude huis bij de molen", "Samen met de buren")


def _beside(paper, rights):
    paper.row(100, "Wijk", "2021", "2022", rights=rights, x=300)
    for i, (label, a, b) in enumerate((("Noord", "310", "320"), ("Zuid", "210", "220"), ("West", "110", "120"))):
        paper.text(60, 115 + 15 * i, TEXT_BESIDE[i]).row(115 + 15 * i, label, a, b, rights=rights, x=300)


def test_text_that_runs_on_beside_a_table_is_no_label_of_it(paper, texts):
    _beside(paper, (450.0, 530.0))
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [["Noord", "310", "320"], ["Zuid", "210", "220"], ["West", "110", "120"]]


def test_words_left_of_where_the_rulings_begin_are_no_label(paper, texts):
    rights = (450.0, 530.0)
    paper.row(100, "Wijk", "2021", "2022", rights=rights, x=300)
    for i, (word, label, figure) in enumerate((("Kop", "Noord", "310"), ("", "Zuid", "210"), ("Bron", "West", "110"))):
        paper.text(250, 115 + 15 * i, word).row(115 + 15 * i, label, figure, figure, rights=rights, x=300)
        paper.line(298, 119 + 15 * i, 532, 119 + 15 * i)
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [["Noord", "310", "310"], ["Zuid", "210", "210"], ["West", "110", "110"]]


def test_a_head_broken_off_by_a_narrow_cell_is_one_word(paper, texts):
    rights = (300.0, 420.0, 540.0)
    paper.row(100, "", "Laaggeschoold", "Middengeschool", "Totaal", rights=rights)
    paper.row(112, "", "", "d", "", rights=rights)
    for i, label in enumerate(("Stad", "Dorp", "Samen")):
        paper.row(124 + 12 * i, label, str(310 + i), str(210 + i), str(520 + i), rights=rights)
    (table,) = find_tables(paper.page())
    assert texts(table)[0][-3:] == ["Laaggeschoold", "Middengeschoold", "Totaal"]


def test_heads_that_ran_together_and_stick_out_are_cut_over_their_columns(paper, texts):
    for n, (label, now, before) in enumerate((("Terreinen", "1.204", "1.310"), ("Machines", "804", "911"))):
        paper.text(60, 115 + 15 * n, label).text(300, 115 + 15 * n, now).text(343, 115 + 15 * n, before)
    paper.text(300, 100, "Molendam Waterkeringsweg")
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["", "Molendam", "Waterkeringsweg"]


def test_a_title_whose_words_happen_to_end_over_the_columns_stays_whole(paper, texts):
    for n, (label, now, before) in enumerate((("Terreinen", "1.204", "1.310"), ("Machines", "804", "911"))):
        paper.row(130 + 15 * n, label, now, before, rights=(150.0, 180.0))
    paper.row(115, "", "2032", "2031", rights=(150.0, 180.0)).text(60, 100, "Kosten alle sluizen euro)")
    (table,) = find_tables(paper.page())
    assert not any(c.text == "euro)" for c in table.cells)


def test_labels_of_two_lines_straddle_figures_at_half_height(paper, texts):
    rows = (
        ("Vergoeding voor het gebruik van de", "sluizen en stuwen van anderen", "1.204", "1.310"),
        ("Kosten van het onderhoud aan de", "kaden langs de grote vaart", "804", "911"),
        ("Bijdrage van de gebruikers aan het", "fonds voor het verlies van water", "95", "102"),
    )
    paper.row(100, "", "2032", "2031")
    for n, (upper, lower, now, before) in enumerate(rows):
        paper.text(60, 120 + 26 * n, upper).text(60, 132 + 26 * n, lower).row(126 + 26 * n, "", now, before)
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [[f"{upper} {lower}", now, before] for upper, lower, now, before in rows]


def test_a_figure_right_behind_a_label_that_fills_its_column_is_a_cell(paper, texts):
    paper.row(100, "", "2032", "2031", rights=(200.0, 260.0))
    rows = (("Gebruikstevredenheidsgraad", "82,7"), ("Sluizen", "58,5"), ("Stuwen", "61,0"))
    for n, (label, now) in enumerate(rows):
        paper.row(115 + 15 * n, label, now, "12,5", rights=(216.0, 260.0))
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [[label, now, "12,5"] for label, now in rows]


def test_years_in_a_row_open_a_table_wherever_they_stand_over_their_figures(paper):
    for n, row in enumerate((("Brug", "1.204", "1.310"), ("Sluis", "804", "911"))):
        paper.row(100 + 15 * n, *row)
    paper.text(290, 130, "2031").text(390, 130, "2032")
    for n, row in enumerate((("Brug", "33", "35"), ("Sluis", "41", "44"))):
        paper.row(145 + 15 * n, *row)
    assert len(find_tables(paper.page())) == 2


def test_heads_as_high_as_two_rows_do_not_join_the_heads_of_both(paper, texts):
    rights = (250.0, 330.0, 410.0, 490.0)
    paper.text(262, 100, "2031").text(422, 100, "2032").text(60, 107, "Dienst")
    paper.row(114, "", *("Baten", "Lasten") * 2, rights=rights)
    for n, row in enumerate((("Brug", "12", "13", "14", "15"), ("Sluis", "21", "22", "23", "24"))):
        paper.row(130 + 15 * n, *row, rights=rights)
    (table,) = find_tables(paper.page())
    over = {c.text: (c.column, c.column_span) for c in table.cells if c.text in ("2031", "2032")}
    assert over == {"2031": (1, 2), "2032": (3, 2)}


def test_the_ends_of_heads_that_name_a_scale_are_no_row_of_figures(paper, texts):
    paper.row(100, "", "2031 (in", "2032 (in", "% van").row(112, "", "duizend EUR)", "duizend EUR)", "totaal")
    for n, row in enumerate((("Brug", "1.204", "1.310", "61,0"), ("Sluis", "804", "911", "39,0"))):
        paper.row(130 + 18 * n, *row)
    (table,) = find_tables(paper.page())
    assert not any(not c.header for c in table.cells if "duizend" in c.text)


def test_numbers_cut_behind_a_point_in_narrow_cells_are_one(paper, texts):
    paper.row(100, "", "2031", "2032").row(115, "Bruggen", "1.204.", "145.").row(127, "", "500", "300")
    paper.row(142, "Sluizen", "98.200", "77.150").row(157, "Stuwen", "2.310.", "1.150").row(169, "", "750", "")
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [
        ["Bruggen", "1.204.500", "145.300"],
        ["Sluizen", "98.200", "77.150"],
        ["Stuwen", "2.310.750", "1.150"],
    ]


def test_the_corner_on_two_lines_around_the_heads_is_a_head(paper, texts):
    paper.text(60, 94, "Bedragen in").row(100, "", "2031", "2032").text(60, 106, "duizenden euro")
    paper.row(121, "Bruggen", "1.204", "145").row(136, "Sluizen", "98", "77")
    (table,) = find_tables(paper.page())
    assert texts(table)[0] == ["Bedragen in duizenden euro", "2031", "2032"]
    assert [c.header for c in table.cells if c.row == 1] == [False] * 3


def test_a_label_on_two_lines_around_its_figures_is_no_part_of_the_row_above(paper, texts):
    paper.row(100, "", "2031", "2032", rights=(350.0, 450.0)).row(115, "Goederen", "1.204", "1.310")
    paper.text(60, 128, "Lonen, sociale lasten").row(133, "", "804", "911").text(60, 138, "en pensioenen")
    paper.row(151, "Subsidies", "55", "71").row(164, "Rente", "12", "17")
    (table,) = find_tables(paper.page())
    assert [row[0] for row in texts(table)[1:]] == [
        "Goederen",
        "Lonen, sociale lasten en pensioenen",
        "Subsidies",
        "Rente",
    ]


def test_a_label_of_three_lines_above_its_figures_is_one_even_with_a_name_in_it(paper, texts):
    rows = (
        (("Dotatie van de provinciale", "Watermolen voor werking en", "onderhoud van de dijken"), "42.150", "42.310"),
        (("Verhuur van oevers",), "890", "812"),
        (("Lonen en lasten",), "18.700", "18.412"),
    )
    y = 100
    paper.row(y, "", "2032", "2031")
    for lines, now, before in rows:
        y += 9
        for line in lines:
            y += 12
            paper.text(60, y, line)
        paper.row(y, "", now, before)
    (table,) = find_tables(paper.page())
    assert texts(table)[1][0] == "Dotatie van de provinciale Watermolen voor werking en onderhoud van de dijken"


def test_a_short_heading_over_a_row_is_no_part_of_its_label(paper, texts):
    y = 100
    paper.row(y, "", "2032", "2031")
    for heading, label, now in (
        ("Lonen", "Molenaars in vaste dienst", "890"),
        ("Huur", "Loodsen langs de vaart", "77"),
    ):
        paper.text(60, y + 13, heading).row(y + 26, label, now, "810")
        paper.row(y + 39, "Overige", "12", "14")
        y += 39
    (table,) = find_tables(paper.page())
    assert [row[0] for row in texts(table)[1:]] == [
        *("Lonen", "Molenaars in vaste dienst", "Overige"),
        *("Huur", "Loodsen langs de vaart", "Overige"),
    ]
