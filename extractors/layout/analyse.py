"""A document's words to what a reader sees: blocks in reading order, tables, sections."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

from verslag.extractors.document.block import Block
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.page import OutlineItem, PageText
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.document.table import Table
from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.blocks.key_figures import without_kpis
from verslag.extractors.layout.drawings.find_charts import find_charts, without_charts
from verslag.extractors.layout.finished_blocks import blocks_of
from verslag.extractors.layout.furniture.page_labels import page_labels
from verslag.extractors.layout.furniture.repeated import furniture_of
from verslag.extractors.layout.headings.body_style import body_style, page_body_styles
from verslag.extractors.layout.headings.contents import evidence_of
from verslag.extractors.layout.headings.heading_styles import headings_of
from verslag.extractors.layout.headings.levels import levels_of, statement_levels
from verslag.extractors.layout.headings.section_tree import sections_of
from verslag.extractors.layout.headings.structure_tags import tag_evidence
from verslag.extractors.layout.page_layout import Sheet, page_drafts, sheet_of
from verslag.extractors.layout.table_links import checked_links
from verslag.extractors.layout.tiles.find_tiles import find_tiles, without_tiles
from verslag.extractors.layout.tiles.folio_tiles import without_folios


def analyse(pages: Sequence[PageText], *, outline: Sequence[OutlineItem] = ()) -> Layout:
    """Blocks in the order a person reads them, page furniture apart, headings as a tree of sections.

    A page on which charts, tiles or tables cannot be read is one without them.
    """
    fence = ReaderFence()
    charts: list[tuple[Chart, ...]] = [fence.read(p.number, "charts", partial(find_charts, p), ()) for p in pages]
    rest = [without_charts(page, found) for page, found in zip(pages, charts, strict=True)]
    seen: list[tuple[Tile, ...]] = [fence.read(p.number, "tiles", partial(find_tiles, p), ()) for p in rest]
    tiles = without_folios(pages, seen)
    tables = _tables([without_tiles(page, found) for page, found in zip(rest, tiles, strict=True)], fence)
    tabular = {word for found in tables for table in found for cell in table.cells for word in cell.passage}
    tabular |= {word for found in charts for chart in found for word in chart.words}
    tabular |= {word for found in tiles for tile in found for word in tile.words}
    sheets = [sheet_of(page, tabular) for page in pages]
    furniture = furniture_of(pages, [sheet.runs for sheet in sheets], tabular)
    drafts = [page_drafts(*parts) for parts in zip(sheets, furniture, tables, charts, tiles, strict=True)]
    body = body_style(drafts)
    evidence = evidence_of(pages, drafts, outline)
    drafts = [without_kpis(of_page) if i in evidence.contents_pages else of_page for i, of_page in enumerate(drafts)]
    tagged = tag_evidence(drafts)
    evidence.confirmed |= tagged.levels.keys()
    evidence.against |= tagged.against
    levels = levels_of(headings_of(drafts, page_body_styles(drafts, body), evidence), (evidence.levels, tagged.levels))
    levels |= statement_levels(drafts, levels)
    blocks = blocks_of(sheets, drafts, levels, body)
    placed, sections = sections_of([block for of_page in blocks for block in of_page])
    pages_read = _by_page(sheets, placed)
    linked = checked_links([table for found in tables for table in found], pages_read)
    return Layout(
        _page_layouts(sheets, pages_read),
        linked,
        sections,
        tuple(chain(*charts)),
        tuple(chain(*tiles)),
        tuple(fence.found),
    )


def _tables(pages: Sequence[PageText], fence: ReaderFence) -> tuple[tuple[Table, ...], ...]:
    from verslag.extractors.tables import find_tables, link_continuations  # tables build on this package's model

    found: list[tuple[Table, ...]] = [fence.read(p.number, "tables", partial(find_tables, p), ()) for p in pages]
    return link_continuations(found)


def _page_layouts(sheets: Sequence[Sheet], blocks: Sequence[Sequence[Block]]) -> tuple[PageLayout, ...]:
    return tuple(
        PageLayout(sheet.page, label or sheet.page.label, tuple(of_page))
        for sheet, of_page, label in zip(sheets, blocks, page_labels(blocks), strict=True)
    )


def _by_page(sheets: Sequence[Sheet], blocks: Sequence[Block]) -> list[list[Block]]:
    pages: dict[int, list[Block]] = {sheet.page.number: [] for sheet in sheets}
    for block in blocks:
        pages[block.page].append(block)
    return list(pages.values())
