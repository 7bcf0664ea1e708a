from __future__ import annotations

from verslag.extractors.tables import find_tables


def two_columns(paper, rows, x=250, start=100, pitch=14):
    for i, (left, right) in enumerate(rows):
        paper.text(60, start + pitch * i, left).text(x, start + pitch * i, right)
    return paper


def test_roles_beside_names_are_a_table_row_by_row(paper, texts):
    rows = [("voorzitter", "An Peeters"), ("secretaris", "Bert de Wit"), ("lid", "Chris Maes"), ("lid", "Dina Bos")]
    (table,) = find_tables(two_columns(paper, rows).page())
    assert texts(table) == [list(row) for row in rows]


def test_labels_beside_particulars_are_a_table_without_header(paper, texts, headers):
    rows = [("Bezoekadres", "Dorpsplein 4, Lierde"), ("KvK-nummer", "99418827"), ("Website", "www.wilgenhof.example")]
    (table,) = find_tables(two_columns(paper, rows).page())
    assert texts(table) == [list(row) for row in rows]
    assert headers(table) == []


def test_a_value_that_goes_on_below_stays_in_its_cell(paper, texts):
    rows = [("Rechtsvorm", "stichting"), ("Doel", "Het beheren van de tuinen"), ("Website", "www.wilgenhof.example")]
    two_columns(paper, rows).text(60, 170, "Bankrekening").text(250, 170, "NL00 TEST 0123 4567")
    paper.text(250, 142, "en de kassen").text(60, 156, "Notaris").text(250, 156, "mr. Bos")
    (table,) = find_tables(paper.page())
    assert texts(table)[2:] == [
        ["Website", "www.wilgenhof.example en de kassen"],
        ["Notaris", "mr. Bos"],
        ["Bankrekening", "NL00 TEST 0123 4567"],
    ]


def test_members_in_columns_are_no_table(paper):
    rows = [("An Peeters", "Bert de Wit"), ("Chris Maes", "Dina Bos"), ("Els Maertens", "Filip Claes")]
    assert find_tables(two_columns(paper, rows).page()) == ()


def test_running_text_in_columns_is_no_table(paper):
    left = ("Het jaar begon goed", "met een bezoek aan", "alle vestigingen in", "de regio en daarna")
    right = ("Vrijwilligers hielpen", "bij de open dagen en", "schonken koffie aan", "alle gezinnen uit")
    assert find_tables(two_columns(paper, zip(left, right, strict=True), x=180).page()) == ()


def test_entries_of_several_lines_are_no_rows(paper):
    for i, name in enumerate(("An Peeters", "Bert de Wit", "Chris Maes")):
        paper.text(60, 100 + 40 * i, name, bold=True).text(300, 100 + 40 * i, "bestuurder")
        paper.text(60, 112 + 40 * i, f"Dorpsplein {i}, Lierde").text(300, 112 + 40 * i, f"sinds juni 201{i}")
    assert find_tables(paper.page()) == ()


def test_an_address_beside_channels_is_no_table(paper):
    rows = [("Kerkstraat 6", "www.wilgenhof.example"), ("9000 Gent", "Fotoboek"), ("T 09 555 12 34", "Nieuwsbrief")]
    assert find_tables(two_columns(paper, rows).page()) == ()
