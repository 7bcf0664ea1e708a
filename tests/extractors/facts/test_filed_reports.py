"""Facts of reports behind a letter, a receipt or a form, from pages typed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts import document_facts

if TYPE_CHECKING:
    from tests.extractors.facts.conftest import Lay, Typed

BODY: Typed = ("paragraph", 10.0, "De vrijwilligers hielpen mee in de tuin en in de keuken van het buurthuis.")
LETTER: list[Typed] = [
    ("heading", 11.0, "Van Linden & Smit accountants"),
    ("paragraph", 10.0, "Betreft: samenstellingsverklaring"),
    ("paragraph", 10.0, "Geacht bestuur,"),
    *[BODY] * 5,
]


def test_the_report_behind_a_letter_gives_the_title(layout: Lay) -> None:
    pages = [("heading", 26.0, "Stichting De Waterkant"), ("heading", 18.0, "Jaarrekening 2031")]
    facts = document_facts(layout(LETTER, pages, [BODY] * 3))
    assert facts.title == "Jaarrekening 2031"
    assert facts.entity == "Stichting De Waterkant"


def test_a_letter_with_nothing_behind_it_is_called_after_its_subject(layout: Lay) -> None:
    letter: list[Typed] = [("paragraph", 10.0, "Betreft Voortgang van de dijken"), *LETTER[2:]]
    assert document_facts(layout(letter)).title == "Voortgang van de dijken"


def test_the_receipt_of_a_filing_office_is_neither_title_nor_reporter(layout: Lay) -> None:
    receipt: list[Typed] = [
        ("heading", 18.0, "Deponeringsbevestiging"),
        ("paragraph", 10.0, "Kamer van Koophandel"),
    ]
    report: list[Typed] = [("heading", 24.0, "Publicatiestukken 2031"), ("heading", 16.0, "Stichting Het Bakhuis")]
    facts = document_facts(layout(receipt, report))
    assert facts.title == "Publicatiestukken 2031 Stichting Het Bakhuis" or facts.title == "Publicatiestukken 2031"
    assert facts.entity == "Stichting Het Bakhuis"


def on_rows(typed: Layout, rows: list[tuple[float, float]]) -> Layout:
    """The layout with the blocks of its first page moved to (left, top)."""
    page = typed.pages[0]
    moved = []
    for block, (left, top) in zip(page.blocks, rows, strict=True):
        box = BBox(left, top, left + 100, top + 10)
        moved.append(replace(block, bbox=box, lines=tuple(replace(line, bbox=box) for line in block.lines)))
    return replace(typed, pages=(replace(page, blocks=tuple(moved)), *typed.pages[1:]))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([(50, 100), (300, 100), (420, 100), (460, 100), (50, 120), (300, 120)], id="on one row"),
        pytest.param([(50, 100), (300, 112), (420, 112), (460, 112), (50, 140), (300, 140)], id="words wrap above"),
        pytest.param([(50, 100), (300, 88), (420, 88), (300, 112), (50, 140), (300, 140)], id="days above and below"),
    ],
)
def test_a_book_year_whose_days_stand_in_cells_of_their_own(layout: Lay, rows: list[tuple[float, float]]) -> None:
    texts = [
        "het boekjaar dat de periode dekt van",
        "01-07-2030",
        "tot",
        "30-06-2031",
        "Vorig boekjaar van",
        "01-07-2029 tot 30-06-2030",
    ]
    typed = layout([("paragraph", 10.0, text) for text in texts])
    period = document_facts(on_rows(typed, rows)).period
    assert period is not None
    assert (period.start, period.end) == (date(2030, 7, 1), date(2031, 6, 30))


def test_the_days_of_a_book_year_outweigh_the_school_year_that_its_title_could_be(layout: Lay) -> None:
    cover: list[Typed] = [
        ("heading", 24.0, "Jaarrekening 2030/2031"),
        ("paragraph", 10.0, "Boekjaar van 1 oktober 2030 tot en met 30 september 2031"),
    ]
    period = document_facts(layout(cover)).period
    assert period is not None and period.start == date(2030, 10, 1)


@pytest.mark.parametrize(
    ("title", "text", "period"),
    [
        ("Kwartaalbericht derde kwartaal 2031", "In 2030 was dat meer.", "2031-07-01/2031-09-30"),
        ("Halfjaarbericht 2031", "De begroting 2031 telt twaalf maanden.", "2031-01-01/2031-06-30"),
        ("Jaarverslag 2031", "In het derde kwartaal van 2031 ging het beter.", "2031"),
        ("Uitvoeringsprogramma 2027-2033 Jaarverslag 2031", "De begroting 2030 is op.", "2031"),
    ],
)
def test_a_report_covers_what_its_title_says(layout: Lay, title: str, text: str, period: str) -> None:
    found = document_facts(layout([("heading", 24.0, title)], [("paragraph", 10.0, text)])).period
    assert found is not None and found.text == period


def test_a_list_of_other_peoples_reports_gives_no_period(layout: Lay) -> None:
    sources: Typed = (
        "paragraph",
        10.0,
        "Gelezen: Jaarstukken 2029, Jaarstukken 2030, Begroting 2031 van de gemeente Vaart.",
    )
    facts = document_facts(layout([("heading", 24.0, "Inhuur met beleid")], [BODY], [sources]))
    assert facts.period is None
    assert facts.entity == ""


@pytest.mark.parametrize(
    ("cover", "entity"),
    [
        (["Meerjarenplan 2031-2036", "Gemeente en OCMW Lindervaart"], "Gemeente Lindervaart"),
        (["Jaarverslag 2031", "Uitgave: Regionale Molendienst Vaartland"], "Regionale Molendienst Vaartland"),
        (["Jaarverslag 2031", "Stichting Helder Water Postbus 12"], "Stichting Helder Water"),
    ],
)
def test_a_name_is_whole_and_the_governments(layout: Lay, cover: list[str], entity: str) -> None:
    pages: list[Typed] = [("heading", 24.0, cover[0]), ("paragraph", 12.0, cover[1])]
    assert document_facts(layout(pages, [BODY] * 3)).entity == entity


def test_who_reports_stands_beside_the_title_of_a_crowded_page(layout: Lay) -> None:
    page: list[Typed] = [
        ("paragraph", 11.0, "Tuindersvereniging De Klaproos"),
        ("heading", 15.0, "Financieel jaarverslag 2031"),
        ("paragraph", 10.0, "De waterrekening van Vaartnet viel mee."),
        *[BODY] * 14,
    ]
    assert document_facts(layout(page)).entity == "Tuindersvereniging De Klaproos"


def test_every_fact_has_evidence_with_a_score(layout: Lay) -> None:
    facts = document_facts(layout([("heading", 30.0, "Jaarverslag 2031 Stichting De Molenvliet")], [BODY] * 3))
    assert {name for name, _ in facts.evidence} >= {"title", "entity", "period"}
    assert all(0.5 <= evidence.score <= 1 for _, evidence in facts.evidence)


def test_the_body_on_the_line_below_is_no_part_of_a_name(layout: Lay) -> None:
    cover: list[Typed] = [
        ("heading", 34.0, "Kadernota 2031-2035"),
        ("paragraph", 10.0, "waterschap Lage Vaart Algemeen bestuur 3 juli 2030"),
    ]
    facts = document_facts(layout(cover, [BODY] * 3))
    assert facts.entity == "Waterschap Lage Vaart"
    assert facts.period is not None and facts.period.text == "2031-2035"


def test_an_address_printed_bare_tells_who_reports(layout: Lay) -> None:
    page: list[Typed] = [("heading", 40.0, "2031 in vogelvlucht"), BODY]
    foot: Typed = ("paragraph", 8.0, "Hospice De Lindehof, Lindelaan 4, hospicedelindehof.nl, met dank aan Fonds Oost")
    assert document_facts(layout([*page, foot])).entity == "Hospice De Lindehof"


@pytest.mark.parametrize(
    ("line", "entity"),
    [("Oude Gemeente Lagevaart", "Oude Gemeente Lagevaart"), ("Volgens de Gemeente Lagevaart", "Gemeente Lagevaart")],
)
def test_capitals_before_a_name_that_never_stands_alone_are_of_it(line: str, entity: str, layout: Lay) -> None:
    page: list[Typed] = [("paragraph", 11.0, line), ("heading", 20.0, "Jaarrekening 2031"), BODY]
    assert document_facts(layout(page)).entity == entity
