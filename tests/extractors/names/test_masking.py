"""Output without personal names."""

from __future__ import annotations

from verslag.extractors.facts.model import DocumentFacts
from verslag.extractors.names import PeopleMask, find_names, recognise_by_rules

from .conftest import Report


def mask_of(report: Report) -> PeopleMask:
    return PeopleMask.of(find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules).people)


def test_every_form_of_a_name_is_masked(report: Report) -> None:
    report.block("Projectleider Wim van den Berghe vertelt.")
    mask = mask_of(report)
    assert mask.text("Wim van den Berghe, W. van den Berghe, van den Berghe Wim en Wim.") == (
        "[persoon], [persoon], [persoon] en [persoon]."
    )


def test_other_words_stay(report: Report) -> None:
    report.block("Coach Wil Bakker vertelt over de groep.")
    mask = mask_of(report)
    assert mask.text("Wil je meedoen? De bakker bakt.") == "Wil je meedoen? De bakker bakt."
    assert mask.text("Wij zagen Wil Bakker.") == "Wij zagen [persoon]."


def test_addresses_by_mail_do_not_name_the_person(report: Report) -> None:
    report.block("Directeur Lotte Vermeersch leidt het huis.")
    assert "vermeersch" not in mask_of(report).text("Mail naar lotte.vermeersch@voorbeeld.be")


def test_names_broken_over_lines_are_masked_in_the_printed_lines(report: Report) -> None:
    report.block("Dit werd begeleid door coach Lotte Ver-", "meersch en haar team.")
    (block,) = report.layout().pages[0].blocks
    lines = " ".join(mask_of(report).lines(block))
    assert "Lotte" not in lines
    assert "meersch" not in lines
    assert lines.count("[persoon]") == 2


def test_nobody_known_changes_nothing() -> None:
    assert PeopleMask.of(()).text("An Maes uit Gent") == "An Maes uit Gent"
