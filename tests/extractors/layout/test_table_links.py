"""A table goes on overleaf only where nothing is read between the two."""

from __future__ import annotations

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.passage import Passage
from verslag.extractors.document.table import Table
from verslag.extractors.layout.table_links import checked_links

TABLES = (
    Table("p1-t1", 1, BBox(60, 600, 540, 700), 4, 3, (), False),
    Table("p2-t1", 2, BBox(60, 120, 540, 300), 4, 3, (), False, continues="p1-t1"),
)


def block(page, kind, text, top, x0=60.0, x1=540.0):
    return Block(f"p{page}-{top}", page, kind, (), Passage(text, ()), BBox(x0, top, x1, top + 12))


def link(first, second):
    return checked_links(TABLES, [first, second])[1].continues


def test_link_stays_over_footnotes_and_furniture():
    first = [block(1, "footnote", "1 Voorlopig", 720), block(1, "furniture", "7", 800)]
    assert link(first, [block(2, "furniture", "Jaarrekening", 20)]) == "p1-t1"


def test_text_under_the_first_parts_them():
    assert link([block(1, "paragraph", "De bezetting steeg.", 720)], []) is None


def test_text_in_another_column_does_not_part_them():
    assert link([block(1, "paragraph", "De bezetting steeg.", 720, 560, 800)], []) == "p1-t1"


def test_heading_over_the_second_parts_them():
    assert link([], [block(2, "heading", "Kosten van het vervoer", 90)]) is None


def test_heading_that_is_repeated_overleaf_does_not():
    first = [block(1, "heading", "Balans", 560)]
    assert link(first, [block(2, "heading", "Balans (vervolg)", 90)]) == "p1-t1"


def test_table_under_another_of_its_grid_keeps_its_link():
    tables = (TABLES[0], Table("p1-t2", 1, BBox(60, 720, 540, 800), 4, 3, (), False, continues="p1-t1"))
    assert checked_links(tables, [[block(1, "heading", "Baten", 706)]])[1].continues == "p1-t1"
