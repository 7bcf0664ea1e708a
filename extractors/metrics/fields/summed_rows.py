"""The rows right above a total that it sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from verslag.extractors.metrics.fields.measures import unscaled
from verslag.extractors.metrics.figures.candidate import Candidate

_LEAST_PARTS = 2
"""One row above a total is as often the same figure again."""


def count_summed(above: Sequence[Candidate], total: Candidate, is_part: Callable[[Candidate], bool]) -> int:
    """How many of the rows right above a total sum to it as printed; 0 where they do not.

    Args:
        above: the figures above the total in its column, from the top.
        total: the total.
        is_part: whether a row may be among those summed; the first from below that may not ends them.
    """
    rest = _printed(total)
    for count, part in enumerate(reversed(above), 1):
        if not is_part(part):
            return 0
        rest -= _printed(part)
        if not rest and count >= _LEAST_PARTS:
            return count
    return 0


def _printed(figure: Candidate) -> Decimal:
    return unscaled(figure.quantity).value or Decimal(0)
