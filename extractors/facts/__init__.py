"""Facts about the whole document: title, language, reporting organisation, reporting period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from verslag.extractors.document.facts import DocumentFacts, FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.document_language import main_language
from verslag.extractors.facts.fact_scores import score_of
from verslag.extractors.facts.figures_period import figures_period
from verslag.extractors.facts.reporting_entity import reporting_entity
from verslag.extractors.facts.reporting_period import reporting_period
from verslag.extractors.facts.title import report_title
from verslag.schemas.vocabularies import FactName

_Fact = TypeVar("_Fact")

_LEAST = 0.5
"""A fact that is more likely wrong than right stays empty."""


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """The best reading of each fact, however weak; None where the report has none."""

    language: tuple[str, FactEvidence] | None
    title: tuple[str, FactEvidence] | None
    entity: tuple[str, FactEvidence] | None
    period: tuple[Period, FactEvidence] | None


def found_facts(layout: Layout, *, metadata_title: str = "", made: date | None = None) -> FoundFacts:
    """What the document says about itself; `made` is the day the file gives for itself."""
    title = report_title(layout, metadata_title)
    words, page = (title[0], title[1].page) if title else ("", None)
    return FoundFacts(
        language=main_language(layout),
        title=title,
        entity=reporting_entity(layout, words),
        period=reporting_period(layout, made, title=words, title_page=page),
    )


def document_facts(layout: Layout, *, metadata_title: str = "", made: date | None = None) -> DocumentFacts:
    """What the document says about itself, each fact with its evidence and score; empty where unsure."""
    found = found_facts(layout, metadata_title=metadata_title, made=made)
    language, title = _if_sure("language", found.language), _if_sure("title", found.title)
    entity, period = _if_sure("entity", found.entity), _if_sure("period", found.period)
    evidence: list[tuple[FactName, FactEvidence]] = []
    if language:
        evidence.append(("language", language[1]))
    if title:
        evidence.append(("title", title[1]))
    if entity:
        evidence.append(("entity", entity[1]))
    if period:
        evidence.append(("period", period[1]))
    return DocumentFacts(
        title=title[0] if title else "",
        language=language[0] if language else "",
        entity=entity[0] if entity else "",
        period=period[0] if period else None,
        figures_period=figures_period(layout),
        made=made,
        evidence=tuple(evidence),
    )


def _if_sure(name: FactName, found: tuple[_Fact, FactEvidence] | None) -> tuple[_Fact, FactEvidence] | None:
    """A fact with the score of its evidence; None where that is too low."""
    if found is None:
        return None
    score = score_of(name, found[1].grade or found[1].rule)
    return (found[0], replace(found[1], score=score)) if score >= _LEAST else None
