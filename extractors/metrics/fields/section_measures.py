"""The unit and scale that a line at the head of a section gives all its tables: "in duizenden euro"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from verslag.extractors.document.layout import Layout
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.measures import Measure

_MEASURE_WORDS = 12
"""A line that gives the unit of what follows has at most this many words."""

_UNMEASURED = Measure()


class SectionMeasure(NamedTuple):
    """What the first such line of a section says."""

    measure: Measure = _UNMEASURED
    repeated: bool = False
    """Whether more such lines follow: each is then its own table's rather than the section's."""


def section_measures(layout: Layout) -> Mapping[str, SectionMeasure]:
    """By the id of each section what it, or the nearest section around it, says of its tables."""
    found: dict[str, SectionMeasure] = {}
    for page in layout.pages:
        for block in page.blocks:
            section = block.section_id
            if section is None or block.kind not in ("heading", "paragraph", "caption"):
                continue
            if len(block.text.split()) <= _MEASURE_WORDS and (measure := measure_of(block.text)).scale:
                first = found.get(section)
                found[section] = first._replace(repeated=True) if first else SectionMeasure(measure)
    parents = {s.section_id: s.parent_id for s in layout.sections}
    for each in layout.sections:
        place: str | None = each.section_id
        while place is not None and place not in found:
            place = parents.get(place)
        if place is not None:
            found.setdefault(each.section_id, found[place])
    return found
