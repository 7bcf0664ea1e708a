"""All figures of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.reader_fence import ReaderFault, ReaderFence
from verslag.extractors.document.table import Table
from verslag.extractors.document.tile import Tile
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.metrics.fields.bare_tables import said_for_all_amounts
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.fields.section_measures import SectionMeasure, declared_over, section_measures
from verslag.extractors.metrics.fields.timeline_years import dated_by_timeline
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure
from verslag.extractors.metrics.readers.charts.captioned_figures import under_captions
from verslag.extractors.metrics.readers.charts.chart_reader import named_by_place
from verslag.extractors.metrics.readers.charts.chart_sources import period_of_source
from verslag.extractors.metrics.readers.charts.drawn_chart import chart_figures
from verslag.extractors.metrics.readers.charts.figures_on_marks import doubted_on_marks
from verslag.extractors.metrics.readers.charts.share_names import named_shares
from verslag.extractors.metrics.readers.paired_tiles import tile_figures
from verslag.extractors.metrics.readers.prose.dash_items import as_printed, with_list_marks
from verslag.extractors.metrics.readers.prose.heading_reader import once, read_heading
from verslag.extractors.metrics.readers.prose.list_numbers import contents_blocks, list_number_end, numbered_blocks
from verslag.extractors.metrics.readers.prose.prose_reader import ProseFigure, read_text, told_by, unit_of
from verslag.extractors.metrics.readers.prose.told_before import NOTHING, lead_in
from verslag.extractors.metrics.readers.shared_labels import told_apart
from verslag.extractors.metrics.readers.tables.inherited_heads import TableHeads, inherited_heads
from verslag.extractors.metrics.readers.tables.table_notes import notes_around
from verslag.extractors.metrics.readers.tables.table_reader import table_figures
from verslag.extractors.metrics.readers.tables.table_state import TableSetting
from verslag.extractors.metrics.readers.tables.table_titles import titles_above
from verslag.extractors.metrics.readers.tile_reader import read_tile
from verslag.extractors.metrics.readers.tile_texts import read_note, read_sentence
from verslag.extractors.metrics.resolve import finished
from verslag.schemas.taxonomy import Taxonomy
from verslag.schemas.vocabularies import BlockKind, FigurePlace

_TEXT_WORDS = 16
"""A block is running text from so many words on."""

_READERS: Mapping[BlockKind, str] = {"table": "tables", "figure": "charts", "kpi": "tiles"}
"""What the readers of blocks are called; all others read prose."""

_READ_AS_PROSE = frozenset({"paragraph", "list_item", "quote", "caption", "footnote", "figure"})


class FoundFigures(NamedTuple):
    """The figures of a document in reading order, and what was left out."""

    figures: tuple[MetricFigure, ...]
    unnamed: Mapping[int, int]
    """How many figures of a page have no printed name: they say nothing to a reader."""
    faults: tuple[ReaderFault, ...] = ()
    """What could not be read."""


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
    reader = _PageReader(
        tables=tables,
        charts={c.chart_id: c for c in layout.charts},
        tiles={t.tile_id: t for t in layout.tiles},
        numbered=numbered_blocks(layout.pages),
        measures=section_measures(layout),
        around=around,
        fence=ReaderFence(),
    )
    candidates = [c for page in layout.pages for c in reader.figures_of(page)]
    unnamed = Counter(c.page for c in candidates if not _is_named(c))
    named = [c for c in candidates if _is_named(c)]
    figures = finished(named, around, said_for_all_amounts(layout), reader.fence)
    return FoundFigures(told_apart(figures), unnamed, tuple(reader.fence.found))


def _is_named(candidate: Candidate) -> bool:
    """Whether anything printed says what a figure is; figures of tables without a row label still add up to totals."""
    return candidate.place == "table" or any(ch.isalpha() for ch in candidate.context.label)


@dataclass(slots=True)
class _PageReader:
    """Reads the figures of a document page by page, each block by its own reader."""

    tables: Mapping[str, Table]
    charts: dict[str, Chart]
    tiles: Mapping[str | None, Tile]
    numbered: frozenset[str]
    measures: Mapping[str, SectionMeasure]
    around: Surroundings
    fence: ReaderFence
    heads: dict[str, TableHeads] = field(default_factory=dict)
    """Of the tables read, for those that go on with their columns."""

    def figures_of(self, page: PageLayout) -> list[Candidate]:
        """The figures of a page; a reader that fails costs those of its block."""
        found: list[Candidate] = []
        contents = contents_blocks(page)
        nothing: list[Candidate] = []
        for place, block in enumerate(page.blocks):
            reading = partial(self._in_block, block, page, place, listed=block.block_id in contents)
            found += self.fence.read(block.page, _READERS.get(block.kind, "prose"), reading, nothing)
        found = dated_by_timeline(once(found), page.blocks)
        return self.fence.read(page.page.number, "charts", partial(self._named, found, page), found)

    def _in_block(self, block: Block, page: PageLayout, place: int, *, listed: bool) -> list[Candidate]:
        """The figures of a block; text that is `listed` in a table of contents has none."""
        table = self.tables.get(block.table_id or "")
        if block.kind == "table" and table is not None:
            return self._in_table(table, page, place)
        if block.chart_id is not None:
            return self._in_chart(page, place)
        if listed:
            return []
        if block.tile_id in self.tiles:
            return list(self._in_paired_tile(self.tiles[block.tile_id], block, page, place))
        if block.kind == "kpi" and block.block_id not in self.numbered:
            return list(_in_tile(block, page.blocks, self.around))
        if block.kind == "kpi" or block.kind in _READ_AS_PROSE:
            start = list_number_end(block.text) if block.block_id in self.numbered else 0
            lead = lead_in(page.blocks, place)
            told = told_by(lead, self.around.facts) if lead else NOTHING
            readings = read_text(with_list_marks(block.passage), self.around.facts, before=told)
            return list(_in_text(block, [r for r in readings if r.quantity.start >= start]))
        if block.kind == "heading":
            return list(_in_text(block, read_heading(block.text, self.around.facts)))
        return []

    def _in_paired_tile(self, tile: Tile, block: Block, page: PageLayout, place: int) -> Iterable[Candidate]:
        """The figures of a tile, of the sentence its number is set large in, or of a note under it."""
        if block.kind != "kpi":
            return _in_text(block, read_note(block.text, passage_of(tile.label).text, self.around.facts))
        number = " ".join(line.text for line in tile.values[0].lines)
        if tile.lead and (told := read_sentence(block.text, number, self.around.facts)):
            return _in_text(block, told)
        over = declared_over(page.blocks, place)
        return tile_figures(tile, block.section_id, _card_titles(block, page.blocks), over)

    def _in_table(self, table: Table, page: PageLayout, place: int) -> list[Candidate]:
        block = page.blocks[place]
        said = self._said(block)
        setting = TableSetting(
            titles=titles_above(page.blocks[:place], block.bbox, page.page.height),
            section_id=block.section_id,
            heads=inherited_heads(table, self.heads),
            measure=said.measure,
            own_measures=said.repeated,
            measure_of_captions=said.of_captions,
            notes=notes_around(page.blocks, place, page.page.height),
            section_titles=self.around.titles(block.section_id),
        )
        figures, self.heads[table.table_id] = table_figures(table, setting, self.around.facts)
        return figures

    def _in_chart(self, page: PageLayout, place: int) -> list[Candidate]:
        block = page.blocks[place]
        chart = self.charts.pop(block.chart_id or "", None)  # names turned by a quarter are a block of their own
        if chart is None:
            return []
        title = self.around.sections[block.section_id].title if block.section_id else ""
        figures = chart_figures(chart, block.section_id, title, self._said(block).measure)
        headed = any(map(only_period, self.around.titles(block.section_id)))
        source = None if headed else period_of_source(page.blocks, place, self.around.facts.period)
        if source is None:
            return list(figures)
        return [c if c.period else _of_source(c, source) for c in figures]

    def _said(self, block: Block) -> SectionMeasure:
        """What the section of a block says of its amounts."""
        said = self.measures.get(block.section_id or "", SectionMeasure())
        return said if said.holds_for(block) else SectionMeasure()

    def _named(self, found: Sequence[Candidate], page: PageLayout) -> list[Candidate]:
        """The figures of a page, those without a label named by what stands around them."""
        said = {section: of_section.measure for section, of_section in self.measures.items()}
        titles = {s: section.title for s, section in self.around.sections.items()}
        headings = [b.bbox for b in page.blocks if b.kind == "heading"]
        named = named_by_place(found, page.page, titles, said, headings, _running_text(page))
        named = under_captions(doubted_on_marks(named, page.page), page.blocks)
        cards = list(dict.fromkeys(b.container for b in page.blocks if b.container is not None and b.kind == "kpi"))
        return named_shares(named, cards)


def _of_source(candidate: Candidate, period: Period) -> Candidate:
    """A figure that only its source dates."""
    doubts = (*candidate.doubts, Doubt.PERIOD_INFERRED)
    return replace(candidate, period=period, period_source="footnote", doubts=doubts)


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
                supports=reading.supports,
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
