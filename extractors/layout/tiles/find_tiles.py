"""The tiles of a page: display numbers with their names, before tables and text are read from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.document.tile import Tile, TileValue
from verslag.extractors.layout.drawings.cards import cards_of
from verslag.extractors.layout.tiles.tile_columns import dated_by_columns
from verslag.extractors.layout.tiles.tile_pairs import Pair, like_sets, pairs_of, stacked
from verslag.extractors.layout.tiles.tile_parts import Part, parts_of
from verslag.extractors.lines.runs import runs_of
from verslag.extractors.numbers import read_declaration

# A number is in display type from this ratio to its name on; on a card of its own the same size will do.
_DISPLAY = 1.2
# Smaller than this beside the running text no headline is set off a small card.
_LARGER = 1.1
# A card of one tile holds at most so many parts.
_PARTS_OF_ONE = 8
# The same thing at another time stands within this many of its own ems under the number or its name.
_ROW_REACH = 1.6
# A bare number of at most so many characters may be a page's or an item's.
_LONGEST_BARE = 3
# A period or a unit by itself stands within this many ems above or below its value; a period within so many before it.
_NEAR = 0.8
_PERIOD_BEFORE = 1.6
# Lines may touch or overlap by their ascenders by this many ems.
_TOUCH = 0.5
# A text with its own figure under a tile has at most so many words.
_LONGEST_NOTE = 14
# Besides its number a value has at most so many letters ("per 1 september 2024"); a card of one tile so many words.
_LETTERS = 16
_WORDS_OF_ONE = 40
# Page numbers and running titles stand within this share of the page's height from its edge.
_EDGE = 0.08
# So many bare small numbers set alike that count on from one another number their items.
_LEAST_COUNTED = 3
_LAST_COUNTED = 20


def find_tiles(page: PageText) -> tuple[Tile, ...]:
    """The tiles of a page, top to bottom.

    A number without a name of its own is no tile; it is left to what reads the page after.
    """
    words = [w for w in page.words if w.rotation == 0 and not w.leaning]
    if not any(ch.isdigit() for w in words for ch in w.text):
        return ()
    sizes = sorted(w.size for w in words if not any(ch.isdigit() for ch in w.text))
    if not sizes:
        return ()
    em = sizes[len(sizes) // 2]
    runs, drawn = runs_of(words), cards_of(page.shapes, words, page.width * page.height)
    if not _may_have_tiles([r for r in runs if not _is_at_edge(r, page.height)], drawn, em):
        return ()
    parts = parts_of(runs)
    values = [i for i, p in enumerate(parts) if p.kind == "value"]
    if not values:
        return ()
    cards = _Cards(drawn, parts)
    regions: dict[BBox | None, list[int]] = {}
    for value in values:
        card = cards.of(value)
        if parts[value].look.size >= _LARGER * em or (card and len(cards.inside(card)) <= _PARTS_OF_ONE):
            regions.setdefault(card, []).append(value)
    tiles = [
        tile
        for card, heads in regions.items()
        for tile in _tiles_on(_Ground(card, heads, cards.inside(card, regions), parts, em))
    ]
    tiles = dated_by_columns(tiles, [p for p in parts if p.kind == "period"])
    tiles.sort(key=lambda t: (t.bbox.top, t.bbox.x0))
    return tuple(replace(t, tile_id=f"p{page.number}-k{n}", page=page.number) for n, t in enumerate(tiles, 1))


def without_tiles(page: PageText, tiles: Sequence[Tile]) -> PageText:
    """The page without the words of tiles: what is left may hold tables."""
    if not tiles:
        return page
    own: set[Word] = {word for tile in tiles for word in tile.words}
    return replace(page, words=tuple(w for w in page.words if w not in own))


def _may_have_tiles(runs: Sequence[Line], cards: Sequence[BBox], em: float) -> bool:
    """Whether some number is set larger than the running text, or stands on a card with little else; most pages have none."""
    numbers = [r for r in runs if sum(map(str.isalpha, r.text)) <= _LETTERS and any(map(str.isdigit, r.text))]
    if any(w.size >= _LARGER * em for r in numbers for w in r.words if any(map(str.isdigit, w.text))):
        return True
    for card in cards:
        if any(card.contains(r.bbox, slack=1.0) for r in numbers):
            words = sum(len(r.words) for r in runs if card.contains(r.bbox, slack=1.0))
            if words <= _WORDS_OF_ONE:
                return True
    return False


def _is_at_edge(run: Line, height: float) -> bool:
    return not _EDGE * height < run.bbox.y_mid < (1 - _EDGE) * height


class _Cards:
    """Which parts stand on which card."""

    def __init__(self, cards: Sequence[BBox], parts: Sequence[Part]) -> None:
        self._parts = parts
        self._inside = {c: [i for i, p in enumerate(parts) if c.contains(p.bbox, slack=1.0)] for c in cards}
        self._named = [c for c, inside in self._inside.items() if any(parts[i].kind == "name" for i in inside)]

    def of(self, at: int) -> BBox | None:
        """The smallest card a part stands on together with some name; None where that is the page."""
        return next((c for c in reversed(self._named) if at in self._inside[c]), None)

    def inside(self, card: BBox | None, apart: Iterable[BBox | None] = ()) -> list[int]:
        """The parts on a card; those of the page outside the cards `apart` where it is None."""
        if card is not None:
            return self._inside[card]
        others = {i for c in apart if c is not None for i in self._inside[c]}
        return [i for i in range(len(self._parts)) if i not in others]


@dataclass(frozen=True, slots=True)
class _Ground:
    """A card, or the page outside all cards that have tiles, with what stands on it."""

    card: BBox | None
    heads: list[int]
    """Numbers that may be headlines."""
    inside: list[int]
    parts: Sequence[Part]
    em: float

    @property
    def values(self) -> list[int]:
        return [i for i in self.inside if self.parts[i].kind == "value"]

    def dated(self, at: int) -> bool:
        """Whether a value has a period of its own, in its line or by itself."""
        part = self.parts[at]
        return part.dated or any(self.parts[i].kind == "period" and _dates(self.parts[i], part) for i in self.inside)


def _tiles_on(ground: _Ground) -> list[Tile]:
    parts, inside = ground.parts, ground.inside
    taken: set[int] = set()
    tiles: list[Tile] = []
    for alike in like_sets(ground.heads, parts):
        heads = [v for v in alike if v not in taken and not _is_row_below(v, alike, ground)]
        if _counts_on(heads, parts):
            continue
        pairs = pairs_of(heads, parts, [i for i in inside if i not in taken], ground.card is not None)
        claimed = {i for p in pairs for i in (p.name, p.value)}
        for pair in pairs:
            if _is_tile(pair, ground) and not (len(pairs) == 1 and _may_be_chapter(pair, ground)):
                tile, used = _tile(pair, ground, taken | claimed)
                taken |= used
                tiles.append(tile)
    declared = _declared(parts, inside, taken) if ground.card is not None else ""
    return [replace(tile, declared=declared) for tile in tiles]


def _is_row_below(value: int, alike: Sequence[int], ground: _Ground) -> bool:
    """Whether a dated number follows another dated one directly: the same thing at another time."""
    return ground.dated(value) and any(
        ground.dated(v) and _directly_below(ground.parts[v].bbox, value, ground.parts, ground.inside)
        for v in alike
        if v != value
    )


def _directly_below(box: BBox, at: int, parts: Sequence[Part], inside: Sequence[int]) -> bool:
    part = parts[at]
    gap = part.bbox.top - box.bottom
    if not stacked(box, part.bbox) or not -_TOUCH * part.look.size <= gap <= _ROW_REACH * part.look.size:
        return False
    return not any(
        i != at
        and parts[i].kind in ("name", "value", "text")
        and stacked(parts[i].bbox, part.bbox)
        and box.bottom <= parts[i].bbox.y_mid <= part.bbox.top
        for i in inside
    )


def _counts_on(values: Sequence[int], parts: Sequence[Part]) -> bool:
    """Whether bare small numbers set alike only number what stands beside them."""
    bare = sorted({int(t) for v in values if (t := parts[v].text.strip(" .)")).isdigit() and len(t) <= 2})
    return len(bare) >= _LEAST_COUNTED and bare[-1] <= _LAST_COUNTED and bare[-1] - bare[0] == len(bare) - 1


def _is_tile(pair: Pair, ground: _Ground) -> bool:
    """Whether a number with its name is set apart from text and tables."""
    parts = ground.parts
    value, name = parts[pair.value], parts[pair.name]
    dated = ground.dated(pair.value)
    if not dated and _in_column(pair, ground):
        return False
    if value.look.size >= _DISPLAY * name.look.size:
        return True
    if ground.card is None or len(ground.inside) > _PARTS_OF_ONE or not (dated or _is_marked(value)):
        return False
    own = union((value.bbox, name.bbox))
    return all(v == pair.value or (ground.dated(v) and stacked(parts[v].bbox, own)) for v in ground.values)


def _may_be_chapter(pair: Pair, ground: _Ground) -> bool:
    """Whether a lone small number stands by no smaller type than running text: a chapter's over its title."""
    text = ground.parts[pair.value].text.strip()
    return text.isdigit() and int(text) <= _LAST_COUNTED and ground.parts[pair.name].look.size >= ground.em


def _is_marked(value: Part) -> bool:
    """Whether a number is no bare small one, such as a page's or an item's; in bold two digits are enough."""
    quantity = value.quantity
    assert quantity is not None
    least = 2 if value.look.bold else _LONGEST_BARE + 1
    return bool(quantity.unit or quantity.scale) or len(value.text) >= least


def _in_column(pair: Pair, ground: _Ground) -> bool:
    """Whether a number without a period and without a name follows or goes before, set alike: a column of figures."""
    parts, inside = ground.parts, ground.inside
    own = parts[pair.value]
    for other in ground.values:
        if other == pair.value or ground.dated(other) or parts[other].look != own.look:
            continue
        if _directly_below(own.bbox, other, parts, inside) or _directly_below(
            parts[other].bbox, pair.value, parts, inside
        ):
            return True
    return False


def _tile(pair: Pair, ground: _Ground, taken: set[int]) -> tuple[Tile, set[int]]:
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
        near = -_TOUCH * part.look.size <= whole.top - box.bottom <= _ROW_REACH * part.look.size
        if (part.dated or row.period) and near and stacked(box, whole):
            found.append(row)
            used |= more | {at}
            box = union((box, whole))
    notes = _notes(box, head, ground, used | taken)
    made = Tile("", 0, box, name.lines, pair.side, tuple(found), tuple(parts[i].lines for i in notes))
    return replace(made, card=ground.card, guessed=pair.rivalled), used | set(notes)


def _notes(box: BBox, head: Part, ground: _Ground, taken: set[int]) -> list[int]:
    """Short texts with their own figure under a tile, in smaller type."""
    notes: list[int] = []
    for i in ground.inside:
        part = ground.parts[i]
        if part.kind != "text" or i in taken or len(part.text.split()) > _LONGEST_NOTE:
            continue
        smaller = part.look.size * _DISPLAY <= head.look.size
        near = -_TOUCH * part.look.size <= part.bbox.top - box.bottom <= _ROW_REACH * part.look.size
        level = any(_level(ground.parts[n].bbox, part.bbox) for n in notes)
        if smaller and stacked(box, part.bbox) and (near or level):
            notes.append(i)
            box = box if level else union((box, part.bbox))
    return notes


def _value(at: int, ground: _Ground, taken: set[int]) -> tuple[TileValue, set[int]]:
    """A value with the unit and the period printed by themselves beside, below or above it."""
    part, free = ground.parts[at], [i for i in ground.inside if i not in taken]
    unit = next((i for i in free if ground.parts[i].kind == "unit" and _follows(part, ground.parts[i])), None)
    period = next((i for i in free if ground.parts[i].kind == "period" and _dates(ground.parts[i], part)), None)
    if part.dated:
        period = None
    lines = part.lines if unit is None else (*part.lines, *ground.parts[unit].lines)
    words = () if period is None else tuple(w for line in ground.parts[period].lines for w in line.words)
    return TileValue(lines, words), {i for i in (unit, period) if i is not None}


def _follows(value: Part, unit: Part) -> bool:
    """Whether a unit stands right under its value or right behind it."""
    em, beside = value.look.size, unit.bbox.x0 - value.bbox.x1
    if stacked(value.bbox, unit.bbox) and -_TOUCH * em <= unit.bbox.top - value.bbox.bottom <= _NEAR * em:
        return True
    return _level(value.bbox, unit.bbox) and -1 <= beside <= em


def _dates(period: Part, value: Part) -> bool:
    """Whether a period by itself stands right above its value or right before it."""
    em, before = period.look.size, value.bbox.x0 - period.bbox.x1
    if stacked(value.bbox, period.bbox) and -_TOUCH * em <= value.bbox.top - period.bbox.bottom <= _NEAR * em:
        return True
    return _level(value.bbox, period.bbox) and -1 <= before <= _PERIOD_BEFORE * em


def _level(a: BBox, b: BBox) -> bool:
    return a.y_overlap(b) > 0.5 * min(a.height, b.height)


def _same_measure(row: Part, head: Part) -> bool:
    return row.quantity is not None and head.quantity is not None and row.quantity.unit == head.quantity.unit


def _declared(parts: Sequence[Part], inside: Sequence[int], taken: set[int]) -> str:
    """What a card says of all its amounts above them, in its title or by itself."""
    top = min((parts[i].bbox.top for i in taken), default=0.0)
    for i in inside:
        part = parts[i]
        above = i not in taken and part.bbox.top <= top and part.kind in ("declaration", "name")
        if above and (found := read_declaration(part.text)) and found.scale:
            return part.text
    return ""
