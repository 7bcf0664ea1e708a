"""Text that is cut off: a picture's lettering outside its frame, a spreadsheet's long text under the next cell's
figure.

What lies outside its clip path as a whole is seen by nobody. Of text that leaves it in part the rest is left out only
where it lies over other text, where one of the two is hidden, or both would be unreadable: the end of a label that its
cell cuts off is worth reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter

from verslag.extractors.document.geometry import BBox
from verslag.extractors.pdf.drawn.drawn_shapes import PageShapes
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine
from verslag.extractors.pdf.text.frame import box_from_frame, from_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph
from verslag.extractors.pdf.text.spans import TextSpan

_OVERLAP = 0.5
"""Text reaching this share of its size into other text is more than kerning or a doubled letter."""

_MAX_CLIP_SEGMENTS = 64
"""A clip path of more segments is a shape cut out of a picture, not a cell."""

_NEXT = 0.5
"""Text behind other text by less than this share of the size goes on with it: a word space takes 0.2 to 0.33."""

_LEVEL = 0.05
"""Baselines that differ by less than this share of the size are one line."""

_HEIGHT = 0.5
"""Of the small letters, as a share of the size: what a reader must see of a line to read it."""

_MIDDLE = 0.3
"""Height of a character's middle above the baseline, as a share of its size."""

_START = attrgetter("start")


def without_clipped(
    glyphs: Sequence[Glyph],
    texts: Sequence[TextSpan],
    drawn: PageShapes,
    to_display: Affine,
) -> Sequence[Glyph]:
    """The characters without those that nobody sees for their clip path.

    Args:
        glyphs: the characters of the page.
        texts: its text objects.
        drawn: the page's shapes, and the forms that its text stands in.
        to_display: from the page's own coordinates.
    """
    clips: dict[int, BBox] = {}
    path_of, paths, forms = engine.clip_path, engine.clip_path_count, drawn.forms
    for text in texts:
        handle = text.style.text_object
        if paths(path_of(handle)) <= 0 and handle not in forms:
            continue  # most text: asked here, as a call for every one would cost more than the answer
        box = _clip_of(handle, drawn, to_display)
        if box is not None:
            clips[handle] = box
    if not clips:
        return glyphs
    cut = {style.text_object for style in _overlapping(texts)}
    hidden = _outside(texts, clips)
    partly = {key: box for key, box in clips.items() if key in cut}
    if not hidden and not partly:
        return glyphs
    return [
        g for g in glyphs if g.style is None or (g.style.text_object not in hidden and _is_seen(g, g.style, partly))
    ]


def _outside(texts: Iterable[TextSpan], clips: Mapping[int, BBox]) -> set[int]:
    """The text objects that lie wholly outside its clip path, unless they go on what is seen in part."""
    found: set[int] = set()
    last: TextSpan | None = None
    for text in texts:
        clip = clips.get(text.style.text_object)
        if clip is not None and not _touches(text, clip) and not _goes_on(last, text, clips, found):
            found.add(text.style.text_object)
        last = text
    return found


def _goes_on(last: TextSpan | None, text: TextSpan, clips: Mapping[int, BBox], hidden: Collection[int]) -> bool:
    """Whether a text stands right behind one that is seen, cut off by the same clip path."""
    if last is None:
        return False
    one, other = last.style, text.style
    if one.text_object in hidden or clips.get(one.text_object) != clips[other.text_object]:
        return False
    level = one.angle == other.angle and abs(one.baseline - other.baseline) < _LEVEL * other.size
    return level and abs(text.start - last.end) < _NEXT * other.size


def _clip_of(text_object: int, drawn: PageShapes, to_display: Affine) -> BBox | None:
    """What the clip paths of a text object leave, and those of the form it stands in; None where nothing clips it."""
    form = drawn.forms.get(text_object)
    own = clip_box(text_object, drawn.spaces.get(text_object, to_display))
    outer = clip_box(form, to_display) if form else None
    return own if outer is None else outer if own is None else _common(own, outer)


def _common(one: BBox, other: BBox) -> BBox:
    """What two clip paths leave; a box of no extent where they leave nothing."""
    x0, top = max(one.x0, other.x0), max(one.top, other.top)
    return BBox(x0, top, max(min(one.x1, other.x1), x0), max(min(one.bottom, other.bottom), top))


def _touches(text: TextSpan, clip: BBox) -> bool:
    """Whether any of a text object lies within its clip path."""
    style, start, end = text
    line = BBox(start, style.baseline - _HEIGHT * style.size, end, style.baseline)
    box = box_from_frame(line, style.angle)
    return box.x0 < clip.x1 and clip.x0 < box.x1 and box.top < clip.bottom and clip.top < box.bottom


def _is_seen(glyph: Glyph, style: GlyphStyle, clips: Mapping[int, BBox]) -> bool:
    box = clips.get(style.text_object)
    middle = style.baseline - _MIDDLE * style.size
    return box is None or box.contains_point(*from_frame((glyph.start + glyph.end) / 2, middle, style.angle))


def _overlapping(texts: Iterable[TextSpan]) -> list[GlyphStyle]:
    """Styles whose text lies over text of another on the same line."""
    lines: dict[tuple[float, int], list[TextSpan]] = {}
    line: list[TextSpan] = []
    place: tuple[float, float] | None = None
    for text in texts:
        style = text.style
        if place != (style.angle, style.baseline):
            place = style.angle, style.baseline
            line = lines.setdefault((style.angle, round(style.baseline)), [])
        line.append(text)
    found: list[GlyphStyle] = []
    for line in lines.values():
        line.sort(key=_START)
        furthest, reaching = -1e9, None
        for style, start, end in line:
            if reaching is not None and start < furthest - _OVERLAP * style.size:
                found += (reaching, style)
            if end > furthest:
                furthest, reaching = end, style
    return found


def clip_box(page_object: int, to_display: Affine) -> BBox | None:
    """The displayed box that the clip paths of an object leave; None where nothing, or no mere cell, clips it."""
    clip = engine.clip_path(page_object)
    count = engine.clip_path_count(clip) if clip else 0
    if count <= 0:
        return None
    box: BBox | None = None
    for path in range(count):
        segments = engine.clip_segment_count(clip, path)
        if not 2 <= segments <= _MAX_CLIP_SEGMENTS:
            return None
        points = [_point(clip, path, index, to_display) for index in range(segments)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        part = BBox(min(xs), min(ys), max(xs), max(ys))
        box = part if box is None else _common(box, part)
    return box


def _point(clip: int | None, path: int, index: int, to_display: Affine) -> tuple[float, float]:
    place = engine.Floats(2)
    engine.segment_point(engine.clip_segment(clip, path, index), place.at, place.at + 4)
    return to_display.point(place.view[0], place.view[1])
