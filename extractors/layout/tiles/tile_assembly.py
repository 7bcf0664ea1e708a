"""A number and its name made a tile: with its unit, its period, the rows under it and the notes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.tile import LabelSide, Tile, TileValue
from verslag.extractors.layout.tiles.tile_ground import (
    ROW_REACH,
    TOUCH,
    Ground,
    directly_below,
    follows,
    level,
    right_under,
)
from verslag.extractors.layout.tiles.tile_neighbours import nearest, stacked
from verslag.extractors.layout.tiles.tile_pairs import TilePair
from verslag.extractors.layout.tiles.tile_parts import TilePart
from verslag.extractors.numbers import read_declaration

# A number is in display type from this ratio to its name on, and a note from this ratio smaller than the number.
DISPLAY = 1.2
# So many values of one card, each with its time, are a series.
_LEAST_SERIES = 2
# A value stands within so many of its ems behind the one it came from, an arrow between them.
_ARROW_REACH = 4.0
# A small value has a name of its own that stands within so many of its ems.
_OWN_NAME = 1.0
# The next line of a name stands within so many of its ems.
_NEXT_LINE = 0.6
# Opens what is below a number and says for what each it counts.
_FOR_EACH = "per"
# A text with its own figure under a tile has at most so many words.
_LONGEST_NOTE = 14


def tile_of(pair: TilePair, ground: Ground, taken: set[int]) -> tuple[Tile, set[int]]:
    """The tile of a pair with the rows under it, and all its parts."""
    parts = ground.parts
    head = parts[pair.value]
    names = [pair.name, *_declared_under(pair.name, ground, taken), *_going_on(pair, ground, taken)]
    lead = () if pair.lead is None else (pair.lead,)
    used = {pair.value, *names, *lead}
    printed, more = _value(pair.value, ground, used | taken)
    used |= more
    found = [printed]
    if head.before:
        found.append(TileValue(head.before, started_from=True))
    around = [union(line.bbox for line in printed.lines), union(parts[i].bbox for i in names)]
    box = union((*around, *(parts[i].bbox for i in lead)))
    for at in sorted(ground.values, key=lambda v: parts[v].bbox.top):
        part = parts[at]
        if at in taken or at in used or part.look.size > head.look.size:
            continue
        row, more = _value(at, ground, used | taken)
        whole = union([part.bbox, *(w.bbox for w in row.period)])
        if _is_row(row, whole, pair, at, ground, [box, *around], used | taken):
            found.append(row)
            used |= more | {at}
            box = union((box, whole))
    notes = _notes(box, head, ground, used | taken)
    label = tuple(line for i in names for line in parts[i].lines)
    made = Tile(
        "",
        0,
        box,
        label,
        pair.side,
        tuple(found),
        tuple(parts[i].lines for i in notes),
        card=ground.card,
        guessed=pair.rivalled,
        name_has_figures=any(parts[i].kind == "text" for i in names),
        lead=tuple(line for i in lead for line in parts[i].lines),
    )
    return made, used | set(notes)


def _is_row(
    row: TileValue,
    whole: BBox,
    pair: TilePair,
    at: int,
    ground: Ground,
    boxes: Sequence[BBox],
    taken: Collection[int],
) -> bool:
    """Whether a value is of the same thing as a tile: at another time, under it or level with it behind an arrow, or by
    another measure (`52 medewerkers / 47,3 vte`), under it and without a name of its own.
    """
    part, head = ground.parts[at], ground.parts[pair.value]
    em = part.look.size
    near = any(right_under(box, whole, em, ROW_REACH) for box in boxes)
    if _same_measure(part, head):
        return (part.dated or bool(row.period)) and (near or _follows_level(at, pair.value, ground))
    unit = part.quantity.unit if part.quantity is not None else None
    free = [i for i in ground.inside if i not in taken]
    own = any(nearest(at, side, ground.parts, free, _OWN_NAME) for side in ("below", "beside"))
    return near and bool(unit) and not own


def _follows_level(at: int, value: int, ground: Ground) -> bool:
    """Whether a dated value stands level with another one on its left, dated and set as large or larger, with nothing
    printed between.
    """
    parts, inside = ground.parts, ground.inside
    a, b = parts[value], parts[at]
    gap = b.bbox.x0 - a.bbox.x1
    series = ground.dated(value) and a.look.size == b.look.size
    aside = ground.dated(at) and b.look.size * DISPLAY <= a.look.size
    if not (series or aside) or not level(a.bbox, b.bbox):
        return False
    between = BBox(a.bbox.x1, a.bbox.top, b.bbox.x0, a.bbox.bottom)
    return 0 <= gap <= _ARROW_REACH * a.look.size and not any(
        i not in (at, value)
        and parts[i].kind != "period"
        and parts[i].bbox.x_overlap(between) > 0
        and level(parts[i].bbox, between)
        for i in inside
    )


def series_on(ground: Ground) -> tuple[Tile, set[int]] | None:
    """The tile of a card that holds one name and several values, each with a time of its own; with all its parts."""
    parts, values = ground.parts, ground.values
    names = [i for i in ground.inside if parts[i].kind in ("name", "text", "declaration")]
    if ground.card is None or len(values) < _LEAST_SERIES or len(names) != 1 or parts[names[0]].kind != "name":
        return None
    name, heads = parts[names[0]], sorted(values, key=lambda v: (-parts[v].look.size, -parts[v].bbox.x0))
    if not all(ground.dated(v) for v in values) or parts[heads[0]].look.size < DISPLAY * name.look.size:
        return None
    used, rows = {names[0], *values}, []
    for value in heads:
        row, more = _value(value, ground, used)
        used |= more
        rows.append(row)
    if len({" ".join(w.text for w in row.period) or row.lines[0].text for row in rows}) < len(rows):
        return None
    box = union(parts[i].bbox for i in used)
    side: LabelSide = "above" if name.bbox.y_mid < parts[heads[0]].bbox.y_mid else "below"
    return Tile("", 0, box, name.lines, side, tuple(rows), card=ground.card), used


def _declared_under(name: int, ground: Ground, taken: set[int]) -> list[int]:
    """The line right under a name that says in what its number is (`Gemiddelde duur / in minuten`)."""
    parts = ground.parts
    return [
        i
        for i in ground.inside
        if i not in taken
        and parts[i].kind == "declaration"
        and right_under(parts[name].bbox, parts[i].bbox, parts[i].look.size, _NEXT_LINE)
    ][:1]


def _going_on(pair: TilePair, ground: Ground, taken: set[int]) -> list[int]:
    """What goes on a name in smaller type or on the next line at the edge of its number (`schepen / liepen binnen`),
    and for what each counts that has its name above (`Opleiding / 3 dagen / per schipper`).
    """
    value, name = ground.parts[pair.value], ground.parts[pair.name]
    if pair.side == "above":
        under = [i for i in ground.inside if i not in taken and ground.parts[i].kind == "name"]
        return [
            i
            for i in under
            if ground.parts[i].text.split()[0] == _FOR_EACH
            and directly_below(value.bbox, i, ground.parts, ground.inside)
        ][:1]
    if pair.side != "below" and not pair.glued:
        return []
    edges = value.bbox if pair.glued else name.bbox
    floor = max(name.bbox.bottom, value.bbox.bottom) if pair.glued else name.bbox.bottom
    for i in ground.inside:
        part = ground.parts[i]
        em = part.look.size
        if i in taken or part.kind not in ("name", "text") or not part.text[:1].islower() or em > name.look.size:
            continue
        if -TOUCH * em <= part.bbox.top - floor <= ROW_REACH * em and _shares_edge(edges, part.bbox, em):
            return [i]
    return []


def _shares_edge(a: BBox, b: BBox, em: float) -> bool:
    return min(abs(a.x0 - b.x0), abs(a.x_mid - b.x_mid)) <= TOUCH * em


def _notes(box: BBox, head: TilePart, ground: Ground, taken: set[int]) -> list[int]:
    """Short texts with their own figure under a tile, in smaller type."""
    notes: list[int] = []
    for i in ground.inside:
        part = ground.parts[i]
        if part.kind != "text" or i in taken or len(part.text.split()) > _LONGEST_NOTE:
            continue
        em = part.look.size
        smaller = em * DISPLAY <= head.look.size
        near = right_under(box, part.bbox, em, ROW_REACH)
        beside = any(level(ground.parts[n].bbox, part.bbox) for n in notes)
        if smaller and stacked(box, part.bbox) and (near or beside):
            notes.append(i)
            box = box if beside else union((box, part.bbox))
    return notes


def _value(at: int, ground: Ground, taken: set[int]) -> tuple[TileValue, set[int]]:
    """A value with the unit and the period printed by themselves beside, below or above it."""
    part, free = ground.parts[at], [i for i in ground.inside if i not in taken]
    unit = next((i for i in free if ground.parts[i].kind == "unit" and follows(part, ground.parts[i])), None)
    period = None if part.dated else ground.period_of(at)
    if period in taken:
        period = None
    lines = part.lines if unit is None else (*part.lines, *ground.parts[unit].lines)
    words = () if period is None else tuple(w for line in ground.parts[period].lines for w in line.words)
    return TileValue(lines, words), {i for i in (unit, period) if i is not None}


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
