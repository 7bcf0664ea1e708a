"""Records to pandas frames, with dtypes taken from the record's fields."""

from __future__ import annotations

import types
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

if TYPE_CHECKING:
    import pandas as pd

    from verslag.schemas.row_model import Record

FieldType = Literal["decimal", "number", "integer", "string", "date"]

DAY = "date"
"""Marks a text field that holds an ISO date or nothing: `Annotated[str, DAY]`."""

TEXTS: frozenset[FieldType] = frozenset({"string", "date"})
"""What is text in a record: what is missing there is empty."""


def field_type(annotation: Any) -> FieldType:
    """What a column holds: exact amounts, measured numbers, whole numbers or text."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return field_type(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return field_type(next(a for a in get_args(annotation) if a is not type(None)))
    if annotation is Decimal:
        return "decimal"
    if annotation is float:
        return "number"
    if annotation is int:
        return "integer"
    return "string"


def column_types(record: type[Record]) -> dict[str, FieldType]:
    """Column name to what it holds, in file order."""
    return {
        name: "date" if DAY in info.metadata else field_type(info.annotation)
        for name, info in record.model_fields.items()
    }


_DTYPES: dict[FieldType, str] = dict.fromkeys(TEXTS, "string") | {
    "decimal": "object",
    "number": "Float64",
    "integer": "Int64",
}


def frame_of(record: type[Record], rows: Sequence[Record], *, exact: bool = True) -> pd.DataFrame:
    """A frame with one row a record; whole numbers may be missing (`Int64`).

    Args:
        record: kind of the rows.
        rows: in their order.
        exact: amounts stay `Decimal`; otherwise they are floats.
    """
    import pandas as pd

    dtypes = _DTYPES if exact else {**_DTYPES, "decimal": "Float64"}
    return pd.DataFrame(
        {
            name: pd.Series([_plain(getattr(row, name), dtypes[kind]) for row in rows], dtype=dtypes[kind])
            for name, kind in column_types(record).items()
        }
    )


def _plain(value: Any, dtype: str) -> Any:
    return float(value) if dtype == "Float64" and isinstance(value, Decimal) else value
