"""The recogniser of a run: rules and lists together with the network."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.combine import combine
from verslag.extractors.names.model import Mention
from verslag.extractors.names.rules import recognise_by_rules


def recognise(texts: Sequence[str]) -> list[list[Mention]]:
    """People, places and organisations in each text, in text order, none overlapping another."""
    from verslag.extractors.names import ner  # loads the network's engine

    return [
        combine(text, rules, network)
        for text, rules, network in zip(texts, recognise_by_rules(texts), ner.recognise(texts), strict=True)
    ]
