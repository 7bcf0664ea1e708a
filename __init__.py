"""verslag: figures, people and places from Dutch-language report PDFs, each with the spot it was read from."""

__version__ = "0.1.0"
