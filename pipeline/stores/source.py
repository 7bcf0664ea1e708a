"""An input file with the id its outputs carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One input file with the id its outputs carry."""

    path: str
    """A path of this machine, or an address such as `s3://bucket/report.pdf`."""
    document_id: str
    file_name: str
    tag: str = ""
    """What the listing of a store said that identifies the content (see fingerprint.py); saves asking again."""
