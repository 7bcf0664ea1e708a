"""Exact arithmetic that never raises: what a page prints may have any number of digits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Context, localcontext

_DIGITS = 400
"""Many times what any amount has; only a division that does not come out is cut there."""


@contextmanager
def exact_amounts() -> Iterator[None]:
    """Calculate with amounts exactly; what has no answer is NaN, which compares as False. Also a decorator."""
    with localcontext(Context(prec=_DIGITS, traps=[])):
        yield
