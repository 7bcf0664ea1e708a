"""Organisations by the heading over their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def organisations(report: Report) -> list[str]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    return [o.name for o in found.organisations]


def items(report: Report, *names: str) -> Report:
    for name in names:
        report.block(f"• {name}", kind="list_item")
    return report


@pytest.mark.parametrize("heading", ["Partners", "Onze sponsors", "Met dank aan"])
def test_the_items_of_a_list_of_partners_are_organisations(report: Report, heading: str) -> None:
    report.heading(heading)
    items(report, "Zwaluw", "Vlier in de Minima", "ZW/VIP", "Gent")
    assert organisations(report) == ["Zwaluw", "Vlier in de Minima", "ZW/VIP"]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Activiteiten", ("Zwaluw", "Vlier in de Minima", "Lindebast")),
        ("Partners", ("wij overlegden elk kwartaal", "er waren 12 vergaderingen", "Zwaluw")),
        ("Wij zoeken partners voor de toekomst van de wijk", ("Zwaluw", "Vlier", "Lindebast")),
    ],
)
def test_other_lists_are_none(report: Report, heading: str, names: tuple[str, ...]) -> None:
    report.heading(heading)
    assert organisations(items(report, *names)) == []


def test_logos_in_a_grid_are_partners_as_bullets_are(report: Report) -> None:
    report.heading("Deelnemers")
    for k, name in enumerate(["Zwaluwhof", "De Vlierbes", "Natuur en Lindefederatie Zwalm"]):
        report.block(name, x=50 + 180 * k, y=100)
    assert organisations(report) == ["Zwaluwhof", "De Vlierbes", "Natuur en Lindefederatie Zwalm"]


def test_what_is_added_in_brackets_is_no_part_of_a_partners_name(report: Report) -> None:
    report.heading("Partners")
    items(report, "Zwaluwhof (sinds 2019)", "Vlierbes", "(Raad van) Linden")
    assert organisations(report) == ["Zwaluwhof", "Vlierbes", "(Raad van) Linden"]


def test_bullets_that_head_others_are_no_partners(report: Report) -> None:
    report.heading("Partners")
    for x, name in ((50, "Wonen"), (70, "Zwaluwhof"), (70, "Vlierbes"), (50, "Leren"), (70, "Lindebast")):
        report.block(f"• {name}", kind="list_item", x=x)
    assert organisations(report) == ["Zwaluwhof", "Vlierbes", "Lindebast"]


def test_sponsors_that_read_like_people_are_organisations_but_people_stay_people(report: Report) -> None:
    report.heading("Onze sponsors")
    items(report, "Immo Kempen", "Bouwwerken Thijs", "Optiek Zwaluw", "Jan Peeters")
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [o.name for o in found.organisations] == ["Immo Kempen", "Bouwwerken Thijs", "Optiek Zwaluw"]
    assert [p.name for p in found.people] == ["Jan Peeters"]


def test_bullets_below_a_sentence_about_partners_are_organisations_if_one_is_known(report: Report) -> None:
    report.block("In het consortium zitten:")
    items(report, "Zwelba Smart", "Waterschap De Bever", "Qualmte")
    assert organisations(report) == ["Zwelba Smart", "Waterschap De Bever", "Qualmte"]


def test_bullets_below_such_a_sentence_are_things_if_none_is_known(report: Report) -> None:
    report.block("Met onze partners werkten we aan:")
    items(report, "Zwelba Smart", "Betere Wijk", "Qualmte")
    assert organisations(report) == []


def test_the_first_cells_below_a_heading_of_donors_are_organisations(report: Report) -> None:
    report.heading("Onze donateurs")
    report.table(
        [["Naam", "Bedrag"], ["Stichting Vlier", "10"], ["Zwelba", "12"], ["Fonds Qualmte", "9"], ["Losse giften", "3"]]
    )
    assert organisations(report) == ["Stichting Vlier", "Zwelba", "Fonds Qualmte"]


def test_people_among_members_make_no_organisations(report: Report) -> None:
    report.heading("Nieuwe leden")
    items(report, "An Peeters", "Jan Maes", "Stichting Vlier", "Zwelba")
    assert organisations(report) == ["Stichting Vlier"]
