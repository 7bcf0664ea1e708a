"""Drafts to finished blocks: kind, text and number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verslag.extractors.document.block import Block
from verslag.extractors.layout.blocks.block_language import with_languages
from verslag.extractors.layout.blocks.paragraph_continuation import joined_columns
from verslag.extractors.layout.drafts.block_kinds import kind_of
from verslag.extractors.layout.drafts.draft import Draft, TypeStyle
from verslag.extractors.layout.page_layout import Sheet
from verslag.extractors.lines.joining import passage_of

_EDGE = ".,;:!?()[]'\"“”‘’„«»…"


def blocks_of(
    sheets: Sequence[Sheet], drafts: Sequence[Sequence[Draft]], levels: Mapping[Draft, int], body: TypeStyle
) -> list[list[Block]]:
    """The blocks of each page, with their language.

    Args:
        sheets: the pages.
        drafts: each page's blocks in reading order.
        levels: heading levels by the draft.
        body: style of the running text.
    """
    drafts = [joined_columns(of_page, levels) for of_page in drafts]
    seen = unbroken_words(drafts)
    return with_languages(
        [
            [_block(sheet, number, draft, levels.get(draft), body, seen) for number, draft in enumerate(of_page, 1)]
            for sheet, of_page in zip(sheets, drafts, strict=True)
        ]
    )


def unbroken_words(drafts: Sequence[Sequence[Draft]]) -> frozenset[str]:
    """Case-folded words the document prints inside a line: evidence for those it breaks at a line's end."""
    return frozenset(
        word.text.strip(_EDGE).casefold()
        for of_page in drafts
        for draft in of_page
        for line in draft.lines
        for word in line.words[:-1]
    )


def _block(sheet: Sheet, number: int, draft: Draft, level: int | None, body: TypeStyle, seen: frozenset[str]) -> Block:
    return Block(
        block_id=f"p{sheet.page.number}-b{number}",
        page=sheet.page.number,
        kind="heading" if level is not None else kind_of(draft, body.size, sheet.page.height),
        lines=draft.lines,
        passage=passage_of(draft.lines, seen),
        bbox=draft.bbox,
        level=level,
        table_id=draft.table_id,
        chart_id=draft.chart_id,
        tile_id=draft.tile_id,
        container=draft.container,
    )
