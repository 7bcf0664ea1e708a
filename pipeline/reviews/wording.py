"""What a decision says, in words that stand in reasons and issues."""

from __future__ import annotations

from collections.abc import Iterable

from verslag.pipeline.reviews.decision import Decision


def by_whom(decision: Decision) -> str:
    """`corrected in review by Ann on 2026-11-30`."""
    who = f" by {decision.first.who}" if decision.first.who else ""
    return f"{decision.status} in review{who} on {decision.first.when[:10]}"


def disagreement(decision: Decision, settled: Iterable[str], now: Iterable[str] | None) -> str:
    """Both sides of a conflict; `now` is None where nothing is read any more."""
    if decision.status == "rejected":
        before = f"{by_whom(decision)} when read as {words(decision.reading)}"
    else:
        before = f"{by_whom(decision)} as {words(settled)}"
    return f"{before}, {f'read now as {words(now)}' if now is not None else 'not read any more'}"


def words(reading: Iterable[str]) -> str:
    """`1234 EUR 2022 actual`."""
    return " ".join(part for part in reading if part) or "nothing"
