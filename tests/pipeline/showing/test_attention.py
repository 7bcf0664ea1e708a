"""What most deserves a look comes first."""

from __future__ import annotations

from collections.abc import Callable

from verslag.pipeline.showing.attention import attention
from verslag.schemas.records import MetricRow


def test_conflicts_then_failed_checks_then_doubts_then_size(make_row: Callable[..., MetricRow]) -> None:
    wanted = [
        (make_row("tegenspraak", "1", review_status="conflict", confidence=0.5), False),
        (make_row("controle", "1", confidence=0.99), True),
        (make_row("groot", "900", confidence=0.42), False),
        (make_row("klein", "-20", confidence=0.41), False),
        (make_row("geen geld", "999999", unit="count", confidence=0.43), False),
        (make_row("zeker", "999999", confidence=0.95), False),
    ]
    shuffled = [*wanted[3:], *wanted[:3]]
    assert sorted(shuffled, key=lambda pair: attention(pair[0], doubted=pair[1])) == wanted
