"""The shipped network on sentences of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.extractors.names.network import ner_network
from verslag.extractors.names.network import network_reading as ner
from verslag.extractors.names.network.ner_labels import LabelledSpan
from verslag.extractors.names.network.ner_network import LONGEST_INPUT, load_network, load_tokenizer
from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.network.network_reading import recognise

SENTENCES = {
    "Projectleider Joke Verstraelen nodigde de buren uit.": [("Joke Verstraelen", "person")],
    "De raad van bestuur telt vijf leden, onder wie mevrouw A. Kuipers en de heer J. van Velzen.": [
        ("A. Kuipers", "person"),
        ("J. van Velzen", "person"),
    ],
    "Onze kantoren liggen in Wetteren en Roosendaal.": [("Wetteren", "place"), ("Roosendaal", "place")],
    "De subsidie van Stichting De Wilgenhof werd verlengd.": [("Stichting De Wilgenhof", "organisation")],
    "Het Jaarverslag en de Begroting zijn door de Raad van Toezicht goedgekeurd.": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_finds_what_a_reader_would(text: str) -> None:
    (found,) = recognise([text])
    assert [(m.surface, m.type) for m in found] == SENTENCES[text]


def test_mentions_carry_offsets_into_their_own_text_and_a_score() -> None:
    texts = ["niets hier", "Zegt Mieke Daelmans. En ook Mieke Daelmans uit Lier.", "", "In Zwolle."]
    found = recognise(texts)
    assert [len(m) > 0 for m in found] == [False, True, False, True]
    for text, mentions in zip(texts, found, strict=True):
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)
        for mention in mentions:
            assert text[mention.start : mention.end] == mention.surface
            assert 0 < mention.score <= 1


def test_no_texts_no_mentions() -> None:
    assert recognise([]) == []
    assert recognise(["", "alleen kleine letters"]) == [[], []]


def test_a_name_at_the_end_of_a_very_long_sentence_is_found() -> None:
    text = "de werking groeide, " * 200 + "zegt directeur Katrien Wellens"
    (found,) = recognise([text.capitalize().replace("katrien wellens", "Katrien Wellens")])
    assert "Katrien Wellens" in [m.surface for m in found]


def test_the_company_a_text_keeps_does_not_move_its_mentions() -> None:
    texts = list(SENTENCES)
    together = recognise(texts)
    for text, mentions in zip(texts, together, strict=True):
        assert [(m.surface, m.type) for m in recognise([text])[0]] == [(m.surface, m.type) for m in mentions]


def test_two_runs_agree_to_the_last_digit() -> None:
    assert recognise(list(SENTENCES)) == recognise(list(SENTENCES))


def test_the_network_refuses_what_it_cannot_take() -> None:
    with pytest.raises(ValueError, match="pieces"):
        load_network().log_probabilities([[5] * LONGEST_INPUT])
    assert [len(r) for r in load_network().log_probabilities([[], [5, 6]])] == [0, 2]


def test_no_dutch_word_is_unknown_to_the_vocabulary() -> None:
    tokenizer = load_tokenizer()
    words = "Coördinatrice Çelik Łukasz Zoë naïeve ’s-Gravenhage € 12,50 – “citaat” 3½ m² ©"
    assert not [p for p in tokenizer.tokenise(words) if p.id == 3]


def test_the_shipped_files_stay_within_their_size() -> None:
    folder = Path(ner_network.__file__).parents[1] / "data" / "ner"
    assert sum(f.stat().st_size for f in folder.iterdir()) <= 30_000_000


def test_a_known_place_does_not_go_on_with_the_label_of_the_next_line() -> None:
    words = (CharSpan(0, 4), CharSpan(5, 19))
    stretch = ner.Stretch(0, words, (5, 6), (0, 1))
    found = ner._mention("Zele Rekeningnummer", stretch, LabelledSpan(0, 1, "place", 0.8))
    assert found.surface == "Zele"


def test_a_place_of_several_words_stays_whole() -> None:
    words = (CharSpan(0, 2), CharSpan(3, 8))
    stretch = ner.Stretch(0, words, (5, 6), (0, 1))
    assert ner._mention("De Panne", stretch, LabelledSpan(0, 1, "place", 0.8)).surface == "De Panne"
