"""spaCy pipeline component `verslag_quantities`: sets `doc.spans["quantities"]`, each span with its `_.quantity`.

nlp = spacy.blank("nl")
nlp.add_pipe("verslag_quantities")
[(s.text, s._.quantity.value, s._.quantity.unit) for s in nlp("Ruim € 1,2 mln. voor 340 gezinnen.").spans["quantities"]]
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers import parse_quantities

SPANS = "quantities"
"""The key of the span group."""

if not Span.has_extension("quantity"):
    Span.set_extension("quantity", default=None)


def quantities_in(doc: Doc) -> list[Quantity]:
    """The quantities of a document's text, in order: what the component sets and the sentences are cut around."""
    return parse_quantities(doc.text)


class QuantityFinder:
    """A spaCy component without state."""

    def __call__(self, doc: Doc) -> Doc:
        group = SpanGroup(doc, name=SPANS)
        for quantity in quantities_in(doc):
            # spaCy keeps "€1.200" in one token and cuts "10%" in two: a span takes every token its quantity touches.
            span = doc.char_span(quantity.start, quantity.end, label=quantity.kind, alignment_mode="expand")
            if span is not None:
                span._.quantity = quantity
                group.append(span)
        doc.spans[SPANS] = group
        return doc


@Language.factory("verslag_quantities", assigns=["doc.spans"])
def make_verslag_quantities(nlp: Language, name: str) -> QuantityFinder:
    """The factory spaCy calls for `nlp.add_pipe("verslag_quantities")`."""
    return QuantityFinder()
