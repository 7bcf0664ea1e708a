"""Pages written by hand, each odd in its own way; attributes in the HTML tell the truth of its figures.

A table may have `data-unit`, `data-scale` (power of ten), `data-period` and `data-scenario`; heads of columns and rows
override them with the same attributes and add `data-topic`, the words that any label of the column's figures needs. A
row's figures are named by `data-core`, else by its first cell. Cells of class `n` hold figures.
"""

from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

from verslag.benchmarks.drawn.shared.figures_in_print import plain
from verslag.benchmarks.drawn.shared.gold_files import write_gold
from verslag.benchmarks.drawn.shared.printers import print_html

ODD = Path(__file__).parent / "odd"
_NUMBER = re.compile(r"\d[\d. \u00a0\u2009]*(?:,\d+)?")
_EMPTY = re.compile(r"[\s\-–.]*|n\.v\.t\.|p\.m\.")


def write_odd_pages(folder: Path) -> None:
    """The PDFs and the gold of all odd pages, into `corpus` and `gold` of a folder."""
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    for source in sorted(ODD.glob("*.html")):
        html = source.read_text(encoding="utf-8")
        name = f"odd-{source.stem}"
        print_html(html, folder / "corpus" / f"{name}.pdf")
        page = TruthOfPage(source.stem)
        page.feed(html)
        write_gold(folder, name, page.lines)


class TruthOfPage(HTMLParser):
    """Collects the figures of a page with what its attributes say of them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.lines: list[dict[str, object]] = []
        self.table: dict[str, str] = {}
        self.columns: dict[int, dict[str, str]] = {}
        self.row: dict[str, str] = {}
        self.column = 0
        self.cell: dict[str, str] | None = None
        self.text = ""
        self.below: dict[int, int] = {}
        """Rows that a cell of an earlier row still reaches down, by column."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "table":
            self.table, self.columns, self.below = given, {}, {}
        elif tag == "tr":
            self.row, self.column = given, 0
            self.below = {c: n - 1 for c, n in self.below.items() if n > 1}
        elif tag in ("td", "th"):
            while self.column in self.below:
                self.column += 1
            self.cell, self.text = {"tag": tag, **given}, ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("td", "th") or self.cell is None:
            return
        span, text = int(self.cell.get("colspan", "1")), " ".join(self.text.split(" ")).strip()
        for column in range(self.column, self.column + span):
            if tag == "th":
                said = {k: v for k, v in self.cell.items() if k.startswith("data-")}
                self.columns[column] = {**self.columns.get(column, {}), **said}
            if (rows := int(self.cell.get("rowspan", "1"))) > 1:
                self.below[column] = rows
        if tag == "td" and "n" in self.cell.get("class", "").split() and not _EMPTY.fullmatch(text):
            self._figure(text)
        elif tag == "td" and "data-core" not in self.row and text:
            self.row["data-core"] = text
        self.column += span
        self.cell = None

    def _figure(self, text: str) -> None:
        match = _NUMBER.search(text)
        assert match is not None and self.cell is not None, text
        said = {**self.table, **self.columns.get(self.column, {}), **self.row, **self.cell}
        digits = re.sub(r"[. \u00a0\u2009]", "", match[0]).replace(",", ".")
        value = Decimal(digits)
        if text.startswith(("-", "−", "(")):
            value = -value
        topic = self.columns.get(self.column, {}).get("data-topic", "")
        core = f"{said.get('data-core', '')} {topic}".strip()
        self.lines.append(
            {
                "page": 1,
                "surface": text,
                "value": plain(value, int(said.get("data-scale", "0"))),
                "unit": said.get("data-unit", "count"),
                "label": core,
                "label_core": core.lower(),
                "period": said.get("data-period"),
                "scenario": said.get("data-scenario", "actual"),
                "scenario_alt": said.get("data-scenario-alt", "").split(),
                "kind": "table",
                "tier": 2,
                "choices": {"odd": self.name},
            }
        )
