#!/usr/bin/env python3
"""Tables drawn by lot, with their truth: how well are pages read that nobody has laid out?

    benchmarks/drawn_tables.py make FOLDER [--seeds 0:40]      # PDFs and gold; needs Typst, Chromium and LibreOffice
    benchmarks/drawn_tables.py kinds FOLDER [--seeds 0:12]     # the same of kinds that reports have, five a document
    verslag extract FOLDER/corpus -o FOLDER/out
    benchmarks/drawn_tables.py count FOLDER [--worst] [--misses NAME]

`count` tells right, wrong, wrong and sure by each choice (where the unit stands, what the heads look like, ...).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from verslag.benchmarks.drawn.shared.count_by_choice import add_count_command, print_count
from verslag.benchmarks.drawn.tables.documents_by_lot import document_by_lot
from verslag.benchmarks.drawn.tables.kinds.documents_by_kind import document_by_kind
from verslag.benchmarks.drawn.tables.make_files import write_document
from verslag.benchmarks.drawn.tables.odd_pages import write_odd_pages
from verslag.benchmarks.drawn.tables.table_model import DrawnDocument


def make(folder: Path, seeds: range) -> None:
    """The documents of the seeds and the pages written by hand, as PDFs with their gold."""
    write_odd_pages(folder)
    _write((document_by_lot(seed) for seed in seeds), folder)


def make_kinds(folder: Path, seeds: range) -> None:
    """Documents of kinds of tables that real reports have, as PDFs with their gold."""
    _write((document_by_kind(seed) for seed in seeds), folder)


def _write(documents: Iterable[DrawnDocument], folder: Path) -> None:
    for document in documents:
        write_document(document, folder)
        print(document.name, file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, seeds in (("make", "0:40"), ("kinds", "0:12")):
        making = commands.add_parser(name)
        making.add_argument("folder", type=Path)
        making.add_argument("--seeds", default=seeds)
    add_count_command(commands)
    given = parser.parse_args()
    if given.command == "count":
        print_count(given.folder, worst=given.worst, misses=given.misses)
        return 0
    first, last = (int(n) for n in given.seeds.split(":"))
    (make if given.command == "make" else make_kinds)(given.folder.resolve(), range(first, last))
    return 0


if __name__ == "__main__":
    sys.exit(main())
