"""Weights of the confidence from judged figures: a logistic fit whose signs are given, and the cut where sure
begins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verslag.extractors.metrics.figures.confidence import SURE
from verslag.extractors.metrics.figures.evidence import Evidence
from verslag.extractors.metrics.figures.traits import HARDLY_KNOWN, signs

Vector = NDArray[np.float64]

KINDS = ("kpi", "table", "prose", "chart")

WANTED = 0.98
"""Share of the sure figures of documents left out that must be right; it sets where sure begins. Among the shipped ones
are pages made to be hard: with this share of all, 99 in 100 of those on real reports were right.
"""

TELLING = 50
"""Sure figures of a kind of place from which its own cut is believed."""

TELLING_REPORTS = 8
"""Reports with sure figures of a kind from which its own cut is believed: those of one report are right or wrong
together.
"""

STEPS = 1500

SETTLED = 1e-5
"""A step that moves no weight further than this is the last; weights are written with two decimals."""

DOCUMENT_POWER = 0.5
"""A document weighs as the number of its figures to this power: a large one is not many documents."""

LEAST = 0.005
"""Weights nearer to nothing are left out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged figures of one document, or of another share that is left out as a whole."""

    name: str
    evidence: tuple[Evidence, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Prior:
    """What each reason weighs before any figure is seen, and what it costs to leave that."""

    means: Mapping[str, float]
    """0 where nothing is said."""
    hold: float
    """Of the squared distance."""
    holds: Mapping[str, float]
    """For those that are held otherwise."""


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


def fit(documents: Sequence[Judged], prior: Prior, start: Model | None = None) -> Model:
    """Logistic regression towards a prior, with signs that are given, by accelerated projected gradient.

    Args:
        documents: to fit to.
        prior: of the weights.
        start: a model to go on from; one fitted to almost the same documents is almost there.
    """
    known = signs()
    names = (*KINDS, *known)
    sign = np.array([0] * len(KINDS) + [known[name] for name in names[len(KINDS) :]])
    features = matrix([e for d in documents for e in d.evidence], names)
    right = np.array([r for d in documents for r in d.right], dtype=np.float64)
    weight = np.concatenate([np.full(len(d.right), len(d.right) ** (DOCUMENT_POWER - 1)) for d in documents])
    means = np.array([prior.means.get(name, 0.0) for name in names])
    loss = np.array([prior.holds.get(name, prior.hold) for name in names])
    rate = 1.0 / (0.25 * np.linalg.eigvalsh(features.T @ (features * weight[:, None])).max() + loss.max())
    weights = means.copy() if start is None else start.weights.copy()
    ahead, momentum = weights.copy(), 1.0
    for _ in range(STEPS):
        gradient = features.T @ (weight * (sigmoid(features @ ahead) - right)) + loss * (ahead - means)
        moved = ahead - rate * gradient
        moved = np.where(sign * moved < 0, 0.0, moved)
        settled = np.abs(moved - weights).max() < SETTLED
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = moved + (momentum - 1) / following * (moved - weights)
        weights, momentum = moved, following
        if settled:
            break
    return Model(names, weights)


def sigmoid(scores: Vector) -> Vector:
    """The share that a logit stands for."""
    shares: Vector = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return shares


def held_out(documents: Sequence[Judged], prior: Prior, also: Sequence[Judged] = ()) -> list[Vector]:
    """The logits of each document's figures, fitted to the others; minus infinity where no figure is ever sure.

    Args:
        documents: to be left out in turn.
        prior: of the fit.
        also: fitted to, but not left out in turn; those of the same name as the one left out are left out with it.
    """
    every = (*documents, *also)
    whole = fit(every, prior)
    scores = [fit([d for d in every if d.name != one.name], prior, whole).scores(one.evidence) for one in documents]
    guessed = [[not HARDLY_KNOWN.isdisjoint(evidence) for evidence in one.evidence] for one in documents]
    return [np.where(never, -np.inf, found) for never, found in zip(guessed, scores, strict=True)]


def cut_of(scores: Vector, right: NDArray[np.bool_], wanted: float) -> float:
    """The lowest logit from which on the wanted share is right; equal logits stand together."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    ends = np.append(ranked[1:] < ranked[:-1], True)
    good = np.flatnonzero((shares >= wanted) & ends)
    return float(ranked[good[-1]]) if len(good) else float(ranked[0]) + 1


def cuts_of(documents: Sequence[Judged], scores: Sequence[Vector]) -> dict[str, float]:
    """The cut of each kind of place: its own, or where few figures or reports show it, at least that of all kinds."""
    kinds = np.array([next(k for k in KINDS if k in e) for d in documents for e in d.evidence])
    names = np.array([d.name for d in documents for _ in d.evidence])
    right, every = np.array([r for d in documents for r in d.right]), np.concatenate(scores)
    pooled = cut_of(every, right, WANTED)
    cuts = {}
    for kind in KINDS:
        own = kinds == kind
        cut = cut_of(every[own], right[own], WANTED) if own.any() else pooled
        sure = own & (every >= cut)
        shown = sure.sum() >= TELLING and len(set(names[sure])) >= TELLING_REPORTS
        cuts[kind] = cut if shown else max(cut, pooled)
    return cuts


def shifted(model: Model, cuts: Mapping[str, float]) -> Model:
    """The model whose confidence is `SURE` where this one's logit is at the cut of the kind."""
    by = np.array([cuts[name] - np.log(SURE / (1 - SURE)) if name in KINDS else 0.0 for name in model.names])
    return Model(model.names, model.weights - by)


def toml_of(model: Model, source: str) -> str:
    """The weights as a file; `source` says where they come from."""
    lines = [
        "# How much each reason weighs in the confidence of a figure: logits, added up and read as a share.",
        f"# {source}",
        "",
        "[start]",
    ]
    table = dict(zip(model.names, model.weights, strict=True))
    lines += [f"{kind} = {table[kind]:.2f}" for kind in KINDS]
    lines += ["", "[weights]"]
    lines += [f'"{n}" = {w:.2f}' for n, w in table.items() if n not in KINDS and abs(w) >= LEAST]
    return "\n".join(lines) + "\n"
