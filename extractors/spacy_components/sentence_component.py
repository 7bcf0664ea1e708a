"""spaCy pipeline component `verslag_sentences`: sets `token.is_sent_start`, so that `doc.sents` are verslag's own.

A full stop inside "€ 1.200", "mln.", "t.a.v." or "J. de Wit" ends no sentence. For components that ask for `doc.sents`.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from verslag.extractors.metrics.phrases.clauses import sentences
from verslag.extractors.spacy_components.quantity_component import quantities_in


class SentenceSplitter:
    """A spaCy component without state."""

    def __call__(self, doc: Doc) -> Doc:
        starts = {start for start, _ in sentences(doc.text, quantities_in(doc))}
        waiting = False
        for token in doc:
            # A sentence that begins inside a token ("einde.Begin") begins for spaCy with the next one.
            opens = waiting or token.idx in starts
            within = range(token.idx + 1, token.idx + len(token))
            waiting = any(place in starts for place in within)
            token.is_sent_start = opens or token.i == 0
        return doc


@Language.factory("verslag_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_verslag_sentences(nlp: Language, name: str) -> SentenceSplitter:
    """The factory spaCy calls for `nlp.add_pipe("verslag_sentences")`."""
    return SentenceSplitter()
