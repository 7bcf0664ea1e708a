"""Scores of facts, from counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.facts.fact_scores import SeenOften, score_of, share

SEEN = {"on the cover": SeenOften(18, 20), "in passing": SeenOften(0, 2)}


def test_a_sort_of_evidence_is_pulled_towards_the_share_of_all() -> None:
    whole = 19 / 24
    assert share(SEEN, "on the cover") == round((18 + 2 * whole) / 22, 4)
    assert share(SEEN, "never met") == round(whole, 4)


@given(st.integers(0, 50), st.integers(0, 50))
def test_one_more_right_fact_never_lowers_a_score(right: int, wrong: int) -> None:
    before = {"a": SeenOften(right, right + wrong)}
    after = {"a": SeenOften(right + 1, right + wrong + 1)}
    assert 0 < share(before, "a") <= share(after, "a") < 1


def test_the_table_of_the_package_knows_every_fact() -> None:
    assert all(score_of(fact, "never met") > 0.5 for fact in ("language", "title", "entity", "period"))
