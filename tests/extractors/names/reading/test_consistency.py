"""What a whole document says about its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.names.reading.consistency import with_settled_types
from verslag.extractors.names.reading.name_texts import TextUnit, text_units
from verslag.extractors.names.words.entities import EntityType, Mention

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def units_of(report: Report) -> list[TextUnit]:
    return text_units(report.layout(), ReaderFence())


def mention(unit: TextUnit, surface: str, kind: EntityType, score: float) -> Mention:
    start = unit.text.index(surface)
    return Mention(start, start + len(surface), surface, kind, score)


def test_a_name_takes_the_type_of_its_other_mentions(report: Report) -> None:
    report.block("Veldzicht groeit.").block("Veldzicht bouwt.").block("Veldzicht telt mee.")
    units = units_of(report)
    found = [
        [mention(u, "Veldzicht", k, 0.7)]
        for u, k in zip(units, ("organisation", "person", "organisation"), strict=True)
    ]
    assert {m.type for mentions in with_settled_types(units, found) for m in mentions} == {"organisation"}


def test_a_project_named_like_a_person_is_nobody(report: Report) -> None:
    report.block("Het buddyproject Mira loopt.").block("Mira helpt velen.")
    units = units_of(report)
    found = [[mention(u, "Mira", "person", 0.8)] for u in units]
    assert with_settled_types(units, found) == [[], []]


def test_a_listed_town_stays_a_town(report: Report) -> None:
    report.block("Wij werken in Gent.").block("Gent tekende.").block("Gent betaalt.")
    units = units_of(report)
    kinds: tuple[EntityType, ...] = ("place", "organisation", "organisation")
    found = [[mention(u, "Gent", k, 0.9)] for u, k in zip(units, kinds, strict=True)]
    assert with_settled_types(units, found)[0][0].type == "place"


def test_several_words_with_an_organisations_noun_are_no_code(report: Report) -> None:
    report.table([["Code", "Naam"], ["Zwalm", "Zwalm Museum"]])
    units = units_of(report)
    found = [[mention(u, u.text, "organisation", 0.75)] if u.text.startswith("Zwalm") else [] for u in units]
    assert [m.surface for mentions in with_settled_types(units, found) for m in mentions] == ["Zwalm Museum"]


def test_codes_in_tables_are_no_organisations(report: Report) -> None:
    report.block("Samen met OZN").table([["Dienst", "Bedrag"], ["QXZ", "12"], ["OZN", "13"]])
    units = units_of(report)
    found = [
        [mention(u, u.text[-3:] if u.text in ("QXZ", "OZN") else "OZN", "organisation", 0.7)]
        if "OZN" in u.text or "QXZ" in u.text
        else []
        for u in units
    ]
    kept = [m.surface for mentions in with_settled_types(units, found) for m in mentions]
    assert kept == ["OZN", "OZN"]


def test_an_organisation_called_de_costs_nobody_a_tussenvoegsel(report: Report) -> None:
    report.block("De Zilverbank keurt goed.").block("De Zilverbank wijst af.").block("De Zilverbank wacht.")
    report.block("De heer A. de Ruiter trad af.")
    units = units_of(report)
    banks = [[mention(u, "De Zilverbank", "organisation", 0.9)] for u in units[:3]]
    person = mention(units[3], "A. de Ruiter", "person", 0.95)
    assert with_settled_types(units, [*banks, [person]])[3] == [person]


def test_a_village_that_opens_the_name_of_a_firm_is_the_firm(report: Report) -> None:
    for text in (
        "Appel Pensioen nv betaalt.",
        "Appel Pensioen nv rekent.",
        "Appel Pensioen nv wacht.",
        "Onze uitvoerder Appel.",
    ):
        report.block(text)
    units = units_of(report)
    firms = [[mention(u, "Appel Pensioen nv", "organisation", 0.9)] for u in units[:3]]
    (last,) = with_settled_types(units, [*firms, [mention(units[3], "Appel", "place", 0.6)]])[3]
    assert last.type == "organisation"
