"""A Dutch quantity grammar: text to quantities with value, unit, qualifier, kind and offsets."""

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.declarations import Declaration, read_declaration
from verslag.extractors.numbers.notation import Notation, notation_of
from verslag.extractors.numbers.parse import parse_cell, parse_quantities
from verslag.extractors.numbers.serialise import to_json

__all__ = [
    "Declaration",
    "Notation",
    "Quantity",
    "notation_of",
    "parse_cell",
    "parse_quantities",
    "read_declaration",
    "to_json",
]
