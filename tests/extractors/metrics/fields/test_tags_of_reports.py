"""Tags by what the whole report is about, and general words that step back for what else the label names."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.fields.tag_match import TagQuery, match_tag
from verslag.schemas.taxonomy import default_taxonomy, parse_taxonomy


@pytest.mark.parametrize(
    ("label", "unit", "in_fund", "elsewhere"),
    [
        ("deelnemers", "person", "pension.participants", "training.participants"),
        ("rendement", "percent", "pension.return", "finance.return"),
        ("indiensttredingen", "person", "pension.participants", "hr.inflow"),
    ],
)
def test_a_word_means_another_thing_in_the_report_of_a_pension_fund(
    label: str, unit: str, in_fund: str, elsewhere: str
) -> None:
    for report, tag in (("Jaarverslag Pensioenfonds De Zeilmakers", in_fund), ("Jaarverslag De Zeilmakers", elsewhere)):
        match = match_tag(TagQuery(label, unit=unit, report=report), default_taxonomy())
        assert match is not None
        assert match.tag == tag


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("ontvangsten uit de gemeentebelasting", "finance.taxes"),
        ("ontvangsten aan lidgelden", "finance.contributions"),
        ("ontvangsten", "finance.revenue"),
    ],
)
def test_a_general_word_steps_back_for_what_else_the_label_names(label: str, tag: str) -> None:
    match = match_tag(TagQuery(label, unit="EUR"), default_taxonomy())
    assert match is not None
    assert match.tag == tag


def test_a_heading_that_names_a_side_of_the_accounts_is_no_word_of_the_figure() -> None:
    taxonomy = parse_taxonomy(
        '[tags."finance.liabilities"]\nname = "Schuld"\nunits = ["EUR"]\nterms = ["krediet"]\nside = "liability"',
        "x.toml",
    )
    by_side = match_tag(TagQuery("alleenstaanden", headings=("Inkomen en vermogen",)), taxonomy)
    by_word = match_tag(TagQuery("krediet", headings=("Vermogen",)), taxonomy)
    assert by_side is not None
    assert by_word is not None
    assert (by_side.only_by_side, by_word.only_by_side) == (True, False)
