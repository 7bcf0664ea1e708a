"""Rules and network together, over the texts of a document and over texts on their own."""

from __future__ import annotations

from verslag.extractors.names.reading.recognise import recognise_each

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
