"""One page to blocks in the making, in reading order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from verslag.extractors.document.block import Line
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.document.table import Table
from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.drafts.block_kinds import is_footnote
from verslag.extractors.layout.drafts.draft import Draft, draft_of
from verslag.extractors.layout.drawings.axis_titles import as_axis_titles, with_legends
from verslag.extractors.layout.drawings.cards import cards_of
from verslag.extractors.layout.drawings.chart_regions import charts_of
from verslag.extractors.layout.drawings.drawn_labels import bar_charts, with_figures
from verslag.extractors.layout.headings.underlines import with_underlines
from verslag.extractors.layout.page_regions import drafts_in_order, region_tree
from verslag.extractors.lines.lines import line_of, rows_of
from verslag.extractors.lines.runs import runs_of

if TYPE_CHECKING:
    from verslag.extractors.lines.orientation import UprightView

# Up to this share of a labelled list's rows have a label; a table's all have.
_LABELLED_SHARE = 0.6
# Page numbers that a table has swallowed stand within this share of the page's height from its edge.
_FOLIO_ZONE = 0.1
# Words turned by a quarter are the page's own text, and may hold titles, from this share of all its words on.
_ASIDE_SHARE = 0.2
# Size taken for the running text of a page without words.
_DEFAULT_EM = 10.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its views, one for each direction of reading, and all its runs as they stand on the page."""

    page: PageText
    views: tuple[UprightView, ...]
    runs: tuple[Line, ...]


def sheet_of(page: PageText, tabular: Collection[Word] = frozenset()) -> Sheet:
    """The page, each direction of its text turned upright.

    Args:
        page: as read.
        tabular: the words that stand in tables; runs are made of them only where page numbers stand.
    """
    from verslag.extractors.lines.orientation import upright_views  # tables build on this package's model

    views = tuple(upright_views(page))
    runs: list[Line] = []
    for view in views:
        edge = _FOLIO_ZONE * view.height
        words = [
            w
            for w in view.words
            if w.bbox.bottom < edge or w.bbox.top > view.height - edge or view.printed(w) not in tabular
        ]
        runs += (_on_page(run, view) for run in runs_of(words))
    return Sheet(page, views, tuple(runs))


def page_drafts(
    sheet: Sheet,
    marked: Collection[int],
    tables: Sequence[Table],
    charts: Sequence[Chart] = (),
    tiles: Sequence[Tile] = (),
) -> list[Draft]:
    """The page's blocks in reading order, footnotes and then furniture last.

    Args:
        sheet: the page.
        marked: which of its runs are furniture.
        tables: found on it; each becomes one block, text row by row.
        charts: found on it; each becomes one block.
        tiles: found on it; each becomes one key figure.
    """
    furniture = [draft_of([sheet.runs[i]], "furniture") for i in sorted(marked)]
    set_apart = {word for i in marked for word in sheet.runs[i].words}
    drafts: list[Draft] = []
    for view in sheet.views:
        printed = {view.printed(word): word for word in view.words}
        settled = [draft for table in tables if (draft := _table_draft(table, printed, set_apart)) is not None]
        settled += [draft for chart in charts if (draft := _chart_draft(chart, printed, set_apart)) is not None]
        figures = [draft for tile in tiles for draft in _tile_drafts(tile, printed)]
        titles = _titles(tables, settled, printed)
        tabular = {word for draft in (*settled, *titles.values()) for word in draft.words}
        tabular |= _turned_heads(tables, printed)
        words = [w for w in view.words if w not in tabular and view.printed(w) not in set_apart]
        cards = cards_of(view.shapes, words, view.width * view.height)
        em = _em(words)
        in_tiles = {word for draft in figures for word in draft.words}
        root = region_tree([w for w in words if w not in in_tiles], cards)
        slices = charts_of(view.shapes, em)
        ordered = with_underlines(drafts_in_order(root, (*settled, *figures), em, slices), view.shapes)
        ordered = with_legends(ordered, view.shapes, em)
        if view.rotation in (90, 270) and len(view.words) <= _ASIDE_SHARE * len(sheet.page.words):
            ordered = as_axis_titles(ordered)
        ordered = with_figures(ordered, slices, bar_charts(view.shapes, em, view.width), em)
        for draft in ordered:
            pieces = (titles[draft.table_id], draft) if draft.table_id in titles else (draft,)
            drafts += (_draft_on_page(piece, view) for piece in pieces)
    em = _em([word for draft in drafts for word in draft.words])
    marked_notes = [draft for draft in drafts if is_footnote(draft, em, sheet.page.height)]
    notes = [note for note in marked_notes if _at_foot(note, drafts, marked_notes)]
    noted = set(notes)
    return [*(d for d in drafts if d not in noted), *notes, *furniture]


def _table_draft(table: Table, printed: dict[Word, Word], apart: Collection[Word]) -> Draft | None:
    """The table as a block of the view that its words read upright in, or None where it is another one.

    None too for a list in two columns with labels beside some of its rows: that reads better as text.
    """
    if _is_labelled_list(table) or _is_of_other_view(table, printed):
        return None
    apart = {*apart, *(word for word in table.title)}
    rows: dict[int, list[tuple[Line, ...]]] = {}
    for cell in table.cells:
        words = [printed[w] for w in cell.passage if w in printed and w not in apart]
        if words:
            rows.setdefault(cell.row, []).append(rows_of(words))
    lines = [line for row in rows.values() for line in _row_lines(row)]
    return draft_of(lines, "table", table.table_id) if lines else None


def _is_of_other_view(table: Table, printed: Mapping[Word, Word]) -> bool:
    """Whether most words of a table read upright in another view: only its turned heads do in this one."""
    words = [word for cell in table.cells for word in cell.passage]
    return sum(word in printed for word in words) * 2 < len(words)


def _turned_heads(tables: Sequence[Table], printed: Mapping[Word, Word]) -> set[Word]:
    """The words of this view that head tables of another one."""
    return {
        printed[word]
        for table in tables
        if _is_of_other_view(table, printed)
        for cell in table.cells
        for word in cell.passage
        if word in printed
    }


def _chart_draft(chart: Chart, printed: dict[Word, Word], apart: Collection[Word]) -> Draft | None:
    """The chart as a block of the view that its words read upright in, line by line; None where it is another one."""
    words = [printed[w] for w in chart.words if w in printed and w not in apart]
    return replace(draft_of(rows_of(words), "figure"), chart_id=chart.chart_id) if words else None


def _tile_drafts(tile: Tile, printed: dict[Word, Word]) -> list[Draft]:
    """The tile and its notes as blocks of the view that their words read upright in; none where that is another one."""

    def shown(lines: Sequence[Line]) -> list[Line]:
        return [line_of(found) for line in lines if (found := [printed[w] for w in line.words if w in printed])]

    values = [line for value in tile.values for line in (*_printed_line(value.period), *value.lines)]
    leads = tile.side == "above" or (tile.side == "before" and not tile.name_has_figures)
    first = 0 if leads else len(tile.values[0].lines) + bool(tile.values[0].period)
    lines = shown([*tile.lead, *values[:first], *tile.label, *values[first:]])
    if not lines:
        return []
    notes = [
        replace(draft_of(shown(note), "paragraph", container=tile.card), tile_id=tile.tile_id) for note in tile.notes
    ]
    # A name with figures of its own ("artsen in 12 praktijken") is read as the text it is.
    own = None if tile.name_has_figures and not tile.lead else tile.tile_id
    return [replace(draft_of(lines, "kpi", container=tile.card), tile_id=own), *notes]


def _printed_line(words: Sequence[Word]) -> tuple[Line, ...]:
    return (line_of(words),) if words else ()


def _titles(tables: Sequence[Table], settled: Sequence[Draft], printed: dict[Word, Word]) -> dict[str | None, Draft]:
    """Titles that stand inside a grid of several statements, by the table they head."""
    placed = {draft.table_id for draft in settled}
    return {
        table.table_id: draft_of(rows_of(printed[word] for word in table.title), "heading", table.table_id)
        for table in tables
        if table.title and table.table_id in placed
    }


def _row_lines(cells: Sequence[tuple[Line, ...]]) -> Sequence[Line]:
    """The lines of a table row: one line across where no cell needs more, else cell by cell."""
    if all(len(lines) == 1 for lines in cells):
        return rows_of(word for lines in cells for line in lines for word in line.words)
    return [line for lines in cells for line in lines]


def _is_labelled_list(table: Table) -> bool:
    if table.columns != 2 or any(c.isdigit() for cell in table.cells for c in cell.text):
        return False
    labelled = {cell.row for cell in table.cells if cell.column == 0}
    return len(labelled) <= _LABELLED_SHARE * table.rows


def _at_foot(note: Draft, drafts: Sequence[Draft], notes: Sequence[Draft]) -> bool:
    """Whether nothing but notes stands below a note: those under a table are read with it."""
    return not any(
        d.bbox.top >= note.bbox.bottom and d.bbox.x_overlap(note.bbox) > 0 and all(d is not n for n in notes)
        for d in drafts
    )


def _em(words: Sequence[Word]) -> float:
    sizes = sorted(word.size for word in words)
    return sizes[len(sizes) // 2] if sizes else _DEFAULT_EM


def _on_page(line: Line, view: UprightView) -> Line:
    return line_of([view.printed(word) for word in line.words]) if view.rotation else line


def _draft_on_page(draft: Draft, view: UprightView) -> Draft:
    if not view.rotation:
        return draft
    return replace(
        draft,
        lines=tuple(_on_page(line, view) for line in draft.lines),
        bbox=view.on_page(draft.bbox),
        container=view.on_page(draft.container) if draft.container is not None else None,
    )
