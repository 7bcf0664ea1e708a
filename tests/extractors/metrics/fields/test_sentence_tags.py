"""Tags from the sentence of a figure whose label has none."""

from __future__ import annotations

from verslag.extractors.metrics.fields.sentence_tags import tag_of_sentence, tag_of_titles, without_name
from verslag.schemas.taxonomy import default_taxonomy


def test_a_clear_sentence_gives_the_tag() -> None:
    found = tag_of_sentence("De omzet van masten (+3%) viel mee.", "", "percent", default_taxonomy())
    assert found is not None
    assert found.tag == "finance.revenue"


def test_a_vague_sentence_gives_none() -> None:
    assert tag_of_sentence("Daarna kwamen er nog 40 uit de haven.", "", "count", default_taxonomy()) is None


def test_the_name_of_the_organisation_says_nothing() -> None:
    assert without_name("Omzet Fonds bouwt", "Omzet Fonds").strip() == "bouwt"
    assert tag_of_sentence("Omzet Fonds bouwt 3 dingen.", "Omzet Fonds", "count", default_taxonomy()) is None


def test_names_and_stretches_of_time_give_none() -> None:
    assert tag_of_sentence("Fonds De Brug gaf 3 euro.", "", "EUR", default_taxonomy()) is None
    assert tag_of_sentence("De omzet groeide in zes weken.", "", "week", default_taxonomy()) is None


def test_titles_give_the_tag_of_rows_that_only_name_whose_it_is() -> None:
    titles = ("Overzicht per regio", "Toegekende subsidies", "Jaarverslag")
    match = tag_of_titles(titles, "", "EUR", default_taxonomy())
    assert match is not None
    assert match.tag == "finance.subsidies"
    assert tag_of_titles(titles, "", "count", default_taxonomy()) is None
    assert tag_of_titles(("Inleiding", "Context", "Bijlagen", "Subsidies"), "", "EUR", default_taxonomy()) is None
