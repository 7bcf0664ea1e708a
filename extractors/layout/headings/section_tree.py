"""Headings to a tree of sections with page ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Section
from verslag.extractors.layout.headings.section_numbers import SET_APART, section_numbers
from verslag.extractors.lines.runs import is_bullet

_NOTE_MARK = re.compile(r"(?<=[\w)”\"])(?<!\b[cdk]m)(?<!\bm)\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_BODY_KINDS = frozenset({"paragraph", "list_item", "kpi", "quote", "caption", "footnote", "table", "figure"})


def title_of(heading: Block) -> str:
    """The heading's text without a number set apart from it: by a wide space, not by the space of a typed "2.
    Titel".
    """
    first = heading.lines[0].words
    if len(first) > 1 and is_bullet(first[0].text) and first[1].bbox.x0 - first[0].bbox.x1 >= SET_APART * first[0].size:
        return _without_note(heading.text.removeprefix(first[0].text).lstrip())
    return _without_note(heading.text)


def _without_note(title: str) -> str:
    """A title without the mark of a note at its end: *Traject van de uitgaven¹⁷*; the square of a metre is none."""
    bare = _NOTE_MARK.sub("", title)
    return bare if any(c.isalpha() for c in bare) else title


def sections_of(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The blocks, each knowing its section, and the sections in reading order.

    A section reaches to the next heading of its own level or a higher one; that of a title inside a grid to the end of
    the table it heads.
    """
    headings = [b for b in blocks if b.kind == "heading" and b.level is not None]
    numbers = iter(section_numbers(headings))
    sections: list[Section] = []
    open_sections: list[int] = []
    placed: list[Block] = []
    titled: str | None = None
    for block in blocks:
        if titled is not None and block.table_id != titled and block.kind != "furniture":
            open_sections.pop()
            titled = None
        if block.kind == "heading" and block.level is not None:
            while open_sections and sections[open_sections[-1]].level >= block.level:
                open_sections.pop()
            parent = sections[open_sections[-1]].section_id if open_sections else None
            sections.append(
                Section(
                    section_id=f"s{len(sections) + 1}",
                    parent_id=parent,
                    level=block.level,
                    title=title_of(block),
                    page=block.page,
                    page_end=block.page,
                    top=block.bbox.top,
                    words=0,
                    number=next(numbers),
                )
            )
            open_sections.append(len(sections) - 1)
            titled = block.table_id
        if block.kind != "furniture" and open_sections:
            for index in open_sections:
                sections[index] = replace(sections[index], page_end=max(sections[index].page_end, block.page))
            current = open_sections[-1]
            if block.kind in _BODY_KINDS:
                sections[current] = replace(sections[current], words=sections[current].words + len(block.text.split()))
            block = replace(block, section_id=sections[current].section_id)
        placed.append(block)
    return tuple(placed), tuple(sections)
