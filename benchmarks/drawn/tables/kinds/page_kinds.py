"""Kinds told by how they stand on the page, and where period and unit are said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.benchmarks.drawn.tables.kinds.kind_pen import WORDS, KindPen
from verslag.benchmarks.drawn.tables.table_model import DrawnPage, DrawnTable

_FIRST_PAGE = 40
"""Rows that fill a page."""


def _plain(pen: KindPen) -> DrawnTable:
    years = [pen.year, pen.year - 1]
    table = pen.table()
    table.heads = [pen.heads("", *map(str, years))]
    for row in pen.some(WORDS["costs"], 4, 7):
        table.rows.append([*pen.label(row), *(pen.money(row, str(y)) for y in years)])
    return table


def continued(pen: KindPen) -> list[DrawnPage]:
    """A table over two pages: with its heads again or not, with what is carried over or not."""
    pen.looks = replace(pen.looks, size=8.0)
    years = [pen.year, pen.year - 1, pen.year - 2]
    how = pen.lot.choice(("heads again", "no heads", "vervolg"))
    carried = pen.lot.random() < 0.3
    names = [f"{p} {o}" for p in WORDS["posts"] for o in WORDS["objects"]]
    first, second = pen.table(width="full"), pen.table(width="full")
    second.caption = f"{first.caption} (vervolg)" if how == "vervolg" else None
    first.heads = [pen.heads("Post", *map(str, years))]
    second.heads = [] if how == "no heads" else first.heads
    sums = [Decimal(0)] * len(years)
    cut = _FIRST_PAGE + pen.lot.randint(-2, 2)
    for n, row in enumerate(names[: cut + pen.lot.randint(5, 14)]):
        numbers = [pen.amount() for _ in years]
        sums = [a + b for a, b in zip(sums, numbers, strict=True)]
        cells = [pen.money(row, str(y), a) for y, a in zip(years, numbers, strict=True)]
        (first if n < cut else second).rows.append([*pen.label(row), *cells])
        if n == cut - 1 and carried:
            for table, word in ((first, "Over te dragen"), (second, "Transport")):
                over = [pen.money("transport", str(y), a, core="", tier=3) for y, a in zip(years, sums, strict=True)]
                table.rows.append([*pen.label(word), *over])
    for table in (first, second):
        table.choices |= {"goes on": how, "carried": str(carried)}
    return [pen.page(first, paragraph=False, layout="dense"), pen.page(second, layout="continuation")]


def said_below(pen: KindPen) -> list[DrawnPage]:
    """Period and unit stand only in the line below the table."""
    return _said_once(pen, "below")


def said_before(pen: KindPen) -> list[DrawnPage]:
    """Period and unit stand only in the sentence before the table."""
    return _said_once(pen, "before")


def _said_once(pen: KindPen, where: str) -> list[DrawnPage]:
    year = pen.year - pen.lot.choice((0, 1, 1))
    line = pen.lot.choice(WORDS["said"][where]).format(unit=pen.unit_text, year=year, n=pen.lot.randint(1, 30))
    table = pen.table(unit=False)
    table.caption = pen.lot.choice((None, table.caption))
    if where == "below":
        table.below.append(line)
    else:
        table.sentence = line
    topics = pen.lot.choice(
        (["Bedrag"], ["Inkomsten", "Uitgaven"], ["Begin", "Einde"], pen.some(WORDS["regions"], 2, 3))
    )
    table.heads = [pen.heads("Afdeling", *topics)]
    for row in pen.some(WORDS["departments"], 4, 7):
        cells = [pen.money(f"{row} {t}", str(year), core=row if t == "Bedrag" else f"{row} {t}") for t in topics]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def sideways(pen: KindPen) -> list[DrawnPage]:
    """A wide table set sideways on an upright page."""
    return [pen.page(_plain(pen), layout="sideways")]


def in_columns(pen: KindPen) -> list[DrawnPage]:
    """Two columns of text with a table in each."""
    pen.looks = replace(pen.looks, size=8.0, width="full")
    return [pen.page(_plain(pen), _plain(pen), layout="columns", paragraph=True)]


def in_margin(pen: KindPen) -> list[DrawnPage]:
    """A small table beside the text."""
    pen.looks = replace(pen.looks, size=8.0, width="full")
    return [pen.page(_plain(pen), layout="margin", paragraph=True)]


def leaders(pen: KindPen) -> list[DrawnPage]:
    """Nothing but dots between labels and amounts."""
    pen.looks = replace(pen.looks, rulings="leaders", width="full", numbers="right")
    return [pen.page(_plain(pen))]
