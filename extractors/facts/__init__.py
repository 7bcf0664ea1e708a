"""Facts about the whole document: title, language, reporting organisation, reporting period."""

from __future__ import annotations

from verslag.extractors.document.facts import DocumentFacts, Evidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.facts.document_language import main_language
from verslag.extractors.facts.reporting_entity import reporting_entity
from verslag.extractors.facts.reporting_period import reporting_period
from verslag.extractors.facts.title import report_title


def document_facts(layout: Layout, *, metadata_title: str = "") -> DocumentFacts:
    """What the document says about itself, each fact with its evidence."""
    title = report_title(layout, metadata_title)
    entity = reporting_entity(layout, title[0] if title else "")
    period = reporting_period(layout)
    evidence: list[tuple[str, Evidence]] = []
    for name, fact in (("title", title), ("entity", entity), ("period", period)):
        if fact:
            evidence.append((name, fact[1]))
    return DocumentFacts(
        title=title[0] if title else "",
        language=main_language(layout),
        entity=entity[0] if entity else "",
        period=period[0] if period else None,
        evidence=tuple(evidence),
    )
