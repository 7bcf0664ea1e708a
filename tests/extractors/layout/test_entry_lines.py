"""Lines of label and figure one under the other: each is a block of its own, whatever parts label and figure."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.lines.entry_lines import entry_lines
from verslag.extractors.lines.runs import runs_of

PROSE = [
    "De vereniging bestaat sinds lang en werkt voor alle buren",
    "van de wijk, met veel plezier en zonder vaste lonen.",
]
FORMS = {
    "colon": ["Roeiers: 1.234", "Stuurlui: 56", "Wedstrijden: 78"],
    "equals sign": ["Roeiers = 1.234", "Stuurlui = 56", "Wedstrijden = 78"],
    "space": ["Roeiers 1.234", "Stuurlui 56", "Wedstrijden 78"],
    "money and year": ["Opbrengst 2023: € 98.765", "Kosten 2023: € 87.654", "Saldo 2023: € 11.111"],
    "money and year without a mark": ["Opbrengst 2023 € 98.765", "Kosten 2023 € 87.654", "Saldo 2023 € 11.111"],
    "figure first": ["55% jonger dan 18 jaar", "38% van 18 tot 65 jaar", "7% ouder"],
    "unit": ["Water 45 m³", "Stroom 1.200 kWh", "Uitstoot 12,5 ton"],
    "year before": ["Roeiers: 120 (2022: 100)", "Boten: 12 (2022: 14)", "Prijzen: 3 (2022: 4)"],
}


def texts(layout: Any) -> list[str]:
    return [b.text for b in layout.pages[0].blocks]


@pytest.mark.parametrize("lines", FORMS.values(), ids=FORMS.keys())
def test_a_line_that_holds_label_and_figure_is_a_block(sheet: Any, read: Any, lines: list[str]) -> None:
    assert texts(read(sheet().text(40, 100, *lines))) == lines


@pytest.mark.parametrize("lines", [FORMS["colon"], FORMS["equals sign"], FORMS["space"]])
def test_entries_between_running_text_stay_apart_from_it(sheet: Any, read: Any, lines: list[str]) -> None:
    found = texts(read(sheet().text(40, 100, *PROSE, *lines, *PROSE)))
    assert found == [" ".join(PROSE), *lines, " ".join(PROSE)]


def test_entries_in_columns_are_read_column_by_column(sheet: Any, read: Any) -> None:
    left, right = FORMS["colon"], ["Kanoërs: 77", "Peddels: 88", "Clinics: 99"]
    found = texts(read(sheet().text(40, 100, *left).text(300, 100, *right)))
    assert sorted(found) == sorted([*left, *right])


def test_a_bullet_keeps_its_entry(sheet: Any, read: Any) -> None:
    lines = [f"• {line}" for line in FORMS["colon"]]
    assert texts(read(sheet().text(40, 100, *lines))) == lines


def test_a_label_over_two_lines_goes_with_its_figure(sheet: Any, read: Any) -> None:
    lines = ["Roeiers 45 %", "Stuurlui 7 %", "Vrienden en leden van", "Zeilclub Zuid 12 %", "Coaches 3 %"]
    joined = ["Roeiers 45 %", "Stuurlui 7 %", "Vrienden en leden van Zeilclub Zuid 12 %", "Coaches 3 %"]
    assert texts(read(sheet().text(40, 100, *lines))) == joined


def test_running_text_that_happens_to_break_behind_a_figure_is_no_list(sheet: Any) -> None:
    lines = [
        "In het voorjaar telden wij op de grote roeidag 450",
        "bezoekers, en in het najaar kwamen er nog eens 300",
        "naar de haven: 120 kinderen en hun ouders, die 12",
        "boten huurden.",
    ]
    assert entry_lines(runs_of(sheet().text(40, 100, *lines).words)) == frozenset()


def test_a_clause_behind_a_colon_is_no_entry(sheet: Any) -> None:
    lines = ["Er kwamen drie soorten gasten naar de haven van de club: 120 kinderen", "en 80 ouders."]
    assert entry_lines(runs_of(sheet().text(40, 100, *lines).words)) == frozenset()


def test_a_count_that_grows_from_page_to_page_is_no_page_number(sheet: Any, read: Any) -> None:
    pages = [
        sheet(number=n).text(40, 60, f"Wijk {'ABCD'[n]}", size=16).text(40, 790, f"Vestigingen: {39 + n}")
        for n in (1, 2, 3)
    ]
    kinds = [b.kind for page in read(*pages).pages for b in page.blocks if "Vestigingen" in b.text]
    assert kinds and "furniture" not in kinds
