"""Characters to words: what a person would call a word, with the box it was printed in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.pdf.text.breaks import mended
from verslag.extractors.pdf.text.chunks import DOUBLED_OFFSET, Chunk, StyledChar, chunks
from verslag.extractors.pdf.text.frame import box_from_frame, from_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph
from verslag.extractors.pdf.text.letterspacing import close_up
from verslag.extractors.pdf.text.raised import ChunkPart, may_be_lone_mark, parts, rises
from verslag.extractors.pdf.text.symbols import plain

_NEIGHBOUR = 1.0
"""Words further apart than this share of the size do not lend each other a baseline for note marks."""


def words_from_glyphs(glyphs: Iterable[Glyph], *, page: BBox | None = None) -> tuple[Word, ...]:
    """The words that characters spell, in the characters' order.

    Args:
        glyphs: the characters of one page, with the engine's own spaces and line ends.
        page: the displayed page; words fully outside it are left out.
    """
    found = close_up(mended(chunks(glyphs)))
    words: list[Word] = []
    for index, chunk in enumerate(found):
        cut = parts(chunk)
        if len(cut) == 1 and may_be_lone_mark(cut[0].text) and _stands_raised(found, index):
            cut = [cut[0]._replace(raised=True)]
        for place, part in enumerate(cut):
            last = place == len(cut) - 1
            word = _word(part, soft_hyphen=chunk.soft_hyphen and last, joined=place > 0)
            if word is not None:
                words.append(word)
    if page is not None:
        words = [word for word in words if _is_inside(word.bbox, page)]
    return tuple(_without_overprints(words))


def _stands_raised(found: Sequence[Chunk], index: int) -> bool:
    """Whether a chunk is a superscript to the one before or behind it on the line."""
    style = found[index].pieces[0].style
    for left, right in ((index - 1, index), (index, index + 1)):
        if left < 0 or right >= len(found):
            continue
        before, after = found[left].pieces[-1], found[right].pieces[0]
        size = max(before.style.size, after.style.size)
        if not -size < after.start - before.end < _NEIGHBOUR * size:
            continue
        if rises(style, (before if left < index else after).style):
            return True
    return False


def _word(part: ChunkPart, *, soft_hyphen: bool, joined: bool) -> Word | None:
    text = part.text
    if not text.isascii():
        text = unicodedata.normalize("NFC", plain(text))
    if not text:
        return None
    pieces = part.pieces
    style = pieces[0].style
    if not part.uniform:
        style = _leading_style(pieces)
    return Word(
        text=text,
        bbox=_box(part),
        size=style.size,
        font=style.font,
        weight=style.weight,
        italic=style.italic,
        color=style.color,
        baseline=_displayed_baseline(pieces[0].start, style),
        rotation=style.rotation,
        raised=part.raised,
        soft_hyphen=soft_hyphen,
        joined=joined,
        leaning=style.angle % 90 != 0.0,
        tag=style.tag,
    )


def _displayed_baseline(start: float, style: GlyphStyle) -> float:
    """The baseline as a coordinate of the displayed page: y for upright text, x for text turned a quarter."""
    if style.angle == 0.0:
        return style.baseline
    x, y = from_frame(start, style.baseline, style.angle)
    return y if style.rotation in (0, 180) else x


def _leading_style(pieces: Sequence[StyledChar]) -> GlyphStyle:
    """The style of most characters; of the first among equals."""
    counts: dict[tuple[float, str, int], list[GlyphStyle]] = {}
    for piece in pieces:
        style = piece.style
        counts.setdefault((style.size, style.font, style.weight), []).append(style)
    return max(counts.values(), key=len)[0]


def _box(part: ChunkPart) -> BBox:
    first, last = part.pieces[0], part.pieces[-1]
    if part.uniform:
        top, bottom = _reach(first.style)
        ends = [first.start, first.end, last.start, last.end]
    else:
        reaches = [_reach(piece.style) for piece in part.pieces]
        top, bottom = min([top for top, _ in reaches]), max([bottom for _, bottom in reaches])
        ends = [end for piece in part.pieces for end in (piece.start, piece.end)]
    return box_from_frame(BBox(min(ends), top, max(ends), bottom), first.style.angle)


def _reach(style: GlyphStyle) -> tuple[float, float]:
    """Top and bottom of a line set in that style."""
    extent = style.extent
    return style.baseline - extent.above * style.size, style.baseline + extent.below * style.size


def _is_inside(box: BBox, page: BBox) -> bool:
    """Whether some of the box lies on the page, and none of it further off than the page is large: that is a broken
    size or width, endless or no number at all.
    """
    return (
        page.x0 - page.width <= box.x0 < page.x1
        and page.x0 < box.x1 <= page.x1 + page.width
        and page.top - page.height <= box.top < page.bottom
        and page.top < box.bottom <= page.bottom + page.height
    )


def _without_overprints(words: Sequence[Word]) -> list[Word]:
    """Words without those printed a second time on the same spot (fake bold, shadows)."""
    kept: list[Word] = []
    seen: dict[str, dict[int, list[Word]]] = {}
    for word in words:
        reach = DOUBLED_OFFSET * word.size
        row = int(word.bbox.top // word.size) if word.size > 0 else 0
        twins = seen.setdefault(word.text, {})
        if twins and any(_overprints(word, twin, reach) for near in (-1, 0, 1) for twin in twins.get(row + near, ())):
            continue
        twins.setdefault(row, []).append(word)
        kept.append(word)
    return kept


def _overprints(word: Word, twin: Word, reach: float) -> bool:
    box, other = word.bbox, twin.bbox
    return abs(other.x0 - box.x0) <= reach and abs(other.top - box.top) <= reach and abs(other.x1 - box.x1) <= reach
