"""The unit and scale that a line at the head of a section gives all its tables: "in duizenden euro"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Layout
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.measures import Measure

_MEASURE_WORDS = 12
"""A line that gives the unit of what follows has at most this many words."""

_UNMEASURED = Measure()


class SectionMeasure(NamedTuple):
    """What the first such line of a section says."""

    measure: Measure = _UNMEASURED
    repeated: bool = False
    """Whether more such lines follow, or the captions of tables say theirs: each is then its own table's rather than
    the section's.
    """
    of_captions: bool = False
    """Whether only the captions of single tables say it."""


def section_measures(layout: Layout) -> Mapping[str, SectionMeasure]:
    """By the id of each section what it, or the nearest section around it, says of its tables.

    The caption of a table that says more than the unit is about that table, and so is a unit under a table: they tell
    of the others only where nothing else does.
    """
    found: dict[str, SectionMeasure] = {}
    captioned: dict[str, SectionMeasure] = {}
    for page in layout.pages:
        for place, block in enumerate(page.blocks):
            section = block.section_id
            if section is None or block.kind not in ("heading", "paragraph", "caption"):
                continue
            if len(block.text.split()) > _MEASURE_WORDS or not (measure := measure_of(block.text)).scale:
                continue
            if _is_of_one_table(page.blocks, place):
                captioned.setdefault(section, SectionMeasure(measure, repeated=True, of_captions=True))
                continue
            first = found.get(section)
            found[section] = first._replace(repeated=True) if first else SectionMeasure(measure)
    for section, of_caption in captioned.items():
        found[section] = found[section]._replace(repeated=True) if section in found else of_caption
    parents = {s.section_id: s.parent_id for s in layout.sections}
    for each in layout.sections:
        around: str | None = each.section_id
        while around is not None and around not in found:
            around = parents.get(around)
        if around is not None:
            found.setdefault(each.section_id, found[around])
    return found


def _is_of_one_table(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line is a caption right above a table, or says the unit of the table right above it."""
    block = blocks[place]
    before = blocks[place - 1] if place else None
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    if block.kind != "heading" and not only_declares(block.text) and after is not None and after.kind == "table":
        return True
    return is_under(block, before) and (after is None or after.kind != "table" or not only_declares(block.text))


def is_under(block: Block, table: Block | None, notes: float = 0.0) -> bool:
    """Whether a line stands right under a table, or under other lines below it that end at `notes`."""
    if table is None or table.kind != "table" or block.kind == "heading":
        return False
    gap = block.bbox.top - max(table.bbox.bottom, notes)
    return -0.5 * block.bbox.height <= gap <= _UNDER * block.bbox.height and block.bbox.x_overlap(table.bbox) > 0


_UNDER = 2.5
"""Line heights from a table down to the line that gives its unit."""
