"""The texts of a document in which names are looked for: paragraphs, single lines of lists, table cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.layout import Layout, Section
from verslag.extractors.document.passage import Passage
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.document.table import Table
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.names.reading.inner_columns import cell_texts, column_texts, is_column
from verslag.extractors.names.roles.governing_bodies import announced_office, group_office
from verslag.extractors.names.rules.entries import is_entry_line, is_represented, opens_with_name, parse_entry
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.partner_headings import heads_partners
from verslag.extractors.names.words.name_lists import word_class
from verslag.schemas.vocabularies import BlockKind

_MOST = 0.7
"""Share of lines that open with a name where each line of a block is a row of its own."""


_TOWN_LINE = re.compile(r"\s*(?:B-|BE-|NL-)?[1-9]\d{3}\s?(?:[A-Z]{2}\s+)?[A-ZÀ-Þ'’][\w'’-]+")
_ADDRESS_LINE = re.compile(
    r"\s*[A-ZÀ-Þ’'][^\d,]{3,}\s\d{1,4}\b.{0,12}\s(?:B-|BE-|NL-)?[1-9]\d{3}\s?(?:[A-Z]{2}\s+)?[A-ZÀ-Þ’'][\w’'-]+$"
)
_STREET_LINE = re.compile(r"[a-zA-Z]\s+\d{1,4}\s?\w{0,3}$")
_NAME_LINE = re.compile(
    r"\s*(?:[•*–-]\s*)?(?:(?:[A-ZÀ-Þ][\w.’'-]*|[a-z’']{1,4}\.?)\s+){1,5}[A-ZÀ-Þ][\w’'-]+\s*(?:[,(;].{0,60})?\.?$"
)
"""Capitalised words with small ones between them, and at most an aside behind."""
_LABEL = re.compile(r"[A-ZÀ-Þ][\w&’' /-]{2,30}:\s+\S")
_UNFINISHED = word_class("words no line of a list ends in")
_FEWEST_WORDS = 4
"""A line of a list of names is short, and a small word at its end may be a label's: *ondertekend door*."""
_FEWEST_LABELS = 2
"""One line with a colon may be a sentence that announces the next."""
_BULLET = re.compile(r"^[^\w(]+")
_LONGEST_ITEM = 7
"""Words of a partner's name and its bullet."""
_LONGEST_ADDRESS_LINE = 8
"""More words make a sentence, not a line of an address."""


@dataclass(frozen=True, slots=True)
class TextUnit:
    """One text read on its own: a paragraph, a line of a list, or a table cell."""

    passage: Passage
    page: int
    section_id: str | None
    kind: BlockKind
    heading: str
    """The heading nearest above."""
    group: str
    """What the unit shares with its neighbours: its block or its table column."""
    row: str = ""
    """Identifies the table row; units of one row belong together."""
    column_header: str = ""
    entry: bool = False
    """Stands for itself (a list line, a cell), not part of running text."""
    chapter: str = ""
    """The title of the section around the one this stands in."""

    @property
    def text(self) -> str:
        return self.passage.text


def text_units(layout: Layout, fence: ReaderFence) -> list[TextUnit]:
    """All texts of the document in reading order; a furniture text that returns is given once."""
    tables = {table.table_id: table for table in layout.tables}
    units: list[TextUnit] = []
    heading = ""
    furniture: set[str] = set()
    done_tables: set[str] = set()
    chapters = _chapters(layout.sections)
    for page in layout.pages:
        for block in page.blocks:
            if block.kind == "heading" and fence.read(
                page.page.number, "names", partial(_heads_texts, block.text), False
            ):
                heading = block.text
            if block.kind == "furniture":
                if block.text in furniture:
                    continue
                furniture.add(block.text)
            table = tables.get(block.table_id) if block.table_id else None
            if table is not None and table.cells:
                if table.table_id not in done_tables:
                    done_tables.add(table.table_id)
                    units.extend(_table_units(table, block, heading))
            else:
                listed = heads_partners(heading) or heads_partners(chapters.get(block.section_id or "", ""))
                units.extend(fence.read(block.page, "names", partial(_block_units, block, heading, listed), []))
    return [replace(u, chapter=chapters.get(u.section_id or "", "")) for u in units]


def _chapters(sections: Sequence[Section]) -> dict[str, str]:
    """Section id → the title of the section around it."""
    titles = {section.section_id: section.title for section in sections}
    return {s.section_id: titles[s.parent_id] for s in sections if s.parent_id in titles}


def _heads_texts(heading: str) -> bool:
    """Whether a heading names what stands below: not a person's entry or a place."""
    return group_office(heading) is not None or not (is_entry_line(heading) or bool(lookup(heading)))


def _block_units(block: Block, heading: str, listed: bool) -> list[TextUnit]:
    return list(_units_of(block, heading, listed))


def _units_of(block: Block, heading: str, listed: bool) -> Iterator[TextUnit]:
    lines = [line.text for line in block.lines]
    parts = _labelled_parts(block) or _address_parts(block)
    listable = not parts and block.kind in ("paragraph", "list_item") and _are_items(lines)
    items = listable and (listed or is_column(block.lines))
    if len(lines) > 1 and (lines_stand_alone(lines) or items):
        for line in block.lines:
            yield _unit(passage_of((line,)), block, heading, entry=True)
    elif _announces_lines(lines):
        yield _unit(passage_of(block.lines[:1]), block, heading, entry=False)
        for line in block.lines[1:]:
            yield _unit(passage_of((line,)), block, heading, entry=True)
    elif _opens_with_entry(block):
        yield _unit(passage_of(block.lines[:1]), block, heading, entry=True)
        yield _unit(passage_of(block.lines[1:]), block, heading, entry=False)
    elif columns := column_texts(block.lines):
        for passage in columns:
            yield _unit(passage, block, heading, entry=True)
    elif parts:
        for part in parts:
            yield _unit(passage_of(part), block, heading, entry=True)
    else:
        yield _unit(block.passage, block, heading, entry=is_entry_line(block.text))


def _are_items(lines: Sequence[str]) -> bool:
    """Lines that each open with a capital or a bullet, or with a word that has a digit, and no sentence among them."""
    first = [(_BULLET.sub("", line).split() or [""])[0] for line in lines]
    opened = all(word[:1].isupper() or any(c.isdigit() for c in word) for word in first)
    return opened and all(
        len(line.split()) <= _LONGEST_ITEM and not line.rstrip().endswith((",", "-")) for line in lines
    )


def _announces_lines(lines: Sequence[str]) -> bool:
    """A lead-in and below it one name a line: *De raad bestaat uit:*."""
    announced = len(lines) > 1 and lines[0].rstrip().endswith(":") and announced_office(lines[0]) is not None
    return announced and all(_NAME_LINE.match(line) for line in lines[1:])


def _opens_with_entry(block: Block) -> bool:
    """A person's entry, and below it a text about the person: the first line ends before the width is used up.

    *A. Maes (v, 1961), voorzitter*, below it *Nationaliteit: Nederlandse. Benoemd in 2019 …*
    """
    if len(block.lines) < 2 or not block.lines[1].text[:1].isupper():
        return False
    entry = parse_entry(block.lines[0].text)
    if entry is None or not entry.certain or not (entry.role or entry.name_end < len(block.lines[0].text)):
        return False
    following = block.lines[1].words[0].bbox.width
    return block.lines[0].bbox.x1 + following < max(line.bbox.x1 for line in block.lines)


def _labelled_parts(block: Block) -> list[tuple[Line, ...]]:
    """The lines of a colophon, each with those that go on with it: *Redactie: …*, *Druk: …*; empty for other blocks."""
    starts = [k for k, line in enumerate(block.lines) if _LABEL.match(line.text)]
    if len(starts) < _FEWEST_LABELS or starts[0] or len(starts) * 2 < len(block.lines):
        return []
    return [block.lines[a:b] for a, b in pairwise([*starts, len(block.lines)])]


def _address_parts(block: Block) -> list[tuple[Line, ...]]:
    """The lines of an address block, street and town together; empty for another block.

    A name ends with its line: *D. Maas*, below it *Kerkpad 19*.
    """
    lines = block.lines
    whole = next((k for k, line in enumerate(lines) if _ADDRESS_LINE.match(line.text)), 0)
    town = whole or next((k for k, line in enumerate(lines) if _TOWN_LINE.match(line.text)), 0)
    if not town or any(len(line.text.split()) > _LONGEST_ADDRESS_LINE for line in lines):
        return []
    street = town - 1 if not whole and _STREET_LINE.search(lines[town - 1].text) else town
    return [*((line,) for line in lines[:street]), lines[street : town + 1], *((line,) for line in lines[town + 1 :])]


def _unit(passage: Passage, block: Block, heading: str, *, entry: bool) -> TextUnit:
    return TextUnit(passage, block.page, block.section_id, block.kind, heading, block.block_id, entry=entry)


def _table_units(table: Table, block: Block, heading: str) -> Iterator[TextUnit]:
    texts = list(cell_texts(table))
    headers: dict[str, str] = {}
    for cell, column, passage in texts:
        if cell.header:
            spanned = [f"{table.table_id}-c{k}" for k in range(cell.column + 1, cell.column + cell.column_span)]
            headers |= dict.fromkeys((column, *spanned), passage.text)
    for cell, column, passage in texts:
        yield TextUnit(
            passage,
            table.page,
            table.section_id or block.section_id,
            "table",
            heading,
            column,
            row=f"{table.table_id}-r{cell.row}",
            column_header=headers.get(column, ""),
            entry=True,
        )


def _goes_on(line: str, after: str) -> bool:
    """Whether a printed line ends inside a word or before the one that a small word of a sentence needs."""
    if line.endswith(("-", "\u00ad", "‐")):
        return after[:1].islower()
    words = line.split()
    return len(words) > _FEWEST_WORDS and words[-1] in _UNFINISHED


def lines_stand_alone(lines: Sequence[str]) -> bool:
    """Whether printed lines are a list of names and roles, each its own, rather than one running text."""
    if any(_goes_on(line, after) for line, after in pairwise(lines)):
        return False
    if any(is_represented(line) for line in lines) or sum(is_entry_line(line) for line in lines) * 2 >= len(lines):
        return True
    return len(lines) > 1 and sum(opens_with_name(line) for line in lines) > _MOST * len(lines)
