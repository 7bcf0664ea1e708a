"""Organisations that are none, and organisations by compounds and announcers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import find_names, recognise_by_rules
from verslag.extractors.names.entities import Mention
from verslag.extractors.names.organisations.organisation_checks import things_introduced
from verslag.extractors.names.organisations.organisation_words import compound_noun

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
