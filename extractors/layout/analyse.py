"""A document's words to what a reader sees: blocks in reading order, tables, sections."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.layout.cards import cards_of
from verslag.extractors.layout.draft import Draft, draft_of
from verslag.extractors.layout.furniture import furniture_of, page_number_in
from verslag.extractors.layout.headings import headings_of
from verslag.extractors.layout.kinds import kind_of
from verslag.extractors.layout.levels import levels_of
from verslag.extractors.layout.lines import rows_of
from verslag.extractors.layout.model import Block, Layout, Line, PageLayout, Table
from verslag.extractors.layout.passages import passage_of
from verslag.extractors.layout.regions import drafts_in_order, region_tree
from verslag.extractors.layout.rotated import rotated_drafts
from verslag.extractors.layout.runs import runs_of
from verslag.extractors.layout.sections import sections_of
from verslag.extractors.layout.styles import body_style
from verslag.extractors.page import OutlineItem, PageText


def analyse(pages: Sequence[PageText], *, outline: Sequence[OutlineItem] = ()) -> Layout:
    """Blocks in the order a person reads them, page furniture apart, headings as a tree of sections."""
    runs = [runs_of(word for word in page.words if word.rotation == 0) for page in pages]
    furniture = furniture_of(pages, runs)
    tables = [_tables(page) for page in pages]
    drafts = [
        _page_drafts(page, of_page, marked, found)
        for page, of_page, marked, found in zip(pages, runs, furniture, tables, strict=True)
    ]
    body = body_style(drafts)
    levels = levels_of(headings_of(drafts, body), {})
    seen = frozenset(
        line.words[i].text.strip(".,;:!?()'\"“”‘’").casefold()
        for of_page in drafts
        for draft in of_page
        for line in draft.lines
        for i in range(len(line.words) - 1)
    )
    blocks = [
        _block(page, number, draft, levels.get(id(draft)), body.size, seen)
        for page, of_page in zip(pages, drafts, strict=True)
        for number, draft in enumerate(of_page, 1)
    ]
    placed, sections = sections_of(blocks)
    return Layout(
        tuple(
            PageLayout(page, _label(page, of_page), tuple(b for b in placed if b.page == page.number))
            for page, of_page in zip(pages, drafts, strict=True)
        ),
        tuple(table for found in tables for table in found),
        sections,
    )


def _tables(page: PageText) -> tuple[Table, ...]:
    try:
        from verslag.extractors.tables import find_tables  # tables build on this package's model
    except ImportError:
        return ()
    return find_tables(page)


def _page_drafts(page: PageText, runs: Sequence[Line], marked: set[int], tables: Sequence[Table]) -> list[Draft]:
    """The page's blocks in reading order, furniture last."""
    furniture = [draft_of([runs[i]], "furniture") for i in sorted(marked)]
    in_furniture = {id(word) for i in marked for word in runs[i].words}
    in_tables = {id(word) for table in tables for cell in table.cells for word in cell.passage}
    words = [w for w in page.words if w.rotation == 0 and id(w) not in in_furniture and id(w) not in in_tables]
    settled = [
        draft_of(rows_of(w for cell in table.cells for w in cell.passage), "table", table.table_id)
        for table in tables
        if table.cells
    ]
    root = region_tree(words, cards_of(page, words))
    em = _page_em(words)
    turned = rotated_drafts([w for w in page.words if w.rotation != 0])
    return [*drafts_in_order(root, settled, em), *turned, *furniture]


def _page_em(words: Sequence[object]) -> float:
    sizes = sorted(getattr(word, "size", 10.0) for word in words)
    return sizes[len(sizes) // 2] if sizes else 10.0


def _block(
    page: PageText, number: int, draft: Draft, level: int | None, body_size: float, seen: frozenset[str]
) -> Block:
    kind = "heading" if level is not None else kind_of(draft, body_size, page.height)
    return Block(
        block_id=f"p{page.number}-b{number}",
        page=page.number,
        kind=kind,
        lines=draft.lines,
        passage=passage_of(draft.lines, seen),
        bbox=draft.bbox,
        level=level,
        table_id=draft.table_id,
        container=draft.container,
    )


def _label(page: PageText, drafts: Sequence[Draft]) -> str:
    numbers = [page_number_in(draft.text) for draft in drafts if draft.kind == "furniture"]
    return next((number for number in numbers if number is not None), page.label)
