"""verslag: figures, people and places from Dutch-language report PDFs, each with the spot it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.schemas.version import __version__

__all__ = ["__version__", "extract", "parse_quantities", "read_output"]

if TYPE_CHECKING:
    from verslag.extractors.numbers import parse_quantities
    from verslag.pipeline.api import extract
    from verslag.pipeline.open_report import read_output


def __getattr__(name: str) -> object:
    # Imported when used: `import verslag` and `verslag --help` stay quick.
    if name == "extract":
        from verslag.pipeline.api import extract

        return extract
    if name == "parse_quantities":
        from verslag.extractors.numbers import parse_quantities

        return parse_quantities
    if name == "read_output":
        from verslag.pipeline.open_report import read_output

        return read_output
    raise AttributeError(f"module 'verslag' has no attribute {name!r}")
