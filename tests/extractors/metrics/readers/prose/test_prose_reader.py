"""Figures in running text: what is counted, when, and what is no figure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Prose = Callable[[str], tuple[MetricFigure, ...]]
Read = Callable[[Any], tuple[MetricFigure, ...]]


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("In totaal kwamen 1.250 bezoekers naar de opendeurdag.", 1250, "person", "bezoekers opendeurdag"),
        ("We plantten 340 struiken in het park.", 340, "count", "struiken park"),
        ("De omzet bedroeg € 12,5 miljoen.", 12500000, "EUR", "omzet"),
        ("Het ziekteverzuim kwam uit op 6,4%.", Decimal("6.4"), "percent", "ziekteverzuim"),
        ("Van de gezinnen is 80% van mening dat de hulp volstaat.", 80, "percent", "gezinnen hulp"),
        ("Een groot deel van de meldingen (2.335) gaat over geluid.", 2335, "count", "meldingen geluid"),
        ("De vrijwilligers presteerden 4.200 uren in de keuken.", 4200, "hour", "uren keuken"),
    ],
)
def test_label_names_what_is_counted(prose: Prose, text: str, value: Decimal, unit: str, words: str) -> None:
    (figure,) = prose(text)
    assert figure.quantity.value == value
    assert figure.unit == unit
    for word in words.split():
        assert word in figure.context.label


def test_each_side_of_a_list_has_its_own_label(prose: Prose) -> None:
    first, second = prose("De helpdesk kreeg 148 telefoontjes van scholen en 753 mails van ouders.")
    assert "telefoontjes" in first.context.label and "mails" not in first.context.label
    assert "mails" in second.context.label and "telefoontjes" not in second.context.label


def test_second_amount_of_a_change_takes_the_subject_along(prose: Prose) -> None:
    _, second = prose("Het verzuim is met 1% toegenomen naar 6,4%.")
    assert "verzuim" in second.context.label


def test_series_shares_the_noun_behind_its_last_figure(prose: Prose) -> None:
    figures = prose("Er is een premie na 12, 25 en 40 dienstjaren.")
    assert [f.unit for f in figures] == ["year"] * 3
    assert all("dienstjaren" in f.context.label for f in figures)


def test_clause_without_subject_borrows_it(prose: Prose) -> None:
    figures = prose("Het aantal klachten is gedaald met 15%, maar ligt nog op een hoog niveau (21.151).")
    assert "klachten" in figures[1].context.label


@pytest.mark.parametrize(
    "text",
    [
        "Eén van de scholen stopte.",
        "Dit was de tweede editie.",
        "We startten in fase 2 van het project.",
        "Twee jaar geleden begonnen we.",
        "Op 12 mei 2022 vierden we feest.",
    ],
)
def test_numbers_that_are_no_figures_are_left(prose: Prose, text: str) -> None:
    assert prose(text) == ()


def test_one_counts_where_it_says_how_often(prose: Prose) -> None:
    (figure,) = prose("We vergaderen één keer per trimester.")
    assert figure.quantity.value == 1


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In 2021 schreven 41 bezoekers zich in, in 2020 waren het er 61.", ["2021", "2020"]),
        ("We kregen 123 bezwaren (was 203 in 2021).", ["2022", "2021"]),
        ("Het resultaat bedraagt € 1.500 (2021: € 3.200).", ["2022", "2021"]),
        ("Dat is een daling van 40% ten opzichte van 2021.", ["2022"]),
        ("De omzet steeg met 7,3% ten opzichte van het voorgaande boekjaar.", ["2022"]),
        ("De uitstoot daalde met 14% tegenover referentiejaar 2019.", ["2022"]),
        ("Het aantal leden groeide met 9 procent tegenover een jaar eerder.", ["2022"]),
        ("Tot 2035 verwacht de gemeente een groei naar 49.000 inwoners.", ["2035"]),
        ("De opening was op 3 maart 2023; er zijn 20 plaatsen.", ["2022"]),
        ("De bijdrage stijgt per 1 januari 2023 met 2,5%.", ["2023-01-01"]),
    ],
)
def test_period_comes_from_the_figures_own_words(prose: Prose, text: str, periods: list[str]) -> None:
    assert [f.period.text for f in prose(text) if f.period] == periods


def test_deficit_in_words_is_negative(prose: Prose) -> None:
    (figure,) = prose("Het boekjaar sloot met een negatief resultaat van € 839.626.")
    assert figure.quantity.value == -839626
    assert "negative by its words" in figure.reasons


def test_what_leaks_away_is_no_negative_share(prose: Prose) -> None:
    (figure,) = prose("Het lekverlies bedroeg 11,4% van het water.")
    assert figure.quantity.value is not None and figure.quantity.value > 0


def test_result_that_may_be_either_keeps_its_printed_sign(prose: Prose) -> None:
    (figure,) = prose("De winst/verlies van het boekjaar bedroeg € 500.")
    assert figure.quantity.value == 500


def test_budgeted_amount_is_no_actual(prose: Prose) -> None:
    (figure,) = prose("Voor het project is € 20.000 uitgegeven op een begroting van € 25.000.")[1:]
    assert figure.scenario == "budget"


@pytest.mark.parametrize(
    ("text", "scenario"),
    [
        ("Wij rekenen voor de haven op 400 bezoekers.", "forecast"),
        ("Naar verwachting komen er 400 bezoekers.", "forecast"),
        ("De bank rekent 3% rente.", "actual"),
    ],
)
def test_what_is_reckoned_with_is_a_forecast_and_what_is_charged_is_not(prose: Prose, text: str, scenario: str) -> None:
    assert [f.scenario for f in prose(text)] == [scenario]


def test_an_amount_held_against_a_budgeted_one(prose: Prose) -> None:
    figures = prose("Het resultaat was € 2 mln, tegenover een begroot tekort van € 4 mln.")
    assert [f.scenario for f in figures] == ["actual", "budget"]


def test_what_lasts_more_than_a_day_is_no_hour_of_it(prose: Prose) -> None:
    (figure,) = prose("Samen waren zij goed voor 31.000 uur.")
    assert figure.quantity.value == 31000


def test_the_number_of_a_law_in_its_gazette_is_no_figure(prose: Prose) -> None:
    assert prose("Het besluit (Stb. 2019, 253) vormt de basis.") == ()


def test_a_time_behind_what_a_figure_is_held_against_is_not_its_own(prose: Prose) -> None:
    figures = prose("De marge kwam uit op € 27 mln tegen € 25 mln in 2020.")
    assert [f.period.text for f in figures if f.period] == ["2022", "2020"]


def test_a_budget_in_parentheses(prose: Prose) -> None:
    figures = prose("De investeringen kwamen uit op € 61 miljoen (begroot: € 68 miljoen).")
    assert [f.scenario for f in figures] == ["actual", "budget"]


def test_who_budgets_an_amount_makes_it_budgeted(prose: Prose) -> None:
    (figure,) = prose("Voor 2023 begroten wij investeringen van € 61 miljoen.")
    assert figure.scenario == "budget"


def test_what_something_was_changed_by_and_to_is_no_range(prose: Prose) -> None:
    figures = prose("Per saldo nam het aantal actieve leden af met 118 tot 6.204.")
    assert [f.quantity.value for f in figures] == [118, 6204]


def test_number_of_a_footnote_is_no_figure(sheet: object, read: Callable[[object], tuple[MetricFigure, ...]]) -> None:
    figures = read(sheet.add("22 De regeling telde 14 aanvragen.", "footnote"))  # type: ignore[attr-defined]
    assert [f.quantity.value for f in figures] == [14]


def test_numbered_questions_give_no_figures(sheet: object, read: Callable[[object], tuple[MetricFigure, ...]]) -> None:
    for number, question in enumerate(("Wat doen we?", "Voor wie?", "Hoe verder?"), 1):
        sheet.add(f"{number} {question}")  # type: ignore[attr-defined]
    assert read(sheet) == ()


def test_box_holds_the_printed_figure(prose: Prose) -> None:
    (figure,) = prose("Er waren 350 bezoekers.")
    assert figure.bbox.x0 > 50 and figure.bbox.width < 40


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De omzet steeg naar 1 miljard euro.", 1_000_000_000),
        ("Eén op de vijf gezinnen spaart.", Decimal("0.2")),
        ("Er wonen 1 250 gezinnen in de wijk.", 1250),
        ("De huur steeg met 1 %.", 1),
        ("De staf telt 1 VTE.", 1),
    ],
)
def test_a_figure_that_begins_with_one_is_read(prose: Prose, text: str, value: Decimal) -> None:
    assert [f.quantity.value for f in prose(text)] == [value]


@pytest.mark.parametrize("text", ["Eén van de bewoners sprak.", "Er was één gezin bij.", "Er komt een derde brug."])
def test_one_as_an_article_is_no_figure(prose: Prose, text: str) -> None:
    assert prose(text) == ()


def test_short_form_behind_an_amount_tells_which_of_two_it_is(prose: Prose) -> None:
    figures = prose("Parken en Tuinen: 2,3 miljard euro VAK en 2,2 miljard euro VEK; Sport: 1,1 miljard euro VAK.")
    assert [f.context.label for f in figures] == ["Parken en Tuinen VAK", "Parken en Tuinen VEK", "Sport VAK"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Zonnepanelen op scholen a rato van 14.707.000 euro.", ["Zonnepanelen op scholen"]),
        ("Er zijn andere ontvangsten ten belope van 209,2 miljoen euro.", ["andere ontvangsten"]),
        ("Concreet gaat het over 290.000 euro vanuit de middelen van de schepen.", ["middelen van de schepen"]),
        ("Facturen die uitblijven (kosten van wegen): circa 160 miljoen euro.", ["Facturen"]),
        ("Borging van het buurtwerk: € 70.000 incidenteel.", ["Borging van het buurtwerk"]),
        (
            "Er zijn 645 (variant A) respectievelijk 118 (variant B) molens.",
            ["molens (variant A)", "molens (variant B)"],
        ),
        (
            "Het park kostte in totaal 3,9 miljard euro (waarvan 2,1 miljard euro materiaalkosten).",
            ["park", "materiaalkosten"],
        ),
        (
            "Er is een schuldverhoging (voorlopige raming 74 mln EUR) in de plannen opgenomen.",
            ["schuldverhoging (voorlopige raming)"],
        ),
        (
            "De weg had een totale uitgave van 3,9 miljard euro, tegenover 2,9 miljard euro in 2017.",
            ["totale uitgave", "totale uitgave"],
        ),
    ],
)
def test_label_of_an_amount_in_a_text_on_budgets(prose: Prose, text: str, labels: list[str]) -> None:
    assert [f.context.label for f in prose(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Dia 4 toont de uitgaven van de stad.",
        "De molens staan ongeveer in gebied 119, 112 en 104 van de kaart.",
        "De gebieden 54 en 47 van het onderzoek zijn vol.",
        "Zie tabel II.3 voor de bijdragen.",
        "Het plan heet meerjarenplan herziening 8 van de stad.",
        "De Kade 3 was gesloten.",
        "Anna (34) leidt de zeilschool.",
        "De tentoonstelling 'Vrede van 1648' sluit.",
    ],
)
def test_number_that_tells_which_one_is_meant_is_no_figure(prose: Prose, text: str) -> None:
    assert prose(text) == ()


def test_what_is_counted_in_an_area_is_a_figure(prose: Prose) -> None:
    (figure,) = prose("In dit gebied 20 molens plaatsen kan niet.")
    assert figure.quantity.value == 20


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "De werkloosheid stijgt in 2021 niet naar 5,9%, maar naar 8,5% om te dalen tot 6,4% in 2025.",
            "2021 2021 2025",
        ),
        ("De reserves bedroegen op 31/12/2024 respectievelijk 52 en 16 miljoen euro.", "2024-12-31 2024-12-31"),
        ("De portefeuille daalde van 85 miljoen euro in 2014 tot 17 miljoen euro.", "2014 2022"),
        ("Index: +324 miljoen euro (overschrijding van de spil in december 2025).", "2022"),
        (
            "Dijk: 25 miljoen euro naar aanleiding van de keuze van het comité van 2020; index: 31 miljoen euro.",
            "2022 2022",
        ),
    ],
)
def test_period_of_each_of_several_figures(prose: Prose, text: str, periods: str) -> None:
    assert [f.period.text if f.period else "" for f in prose(text)] == periods.split()


def test_round_of_a_budget_makes_its_amounts_budgeted(prose: Prose) -> None:
    (first,) = prose("De uitgaven stijgen bij de BA 2022 met 325 miljoen euro.")
    assert first.scenario == "budget"


def test_amounts_of_a_report_on_a_budget_are_of_that_budget(sheet: Any, read: Read) -> None:
    for text in ("De uitgaven stijgen bij de BA 2022 met 3 miljoen euro.", "De BO 2022 voorziet 4 miljoen euro."):
        sheet.add(text)
    sheet.add("In de BA 2022 staat 5 miljoen euro voor bomen.").add("Wegen: 12 miljoen euro.")
    figures = read(sheet)
    assert figures[-1].scenario == "budget"
    assert Doubt.SCENARIO_OF_REPORT in figures[-1].doubts


def test_two_mentions_of_a_budget_make_no_report_on_it(sheet: Any, read: Read) -> None:
    sheet.add("De uitgaven stijgen bij de BA 2022 met 3 miljoen euro.").add("Wegen: 12 miljoen euro.")
    assert read(sheet)[-1].scenario == "actual"


@pytest.mark.parametrize(
    ("lead", "period"),
    [("In 2019 voeren uit:", "2019"), ("In 2019 en 2020 voeren uit:", "2022"), ("Wat er in 2019 uitvoer.", "2022")],
)
def test_the_line_before_a_list_dates_its_items(sheet: Any, read: Any, lead: str, period: str) -> None:
    sheet.add(lead).add("• 12 zeilboten", "list_item").add("• 8 sleepboten in 2018", "list_item")
    found = {figure.context.label: figure for figure in read(sheet)}
    assert [f.period.text for f in found.values()] == [period, "2018"]
    assert (Doubt.PERIOD_INFERRED in found["zeilboten"].doubts) is (period == "2019")
