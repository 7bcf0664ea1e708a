"""Facts about the whole document, each with the evidence it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from verslag.extractors.document.period import Period


@dataclass(frozen=True, slots=True)
class FactEvidence:
    """Where a fact was read: the page and the words."""

    page: int | None
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the document says about itself; empty strings and None where it does not say."""

    title: str = ""
    language: str = ""
    """ISO 639-1 code of most of the text."""
    entity: str = ""
    """The reporting organisation."""
    period: Period | None = None
    made: date | None = None
    """The day the file was made, where it says so: what ended later was not yet known."""
    evidence: tuple[tuple[str, FactEvidence], ...] = ()
    """(fact name, evidence) pairs."""
