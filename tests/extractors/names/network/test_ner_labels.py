"""From label probabilities to entities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.names.network.ner_labels import LABELS, best_labels, spans


def scores(*words: dict[str, float]) -> npt.NDArray[np.float32]:
    """Log probabilities; what a word leaves over goes to the labels not named, evenly."""
    table = np.zeros((len(words), len(LABELS)))
    for row, word in enumerate(words):
        rest = (1 - sum(word.values())) / (len(LABELS) - len(word))
        table[row] = [word.get(label, rest) for label in LABELS]
    return np.log(np.maximum(table, 1e-9)).astype(np.float32)


def test_an_entity_runs_from_its_b_to_its_last_i() -> None:
    found = spans(scores({"O": 0.9}, {"B-person": 0.9}, {"I-person": 0.8}, {"O": 0.9}, {"B-place": 0.7}))
    assert [(s.first, s.last, s.type) for s in found] == [(1, 2, "person"), (4, 4, "place")]


def test_two_b_labels_are_two_entities() -> None:
    found = spans(scores({"B-place": 0.9}, {"B-place": 0.9}))
    assert [(s.first, s.last) for s in found] == [(0, 0), (1, 1)]


def test_an_i_without_its_b_is_mended_by_the_likeliest_legal_labels() -> None:
    found = spans(scores({"O": 0.5, "B-person": 0.4}, {"I-person": 0.9}))
    assert [(s.first, s.last, s.type) for s in found] == [(0, 1, "person")]


def test_the_score_is_the_mean_probability_of_the_type() -> None:
    (found,) = spans(scores({"B-person": 0.8, "I-person": 0.1}, {"I-person": 0.4}))
    assert found.score == pytest.approx(np.sqrt(0.9 * (0.4 + 0.1)), abs=0.01)


def test_no_words_no_entities() -> None:
    assert spans(np.zeros((0, len(LABELS)), dtype=np.float32)) == []


@given(st.lists(st.lists(st.floats(-8, 0), min_size=len(LABELS), max_size=len(LABELS)), min_size=1, max_size=12))
def test_labels_are_always_legal(rows: list[list[float]]) -> None:
    labels = [LABELS[i] for i in best_labels(np.array(rows, dtype=np.float32))]
    for before, label in zip(["O", *labels], labels, strict=False):
        assert not label.startswith("I-") or before[2:] == label[2:]
