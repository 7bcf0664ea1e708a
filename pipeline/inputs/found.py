"""What a name stood for."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A document to read; whether it can be read shows when it is."""

    name: str
    """A path of this machine, or an address."""
    tag: str = ""
    """What a listing said of its content (see fingerprint.py)."""


def is_pdf(name: str) -> bool:
    """Whether a name ends as names of PDFs do: of a folder, these are read."""
    return name[-4:].lower() == ".pdf"
