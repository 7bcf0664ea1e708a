"""Captions that stand over several charts: a row of them or a grid, each told from the others by a line of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_captions import ChartCaption
from verslag.extractors.layout.drawings.chart_titles import ChartTitle
from verslag.extractors.layout.drawings.printed_values import YEAR, is_value, text_of
from verslag.extractors.lines.close_words import close_runs

# Charts that share this much of their height stand beside one another.
_LEVEL = 0.5
# Charts of one column of a grid stand in its middle to within this share of their width, are as wide to within the
# second, and stand apart by at most so many times their height, with at most so many words between.
_MIDDLE, _WIDTH, _APART, _MOST_BETWEEN = 0.12, 0.3, 1.0, 8
# The line that tells a chart of a row stands within so many ems over it, is flush with it to within so many ems or in
# its middle to within this share of its width, and has at most so many words; these stand so many ems apart.
_REACH, _FLUSH, _CENTRED, _LONGEST, _WORD_GAP = 4.0, 1.5, 0.2, 6, 1.0


def is_level(one: BBox, other: BBox) -> bool:
    """Whether two charts stand beside one another."""
    return one.y_overlap(other) >= _LEVEL * min(one.height, other.height)


def captions_of_grids(
    boxes: Sequence[BBox], captions: Mapping[int, ChartCaption], words: Sequence[Word]
) -> dict[int, ChartCaption]:
    """The captions of charts, those over the first row of a grid given to the rows below it as well.

    Args:
        boxes: of the charts with their words, top to bottom.
        captions: by the place of their chart.
        words: of the page that belong to no chart and no caption.
    """
    found = dict(captions)
    for place, box in enumerate(boxes):
        above = [n for n, other in enumerate(boxes[:place]) if n in found and _is_under(box, other, words)]
        if place not in found and above:
            last = max(above, key=lambda n: boxes[n].bottom)
            if found[last].bbox.bottom <= boxes[last].y_mid:
                found[place] = found[last]
    return found


def _is_under(box: BBox, above: BBox, words: Sequence[Word]) -> bool:
    """Whether a chart stands right under another of its column, with no more than its own title between."""
    wide = max(box.width, above.width)
    if abs(box.x_mid - above.x_mid) > _MIDDLE * wide or abs(box.width - above.width) > _WIDTH * wide:
        return False
    gap = box.top - above.bottom
    between = [w for w in words if above.bottom <= w.bbox.y_mid <= box.top and box.x0 <= w.bbox.x_mid <= box.x1]
    return 0 <= gap <= _APART * above.height and len(between) <= _MOST_BETWEEN


def captioned(
    title: ChartTitle,
    place: int,
    boxes: Sequence[BBox],
    captions: Mapping[int, ChartCaption],
    words: Sequence[Word],
) -> tuple[ChartTitle, bool]:
    """The title of a chart behind the caption it shares with others, or the caption of its own instead of it; and
    whether nothing tells it from the others of its caption.

    Args:
        title: found around the chart.
        place: of the chart among all.
        boxes: of all charts of the page.
        captions: by the place of their chart.
        words: that may be its title.
    """
    joint = _joint_caption(place, boxes, captions)
    if not joint:
        return (title._replace(text=captions[place].text), False) if place in captions else (title, False)
    own = title.text or text_of_name(_line_over(boxes[place], words))
    if YEAR.fullmatch(own):
        return ChartTitle(joint, own), False
    return title._replace(text=f"{joint}: {own}" if own else joint), not (own or title.below)


def _joint_caption(place: int, boxes: Sequence[BBox], captions: Mapping[int, ChartCaption]) -> str:
    """The caption that a chart shares with those beside it or below it; empty where it has none, or one to itself."""
    own, box = captions.get(place), boxes[place]
    beside = [n for n, other in enumerate(boxes) if n != place and is_level(other, box)]
    if own is not None:
        shared = any(n not in captions for n in beside) or sum(c == own for c in captions.values()) > 1
        return own.text if shared else ""
    before = [n for n in beside if n in captions and boxes[n].x1 <= box.x0]
    last = max(before, key=lambda n: boxes[n].x1, default=None)
    return captions[last].text if last is not None and captions[last].bbox.bottom <= box.y_mid else ""


def _line_over(box: BBox, words: Sequence[Word]) -> list[Word]:
    """The words right over a chart that are set as the title of it alone; none where there are none."""
    over = [w for w in words if -0.5 * w.size <= box.top - w.bbox.bottom <= _REACH * w.size]
    for run in reversed(close_runs(over, _WORD_GAP)):
        around, size = union(w.bbox for w in run), run[0].size
        flush = abs(around.x0 - box.x0) <= _FLUSH * size
        centred = abs(around.x_mid - box.x_mid) <= _CENTRED * box.width
        if (flush or centred) and len(run) <= _LONGEST and not is_value(text_of(run)):
            return run
    return []
