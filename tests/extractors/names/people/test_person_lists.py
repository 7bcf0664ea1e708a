"""People in lists, cards, tables and clauses: their roles, and to whom they belong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.layout import Section
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.words.entities import Names, Person

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def people(report: Report, entity: str = "") -> dict[str, Person]:
    found: Names = find_names(report.layout(), DocumentFacts(entity=entity), recogniser=recognise_by_rules)
    return {p.name: p for p in found.people}


def section(section_id: str, parent: str | None, title: str) -> Section:
    return Section(section_id, parent, 1 if parent is None else 2, title, 1, 1, 0.0, 10)


def test_cards_side_by_side_keep_their_own_roles(report: Report) -> None:
    report.heading("Wie is wie")
    report.block("An Peeters", x=50, y=100).block("Jan Claes", x=200, y=100).block("Rita Maes", x=350, y=100)
    report.block("voorzitter", x=50, y=114).block("secretaris", x=200, y=114).block("penningmeester", x=350, y=114)
    found = people(report)
    assert [found[n].roles for n in ("An Peeters", "Jan Claes", "Rita Maes")] == [
        ("voorzitter",),
        ("secretaris",),
        ("penningmeester",),
    ]


def test_roles_in_the_right_hand_column_with_addresses_below_the_names(report: Report) -> None:
    report.heading("Lijst van de bestuurders en commissarissen")
    report.block("Peeters An", x=50, y=100).block("Voorzitter", x=300, y=100).block(
        "Dorpstraat 3, 9000 Gent", x=50, y=114
    )
    report.block("Claes Jan", x=50, y=140).block("Bestuurder", x=300, y=140).block("Kerkweg 12, 9050 Gent", x=50, y=154)
    found = people(report)
    assert found["An Peeters"].roles == ("Voorzitter",)
    assert found["Jan Claes"].roles == ("Bestuurder",)


def test_group_lines_inside_a_list_give_the_roles_of_those_below(report: Report) -> None:
    report.heading("Verantwoordingsorgaan")
    report.block("Leden namens de werknemers").block("An Peeters", "Rita Maes")
    report.block("Leden namens de werkgevers").block("Jan Claes", "Greet Smets")
    found = people(report)
    assert found["Rita Maes"].roles == ("lid namens de werknemers",)
    assert found["Greet Smets"].roles == ("lid namens de werkgevers",)


def test_a_heading_of_another_matter_ends_the_list_of_a_body(report: Report) -> None:
    report.heading("Raad van Toezicht").block("An Peeters", "Rita Maes")
    report.heading("In memoriam").block("Jan Claes", "Greet Smets")
    found = people(report)
    assert found["An Peeters"].roles == ("lid Raad van Toezicht",)
    assert found["Jan Claes"].roles == ()


def test_lid_alone_says_of_which_body(report: Report) -> None:
    report.heading("Raad van Toezicht").block("An Peeters, voorzitter", "Rita Maes, lid", "Jan Claes, lid")
    found = people(report)
    assert found["An Peeters"].roles == ("voorzitter",)
    assert found["Rita Maes"].roles == ("lid Raad van Toezicht",)


def test_members_of_the_reports_own_bodies_belong_to_the_reporting_organisation(report: Report) -> None:
    report.heading("Bestuur").block("An Peeters, voorzitter", "Rita Maes, secretaris")
    report.block("Wim Aerts, projectleider, hielp ons.")
    found = people(report, "Stichting Veldzicht")
    assert found["An Peeters"].organisation == "Stichting Veldzicht"
    assert found["Wim Aerts"].organisation == ""


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Voorzitter is An Peeters, namens de bond.", "An Peeters", "Voorzitter"),
        ("Directeur van het fonds is sinds mei 2021 An Peeters.", "An Peeters", "Directeur van het fonds"),
        ("Eindredactie: An Peeters en Jan Claes.", "Jan Claes", "Eindredactie"),
        ("Verantwoordelijke uitgever: An Peeters.", "An Peeters", "Verantwoordelijke uitgever"),
        ("De jury, onder voorzitterschap van An Peeters, koos.", "An Peeters", "voorzitter"),
        ("Meesterknecht Wiebe Hoekstra leidde de bouw.", "Wiebe Hoekstra", "Meesterknecht"),
    ],
)
def test_the_clause_before_a_name_gives_its_role(report: Report, text: str, name: str, role: str) -> None:
    report.block(text)
    assert people(report)[name].roles == (role,)


def test_a_plural_role_is_shared_past_asides(report: Report) -> None:
    report.block("Het bestuur komt vaak samen. De overige leden zijn An Peeters (secretaris), Jan Claes en Rita Maes.")
    found = people(report)
    assert found["An Peeters"].roles == ("secretaris",)
    assert found["Jan Claes"].roles == found["Rita Maes"].roles == ("bestuurslid",)


def test_the_role_of_the_next_person_is_not_taken(report: Report) -> None:
    report.block("Onze experten An Peeters en Jan Claes, alsook onze docent Rita Maes, hielpen.")
    found = people(report)
    assert found["Jan Claes"].roles == ("expert",)
    assert found["Rita Maes"].roles == ("docent",)


def test_whose_behalf_a_person_sits_on_is_not_where_the_person_works(report: Report) -> None:
    report.block("Jan Claes is ondervoorzitter namens de Vereniging Zeeuwse Werven.")
    assert people(report)["Jan Claes"].organisation == ""


def test_shortened_and_doubtful_spellings_are_one_person(report: Report) -> None:
    report.heading("Bestuur").block("Bas v Hal", "Bas van Hal", "Fred van de Broekhuize", "Fred van den Broekhuize")
    assert set(people(report)) == {"Bas van Hal", "Fred van den Broekhuize"}


def test_initials_find_a_hyphenated_family_name_by_its_first_part(report: Report) -> None:
    report.heading("Bestuur").block("Anita Wieman-Claes", "Jan Peeters")
    report.block("Mevrouw A. Wieman tekende.")
    assert set(people(report)) == {"Anita Wieman-Claes", "Jan Peeters"}


def test_unlisted_names_behind_a_title_and_a_tussenvoegsel(report: Report) -> None:
    report.block("Dat gebeurde onder leiding van prof. dr. Fenneke ’t Hooft, vorig jaar.")
    assert set(people(report)) == {"Fenneke ’t Hooft"}


def test_three_columns_are_three_lists(report: Report) -> None:
    report.block("Algemene Vergadering", kind="heading", x=50, y=100)
    report.block("Peeters An", "Claes Jan", "Maes Rita", x=50, y=120)
    report.block("Raad van Bestuur", kind="heading", x=230, y=100)
    report.block("Peeters An", "Claes Jan, voorzitter", x=230, y=120)
    report.block("Directie", kind="heading", x=410, y=100)
    report.block("Directeur Zorg", "Wim Aerts", "Diensthoofd IT", "Greet Smets", x=410, y=120)
    found = people(report)
    assert found["An Peeters"].roles == ("lid Algemene Vergadering", "lid Raad van Bestuur")
    assert found["An Peeters"].body == "Algemene Vergadering; Raad van Bestuur"
    assert found["Jan Claes"].roles == ("lid Algemene Vergadering", "voorzitter")
    assert found["Rita Maes"].roles == ("lid Algemene Vergadering",)
    assert found["Wim Aerts"].roles == ("Directeur Zorg",)
    assert found["Greet Smets"].roles == ("Diensthoofd IT",)


def test_a_person_represents_the_firm_that_holds_an_office(report: Report) -> None:
    report.heading("Interne auditor").block("Veldhuis Advies bv", "vertegenwoordigd door An Peeters")
    report.heading("Compliance Officer").block("Zonnehof nv", "vertegenwoordigd door Jan Claes en Rita Maes")
    found = people(report)
    assert found["An Peeters"].roles == ("Interne auditor",)
    assert found["Jan Claes"].roles == found["Rita Maes"].roles == ("Compliance Officer",)


def test_marks_under_the_names_of_bodies_make_members(report: Report) -> None:
    report.table(
        [["Naam", "Bestuur", "Auditcomité"], ["An Peeters", "x", "x"], ["Jan Claes", "x", "–"], ["Rita Maes", "–", "x"]]
    )
    found = people(report)
    assert found["An Peeters"].body == "Bestuur; Auditcomité"
    assert found["Jan Claes"].body == "Bestuur"
    assert found["Rita Maes"].body == "Auditcomité"


def test_a_column_of_other_matters_gives_no_role(report: Report) -> None:
    report.table(
        [
            ["Naam", "Functie", "Nevenfuncties"],
            ["An Peeters", "Lid", "voorzitter sportclub"],
            ["Jan Claes", "Voorzitter", "penningmeester harmonie"],
        ]
    )
    found = people(report)
    assert found["An Peeters"].roles == ("Lid",)
    assert found["Jan Claes"].roles == ("Voorzitter",)


def test_rows_of_names_with_where_they_come_from_beside_a_column_of_roles(report: Report) -> None:
    report.heading("Samenstelling bestuur")
    report.block("Voorzitter", "Secretaris", "Activiteiten", x=50, y=100)
    report.block("An Peeters, Club Gent", "Jan Claes, Club Ronse", "Rita Maes, Club Aalst", x=250, y=100)
    found = people(report)
    assert [found[n].roles for n in ("An Peeters", "Jan Claes", "Rita Maes")] == [
        ("Voorzitter",),
        ("Secretaris",),
        ("Activiteiten",),
    ]
    assert {p.body for p in found.values()} == {"bestuur"}


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        (
            "In 2022 bestond de Raad van Toezicht uit: An Peeters en Jan Claes.",
            "Jan Claes",
            "lid Raad van Toezicht",
            "Raad van Toezicht",
        ),
        (
            "De kascommissie wordt gevormd door An Peeters en Jan Claes.",
            "Jan Claes",
            "lid kascommissie",
            "kascommissie",
        ),
        (
            "De Adviesraad kwam samen. Het voorzitterschap werd waargenomen door mevrouw An Peeters.",
            "An Peeters",
            "voorzitter",
            "Adviesraad",
        ),
    ],
)
def test_a_sentence_names_the_body_of_those_it_lists(
    report: Report, text: str, name: str, role: str, body: str
) -> None:
    report.block(text)
    person = people(report)[name]
    assert (person.roles, person.body) == ((role,), body)


def test_those_on_a_photograph_sit_on_no_body_for_that(report: Report) -> None:
    report.heading("Raad van Commissarissen").block("Foto (v.l.n.r.):").block("An Peeters, Jan Claes en Rita Maes")
    assert [p.roles for p in people(report).values()] == [(), (), ()]


def test_rows_with_a_letter_are_nobody(report: Report) -> None:
    report.heading("Beleggingen").block("A. Vastrentend", "B. Zakelijk", "C. Overlopend")
    report.block("Wij beleggen vastrentend, zakelijk en soms overlopend.")
    assert people(report) == {}


def test_an_address_block_ends_a_name_with_its_line(report: Report) -> None:
    report.block("Stichting Veldzicht", "T.a.v. de heer D. Kuipers", "Kerkpad 19", "8011 AB Zwolle")
    report.block("Geachte heer Kuipers,")
    assert list(people(report)) == ["D. Kuipers"]


def test_a_surname_alone_finds_the_initials_that_are_printed_later(report: Report) -> None:
    report.block("De heer Kuipers bleef penningmeester.")
    report.heading("Bestuur").block("A. Kuipers, penningmeester", "B. de Wit, secretaris")
    assert set(people(report)) == {"A. Kuipers", "B. de Wit"}


def test_a_firm_called_after_a_person_is_nobody(report: Report) -> None:
    report.block("Rita Maes werkt er graag. De Rita Maes-winkels openen weer.")
    report.block("Bij Rita Maes kochten wij verf.")
    assert people(report) == {}


def test_sentences_behind_a_list_end_what_its_heading_says(report: Report) -> None:
    report.block("De kascommissie bestond uit de volgende leden:").block("An Peeters", "Rita Maes")
    report.block("Voor de controle van de boeken en het advies over het plan werd hulp van buiten gevraagd.")
    report.table([["Functie", "Naam"], ["Actuaris", "Jan Claes"], ["Accountant", "Greet Smets"]])
    found = people(report)
    assert found["Rita Maes"].body == "kascommissie"
    assert (found["Jan Claes"].roles, found["Jan Claes"].body) == (("Actuaris",), "")


def test_posts_elsewhere_are_no_roles_also_on_the_next_page(report: Report) -> None:
    report.heading("Bijlage")
    report.block("De leden van de raad van toezicht hadden de volgende nevenfuncties:")
    report.heading("An Peeters").block("Directeur Bouwgroep Zandweg").page()
    report.heading("Jan Claes").block("Voorzitter Stichting Veldzicht")
    found = people(report)
    assert found["An Peeters"].roles == found["Jan Claes"].roles == ()


@pytest.mark.parametrize(
    ("line", "roles", "body"),
    [
        ("An Peeters (bestuurslid)", ("lid Bouwcommissie", "bestuurslid"), "Bouwcommissie"),
        ("An Peeters, voorzitter", ("voorzitter",), "Bouwcommissie"),
        ("An Peeters, voorzitter Stichting Veldzicht", ("lid Bouwcommissie", "voorzitter"), "Bouwcommissie"),
        ("An Peeters, manager inkoop", ("lid Bouwcommissie", "manager inkoop"), "Bouwcommissie"),
    ],
)
def test_an_office_held_elsewhere_is_none_of_the_committee(
    report: Report, line: str, roles: tuple[str, ...], body: str
) -> None:
    report.heading("Bouwcommissie").block("Rita Maes, secretaris", "Wim Aerts, lid", line)
    found = people(report)["An Peeters"]
    assert (found.roles, found.body) == (roles, body)


def test_a_heading_below_the_last_name_of_a_list_is_no_role(report: Report) -> None:
    report.heading("Risicocommissie").block("De commissie bestaat uit de volgende leden:")
    report.block("J. Claes (voorzitter)", kind="list_item").block("A. Peeters", kind="list_item")
    report.heading("Compliance officer")
    report.block(
        "Het toezicht op de gedragscode is belegd bij iemand die los van het bestuur staat, en die elk jaar verslag doet."
    )
    assert people(report)["A. Peeters"].roles == ("lid commissie",)


def test_a_committee_in_long_rows_of_names(report: Report) -> None:
    report.block("Samenstelling van de Commissie voor Zorg, Wonen en Sport:")
    report.block("Vaste leden:").block(
        "An Peeters, Jan Claes, Rita Maes, Greet Smets, Koen Wouters, Tom Willems, Els Mertens, Wouter Claeys, Luc Goossens,",
        "Kris Hermans, Jos Pauwels;",
    )
    report.block("Plaatsvervangers:").block("Wim Michiels;", "Piet Aerts.")
    found = people(report)
    body = "Commissie voor Zorg, Wonen en Sport"
    assert (found["Jos Pauwels"].roles, found["Jos Pauwels"].body) == (("lid",), body)
    assert (found["Piet Aerts"].roles, found["Piet Aerts"].body) == (("Plaatsvervanger",), body)


def test_a_group_is_of_the_body_its_chapter_is_about(report: Report) -> None:
    report.heading("Wie is wie in de ledenraad").heading("Leden namens de winkels").block("An Peeters", "Rita Maes")
    sections = (section("s0", None, "Wie is wie in de ledenraad"), section("s1", "s0", "Leden namens de winkels"))
    layout = replace(report.layout(), sections=sections)
    found = find_names(layout, DocumentFacts(), recogniser=recognise_by_rules).people
    assert {p.body for p in found} == {"ledenraad"}


def test_a_column_of_offices_read_as_one_with_narrow_columns_before_it(report: Report) -> None:
    report.heading("Raad van Toezicht").table(
        [["Naam", "Geboortejaar m/v Functie"], ["A. Peeters", "1961 v Voorzitter"], ["J. Claes", "1970 m Toehoorder"]]
    )
    found = people(report)
    assert found["A. Peeters"].roles == ("Voorzitter",)
    assert found["J. Claes"].roles == ("Toehoorder",)


def test_posts_elsewhere_name_nobody(report: Report) -> None:
    report.block("De bestuursleden hadden de volgende nevenfuncties:").block("A. Peeters")
    report.block("Penningmeester Scouting Jan Claes Gent", kind="list_item")
    assert set(people(report)) == {"A. Peeters"}


def test_a_lead_in_and_one_name_a_line_below_it(report: Report) -> None:
    report.block("De RvT bestaat in 2023 uit:", "Els Zeverling", "Lucie Duinstee", "Wim Kragt")
    found = people(report)
    assert set(found) == {"Els Zeverling", "Lucie Duinstee", "Wim Kragt"}
    assert {p.body for p in found.values()} == {"RvT"}


def test_a_signature_behind_an_announced_list_is_not_on_it(report: Report) -> None:
    report.block("Voor de wijken wordt een stuurgroep gevormd met de volgende leden:")
    for item in ("een vertegenwoordiger van de scholen", "een vertegenwoordiger van de winkels"):
        report.block(f"• {item}", kind="list_item")
    report.block("De minister,").block("Jan Claes")
    assert people(report)["Jan Claes"].roles == ()


def test_the_rest_of_a_sentence_is_no_role(report: Report) -> None:
    report.block("Mevrouw An Peeters (ABC)").block("portefeuillehouder dat het goed komt, voor zal stemmen.")
    assert people(report)["An Peeters"].roles == ()


def test_a_label_over_one_or_more_people(report: Report) -> None:
    report.block("Portefeuillehouder(s): An Peeters")
    assert people(report)["An Peeters"].roles == ("Portefeuillehouder",)
