"""All figures of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Table
from verslag.extractors.document.tile import Tile
from verslag.extractors.metrics.fields.bare_tables import said_for_all_amounts
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.fields.section_measures import SectionMeasure, measure_under, section_measures
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure
from verslag.extractors.metrics.readers.charts.chart_reader import named_by_place
from verslag.extractors.metrics.readers.charts.drawn_chart import chart_figures
from verslag.extractors.metrics.readers.charts.share_names import named_shares
from verslag.extractors.metrics.readers.paired_tiles import tile_figures
from verslag.extractors.metrics.readers.prose.dash_items import as_printed, with_list_marks
from verslag.extractors.metrics.readers.prose.heading_reader import once, read_heading
from verslag.extractors.metrics.readers.prose.list_numbers import contents_blocks, list_number_end, numbered_blocks
from verslag.extractors.metrics.readers.prose.prose_reader import ProseFigure, read_text, unit_of
from verslag.extractors.metrics.readers.tables.inherited_heads import TableHeads, inherited_heads
from verslag.extractors.metrics.readers.tables.table_reader import table_figures
from verslag.extractors.metrics.readers.tables.table_state import TableSetting
from verslag.extractors.metrics.readers.tables.table_titles import titles_above
from verslag.extractors.metrics.readers.tile_reader import read_tile
from verslag.extractors.metrics.resolve import finished
from verslag.schemas.taxonomy import Taxonomy
from verslag.schemas.vocabularies import FigurePlace

_TEXT_WORDS = 16
"""A block is running text from so many words on."""

_READ_AS_PROSE = frozenset({"paragraph", "list_item", "quote", "caption", "footnote", "figure"})


class FoundFigures(NamedTuple):
    """The figures of a document in reading order, and what was left out."""

    figures: tuple[MetricFigure, ...]
    unnamed: Mapping[int, int]
    """How many figures of a page have no printed name: they say nothing to a reader."""


def find_figures(layout: Layout, facts: DocumentFacts, taxonomy: Taxonomy) -> FoundFigures:
    """The figures of a document that something printed names.

    Args:
        layout: pages with blocks in reading order, annotated tables and sections.
        facts: what the document says about itself; gives period and owner where nothing nearer does.
        taxonomy: the tags to choose from.
    """
    headings = {
        b.section_id: b for page in reversed(layout.pages) for b in reversed(page.blocks) if b.kind == "heading"
    }
    placed = {s: PrintedSpot("title", b.page, b.bbox) for s, b in headings.items() if s is not None}
    around = Surroundings(facts, taxonomy, {s.section_id: s for s in layout.sections}, placed)
    tables = {t.table_id: t for t in layout.tables}
    heads: dict[str, TableHeads] = {}
    numbered = numbered_blocks(layout.pages)
    measures = section_measures(layout)
    charts = {c.chart_id: c for c in layout.charts}
    tiles: dict[str | None, Tile] = {t.tile_id: t for t in layout.tiles}
    candidates = [
        c for page in layout.pages for c in _on_page(page, tables, charts, tiles, heads, numbered, measures, around)
    ]
    unnamed = Counter(c.page for c in candidates if not _is_named(c))
    return FoundFigures(
        finished([c for c in candidates if _is_named(c)], around, said_for_all_amounts(layout)), unnamed
    )


def _is_named(candidate: Candidate) -> bool:
    """Whether anything printed says what a figure is; figures of tables without a row label still add up to totals."""
    return candidate.place == "table" or any(ch.isalpha() for ch in candidate.context.label)


def _on_page(
    page: PageLayout,
    tables: Mapping[str, Table],
    charts: dict[str, Chart],
    tiles: Mapping[str | None, Tile],
    heads: dict[str, TableHeads],
    numbered: frozenset[str],
    measures: Mapping[str, SectionMeasure],
    around: Surroundings,
) -> list[Candidate]:
    found: list[Candidate] = []
    contents = contents_blocks(page)
    for place, block in enumerate(page.blocks):
        table = tables.get(block.table_id or "")
        if block.kind == "table" and table is not None:
            setting = _setting(page, place, inherited_heads(table, heads), measures, around)
            figures, heads[table.table_id] = table_figures(table, setting, around.facts)
            found += figures
        elif block.chart_id is not None:
            chart = charts.pop(block.chart_id, None)  # names turned by a quarter are a block of their own
            if chart is not None:
                title = around.sections[block.section_id].title if block.section_id else ""
                measure = measures.get(block.section_id or "", SectionMeasure()).measure
                found += chart_figures(chart, block.section_id, title, measure)
        elif block.block_id in contents:
            continue
        elif block.kind == "kpi" and block.tile_id in tiles:
            found += tile_figures(tiles[block.tile_id], block.section_id, _card_titles(block, page.blocks))
        elif block.kind == "kpi" and block.block_id not in numbered:
            found += _in_tile(block, page.blocks, around)
        elif block.kind == "kpi" or block.kind in _READ_AS_PROSE:
            start = list_number_end(block.text) if block.block_id in numbered else 0
            readings = read_text(with_list_marks(block.passage), around.facts)
            found += _in_text(block, [r for r in readings if r.quantity.start >= start])
        elif block.kind == "heading":
            found += _in_text(block, read_heading(block.text, around.facts))
    found = once(found)
    said = {section: of_section.measure for section, of_section in measures.items()}
    titles = {s: section.title for s, section in around.sections.items()}
    headings = [b.bbox for b in page.blocks if b.kind == "heading"]
    found = named_by_place(found, page.page, titles, said, headings, _running_text(page))
    cards = list(dict.fromkeys(b.container for b in page.blocks if b.container is not None and b.kind == "kpi"))
    return named_shares(found, cards)


def _setting(
    page: PageLayout,
    place: int,
    heads: TableHeads | None,
    measures: Mapping[str, SectionMeasure],
    around: Surroundings,
) -> TableSetting:
    """What stands around the table that is the block at a place of a page."""
    block = page.blocks[place]
    of_section = measures.get(block.section_id or "", SectionMeasure())
    return TableSetting(
        titles=titles_above(page.blocks[:place], block.bbox, page.page.height),
        section_id=block.section_id,
        heads=heads,
        measure=of_section.measure,
        own_measures=of_section.repeated,
        below=measure_under(page.blocks, place),
        section_titles=around.titles(block.section_id),
    )


def _running_text(page: PageLayout) -> list[BBox]:
    """The boxes of texts that are too long to be the name of anything."""
    return [b.bbox for b in page.blocks if b.kind in _READ_AS_PROSE and len(b.text.split()) >= _TEXT_WORDS]


def _in_tile(block: Block, blocks: Sequence[Block], around: Surroundings) -> Iterator[Candidate]:
    titles = _card_titles(block, blocks)
    for figure in read_tile(block.passage, around.facts):
        candidate = _candidate(block, figure.quantity, FigureContext(figure.label, context=block.text), "kpi", "tile")
        if candidate is not None:
            yield replace(
                candidate,
                period=figure.period,
                period_source="own words" if figure.period else "",
                titles=tuple(b.text for b in titles),
                doubts=figure.doubts,
                spots=(*candidate.spots, *(PrintedSpot("title", b.page, b.bbox) for b in titles)),
            )


def _card_titles(block: Block, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Headings on the card a block stands on."""
    card = block.container
    return tuple(
        b
        for b in blocks
        if b.kind == "heading" and card is not None and b is not block and card.contains(b.bbox, slack=2)
    )


def _in_text(block: Block, readings: Iterable[ProseFigure]) -> Iterator[Candidate]:
    """The figures of a block of text as read from it."""
    for reading in readings:
        context = FigureContext(reading.label, context=as_printed(reading.sentence, block.passage))
        candidate = _candidate(block, reading.quantity, context, "prose", "prose")
        if candidate is not None:
            yield replace(
                candidate,
                period=reading.period,
                period_source=reading.period_source,
                scenario=reading.scenario,
                doubts=(*reading.doubts, Doubt.FOOTNOTE) if block.kind == "footnote" else reading.doubts,
            )


def _candidate(
    block: Block, quantity: Quantity, context: FigureContext, place: FigurePlace, extractor: str
) -> Candidate | None:
    try:
        box = block.passage.bbox(quantity.start, quantity.end)
    except ValueError:  # no printed word stands there
        return None
    return Candidate(
        quantity=quantity,
        raw_text=quantity.surface,
        place=place,
        context=context,
        page=block.page,
        bbox=box,
        section_id=block.section_id,
        extractor=extractor,
        unit=unit_of(quantity, context.label),
        spots=(PrintedSpot("block", block.page, block.bbox),),
    )
