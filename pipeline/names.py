"""Named entities of a text on its own."""

from __future__ import annotations

from verslag.extractors.names import recognise_by_rules


def mentions_of(text: str) -> list[dict[str, int | str]]:
    """People, places and organisations in reading order; offsets in code points."""
    return [
        {"start": m.start, "end": m.end, "text": m.surface, "type": m.type}
        for m in sorted(recognise_by_rules([text])[0], key=lambda m: (m.start, m.end))
    ]
