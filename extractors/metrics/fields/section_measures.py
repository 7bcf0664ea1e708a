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
    since: tuple[int, float] = (0, 0.0)
    """Page and height from which it holds: a line between two tables says nothing of the upper one."""

    def holds_for(self, block: Block) -> bool:
        """Whether a table or text stands below the line."""
        return (block.page, block.bbox.top) >= self.since


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
                since = (page.page.number, block.bbox.top) if _is_over_next(page.blocks, place) else (0, 0.0)
                captioned.setdefault(section, SectionMeasure(measure, True, True, since))
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
    """Whether a line is a caption right above a table, or says the unit of the table right above it, or that of the
    next one only.
    """
    block = blocks[place]
    before = blocks[place - 1] if place else None
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    if after is not None and after.kind == "table":
        if only_declares(block.text):
            return _is_over_next(blocks, place)
        if block.kind != "heading":
            return True
    return is_under(block, before)


def _is_over_next(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line with a unit and nothing else stands right above a table, and tables of its section before it."""
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or after.kind != "table" or not only_declares(block.text):
        return False
    return any(b.kind == "table" and b.section_id == block.section_id for b in blocks[:place])


def declared_over(blocks: Sequence[Block], place: int) -> Measure:
    """What a line with a unit and nothing else gives the group of key figures that stands right below it.

    Args:
        blocks: of the page in reading order.
        place: of a key figure.
    """
    first = place
    while first and blocks[first - 1].kind == "kpi":
        first -= 1
    line = blocks[first - 1] if first else None
    if line is None or line.kind not in ("paragraph", "caption", "heading") or not only_declares(line.text):
        return _UNMEASURED
    return measure_of(line.text)


def is_under(block: Block, table: Block | None, notes: float = 0.0) -> bool:
    """Whether a line stands right under a table, or under other lines below it that end at `notes`."""
    if table is None or table.kind != "table" or block.kind == "heading":
        return False
    gap = block.bbox.top - max(table.bbox.bottom, notes)
    return -0.5 * block.bbox.height <= gap <= _UNDER * block.bbox.height and block.bbox.x_overlap(table.bbox) > 0


_UNDER = 2.5
"""Line heights from a table down to the line that gives its unit."""
