"""Figures in running text: what is counted, when, and what is no figure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.extractors.metrics.figures.figure import MetricFigure

Prose = Callable[[str], tuple[MetricFigure, ...]]


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
        ("De opening was op 3 maart 2023; er zijn 20 plaatsen.", ["2022"]),
    ],
)
def test_period_comes_from_the_figures_own_words(prose: Prose, text: str, periods: list[str]) -> None:
    assert [f.period.text for f in prose(text) if f.period] == periods


def test_deficit_in_words_is_negative(prose: Prose) -> None:
    (figure,) = prose("Het boekjaar sloot met een negatief resultaat van € 839.626.")
    assert figure.quantity.value == -839626
    assert "negative by its words" in figure.reasons


def test_result_that_may_be_either_keeps_its_printed_sign(prose: Prose) -> None:
    (figure,) = prose("De winst/verlies van het boekjaar bedroeg € 500.")
    assert figure.quantity.value == 500


def test_budgeted_amount_is_no_actual(prose: Prose) -> None:
    (figure,) = prose("Voor het project is € 20.000 uitgegeven op een begroting van € 25.000.")[1:]
    assert figure.scenario == "budget"


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
