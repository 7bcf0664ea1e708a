"""Tiles: key figures set apart, each value with the printed words that name and date it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Literal

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word

LabelSide = Literal["above", "below", "beside", "before"]
"""Where the name of a tile stands, seen from its number; beside is on the right, before on the left."""


@dataclass(frozen=True, slots=True)
class TileValue:
    """One printed value of a tile."""

    lines: tuple[Line, ...]
    """The value with its own unit, multiplier and period as printed (`Eind 2023 118,4%`)."""
    period: tuple[Word, ...] = ()
    """A period printed by itself right above the value or before it."""
    column: str = ""
    """The period printed over the column of tiles it stands in."""
    started_from: bool = False
    """What the headline came from (`1.200 → 1.350`)."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A number in display type with its name; more values are the same thing at other times."""

    tile_id: str
    """`p2-k1`: page 2, first tile from the top."""
    page: int
    bbox: BBox
    label: tuple[Line, ...]
    side: LabelSide
    values: tuple[TileValue, ...]
    """The first is the headline."""
    notes: tuple[tuple[Line, ...], ...] = ()
    """Texts with figures of their own under it (`Kosten per lid € 12`)."""
    declared: str = ""
    """What the card declares of all its amounts (`(x 1.000)`); empty where nothing."""
    card: BBox | None = None
    """What it stands on, where that is drawn."""
    guessed: bool = False
    """A name stood on the other side of the number as well."""
    name_has_figures: bool = False
    """The name holds figures of its own (`artsen in 12 praktijken`)."""
    lead: tuple[Line, ...] = ()
    """The words above the number of which it and the name go on the sentence (`Wij plantten / 4.512 / bomen`)."""
    group: tuple[Line, ...] = ()
    """The title above that tells it apart from other tiles of the same name (`Bezwaren: / 12 / ingediend`)."""

    @property
    def name(self) -> str:
        """The words that name it as printed, for telling tiles of one name."""
        return " ".join(line.text for line in self.label)

    @property
    def words(self) -> tuple[Word, ...]:
        """Everything printed that belongs to the tile."""
        lines = [*self.lead, *self.label, *(line for value in self.values for line in value.lines), *chain(*self.notes)]
        return tuple(w for line in lines for w in line.words) + tuple(w for v in self.values for w in v.period)
