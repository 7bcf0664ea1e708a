"""Output without personal names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import PeopleMask, recognise_by_rules
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.words.entities import Mention, Names, PersonName, Place

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def mask_of(report: Report) -> PeopleMask:
    layout = report.layout()
    texts = [block.text for page in layout.pages for block in page.blocks]
    return PeopleMask.of(find_names(layout, DocumentFacts(), recogniser=recognise_by_rules), texts)


def knowing(given: str, family: str, *texts: str, alone: bool = True) -> PeopleMask:
    """The mask for one person; `texts` are those of the document."""
    return PeopleMask.of(Names(person_names=(PersonName(given, family, alone),)), texts)


def test_every_form_of_a_name_is_masked(report: Report) -> None:
    report.block("Projectleider Wim van den Berghe vertelt.")
    mask = mask_of(report)
    assert mask.text("Wim van den Berghe, W. van den Berghe, van den Berghe Wim en Wim.") == (
        "[persoon], [persoon], [persoon] en [persoon]."
    )


@pytest.mark.parametrize(
    ("given", "family", "text", "masked"),
    [
        ("Lotte", "Vermeersch", "LOTTE VERMEERSCH", "[persoon]"),
        ("Lotte", "Vermeersch", "1. Vermeersch, Lotte (voorzitter)", "1. [persoon] (voorzitter)"),
        ("Lotte", "Vermeersch", "Vermeersch, L., Claes, B.", "[persoon], Claes, B."),
        ("Lotte", "Vermeersch", "L.M. Vermeersch en J. Maes", "[persoon] en J. Maes"),
        ("Lotte", "Vermeersch", "Foto:Lotte Vermeersch¹", "Foto:[persoon]¹"),
        ("Lotte", "Vermeersch", "Vermeersch/Claes", "[persoon]/Claes"),
        ("Lotte", "Vermeersch", "Lottes verhaal", "[persoon] verhaal"),
        ("Lotte", "Vermeersch", "LotteVermeersch", "[persoon]"),
        ("Lotte", "Vermeersch", "www.lottevermeersch.voorbeeld", "www.[persoon].voorbeeld"),
        ("Lotte", "Vermeersch", "cv_lotte_vermeersch.pdf", "cv_[persoon].pdf"),
        ("Trijntje", "Wieman-Hesterman", "Trijntje Wieman – Hesterman", "[persoon]"),
        ("Trijntje", "Wieman-Hesterman", "mevrouw Hesterman", "mevrouw [persoon]"),
        ("Willemien", "Kooistra", "Willemien't was leuk", "[persoon]'t was leuk"),
        ("Bram", "van de Velden", "Bram Vandevelden", "[persoon]"),
        ("Bram", "Vandevelden", "Bram van de Velden", "[persoon]"),
        ("Door", "d'Hulster", "Door D’Hulster", "[persoon]"),
        ("Rik", "de Geus", "Rik\nde Geus", "[persoon]"),
        ("Rik", "de Geus", "P. de Geus", "[persoon]"),
        ("Lotte", "Vermeersch", "C.C. Vermeersch-Maes en de Vermeersch-aanpak", "[persoon] en de [persoon]-aanpak"),
        ("Lotte", "Vermeersch", "mevrouw Maes-Vermeersch", "mevrouw [persoon]"),
        ("Lotte", "Vermeersch", "Lotte Vermeer\u00adsch", "[persoon]"),
        ("Lotte", "Verme\ufffdsch", "Lotte Verme\ufffdsch", "[persoon]"),
        ("Lotte", "Verme", "Lotte Verme\ufffdsch (voorzitter)", "[persoon] (voorzitter)"),
        ("Zoë", "Vermeersch", "Zoe\u0308 Vermeersch, ZOE", "[persoon], [persoon]"),
        ("Jan", "Vermeersch", "Jan wandelt in Sint-Jan", "[persoon] wandelt in Sint-Jan"),
        ("Jan", "Vermeersch", "De Jan-wandeling", "De [persoon]-wandeling"),
    ],
)
def test_spellings_of_a_name(given: str, family: str, text: str, masked: str) -> None:
    assert knowing(given, family).text(text) == masked


def test_two_spellings_of_one_family_name_are_both_masked(report: Report) -> None:
    report.block("Directeur Karel van de Broekhoven leidt het huis.")
    report.block("Directeur Karel van den Broekhoven blikt terug.")
    mask = mask_of(report)
    assert mask.text("De heren van de Broekhoven en van den Broekhoven") == "De heren [persoon] en [persoon]"


def test_ordinary_words_stay(report: Report) -> None:
    report.block("Coach Wil Bakker vertelt over de groep. Wie wil, doet mee.")
    mask = mask_of(report)
    assert mask.text("Wil je meedoen? De bakker bakt.") == "Wil je meedoen? De bakker bakt."
    assert mask.text("Wij zagen Wil Bakker.") == "Wij zagen [persoon]."


def test_a_capital_that_says_nothing_is_a_name_unless_the_document_uses_the_word() -> None:
    assert knowing("Rob", "Maes", "Rob belt aan.", "De groep en Rob").text("Rob belt aan.") == "[persoon] belt aan."
    mask = knowing("An", "de Rente", "De rente daalt.", "De rente op leningen", "Mevrouw De Rente")
    assert mask.text("Rente op leningen") == "Rente op leningen"
    assert mask.text("KOSTEN VAN DE RENTE") == "KOSTEN VAN DE RENTE"
    assert mask.text("de rente van An de Rente, zei De Rente") == "de rente van [persoon], zei [persoon]"


def test_a_word_of_verslags_own_vocabulary_in_lower_case_stays() -> None:
    assert knowing("Jan", "Bakker").text("bakkers en een bakker, jan en alleman") == (
        "bakkers en een bakker, jan en alleman"
    )


def test_a_town_is_no_name_on_its_own() -> None:
    town = Place("Halle", "municipality", "Halle", "23027", "Vlaams-Brabant", "BE", None, None, (), 0.9)
    mask = PeopleMask.of(Names(places=(town,), person_names=(PersonName("Nele", "Van Halle"),)))
    assert mask.text("Nele van Halle woont in Halle, de stad van Halle, net als mevrouw Van Halle") == (
        "[persoon] woont in Halle, de stad van Halle, net als mevrouw [persoon]"
    )


def test_a_name_that_the_document_spoke_against_is_masked_as_a_whole_only() -> None:
    mask = knowing("Lotte", "Claes", alone=False)
    assert mask.text("Lotte Claes werkt bij Claes nv") == "[persoon] werkt bij Claes nv"


def test_a_person_without_a_row_is_masked(report: Report) -> None:
    report.block("Het werk van Vermeersch is klaar.")
    names = find_names(
        report.layout(),
        DocumentFacts(),
        recogniser=lambda texts: [[Mention(13, 23, "Vermeersch", "person", 0.6)] for _ in texts],
    )
    assert not names.people
    assert PeopleMask.of(names).text("Volgens Vermeersch wel.") == "Volgens [persoon] wel."


def test_addresses_by_mail_do_not_name_the_person(report: Report) -> None:
    report.block("Directeur Lotte Vermeersch leidt het huis.")
    mask = mask_of(report)
    assert mask.text("Mail naar lotte.vermeersch@voorbeeld.be") == "Mail naar [persoon]@voorbeeld.be"
    assert mask.text("l.vermeersch@voorbeeld.be of lvermeersch@voorbeeld.be") == (
        "[persoon]@voorbeeld.be of [persoon]@voorbeeld.be"
    )
    assert mask.text("info@voorbeeld.be") == "info@voorbeeld.be"


def test_names_broken_over_lines_are_masked_in_the_printed_lines(report: Report) -> None:
    report.block("Dit werd begeleid door coach Lotte Ver-", "meersch, en haar team.")
    (block,) = report.layout().pages[0].blocks
    assert mask_of(report).lines(block) == ["Dit werd begeleid door coach [persoon]", "[persoon], en haar team."]


def test_parts_of_a_name_in_two_cells_are_masked(report: Report) -> None:
    report.block("Directeur Lotte Vermeersch leidt het huis.")
    mask = mask_of(report)
    assert [mask.text(cell) for cell in ("Vermeersch", "Lotte", "2022")] == ["[persoon]", "[persoon]", "2022"]


def test_nobody_known_changes_nothing() -> None:
    assert PeopleMask.of(Names()).text("An Maes uit Gent") == "An Maes uit Gent"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("De heren Zwaluw, Vermeersch en Van der Zwalm (lid) zijn herkozen.", "De heren [persoon], [persoon] en [persoon] (lid) zijn herkozen."),
        ("Met Lotte Vermeersch, Zwanneke Oosterlinck en Vermeersch.", "Met [persoon], [persoon] en [persoon]."),
        ("Met Lotte Vermeersch, ING en Vermeersch.", "Met [persoon], ING en [persoon]."),
        ("Met Lotte Vermeersch, Gent en Vermeersch.", "Met [persoon], Gent en [persoon]."),
        ("Dank aan de heren Z.K. Zwaluw en mevrouw De Zwalm, die ons hielpen.", "Dank aan de heren [persoon] en mevrouw [persoon], die ons hielpen."),
    ],
)  # fmt: skip
def test_every_name_of_a_list_is_masked(text: str, masked: str) -> None:
    assert knowing("Lotte", "Vermeersch", text).text(text) == masked


def test_a_list_of_names_is_masked_where_none_of_them_is_known() -> None:
    text = "De heren Zwaluw en Van der Zwalm spraken."
    assert PeopleMask.of(Names(), [text]).text(text) == "De heren [persoon] en [persoon] spraken."
