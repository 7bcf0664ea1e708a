"""Calibration of the confidence: of the figures given at least so much, how many are right, also leaving each document
out.

    python benchmarks/calibration.py OUT=GOLD [OUT=GOLD ...]

`OUT` is the output folder of a run, `GOLD` the folder with the annotated documents it covers. A figure is right when
value, label, unit, period and scenario are. The first table gives every document; the second the share of right figures
at the threshold that the *other* documents would choose, as a new report would meet it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.scoring.gold import read_gold
from verslag.pipeline.scoring.matching import match_figures

THRESHOLD = 0.9
WANTED = 0.98

Answers = Sequence[tuple[float, bool]]
"""Confidence of each figure, and whether it is right."""


def answers_of(out: Path, gold: Path) -> dict[str, Answers]:
    """The judged figures of every annotated document that the run covers."""
    found: dict[str, Answers] = {}
    for document in read_gold(gold):
        try:
            report = read_report(out, document.document_id)
        except FileNotFoundError:
            continue
        found[document.document_id] = [
            (float(a.row.confidence), a.right) for a in match_figures(document, report).answers
        ]
    return found


def share_right(answers: Answers, threshold: float) -> tuple[int, int]:
    """How many figures stand at or above the threshold, and how many of them are right."""
    kept = [right for confidence, right in answers if confidence >= threshold]
    return len(kept), sum(kept)


def lowest_threshold(answers: Answers, wanted: float) -> float:
    """The lowest threshold, in hundredths, from which on the wanted share is right; 1 where none does."""
    good = 1.0
    for hundredths in range(99, 49, -1):
        count, right = share_right(answers, hundredths / 100)
        if count and right < wanted * count:
            break
        good = hundredths / 100
    return good


def main(pairs: Sequence[str]) -> int:
    """Print both tables; 1 where the figures at or above the threshold are right less often than wanted."""
    documents: dict[str, Answers] = {}
    for pair in pairs:
        out, _, gold = pair.partition("=")
        documents |= answers_of(Path(out), Path(gold))
    if not documents:
        print(__doc__, file=sys.stderr)
        return 2
    print(
        f"| document | figures | at least {THRESHOLD} | right | share | threshold of the others | figures | right | "
        f"share |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for name, answers in documents.items():
        learned = lowest_threshold(_without(documents, name), WANTED)
        print(
            f"| {name} | {len(answers)} | {_cells(answers, THRESHOLD)} | {learned:.2f} | {_cells(answers, learned)} |"
        )
    everything = _without(documents, "")
    print(f"| all | {len(everything)} | {_cells(everything, THRESHOLD)} | | | | |")
    worst = min(
        right / count
        for name in documents
        for count, right in [share_right(_without(documents, name), THRESHOLD)]
        if count
    )
    print(f"\nAt least {THRESHOLD}, leaving out one document at a time: {worst:.3f} or more are right.")
    return 0 if worst >= WANTED else 1


def _without(documents: Mapping[str, Answers], left_out: str) -> Answers:
    return [answer for name, answers in documents.items() if name != left_out for answer in answers]


def _cells(answers: Answers, threshold: float) -> str:
    count, right = share_right(answers, threshold)
    return f"{count} | {right} | {right / count:.3f}" if count else "0 | 0 | –"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
