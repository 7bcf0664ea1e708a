"""A number and its name made a tile: with its unit, its period, the rows under it and the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.tile import Tile, TileValue
from verslag.extractors.layout.tiles.tile_ground import NEAR, ROW_REACH, TOUCH, Ground, dates, level
from verslag.extractors.layout.tiles.tile_pairs import TilePair, stacked
from verslag.extractors.layout.tiles.tile_parts import TilePart
from verslag.extractors.numbers import read_declaration

# A number is in display type from this ratio to its name on, and a note from this ratio smaller than the number.
DISPLAY = 1.2
# A text with its own figure under a tile has at most so many words.
_LONGEST_NOTE = 14


def tile_of(pair: TilePair, ground: Ground, taken: set[int]) -> tuple[Tile, set[int]]:
    """The tile of a pair with the rows under it, and all its parts."""
    parts = ground.parts
    head, name = parts[pair.value], parts[pair.name]
    used = {pair.value, pair.name}
    printed, more = _value(pair.value, ground, used | taken)
    used |= more
    found = [printed]
    box = union((head.bbox, name.bbox))
    for at in sorted(ground.values, key=lambda v: parts[v].bbox.top):
        part = parts[at]
        if at in taken or at in used or part.look.size > head.look.size or not _same_measure(part, head):
            continue
        row, more = _value(at, ground, used | taken)
        whole = union([part.bbox, *(w.bbox for w in row.period)])
        near = -TOUCH * part.look.size <= whole.top - box.bottom <= ROW_REACH * part.look.size
        if (part.dated or row.period) and near and stacked(box, whole):
            found.append(row)
            used |= more | {at}
            box = union((box, whole))
    notes = _notes(box, head, ground, used | taken)
    made = Tile("", 0, box, name.lines, pair.side, tuple(found), tuple(parts[i].lines for i in notes))
    return replace(made, card=ground.card, guessed=pair.rivalled), used | set(notes)


def _notes(box: BBox, head: TilePart, ground: Ground, taken: set[int]) -> list[int]:
    """Short texts with their own figure under a tile, in smaller type."""
    notes: list[int] = []
    for i in ground.inside:
        part = ground.parts[i]
        if part.kind != "text" or i in taken or len(part.text.split()) > _LONGEST_NOTE:
            continue
        smaller = part.look.size * DISPLAY <= head.look.size
        near = -TOUCH * part.look.size <= part.bbox.top - box.bottom <= ROW_REACH * part.look.size
        beside = any(level(ground.parts[n].bbox, part.bbox) for n in notes)
        if smaller and stacked(box, part.bbox) and (near or beside):
            notes.append(i)
            box = box if beside else union((box, part.bbox))
    return notes


def _value(at: int, ground: Ground, taken: set[int]) -> tuple[TileValue, set[int]]:
    """A value with the unit and the period printed by themselves beside, below or above it."""
    part, free = ground.parts[at], [i for i in ground.inside if i not in taken]
    unit = next((i for i in free if ground.parts[i].kind == "unit" and _follows(part, ground.parts[i])), None)
    period = next((i for i in free if ground.parts[i].kind == "period" and dates(ground.parts[i], part)), None)
    if part.dated:
        period = None
    lines = part.lines if unit is None else (*part.lines, *ground.parts[unit].lines)
    words = () if period is None else tuple(w for line in ground.parts[period].lines for w in line.words)
    return TileValue(lines, words), {i for i in (unit, period) if i is not None}


def _follows(value: TilePart, unit: TilePart) -> bool:
    """Whether a unit stands right under its value or right behind it."""
    em, beside = value.look.size, unit.bbox.x0 - value.bbox.x1
    if stacked(value.bbox, unit.bbox) and -TOUCH * em <= unit.bbox.top - value.bbox.bottom <= NEAR * em:
        return True
    return level(value.bbox, unit.bbox) and -1 <= beside <= em


def _same_measure(row: TilePart, head: TilePart) -> bool:
    return row.quantity is not None and head.quantity is not None and row.quantity.unit == head.quantity.unit


def declared_on(parts: Sequence[TilePart], inside: Sequence[int], taken: set[int]) -> str:
    """What a card says of all its amounts above them, in its title or by itself."""
    top = min((parts[i].bbox.top for i in taken), default=0.0)
    for i in inside:
        part = parts[i]
        above = i not in taken and part.bbox.top <= top and part.kind in ("declaration", "name")
        if above and (found := read_declaration(part.text)) and found.scale:
            return part.text
    return ""
