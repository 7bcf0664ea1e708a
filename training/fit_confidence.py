"""Fit the weights of the confidence to runs whose figures are known to be right or wrong.

    python training/fit_confidence.py GOLD=RUNS … [--also GOLD=RUNS …] [--write extractors/metrics/data/confidence.toml]

`RUNS/NAME` is the output folder of a run over the document that `GOLD/NAME` annotates. The first ones are judged: how
the confidence does on each when it was fitted to all others says where sure begins. First readings belong there, made
before any reader was mended on the report: their mistakes are those that a user meets. `--also` names what is fitted to
and never judged, such as readings since. `--write` fits to all of them and writes the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.evidence import evidence_of
from verslag.extractors.metrics.figures.traits import GUESSED, IMPLAUSIBLE, Trait
from verslag.pipeline.calibration.weights_fit import (
    KINDS,
    Judged,
    Prior,
    Vector,
    cuts_of,
    fit,
    held_out,
    shifted,
    toml_of,
)
from verslag.pipeline.scoring.figures_of_rows import figures_of_rows, period_of
from verslag.pipeline.scoring.gold import GoldDocument, read_gold
from verslag.pipeline.scoring.matching import match_figures
from verslag.schemas.report import Report

PENALTY = 1.0
"""Of the squared weights: what few documents show may be chance."""

PRIOR: Mapping[str, float] = {
    **{doubt.words: -3.0 for doubt in IMPLAUSIBLE},
    **{doubt.words: -2.0 for doubt in GUESSED},
    Doubt.OFF_ITS_ROW.words: -2.0,
    Doubt.SCENARIO_NOT_SAID.words: -2.0,
    Doubt.SCENARIO_BY_FILE_DATE.words: -1.5,
    Doubt.PERIOD_AFTER_REPORT.words: -2.0,
    Doubt.SCALE_OFF_COLUMN.words: -2.0,
    Doubt.SUM_DIFFERS.words: -1.5,
    Doubt.CONTRADICTED.words: -1.5,
    Doubt.SCALE_NOT_APPLIED.words: -1.5,
    Doubt.NO_LABEL.words: -2.0,
    Trait.TABLE_IMPLAUSIBLE.words: -3.0,
    Support.SAID_OUTRIGHT.words: 3.0,
}
"""What a reason weighs before any figure is seen: these are seldom met, and grave wherever they are. The sentence that
says nothing but how much something is, is the one kind of running text that first readings had all right.
"""

PRIOR_HOLDS = 5.0
"""How many times as much it costs to leave a prior."""


def prior(penalty: float) -> Prior:
    """What is held before any figure is seen; the kinds of place start freely."""
    free = dict.fromkeys(KINDS, 0.05)
    return Prior(PRIOR, penalty, free | dict.fromkeys(PRIOR, PRIOR_HOLDS * penalty))


def judged_run(gold: GoldDocument, run: Path) -> Judged | None:
    """The figures of a run with their evidence, those on the pages of the gold; None where the run holds no report."""
    paths = sorted((run / "documents").glob("*.json"))
    if len(paths) != 1:
        return None
    report = Report.model_validate_json(paths[0].read_bytes())
    checked, _ = check_figures(figures_of_rows(report.metrics))  # the run may be older than a check
    evidence = evidence_of(checked, period_of(report.document.period))
    by_row = {id(row): found for row, found in zip(report.metrics, evidence, strict=True)}
    answers = match_figures(gold, report).answers
    if not answers:
        return None
    return Judged(gold.document_id, tuple(by_row[id(a.row)] for a in answers), tuple(a.right for a in answers))


def judged_runs(pair: str) -> list[Judged]:
    """The documents of `GOLD=RUNS` that were run and have figures."""
    golds, _, runs = pair.partition("=")
    return [
        found
        for gold in read_gold(Path(golds))
        if (found := judged_run(gold, Path(runs) / gold.document_id)) is not None
    ]


def main() -> int:
    """Print the evaluation; write the weights where asked."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("judged", nargs="+", metavar="GOLD=RUNS")
    arguments.add_argument("--also", nargs="*", default=[], metavar="GOLD=RUNS")
    arguments.add_argument("--penalty", type=float, default=PENALTY)
    arguments.add_argument("--write", type=Path)
    given = arguments.parse_args()
    judged, also = ([d for pair in pairs for d in judged_runs(pair)] for pairs in (given.judged, given.also))
    if len(judged) < 3:
        print("at least three annotated documents are needed", file=sys.stderr)
        return 2
    held = prior(given.penalty)
    scores = held_out(judged, held, also)
    cuts = cuts_of(judged, scores)
    print_evaluation(judged, scores, cuts)
    if given.write:
        every = (*judged, *also)
        source = (
            f"Written by training/fit_confidence.py from {sum(len(d.right) for d in every)} readings in "
            f"{len({d.name for d in every})} annotated reports."
        )
        given.write.write_text(toml_of(shifted(fit(every, held), cuts), source), encoding="utf-8")
    return 0


def print_evaluation(documents: Sequence[Judged], scores: Sequence[Vector], cuts: Mapping[str, float]) -> None:
    """A line a document, fitted to the others, and all together."""
    print(f"{'document left out':28}{'sure':>6}{'right':>7}{'share':>8}   {'right ones that are sure':>24}")
    sure_all = right_all = kept_all = 0
    for document, found in zip(documents, scores, strict=True):
        needed = np.array([next(cuts[k] for k in KINDS if k in e) for e in document.evidence])
        right, sure = np.array(document.right), found >= needed
        kept = int((right & sure).sum())
        share = f"{kept / sure.sum():.3f}" if sure.sum() else "-"
        print(f"{document.name:28}{sure.sum():6}{kept:7}{share:>8}   {kept:>8} of {right.sum():<5}")
        sure_all, right_all, kept_all = sure_all + int(sure.sum()), right_all + int(right.sum()), kept_all + kept
    print(
        f"{'all':28}{sure_all:6}{kept_all:7}{kept_all / max(sure_all, 1):8.3f}   {kept_all:>8} of {right_all} = "
        f"{kept_all / max(right_all, 1):.3f}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
