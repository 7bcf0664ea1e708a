"""Text that is drawn and that nobody sees: in the colour of what it stands on, or under something drawn later.

Colours, boxes and the order of drawing raise the suspicion, cheaply; they prove nothing, as boxes are larger than
curves, pictures have holes and colours blend. The proof is the picture itself: the page is drawn with the suspected
text and without it, and where no pixel changes, nobody sees it. Text is dropped on that proof alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from verslag.extractors.document.geometry import BBox, intersection, union
from verslag.extractors.document.page import Shape
from verslag.extractors.pdf.drawn.drawn_shapes import PageShapes
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine, DisplaySpace
from verslag.extractors.pdf.hidden.clipping import clip_box
from verslag.extractors.pdf.hidden.difference import SAME_COLOR, difference_without
from verslag.extractors.pdf.text.frame import box_from_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph, PageGlyphs
from verslag.extractors.pdf.text.spans import TextSpan

_PAPER = "#ffffff"
_LEAST_SIDE = 3.0
"""Shapes lower or narrower than this (points) are rules: they neither hold nor hide a line of text."""

_MOST_SHAPES = 4_000
"""A page with more shapes is a map or a plot, slow to search and to draw: its text is taken as it is."""

_TWIN = 0.5
"""Two texts that share more than this of their boxes stand in one place."""

_MOST_PAIRS = 500_000
"""More comparisons than this take a second."""

_ABOVE, _BELOW = 0.8, 0.25
_MIDDLE = (_ABOVE - _BELOW) / 2
"""How far the ink of a line reaches above and below its baseline, as shares of the size."""

_CORE_ABOVE, _CORE_BELOW = 0.45, 0.05
"""Heights above the baseline, as shares of the size, between which every letter and digit has ink."""


class _Text(NamedTuple):
    """One text object: where it stands, how many shapes are drawn before it."""

    span: TextSpan
    before: int

    @property
    def style(self) -> GlyphStyle:
        return self.span.style

    @property
    def bbox(self) -> BBox:
        style, start, end = self.span
        return _line_box(start, end, style)


class _Areas:
    """The shapes that can hide text or be the ground it stands on, in drawing order.

    Clip paths cost more to ask for than everything else here, so they are asked for only where a shape matters.
    """

    def __init__(self, drawn: PageShapes, to_display: Affine) -> None:
        self._drawn = drawn
        self._to_display = to_display
        self._clips: dict[int, BBox | None] = {}
        self.places = [place for place, shape in enumerate(drawn.shapes) if _is_area(shape)]
        """Where in the order of drawing they stand."""
        self._boxes = [drawn.shapes[place].bbox for place in self.places]
        self.last = self.places[-1] if self.places else -1

    def colors_alike(self, colors: Iterable[str]) -> frozenset[str]:
        """Those of `colors` that some area, or the paper, has as well."""
        grounds = {_PAPER, *(fill for place in self.places if (fill := self.fill(place)) is not None)}
        return frozenset(color for color in colors if any(_alike(color, ground) for ground in grounds))

    def box(self, place: int) -> BBox:
        """The box of the shape at that place in the order of drawing, whatever clips it."""
        return self._drawn.shapes[place].bbox

    def fill(self, place: int) -> str | None:
        """Its colour, None for a picture."""
        return self._drawn.shapes[place].fill

    def seen(self, place: int) -> BBox | None:
        """The part of its box that its clip paths leave."""
        handle = self._drawn.drawn_by[place]
        if handle not in self._clips:
            self._clips[handle] = clip_box(handle, self._to_display)
        clip, box = self._clips[handle], self.box(place)
        return box if clip is None else intersection(box, clip)

    def under(self, before: int, x: float, y: float) -> int | None:
        """The topmost one on a point when so many shapes are drawn; None where the paper is bare."""
        for index in range(bisect_left(self.places, before) - 1, -1, -1):
            x0, top, x1, bottom = self._boxes[index]
            if x0 <= x <= x1 and top <= y <= bottom:
                seen = self.seen(self.places[index])
                if seen is not None and seen.contains_point(x, y):
                    return self.places[index]
        return None


def with_unseen_marked(
    printed: PageGlyphs,
    spans: Iterable[TextSpan],
    drawn: PageShapes,
    page: Any,
    space: DisplaySpace,
    layered: Collection[int] = frozenset(),
) -> Sequence[Glyph]:
    """The characters, those that nobody sees in a style that is not `visible`.

    Args:
        printed: the characters of the page.
        spans: its text objects.
        drawn: its shapes, and where between them its text is drawn.
        page: the open PDFium page.
        space: of the page as displayed.
        layered: text objects that may stand on a layer that is switched off.
    """
    glyphs = printed.glyphs
    if len(drawn.shapes) > _MOST_SHAPES:
        return glyphs
    areas = _Areas(drawn, space.to_display)
    blending = areas.colors_alike(printed.colors)
    if not layered and not blending and areas.last < min(drawn.texts.values(), default=0):
        return glyphs
    texts = _visible(spans, drawn.texts)
    suspects = _blending(texts, areas, blending) | _covered(texts, areas) | set(layered)
    if suspects:
        suspects = _without_twins(suspects, printed.objects, drawn.texts)
    if not suspects:
        return glyphs
    chosen = [text for text in texts if text.style.text_object in suspects]
    return _marked(glyphs, chosen, page, space.height)


def _is_area(shape: Shape) -> bool:
    """Whether a shape can hide text or be the ground it stands on."""
    if shape.kind == "line" or (shape.fill is None and shape.kind != "image"):
        return False
    return shape.bbox.width >= _LEAST_SIDE and shape.bbox.height >= _LEAST_SIDE


def _alike(one: str, other: str) -> bool:
    return one == other or all(
        abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= SAME_COLOR for i in (1, 3, 5)
    )


def _visible(spans: Iterable[TextSpan], drawn: Mapping[int, int]) -> list[_Text]:
    """The text objects that are drawn with ink, where it is known when."""
    return [
        _Text(span, before)
        for span in spans
        if span.style.visible and (before := drawn.get(span.style.text_object)) is not None
    ]


def _line_box(start: float, end: float, style: GlyphStyle) -> BBox:
    frame = BBox(start, style.baseline - _ABOVE * style.size, end, style.baseline + _BELOW * style.size)
    return box_from_frame(frame, style.angle)


def _blending(texts: Sequence[_Text], areas: _Areas, colors: Collection[str]) -> set[int]:
    """The text objects in the colour of the topmost area under its middle, or of the bare paper."""
    found: set[int] = set()
    for text in texts:
        style = text.style
        if style.color not in colors:
            continue
        box = text.bbox
        under = areas.under(text.before, box.x_mid, box.y_mid)
        ground = _PAPER if under is None else areas.fill(under)
        if ground is not None and _alike(style.color, ground):
            found.add(style.text_object)
    return found


def _covered(texts: Sequence[_Text], areas: _Areas) -> set[int]:
    """The text objects that something drawn later lies over."""
    found: set[int] = set()
    below = [text for text in texts if text.before <= areas.last]
    if not below:
        return found
    by_height = sorted(zip(map(_height, below), range(len(below)), strict=True))
    heights = [height for height, _ in by_height]
    earliest = min([text.before for text in below])
    for place in areas.places[bisect_left(areas.places, earliest) :]:
        box = areas.box(place)
        level = by_height[bisect_left(heights, box.top) : bisect_right(heights, box.bottom)]
        under = [(text, text.bbox) for _, index in level if (text := below[index]).before <= place]
        under = [(text, own) for text, own in under if own.x_overlap(box) > 0]
        seen = areas.seen(place) if under else None
        if seen is not None:
            found.update(
                text.style.text_object
                for text, own in under
                if own.x_overlap(seen) > 0 and seen.top <= own.y_mid <= seen.bottom
            )
    return found


def _height(text: _Text) -> float:
    """The height of its middle on the page."""
    style = text.span.style
    return style.baseline - _MIDDLE * style.size if style.angle == 0.0 else text.bbox.y_mid


def _without_twins(suspects: Collection[int], objects: Sequence[int], texts: Mapping[int, int]) -> set[int]:
    """The suspects that PDFium did not take for the same text as one drawn right after.

    Of two equal texts in one place (a halo and its lettering) PDFium reports the first, although the second is seen.
    """
    unreported = texts.keys() - set(objects)
    twins = [box for box in map(_bounds, unreported) if box is not None] if unreported else []
    if not twins:
        return set(suspects)
    if len(twins) * len(suspects) > _MOST_PAIRS:
        return set()  # nothing is sure there
    boxes = {handle: _bounds(handle) for handle in suspects}
    return {
        handle
        for handle, box in boxes.items()
        if box is None or not any((both := intersection(box, twin)) and both.area > _TWIN * box.area for twin in twins)
    }


def _bounds(page_object: int) -> BBox | None:
    """The box of an object in its own page's or form's coordinates."""
    buffer = engine.Floats(4)
    at = buffer.at
    if not engine.object_bounds(page_object, at, at + 4, at + 8, at + 12):
        return None
    return BBox(*buffer.view)


def _proving_box(glyph: Glyph, style: GlyphStyle) -> BBox:
    """Where ink of a character would be seen: for letters and digits the height that all of them fill, so that the tips
    which a bar leaves bare do not count."""
    if not glyph.char.isalnum():
        return _line_box(glyph.start, glyph.end, style)
    top, bottom = style.baseline - _CORE_ABOVE * style.size, style.baseline - _CORE_BELOW * style.size
    return box_from_frame(BBox(glyph.start, top, glyph.end, bottom), style.angle)


def _marked(glyphs: Sequence[Glyph], suspects: Sequence[_Text], page: Any, height: float) -> Sequence[Glyph]:
    """The characters, those of suspected text marked that leave no trace in the picture of the page."""
    hidden = {text.style.text_object: text.style._replace(visible=False) for text in suspects}
    area = union(text.bbox for text in suspects)
    difference = difference_without(page, list(hidden), area, height)
    if difference is None:
        return glyphs
    result: list[Glyph] = []
    for glyph in glyphs:
        style = glyph.style
        unseen = hidden.get(style.text_object) if style is not None and glyph.char != " " else None
        if style is not None and unseen and difference.is_blank(_proving_box(glyph, style)):
            glyph = glyph._replace(style=unseen)
        result.append(glyph)
    return result
