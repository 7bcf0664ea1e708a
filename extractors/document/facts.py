"""Facts about the whole document, each with the evidence it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from verslag.extractors.document.period import Period
from verslag.schemas.vocabularies import FactName


@dataclass(frozen=True, slots=True)
class FactEvidence:
    """Where a fact was read: the page and the words."""

    page: int | None
    text: str
    rule: str
    grade: str = ""
    """Its sort among those that are told apart by how often they are right; the rule where empty."""
    score: float = 0.0
    """The share of facts on such evidence that are right, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the document says about itself; empty strings and None where it does not say."""

    title: str = ""
    language: str = ""
    """ISO 639-1 code of most of the text."""
    entity: str = ""
    """The reporting organisation."""
    period: Period | None = None
    figures_period: Period | None = None
    """The time it gives all its figures that have none of their own, where it says so."""
    made: date | None = None
    """The day the file was made, where it says so: what ended later was not yet known."""
    evidence: tuple[tuple[FactName, FactEvidence], ...] = ()
    """(fact name, evidence) pairs."""
