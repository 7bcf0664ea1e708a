"""Page numbers with the title of the report beside them, and chapters' numbers over theirs, which look like tiles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verslag.extractors.document.page import PageText
from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.blocks.key_figures import LAST_CHAPTER

# Running heads and feet stand within this share of the page's height from its edge.
_EDGE = 0.1
# They stand at one height on all pages, to within so many points.
_SAME_HEIGHT = 6.0


def without_folios(pages: Sequence[PageText], tiles: Sequence[tuple[Tile, ...]]) -> list[tuple[Tile, ...]]:
    """The tiles of each page without page numbers and numbers of chapters.

    At the edge of a page a bare number is one where it is the page's own number, and where the same words stand at the
    same height on another page. A chapter's number stands with its title on a page of their own.
    """
    spots = Counter(spot for found in tiles for spot in {_spot(t) for t in found})
    return [
        ()
        if len(found) == 1 and _opens_chapter(found[0], page)
        else tuple(t for t in found if not (_is_at_edge(t, page) and (spots[_spot(t)] > 1 or _is_own_number(t, page))))
        for page, found in zip(pages, tiles, strict=True)
    ]


def _opens_chapter(tile: Tile, page: PageText) -> bool:
    number, inside, edge = _number(tile), set(tile.words), _EDGE * page.height
    others = [w for w in page.words if w not in inside and edge < w.bbox.bottom and w.bbox.top < page.height - edge]
    return not others and number.isdigit() and int(number) <= LAST_CHAPTER and tile.name[:1].isupper()


def _spot(tile: Tile) -> tuple[str, int]:
    return tile.name, round(tile.bbox.top / _SAME_HEIGHT)


def _number(tile: Tile) -> str:
    return " ".join(line.text for line in tile.values[0].lines).strip()


def _is_at_edge(tile: Tile, page: PageText) -> bool:
    edge = _EDGE * page.height
    return _number(tile).isdigit() and (tile.bbox.bottom <= edge or tile.bbox.top >= page.height - edge)


def _is_own_number(tile: Tile, page: PageText) -> bool:
    return _number(tile) in (str(page.number), page.label)
