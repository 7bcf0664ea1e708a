"""spaCy pipeline component `verslag_ner`: sets `doc.ents` with a score on each entity.

nlp = spacy.blank("nl")
nlp.add_pipe("verslag_ner")
[(e.text, e.label_, e._.score) for e in nlp("An Peeters woont in Gent.").ents]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from verslag.extractors.names.network.network_reading import recognise
from verslag.extractors.names.words.entities import EntityType, Mention

SPACY_LABELS: dict[EntityType, str] = {"person": "PERSON", "place": "LOCATION", "organisation": "ORGANISATION"}

if not Span.has_extension("score"):
    Span.set_extension("score", default=None)


def _set_entities(doc: Doc, mentions: Iterable[Mention]) -> Doc:
    found: list[Span] = []
    for mention in mentions:
        # spaCy cuts words its own way: an entity takes every token it touches.
        span = doc.char_span(mention.start, mention.end, label=SPACY_LABELS[mention.type], alignment_mode="expand")
        if span is not None:
            span._.score = mention.score
            found.append(span)
    doc.ents = tuple(filter_spans(found))
    return doc


class NameRecogniser:
    """A spaCy component; stateless, the network is shared by the process."""

    def __call__(self, doc: Doc) -> Doc:
        return _set_entities(doc, recognise([doc.text])[0])

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Documents in the order given; those of a batch share network runs."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            for doc, mentions in zip(batch, recognise([d.text for d in batch]), strict=True):
                yield _set_entities(doc, mentions)


@Language.factory("verslag_ner", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_verslag_ner(nlp: Language, name: str) -> NameRecogniser:
    """The factory spaCy calls for `nlp.add_pipe("verslag_ner")`."""
    return NameRecogniser()
