#!/usr/bin/env python3
"""Share of the rows of metrics.csv whose box holds, on the page, the digits the figure was read from.

    benchmarks/boxes.py out/ report.pdf [more.pdf …] [--password P] [--misses] [--least 0.995]

A row is right when the words of its page that lie in its box spell the digits of `raw_text`, in that order; a figure
in words ("drie") must stand there as words. A box that holds far more than its figure would always pass, so boxes
with more than twice as many digits are counted too, as loose. Exit code 1 below `--least`.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.pdf import PdfDocument, open_pdf

INSIDE = 0.5
"""Share of a word's area that must lie in the box for the word to count."""


def spelled(text: str) -> str:
    """What must be found again: the digits, or the letters of a figure in words."""
    digits = "".join(char for char in text if char.isdecimal())
    return digits or "".join(char for char in text.casefold() if char.isalpha())


def words_in(words: Iterable[Word], box: BBox) -> list[Word]:
    """The words that lie in a box for the most part, or that the box lies in (a figure within a word)."""
    found = []
    for word in words:
        shared = word.bbox.x_overlap(box) * word.bbox.y_overlap(box)
        if shared > 0 and shared >= INSIDE * min(word.bbox.area, box.area):
            found.append(word)
    return found


def judge(row: dict[str, str], words: Iterable[Word]) -> str:
    """`right`, `loose` or `wrong`."""
    box = BBox(float(row["x0"]), float(row["top"]), float(row["x1"]), float(row["bottom"]))
    text = "".join(word.text for word in words_in(words, box))
    wanted, there = spelled(row["raw_text"]), spelled(text)
    if not wanted or wanted not in (there if wanted.isdecimal() else text.casefold()):
        return "wrong"
    return "loose" if wanted.isdecimal() and len(there) > 2 * len(wanted) else "right"


def rows_by_document(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Rows of metrics.csv by file name."""
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as stream:
        names = {row["document_id"]: row["file_name"] for row in csv.DictReader(stream)}
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (folder / "metrics.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            rows[names[row["document_id"]]].append(row)
    return rows


def judge_document(document: PdfDocument, rows: Iterable[dict[str, str]], *, show: bool) -> Counter[str]:
    """Verdicts on the rows of one document; pages are read once."""
    verdicts: Counter[str] = Counter()
    pages: dict[int, tuple[Word, ...]] = {}
    for row in rows:
        number = int(row["page"])
        if number not in pages:
            pages[number] = document.read_page(number - 1).words
        verdict = judge(row, pages[number])
        verdicts[verdict] += 1
        if show and verdict != "right":
            print(f"  {verdict} page {number}: {row['raw_text']!r} at {row['x0']},{row['top']} ({row['label'][:50]})")
    return verdicts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("pdf", nargs="+", type=Path)
    parser.add_argument("--password")
    parser.add_argument("--misses", action="store_true", help="list rows that are wrong or loose")
    parser.add_argument("--least", type=float, default=0.995)
    options = parser.parse_args()
    rows = rows_by_document(options.out)
    total: Counter[str] = Counter()
    for path in options.pdf:
        wanted = rows.get(path.name, [])
        if not wanted:
            print(f"{path.name:40} no rows")
            continue
        with open_pdf(path.read_bytes(), password=options.password) as document:
            verdicts = judge_document(document, wanted, show=options.misses)
        total += verdicts
        print(f"{path.name:40} {describe(verdicts)}")
    print(f"{'all':40} {describe(total)}")
    count = total.total()
    return int(count == 0 or 1 - total["wrong"] / count < options.least)


def describe(verdicts: Counter[str]) -> str:
    """One line: how many rows, which share stands in its box, which share of boxes is loose."""
    count = max(verdicts.total(), 1)
    return (
        f"{verdicts.total():6} rows  in box {1 - verdicts['wrong'] / count:.4f}  loose {verdicts['loose'] / count:.4f}"
    )


if __name__ == "__main__":
    sys.exit(main())
