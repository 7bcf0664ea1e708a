#!/usr/bin/env python3
"""Charts drawn as usual makers draw them, with their truth: how well are charts read that nobody has laid out?

    benchmarks/drawn_charts.py make FOLDER [--makers web vector …] [--kinds rows lines …] [--pages 12] [--seed 1]
    verslag extract FOLDER/corpus -o FOLDER/out
    benchmarks/drawn_charts.py count FOLDER [--worst] [--misses NAME]

`make` prints `web` by Chromium, `office` by LibreOffice, `report` by the optional typst and `plot` by the optional
matplotlib, and writes `vector` itself. `picture` are the pages of `report` with each chart as a picture of 96 to 200
dots an inch, `scan` the same pages as pictures. Words and organisations are invented. `count` tells right, wrong, wrong
and sure by maker, kind and document.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from verslag.benchmarks.drawn.charts.chart_truth import KINDS, WORDS, ChartPage, plan_of
from verslag.benchmarks.drawn.charts.office_maker import OFFICE_KINDS, office_pdf
from verslag.benchmarks.drawn.charts.page_makers import picture_pdf, report_pdf, web_pdf
from verslag.benchmarks.drawn.charts.plot_maker import PLOT_KINDS, plot_pdf
from verslag.benchmarks.drawn.charts.vector_maker import vector_pdf
from verslag.benchmarks.drawn.shared.count_by_choice import add_count_command, print_count
from verslag.benchmarks.drawn.shared.gold_files import write_gold
from verslag.benchmarks.drawn.shared.printers import print_scan

_Maker = Callable[[str, Sequence[ChartPage], Path], None]


def _pictures(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages with charts as pictures, sharp ones or JPEG, of some resolution that follows from the name."""
    lot = random.Random(f"{title} {path.stem}")
    picture_pdf(title, pages, path, dots=lot.choice(_DOTS), form=lot.choice(("png", "jpeg")))


def _scan(title: str, pages: Sequence[ChartPage], path: Path) -> None:
    """Pages as pictures."""
    report_pdf(title, pages, path)
    print_scan(path, path, random.Random(f"{title} {path.stem}").choice(_SCAN_DOTS))


_DOTS, _SCAN_DOTS = (96, 150, 200), (150, 200, 300)

MAKERS: dict[str, tuple[_Maker, Sequence[str]]] = {
    "web": (web_pdf, KINDS),
    "report": (report_pdf, KINDS),
    "office": (office_pdf, OFFICE_KINDS),
    "vector": (vector_pdf, KINDS),
    "plot": (plot_pdf, PLOT_KINDS),
    "picture": (_pictures, KINDS),
    "scan": (_scan, KINDS),
}
# What is drawn as pictures is what `report` draws, so that both can be held against each other.
_SAME_PAGES = {"picture": "report", "scan": "report"}
_PACKAGES = {"report": "typst", "picture": "typst", "scan": "typst", "plot": "matplotlib"}


def missing_packages(makers: Sequence[str]) -> list[str]:
    """For each maker that cannot draw on this machine what to install."""
    lacking = [maker for maker in makers if maker in _PACKAGES and find_spec(_PACKAGES[maker]) is None]
    return [f"{maker} needs {_PACKAGES[maker]}" for maker in lacking]


def make(folder: Path, makers: Sequence[str], kinds: Sequence[str], pages: int, seed: int) -> None:
    """A document for each maker and kind it can draw, as PDF with its gold."""
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    for maker in makers:
        print_pages, able = MAKERS[maker]
        for kind in (k for k in able if k in kinds):
            lot = random.Random(f"{seed} {_SAME_PAGES.get(maker, maker)} {kind}")
            planned = plan_of(lot, [kind], pages)
            name = f"{maker}-{kind.replace(' ', '-')}"
            print_pages(lot.choice(WORDS["text"]["reports"]), planned, folder / "corpus" / f"{name}.pdf")
            rows = [
                {**row, "choices": {"maker": maker, "kind": chart.kind, "document": name}}
                for n, page in enumerate(planned, 2)
                for chart in page.charts
                for row in chart.truth(n)
            ]
            write_gold(folder, name, rows, pages=list(range(2, pages + 2)), language="nl")
            print(f"{name}: {len(rows)} figures", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument(
        "--makers", nargs="+", choices=list(MAKERS), default=[maker for maker in MAKERS if maker not in _SAME_PAGES]
    )
    making.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    making.add_argument("--pages", type=int, default=12)
    making.add_argument("--seed", type=int, default=1)
    add_count_command(commands)
    given = parser.parse_args()
    if given.command == "make":
        if missing := missing_packages(given.makers):
            sys.exit(f"{', '.join(missing)}: install that with pip, or choose others with --makers; nothing was drawn.")
        make(given.folder.resolve(), given.makers, given.kinds, given.pages, given.seed)
    else:
        print_count(given.folder, worst=given.worst, misses=given.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
