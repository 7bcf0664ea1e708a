"""The components of a spaCy pipeline: found by their names alone, and of one mind with verslag's own readers."""

from __future__ import annotations

from decimal import Decimal

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from verslag.extractors.names.network.network_reading import recognise
from verslag.extractors.numbers import parse_quantities
from verslag.extractors.spacy_components.ner_component import SPACY_LABELS

TEXT = (
    "De werking kostte €1.250,50 t.a.v. de 340 gezinnen. Dhr. J. de Wit betaalde 3,4 mln. euro terug. "
    "Dat was 12,5% meer. In Wetteren bleef het stil."
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    nlp = spacy.blank("nl")
    for name in ("verslag_quantities", "verslag_sentences", "verslag_ner"):
        nlp.add_pipe(name)
    return nlp


@pytest.fixture(scope="module")
def doc(pipeline: Language) -> Doc:
    return pipeline(TEXT)


def test_quantities_are_those_of_the_grammar(doc: Doc) -> None:
    assert [span._.quantity for span in doc.spans["quantities"]] == parse_quantities(TEXT)


def test_a_quantity_covers_the_tokens_it_touches(doc: Doc) -> None:
    found = {span.text: span._.quantity for span in doc.spans["quantities"]}
    assert found["€1.250,50"].value == Decimal("1250.50")
    assert found["€1.250,50"].unit == "EUR"
    assert (found["3,4 mln. euro"].value, found["3,4 mln. euro"].unit) == (Decimal(3400000), "EUR")
    assert found["12,5%"].unit == "percent"


def test_no_sentence_ends_in_a_number_an_abbreviation_or_an_initial(doc: Doc) -> None:
    assert [sentence.text for sentence in doc.sents] == [
        "De werking kostte €1.250,50 t.a.v. de 340 gezinnen.",
        "Dhr. J. de Wit betaalde 3,4 mln. euro terug.",
        "Dat was 12,5% meer.",
        "In Wetteren bleef het stil.",
    ]


def test_quantities_and_names_stand_in_one_document(doc: Doc) -> None:
    assert ("Wetteren", "LOCATION") in [(entity.text, entity.label_) for entity in doc.ents]
    assert [sentence.text for sentence in doc.sents if sentence.ents][-1] == "In Wetteren bleef het stil."


def test_a_sentence_that_begins_inside_a_token_begins_with_the_next(pipeline: Language) -> None:
    doc = Doc(pipeline.vocab, words=["Klaar. Nu", "begint", "het."], spaces=[True, True, False])
    splitter = pipeline.get_pipe("verslag_sentences")
    assert [token.is_sent_start for token in splitter(doc)] == [True, True, False]


@pytest.mark.parametrize("text", ["", " ", "zonder getal", "\n\n12\n"])
def test_odd_texts_pass(pipeline: Language, text: str) -> None:
    doc = pipeline(text)  # kept: spans do not outlive their document
    assert [span._.quantity for span in doc.spans["quantities"]] == parse_quantities(text)


def test_what_each_component_sets_is_declared(pipeline: Language) -> None:
    declared = pipeline.analyze_pipes()["summary"]
    assert declared["verslag_quantities"]["assigns"] == ["doc.spans"]
    assert declared["verslag_sentences"]["assigns"] == ["token.is_sent_start", "doc.sents"]
    assert "doc.ents" in declared["verslag_ner"]["assigns"]


def test_names_come_with_a_score() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("verslag_ner")
    doc = nlp("Onze kantoren liggen in Wetteren en Roosendaal.")
    assert [(e.text, e.label_) for e in doc.ents] == [("Wetteren", "LOCATION"), ("Roosendaal", "LOCATION")]
    assert all(0 < e._.score <= 1 for e in doc.ents)


def test_a_stream_keeps_its_order_and_agrees_with_the_network() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("verslag_ner")
    texts = [
        "Projectleider Joke Verstraelen nodigde de buren uit.",
        "Onze kantoren liggen in Wetteren en Roosendaal.",
        "De subsidie van Stichting De Wilgenhof werd verlengd.",
    ]
    docs = list(nlp.pipe(texts, batch_size=2))
    assert [d.text for d in docs] == texts
    for doc, mentions in zip(docs, recognise(texts), strict=True):
        assert [(e.text, e.label_) for e in doc.ents] == [(m.surface, SPACY_LABELS[m.type]) for m in mentions]
