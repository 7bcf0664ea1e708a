"""The confidence: a sum of evidence in which doubts only lower and supports only raise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.metrics import check_figures, rated
from verslag.extractors.metrics.figures.confidence import SURE, shipped_weights
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.figures.evidence import evidence_of
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.traits import HARDLY_KNOWN, Trait, signs

Read = Callable[[Any], tuple[MetricFigure, ...]]
ROWS = [["", "2022", "2021"], ["Giften", "€ 120", "€ 90"], ["Subsidies", "€ 380", "€ 310"]]


def test_every_shipped_weight_is_of_a_known_reason_and_has_its_sign() -> None:
    known = signs()
    for reason, weight in shipped_weights().reasons.items():
        assert weight * known[reason] > 0


def test_every_kind_of_place_has_a_start() -> None:
    assert set(shipped_weights().start) == {"kpi", "table", "prose", "chart"}


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubt_never_raises_the_confidence(sheet: Any, read: Read, doubt: Doubt) -> None:
    figures = read(sheet.table(ROWS))
    doubted = [replace(figures[0], doubts=(doubt,)), *figures[1:]]
    assert rated(doubted, None)[0].confidence <= rated(figures, None)[0].confidence


def test_what_adds_up_is_never_trusted_less(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([*ROWS, ["Totaal baten", "€ 500", "€ 400"]]))
    checked, _ = check_figures(figures)
    pairs = zip(rated(checked, None), rated(figures, None), strict=True)
    assert all(after.confidence >= before.confidence for after, before in pairs)


def test_doubts_about_its_neighbours_are_evidence_on_a_figure(sheet: Any, read: Read) -> None:
    figures = read(sheet.table(ROWS))
    others = [figures[0], *(replace(f, doubts=(Doubt.COLUMNS_NOT_TOLD_APART,)) for f in figures[1:])]
    first = evidence_of(others, None)[0]
    assert first[Trait.COLUMNS_ALIKE.words] == 0.75
    assert Doubt.COLUMNS_NOT_TOLD_APART.words not in first


def test_no_figures_have_no_evidence() -> None:
    assert rated((), None) == ()


def test_reasons_in_words_are_told_apart() -> None:
    words = [*(d.words for d in Doubt), *(s.words for s in Support), *(t.words for t in Trait)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("doubt", [d for d in Doubt if d.words in HARDLY_KNOWN])
def test_what_was_guessed_is_never_sure(sheet: Any, read: Read, doubt: Doubt) -> None:
    figures = read(sheet.table([*ROWS, ["Rente", "€ 4", "€ 3"]]))
    proven = [replace(f, confirmed_by=("sum", "repeat")) for f in figures]
    assert max(f.confidence for f in rated(proven, None)) >= SURE
    assert all(f.confidence < SURE for f in rated([replace(f, doubts=(doubt,)) for f in proven], None))
