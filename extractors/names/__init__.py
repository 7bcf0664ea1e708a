"""People, places and organisations of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.extractors.on_demand import on_demand

if TYPE_CHECKING:
    from verslag.extractors.names.masking.masking import PLACEHOLDER, PeopleMask
    from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
    from verslag.extractors.names.reading.recognise import recognise, recognise_each
    from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules
    from verslag.extractors.names.words.entities import Mention, Names, Organisation, Person, Place, Recogniser

__all__ = [
    "PLACEHOLDER",
    "Mention",
    "Names",
    "Organisation",
    "PeopleMask",
    "Person",
    "Place",
    "Recogniser",
    "organisation_candidates",
    "recognise",
    "recognise_by_rules",
    "recognise_each",
]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__,
        {
            "PLACEHOLDER": "masking.masking",
            "PeopleMask": "masking.masking",
            "organisation_candidates": "organisations.entity_candidates",
            "recognise": "reading.recognise",
            "recognise_each": "reading.recognise",
            "recognise_by_rules": "reading.rule_recogniser",
            "Mention": "words.entities",
            "Names": "words.entities",
            "Organisation": "words.entities",
            "Person": "words.entities",
            "Place": "words.entities",
            "Recogniser": "words.entities",
        },
    )
