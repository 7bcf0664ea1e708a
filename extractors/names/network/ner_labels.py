"""BIO labels: from a label distribution per word to entity spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from verslag.extractors.names.words.entities import EntityType

TYPES: tuple[EntityType, ...] = ("person", "place", "organisation")
LABELS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BI"))
"""The model's outputs, in order."""
OUTSIDE = 0


def begin(kind: int) -> int:
    """The label that begins an entity of `TYPES[kind]`; the next one continues it."""
    return 1 + 2 * kind


def _allowed() -> npt.NDArray[np.bool_]:
    """`[before, after]`: an I label follows only B or I of its own type."""
    table = np.ones((len(LABELS), len(LABELS)), dtype=bool)
    for kind in range(len(TYPES)):
        inside = begin(kind) + 1
        table[:, inside] = False
        table[[begin(kind), inside], inside] = True
    return table


_STEP = np.where(_allowed(), 0.0, -np.inf)
_START = np.array([-np.inf if label.startswith("I-") else 0.0 for label in LABELS])


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """An entity over words `first` to `last`, the last included."""

    first: int
    last: int
    type: EntityType
    score: float


def best_labels(log_probabilities: npt.NDArray[np.float32]) -> list[int]:
    """The likeliest legal label sequence for `(words, labels)` log probabilities (Viterbi)."""
    words = len(log_probabilities)
    if words == 0:
        return []
    greedy = log_probabilities.argmax(axis=1)
    if not greedy.any():
        return [OUTSIDE] * words
    best = _START + log_probabilities[0]
    origins = np.zeros((words, len(LABELS)), dtype=np.intp)
    for word in range(1, words):
        paths = best[:, None] + _STEP
        origins[word] = paths.argmax(axis=0)
        best = paths.max(axis=0) + log_probabilities[word]
    labels = [int(best.argmax())]
    for word in range(words - 1, 0, -1):
        labels.append(int(origins[word, labels[-1]]))
    return labels[::-1]


def spans(log_probabilities: npt.NDArray[np.float32]) -> list[LabelledSpan]:
    """Entities in `(words, labels)` log probabilities.

    The score is the geometric mean over the words of the probability of the entity's type.
    """
    labels = best_labels(log_probabilities)
    found: list[LabelledSpan] = []
    word = 0
    while word < len(labels):
        if labels[word] == OUTSIDE:
            word += 1
            continue
        label = labels[word]
        last = word
        while last + 1 < len(labels) and labels[last + 1] == label + 1:
            last += 1
        of_type = np.exp(log_probabilities[word : last + 1, label : label + 2]).sum(axis=1)
        score = float(np.exp(np.log(np.maximum(of_type, 1e-9)).mean()))
        found.append(LabelledSpan(word, last, TYPES[(label - 1) // 2], min(score, 1.0)))
        word = last + 1
    return found
