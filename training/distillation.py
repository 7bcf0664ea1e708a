"""Learn from a larger network: its probabilities share the weight of the annotated labels.

Hinton, Vinyals and Dean 2015, "Distilling the Knowledge in a Neural Network", at temperature 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from examples import Encoded

from verslag.extractors.names.network.ner_network import Network

TEACHER_SHARE = 0.6
UNSURE_WEIGHT = 0.5
"""Words whose annotation is unsure are learnt from the teacher alone, with this weight."""


def taught(examples: Sequence[Encoded], teacher: Network) -> list[Encoded]:
    """`examples`, their targets shared with the probabilities of `teacher`."""
    read = teacher.log_probabilities([e.ids for e in examples])
    return [Encoded(e.ids, _shared(e, np.exp(scores))) for e, scores in zip(examples, read, strict=True)]


def _shared(example: Encoded, probabilities: np.ndarray) -> np.ndarray:
    weight = example.targets.sum(axis=1, keepdims=True)
    shared = (1 - TEACHER_SHARE) * example.targets + TEACHER_SHARE * weight * probabilities
    unsure = np.zeros_like(weight)
    unsure[list(example.unsure)] = UNSURE_WEIGHT
    return (shared + unsure * probabilities).astype(np.float32)
