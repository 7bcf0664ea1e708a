"""Rules and network brought together."""

from __future__ import annotations

from verslag.extractors.names.combine import ALONE_FACTOR, combine
from verslag.extractors.names.model import EntityType, Mention


def mention(text: str, surface: str, kind: EntityType, score: float) -> Mention:
    start = text.index(surface)
    return Mention(start, start + len(surface), surface, kind, score)


def test_agreement_raises_the_score() -> None:
    text = "Coach An Maes kwam."
    (found,) = combine(text, [mention(text, "An Maes", "person", 0.9)], [mention(text, "An Maes", "person", 0.8)])
    assert found.score > 0.9


def test_a_sure_rule_keeps_its_type_and_extent() -> None:
    text = "Stad Gent betaalt."
    rule = mention(text, "Stad Gent", "organisation", 0.85)
    assert combine(text, [rule], [mention(text, "Gent", "place", 0.99)]) == [rule]


def test_the_network_adds_what_rules_do_not_know() -> None:
    text = "Zwanneke Oosterlinck werkt hier."
    (found,) = combine(text, [], [mention(text, "Zwanneke Oosterlinck", "person", 0.9)])
    assert found.surface == "Zwanneke Oosterlinck"
    assert found.score == round(0.9 * ALONE_FACTOR, 2)


def test_a_sure_network_overrules_a_weak_rule() -> None:
    text = "In De Loods van Mertens."
    (found,) = combine(
        text, [mention(text, "Mertens", "organisation", 0.55)], [mention(text, "Mertens", "person", 0.97)]
    )
    assert found.type == "person"


def test_trailing_small_words_are_cut_from_the_network() -> None:
    text = "Bij Zorgixa en openzwaai."
    (found,) = combine(text, [], [mention(text, "Zorgixa en openzwaai", "organisation", 0.95)])
    assert found.surface == "Zorgixa"


def test_adjectives_common_words_and_compounds_of_abbreviations_are_no_names() -> None:
    text = "Gentse scholen, Sport, OZN-dossiers en pannenkoeken."
    network = [
        mention(text, "Gentse", "place", 0.99),
        mention(text, "Sport", "organisation", 0.95),
        mention(text, "OZN-dossiers", "organisation", 0.99),
        mention(text, "pannenkoeken", "place", 0.9),
    ]
    assert combine(text, [], network) == []


def test_weak_network_mentions_are_left_out() -> None:
    text = "Veldzicht groeit."
    assert combine(text, [], [mention(text, "Veldzicht", "organisation", 0.3)]) == []
