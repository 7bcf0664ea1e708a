"""One page as a tree of cards, each read on its own and placed as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.blocks.key_figures import card_kpi, pair_kpis, row_kpis
from verslag.extractors.layout.blocks.paragraphs import drafts_of
from verslag.extractors.layout.blocks.tile_grids import grids_of
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.layout.drawings.chart_regions import labels_last
from verslag.extractors.layout.reading_order import reading_order
from verslag.extractors.lines.runs import runs_of


@dataclass(slots=True)
class PageRegion:
    """The page or a card, its own words and the cards on it."""

    box: BBox | None
    words: list[Word] = field(default_factory=list)
    children: list[PageRegion] = field(default_factory=list)


def region_tree(words: Sequence[Word], cards: Sequence[BBox]) -> PageRegion:
    """Words put on the smallest card that holds them.

    Args:
        cards: largest first.
    """
    root = PageRegion(None)
    regions = [PageRegion(card) for card in cards]
    for word in words:
        x, y = word.bbox.x_mid, word.bbox.y_mid
        home = next((r for r in reversed(regions) if r.box is not None and r.box.contains_point(x, y)), root)
        home.words.append(word)
    for index, region in enumerate(regions):
        box = region.box
        parent = next(
            (r for r in reversed(regions[:index]) if box and r.box is not None and r.box.contains(box, slack=2.0)), root
        )
        parent.children.append(region)
    return root


def drafts_in_order(
    region: PageRegion, settled: Sequence[Draft], em: float, charts: Sequence[BBox] = ()
) -> list[Draft]:
    """All blocks of `region` in reading order.

    Args:
        settled: blocks known beforehand (tables), placed among the others.
        em: size of the running text.
        charts: drawings whose labels are read last.
    """
    own = drafts_of(runs_of(region.words), region.box) if region.words else []
    on_cards = [_card_of(draft, region) for draft in settled]
    if region.box is not None and not region.children and not settled:
        kpi = card_kpi(own, region.box, em)
        if kpi is not None:
            return [kpi]
    cards = []
    for child in region.children:
        inside = [draft for draft, card in zip(settled, on_cards, strict=True) if card is child]
        cards.append((child.box, drafts_in_order(child, inside, em, charts)))
    settled = [draft for draft, card in zip(settled, on_cards, strict=True) if card is None]
    rows, used = row_kpis([*own, *(drafts[0] for _, drafts in cards if len(drafts) == 1)])
    own = pair_kpis([*(d for d in own if d not in used), *rows], em)
    parts: list[list[Draft]] = [[draft] for draft in (*own, *settled)]
    boxes = [draft.bbox for draft in (*own, *settled)]
    for box, drafts in cards:
        if drafts and box is not None and drafts[0] not in used:
            parts.append(drafts)
            boxes.append(box)
    free = [_clear_of(i, boxes, parts) for i in range(len(boxes))]
    tiles = [i for i, part in enumerate(parts) if i >= len(own) + len(settled) or part[0].kind == "kpi"]
    merged: list[list[Draft]] = []
    places: list[BBox] = []
    for group in grids_of(tiles, free, em):
        merged.append([draft for i in group for draft in parts[i]])
        places.append(union(free[i] for i in group))
    ordered = [draft for i in reading_order(places, em) for draft in merged[i]]
    return labels_last(ordered, charts) if region.box is not None else ordered


def _card_of(draft: Draft, region: PageRegion) -> PageRegion | None:
    """The card of a region on which a tile or its note stands; a table or chart is read at the level of the page."""
    if draft.table_id is not None or draft.chart_id is not None:
        return None
    boxes = (c for c in region.children if c.box is not None and c.box.contains(draft.bbox, slack=1.0))
    return next(boxes, None)


def _clear_of(index: int, boxes: Sequence[BBox], parts: Sequence[list[Draft]]) -> BBox:
    """The card's own box, or that of its text where the card reaches under a neighbour."""
    box, content = boxes[index], union(draft.bbox for draft in parts[index])
    if box == content:
        return box
    for i, other in enumerate(boxes):
        if i != index and box.x_overlap(other) > 1 and box.y_overlap(other) > 1:
            return content
    return union((box, content))
