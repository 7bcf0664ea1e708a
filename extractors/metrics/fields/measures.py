"""A unit with the power of ten its numbers are printed in, and how it is applied."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from verslag.extractors.document.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit and the power of ten its numbers are printed in; an empty unit says nothing."""

    unit: str = ""
    scale: int = 0
    in_full: bool = False
    """Whether it says outright that amounts are in whole units ("in euro"): no scale of something further applies."""

    def or_else(self, other: Measure) -> Measure:
        """This measure, with what it leaves open taken from `other`."""
        if not self.unit and not self.scale:
            return other
        if self.unit and not self.scale and not self.in_full and other.unit == self.unit:
            return replace(self, scale=other.scale)
        return self if self.unit else replace(self, unit=other.unit)


def scaled(quantity: Quantity, scale: int) -> Quantity:
    """The quantity with a header's power of ten applied to value and accuracy; one with its own scale stays."""
    if not scale or quantity.scale or quantity.value is None:
        return quantity
    factor = Decimal(10) ** scale
    return replace(
        quantity,
        value=_whole(quantity.value * factor),
        value_high=None if quantity.value_high is None else _whole(quantity.value_high * factor),
        decimals=None if quantity.decimals is None else quantity.decimals - scale,
        scale=scale,
    )


def unscaled(quantity: Quantity) -> Quantity:
    """The quantity as it is printed, without the power of ten that was applied to it."""
    if not quantity.scale or quantity.value is None:
        return quantity
    return replace(
        quantity,
        value=_whole(quantity.value.scaleb(-quantity.scale)),
        value_high=None if quantity.value_high is None else _whole(quantity.value_high.scaleb(-quantity.scale)),
        decimals=None if quantity.decimals is None else quantity.decimals + quantity.scale,
        scale=0,
    )


_IN_FULL = Decimal(100_000)


def is_in_full(quantity: Quantity, scale: int) -> bool:
    """Whether an amount in a table of thousands or millions is printed in full.

    It has its own currency, and is round thousands or has more decimals than the table's scale leaves ("€ 0,0296" in a
    table of thousands).
    """
    value = quantity.value
    if quantity.unit not in ("EUR", "USD") or value is None:
        return False
    finer = quantity.decimals is not None and quantity.decimals > scale
    return finer or (abs(value) >= _IN_FULL and value % 1000 == 0)


def _whole(value: Decimal) -> Decimal:
    """A whole amount without the zeros behind the point that scaling leaves."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
