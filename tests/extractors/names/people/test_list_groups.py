"""Which heading, label or column head says what of whom: never across lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules
from verslag.extractors.names.words.entities import Person

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def people(report: Report) -> dict[str, Person]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    return {p.name: p for p in found.people}


def test_lists_read_as_one_table_keep_the_heading_over_their_own_column(report: Report) -> None:
    report.block("Algemene Vergadering", x=50, y=80).block("Bestuursorgaan", x=250, y=80)
    for row, (left, right) in enumerate([("An Peeters", "Jan Claes, voorzitter"), ("Rita Maes", "Piet Smets")]):
        report.block(left, x=50, y=100 + 14 * row).block(right, x=250, y=100 + 14 * row)
    found = people(report)
    assert found["Rita Maes"].body == "Algemene Vergadering"
    assert (found["Jan Claes"].roles, found["Jan Claes"].body) == (("voorzitter",), "Bestuursorgaan")
    assert found["Piet Smets"].body == "Bestuursorgaan"


def test_a_list_in_columns_is_of_the_heading_read_last_not_of_a_wider_one_above(report: Report) -> None:
    report.heading("College van burgemeester en schepenen")
    report.block("An Peeters", "Jan Claes")
    report.heading("Raadsleden")
    y = report.y
    report.block("Rita Maes", "Greet Smets", x=50, y=y).block("Piet Daems", "Koen Aerts", x=200, y=y)
    found = people(report)
    assert found["Koen Aerts"].roles == found["Greet Smets"].roles == ("Raadslid",)
    assert found["Koen Aerts"].body == ""


def test_a_column_of_labels_says_of_whom_its_names_are(report: Report) -> None:
    report.heading("Organen van het fonds")
    report.block("Raad van toezicht", x=50, y=100).block("Namens werkgever", x=50, y=120)
    report.block("Namens personeel", x=50, y=150).block("Kascommissie", x=50, y=180).block("Klachten", x=50, y=195)
    report.block("An Peeters (voorzitter)", "Rita Maes", x=250, y=120).block("Jan Claes", x=250, y=150)
    report.block("Piet Smets", x=250, y=195)
    found = people(report)
    assert (found["An Peeters"].roles, found["An Peeters"].body) == (("voorzitter",), "Raad van toezicht")
    assert found["Rita Maes"].body == found["Jan Claes"].body == "Raad van toezicht"
    assert found["Piet Smets"].body == "Kascommissie"


def test_a_role_over_a_column_of_names_is_everyones(report: Report) -> None:
    report.heading("Wijkteams")
    report.table([["Team", "Teamleider"], ["Noord", "An Peeters"], ["Zuid", "Jan Claes"], ["Oost", "Rita Maes"]])
    assert {p.roles for p in people(report).values()} == {("Teamleider",)}


def test_a_sentence_before_a_table_of_people_names_their_body(report: Report) -> None:
    report.block("De Raad van Toezicht bestond in 2022 uit twee leden.")
    report.table([["Naam", "Functie"], ["An Peeters", "voorzitter"], ["Jan Claes", "lid"]])
    found = people(report)
    assert (found["An Peeters"].roles, found["An Peeters"].body) == (("voorzitter",), "Raad van Toezicht")
    assert found["Jan Claes"].body == "Raad van Toezicht"


def test_a_sentence_about_a_body_heads_no_list(report: Report) -> None:
    report.block("De gemeenteraad van Gent telt 31 leden.")
    report.block("An Peeters", "Jan Claes")
    assert all("telt" not in p.body for p in people(report).values())


def test_a_text_about_a_member_does_not_end_the_list(report: Report) -> None:
    report.heading("Raad van Commissarissen")
    about = "Zij werkte lang in de zorg en doceert nu aan een school in het noorden van het land, waar zij ook woont"
    report.block("An Peeters (v, 1961), voorzitter", about + ".")
    report.block("Jan Claes (m, 1970), lid", about + ".")
    found = people(report)
    assert (found["An Peeters"].roles, found["An Peeters"].body) == (("voorzitter",), "Raad van Commissarissen")
    assert found["Jan Claes"].body == "Raad van Commissarissen"


def test_an_untold_line_is_a_role_where_it_stands_as_the_others_do(report: Report) -> None:
    report.heading("Ons team")
    for row, (name, job) in enumerate(
        [("An Peeters", "coördinator"), ("Jan Claes", "logistiek"), ("Rita Maes", "jeugdwerker")]
    ):
        report.block(name, x=50 + 200 * row, y=100).block(job, x=50 + 200 * row, y=114)
    assert people(report)["Jan Claes"].roles == ("logistiek",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Leden: An Peeters, Jan Claes", "Jan Claes", "bestuurslid"),
        ("An Peeters (voorzitter), Jan Claes en Rita Maes (secretaris).", "Rita Maes", "secretaris"),
        ("Directeur – An Peeters", "An Peeters", "Directeur"),
    ],
)
def test_rows_of_names_under_the_heading_of_a_body(report: Report, text: str, name: str, role: str) -> None:
    report.heading("Bestuur")
    report.block(text)
    found = people(report)
    assert found[name].roles == (role,)
    assert found[name].body == ("" if role == "Directeur" else "Bestuur")


def test_a_line_that_tells_of_somebody_is_nobodys_role(report: Report) -> None:
    report.heading("Een jaar in beeld")
    report.block("Burgemeester An Peeters opent de nieuwe zaal van")
    report.block("Jan Claes")
    assert people(report)["Jan Claes"].roles == ()


def test_each_line_of_a_colophon_stands_for_itself(report: Report) -> None:
    report.heading("Colofon")
    report.block("Redactie: An Peeters, Jan Bos", "Fotografie: Rita Maes", "Druk: Drukkerij Lindebast")
    found = people(report)
    assert {name: p.roles for name, p in found.items()} == {
        "An Peeters": ("Redactie",),
        "Jan Bos": ("Redactie",),
        "Rita Maes": ("Fotografie",),
    }


def test_a_word_with_a_letter_is_nobody(report: Report) -> None:
    report.heading("Certificerend actuaris")
    report.block("Triple A", "An Peeters")
    assert list(people(report)) == ["An Peeters"]


def test_groups_inside_a_body_keep_it_where_they_are_headings(report: Report) -> None:
    report.block("Samenstelling van de Commissie voor Wonen:").block("Voorzitter: An Peeters.")
    report.heading("Vaste leden:").block("Jan Claes, Rita Maes")
    report.heading("Plaatsvervangers:").block("Piet Smets, Koen Aerts")
    found = people(report)
    assert {found[n].body for n in ("Rita Maes", "Koen Aerts")} == {"Commissie voor Wonen"}


def test_bodies_in_lower_case_head_columns_of_a_table(report: Report) -> None:
    report.table([["auditcommissie", "adviesraad"], ["An Peeters", "Jan Claes"], ["Rita Maes", "An Peeters"]])
    found = people(report)
    assert (found["Rita Maes"].body, found["Jan Claes"].body) == ("auditcommissie", "adviesraad")
    assert found["An Peeters"].body == "auditcommissie; adviesraad"
