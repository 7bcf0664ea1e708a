"""The stage *quantities*: everything printed is read once here; what comes after asks."""

from verslag.extractors.annotate.annotated_tables import annotated

__all__ = ["annotated"]
