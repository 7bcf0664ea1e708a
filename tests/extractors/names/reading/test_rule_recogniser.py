"""The recogniser from rules and lists, on single sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules


def found(text: str, kind: str) -> list[str]:
    (mentions,) = recognise_by_rules([text])
    return [m.surface for m in mentions if m.type == kind]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("“Dat lukt goed”, vertelt projectleider Wim Aerts.", ["Wim Aerts"]),
        ("Onze coaches Lotte Claes en Sofie Van den Bossche begeleiden hen.", ["Lotte Claes", "Sofie Van den Bossche"]),
        ("Directeur Inclusief Wonen Hilde De Pauw trok naar Gent.", ["Hilde De Pauw"]),
        ("De vergadering dankte dhr. J. ten Have en mevr. A.M. de Wit.", ["J. ten Have", "A.M. de Wit"]),
        ("Het beeld is van Zwanneke Oosterlinck, een gedreven schilder.", ["Zwanneke Oosterlinck"]),
        ("Er was een gesprek met wethouder Oosterlinck.", ["Oosterlinck"]),
        ("Bezoekers worden door Anne-Marie Smets onthaald.", ["Anne-Marie Smets"]),
    ],
)
def test_people_by_role_title_and_listed_name(text: str, people: list[str]) -> None:
    assert found(text, "person") == people


@pytest.mark.parametrize(
    "text",
    [
        "De werkleider en de coördinator kregen een opleiding.",
        "Het traject Expeditie Sofie versterkt moeders.",
        "Wij werkten samen aan de Jan Pieterszstraat 12.",
        "A. Inleiding en B. Bestuur volgen hieronder.",
        "De RIA en de MIRA-app zijn vernieuwd.",
        "Wil je meedoen? Door samen te werken lukt het.",
        "Drukkerij De Smet & Zonen bv drukte dit verslag.",
    ],
)
def test_what_is_named_after_people_is_nobody(text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We openden een winkel in Boom en in Diest.", ["Boom", "Diest"]),
        ("Een boom planten is goed: Boom na boom, wortel na wortel.", []),
        ("De wijken Hoge Akker, Ten Bos en Zilverberg kregen hulp.", ["Hoge Akker", "Ten Bos", "Zilverberg"]),
        ("Het natuurgebied de Rietkouter ligt in Temse.", ["Rietkouter", "Temse"]),
        ("Kerkstraat 12, 9000 Gent", ["Kerkstraat", "Gent"]),
        ("Correspondentie: Sterrenveld 212, 6525 EC Nijmegen", ["Sterrenveld", "Nijmegen"]),
        ("Gentse en Antwerpse Gentenaars kwamen langs.", []),
        ("We verhuisden van Melle naar Zelzate.", ["Melle", "Zelzate"]),
        ("De campus in St.-Niklaas kreeg nieuwe ramen.", ["St.-Niklaas"]),
        ("Vrijwilligers uit Dendermonde en uit Wallonië hielpen.", ["Dendermonde", "Wallonië"]),
        ("De schouw van het Fort van Aalbeke is hersteld.", ["Fort van Aalbeke"]),
    ],
)
def test_places_with_their_evidence(text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_both_halves_of_an_ellipsis_are_places() -> None:
    assert found("Actief in Oost- en West-Vlaanderen.", "place") == ["Oost-", "West-Vlaanderen"]


def test_a_misspelt_town_behind_a_preposition_is_found() -> None:
    assert found("Wij verbouwden het huis in Geraardsberge.", "place") == ["Geraardsberge"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("Samen met Stad Gent en de Stichting Open Veld startten we.", ["Stad Gent", "Stichting Open Veld"]),
        ("De stad Gent groeit.", []),
        (
            "Het ministerie van Landbouw en Visserij antwoordde.",
            ["ministerie van Landbouw en Visserij"],
        ),
        ("Drukkerij De Smet & Zonen bv leverde het papier.", ["Drukkerij De Smet & Zonen bv"]),
        ("vzw De Vlinder en Zorgpunt vzw zijn partners.", ["vzw De Vlinder", "Zorgpunt vzw"]),
        ("Het adviesbureau Veldzicht schreef een rapport.", ["Veldzicht"]),
        ("Partners zoals Woodpark, Elektrofix en Bouwkring tekenden.", ["Woodpark", "Elektrofix", "Bouwkring"]),
        ("De Raad van Bestuur kwam samen.", []),
        ("De Wet Open Bestuur (WOB) geldt.", []),
        ("Zij is bestuurder bij Vlierbouw en lid van de raad.", ["Vlierbouw"]),
        ("Hij werd hoofd van Personeel en directeur van Gent.", []),
        ("De scholen De Vlier (Gent), Zwalmbron en Elektrofix doen mee.", ["De Vlier", "Zwalmbron", "Elektrofix"]),
        ("Wij danken Maas, De Waal & Co bv voor de controle.", ["Maas, De Waal & Co bv"]),
        ("Daarna koos het Zwalmmuseum een nieuw beeld.", ["Zwalmmuseum"]),
        ("Het gerechtshof Zwalm sprak zich uit.", ["gerechtshof Zwalm"]),
        ("Dank aan het Departement Cultuur, Jeugd en Media.", ["Departement Cultuur, Jeugd en Media"]),
    ],
)
def test_organisations_by_their_form(text: str, organisations: list[str]) -> None:
    assert found(text, "organisation") == organisations


def test_a_place_inside_an_organisation_stays_inside() -> None:
    assert found("Hogeschool Leuven en Stad Brugge tekenden.", "place") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AaBbvan.,'’-&() éÉ0\n“", max_size=60))
def test_mentions_match_the_text_and_never_overlap(text: str) -> None:
    (mentions,) = recognise_by_rules([text])
    end = 0
    for mention in mentions:
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.surface
        assert 0 <= mention.score <= 1
        end = mention.end


def test_a_text_without_capitals_has_no_names() -> None:
    assert recognise_by_rules(["", "geen enkele naam hier", "123"]) == [[], [], []]


def test_the_town_behind_in_is_no_part_of_an_organisation() -> None:
    found = {(m.surface, m.type) for m in recognise_by_rules(["Zij werkt bij vzw De Vlier in Gent."])[0]}
    assert {("vzw De Vlier", "organisation"), ("Gent", "place")} <= found


@pytest.mark.parametrize(
    ("text", "person", "organisation"),
    [
        ("De accountant is de heer J.B. Maes RA van Zilver & Veld Accountants LLP.", "J.B. Maes", "Zilver & Veld Accountants LLP"),
        ("Mw. J. van Maes-Claes Zilverveld Advies N.V.", "J. van Maes-Claes", "Zilverveld Advies N.V."),
    ],
)  # fmt: skip
def test_a_person_before_a_firm_is_no_part_of_it(text: str, person: str, organisation: str) -> None:
    assert (found(text, "person"), found(text, "organisation")) == ([person], [organisation])


def test_a_trade_in_lower_case_and_a_plus_stand_in_a_firms_name() -> None:
    assert found("Gekozen door Zilver+Veld Raadgevende ingenieurs b.v., en anderen.", "organisation") == [
        "Zilver+Veld Raadgevende ingenieurs b.v."
    ]


@pytest.mark.parametrize("text", ["Dat zegt de directeur Vastgoedzaken hier.", "Het traject T.OP Zwalmdal loopt."])
def test_a_department_and_an_abbreviation_are_nobody(text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("Federatie Zilverwerk Techniek Federatie Zilverwerk Techniek", ["Federatie Zilverwerk Techniek"] * 2),
        ("Stichting Vlierboom in Nederland", ["Stichting Vlierboom in Nederland"]),
        ("Stichting Vlierboom in Gent", ["Stichting Vlierboom"]),
        ("SLIMME DIENSTEN", []),
        ("Zilver-line finance B.V.", ["Zilver-line finance B.V."]),
        ("Er is een samenwerking met Gilde Samenklank ontstaan.", ["Gilde Samenklank"]),
        ("Wij werken samen met Nederlandse bedrijven en met Bedrijven.", []),
        ("De Hoge Gezondheidsraad adviseert.", ["Hoge Gezondheidsraad"]),
    ],
)
def test_how_far_an_organisation_reaches(text: str, organisations: list[str]) -> None:
    assert found(text, "organisation") == organisations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Wandelen langs de Gentse Kanaalzone en in het Nationaal Park Zwalmvallei.", ["Gentse Kanaalzone", "Nationaal Park Zwalmvallei"]),
        ("Het Landschapspark Zwalmstreek en de Zilver Delta.", ["Landschapspark Zwalmstreek", "Zilver Delta"]),
        ("Deuren open in de Molenbuurt, in Kampen-Zuid en in Amsterdam Zuidoost.", ["Molenbuurt", "Kampen-Zuid", "Amsterdam Zuidoost"]),
        ("Een terminal aan de Zwalmse Kaai.", ["Zwalmse Kaai"]),
        ("De Site Director Vlaardingen tekent.", []),
        ("Dorpsstreek", []),
    ],
)  # fmt: skip
def test_landscapes_parts_of_towns_and_streets_apart(text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_a_surname_that_ends_like_an_institution_is_a_surname() -> None:
    assert found("Ruud Zwalmenhuis", "organisation") == []


@pytest.mark.parametrize(
    "text",
    [
        "8.3 Meer ruimte voor gemeenten",
        "Op basis van de Vlier en Ederveen (2008) en anderen.",
        "Meten en volgen, Action 11 – 2015 Report.",
        "Gering; de maatregel treft weinigen.",
    ],
)
def test_numbered_titles_citations_and_words_that_end_like_a_street_are_no_places(text: str) -> None:
    assert found(text, "place") == []
