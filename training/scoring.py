"""Precision, recall and F1 of entities, exact spans and types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from markup import Example

from verslag.extractors.names.network.ner_labels import TYPES, spans
from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.network.network_reading import stretches
from verslag.extractors.names.network.tokenizer import UnigramTokenizer

LogProbabilities = Callable[[Sequence[Sequence[int]]], list[np.ndarray]]
Found = tuple[int, int, str]


@dataclass(frozen=True)
class Score:
    """Counts of right, given and expected entities."""

    right: int
    given: int
    expected: int

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.given + self.expected)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.given), self.right / max(1, self.expected)
        return f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f} ({self.expected})"


@dataclass(frozen=True)
class Finding:
    """An entity as the network gives it."""

    start: int
    end: int
    type: str
    score: float


def predict(examples: Sequence[Example], tokenizer: UnigramTokenizer, network: LogProbabilities) -> list[list[Finding]]:
    """The entities of each example, its text read as one sentence."""
    parts = [s for i, e in enumerate(examples) for s in stretches(i, e.text, CharSpan(0, len(e.text)), tokenizer)]
    found: list[list[Finding]] = [[] for _ in examples]
    for part, scores in zip(parts, network([p.ids for p in parts]), strict=True):
        for span in spans(scores[np.array(part.heads)]):
            start, end = part.words[span.first].start, part.words[span.last].end
            found[part.text].append(Finding(start, end, span.type, span.score))
    return found


def score(examples: Sequence[Example], found: Sequence[set[Found]]) -> dict[str, Score]:
    """Scores per type, and of all types together under `all`."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    for example, mentions in zip(examples, found, strict=True):
        truth = {(e.start, e.end, e.kind) for e in example.entities}
        for counter, entities in ((right, truth & mentions), (given, mentions), (expected, truth)):
            for *_, kind in entities:
                counter.update((kind, "all"))
    return {k: Score(right[k], given[k], expected[k]) for k in (*TYPES, "all")}
