"""Names of a whole document: mentions joined, roles read from text and layout."""

from __future__ import annotations

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import Names, Person, Place, recognise_by_rules
from verslag.extractors.names.find_names import find_names

from .conftest import Report


def names(report: Report, entity: str = "") -> Names:
    return find_names(report.layout(), DocumentFacts(entity=entity), recogniser=recognise_by_rules)


def person(found: Names, name: str) -> Person:
    (match,) = [p for p in found.people if p.name == name]
    return match


def place(found: Names, name: str) -> Place:
    return next(p for p in found.places if p.name == name)


def test_first_name_alone_is_the_person_named_in_full(report: Report) -> None:
    report.block("“Dat lukt”, vertelt projectleider Wim Aerts.", "Later gaf Wim een rondleiding.")
    report.page().block("Wim vertelt verder.")
    found = person(names(report), "Wim Aerts")
    assert [s.page for s in found.spots] == [1, 1, 2]
    assert found.roles == ("projectleider",)


def test_a_name_inside_a_project_is_no_mention(report: Report) -> None:
    report.block("Coach Sofie Claes begon in mei.", "Het project Expeditie Sofie liep door.")
    assert len(person(names(report), "Sofie Claes").spots) == 1


def test_initials_join_the_full_name(report: Report) -> None:
    report.block("Voorzitter Annelies de Wit sprak.").page().block("Dhr. P. Maes en mevr. A. de Wit tekenden.")
    found = names(report)
    assert [s.page for s in person(found, "Annelies de Wit").spots] == [1, 2]
    assert {p.name for p in found.people} == {"Annelies de Wit", "P. Maes"}


def test_a_name_broken_over_lines_is_one(report: Report) -> None:
    report.block("De groep werd begeleid door coach Anne-Marie Vanden-", "bossche en dat liep goed.")
    (found,) = names(report).people
    assert found.name == "Anne-Marie Vandenbossche"
    assert found.spots[0].bbox.height > 14


def test_surname_first_lists_are_turned_and_two_bodies_are_one_person(report: Report) -> None:
    report.heading("Algemene Vergadering")
    report.block("Maes Pieter, voorzitter", "de Wit Annelies", "Van Den Eynde Greet", "Claes Jan")
    report.heading("Raad van Bestuur").block("de Wit Annelies", "Van Den Eynde Greet")
    found = names(report)
    assert [p.name for p in found.people] == ["Pieter Maes", "Annelies de Wit", "Greet Van Den Eynde", "Jan Claes"]
    assert person(found, "Annelies de Wit").roles == ("lid Algemene Vergadering", "lid Raad van Bestuur")
    assert person(found, "Annelies de Wit").family_name == "de Wit"
    assert person(found, "Pieter Maes").roles == ("voorzitter",)


def test_given_name_first_lists_keep_their_order(report: Report) -> None:
    report.heading("Bestuur").block("Pieter Maes", "Annelies de Wit", "Greet Claes")
    assert [p.name for p in names(report).people] == ["Pieter Maes", "Annelies de Wit", "Greet Claes"]
    assert names(report).people[0].roles == ("bestuurslid",)


def test_roles_stand_below_names_in_a_signature(report: Report) -> None:
    report.block("Met vriendelijke groet,").block("Jan Peeters").block("Voorzitter")
    report.block("Rita Maes").block("Afgevaardigd bestuurder")
    found = names(report)
    assert person(found, "Jan Peeters").roles == ("Voorzitter",)
    assert person(found, "Rita Maes").roles == ("Afgevaardigd bestuurder",)


def test_roles_stand_above_names_in_a_list_that_opens_with_one(report: Report) -> None:
    report.heading("Directie").block("Algemeen directeur", "Jan Peeters", "Diensthoofd HR", "Rita Maes")
    found = names(report)
    assert person(found, "Jan Peeters").roles == ("Algemeen directeur",)
    assert person(found, "Rita Maes").roles == ("Diensthoofd HR",)


def test_roles_stand_in_a_column_to_the_left(report: Report) -> None:
    report.block("Voorzitter", "Technische zaken").block(": Jan Peeters", ": Rita Maes", x=250.0, y=50.0)
    found = names(report)
    assert person(found, "Jan Peeters").roles == ("Voorzitter",)
    assert person(found, "Rita Maes").roles == ("Technische zaken",)


def test_roles_stand_in_the_row_of_a_table(report: Report) -> None:
    report.table([["Naam", "Functie"], ["Jan Peeters", "Voorzitter"], ["Rita Maes", "Secretaris"]])
    found = names(report)
    assert person(found, "Jan Peeters").roles == ("Voorzitter",)
    assert person(found, "Rita Maes").roles == ("Secretaris",)


def test_roles_in_running_text(report: Report) -> None:
    report.block("Ellen Claes, is één van de jobcoaches.")
    report.block("Vanuit ons team werkt Lise Maes als arbeidsbegeleider.")
    report.block("Hoe dat gaat vertellen Tom Smets en Nele Pauwels. Zij zijn de vormingswerkers van dit traject.")
    report.block("Onze experten Rik Mertens en Jo Willems hielpen.")
    report.block("Ann Goossens, maatschappelijk werker bij Stad Gent, kwam langs.")
    found = names(report)
    assert person(found, "Ellen Claes").roles == ("jobcoach",)
    assert person(found, "Lise Maes").roles == ("arbeidsbegeleider",)
    assert person(found, "Nele Pauwels").roles == ("vormingswerker van dit traject",)
    assert person(found, "Jo Willems").roles == ("expert",)
    assert person(found, "Ann Goossens").roles == ("maatschappelijk werker",)
    assert person(found, "Ann Goossens").organisation == "Stad Gent"


def test_places_are_looked_up(report: Report) -> None:
    report.block("We werken in Gent, in de provincie Antwerpen en in Oost- en West-Vlaanderen.")
    found = names(report)
    assert (place(found, "Gent").code, place(found, "Gent").province) == ("44021", "Oost-Vlaanderen")
    assert place(found, "Antwerpen").type == "province"
    assert {p.name for p in found.places} >= {"Oost-Vlaanderen", "West-Vlaanderen"}


def test_the_country_of_a_report_decides_between_towns_of_one_name(report: Report) -> None:
    report.block("Wij werken in Eindhoven, in Tilburg, in Breda en in Deurne.")
    assert place(names(report), "Deurne").country == "NL"


def test_a_close_match_is_marked_by_its_confidence(report: Report) -> None:
    report.block("Het huis in Kortrijk en dat in Geraardsberge zijn klaar.")
    found = names(report)
    misspelt = place(found, "Geraardsberge")
    assert misspelt.official_name == "Geraardsbergen"
    assert misspelt.confidence < place(found, "Kortrijk").confidence - 0.2


def test_lists_of_places_explain_ambiguous_ones(report: Report) -> None:
    for town in ("Antwerpen", "Boom", "Mechelen", "Best"):
        report.block(town)
    assert [p.name for p in names(report).places] == ["Antwerpen", "Boom", "Mechelen", "Best"]


def test_a_word_alone_is_no_place(report: Report) -> None:
    report.heading("Boom").block("Een boom is mooi.")
    assert names(report).places == ()


def test_variants_of_an_organisation_are_joined(report: Report) -> None:
    report.block("Open Zorg Netwerk (OZN) groeit. Samen met OZN en Open Zorg Netwerk vzw werken we door.")
    (found,) = names(report).organisations
    assert found.name == "Open Zorg Netwerk"
    assert found.kind == "vzw"
    assert len(found.spots) == 3


def test_the_reporting_organisation_is_found_by_its_name(report: Report) -> None:
    report.block("Bij Zonneveld draait alles om mensen. Zonneveld groeit.")
    found = names(report, entity="Zonneveld")
    assert [(o.name, len(o.spots)) for o in found.organisations] == [("Zonneveld", 2)]


def test_a_registration_number_goes_with_its_organisation(report: Report) -> None:
    report.block("Stichting Open Veld, Kamer van Koophandel 12345678")
    assert next(o for o in names(report).organisations if o.name == "Stichting Open Veld").identifier == "12345678"


def test_an_empty_document_has_no_names(report: Report) -> None:
    assert names(report) == Names()


def test_a_venue_keeps_the_article_of_its_name(report: Report) -> None:
    report.block("De Loods, een ontmoetingsplaats in Gent, bloeit. Lise is vaak in De Loods te vinden.")
    assert [p.name for p in names(report).places if p.type == "venue"] == ["De Loods"]


def test_furniture_counts_once(report: Report) -> None:
    for _ in range(3):
        report.block("Stichting Open Veld", kind="furniture").page()
    assert len(names(report).organisations[0].spots) == 1
