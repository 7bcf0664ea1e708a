"""Tags: lemmas, compounds, sides of the accounts, units, codes."""

from __future__ import annotations

import pytest

from verslag.extractors.language.stems import fit, stem
from verslag.extractors.metrics.fields.tag_match import TagQuery, explain_tag, match_tag, rank_tags
from verslag.schemas.taxonomy import default_taxonomy, parse_taxonomy

TAXONOMY = default_taxonomy()


@pytest.mark.parametrize(
    ("one", "other"),
    [("bedrijf", "bedrijven"), ("boom", "bomen"), ("traject", "trajecten"), ("campus", "campussen"), ("reserve", "reserves"),
     ("subsidie", "subsidies"), ("lid", "leden"), ("uitgave", "uitgaven"), ("materieel", "materiële"), ("deelnemer", "deelnemers")],
)  # fmt: skip
def test_inflected_forms_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_compound_is_told_from_its_parts() -> None:
    assert fit(stem("loonkosten"), stem("kosten")) == "head"
    assert fit(stem("subsidiebedrag"), stem("subsidie")) == "part"
    assert fit(stem("fiets"), stem("auto")) is None


@pytest.mark.parametrize(
    ("label", "unit", "tag"),
    [
        ("Jaaromzet", "EUR", "finance.revenue"),
        ("belastingopbrengsten", "EUR", "finance.taxes"),
        ("huishoudens met een pakket", "count", "clients.participants"),
        ("cliënten", "person", "clients.participants"),
        ("begeleide trajecten", "count", "clients.guidance"),
        ("Som der bedrijfsopbrengsten", "EUR", "finance.revenue"),
        ("Totaal lasten", "EUR", "finance.expenses"),
        ("Lonen en salarissen", "EUR", "finance.staff_costs"),
        ("Exploitatieresultaat", "EUR", "finance.result"),
        ("gemiddeld aantal medewerkers in VTE", "fte", "hr.fte"),
        ("ziekteverzuimpercentage", "percent", "hr.absence"),
        ("poetsmedewerkers", "person", "hr.employees"),
        ("vormingsuren", "hour", "training.hours"),
        ("beleidsdekkingsgraad", "percent", "pension.funding_ratio"),
        ("ontvangen klachten", "count", "production.complaints"),
    ],
)
def test_label_gets_its_tag(label: str, unit: str, tag: str) -> None:
    match = match_tag(TagQuery(label, unit=unit), TAXONOMY)
    assert match is not None and match.tag == tag


def test_row_is_tagged_by_the_side_it_stands_on() -> None:
    income = match_tag(TagQuery("Diversen", headings=("Baten",), unit="EUR"), TAXONOMY)
    cost = match_tag(TagQuery("Diversen", headings=("Lasten",), unit="EUR"), TAXONOMY)
    assert income is not None and income.tag == "finance.revenue"
    assert cost is not None and cost.tag == "finance.expenses"


def test_code_says_more_than_words() -> None:
    match = match_tag(TagQuery("Overige", unit="EUR", code="9904"), TAXONOMY)
    assert match is not None and match.tag == "finance.result"


def test_money_is_no_count() -> None:
    match = match_tag(TagQuery("vrijwilligers", unit="EUR"), TAXONOMY)
    assert match is None or match.tag != "hr.volunteers"


def test_unknown_words_get_no_tag() -> None:
    assert match_tag(TagQuery("xyzzy"), TAXONOMY) is None


def test_explanation_names_the_tag_and_why() -> None:
    text = explain_tag("jaaromzet", TAXONOMY)
    assert text.startswith("* finance.revenue")
    assert "omzet (label)" in text
    assert explain_tag("xyzzy", TAXONOMY).startswith("no tag")


def test_ranking_is_the_same_every_time() -> None:
    query = TagQuery("subsidies en giften", unit="EUR")
    assert rank_tags(query, TAXONOMY) == rank_tags(query, TAXONOMY)


def test_own_tag_wins_over_the_default() -> None:
    own = parse_taxonomy(
        '[tags."zorg.bedden"]\nname = "Bedden"\nunits = ["count"]\nterms = ["ziekenhuisbedden"]\n', "mine.toml"
    )
    match = match_tag(TagQuery("erkende ziekenhuisbedden", unit="count"), TAXONOMY.overlaid(own))
    assert match is not None and match.tag == "zorg.bedden"
