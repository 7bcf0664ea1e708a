"""Fit the weights of the confidence to runs whose figures are known to be right or wrong.

    python training/fit_confidence.py --gold GOLD --runs RUNS [--write extractors/metrics/data/confidence.toml]

`RUNS/NAME` is the output folder of a run over the document that `GOLD/NAME` annotates. Prints how the confidence does on
every document when it was fitted to the others only; `--write` fits to all of them and writes the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.figures.confidence import SURE
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.evidence import GUESSED, IMPLAUSIBLE, Evidence, Trait, evidence_of, signs
from verslag.pipeline.scoring.figures_of_rows import figures_of_rows, period_of
from verslag.pipeline.scoring.gold import GoldDocument, read_gold
from verslag.pipeline.scoring.matching import match_figures
from verslag.schemas.report import Report

Vector = NDArray[np.float64]

KINDS = ("kpi", "table", "prose", "chart")

WANTED = 0.985
"""Share of the sure figures of documents left out that must be right; it sets where sure begins."""

TELLING = 50
"""Sure figures of a kind of place from which its own cut is believed."""

PENALTY = 1.0
"""Of the squared weights: what few documents show may be chance."""

PRIOR: Mapping[str, float] = {
    **{doubt.words: -3.0 for doubt in IMPLAUSIBLE},
    **{doubt.words: -2.0 for doubt in GUESSED},
    Doubt.OFF_ITS_ROW.words: -2.0,
    Doubt.SCENARIO_NOT_SAID.words: -2.0,
    Doubt.PERIOD_AFTER_REPORT.words: -2.0,
    Doubt.SCALE_OFF_COLUMN.words: -2.0,
    Doubt.SUM_DIFFERS.words: -1.5,
    Doubt.CONTRADICTED.words: -1.5,
    Doubt.SCALE_NOT_APPLIED.words: -1.5,
    Doubt.NO_LABEL.words: -2.0,
    Trait.TABLE_IMPLAUSIBLE.words: -3.0,
}
"""What a reason weighs before any figure is seen: these are seldom met, and grave wherever they are."""

PRIOR_HOLDS = 5.0
"""How many times as much it costs to leave a prior."""

STEPS = 1500

DOCUMENT_POWER = 0.5
"""A document weighs as the number of its figures to this power: a large one is not many documents."""

LEAST = 0.005
"""Weights nearer to nothing are left out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged figures of one document."""

    name: str
    evidence: tuple[Evidence, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by reason; the kinds of place are reasons, too."""

    names: tuple[str, ...]
    weights: Vector

    def scores(self, evidence: Sequence[Evidence]) -> Vector:
        """The logits of the figures."""
        return matrix(evidence, self.names) @ self.weights


def matrix(evidence: Sequence[Evidence], names: Sequence[str]) -> Vector:
    """One row a figure, one column a reason."""
    return np.array([[found.get(name, 0.0) for name in names] for found in evidence], dtype=np.float64)


def judged(gold: GoldDocument, run: Path) -> Judged | None:
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


def fit(documents: Sequence[Judged], penalty: float) -> Model:
    """Logistic regression with an L2 penalty and signs that are given, by accelerated projected gradient."""
    known = signs()
    names = (*KINDS, *known)
    sign = np.array([0] * len(KINDS) + [known[name] for name in names[len(KINDS) :]])
    features = matrix([e for d in documents for e in d.evidence], names)
    right = np.array([r for d in documents for r in d.right], dtype=np.float64)
    weight = np.concatenate([np.full(len(d.right), len(d.right) ** (DOCUMENT_POWER - 1)) for d in documents])
    loss = np.where(sign == 0, 0.05, penalty)
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    loss = np.where(prior < 0, PRIOR_HOLDS * loss, loss)
    rate = 1.0 / (0.25 * np.linalg.eigvalsh(features.T @ (features * weight[:, None])).max() + loss.max())
    weights = prior.copy()
    ahead, momentum = weights.copy(), 1.0
    for _ in range(STEPS):
        gradient = features.T @ (weight * (sigmoid(features @ ahead) - right)) + loss * (ahead - prior)
        moved = ahead - rate * gradient
        moved = np.where(sign * moved < 0, 0.0, moved)
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = moved + (momentum - 1) / following * (moved - weights)
        weights, momentum = moved, following
    return Model(names, weights)


def sigmoid(scores: Vector) -> Vector:
    """The share that a logit stands for."""
    shares: Vector = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return shares


def held_out(documents: Sequence[Judged], penalty: float) -> list[Vector]:
    """The logits of each document's figures, fitted to the others."""
    return [fit([d for d in documents if d is not one], penalty).scores(one.evidence) for one in documents]


def cut_of(scores: Vector, right: NDArray[np.bool_], wanted: float) -> float:
    """The lowest logit from which on the wanted share is right; equal logits stand together."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    ends = np.append(ranked[1:] < ranked[:-1], True)
    good = np.flatnonzero((shares >= wanted) & ends)
    return float(ranked[good[-1]]) if len(good) else float(ranked[0]) + 1


def cuts_of(documents: Sequence[Judged], scores: Sequence[Vector]) -> dict[str, float]:
    """The cut of each kind of place: its own, or where few figures show it, at least that of all kinds."""
    kinds = np.array([next(k for k in KINDS if k in e) for d in documents for e in d.evidence])
    right, every = np.array([r for d in documents for r in d.right]), np.concatenate(scores)
    pooled = cut_of(every, right, WANTED)
    cuts = {}
    for kind in KINDS:
        own = kinds == kind
        cut = cut_of(every[own], right[own], WANTED) if own.any() else pooled
        cuts[kind] = cut if (every[own] >= cut).sum() >= TELLING else max(cut, pooled)
    return cuts


def shifted(model: Model, cuts: Mapping[str, float]) -> Model:
    """The model whose confidence is `SURE` where this one's logit is at the cut of the kind."""
    by = np.array([cuts[name] - np.log(SURE / (1 - SURE)) if name in KINDS else 0.0 for name in model.names])
    return Model(model.names, model.weights - by)


def toml_of(model: Model, documents: Sequence[Judged]) -> str:
    """The weights as they are shipped."""
    figures = sum(len(d.right) for d in documents)
    lines = [
        "# How much each reason weighs in the confidence of a figure: logits, added up and read as a share.",
        f"# Written by training/fit_confidence.py from {figures} figures of {len(documents)} annotated reports.",
        "",
        "[start]",
    ]
    table = dict(zip(model.names, model.weights, strict=True))
    lines += [f"{kind} = {table[kind]:.2f}" for kind in KINDS]
    lines += ["", "[weights]"]
    lines += [f'"{n}" = {w:.2f}' for n, w in table.items() if n not in KINDS and abs(w) >= LEAST]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Print the evaluation; write the weights where asked."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--gold", type=Path, required=True)
    arguments.add_argument("--runs", type=Path, required=True)
    arguments.add_argument("--penalty", type=float, default=PENALTY)
    arguments.add_argument("--write", type=Path)
    given = arguments.parse_args()
    found = [judged(gold, given.runs / gold.document_id) for gold in read_gold(given.gold)]
    documents = [d for d in found if d is not None]
    if len(documents) < 3:
        print("at least three annotated documents are needed", file=sys.stderr)
        return 2
    scores = held_out(documents, given.penalty)
    cuts = cuts_of(documents, scores)
    print_evaluation(documents, scores, cuts)
    if given.write:
        given.write.write_text(toml_of(shifted(fit(documents, given.penalty), cuts), documents), encoding="utf-8")
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
        f"{'all':28}{sure_all:6}{kept_all:7}{kept_all / max(sure_all, 1):8.3f}   {kept_all:>8} of {right_all} = {kept_all / max(right_all, 1):.3f}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
