"""One table by lot: its rows, columns, units and looks, with the truth of every figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.benchmarks.drawn.shared.figures_in_print import plain, said_scale
from verslag.benchmarks.drawn.tables.columns_by_lot import ValueColumn
from verslag.benchmarks.drawn.tables.table_choices import TableChoices
from verslag.benchmarks.drawn.tables.table_model import DrawnCell, DrawnTable, Truth

_ANYTHING = ("actual", "budget", "forecast", "target")
"""Scenarios that may be given to what compares columns."""


class TableByLot(TableChoices):
    """Draws the parts of one table."""

    def drawn(self) -> DrawnTable:
        """The table with everything said about it."""
        self._lines_around()
        self._heads()
        if self.sort == "ratios":
            self._ratio_rows()
        else:
            self._body()
        return self.table

    # what stands around the table
    def _lines_around(self) -> None:
        lot, table, domain = self.lot, self.table, self.setting.domain
        subject = {"money": lot.choice(domain["topic"]), "ratios": "Kengetallen"}.get(self.sort) or (
            f"{domain['counted']['measure']} per {domain['dimension'].lower()}"
        )
        number = lot.choice(
            (f"Tabel {lot.randint(1, 40)}: ", f"Tabel {lot.randint(1, 9)}.{lot.randint(1, 9)} – ", "", "")
        )
        caption = number + subject
        if self.dated == "caption":
            caption += lot.choice((" in {}", ", {}", " {}")).format(self.setting.year)
        if self.place == "caption":
            caption += f" ({self.scale_text.strip('()')})" if lot.random() < 0.7 else f", {self.scale_text.strip('()')}"
        table.caption = caption
        table.caption_below = lot.random() < 0.08
        if self.place == "above right":
            table.unit_line = self.scale_text if lot.random() < 0.5 else f"({self.scale_text.strip('()')})"
        if self.place == "below":
            table.below.append(lot.choice(("{}", "Bedragen {}", "({})")).format(self.scale_text.strip("()")))
        if self.place == "sentence" or self.dated == "sentence":
            unit = (
                lot.choice(self.words["unit_sentences"]).format(unit=said_scale(self.scale_text))
                if self.place == "sentence"
                else ""
            )
            sentence = lot.choice(self.words["sentences"]).format(unit=unit, period=self.setting.year).strip()
            if self.dated == "sentence" and str(self.setting.year) not in sentence:
                sentence += f" Het gaat om {self.setting.year}."
            table.sentence = sentence
        if self.marked:
            table.below.append("1 " + lot.choice(self.words["notes"]))
        if lot.random() < 0.3:
            table.below.append(lot.choice(self.words["sources"]))

    # the heads
    def _heads(self) -> None:
        lot, levels = self.lot, len(self.columns[0].heads)
        corner = self._corner()
        left = [DrawnCell(t, rows=levels, bold=True) for t in self._left_heads(corner)]
        align = lot.choice(("right", "center", "right"))
        unit = f" ({self.scale_text.strip('()')})" if self.place == "heads" else ""
        for level in range(levels):
            row = list(left) if level == 0 else []
            for n, column in enumerate(self.columns):
                text = column.heads[level]
                if level < levels - 1 and n and self.columns[n - 1].heads[level] == text:
                    row[-1] = replace(row[-1], span=row[-1].span + 1, align="center")
                    continue
                french = self.words["french"].get(text)
                text = f"{text} / {french}" if self.bilingual and french else text
                row.append(DrawnCell(text + (unit if level == levels - 1 else ""), align=align, bold=True))
            if level == 0:
                row += [DrawnCell(t, rows=levels, align=align, bold=True) for t in self._extra_heads()]
            self.table.heads.append(row)
        if self.place == "head row":
            blank = [DrawnCell("") for _ in left]
            units = [DrawnCell(self.scale_text.strip("()"), align=align) for _ in self.columns]
            extra = [
                DrawnCell("%" if "%" in t or t in self.words["share"] else self.scale_text.strip("()"), align=align)
                for t in self._extra_heads()
            ]
            self.table.heads.append([*blank, *units, *extra])

    def _corner(self) -> str:
        dimension = self.setting.domain["dimension"]
        text = self.lot.choice((dimension, "", "Omschrijving"))
        if self.bilingual and dimension in self.words["french"]:
            text = f"{dimension} / {self.words['french'][dimension]}"
        if self.dated == "corner":
            text = str(self.setting.year)
        if self.place == "corner":
            text = f"{text} {self.scale_text}".strip()
        return text

    def _left_heads(self, corner: str) -> list[str]:
        heads = [corner]
        if self.groups == "merged":
            heads.insert(0, "Rubriek")
        if self.coded:
            heads.insert(0, self.lot.choice(("Code", "Nr.", "Art.")))
        if self.noted:
            heads.append(self.lot.choice(("Toelichting", "Noot", "Bijlage")))
        return heads

    def _extra_heads(self) -> list[str]:
        if self._extras is None:
            lot, last = self.lot, ("share",) if self.share else ()
            extras = [lot.choice(self.words["share"]) for _ in last]
            if self.compared:
                unit = f" ({self.scale_text.strip('()')})" if self.place == "heads" else ""
                extras += [lot.choice(self.words["difference"]) + unit, lot.choice(self.words["growth"])]
            self._extras = extras
        return self._extras

    # the rows
    def _body(self) -> None:
        domain = self.setting.domain
        groups: dict[str, list[str]] = domain["money"] if self.sort == "money" else {"": domain["counted"]["rows"]}
        if self.groups == "none" and self.sort == "money":
            groups = {"": [row for rows in groups.values() for row in rows]}
        amounts = {
            (g, r): [self._amount(n) for n in range(len(self.columns))] for g, rows in groups.items() for r in rows
        }
        everything = [sum((a[n] or Decimal(0) for a in amounts.values()), Decimal(0)) for n in range(len(self.columns))]
        for group, rows in groups.items():
            parts = [amounts[group, r] for r in rows]
            summed: list[Decimal | None] = [
                sum((p[n] or Decimal(0) for p in parts), Decimal(0)) for n in range(len(self.columns))
            ]
            if self.groups in ("heading rows", "indented"):
                with_sum = self.totals == "above"
                self._row(group, group, "", summed if with_sum else None, everything, bold=True)
            for n, row in enumerate(rows):
                self._row(row, row, group, amounts[group, row], everything, first_of=len(rows) if n == 0 else 0)
            if group and self.totals in ("below", "without label") and self.groups != "merged":
                label = f"Totaal {group.lower()}" if self.totals == "below" else ""
                self._row(label, group.lower(), group, summed, everything, bold=True, total=True)
        if self.totals != "none":
            self._row(self.total_word, "totaal", "", list(everything), everything, bold=True, total=True)

    def _amount(self, column: int) -> Decimal | None:
        lot = self.lot
        if column and lot.random() < 0.05:
            return None
        digits = (
            {6: (10, 30000), 3: (200, 90000), 0: (12000, 9000000)}[self.power] if self.sort == "money" else (11, 9000)
        )
        number = Decimal(lot.randint(*digits) * 10**self.decimals + lot.randint(0, 10**self.decimals - 1)).scaleb(
            -self.decimals
        )
        return -number if self.sort == "money" and lot.random() < 0.06 else number

    def _row(
        self,
        label: str,
        core: str,
        group: str,
        numbers: list[Decimal | None] | None,
        whole: list[Decimal],
        *,
        bold: bool = False,
        total: bool = False,
        first_of: int = 0,
    ) -> None:
        lot, table = self.lot, self.table
        cells: list[DrawnCell] = []
        if self.coded:
            cells.append(DrawnCell(str(lot.randint(60, 749)) if numbers and not total else ""))
        if self.groups == "merged" and (first_of or not group):
            cells.append(DrawnCell(group, rows=first_of or 1, bold=True))
        mark = "1" if self.marked and not total and lot.random() < 0.15 else ""
        cells.append(DrawnCell(label, bold=bold, indent=int(self.groups == "indented" and not bold), mark=mark))
        if self.noted:
            cells.append(DrawnCell(str(len(table.rows) + 1) if numbers and not total else ""))
        if numbers is None:
            cells += [DrawnCell("") for _ in range(len(self.columns) + len(self._extra_heads()))]
        else:
            name = f"{group} {label}".strip() if label else f"Totaal {group.lower()}"
            cells += [self._figure(name, core, c, v, bold) for c, v in zip(self.columns, numbers, strict=True)]
            cells += self._extras_of(name, core, numbers, whole, bold)
        table.rows.append(cells)

    def _figure(self, name: str, core: str, column: ValueColumn, number: Decimal | None, bold: bool) -> DrawnCell:
        if number is None:
            return DrawnCell(self.notation.empty, align="right")
        written = self.notation.written(number, self.decimals)
        unit = "EUR" if self.sort == "money" else self.setting.domain["counted"]["unit"]
        truth = self._truth(
            written,
            plain(number, self.power),
            unit,
            f"{name} {column.topic}".strip(),
            f"{core} {column.topic}".strip(),
            column,
        )
        if self.place == "cell":
            return DrawnCell(f"€ {written}", align="right", bold=bold, truth=truth)
        return DrawnCell(written, align="right", bold=bold, truth=truth)

    def _truth(self, surface: str, value: str, unit: str, label: str, core: str, column: ValueColumn) -> Truth:
        year, now = int(column.period[:4]), self.setting.year
        also: tuple[str, ...] = ()
        if column.scenario:
            scenario = column.scenario
            also = {"budget": ("target", "forecast"), "forecast": ("budget", "target"), "actual": ()}[scenario]
        elif year > now or (self.setting.plan and year == now):
            scenario, also = "budget", ("forecast", "target")
        else:
            scenario, also = "actual", (("budget", "forecast") if self.setting.plan and year == now - 1 else ())
        return Truth(surface, value, unit, label, core.lower(), column.period, scenario, also_scenarios=also)

    def _extras_of(
        self, name: str, core: str, numbers: list[Decimal | None], whole: list[Decimal], bold: bool
    ) -> list[DrawnCell]:
        cells: list[DrawnCell] = []
        last = self.columns[-1]
        if self.share:
            share = self._percentage(name, core, numbers[-1], whole[-1], last)
            if share.truth:  # nothing says which column it is a share of
                periods = tuple(c.period for c in self.columns)
                share = replace(share, truth=replace(share.truth, also_periods=periods, also_scenarios=_ANYTHING))
            cells.append(share)
        if self.compared:
            first, second = (
                (self.columns[-2], last)
                if int(last.period[:4]) >= int(self.columns[-2].period[:4])
                else (last, self.columns[-2])
            )
            a, b = numbers[self.columns.index(first)], numbers[self.columns.index(second)]
            if a is None or b is None:
                return [
                    *cells,
                    DrawnCell(self.notation.empty, align="right"),
                    DrawnCell(self.notation.empty, align="right"),
                ]
            written = self.notation.written(b - a, self.decimals)
            unit = "EUR" if self.sort == "money" else self.setting.domain["counted"]["unit"]
            truth = self._truth(written, plain(b - a, self.power), unit, f"{name} verschil", core, second)
            truth = replace(truth, also_periods=(first.period,), also_scenarios=_ANYTHING)
            cells.append(
                DrawnCell(f"€ {written}" if self.place == "cell" else written, align="right", bold=bold, truth=truth)
            )
            growth = self._percentage(f"{name} groei", core, b - a, a, second)
            if growth.truth:
                growth = replace(
                    growth, truth=replace(growth.truth, also_periods=(first.period,), also_scenarios=_ANYTHING)
                )
            cells.append(growth)
        return cells

    def _percentage(self, name: str, core: str, part: Decimal | None, whole: Decimal, column: ValueColumn) -> DrawnCell:
        if part is None or not whole or abs(part / whole) > 9:
            return DrawnCell(self.notation.empty, align="right")
        number = (100 * part / whole).quantize(Decimal("0.1"))
        sign = "%" if self.lot.random() < 0.5 else ""
        written = self.notation.written(number, 1)
        if not number:
            return DrawnCell(self.notation.empty, align="right")
        truth = self._truth(written + sign, plain(number, 0), "percent", f"{name} aandeel", core, column)
        return DrawnCell(written + sign, align="right", truth=truth)

    def _ratio_rows(self) -> None:
        for name, unit in self.setting.domain["ratios"]:
            shown = self.lot.choice((f"{name} (in {unit})", f"{name}, in {unit}", f"{name} ({unit})"))
            cells = [DrawnCell(shown)]
            for column in self.columns:
                number = Decimal(self.lot.randint(11, 1999)).scaleb(-1)
                written = self.notation.written(number, 1)
                cells.append(
                    DrawnCell(
                        written,
                        align="right",
                        truth=self._truth(written, plain(number, 0), "percent", name, name, column),
                    )
                )
            if self.noted or self.coded:
                raise AssertionError("tables of ratios have no codes")
            self.table.rows.append(cells)
