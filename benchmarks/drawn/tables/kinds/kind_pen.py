"""What every kind of table is drawn with: numbers, heads and looks from one seed."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from verslag.benchmarks.drawn.shared.figures_in_print import Notation, plain
from verslag.benchmarks.drawn.tables.table_choices import COLOURS, RULINGS, SIZES
from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnPage, DrawnTable, Looks, Truth

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "kind_words.toml").read_text(encoding="utf-8"))
_BETWEEN_GROUPS = (".", ".", " ", "\u00a0", "\u2009", "")
_SPANS = {6: (1, 900), 3: (40, 9000), 0: (2000, 4000000)}
"""Smallest and largest amount by power of ten."""


class KindPen:
    """Draws cells, heads and tables in the looks of one page."""

    def __init__(self, lot: Random, kind: str, year: int) -> None:
        self.lot, self.kind, self.year = lot, kind, year
        self.unit_text, self.power = lot.choice(WORDS["said"]["units"])
        self.notation = Notation(lot.choice(_BETWEEN_GROUPS), lot.choice(("-", "−", "(", "behind")), "-")
        self.decimals = 1 if self.power == 6 else lot.choice((0, 0, 0, 2)) if self.power == 0 else 0
        self.looks = Looks(
            rulings=lot.choice(RULINGS),
            band=lot.choice(COLOURS) if lot.random() < 0.3 else None,
            turned="",
            size=lot.choice(SIZES),
            width=lot.choice(("full", "fit")),
            numbers=lot.choice(("right", "right", "right", "center", "left")),
        )

    # pages and tables
    def page(self, *tables: DrawnTable, layout: str = "plain", paragraph: bool | None = None) -> DrawnPage:
        """A page with a heading, sometimes a paragraph, and tables."""
        shown = self.lot.random() < 0.5 if paragraph is None else paragraph
        text = self.lot.choice(WORDS["paragraphs"]) if shown else None
        return DrawnPage(
            self.lot.choice(WORDS["headings"]), text, list(tables), layout, self.lot.choice(WORDS["tails"])
        )

    def table(self, *, unit: bool = True, year: bool = False, **looks: Any) -> DrawnTable:
        """An empty table; its caption says the unit, and the year if nothing else does."""
        caption = self.lot.choice(WORDS["captions"])
        caption += f" {self.year}" if year else ""
        caption += f" ({self.unit_text})" if unit else ""
        table = DrawnTable(replace(self.looks, **looks), {}, caption=caption)
        table.choices = {
            "kind": self.kind,
            "rulings": self.looks.rulings,
            "numbers": self.looks.numbers,
            "thousands": self.notation.between_groups,
            "minus": self.notation.minus,
        }
        return table

    def heads(self, *texts: str, rows: int = 1) -> list[DrawnCell]:
        """Heads of one level, the first over the labels."""
        aligned = [DrawnCell(t, rows=rows, align=self.looks.numbers, bold=True) for t in texts[1:]]
        return [DrawnCell(texts[0], rows=rows, bold=True), *aligned]

    def upper(self, *spans: tuple[str, int]) -> list[DrawnCell]:
        """Heads of an upper level with the number of columns below each."""
        return [
            DrawnCell(text, span=span, align="center" if span > 1 else self.looks.numbers, bold=True)
            for text, span in spans
        ]

    def some(self, words: list[Any], least: int, most: int) -> list[Any]:
        """Some of the words, in their order."""
        chosen = sorted(self.lot.sample(range(len(words)), min(len(words), self.lot.randint(least, most))))
        return [words[n] for n in chosen]

    # cells
    def amount(self) -> Decimal:
        """An amount that fits the scale."""
        low, high = _SPANS[self.power]
        cents = self.lot.randint(0, 10**self.decimals - 1)
        return Decimal(self.lot.randint(low, high) * 10**self.decimals + cents).scaleb(-self.decimals)

    def money(
        self, label: str, period: str, number: Decimal | None = None, *, core: str | None = None, **said: Any
    ) -> DrawnCell:
        """A cell with an amount in the table's scale."""
        number = self.amount() if number is None else number
        return self.number(label, period, number, self.decimals, "EUR", power=self.power, core=core, **said)

    def count(
        self, label: str, period: str, number: int | None = None, *, unit: str = "count", **said: Any
    ) -> DrawnCell:
        """A cell with a count."""
        number = self.lot.randint(11, 2400) if number is None else number
        return self.number(label, period, Decimal(number), 0, unit, **said)

    def percent(
        self, label: str, period: str, *, sign: bool = True, low: int = 15, high: int = 990, **said: Any
    ) -> DrawnCell:
        """A cell with a percentage of one decimal."""
        number = Decimal(self.lot.randint(low, high)).scaleb(-1)
        return self.number(label, period, number, 1, "percent", sign="%" if sign else "", **said)

    def number(
        self,
        label: str,
        period: str,
        number: Decimal,
        decimals: int,
        unit: str,
        *,
        power: int = 0,
        sign: str = "",
        **said: Any,
    ) -> DrawnCell:
        """A cell with a number in the table's notation: so many decimals, a sign behind it, in that power of ten."""
        written = self.notation.written(number, decimals) + sign
        return self.figure(label, period, written, plain(number, power), unit, **said)

    def figure(
        self,
        label: str,
        period: str,
        surface: str,
        value: str,
        unit: str,
        *,
        core: str | None = None,
        scenario: str = "actual",
        also: tuple[str, ...] = (),
        also_periods: tuple[str, ...] = (),
        tier: int = 2,
        bold: bool = False,
    ) -> DrawnCell:
        """A cell with any figure."""
        truth = Truth(surface, value, unit, label, (core or label).lower(), period, scenario, also_periods, also, tier)
        red = self.looks.red_minus and value.startswith("-")
        return DrawnCell(surface, align=self.looks.numbers, bold=bold, truth=truth, colour="#c00000" if red else "")

    def label(self, text: str, *, bold: bool = False, indent: int = 0) -> list[DrawnCell]:
        """The cell that names a row."""
        return [DrawnCell(text, bold=bold, indent=indent)]

    def words(self, text: str) -> DrawnCell:
        """A cell of the figures' columns without a figure."""
        return DrawnCell(text, align=self.looks.numbers)
