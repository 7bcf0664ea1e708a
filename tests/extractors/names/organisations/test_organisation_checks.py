"""Organisations that are none, and organisations by compounds and announcers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.organisations.organisation_checks import things_introduced
from verslag.extractors.names.rules.organisation_words import compound_noun
from verslag.extractors.names.words.entities import Mention

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def organisations(report: Report, *extra: tuple[str, str]) -> list[str]:
    """Names of the organisations; `extra` are mentions that a network would add (text, surface)."""

    def recogniser(texts: list[str]) -> list[list[Mention]]:
        found = recognise_by_rules(texts)
        for text, mentions in zip(texts, found, strict=True):
            for inside, surface in extra:
                if inside == text:
                    at = text.index(surface)
                    mentions.append(Mention(at, at + len(surface), surface, "organisation", 0.84))
        return found

    names = find_names(report.layout(), DocumentFacts(), recogniser=recogniser)  # type: ignore[arg-type]
    return [o.name for o in names.organisations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We werkten met het Woonzorgnetwerk Waasdonk samen.", "Woonzorgnetwerk Waasdonk"),
        ("Het Maritiem Opleidingshuis gaf les.", "Maritiem Opleidingshuis"),
        ("Het geld staat bij Vermogensbeheerder Zilverspar.", "Zilverspar"),
        ("Vormgeving: Studio Lindebast, Gent.", "Studio Lindebast"),
        ("De cijfers zijn van Noorderhof Accountants & Adviseurs.", "Noorderhof Accountants & Adviseurs"),
        (
            "Het Agentschap voor Woningen in het Onderwijs (AWO) betaalde mee.",
            "Agentschap voor Woningen in het Onderwijs",
        ),
        ("De prijs kwam van An Peeters (Provincie Gelderland).", "Provincie Gelderland"),
        ("Achter Drukkerij Lindebast vzw staat een hechte ploeg.", "Drukkerij Lindebast vzw"),
        ("Zij is penningmeester van hockeyvereniging De Zwaluwen.", "De Zwaluwen"),
        (
            "Advies kwam van het Ministerie van Landbouw, Natuur en Visserij.",
            "Ministerie van Landbouw, Natuur en Visserij",
        ),
    ],
)
def test_compounds_and_announcers_name_organisations(report: Report, text: str, name: str) -> None:
    report.block(text)
    assert organisations(report) == [name]


@pytest.mark.parametrize("text", ["KvK 12345678", "Inschrijving KvK: 12345678"])
def test_a_register_before_its_number_is_no_organisation(report: Report, text: str) -> None:
    report.block(text)
    assert organisations(report) == []


def test_an_abbreviation_explained_in_lower_case_is_a_thing(report: Report) -> None:
    report.block("De onroerende voorheffing (OVH) steeg.").block("De OVH bracht meer op.")
    assert organisations(report, ("De OVH bracht meer op.", "OVH")) == []


def test_an_organisation_noun_in_the_explanation_keeps_the_abbreviation() -> None:
    assert things_introduced(["het federaal groenbureau (FGB)", "de algemene bestuurswet (ABW)"]) == {"ABW"}


@pytest.mark.parametrize(
    ("text", "surface", "names"),
    [
        ("Groep ZONNE Totaal", "Groep ZONNE Totaal", ["Groep ZONNE"]),
        ("XY0852473106 steeg.", "XY0852473106", []),
        ("ZONNEVELD.NL", "ZONNEVELD.NL", []),
        ("Bij Zonneveld.net leer je.", "Zonneveld.net", ["Zonneveld.net"]),
        ("ABC We bouwen.", "ABC We", []),
        ("De ABC- cijfers.", "ABC-", []),
    ],
)
def test_codes_addresses_and_sums_are_no_organisation(
    report: Report, text: str, surface: str, names: list[str]
) -> None:
    report.block(text)
    assert organisations(report, (text, surface)) == names


def test_a_compound_noun_gives_the_kind() -> None:
    assert compound_noun("Zorginspectie") == "overheid"
    assert compound_noun("bestemmingsfonds") == compound_noun("Stadhuis") == compound_noun("Boom") == ""


def _organisations(report: Report) -> dict[str, tuple[str, ...]]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=_marks)
    return {o.name: o.aliases for o in found.organisations}


def _marks(texts: Sequence[str]) -> list[list[Mention]]:
    """Takes what stands between pointed brackets for organisations, as a recogniser with wrong spans would."""
    return [
        [Mention(m.start(), m.end(), m.group(), "organisation", 0.9) for m in _MARKED.finditer(text)] for text in texts
    ]


_MARKED = re.compile(r"(?:Bijdrage |CEO )?(?:Zilverspar Fonds|Noorder Bureau|Zilverspar|An Peeters)(?: totaal| KvK)?")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bijdrage Zilverspar Fonds", ["Zilverspar Fonds"]),
        ("Zilverspar Fonds totaal", ["Zilverspar Fonds"]),
        ("Zilverspar Fonds KvK 12345678", ["Zilverspar Fonds"]),
        ("Dat zei CEO Zilverspar ons.", ["Zilverspar"]),
        ("Dat zei CEO An Peeters ons.", []),
        ("Het Noorder Bureau voor de Waterstand telt.", ["Noorder Bureau voor de Waterstand"]),
    ],
)
def test_words_that_only_stand_beside_a_name_are_cut_and_its_own_added(
    report: Report, text: str, names: list[str]
) -> None:
    report.block(text)
    assert list(_organisations(report)) == names


def test_the_other_spellings_of_a_name_are_its_aliases(report: Report) -> None:
    report.block("Het Zilverspar Fonds bv hielp. Later hielp Zilverspar Fonds weer, en Zilverspar Fonds bleef.")
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [(o.name, o.aliases) for o in found.organisations] == [("Zilverspar Fonds", ("Zilverspar Fonds bv",))]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Directeur Zilverspar Company B.V.", "Directeur Zilverspar Company B.V.", "Zilverspar Company B.V."),
        ("HR Business Partner Zilverspar N.V.", "HR Business Partner Zilverspar N.V.", "Zilverspar N.V."),
        ("Bakker Zilverspar B.V.", "Bakker Zilverspar B.V.", "Bakker Zilverspar B.V."),
    ],
)
def test_an_office_before_a_firm_is_no_part_of_its_name(report: Report, text: str, name: str, left: str) -> None:
    report.block(text)
    assert organisations(report, (text, name)) == [left]


@pytest.mark.parametrize(("text", "name"), [("B.V. in oprichting", "B.V."), ("De Commissie vergadert.", "Commissie")])
def test_a_form_or_a_noun_alone_names_nobody(report: Report, text: str, name: str) -> None:
    report.block(text)
    assert organisations(report, (text, name)) == []


def test_the_abbreviation_of_a_treaty_or_a_regulation_is_no_organisation() -> None:
    texts = ["het Verdrag over de werking van de Zee (VWZ)", "volgens de vrijstellingsverordening (AGZ)"]
    heading = "Uniforme zwaluwaangifte (UZA)"
    assert things_introduced([*texts, heading, "Zilver Management (ZIM)"]) == {"VWZ", "AGZ", "UZA"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Raad van Toezicht Pensioenfonds Vlier", ["Pensioenfonds Vlier"]),
        ("Raad van Bestuur Reactie Vlier", []),
        ("Risicobeheer Pensioenfonds Vlier", ["Pensioenfonds Vlier"]),
        ("Koninklijke Vereniging Vlier", ["Koninklijke Vereniging Vlier"]),
        ("Directeur/eigenaar van Vlier Advisors B.V.", ["Vlier Advisors B.V."]),
    ],
)
def test_a_board_or_a_subject_before_an_organisation_is_no_part_of_it(
    report: Report, text: str, left: list[str]
) -> None:
    report.block(f"Lid {text} (vanaf mei)")
    assert organisations(report, (f"Lid {text} (vanaf mei)", text)) == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hulp kwam van Qualmte Welzijn en Kring BV.", ["Qualmte Welzijn", "Kring BV"]),
        ("Hulp kwam van Vlier en Zonen BV.", ["Vlier en Zonen BV"]),
        ("Hulp kwam van Vlier Administratie- en Belastingbureau BV.", ["Vlier Administratie- en Belastingbureau BV"]),
        ("Het werkt met de methode van iZwelb sinds 2030.", []),
        ("Het Borgfonds voor de Zwelsector stond borg.", ["Borgfonds voor de Zwelsector"]),
        ("De Veiligheidsregio Arnhem en Nijmegen kwam.", ["Veiligheidsregio Arnhem en Nijmegen"]),
        ("Zij is lid van de raad van toezicht Zwelba Qualmte.", ["Zwelba Qualmte"]),
        ("Zij is lid RvC Woonbedrijf De Qualm.", ["Woonbedrijf De Qualm"]),
        ("De bouw door Shell Qualmtex begon.", ["Shell Qualmtex"]),
        ("De bouw door Shell Amsterdam begon.", ["Shell"]),
        ("Het werd gemaakt door eZwelba en anderen.", ["eZwelba"]),
        ("De Jan Zwalmschool kreeg een prijs.", ["Jan Zwalmschool"]),
        ("Dit doet Umicore-dochter Qualmtex nv.", ["Qualmtex nv"]),
    ],
)
def test_names_reach_as_far_as_they_are_written(report: Report, text: str, found: list[str]) -> None:
    names = find_names(report.block(text).layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [o.name for o in names.organisations] == found
