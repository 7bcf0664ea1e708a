"""Numbered captions of charts ("Figuur 3: …"), each given to the chart it stands over or under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.block_kinds import drawing_title, is_source, opens_drawing_title
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.lines.close_words import close_runs, close_words
from verslag.extractors.lines.lines import rows_of

# Words of one caption stand within so many ems; its lines within so many of one another, flush left to within so many.
_WORD_GAP, _LEADING, _FLUSH = 1.2, 0.9, 1.0
# It stands within so many ems of its chart: names, legend and source may stand between.
_REACH = 12.0
# What is longer is text.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class ChartCaption:
    """The title behind a figure's number, with all words of the caption."""

    text: str
    words: tuple[Word, ...]

    @property
    def bbox(self) -> BBox:
        return union(w.bbox for w in self.words)


def chart_captions(words: Sequence[Word]) -> list[ChartCaption]:
    """The numbered captions among the upright words of a page, top to bottom."""
    if not any(opens_drawing_title(w.text) for w in words):
        return []
    rows = [[part for run in close_words(row.words, _WORD_GAP) for part in _parted(run)] for row in rows_of(words)]
    runs = [run for row in rows for run in row]
    beside = [len(row) for row in rows for _ in row]
    found = []
    for place, run in enumerate(runs):
        opening = drawing_title(text_of_name(run)) if opens_drawing_title(run[0].text) else None
        if opening is None:
            continue
        lines = [run]
        for later, other in enumerate(runs[place + 1 :], place + 1):
            if beside[later] > beside[place] and text_of_name(other)[:1].isupper():
                continue  # names of charts beside one another, under the caption of all
            if _goes_on(lines, other, numbered_only=not opening):
                lines.append(other)
        whole = [w for line in lines for w in line]
        title = drawing_title(text_of_name(whole))
        if title and len(whole) <= _LONGEST:
            found.append(ChartCaption(title, tuple(whole)))
    return found


def _parted(run: Sequence[Word]) -> list[list[Word]]:
    """A run of words cut where another caption opens, as over charts beside one another."""
    parts: list[list[Word]] = [[]]
    for place, word in enumerate(run):
        opens = place > 0 and opens_drawing_title(word.text) and drawing_title(text_of_name(run[place:]))
        if opens and drawing_title(text_of_name(parts[-1])):
            parts.append([])
        parts[-1].append(word)
    return parts


def _goes_on(lines: Sequence[Sequence[Word]], run: Sequence[Word], *, numbered_only: bool) -> bool:
    """Whether a run is the next line of a caption: of its style, or the title under a line that is but a number."""
    first, size = lines[0][0], lines[0][0].size
    gap = run[0].bbox.top - max(w.bbox.bottom for w in lines[-1])
    if not -0.3 * size <= gap <= _LEADING * size or abs(run[0].bbox.x0 - first.bbox.x0) > _FLUSH * size:
        return False
    text = text_of_name(run)
    if is_source(text) or drawing_title(text) is not None:
        return False
    alike = abs(run[0].size - size) <= 0.05 * size and run[0].italic == first.italic and run[0].color == first.color
    return (alike and run[0].weight == first.weight) or (numbered_only and len(lines) == 1)


def captions_of(boxes: Sequence[BBox], captions: Sequence[ChartCaption], em: float) -> Mapping[int, ChartCaption]:
    """The caption of each chart that has one, by its place among the charts.

    All captions of a page stand over their charts, or all under them: on the side where most charts have one of their
    own; a chart without one there may have one on the other.

    Args:
        boxes: of the charts with their words.
        captions: of the page.
        em: size of the running text.
    """
    sides = [_on_side(boxes, captions, em, up=up) for up in (True, False)]
    better, other = sorted(sides, key=_rank)
    taken = set(better.values())
    return {**{n: c for n, c in other.items() if c not in taken}, **better}


def _rank(found: Mapping[int, ChartCaption]) -> tuple[int, int]:
    return -len(set(found.values())), -len(found)


def _on_side(
    boxes: Sequence[BBox], captions: Sequence[ChartCaption], em: float, *, up: bool
) -> dict[int, ChartCaption]:
    found = {}
    for number, box in enumerate(boxes):
        near = [(gap, c) for c in captions if 0 <= (gap := _gap(box, c.bbox, up=up)) <= _REACH * em]
        near = [(gap, c) for gap, c in near if not any(_is_between(o, box, c.bbox) for o in boxes if o is not box)]
        if near:
            found[number] = min(near, key=lambda n: n[0])[1]
    return found


def _gap(box: BBox, caption: BBox, *, up: bool) -> float:
    """How far a caption stands over or under a chart; less than nothing where it stands elsewhere."""
    if caption.x_overlap(box) <= 0:
        return -1.0
    gap = box.top - caption.bottom if up else caption.top - box.bottom
    return max(gap, 0.0) if gap > -caption.height / 2 else -1.0


def _is_between(other: BBox, box: BBox, caption: BBox) -> bool:
    low, high = (caption.y_mid, box.top) if caption.y_mid < box.y_mid else (box.bottom, caption.y_mid)
    return low < other.y_mid < high and other.x_overlap(caption) > 0 and other.x_overlap(box) > 0


def without_sources(words: Sequence[Word]) -> list[Word]:
    """Words without the lines that tell where a chart's figures come from ("Bron: …")."""
    if not any(w.text.casefold().startswith("bron") for w in words):
        return list(words)
    sources = {w for run in close_runs(words, _WORD_GAP) if is_source(text_of_name(run)) for w in run}
    return [w for w in words if w not in sources]
