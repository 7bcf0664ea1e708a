"""Drawn documents as HTML, for a browser."""

from __future__ import annotations

from html import escape

from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnDocument, DrawnPage, DrawnTable

_SHEET = """
@page {{ size: A4; margin: 20mm; }}
body {{ font-family: '{font}'; font-size: 10pt; }}
h1 {{ font-size: 20pt; }} h2 {{ font-size: 14pt; }} section {{ break-after: page; }}
table {{ border-collapse: collapse; margin: 2mm 0 1mm 0; }}
td, th {{ padding: 1pt 4pt; vertical-align: inherit; }}
.small {{ font-size: 7.5pt; }} .unit {{ font-size: 8pt; text-align: right; }}
.caption {{ font-weight: bold; margin: 4mm 0 1mm 0; }}
.turned {{ writing-mode: vertical-rl; transform: rotate(180deg); }}
.columns {{ column-count: 2; column-gap: 8mm; }} .columns table {{ break-inside: avoid; }}
.margin {{ display: grid; grid-template-columns: 1fr 62mm; column-gap: 6mm; }}
.sideways {{ width: 180mm; height: 150mm; transform-origin: 0 0; transform: rotate(-90deg) translate(-185mm, 5mm); }}
.dots {{ display: flex; align-items: baseline; white-space: nowrap; }}
.dots::after {{ content: '{dots}'; overflow: hidden; flex: 1 1 0; min-width: 0; }}
.leaders td:first-child {{ max-width: 0; width: 60%; }}
"""


def browser_page(document: DrawnDocument) -> str:
    """HTML with a style sheet, a section a page."""
    pages = []
    for number, page in enumerate(document.pages):
        title = (
            f"<h1>{escape(document.organisation)}: {escape(document.title)} {document.year}</h1>" if number == 0 else ""
        )
        heading = "" if page.layout == "continuation" else f"<h2>{escape(page.heading)}</h2>"
        pages.append(f"<section>{title}{heading}{_laid_out(page)}</section>")
    sheet = _SHEET.format(font=document.font, dots="." * 300)
    return f"<!doctype html><meta charset='utf-8'><style>{sheet}</style>{''.join(pages)}"


def _laid_out(page: DrawnPage) -> str:
    paragraph = f"<p>{escape(page.paragraph)}</p>" if page.paragraph else ""
    tables = [_table(table) for table in page.tables]
    if page.layout == "columns":
        text = f"{paragraph}{tables[0]}<p>{escape(page.tail)}</p>{''.join(tables[1:])}{paragraph}"
        return f"<div class='columns'>{text}</div>"
    if page.layout == "margin":
        return f"<div class='margin'><div>{paragraph}<p>{escape(page.tail)}</p></div><div>{''.join(tables)}</div></div>"
    return f"{paragraph}<div class='{page.layout}'>{''.join(tables)}</div>"


def _table(table: DrawnTable) -> str:
    caption = f"<p class='caption'><b>{escape(table.caption)}</b></p>" if table.caption else ""
    sentence = f"<p>{escape(table.sentence)}</p>" if table.sentence else ""
    unit = f"<p class='unit' align='right'><small>{escape(table.unit_line)}</small></p>" if table.unit_line else ""
    below = "".join(f"<p class='small'><small>{escape(line)}</small></p>" for line in table.below)
    width = " width='100%'" if table.looks.width == "full" else ""
    border = " border='1' cellspacing='0'" if table.looks.rulings == "grid" else " border='0' cellspacing='0'"
    rows = [_row(table, row, n, head=True) for n, row in enumerate(table.heads)]
    rows += [_row(table, row, n, head=False) for n, row in enumerate(table.rows)]
    looks = f"class='{table.looks.rulings}' style='font-size:{table.looks.size}pt'"
    drawn = f"<table {looks}{width}{border} cellpadding='3'>{''.join(rows)}</table>"
    return (
        f"{sentence}{unit}{drawn}{caption}{below}"
        if table.caption_below
        else f"{sentence}{caption}{unit}{drawn}{below}"
    )


def _row(table: DrawnTable, row: list[DrawnCell], number: int, *, head: bool) -> str:
    looks, total = table.looks, any(c.bold and c.truth for c in row)
    ground = looks.band if head else "#e8eef7" if looks.rulings == "stripes" and number % 2 else None
    line = {"grid": "border:0.5pt solid #555;", "rows": "border-bottom:0.5pt solid #888;"}.get(looks.rulings, "")
    if looks.rulings == "ends":
        line = "border-bottom:0.8pt solid black;" if head and number == len(table.heads) - 1 else ""
        line += "border-top:0.6pt solid black;" if total else ""
    turned = head and looks.turns(number, len(table.heads))
    drawn = (_cell(table, cell, ground, line, head=head, turned=turned) for cell in row)
    return f"<tr style='vertical-align:{looks.valign}'>{''.join(drawn)}</tr>"


def _cell(table: DrawnTable, cell: DrawnCell, ground: str | None, line: str, *, head: bool, turned: bool) -> str:
    text = "<br>".join(escape(part) for part in cell.text.split("\n"))
    text = "&nbsp;" * 4 * cell.indent + text
    if cell.mark:
        text += f"<sup>{cell.mark}</sup>"
    if cell.bold:
        text = f"<b>{text}</b>"
    if (ground and head) or cell.colour:
        text = f"<font color='{cell.colour or 'white'}'>{text}</font>"
    if table.looks.rulings == "leaders" and not head and not cell.truth:
        text = f"<div class='dots'>{text}</div>"
    if turned and cell.align != "left":
        text = f"<div class='turned'>{text}</div>"
    spans = (f" colspan='{cell.span}'" if cell.span > 1 else "") + (f" rowspan='{cell.rows}'" if cell.rows > 1 else "")
    back = f" bgcolor='{ground}'" if ground else ""
    print_it = "-webkit-print-color-adjust:exact;" if ground else ""
    return f"<td{spans}{back} align='{cell.align}' style='{line}{print_it}text-align:{cell.align}'>{text}</td>"
