"""Pages of forms: what foundations, top incomes and filed accounts are told on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.benchmarks.drawn.tables.kinds.kind_pen import WORDS, KindPen
from verslag.benchmarks.drawn.tables.table_model import DrawnPage


def foundation_form(pen: KindPen) -> list[DrawnPage]:
    """Boxes with a euro sign of their own before each amount, balance and income below each other."""
    pen.power, pen.decimals = 0, 0
    pen.looks = replace(pen.looks, rulings=pen.lot.choice(("grid", "none")), width="full")
    tables = []
    for title, rows, head in (
        ("Balans", WORDS["anbi"]["balance"], "31 - 12 - {}"),
        ("Staat van baten en lasten", WORDS["anbi"]["income"] + WORDS["anbi"]["costs"], "{}"),
    ):
        table = pen.table(unit=False)
        table.caption = title
        years = [pen.year, pen.year - 1]
        named = [text for y in years for text in ("", head.format(y))]
        table.heads = [pen.heads("", *named)]
        for row in rows:
            cells = [cell for y in years for cell in (pen.words("€"), pen.money(row, str(y)))]
            table.rows.append([*pen.label(row), *cells])
        tables.append(table)
    return [pen.page(*tables, paragraph=False)]


def top_incomes(pen: KindPen) -> list[DrawnPage]:
    """A column a person, the year's block above last year's."""
    pen.power, pen.decimals = 0, 0
    table = pen.table(unit=False)
    table.caption = pen.lot.choice(("bedragen x € 1", "Bezoldiging topfunctionarissen (in euro)"))
    people = [
        f"{pen.lot.choice('ABCDEFHJKL')}. {pen.lot.choice(('Verhulst', 'Karelsen', 'Doornbos', 'Peelman', 'Ostaijen'))}"
        for _ in range(2)
    ]
    table.heads = [pen.heads("", *people)]
    for year in (pen.year, pen.year - 1):
        table.rows.append([*pen.label(f"Gegevens {year}", bold=True), pen.words(""), pen.words("")])
        table.rows.append(
            [*pen.label("Functiegegevens"), *(pen.words(f) for f in pen.lot.sample(WORDS["wnt"]["functions"], 2))]
        )
        table.rows.append(
            [*pen.label("Aanvang en einde functievervulling"), *(pen.words("01/01 - 31/12") for _ in people)]
        )
        fte = [Decimal(pen.lot.choice((10, 9, 8))).scaleb(-1) for _ in people]
        table.rows.append(
            [
                *pen.label("Omvang dienstverband (in fte)"),
                *(pen.number("Omvang dienstverband", str(year), n, 1, "fte", core="dienstverband") for n in fte),
            ]
        )
        for row in WORDS["wnt"]["rows"]:
            cells = [
                pen.money(row, str(year), Decimal(pen.lot.randint(9000, 230000)), core=row.split()[0]) for _ in people
            ]
            table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def filed_accounts(pen: KindPen) -> list[DrawnPage]:
    """The model of a filing: label, leader dots, note, code, the book year and the one before."""
    pen.power, pen.decimals = 0, pen.lot.choice((0, 2))
    pen.looks = replace(pen.looks, width="full", rulings=pen.lot.choice(("none", "ends", "grid")))
    table = pen.table(unit=False)
    table.caption = "BALANS NA WINSTVERDELING"
    heads = ["", "Toel.", "Codes", "Boekjaar", "Vorig boekjaar"]
    table.heads = [pen.heads(*heads)]
    dots = " " + "." * pen.lot.randint(10, 40) if pen.lot.random() < 0.6 else ""
    for n, (row, code) in enumerate(WORDS["filing"]["rows"]):
        capital = row.isupper()
        cells = [pen.money(row, str(y), bold=capital) for y in (pen.year, pen.year - 1)]
        note = pen.words(f"6.{n}" if not capital and n % 2 else "")
        table.rows.append(
            [*pen.label(row + dots, bold=capital, indent=0 if capital else 1), note, pen.words(code), *cells]
        )
    table.sentence = f"Boekjaar van 1/01/{pen.year} tot 31/12/{pen.year}"
    return [pen.page(table, paragraph=False)]


def labelled_boxes(pen: KindPen) -> list[DrawnPage]:
    """A name, a colon and a number in a box: a page of facts."""
    pen.looks = replace(pen.looks, rulings="grid")
    table = pen.table(unit=False)
    table.caption = f"Gegevens over {pen.year}"
    table.heads = []
    rows = [
        ("Aantal werknemers", "person"),
        ("Aantal vrijwilligers", "person"),
        ("Balanstotaal", "EUR"),
        ("Omzet", "EUR"),
        ("Ledenaantal", "person"),
    ]
    for row, unit in pen.some(rows, 4, 5):
        number = pen.lot.randint(20, 900) if unit == "person" else pen.lot.randint(20000, 900000)
        shown = pen.notation.written(Decimal(number), 0)
        shown = f"€ {shown}" if unit == "EUR" else shown
        table.rows.append([*pen.label(f"{row}:"), pen.figure(row, str(pen.year), shown, str(number), unit)])
    return [pen.page(table, paragraph=False)]
