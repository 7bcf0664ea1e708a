"""The tiles of a page: display numbers with their names, before tables and text are read from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.document.tile import LabelSide, Tile
from verslag.extractors.layout.drawings.cards import cards_of
from verslag.extractors.layout.tiles.dated_grids import grids_of, tiles_of_grid
from verslag.extractors.layout.tiles.tile_assembly import DISPLAY, declared_on, series_on, tile_of
from verslag.extractors.layout.tiles.tile_changes import dated_by_change
from verslag.extractors.layout.tiles.tile_columns import dated_by_columns
from verslag.extractors.layout.tiles.tile_ground import Cards, Ground, directly_below
from verslag.extractors.layout.tiles.tile_groups import told_apart_by_titles
from verslag.extractors.layout.tiles.tile_neighbours import stacked
from verslag.extractors.layout.tiles.tile_pairs import TilePair, like_sets, pairs_of
from verslag.extractors.layout.tiles.tile_parts import TileLook, TilePart, parts_of
from verslag.extractors.layout.tiles.tile_rows import set_off_rows
from verslag.extractors.layout.tiles.tile_titles import with_titles
from verslag.extractors.lines.runs import runs_of

# Smaller than this beside the running text no headline is set off a small card.
_LARGER = 1.1
# A card of one tile holds at most so many parts.
_PARTS_OF_ONE = 8
# A bare number of at most so many characters may be a page's or an item's.
_LONGEST_BARE = 3
# Besides its number a value has at most so many letters ("per 1 september 2024"); a card of one tile so many words.
_LETTERS = 16
_WORDS_OF_ONE = 40
# Page numbers and running titles stand within this share of the page's height from its edge.
_EDGE = 0.08
# So many bare small numbers set alike that count on from one another number their items.
_LEAST_COUNTED = 3
_LAST_COUNTED = 20
# So many cards whose numbers are set alike agree on the side of the name.
_LEAST_USUAL = 2


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
    drawn = cards_of(page.shapes, words, page.width * page.height)
    if not drawn and not any(w.size >= _LARGER * em for w in words if any(map(str.isdigit, w.text))):
        return ()  # as on most pages of text
    runs = runs_of(words)
    if not _may_have_tiles([r for r in runs if not _is_at_edge(r, page.height)], drawn, em):
        return ()
    parts = with_titles(parts_of(runs), em)
    values = _uncounted(parts)
    if not values:
        return ()
    grids = grids_of(parts)
    gridded = {v for grid in grids for v in grid.values}
    values = [v for v in values if v not in gridded]
    cards = Cards(drawn, parts)
    in_rows = set_off_rows(values, parts)
    regions: dict[BBox | None, list[int]] = {}
    for value in values:
        card = cards.of(value)
        large = parts[value].look.size >= _LARGER * em
        if large or value in in_rows or (card and len(cards.inside(card)) <= _PARTS_OF_ONE):
            regions.setdefault(card, []).append(value)
    grounds = [
        Ground(card, heads, cards.inside(card, regions), cards.parts, em, in_rows) for card, heads in regions.items()
    ]
    usual = _usual_sides(grounds)
    tiles = [tile for ground in grounds for tile in _tiles_on(ground, usual)]
    in_grids = [tile for grid in grids for tile in tiles_of_grid(grid, parts, drawn)]
    tiles = dated_by_columns(tiles, [p for p in parts if p.kind == "period"])
    tiles = [*told_apart_by_titles(dated_by_change(tiles, parts), parts), *in_grids]
    tiles.sort(key=lambda t: (t.bbox.top, t.bbox.x0))
    return tuple(replace(t, tile_id=f"p{page.number}-k{n}", page=page.number) for n, t in enumerate(tiles, 1))


def without_tiles(page: PageText, tiles: Sequence[Tile]) -> PageText:
    """The page without the words of tiles: what is left may hold tables."""
    if not tiles:
        return page
    own: set[Word] = {word for tile in tiles for word in tile.words}
    return replace(page, words=tuple(w for w in page.words if w not in own))


def _may_have_tiles(runs: Sequence[Line], cards: Sequence[BBox], em: float) -> bool:
    """Whether some number is set larger than the running text, or stands on a card with little else; most pages have
    none.
    """
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


def _usual_sides(grounds: Sequence[Ground]) -> Mapping[TileLook, LabelSide]:
    """The side of the name on most cards whose numbers are set in one look, where the print leaves no choice."""
    sides: dict[TileLook, Counter[LabelSide]] = {}
    for ground in grounds if len(grounds) > 1 else ():
        for pair in pairs_of(ground.heads, ground.parts, ground.inside, ground.card is not None):
            if not pair.rivalled and pair.lead is None:
                sides.setdefault(ground.parts[pair.value].look, Counter())[pair.side] += 1
    commonest = {look: counts.most_common(1)[0] for look, counts in sides.items()}
    return {look: side for look, (side, count) in commonest.items() if count >= _LEAST_USUAL}


def _tiles_on(ground: Ground, usual: Mapping[TileLook, LabelSide]) -> list[Tile]:
    parts, inside = ground.parts, ground.inside
    taken: set[int] = set()
    tiles: list[Tile] = []
    if (series := series_on(ground)) is not None:
        tiles, taken = [series[0]], series[1]
    for alike in like_sets(ground.heads, parts):
        heads = [v for v in alike if v not in taken and not _is_row_below(v, alike, ground)]
        free = [i for i in inside if i not in taken]
        side = usual.get(parts[heads[0]].look) if heads else None
        pairs = pairs_of(heads, parts, free, ground.card is not None, side)
        claimed = {i for p in pairs for i in (p.name, p.value)}
        named = {pair.value for pair in pairs}
        for pair in pairs:
            if _is_tile(pair, ground, named) and not (len(pairs) == 1 and _may_be_chapter(pair, ground)):
                tile, used = tile_of(pair, ground, taken | claimed)
                taken |= used
                tiles.append(tile)
    declared = declared_on(parts, inside, taken) if ground.card is not None else ""
    return [replace(tile, declared=declared) for tile in tiles]


def _is_row_below(value: int, alike: Sequence[int], ground: Ground) -> bool:
    """Whether a dated number follows another dated one directly: the same thing at another time."""
    return ground.dated(value) and any(
        ground.dated(v) and directly_below(ground.parts[v].bbox, value, ground.parts, ground.inside)
        for v in alike
        if v != value
    )


def _uncounted(parts: Sequence[TilePart]) -> list[int]:
    """The numbers of a page without those set alike that only number what stands beside them, on whatever cards."""
    alike: dict[TileLook, list[int]] = {}
    for i, part in enumerate(parts):
        if part.kind == "value":
            alike.setdefault(part.look, []).append(i)
    return sorted(i for values in alike.values() if not _counts_on(values, parts) for i in values)


def _counts_on(values: Sequence[int], parts: Sequence[TilePart]) -> bool:
    """Whether bare small numbers set alike only number what stands beside them."""
    bare = sorted({int(t) for v in values if (t := parts[v].text.strip(" .)")).isdecimal() and len(t) <= 2})
    return len(bare) >= _LEAST_COUNTED and bare[-1] <= _LAST_COUNTED and bare[-1] - bare[0] == len(bare) - 1


def _is_tile(pair: TilePair, ground: Ground, named: Collection[int]) -> bool:
    """Whether a number with its name is set apart from text and tables."""
    parts = ground.parts
    value, name = parts[pair.value], parts[pair.name]
    dated = ground.dated(pair.value)
    if not dated and _in_column(pair, ground, named):
        return False
    if value.look.size >= DISPLAY * name.look.size or pair.value in ground.in_rows:
        return True
    if ground.card is None or len(ground.inside) > _PARTS_OF_ONE or not (dated or _is_marked(value)):
        return False
    own = union((value.bbox, name.bbox))
    return all(v == pair.value or (ground.dated(v) and stacked(parts[v].bbox, own)) for v in ground.values)


def _may_be_chapter(pair: TilePair, ground: Ground) -> bool:
    """Whether a lone small number stands by no smaller type than running text: a chapter's over its title."""
    text = ground.parts[pair.value].text.strip()
    return text.isdecimal() and int(text) <= _LAST_COUNTED and ground.parts[pair.name].look.size >= ground.em


def _is_marked(value: TilePart) -> bool:
    """Whether a number is no bare small one, such as a page's or an item's; in bold two digits are enough."""
    quantity = value.quantity
    assert quantity is not None
    least = 2 if value.look.bold else _LONGEST_BARE + 1
    return bool(quantity.unit or quantity.scale) or len(value.text) >= least


def _in_column(pair: TilePair, ground: Ground, named: Collection[int]) -> bool:
    """Whether a number without a period and without a name follows or goes before, set alike: a column of figures."""
    parts, inside = ground.parts, ground.inside
    own = parts[pair.value]
    for other in ground.values:
        if other in named or ground.dated(other) or parts[other].look != own.look:
            continue
        if directly_below(own.bbox, other, parts, inside) or directly_below(
            parts[other].bbox, pair.value, parts, inside
        ):
            return True
    return False
