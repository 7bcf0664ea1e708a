"""Rules and network together, over the texts of a document and over texts on their own."""

from __future__ import annotations

import pytest

from verslag.extractors.names.reading.lone_surnames import with_lone_surnames
from verslag.extractors.names.reading.recognise import recognise_each
from verslag.extractors.names.words.entities import Mention

TEXTS = [
    "Boswachter Tine Vermassen leidt de wandeling in Oudenaarde.",
    "De regering en de kamer blijven het oneens.",
    "Zorgkring De Linde vzw opent een huis in Eeklo.",
]


def test_texts_on_their_own_have_no_say_in_each_other() -> None:
    together = recognise_each(TEXTS)
    assert together == [recognise_each([text])[0] for text in TEXTS]
    assert together == recognise_each(TEXTS[::-1])[::-1]
    assert {m.surface for m in together[0]} == {"Tine Vermassen", "Oudenaarde"}


def test_no_texts_have_no_names() -> None:
    assert recognise_each([]) == []
    assert recognise_each(["", "  \n"]) == [[], []]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("An Peeters, Gent", ["Gent"]),
        ("An Peeters, Boom", ["Boom"]),
    ],
)
def test_a_name_and_its_town_are_a_person_and_a_place(text: str, places: list[str]) -> None:
    assert [m.surface for m in recognise_each([text])[0] if m.type == "place"] == places


def test_a_surname_alone_is_known_from_the_whole_name() -> None:
    text = "Mira Vandersmissen leidt de tuin. De oogst was goed, zegt Vandersmissen, en de buren hielpen."
    people = [m.surface for m in recognise_each([text])[0] if m.type == "person"]
    assert people == ["Mira Vandersmissen", "Vandersmissen"]


def test_lone_surnames_are_no_words_and_nobody_elses() -> None:
    person = Mention(0, 12, "Mira de Wolf", "person", 0.9)
    text = "Mira de Wolf kwam. De Wolf huilde. Mevrouw Claes en Jan Smets bleven."
    assert with_lone_surnames(text, [person]) == [person]
    smets = Mention(0, 10, "Anna Smets", "person", 0.9)
    found = with_lone_surnames("Anna Smets en Bavo Smets zongen, daarna zong Smets.", [smets])
    assert [(m.start, m.surface) for m in found] == [(0, "Anna Smets"), (45, "Smets")]
