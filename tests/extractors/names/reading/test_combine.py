"""Rules and network brought together."""

from __future__ import annotations

from dataclasses import replace

from verslag.extractors.names.reading.combine import ALONE_FACTOR, combine
from verslag.extractors.names.words.entities import EntityType, Mention


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
    printed = frozenset(["scholen", "sport", "en", "pannenkoeken"])
    network = [
        mention(text, "Gentse", "place", 0.99),
        mention(text, "Sport", "organisation", 0.95),
        mention(text, "OZN-dossiers", "organisation", 0.99),
        mention(text, "pannenkoeken", "place", 0.9),
    ]
    assert combine(text, [], network, printed) == []


def test_a_list_of_words_alone_speaks_against_no_name_that_the_network_is_sure_of() -> None:
    text = "Bij Leerpunt en met De Schutter."
    network = [mention(text, "Leerpunt", "organisation", 0.95), mention(text, "De Schutter", "person", 0.95)]
    assert [m.surface for m in combine(text, [], network)] == ["Leerpunt", "De Schutter"]
    assert combine(text, [], network, frozenset(["leerpunt", "schutter"])) == []
    assert combine(text, [], [replace(m, score=0.7) for m in network]) == []


def test_capitals_throughout_make_no_name_of_a_word() -> None:
    text = "Zie ook CIJFERS en ZILVA."
    network = [mention(text, "CIJFERS", "organisation", 0.99), mention(text, "ZILVA", "organisation", 0.99)]
    assert [m.surface for m in combine(text, [], network)] == ["ZILVA"]


def test_a_certain_network_decides_what_stands_around_a_listed_name() -> None:
    text = "Opdrachtgever: Provincie Oost-Vlaanderen"
    rule = mention(text, "Oost-Vlaanderen", "place", 0.85)
    whole = mention(text, "Provincie Oost-Vlaanderen", "organisation", 0.99)
    assert [m.surface for m in combine(text, [rule], [whole])] == ["Provincie Oost-Vlaanderen"]
    assert combine(text, [rule], [replace(whole, score=0.93)]) == [rule]


def test_a_town_that_plays_is_an_organisation_unless_a_preposition_says_where() -> None:
    text = "Eeklo wint met 2-0 in Luik."
    team, town = mention(text, "Eeklo", "organisation", 0.85), mention(text, "Luik", "organisation", 0.98)
    rules = [mention(text, "Eeklo", "place", 0.85), mention(text, "Luik", "place", 0.95)]
    assert [m.type for m in combine(text, rules, [team, town])] == ["organisation", "place"]


def test_the_capital_of_a_first_word_makes_it_no_part_of_the_name() -> None:
    text = "Uitgever Zilverspar nv groeit."
    rule = mention(text, "Uitgever Zilverspar nv", "organisation", 0.92)
    assert [m.surface for m in combine(text, [rule], [mention(text, "Zilverspar nv", "organisation", 0.99)])] == [
        "Zilverspar nv"
    ]


def test_what_one_rule_takes_for_a_name_may_be_two() -> None:
    text = "Zorgkring Maas en Woonfonds Waal vzw"
    rule = mention(text, text, "organisation", 0.92)
    network = [
        mention(text, "Zorgkring Maas", "organisation", 0.99),
        mention(text, "Woonfonds Waal vzw", "organisation", 0.99),
    ]
    assert [m.surface for m in combine(text, [rule], network)] == ["Zorgkring Maas", "Woonfonds Waal vzw"]


def test_a_longer_name_of_a_person_ends_before_a_degree() -> None:
    text = "Voor akkoord: K. Wellens van Aalbeke RA"
    rule = mention(text, "K. Wellens", "person", 0.9)
    assert (
        combine(text, [rule], [mention(text, "K. Wellens van Aalbeke RA", "person", 0.99)])[0].surface == "K. Wellens"
    )
    longer = mention(text, "K. Wellens van Aalbeke", "person", 0.99)
    assert combine(text, [rule], [longer])[0].surface == "K. Wellens van Aalbeke"


def test_weak_network_mentions_are_left_out() -> None:
    text = "Veldzicht groeit."
    assert combine(text, [], [mention(text, "Veldzicht", "organisation", 0.3)]) == []


def test_an_adjective_before_a_listed_place_stays_out_of_it() -> None:
    text = "In het Zuid-Hollandse Westland."
    rule = mention(text, "Westland", "place", 0.9)
    (found,) = combine(text, [rule], [mention(text, "Zuid-Hollandse Westland", "place", 0.99)])
    assert found.surface == "Westland"


def test_two_people_without_a_comma_between_them_stay_two() -> None:
    text = "Hierop antwoordt An Maes Jan Claes kort."
    rules = [mention(text, "An Maes", "person", 0.9), mention(text, "Jan Claes", "person", 0.9)]
    assert combine(text, rules, [mention(text, "An Maes Jan Claes", "person", 0.99)]) == rules


def test_an_office_behind_a_legal_form_is_no_part_of_the_firm() -> None:
    text = "Vlier & Olm bv Commissaris"
    rule = mention(text, "Vlier & Olm bv", "organisation", 0.8)
    (found,) = combine(text, [rule], [mention(text, text, "organisation", 0.97)])
    assert found.surface == "Vlier & Olm bv"
