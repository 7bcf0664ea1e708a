#!/usr/bin/env python3
"""Tables drawn by lot, with their truth: how well are pages read that nobody has laid out?

    benchmarks/drawn_tables.py make FOLDER [--seeds 0:40]      # PDFs and gold; needs Typst, Chromium and LibreOffice
    verslag extract FOLDER/corpus -o FOLDER/out
    benchmarks/drawn_tables.py count FOLDER [--worst] [--misses NAME]

`count` tells right, wrong, wrong and sure by each choice (where the unit stands, what the heads look like, ...).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from verslag.benchmarks.drawn.documents_by_lot import document_by_lot
from verslag.benchmarks.drawn.make_files import write_document
from verslag.benchmarks.drawn.odd_pages import write_odd_pages
from verslag.extractors.metrics.figures.confidence import SURE
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.scoring.gold import read_gold
from verslag.pipeline.scoring.matching import match_figures


def make(folder: Path, seeds: range) -> None:
    """The documents of the seeds and the pages written by hand, as PDFs with their gold."""
    write_odd_pages(folder)
    for seed in seeds:
        document = document_by_lot(seed)
        write_document(document, folder)
        print(document.name, file=sys.stderr)


def count(folder: Path, *, worst: bool, misses: str | None) -> None:
    """Right and wrong by choice, over all documents that were read."""
    tallies: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for gold in read_gold(folder / "gold"):
        lines = (folder / "gold" / gold.document_id / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
        choices = [json.loads(line)["choices"] for line in lines]
        match = match_figures(gold, read_report(folder / "out", gold.document_id))
        for figure, chosen in zip(gold.figures, choices, strict=True):
            answer = next((a for a in match.answers if a.gold is figure), None)
            how = "missed" if answer is None else "right" if answer.right else "wrong"
            sure = how == "wrong" and answer is not None and answer.row.confidence >= SURE
            for key in [("all", ""), *chosen.items()]:
                tallies[key].update([how, *(["wrong and sure"] if sure else [])])
            if gold.document_id == misses and how != "right":
                read = answer.row if answer else None
                printed = (figure.surface, figure.value, figure.unit, figure.period, figure.scenario, figure.label)
                print(
                    how, *printed, "read as", read and (read.value, read.unit, read.period, read.scenario, read.label)
                )
        extra = [a for a in match.answers if a.gold is None]
        tallies["all", ""].update(
            {"too many": len(extra), "too many and sure": sum(a.row.confidence >= SURE for a in extra)}
        )
    columns = ("right", "wrong", "missed", "wrong and sure", "too many", "too many and sure")
    print(f"{'':32}" + "".join(f"{c:>18}" for c in columns) + f"{'share':>8}")
    share = {key: t["right"] / max(1, t["right"] + t["wrong"] + t["missed"]) for key, t in tallies.items()}
    for key in sorted(tallies, key=share.__getitem__ if worst else lambda k: k):
        print(f"{' '.join(key):32}" + "".join(f"{tallies[key][c]:18}" for c in columns) + f"{share[key]:8.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument("--seeds", default="0:40")
    counting = commands.add_parser("count")
    counting.add_argument("folder", type=Path)
    counting.add_argument("--worst", action="store_true", help="the worst read choices first")
    counting.add_argument("--misses", metavar="NAME", help="list what was wrong in that document")
    given = parser.parse_args()
    if given.command == "make":
        first, last = (int(n) for n in given.seeds.split(":"))
        make(given.folder.resolve(), range(first, last))
    else:
        count(given.folder, worst=given.worst, misses=given.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
