"""Drawn documents as Typst source."""

from __future__ import annotations

from verslag.benchmarks.drawn.shared.printers import typst_text
from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnDocument, DrawnPage, DrawnTable

_ALONG = {"top": "top", "middle": "horizon", "bottom": "bottom"}


def typst_source(document: DrawnDocument) -> str:
    """Typst markup, a page each."""
    parts = [f'#set page(paper: "a4", margin: 2cm)\n#set text(font: "{document.font}", size: 10pt, lang: "nl")\n']
    parts.append(f"= {typst_text(document.organisation)}: {typst_text(document.title)} {document.year}\n")
    for number, page in enumerate(document.pages):
        parts.append("#pagebreak()\n" if number else "")
        parts.append("" if page.layout == "continuation" else f"== {typst_text(page.heading)}\n")
        parts.append(_laid_out(page))
    return "\n".join(parts)


def _laid_out(page: DrawnPage) -> str:
    paragraph = f"{typst_text(page.paragraph)}\n\n" if page.paragraph else ""
    tail = f"{typst_text(page.tail)}\n\n"
    tables = [_table(table) for table in page.tables]
    if page.layout == "columns":
        return f"#columns(2, gutter: 8mm)[{paragraph}{tables[0]}{tail}{''.join(tables[1:])}{paragraph}]"
    if page.layout == "margin":
        return f"#grid(columns: (1fr, 62mm), column-gutter: 6mm, [{paragraph}{tail}], [{''.join(tables)}])"
    if page.layout == "sideways":
        return f"{paragraph}#rotate(-90deg, reflow: true, block(width: 20cm)[{''.join(tables)}])"
    return paragraph + "\n".join(tables)


def _table(table: DrawnTable) -> str:
    looks = table.looks
    count = sum(c.span for c in (table.heads or table.rows)[0])
    stroke = {"grid": "0.5pt + gray", "rows": "(bottom: 0.4pt + gray)"}.get(looks.rulings, "none")
    fills = (
        f'if y < {len(table.heads)} {{ rgb("{looks.band}") }}'
        if looks.band
        else f"if y < {len(table.heads)} {{ none }}"
    )
    if looks.rulings == "stripes":
        fills += ' else if calc.odd(y) { rgb("#eef2f7") }'
    widths = ", ".join(("1fr" if n == 0 and looks.width == "full" else "auto") for n in range(count))
    cells = [_cell(table, cell, head=n) for n, row in enumerate(table.heads) for cell in row]
    if looks.rulings == "ends":
        cells.append("table.hline(stroke: 0.8pt)")
    for row in table.rows:
        if looks.rulings == "ends" and any(c.bold and c.truth for c in row):
            cells.append("table.hline(stroke: 0.5pt)")
        cells += [_cell(table, cell) for cell in row]
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


def _cell(table: DrawnTable, cell: DrawnCell, *, head: int | None = None) -> str:
    text = " \\ ".join(typst_text(part) for part in cell.text.split("\n"))
    if cell.mark:
        text += f"#super[{cell.mark}]"
    if cell.bold and text:
        text = f"#strong[{text}]"
    if (table.looks.band and head is not None) or cell.colour:
        fill = f'rgb("{cell.colour}")' if cell.colour else "white"
        text = f"#text(fill: {fill})[{text}]"
    if head is not None and table.looks.turns(head, len(table.heads)) and cell.align != "left":
        text = f"#rotate(-90deg, reflow: true)[{text}]"
    if cell.indent:
        text = f"#h(1em){text}"
    if table.looks.rulings == "leaders" and head is None and not cell.truth:
        text += "#box(width: 1fr, repeat[.])"
    place = f"{cell.align} + {_ALONG[table.looks.valign]}"
    return f"table.cell(colspan: {cell.span}, rowspan: {cell.rows}, align: {place})[{text}]"
