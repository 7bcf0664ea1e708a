"""The fit of the confidence: signs hold, the cut keeps its word, and a reason that decides is found."""

from __future__ import annotations

import numpy as np

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.traits import signs
from verslag.pipeline.calibration import weights_fit as fitting
from verslag.training.fit_confidence import prior


def documents() -> list[fitting.Judged]:
    """Tables in which a figure is right unless its column is not told apart."""
    doubted = {"table": 1.0, Doubt.COLUMN_WITHOUT_HEADER.words: 1.0}
    return [
        fitting.Judged(f"d{i}", ({"table": 1.0},) * 30 + (doubted,) * 10, (True,) * 30 + (False,) * 10)
        for i in range(4)
    ]


def test_a_reason_that_decides_gets_its_weight_and_all_have_their_sign() -> None:
    model = fitting.fit(documents(), prior(1.0))
    weights = dict(zip(model.names, model.weights, strict=True))
    assert weights[Doubt.COLUMN_WITHOUT_HEADER.words] < -1
    assert all(weights[name] * sign >= 0 for name, sign in signs().items())


def test_the_cut_is_where_the_wanted_share_is_right_and_parts_no_equals() -> None:
    scores = np.array([3.0, 2.0, 2.0, 1.0])
    right = np.array([True, True, False, True])
    assert fitting.cut_of(scores, right, 1.0) == 3.0
    assert fitting.cut_of(scores, right, 0.6) == 1.0
    assert fitting.cut_of(scores[::-1], ~right, 1.0) > 3.0


def test_sure_begins_at_the_cut() -> None:
    cuts = dict.fromkeys(fitting.KINDS, 2.0)
    model = fitting.shifted(fitting.fit(documents(), prior(1.0)), cuts)
    (score,) = model.scores([{"table": 1.0}])
    before = fitting.fit(documents(), prior(1.0)).scores([{"table": 1.0}])[0]
    assert np.isclose(fitting.sigmoid(np.array([score - before + 2.0]))[0], fitting.SURE)
