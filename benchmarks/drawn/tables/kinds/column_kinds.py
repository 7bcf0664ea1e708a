"""Kinds told by their columns: periods, levels, what stands beside the amounts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.benchmarks.drawn.tables.kinds.kind_pen import WORDS, KindPen
from verslag.benchmarks.drawn.tables.table_model import DrawnPage

_NOT_TOLD = ("budget", "forecast", "target", "actual")


def balance_dates(pen: KindPen) -> list[DrawnPage]:
    """Three dates, the middle of the year among them."""
    form = pen.lot.choice(("31-12-{}", "31/12/{}", "31 december {}", "31.12.{}"))
    middle = {"31-12-{}": "30-06-{}", "31/12/{}": "30/06/{}", "31 december {}": "30 juni {}", "31.12.{}": "30.06.{}"}[
        form
    ]
    dates = [(form, pen.year), (middle, pen.year), (form, pen.year - 1)]
    table = pen.table()
    table.heads = [pen.heads("", *(f.format(y) for f, y in dates))]
    for row in WORDS["anbi"]["balance"]:
        table.rows.append([*pen.label(row), *(pen.money(row, str(y)) for _, y in dates)])
    return [pen.page(table)]


def broken_years(pen: KindPen) -> list[DrawnPage]:
    """Book years over two calendar years."""
    form = pen.lot.choice(("{0}-{1}", "{0}/{1}", "{0}-{2}", "schooljaar {0}-{1}", "'{3}-'{2}", "seizoen {0}/{2}"))
    table = pen.table()
    firsts = [pen.year - 3, pen.year - 2, pen.year - 1]
    named = [form.format(y, y + 1, (y + 1) % 100, y % 100) for y in firsts]
    table.heads = [pen.heads("Omschrijving", *named)]
    for row in pen.some(WORDS["costs"], 5, 8):
        table.rows.append([*pen.label(row), *(pen.money(row, f"{y}-{y + 1}") for y in firsts)])
    return [pen.page(table)]


def quarters(pen: KindPen) -> list[DrawnPage]:
    """Quarters and the year; the year stands over them, in their names or in the caption."""
    where = pen.lot.choice(("over", "named", "caption"))
    table = pen.table(unit=False)
    table.caption = "Gebruik van de diensten" + (f" in {pen.year}" if where == "caption" else "")
    letter = pen.lot.choice(("Q{}", "K{}", "{}e kwartaal", "kwartaal {}"))
    names = [letter.format(n) + (f" {pen.year}" if where == "named" else "") for n in range(1, 5)]
    total = f"Totaal {pen.year}" if where == "named" else "Totaal"
    if where == "over":
        table.heads = [[*pen.heads("", rows=2), *pen.upper((str(pen.year), 5))], pen.heads("", *names, total)[1:]]
    else:
        table.heads = [pen.heads("", *names, total)]
    for row, unit in WORDS["counted"]:
        numbers = [pen.lot.randint(11, 900) for _ in range(4)]
        cells = [pen.count(row, str(pen.year), n, unit=unit) for n in [*numbers, sum(numbers)]]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def triples(pen: KindPen) -> list[DrawnPage]:
    """Actual, budget and last year's actual, over two levels of heads."""
    sides = ("Lasten", "Baten")
    named = [
        (f"Realisatie {pen.year}", pen.year, "actual"),
        (f"Begroting {pen.year}", pen.year, "budget"),
        (f"Realisatie {pen.year - 1}", pen.year - 1, "actual"),
    ]
    sides_up = pen.lot.random() < 0.5
    columns = [(s, t) for s in sides for t in named] if sides_up else [(s, t) for t in named for s in sides]
    table = pen.table(size=8.0)
    lower = [t[0] if sides_up else s for s, t in columns]
    over = [(s, 3) for s in sides] if sides_up else [(t[0], 2) for t in named]
    table.heads = [[*pen.heads("Programma", rows=2), *pen.upper(*over)], pen.heads("", *lower)[1:]]
    for row in pen.some(WORDS["departments"], 4, 7):
        cells = [pen.money(f"{row} {s}", str(y), core=f"{row} {s}", scenario=c) for s, (_, y, c) in columns]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def turned_two_levels(pen: KindPen) -> list[DrawnPage]:
    """Topics and years over two levels, all heads turned by a quarter."""
    pen.looks = replace(pen.looks, numbers=pen.lot.choice(("right", "center")))
    topics = pen.some(WORDS["departments"], 2, 3)
    years = [pen.year, pen.year - 1]
    upright = pen.lot.random() < 0.5
    table = pen.table(turned="lower" if upright else "all")
    years_down = pen.lot.random() < 0.5
    columns = [(t, y) for t in topics for y in years] if years_down else [(t, y) for y in years for t in topics]
    over = [(t, 2) for t in topics] if years_down else [(str(y), len(topics)) for y in years]
    lower = [str(y) if years_down else t for t, y in columns]
    table.heads = [[*pen.heads("Post", rows=2), *pen.upper(*over)], pen.heads("", *lower)[1:]]
    for row in pen.some(WORDS["costs"], 5, 8):
        cells = [pen.money(f"{row} {t}", str(y), core=f"{row} {t}") for t, y in columns]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def variances(pen: KindPen) -> list[DrawnPage]:
    """Two years or budget and actual, then the difference, its percentage or an index."""
    planned = pen.lot.random() < 0.5
    if planned:
        columns = [(f"Begroting {pen.year}", pen.year, "budget"), (f"Rekening {pen.year}", pen.year, "actual")]
    else:
        columns = [(str(pen.year - 1), pen.year - 1, "actual"), (str(pen.year), pen.year, "actual")]
    last = pen.lot.choice(("%", "Index", "Verschil in %", "Evolutie (%)"))
    table = pen.table()
    table.heads = [pen.heads("", *(c[0] for c in columns), pen.lot.choice(("Verschil", "Afwijking", "+/-")), last)]
    for row in pen.some(WORDS["costs"], 5, 8):
        a, b = pen.amount(), pen.amount()
        cells = [pen.money(row, str(y), n, scenario=s) for n, (_, y, s) in zip((a, b), columns, strict=True)]
        cells.append(
            pen.money(
                f"{row} verschil", str(pen.year), b - a, core=row, also=_NOT_TOLD, also_periods=(str(pen.year - 1),)
            )
        )
        share = (100 * b / a).quantize(Decimal("0.1")) - (0 if last == "Index" else 100)
        unit = "factor" if last == "Index" else "percent"
        said = {
            "core": row,
            "also": _NOT_TOLD,
            "also_periods": (str(pen.year - 1),),
            "tier": 3 if last == "Index" else 2,
        }
        sign = "" if last == "Index" or pen.lot.random() < 0.5 else "%"
        cells.append(pen.number(f"{row} verschil", str(pen.year), share, 1, unit, sign=sign, **said))
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def kpis(pen: KindPen) -> list[DrawnPage]:
    """Indicators with a base, a goal, the outcome and a remark in words."""
    table = pen.table(unit=False, width="full", valign=pen.lot.choice(("top", "middle")))
    table.caption = "Opvolging van de indicatoren"
    start, goal = pen.year - 3, pen.year + 2
    table.heads = [
        pen.heads("Indicator", f"Nulmeting {start}", f"Streefwaarde {goal}", f"Realisatie {pen.year}", "Toelichting")
    ]
    planned = ("budget", "forecast")
    for row, unit in WORDS["kpi"]["rows"]:
        drawn = pen.percent if unit == "percent" else pen.count
        aims = drawn(row, str(goal), scenario="target", also=planned)
        cells = [drawn(row, str(start)), aims, drawn(row, str(pen.year))]
        table.rows.append([*pen.label(row), *cells, *pen.label(pen.lot.choice(WORDS["kpi"]["remarks"]))])
    return [pen.page(table)]


def norms(pen: KindPen) -> list[DrawnPage]:
    """Ratios with the range they should stay in."""
    table = pen.table(unit=False)
    table.caption = "Financiële kengetallen"
    years = [pen.year, pen.year - 1]
    table.heads = [
        pen.heads("Kengetal", pen.lot.choice(("Norm", "Signaleringswaarde", "Streefwaarde")), *map(str, years))
    ]
    for row, norm in WORDS["kpi"]["norms"]:
        if "%" in norm:
            cells = [pen.percent(row, str(y)) for y in years]
        else:
            numbers = [Decimal(pen.lot.randint(60, 240)).scaleb(-2) for _ in years]
            cells = [pen.number(row, str(y), n, 2, "ratio") for y, n in zip(years, numbers, strict=True)]
        table.rows.append([*pen.label(row), pen.words(norm), *cells])
    return [pen.page(table)]


def staff(pen: KindPen) -> list[DrawnPage]:
    """Heads and full-time equivalents of men, women and all."""
    sexes = pen.lot.choice((("Mannen", "Vrouwen", "Totaal"), ("M", "V", "Totaal"), ("man", "vrouw", "totaal")))
    words = (("Koppen", "person"), ("VTE", "fte")) if pen.lot.random() < 0.5 else (("Aantal", "person"), ("FTE", "fte"))
    table = pen.table(unit=False)
    table.caption = f"Personeel op 31 december {pen.year}"
    table.heads = [
        [*pen.heads("Afdeling", rows=2), *pen.upper(*((w, 3) for w, _ in words))],
        pen.heads("", *sexes, *sexes)[1:],
    ]
    for row in pen.some(WORDS["departments"], 4, 7):
        cells = []
        for _, unit in words:
            men, women = pen.lot.randint(2, 60), pen.lot.randint(2, 60)
            for n, word in zip((men, women, men + women), sexes, strict=True):
                core = f"{row} {word}" if len(word) > 1 else row
                if unit == "fte":
                    part = Decimal(n * 10 - pen.lot.randint(1, 9)).scaleb(-1)
                    cells.append(pen.number(f"{row} {word}", str(pen.year), part, 1, unit, core=core))
                else:
                    cells.append(pen.count(f"{row} {word}", str(pen.year), n, unit=unit, core=core))
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]


def cross_table(pen: KindPen) -> list[DrawnPage]:
    """Departments by region with totals on both sides."""
    places = pen.some(WORDS["regions"], 3, 5)
    table = pen.table(unit=False)
    noun, unit = pen.lot.choice(WORDS["counted"])
    table.caption = f"{noun} per afdeling en wijk, {pen.year}"
    table.heads = [pen.heads("Afdeling", *places, "Totaal")]
    sums = [0] * (len(places) + 1)
    for row in pen.some(WORDS["departments"], 4, 6):
        numbers = [pen.lot.randint(2, 300) for _ in places]
        numbers.append(sum(numbers))
        sums = [a + b for a, b in zip(sums, numbers, strict=True)]
        cells = [
            pen.count(f"{row} {p}", str(pen.year), n, unit=unit)
            for p, n in zip([*places, "totaal"], numbers, strict=True)
        ]
        table.rows.append([*pen.label(row), *cells])
    cells = [
        pen.count(f"Totaal {p}", str(pen.year), n, unit=unit, bold=True)
        for p, n in zip([*places, ""], sums, strict=True)
    ]
    table.rows.append([*pen.label("Totaal", bold=True), *cells])
    return [pen.page(table)]


def staircase(pen: KindPen) -> list[DrawnPage]:
    """Cohorts by the years since: each later row is shorter."""
    table = pen.table(unit=False)
    table.caption = pen.lot.choice(WORDS["cohorts"]["titles"])
    years = [pen.year - 4 + n for n in range(5)]
    table.heads = [pen.heads("Instroom", *map(str, years))]
    for n, start in enumerate(years):
        row = f"cohort {start}"
        cells = [pen.words("") for _ in range(n)]
        cells += [pen.percent(row, str(y), core="") for y in years[n:]]
        table.rows.append([*pen.label(row), *cells])
    return [pen.page(table)]
