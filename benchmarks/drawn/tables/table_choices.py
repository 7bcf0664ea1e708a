"""What is drawn by lot for one table: its sort, columns, units, notation and looks."""

from __future__ import annotations

from random import Random
from typing import Any

from verslag.benchmarks.drawn.shared.figures_in_print import Notation
from verslag.benchmarks.drawn.tables.columns_by_lot import KINDS, Setting, value_columns
from verslag.benchmarks.drawn.tables.table_model import DrawnTable, Looks

UNIT_PLACES = (
    "caption",
    "caption",
    "corner",
    "above right",
    "below",
    "sentence",
    "heads",
    "head row",
    "cell",
    "document",
)
_LONGEST_IN_HEAD = 14
"""Characters of a unit that fit into the head of a column."""
RULINGS = ("grid", "rows", "ends", "none", "stripes")
SIZES = (8.0, 9.0, 10.0)
COLOURS = ("#1f3864", "#7a1f2b", "#00695c", "#444444")


class TableChoices:
    """The lots of one table; most are told in its `choices`, for the count by choice."""

    def __init__(self, lot: Random, setting: Setting, notation: dict[str, Any], scale: tuple[str, int] | None) -> None:
        """`scale`: what the document says once for all its tables, if it does."""
        self.lot, self.setting, self.words = lot, setting, notation
        self.sort = lot.choices(("money", "counted", "ratios"), (6, 3, 1))[0]
        self.kind = lot.choice(["years", "years", *KINDS]) if self.sort != "ratios" else "years"
        if self.sort == "counted" and not setting.domain.get("counts_columns"):  # its columns are of money
            self.kind = {"topics": "years", "topics and years": "instants"}.get(self.kind, self.kind)
        self.columns = value_columns(lot, setting, self.kind)
        thousands = lot.choice((".", ".", ".", "\u00a0", "\u2009", ""))
        self.notation = Notation(thousands, lot.choice("-−("), lot.choice(notation["empties"]))
        self.place = lot.choice(UNIT_PLACES) if self.sort == "money" else "measure"
        if self.place == "document" and scale is None:
            self.place = "caption"
        self.scale_text, self.power = (
            scale if self.place == "document" and scale else tuple(lot.choice(notation["scales"]))
        )
        if self.place == "heads" and len(self.scale_text) > _LONGEST_IN_HEAD:
            self.place = "head row"
        if self.place == "cell":
            self.scale_text, self.power = "", 0
        if self.sort != "money":
            self.power = 0
        self.decimals = (
            lot.choice({6: (1, 1, 2, 0), 3: (0, 0, 0, 1), 0: (0, 0, 2)}[self.power]) if self.sort == "money" else 0
        )
        self.share = self.sort != "ratios" and self.kind != "topics" and lot.random() < 0.2
        self.compared = (
            self.sort != "ratios" and self.kind in ("years", "scenario years", "instants") and lot.random() < 0.35
        )
        self.coded = self.sort == "money" and lot.random() < 0.2
        self.noted = self.sort == "money" and not self.coded and lot.random() < 0.15
        self.groups = lot.choice(("heading rows", "merged", "none", "indented")) if self.sort == "money" else "none"
        self.totals = lot.choice(("below", "below", "above", "without label", "none"))
        self.total_word = lot.choice(notation["totals"])
        if self.totals in ("without label", "above") and self.groups in ("none", "merged"):
            self.totals = "below"
        self.bilingual = lot.random() < 0.08
        self.marked = lot.random() < 0.15
        self.dated = lot.choice(("caption", "caption", "corner", "sentence")) if self.kind == "topics" else "heads"
        self._extras: list[str] | None = None
        self.table = DrawnTable(self._looks(), {})
        self.table.choices = self._told()

    def _looks(self) -> Looks:
        lot = self.lot
        band = lot.choice(COLOURS) if lot.random() < 0.35 else None
        turned = "all" if len(self.columns) > 3 and lot.random() < 0.12 else ""
        return Looks(
            rulings=lot.choice(RULINGS),
            band=band,
            turned=turned,
            size=lot.choice(SIZES),
            width=lot.choice(("full", "full", "fit")),
        )

    def _told(self) -> dict[str, str]:
        beside = {
            "share": self.share,
            "compared": self.compared,
            "codes": self.coded,
            "notes": self.noted,
            "marks": self.marked,
            "bilingual": self.bilingual,
        }
        return {
            "figures": self.sort,
            "columns": self.kind,
            "unit": self.place,
            "groups": self.groups,
            "totals": self.totals,
            "rulings": self.table.looks.rulings,
            "heads": "turned" if self.table.looks.turned else "band" if self.table.looks.band else "plain",
            "empty": self.notation.empty or "blank",
            "thousands": self.notation.between_groups,
            "minus": self.notation.minus,
            "period": self.dated,
            "scale": str(self.power),
            "beside": " ".join(word for word, on in beside.items() if on) or "nothing",
        }
