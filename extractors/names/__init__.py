"""People, places and organisations of a report."""

from verslag.extractors.names.find import find_names
from verslag.extractors.names.model import Mention, Names, Organisation, Person, Place, Recogniser
from verslag.extractors.names.rules import recognise_by_rules

__all__ = ["Mention", "Names", "Organisation", "Person", "Place", "Recogniser", "find_names", "recognise_by_rules"]
