"""Organisations that a text may be about: help for deciding who reports."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules
from verslag.extractors.names.rules.organisation_words import is_governing_body
from verslag.extractors.names.words.entities import Mention


def organisation_candidates(texts: Sequence[str]) -> list[list[Mention]]:
    """Organisations named in each text by rules and lists alone, in text order: quick enough for titles and covers."""
    return [
        [m for m in mentions if m.type == "organisation" and not is_governing_body(m.surface.split())]
        for mentions in recognise_by_rules(texts)
    ]
