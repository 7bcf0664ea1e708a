"""Right and wrong by what was drawn by lot."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from verslag.extractors.metrics.figures.confidence import SURE
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.scoring.gold import GoldDocument, GoldFigure, read_gold
from verslag.pipeline.scoring.matching import Answer, match_figures

_COLUMNS = ("right", "wrong", "missed", "wrong and sure", "too many", "too many and sure")


def add_count_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """`count FOLDER [--worst] [--misses NAME]`, for `print_count`."""
    counting = commands.add_parser("count")
    counting.add_argument("folder", type=Path)
    counting.add_argument("--worst", action="store_true", help="the worst read choices first")
    counting.add_argument("--misses", metavar="NAME", help="list what was wrong in that document")


def print_count(folder: Path, *, worst: bool, misses: str | None) -> None:
    """Right and wrong by choice, over all documents of `gold`, read into `out`."""
    tallies: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for gold in read_gold(folder / "gold"):
        answers = match_figures(gold, read_report(folder / "out", gold.document_id)).answers
        for figure, chosen in zip(gold.figures, _choices(folder, gold), strict=True):
            answer = next((a for a in answers if a.gold is figure), None)
            if answer is None and not figure.required:
                continue
            how = "missed" if answer is None else "right" if answer.right else "wrong"
            sure = how == "wrong" and answer is not None and answer.row.confidence >= SURE
            for key in [("all", ""), *chosen.items()]:
                tallies[key].update([how, *(["wrong and sure"] if sure else [])])
            if gold.document_id == misses and how != "right":
                _print_miss(how, figure, answer)
        extra = [a for a in answers if a.gold is None]
        surely = sum(a.row.confidence >= SURE for a in extra)
        tallies["all", ""].update({"too many": len(extra), "too many and sure": surely})
    print(f"{'':32}" + "".join(f"{c:>18}" for c in _COLUMNS) + f"{'share':>8}")
    share = {key: t["right"] / max(1, t["right"] + t["wrong"] + t["missed"]) for key, t in tallies.items()}
    for key in sorted(tallies, key=share.__getitem__ if worst else lambda k: k):
        print(f"{' '.join(key):32}" + "".join(f"{tallies[key][c]:18}" for c in _COLUMNS) + f"{share[key]:8.3f}")


def _choices(folder: Path, gold: GoldDocument) -> list[dict[str, Any]]:
    lines = (folder / "gold" / gold.document_id / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["choices"] for line in lines]


def _print_miss(how: str, figure: GoldFigure, answer: Answer | None) -> None:
    read = answer.row if answer else None
    printed = (figure.surface, figure.value, figure.unit, figure.period, figure.scenario, figure.label)
    print(how, *printed, "read as", read and (read.value, read.unit, read.period, read.scenario, read.label))
