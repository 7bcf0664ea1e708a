"""A quantity as the record `verslag numbers --jsonl` writes."""

from __future__ import annotations

from decimal import Decimal

from verslag.extractors.document.quantity import Quantity


def plain(value: Decimal | None) -> str | None:
    """A number in plain decimal notation: no exponent, no trailing zeros behind the point."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def to_json(quantity: Quantity) -> dict[str, str | int | None]:
    """The fields of the published record; numbers as plain decimal strings, offsets as integers."""
    return {
        "start": quantity.start,
        "end": quantity.end,
        "surface": quantity.surface,
        "value": plain(quantity.value),
        "value_high": plain(quantity.value_high),
        "unit": quantity.unit,
        "kind": quantity.kind,
        "qualifier": quantity.qualifier,
    }
