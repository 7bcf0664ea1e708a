"""Drawn documents as Typst source."""

from __future__ import annotations

from verslag.benchmarks.drawn.shared.printers import typst_text
from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnDocument, DrawnTable


def typst_source(document: DrawnDocument) -> str:
    """Typst markup, a page each."""
    parts = [f'#set page(paper: "a4", margin: 2cm)\n#set text(font: "{document.font}", size: 10pt, lang: "nl")\n']
    parts.append(f"= {typst_text(document.organisation)}: {typst_text(document.title)} {document.year}\n")
    for number, page in enumerate(document.pages):
        parts.append("#pagebreak()\n" if number else "")
        parts.append(f"== {typst_text(page.heading)}\n")
        parts.append(f"{typst_text(page.paragraph)}\n\n" if page.paragraph else "")
        parts += [_table(table) for table in page.tables]
    return "\n".join(parts)


def _table(table: DrawnTable) -> str:
    looks = table.looks
    count = sum(c.span for c in table.heads[0])
    stroke = {"grid": "0.5pt + gray", "rows": "(bottom: 0.4pt + gray)"}.get(looks.rulings, "none")
    fills = (
        f'if y < {len(table.heads)} {{ rgb("{looks.band}") }}'
        if looks.band
        else f"if y < {len(table.heads)} {{ none }}"
    )
    if looks.rulings == "stripes":
        fills += ' else if calc.odd(y) { rgb("#eef2f7") }'
    widths = ", ".join(("1fr" if n == 0 and looks.width == "full" else "auto") for n in range(count))
    cells = [_cell(table, cell, head=True, place=n) for row in table.heads for n, cell in enumerate(row)]
    if looks.rulings == "ends":
        cells.append("table.hline(stroke: 0.8pt)")
    for row in table.rows:
        if looks.rulings == "ends" and any(c.bold and c.truth for c in row):
            cells.append("table.hline(stroke: 0.5pt)")
        cells += [_cell(table, cell, head=False, place=n) for n, cell in enumerate(row)]
    grid = (
        f"#[#set text(size: {looks.size}pt)\n#table(columns: ({widths},), stroke: {stroke}, inset: (x: 4pt, y: 3pt), "
        f"fill: (x, y) => {fills},\n  {', '.join(cells)})]\n"
    )
    caption = f"*{typst_text(table.caption)}*\n\n" if table.caption else ""
    sentence = f"{typst_text(table.sentence)}\n\n" if table.sentence else ""
    unit = f"#align(right, text(size: 8pt)[{typst_text(table.unit_line)}])\n" if table.unit_line else ""
    below = "".join(f"#text(size: 7.5pt)[{typst_text(line)}]\n\n" for line in table.below)
    return (
        f"{sentence}{unit}{grid}{caption}{below}" if table.caption_below else f"{sentence}{caption}{unit}{grid}{below}"
    )


def _cell(table: DrawnTable, cell: DrawnCell, *, head: bool, place: int) -> str:
    text = " \\ ".join(typst_text(part) for part in cell.text.split("\n"))
    if cell.mark:
        text += f"#super[{cell.mark}]"
    if cell.bold and text:
        text = f"#strong[{text}]"
    if table.looks.band and head:
        text = f"#text(fill: white)[{text}]"
    if table.looks.turned and head and cell.align != "left":
        text = f"#rotate(-90deg, reflow: true)[{text}]"
    if cell.indent:
        text = f"#h(1em){text}"
    return f"table.cell(colspan: {cell.span}, rowspan: {cell.rows}, align: {cell.align} + horizon)[{text}]"
