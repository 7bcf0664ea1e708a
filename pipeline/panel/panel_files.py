"""The panel as a workbook or a CSV, and its choices as pins."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from verslag.pipeline.outputs.book_file import writing_book
from verslag.pipeline.outputs.sheet import OutputSheet, RowLook, SheetLook, fill_about
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import Dialect, cell
from verslag.pipeline.panel.panel import Panel, coverage
from verslag.pipeline.panel.panel_cell import Coverage, PanelCell
from verslag.pipeline.panel.wanted_file import Pin
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_SURE = 0.9
"""Values read less surely are coloured."""
_ABOUT = (
    ("panel", "A row an organisation and year, a column a wanted figure; a value opens the page it stands on."),
    ("value, coloured", "Read with a confidence below 0.9, or contradicted: look at it on its page first."),
    ("not printed", "The report was read whole, and nowhere prints the words of this figure beside a number."),
    (
        "not found",
        "The report could not be read whole, or prints the words beside a number that was not read as this figure.",
    ),
    ("2 values", "The report prints two values that fit equally well: see the sheet cells, then pin one."),
    ("cells", "Every cell with its label, page, confidence, the rule that chose it, and what contradicts it."),
    ("coverage", "How many are found, by wanted figure and by report."),
)


def check_panel_suffix(path: AnyPath) -> None:
    """Refuse a file that cannot be written, before any work.

    Raises:
        UsageError: the name ends in neither .xlsx nor .csv.
    """
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise UsageError(f"{path} is no kind of file a panel can be", remedy="end it in .xlsx or .csv")


def write_panel(panel: Panel, path: AnyPath, links: SourceLinks, dialect: Dialect) -> None:
    """Write the panel: a CSV has its cells one below the other, a workbook has them side by side as well.

    Raises:
        OutputError: the file cannot be written.
    """
    if path.suffix.lower() == ".csv":
        with replacing(path) as part, part.open("w", encoding=dialect.encoding, newline="") as file:
            writer = csv.writer(file, delimiter=dialect.delimiter, lineterminator=dialect.line_terminator)
            writer.writerow(PanelCell.model_fields)
            writer.writerows([cell(getattr(c, name), dialect) for name in PanelCell.model_fields] for c in panel.cells)
        return
    with writing_book(path, panel.wanted.title or "verslag panel") as book:
        about = book.add_worksheet("about")
        _add_panel(book, panel, links)
        _add_cells(book, panel, links)
        _add_coverage(book, panel)
        title = (("title", panel.wanted.title),) if panel.wanted.title else ()
        fill_about(book, about, (*title, ("verslag", __version__), *_ABOUT))


def _add_panel(book: Workbook, panel: Panel, links: SourceLinks) -> None:
    names = [want.name for want in panel.wanted.want]
    columns: dict[str, FieldType] = {"organisation": "string", "year": "string", **dict.fromkeys(names, "decimal")}
    sheet = OutputSheet(book, "panel", columns, SheetLook(frozen=2, table=True))
    rows: dict[tuple[str, str], dict[str, PanelCell]] = {}
    for one in panel.cells:
        rows.setdefault((one.organisation, one.year), {})[one.want] = one
    for (organisation, year), cells in rows.items():
        pages = {name: links.page(c.document_id, c.page) for name, c in cells.items() if c.page}
        marked = frozenset(name for name, c in cells.items() if _needs_a_look(c))
        shown = (_shown(cells[name]) if name in cells else None for name in names)
        sheet.add([organisation, year, *shown], RowLook(pages, marked))
    sheet.finish()


def _shown(one: PanelCell) -> Any:
    if one.status == "contradicting":
        return f"2 values: {one.value} / {one.other_value}"
    return one.value if one.status == "found" else one.status


def _needs_a_look(one: PanelCell) -> bool:
    return one.status == "contradicting" or (one.confidence is not None and one.confidence < _SURE)


def _add_cells(book: Workbook, panel: Panel, links: SourceLinks) -> None:
    sheet = OutputSheet(book, "cells", column_types(PanelCell), SheetLook(frozen=3, table=True))
    for one in panel.cells:
        pages = {"page": links.page(one.document_id, one.page)} if one.page else {}
        if one.other_page:
            pages["other_page"] = links.page(one.other_document_id, one.other_page)
        marked = frozenset({"value"} if _needs_a_look(one) else ())
        sheet.add([getattr(one, name) for name in PanelCell.model_fields], RowLook(pages, marked))
    sheet.finish()


def _add_coverage(book: Workbook, panel: Panel) -> None:
    sheet = OutputSheet(book, "coverage", {"of": "string", **column_types(Coverage)}, SheetLook(table=True))
    for of, lines in zip(("wanted figure", "report"), coverage(panel), strict=True):
        for line in lines:
            sheet.add([of, *(getattr(line, name) for name in Coverage.model_fields)])
    sheet.finish()


def pins_text(pins: Sequence[Pin]) -> str:
    """The choices as TOML, to be put behind a wanted file."""
    return "".join(_pin_lines(pins))


def _pin_lines(pins: Sequence[Pin]) -> Iterator[str]:
    for pin in pins:
        yield "\n[[pin]]\n"
        for name, value in pin.model_dump().items():
            if value:
                yield f"{name} = {json.dumps(value, ensure_ascii=False)}\n"


def panel_summary(panel: Panel) -> str:
    """What was found, in one line."""
    statuses = [one.status for one in panel.cells]
    rows = len({(one.organisation, one.year) for one in panel.cells})
    counts = ", ".join(
        f"{statuses.count(name)} {name}" for name in ("found", "contradicting", "not printed", "not found")
    )
    return f"{rows} organisations and years, {len(panel.wanted.want)} wanted: {counts}"
