"""Title, organisation and period, from pages typed by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from verslag.extractors.facts import document_facts

if TYPE_CHECKING:
    from tests.extractors.facts.conftest import Lay, Typed

BODY: Typed = ("paragraph", 10.0, "De vrijwilligers hielpen mee in de tuin en in de keuken van het buurthuis.")


def test_a_cover_gives_title_organisation_and_period(layout: Lay) -> None:
    facts = document_facts(
        layout([("heading", 30.0, "Jaarverslag 2021"), ("heading", 26.0, "Stichting De Molenvliet")], [BODY] * 3)
    )
    assert facts.title == "Jaarverslag 2021 Stichting De Molenvliet"
    assert facts.entity == "Stichting De Molenvliet"
    assert facts.period is not None
    assert facts.period.text == "2021"
    assert {name for name, _ in facts.evidence} == {"title", "entity", "period"}


def test_last_years_report_mentioned_in_a_sentence_does_not_give_the_period(layout: Lay) -> None:
    sentence = "Het verslag van 2018 bevat een korte schets van de manier waarop wij toen zijn begonnen met de tuin."
    facts = document_facts(layout([("heading", 20.0, "Jaarverslag 2021"), ("paragraph", 10.0, sentence), BODY]))
    assert facts.period is not None
    assert facts.period.text == "2021"


def test_a_numbered_heading_is_no_part_of_the_title(layout: Lay) -> None:
    facts = document_facts(
        layout([("heading", 18.0, "Jaarverslag 2021"), ("heading", 16.0, "1 De stichting"), BODY, BODY])
    )
    assert facts.title == "Jaarverslag 2021"


def test_without_a_cover_the_running_header_gives_title_and_school_year(layout: Lay) -> None:
    header: Typed = ("furniture", 8.0, "Jaarverslag 2022-2023")
    facts = document_facts(layout([("paragraph", 10.0, "Beste lezer,"), BODY, header], [BODY, header]))
    assert facts.title == "Jaarverslag 2022-2023"
    assert facts.period is not None
    assert facts.period.text == "2022-2023"


def test_a_web_address_tells_the_organisation_from_its_product(layout: Lay) -> None:
    product: Typed = ("paragraph", 10.0, "Met Groene Wijzer leren buren elkaar kennen en Groene Wijzer groeit.")
    site: Typed = ("paragraph", 10.0, "Kijk op www.buurtcoop.be of mail naar info@buurtcoop.be, Buurt Coop")
    facts = document_facts(layout([("heading", 24.0, "Samen verder"), product, product, site, product]))
    assert facts.entity == "Buurt Coop"


def test_words_the_report_also_prints_small_are_no_organisation(layout: Lay) -> None:
    audit: Typed = ("furniture", 8.0, "Verslag Vrijwilligers Tuin")
    facts = document_facts(layout([("heading", 24.0, "Samen verder"), audit, BODY], [audit, BODY]))
    assert facts.entity == ""


@pytest.mark.parametrize(("metadata", "title"), [("", ""), ("Microsoft Word - sjabloon.docx", "sjabloon")])
def test_metadata_name_the_report_only_where_nothing_else_does(layout: Lay, metadata: str, title: str) -> None:
    assert document_facts(layout([]), metadata_title=metadata).title == title


def test_an_empty_document_has_no_facts(layout: Lay) -> None:
    facts = document_facts(layout())
    assert (facts.title, facts.entity, facts.period, facts.language) == ("", "", None, "")


def test_a_document_number_and_the_same_title_in_french_are_no_title(layout: Lay) -> None:
    facts = document_facts(
        layout(
            [
                ("heading", 16.0, "DOC 12 3456/001"),
                ("heading", 15.0, "AANPASSING VAN DE BEGROTING"),
                ("heading", 15.0, "AJUSTEMENT DES BUDGETS ET DES RECETTES"),
                BODY,
            ]
        )
    )
    assert facts.title == "AANPASSING VAN DE BEGROTING"


def test_parts_that_any_report_has_are_skipped_in_its_title(layout: Lay) -> None:
    cover: list[Typed] = [("heading", 40.0, "Jaarverslag"), ("heading", 40.0, "Voorwoord"), ("heading", 40.0, "2022")]
    assert document_facts(layout(cover, [BODY] * 3)).title == "Jaarverslag 2022"


def test_a_list_of_board_members_below_the_title_is_no_part_of_it(layout: Lay) -> None:
    facts = document_facts(
        layout([("heading", 16.0, "Jaarverslag 2021"), ("heading", 14.0, "Dagelijks bestuur"), BODY])
    )
    assert facts.title == "Jaarverslag 2021"


def test_whose_report_it_is_outweighs_an_office_that_the_text_names_often(layout: Lay) -> None:
    facts = document_facts(
        layout(
            [("heading", 20.0, "Beheer van bomen"), ("paragraph", 10.0, "Verslag van het Bomenhof aan de raad")],
            *[[BODY]] * 3,
            [("paragraph", 10.0, "De dienst Groen vroeg om uitleg. Het antwoord van de dienst Groen volgt.")] * 4,
            *[[BODY]] * 2,
        )
    )
    assert facts.entity == "Bomenhof"


def test_abbreviations_and_roles_are_no_reporting_organisation(layout: Lay) -> None:
    facts = document_facts(
        layout(
            [("heading", 20.0, "Jaarrekening"), ("paragraph", 9.0, "VRS COM"), ("paragraph", 9.0, "Bestuurder Begin")]
        )
    )
    assert facts.entity == ""


def test_the_legal_form_belongs_to_the_name_where_it_is_printed(layout: Lay) -> None:
    facts = document_facts(
        layout(
            [("heading", 20.0, "Jaarverslag 2021"), ("furniture", 8.0, "Havenfonds Zandplaat Noord")],
            [("paragraph", 10.0, "De Stichting Havenfonds Zandplaat Noord helpt."), BODY],
            [("furniture", 8.0, "Havenfonds Zandplaat Noord"), BODY],
        )
    )
    assert facts.entity == "Stichting Havenfonds Zandplaat Noord"


def test_years_of_many_tables_without_a_title_are_no_period(layout: Lay) -> None:
    years = " ".join(f"Dat was zo in {year}." for year in (2015, 2016, 2017, 2018, 2019))
    assert document_facts(layout([("paragraph", 10.0, years)])).period is None


def test_a_year_in_passing_is_no_period_unless_the_first_page_speaks_of_it_again_and_again(layout: Lay) -> None:
    text: Typed = ("paragraph", 10.0, "Zo was het in 2031 in de haven.")
    first: Typed = ("paragraph", 10.0, "Wij varen met tien boten.")
    assert document_facts(layout([first], [text] * 3)).period is None
    assert document_facts(layout([text], [first])).period is None
    period = document_facts(layout([text] * 3, [first])).period
    assert period is not None and period.text == "2031"


@pytest.mark.parametrize("plan", ["Meerjarenplan", "Beleidsplan", "Werkplan"])
def test_years_of_a_plan_in_its_title_outweigh_the_columns_of_its_tables(layout: Lay, plan: str) -> None:
    text: Typed = ("paragraph", 10.0, "In 2026 en in 2026 en nog eens in 2026 wordt er gebouwd aan de school.")
    facts = document_facts(layout([("heading", 30.0, f"{plan} 2026-2031")], [text] * 40))
    assert facts.period is not None and facts.period.text == "2026-2031"


@pytest.mark.parametrize("name", ["An Peeters Jan Claes Rita Maes", "Verenigde Staten", "Zonnig Dorpsleven Ooststroom"])
def test_people_countries_and_bare_capitals_on_a_cover_report_nothing(layout: Lay, name: str) -> None:
    facts = document_facts(layout([("heading", 30.0, "Jaarverslag 2021"), ("paragraph", 12.0, name)], [BODY] * 3))
    assert facts.entity == ""


@pytest.mark.parametrize(
    ("cover", "entity"),
    [
        ([("heading", 30.0, "Advies"), ("paragraph", 12.0, "van de Raad voor Bomen")], "Raad voor Bomen"),
        (
            [("heading", 30.0, "Bomen in de stad"), ("paragraph", 9.0, "Uitgave gemeente Zandwijk 2021")],
            "Gemeente Zandwijk",
        ),
        ([("heading", 30.0, "Cifro"), ("paragraph", 11.0, "Begroting Stichting De Linde")], "Stichting De Linde"),
        (
            [("heading", 30.0, "Stichting Stichting De Linde"), ("paragraph", 9.0, "Jaarstukken 2021")],
            "Stichting De Linde",
        ),
        (
            [("heading", 30.0, "Rapport"), ("paragraph", 11.0, "Stichting Linde Kerkstraat 12 9000 Zandwijk")],
            "Stichting Linde",
        ),
        ([("heading", 30.0, "Rapport"), ("heading", 22.0, "Pensioenfonds Linde+Beuk")], "Pensioenfonds Linde+Beuk"),
    ],
)
def test_the_cover_says_whose_report_it_is(layout: Lay, cover: list[Typed], entity: str) -> None:
    facts = document_facts(layout(cover, [BODY] * 6))
    assert facts.entity.casefold() == entity.casefold()
    assert "entity" in dict(facts.evidence)


@pytest.mark.parametrize(
    "line",
    [
        "Ingediend bij de Europese Bomencommissie",
        "Brief gericht aan de Stichting De Linde",
        "De jaarrekening van de Stichting",
    ],
)
def test_whom_a_cover_speaks_of_or_a_bare_noun_reports_nothing(layout: Lay, line: str) -> None:
    facts = document_facts(layout([("heading", 30.0, "Jaarverslag 2021"), ("paragraph", 12.0, line)], [BODY] * 3))
    assert facts.entity == ""


def test_firms_that_a_text_names_once_report_nothing(layout: Lay) -> None:
    text: Typed = (
        "paragraph",
        10.0,
        "De firma Zandweg nv leverde het zand en de Wilgenbank bv leende het geld daarvoor uit.",
    )
    assert document_facts(layout([("heading", 30.0, "Verslag"), BODY, text], [BODY, text])).entity == ""


def test_the_address_of_a_place_is_its_governments_own(layout: Lay) -> None:
    lines: list[Typed] = [
        ("paragraph", 10.0, "De Kredietbank Gent hielp wie dat vroeg, www.gent.be."),
        ("paragraph", 9.0, "Uitgave Stad Gent"),
    ]
    assert document_facts(layout([("heading", 30.0, "Samen sterk")], [BODY] * 2, lines)).entity == "Stad Gent"


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ([("heading", 24.0, "Advies"), ("paragraph", 12.0, "over de bomen van 2021")], "Advies over de bomen van 2021"),
        ([("heading", 40.0, "Jaarverslag"), ("paragraph", 20.0, "2021")], "Jaarverslag 2021"),
        ([("heading", 24.0, "Jaarrekening De Linde Periode:")], "Jaarrekening De Linde"),
        ([("heading", 30.0, "Cifro"), ("paragraph", 11.0, "Begroting De Linde")], "Begroting De Linde"),
        ([("paragraph", 20.0, "Colofon Uitgave van De Linde"), ("heading", 12.0, "Bomen in beeld")], "Bomen in beeld"),
    ],
)
def test_a_title_is_whole_and_nothing_more(layout: Lay, cover: list[Typed], title: str) -> None:
    assert document_facts(layout(cover, [BODY] * 6)).title == title


def test_a_closing_day_on_the_cover_gives_the_year(layout: Lay) -> None:
    cover: list[Typed] = [("heading", 20.0, "Rapport"), ("paragraph", 10.0, "inzake cijfers per 30 juni 2024")]
    facts = document_facts(layout(cover, [("paragraph", 10.0, "In 2023 was het anders dan in 2023.")]))
    assert facts.period is not None and facts.period.text == "2024"


def test_a_goal_far_ahead_is_not_what_the_report_covers(layout: Lay) -> None:
    text: Typed = (
        "paragraph",
        10.0,
        "In 2050 en in 2050 en in 2050 zijn er bomen; in 2022 en in 2022 en in 2022 plantten wij.",
    )
    facts = document_facts(layout([text]), made=date(2022, 7, 1))
    assert facts.period is not None and facts.period.text == "2022"


def test_years_of_a_programme_are_no_period_of_the_report(layout: Lay) -> None:
    title = ("heading", 24.0, "Voortgangsverslag Groene Wijken 2019-2022")
    facts = document_facts(layout([title, ("heading", 14.0, "Meting najaar (2020)"), BODY]))
    assert facts.period is not None
    assert facts.period.text == "2020"


def test_years_of_a_plan_are_its_period(layout: Lay) -> None:
    facts = document_facts(layout([("heading", 24.0, "Meerjarenplan 2020-2025"), BODY]))
    assert facts.period is not None
    assert facts.period.text == "2020-2025"


def test_a_committee_in_the_running_header_reports_not_the_ministry_it_thanks(layout: Lay) -> None:
    header: Typed = ("furniture", 8.0, "Adviescommissie Wonen van gezinnen")
    thanks: Typed = ("paragraph", 10.0, "Dank aan het Ministerie van Wonen, dat ons hielp, ook met wonen van gezinnen.")
    pages = [[header, BODY, thanks]] * 6
    facts = document_facts(layout([("heading", 30.0, "Op weg naar een huis")], *pages))
    assert facts.entity == "Adviescommissie Wonen van gezinnen"


def test_a_key_figure_set_larger_than_the_title_is_none(layout: Lay) -> None:
    tiles: list[Typed] = [("kpi", 22.0, "164 clubs"), ("kpi", 22.0, "€ 3,2 mln subsidie")]
    facts = document_facts(layout([("heading", 18.0, "Factsheet wandelen"), BODY, *tiles, BODY]))
    assert facts.title == "Factsheet wandelen"
    cover: list[Typed] = [("kpi", 30.0, "2021 in beeld"), BODY, BODY]
    assert document_facts(layout(cover)).title == "2021 in beeld"


@pytest.mark.parametrize(
    "line",
    [
        "Stand op 31 december 2023",
        "Waterbeheer Zuidsingel, peildatum 31-12-2023",
        "Stadsmeting, editie 2023",
        "Bomenplan 2040: stand van zaken eind 2023",
        "Sleutelcijfers 2023",
        "Resultaten eerste halfjaar 2023",
    ],
)
def test_the_year_a_page_of_key_figures_says_its_figures_are_of(layout: Lay, line: str) -> None:
    page: list[Typed] = [
        ("heading", 20.0, line),
        ("kpi", 20.0, "+4% bomen t.o.v. 2022"),
        ("kpi", 20.0, "▲ 8,3% vs. 2022"),
        ("paragraph", 8.0, "Bron: Netbeheer Laagland, 2024"),
    ]
    facts = document_facts(layout(page), made=date(2024, 3, 1))
    assert facts.period is not None
    assert facts.period.start.year == facts.period.end.year == 2023


@pytest.mark.parametrize("words", ["t.o.v.", "ten opzichte van", "vs.", "sinds", "tegenover"])
def test_a_year_that_figures_are_held_against_is_not_the_reports(layout: Lay, words: str) -> None:
    facts = document_facts(
        layout([("kpi", 20.0, f"+4% bomen {words} 2019"), ("kpi", 20.0, f"-7% stroom {words} 2019")])
    )
    assert facts.period is None


def test_on_a_report_of_one_page_a_line_names_the_year(layout: Lay) -> None:
    lines: list[Typed] = [("paragraph", 20.0, "Zeemuseum Staandijk: 2023 op één blad"), ("kpi", 24.0, "9 zalen")]
    facts = document_facts(layout(lines))
    assert facts.period is not None
    assert facts.period.text == "2023"


def test_a_year_held_against_in_the_title_is_not_the_reports(layout: Lay) -> None:
    lines: list[Typed] = [("kpi", 30.0, "+18% aanvragen ten opzichte van 2023"), ("paragraph", 12.0, "Resultaten 2024")]
    facts = document_facts(layout(lines))
    assert facts.period is not None
    assert facts.period.text == "2024"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Zo deden wij het in 2024", "2024"),
        ("2020 | 2021", "2020-2021"),
        ("over de jaren 2021 en 2022", "2021-2022"),
        ("Werkjaar 2023 · Begroting 2024", "2023"),
    ],
)
def test_a_line_of_a_cover_gives_the_year_of_the_report(layout: Lay, line: str, period: str) -> None:
    pages: list[list[Typed]] = [[("heading", 30.0, "Activiteiten in beeld"), ("paragraph", 12.0, line)]]
    inside: list[Typed] = [("paragraph", 10.0, "Wij openden de deuren en ontvingen veel bezoekers.")]
    found = document_facts(layout(*pages, inside)).period
    assert found is not None
    assert found.text == period


@pytest.mark.parametrize(
    ("closing", "start", "end"),
    [
        ("31 december 2023", "2023-01-01", "2023-12-31"),
        ("30 juni 2023", "2022-07-01", "2023-06-30"),
        ("29 februari 2024", "2023-03-01", "2024-02-29"),
        ("28 februari 2025", "2024-03-01", "2025-02-28"),
    ],
)
def test_the_day_a_book_year_closes_on_gives_it_in_a_sentence_too(
    layout: Lay, closing: str, start: str, end: str
) -> None:
    text = (
        f"Wij hebben de eer u verslag uit te brengen over het boekjaar afgesloten op {closing} van onze vennootschap."
    )
    found = document_facts(layout([("heading", 14.0, "Aan de algemene vergadering"), ("paragraph", 10.0, text)])).period
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        (
            [("heading", 22.0, "Stichting Zwaluwhof te Zwalm"), ("heading", 20.0, "Jaarrekening 2023")],
            "Jaarrekening 2023",
        ),
        ([("heading", 26.0, "Grip op water?"), ("paragraph", 11.0, "Eindrapport, 9 februari 2024")], "Grip op water?"),
        (
            [
                ("paragraph", 16.0, "Financieel jaarverslag"),
                ("heading", 36.0, "Zwaluwhof De Linge"),
                ("paragraph", 16.0, "over het boekjaar 2022/2023"),
            ],
            "Financieel jaarverslag Zwaluwhof De Linge over het boekjaar 2022/2023",
        ),
    ],
)
def test_a_title_is_what_the_report_is_not_only_whose(layout: Lay, cover: list[Typed], title: str) -> None:
    assert document_facts(layout(cover, [("paragraph", 10.0, "Wij openden de deuren.")] * 3)).title == title


@pytest.mark.parametrize(
    "cover",
    [
        [("heading", 30.0, "Programmabegroting 2026-2029")],
        [("heading", 30.0, "Meerjarenbeleidsplan"), ("paragraph", 14.0, "2026-2029")],
    ],
)
def test_several_years_of_a_plan_may_stand_on_a_line_of_their_own(layout: Lay, cover: list[Typed]) -> None:
    found = document_facts(layout(cover, [("paragraph", 10.0, "Wij gaan aan de slag.")])).period
    assert found is not None
    assert found.text == "2026-2029"


@pytest.mark.parametrize(
    ("line", "entity"),
    [
        ("Stichting Zwaluwhof T.a.v. het bestuur", "Stichting Zwaluwhof"),
        ("Autonoom Gemeentebedrijf Sport Zwalmdal", "Autonoom Gemeentebedrijf Sport Zwalmdal"),
        ("Jeugdhuis De Zwaluw", "Jeugdhuis De Zwaluw"),
    ],
)
def test_the_line_of_a_cover_names_who_reports(layout: Lay, line: str, entity: str) -> None:
    cover: list[Typed] = [("heading", 30.0, "Jaarrekening 2023"), ("paragraph", 12.0, line)]
    assert document_facts(layout(cover, [("paragraph", 10.0, "Wij openden de deuren.")])).entity == entity
