"""The kind of each word of a sentence, by its form and the words beside it."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.phrases.clauses import tokens
from verslag.extractors.metrics.phrases.word_kinds import word_kinds
from verslag.extractors.numbers import parse_quantities


def kinds(text: str) -> dict[str, str]:
    quantities = sorted(parse_quantities(text), key=lambda q: q.start)
    return {w.lower: w.kind.name for w in word_kinds(tokens(text, 0, len(text), quantities))}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("De kosten van de vaart stegen met 3%.", "kosten", "NOUN"),
        ("De kosten van de vaart stegen met 3%.", "stegen", "VERB"),
        ("Het vereist vermogen bedraagt € 3.", "vereist", "ADJECTIVE"),
        ("De raad verwacht een winst van € 3.", "verwacht", "VERB"),
        ("Er wordt een winst verwacht van € 3.", "verwacht", "PARTICIPLE"),
        ("De loods zal € 3 kosten.", "zal", "VERB"),
        ("Het volgen van de cursus kost € 3.", "volgen", "NOUN"),
        ("Een boot die 3 jaar vaart.", "die", "OPENER"),
        ("Die boot vaart 3 jaar.", "die", "DETERMINER"),
        ("Die steeg tot 3%.", "die", "PRONOUN"),
        ("De omzet steeg licht, van € 2 naar € 3.", "licht", "PREDICATE"),
        ("De omzet is flink gedaald.", "flink", "PREDICATE"),
        ("Een forse daling.", "forse", "ADJECTIVE"),
        ("De door de raad vastgestelde norm.", "vastgestelde", "ADJECTIVE"),
        ("Er namen 40 zeilers deel.", "deel", "ADVERB"),
        ("Een deel van de zeilers.", "deel", "NOUN"),
        ("De ontvangen giften.", "ontvangen", "ADJECTIVE"),
        ("We ontvangen € 3.", "ontvangen", "VERB"),
    ],
)
def test_kind_of_a_word(text: str, word: str, kind: str) -> None:
    assert kinds(text)[word] == kind
