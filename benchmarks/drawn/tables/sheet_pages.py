"""Drawn documents as a workbook, a sheet a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlsxwriter

from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnDocument, DrawnTable


def write_workbook(document: DrawnDocument, path: Path) -> None:
    """The document as an .xlsx; numbers are written as the text they are printed as."""
    book = xlsxwriter.Workbook(str(path))
    for number, page in enumerate(document.pages):
        sheet = book.add_worksheet(f"blad {number + 1}")
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 1)
        sheet.set_column(0, 1, 34)
        sheet.set_column(2, 14, 15)
        row = 0
        if number == 0:
            sheet.write(
                row,
                0,
                f"{document.organisation}: {document.title} {document.year}",
                book.add_format({"bold": True, "font_size": 16, "font_name": document.font}),
            )
            row += 2
        sheet.write(row, 0, page.heading, book.add_format({"bold": True, "font_size": 13, "font_name": document.font}))
        row += 2
        for table in page.tables:
            row = _table(book, sheet, table, row, document.font) + 2
    book.close()


def _table(book: Any, sheet: Any, table: DrawnTable, row: int, font: str) -> int:
    plain = book.add_format({"font_name": font, "font_size": 10})
    width = sum(c.span for c in table.heads[0])
    above = [table.sentence, None if table.caption_below else table.caption]
    for text in (t for t in above if t):
        sheet.write(row, 0, text, book.add_format({"font_name": font, "bold": text == table.caption}))
        row += 1
    if table.unit_line:
        sheet.write(
            row, width - 1, table.unit_line, book.add_format({"font_name": font, "font_size": 8, "align": "right"})
        )
        row += 1
    taken: set[tuple[int, int]] = set()
    for n, cells in enumerate([*table.heads, *table.rows]):
        if table.looks.turned and n < len(table.heads):
            sheet.set_row(row, 90)
        elif any("\n" in cell.text for cell in cells):
            sheet.set_row(row, 30)
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            _write(book, sheet, table, cell, row, column, font, head=n < len(table.heads), odd=bool(n % 2))
            taken |= {(row + r, column + c) for r in range(cell.rows) for c in range(cell.span)}
            column += cell.span
        row += 1
    for text in ([table.caption] if table.caption and table.caption_below else []) + table.below:
        sheet.write(row, 0, text, plain)
        row += 1
    return row


def _write(
    book: Any,
    sheet: Any,
    table: DrawnTable,
    cell: DrawnCell,
    row: int,
    column: int,
    font: str,
    *,
    head: bool,
    odd: bool,
) -> None:
    looks = table.looks
    form: dict[str, Any] = {
        "font_name": font,
        "font_size": looks.size,
        "align": cell.align,
        "valign": "vcenter",
        "bold": cell.bold,
        "indent": cell.indent,
        "text_wrap": "\n" in cell.text,
    }
    if looks.rulings == "grid":
        form["border"] = 1
    elif looks.rulings == "rows" or (looks.rulings == "ends" and (head or (cell.bold and cell.truth))):
        form["bottom"] = 1
    if head and looks.band:
        form |= {"bg_color": looks.band, "font_color": "white"}
    elif looks.rulings == "stripes" and odd:
        form["bg_color"] = "#eef2f7"
    if looks.turned and head and cell.align != "left":
        form["rotation"] = 90
    made = book.add_format(form)
    text = f"{cell.text} {cell.mark})" if cell.mark else cell.text
    if cell.span > 1 or cell.rows > 1:
        sheet.merge_range(row, column, row + cell.rows - 1, column + cell.span - 1, text, made)
    else:
        sheet.write_string(row, column, text, made)
