"""The tag of a figure by its own words and those around it, and whether that tag is only ever an amount."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.layout import Section
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.metrics.fields.sentence_tags import without_name
from verslag.extractors.metrics.fields.tag_match import MONEY, TagMatch, TagQuery, match_tag
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.phrases.summing_words import is_generic
from verslag.extractors.tables.read.statements import statement_kind
from verslag.schemas.taxonomy import Taxonomy

STRONG_TAG = 0.6
"""Score from which a tag is no guess."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all figures of a document share."""

    facts: DocumentFacts
    taxonomy: Taxonomy
    sections: Mapping[str, Section]
    headings: Mapping[str, PrintedSpot] = field(default_factory=dict)
    """Where the heading of each section stands."""

    @property
    def report(self) -> str:
        """What the report calls itself and who published it."""
        return f"{self.facts.title} {self.facts.entity}"

    def headings_over(self, section_id: str | None) -> Iterator[PrintedSpot]:
        """Headings of a section and those above it, nearest first."""
        while section_id and (section := self.sections.get(section_id)):
            if section_id in self.headings:
                yield self.headings[section_id]
            section_id = section.parent_id

    def titles(self, section_id: str | None) -> tuple[str, ...]:
        """Titles of a section and those above it, nearest first."""
        found = []
        while section_id and (section := self.sections.get(section_id)):
            found.append(section.title)
            section_id = section.parent_id
        return tuple(found)


def match_of(candidate: Candidate, around: Surroundings, unit: str, near: bool = False) -> TagMatch | None:
    """The tag of a figure; with `near` by its own words and the name of its statement only: what a heading says of the
    field it is about makes no money of what is counted under it.
    """
    context = candidate.context
    own = context.row_label and candidate.extractor == "table" and not is_generic(context.row_label)
    label = context.row_label if own else context.label
    titles = (*candidate.titles, *around.titles(candidate.section_id))
    query = TagQuery(
        label=without_name(label, around.facts.entity),
        group=context.row_group.split(" > ")[-1],
        column=context.column_label,
        headings=tuple(t for t in titles if statement_kind(t.split())) if near else titles,
        unit=unit,
        code=context.code,
        report=around.report,
    )
    return match_tag(query, around.taxonomy)


def is_only_money(tag: str, taxonomy: Taxonomy) -> bool:
    """Whether what a tag stands for is given in a currency before anything else."""
    units = taxonomy.tags[tag].units
    return bool(units) and units[0] in MONEY
