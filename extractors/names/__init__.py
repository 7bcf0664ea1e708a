"""People, places and organisations of a report."""

from verslag.extractors.names.find_names import find_names
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
    "find_names",
    "organisation_candidates",
    "recognise",
    "recognise_by_rules",
    "recognise_each",
]
