"""Kinds told by their rows: groups, parts, empty cells, units and signs of their own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.benchmarks.drawn.tables.kinds.kind_pen import WORDS, KindPen
from verslag.benchmarks.drawn.tables.table_model import DrawnPage

_SCALES = {"x € 1.000": 3}


def hierarchy(pen: KindPen) -> list[DrawnPage]:
    """Group rows that carry the sum of the indented rows below them."""
    years = [pen.year, pen.year - 1]
    table = pen.table()
    bold = pen.lot.random() < 0.6
    table.heads = [pen.heads("", *map(str, years))]
    for group, rows in WORDS["hierarchy"].items():
        amounts = {row: [pen.amount() for _ in years] for row in rows}
        sums = [sum((a[n] for a in amounts.values()), Decimal(0)) for n in range(len(years))]
        table.rows.append(
            [
                *pen.label(group, bold=bold),
                *(pen.money(group, str(y), n, bold=bold) for y, n in zip(years, sums, strict=True)),
            ]
        )
        for row, numbers in amounts.items():
            cells = [pen.money(row, str(y), n) for y, n in zip(years, numbers, strict=True)]
            table.rows.append([*pen.label(row, indent=1), *cells])
    return [pen.page(table)]


def long_labels(pen: KindPen) -> list[DrawnPage]:
    """Labels over two or three lines with the figures on the first, the middle or the last."""
    years = [pen.year, pen.year - 1]
    table = pen.table(valign=pen.lot.choice(("top", "middle", "bottom")), width="fit")
    table.heads = [pen.heads("Omschrijving", *map(str, years))]
    for label in pen.some(WORDS["long"]["labels"], 4, 6):
        words = label.split()
        lines = pen.lot.choice((2, 2, 3))
        size = -(-len(words) // lines)
        broken = "\n".join(" ".join(words[n : n + size]) for n in range(0, len(words), size))
        core = " ".join(words[:2] + words[-1:])
        table.rows.append([*pen.label(broken), *(pen.money(label, str(y), core=core) for y in years)])
    return [pen.page(table)]


def parts(pen: KindPen) -> list[DrawnPage]:
    """Rows of which parts are named: `waarvan`."""
    years = [pen.year, pen.year - 1]
    table = pen.table()
    table.heads = [pen.heads("", *map(str, years))]
    word = pen.lot.choice(("waarvan {}", "w.v. {}", "- waarvan {}", "waarvan: {}"))
    for whole, named in WORDS["parts"]["of"]:
        table.rows.append([*pen.label(whole), *(pen.money(whole, str(y)) for y in years)])
        for part in named:
            table.rows.append(
                [
                    *pen.label(word.format(part), indent=1),
                    *(pen.money(f"{whole} {part}", str(y), core=part) for y in years),
                ]
            )
    return [pen.page(table)]


def empties(pen: KindPen) -> list[DrawnPage]:
    """Many cells without a figure."""
    years = [pen.year - 2, pen.year - 1, pen.year]
    table = pen.table()
    table.heads = [pen.heads("Post", *map(str, years))]
    kinds = pen.lot.choice((("",), ("-",), ("–", "n.v.t."), ("PM",), ("n.b.", "-"), ("nihil",), ("nvt", "")))
    for row in pen.some(WORDS["costs"], 6, 9):
        cells = []
        for year in years:
            if pen.lot.random() < 0.35:
                word = pen.lot.choice(kinds)
                zero = pen.figure(row, str(year), word, "0", "EUR", tier=3)
                cells.append(zero if word == "nihil" else pen.words(word))
            else:
                cells.append(pen.money(row, str(year)))
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def negatives(pen: KindPen) -> list[DrawnPage]:
    """Amounts below zero in every third cell."""
    years = [pen.year, pen.year - 1]
    pen.looks = replace(pen.looks, red_minus=pen.lot.random() < 0.4)
    table = pen.table()
    table.caption = f"Saldo per afdeling ({pen.unit_text})"
    table.heads = [pen.heads("Afdeling", *map(str, years))]
    for row in pen.some(WORDS["departments"], 5, 8):
        cells = [pen.money(row, str(y), pen.amount() * (-1 if pen.lot.random() < 0.35 else 1)) for y in years]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def mixed_units(pen: KindPen) -> list[DrawnPage]:
    """A unit of its own for every row: in a column, behind the label or in the cells."""
    years = [pen.year - 1, pen.year]
    where = pen.lot.choice(("column", "label", "column last"))
    table = pen.table(unit=False)
    table.caption = "Kerncijfers"
    table.choices["unit"] = where
    named = list(map(str, years))
    heads = {"column": ["", "Eenheid", *named], "label": ["", *named], "column last": ["", *named, "Eenheid"]}[where]
    table.heads = [pen.heads(*heads)]
    for row, shown, unit in pen.some(WORDS["mixed"]["rows"], 5, 8):
        cells = []
        for year in years:
            decimals = 1 if unit in ("percent", "fte") else 0
            number = Decimal(pen.lot.randint(*((11, 990) if decimals else (40, 9000)))).scaleb(-decimals)
            cells.append(pen.number(row, str(year), number, decimals, unit, power=_SCALES.get(shown, 0)))
        label = f"{row} ({shown})" if where == "label" else row
        beside = [pen.words(shown)]
        table.rows.append(
            [
                *pen.label(label),
                *(beside if where == "column" else []),
                *cells,
                *(beside if where == "column last" else []),
            ]
        )
    return [pen.page(table)]


def coded(pen: KindPen) -> list[DrawnPage]:
    """Codes before the labels, or notes behind them."""
    years = [pen.year, pen.year - 1]
    table = pen.table()
    before = pen.lot.random() < 0.5
    head = pen.lot.choice(WORDS["codes"]["heads" if before else "notes"])
    heads = [head, "Omschrijving"] if before else ["", head]
    table.heads = [[*(pen.label(h, bold=True)[0] for h in heads), *pen.heads("", *map(str, years))[1:]]]
    form = pen.lot.choice(("{}", "{}", "0.{}", "{}.1", "{}/{}"))
    for n, row in enumerate(pen.some(WORDS["costs"], 5, 9)):
        code = form.format(pen.lot.randint(60, 69) * 10 + n, 690) if before else str(n + 3)
        beside = pen.label(code)
        label = pen.label(row)
        table.rows.append([*(beside + label if before else label + beside), *(pen.money(row, str(y)) for y in years)])
    return [pen.page(table)]
