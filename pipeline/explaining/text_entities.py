"""Named entities of texts on their own."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names import Mention, recognise_each

Entity = dict[str, int | str]


def entities_of(texts: Sequence[str]) -> list[list[Entity]]:
    """People, places and organisations of each text, in reading order; offsets in code points.

    No text has a say in what another one names.
    """
    return [[_entity(m) for m in mentions] for mentions in recognise_each(texts)]


def _entity(mention: Mention) -> Entity:
    return {"start": mention.start, "end": mention.end, "text": mention.surface, "type": mention.type}
