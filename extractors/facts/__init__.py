"""Facts about the whole document: title, language, reporting organisation, reporting period."""

from __future__ import annotations

from datetime import date

from verslag.extractors.document.facts import DocumentFacts, FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.document_language import main_language
from verslag.extractors.facts.reporting_entity import reporting_entity
from verslag.extractors.facts.reporting_period import reporting_period
from verslag.extractors.facts.title import report_title


def document_facts(layout: Layout, *, metadata_title: str = "", made: date | None = None) -> DocumentFacts:
    """What the document says about itself, each fact with its evidence; `made` is the day the file gives for itself."""
    title = report_title(layout, metadata_title)
    entity = reporting_entity(layout, title[0] if title else "")
    period = reporting_period(layout, made)
    evidence: list[tuple[str, FactEvidence]] = []
    for name, fact in (("title", title), ("entity", entity), ("period", period)):
        if fact:
            evidence.append((name, fact[1]))
    return DocumentFacts(
        title=title[0] if title else "",
        language=main_language(layout),
        entity=entity[0] if entity else "",
        period=period[0] if period else None,
        made=made,
        evidence=tuple(evidence),
    )
