"""The model that every row of an output table is."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A row of a table."""

    model_config = ConfigDict(extra="forbid", frozen=True)
