#!/usr/bin/env python3
"""Draw charts with known figures as usual makers draw them, and count how many are read right.

    benchmarks/drawn_charts.py make FARM [--makers web report office] [--pages 12] [--seed 1] [--kinds rows lines …]
    verslag extract FARM/corpus -o FARM/out
    benchmarks/drawn_charts.py count FARM        # right, wrong, wrong though given as sure, by maker and kind

    benchmarks/drawn_charts.py make FARM [--makers web report office] [--kinds rows lines …] [--pages 12] [--seed 1]
Chromium, `office` LibreOffice, `report` the optional typst. Words and organisations are invented.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

from verslag.benchmarks.chart_farm.chart_truth import KINDS, WORDS, DrawnPage, plan_of
from verslag.benchmarks.chart_farm.office_maker import OFFICE_KINDS, office_pdf
from verslag.benchmarks.chart_farm.page_makers import report_pdf, web_pdf
from verslag.extractors.metrics.figures.confidence import SURE

_Maker = Callable[[str, Sequence[DrawnPage], Path], None]
MAKERS: dict[str, tuple[_Maker, Sequence[str]]] = {
    "web": (web_pdf, KINDS),
    "report": (report_pdf, KINDS),
    "office": (office_pdf, OFFICE_KINDS),
}
VERDICTS = ("drawn", "right", "missed", "wrong", "false", "sure", "sure wrong")


def make_farm(farm: Path, makers: Sequence[str], kinds: Sequence[str], pages: int, seed: int) -> None:
    """Write the PDFs and their truth."""
    (farm / "corpus").mkdir(parents=True, exist_ok=True)
    for maker in makers:
        make, able = MAKERS[maker]
        for kind in (k for k in able if k in kinds):
            rng = random.Random(f"{seed} {maker} {kind}")
            planned = plan_of(rng, [kind], pages)
            name = f"{maker}-{kind.replace(' ', '-')}"
            make(rng.choice(WORDS["text"]["reports"]), planned, farm / "corpus" / f"{name}.pdf")
            gold = farm / "gold" / name
            gold.mkdir(parents=True, exist_ok=True)
            rows = [row for n, page in enumerate(planned, 2) for chart in page.charts for row in chart.truth(n)]
            lines = [json.dumps({"id": f"{name}-{n}", **row}, ensure_ascii=False) for n, row in enumerate(rows, 1)]
            (gold / "metrics.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
            about = {"file": f"{name}.pdf", "pages": list(range(2, pages + 2)), "language": "nl"}
            (gold / "pages.json").write_text(json.dumps(about), encoding="utf-8")
            print(f"{name}: {len(rows)} figures", file=sys.stderr)


def is_right(gold: dict[str, object], row: dict[str, str]) -> bool:
    """Whether a row has the value, unit, period and label of a drawn figure."""
    label = f"{row['label']} {row['row_label']} {row['column_label']}".casefold()
    units = [gold["unit"], *gold["unit_alt"]]  # type: ignore[misc]
    return (
        Decimal(row["value"]) == Decimal(str(gold["value"]))
        and row["unit"] in units
        and (not gold["period"] or str(gold["period"]) in row["period"])
        and all(word in label for word in str(gold["label_core"]).casefold().split())
    )


def verdicts_on(golds: list[dict[str, object]], rows: list[dict[str, str]]) -> Counter[str]:
    """How the rows of one document serve its figures, each row and figure once: right ones first, then by value."""
    left, counts = list(rows), Counter({"drawn": len(golds)})
    missed = []
    for gold in golds:
        hit = next((r for r in left if r["page"] == str(gold["page"]) and is_right(gold, r)), None)
        if hit is None:
            missed.append(gold)
            continue
        left.remove(hit)
        counts["right"] += 1
        counts["sure"] += float(hit["confidence"]) >= SURE
    for gold in missed:
        same = [
            r for r in left if r["page"] == str(gold["page"]) and Decimal(r["value"]) == Decimal(str(gold["value"]))
        ]
        if same:
            left.remove(same[0])
        counts["wrong" if same else "missed"] += 1
        counts["sure wrong"] += bool(same) and float(same[0]["confidence"]) >= SURE
    counts["false"] += len(left)
    counts["sure wrong"] += sum(float(row["confidence"]) >= SURE for row in left)
    counts["sure"] += counts["sure wrong"]
    return counts


def count(farm: Path) -> None:
    """Print the verdicts by document and of all."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (farm / "out" / "metrics.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["document_id"]].append(row)
    print(f"{'':28}" + "".join(f"{name:>11}" for name in VERDICTS))
    total: Counter[str] = Counter()
    for gold in sorted((farm / "gold").iterdir()):
        golds = [json.loads(line) for line in (gold / "metrics.jsonl").read_text(encoding="utf-8").splitlines()]
        pages = {str(page) for page in json.loads((gold / "pages.json").read_text(encoding="utf-8"))["pages"]}
        counts = verdicts_on(golds, [row for row in found[gold.name] if row["page"] in pages])
        total += counts
        print(f"{gold.name:28}" + "".join(f"{counts[name]:11}" for name in VERDICTS))
    print(f"{'all':28}" + "".join(f"{total[name]:11}" for name in VERDICTS))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "count"))
    parser.add_argument("farm", type=Path)
    parser.add_argument("--makers", nargs="+", choices=list(MAKERS), default=list(MAKERS))
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.what == "make":
        make_farm(options.farm, options.makers, options.kinds, options.pages, options.seed)
    else:
        count(options.farm)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
