"""Where on a page something is drawn that has labels around it, which the engine's own way to divide a page loses."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.chained_groups import chained_groups
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape
from verslag.extractors.ocr.print_runs import PrintRun
from verslag.extractors.ocr.tesseract import PictureWord

_NEAR, _AROUND = 0.4, 0.3
"""Inches between marks of one drawing, and around them within which their labels stand."""

_WIDEST = 0.7
"""Share of the width of the page of a mark; what is wider is the ground of a row, a card or a heading."""

_LIGHT = 210
"""Mean of the primary colours of the ground of rows of a table, and lighter."""

_FEWEST = 3
"""Marks of a drawing."""

_SURE = 0.8
"""How sure the engine is of a word whose heavy letters were taken for marks; of marks that it took for letters less."""

_INSIDE = 0.8
"""Share of a mark that lies in the box of the word it is a letter of: shapes begin and end within their edges."""


def without_letters(shapes: Sequence[Shape], words: Sequence[PictureWord]) -> tuple[Shape, ...]:
    """The shapes but for those inside a word that the engine read surely: letters of a heavy heading look drawn."""
    sure = [w.box for w in words if w.confidence >= _SURE and sum(map(str.isalpha, w.text)) > 1]
    return tuple(s for s in shapes if not any(_lies_in(s.bbox, box) for box in sure))


def _lies_in(mark: BBox, box: BBox) -> bool:
    return mark.x_overlap(box) * mark.y_overlap(box) >= _INSIDE * mark.area > 0


def drawn_areas(shapes: Sequence[Shape], width: float, resolution: int) -> list[BBox]:
    """The areas of drawings with room for their labels, in pixels.

    Args:
        shapes: seen on the page, in pixels.
        width: of the page, in pixels.
        resolution: pixels an inch.
    """
    marks = [s.bbox for s in shapes if s.bbox.width <= _WIDEST * width and not _is_light(s.fill)]
    groups = chained_groups(marks, lambda one, other: _overlap(_wider(one, _NEAR * resolution), other))
    return [_wider(union(group), _AROUND * resolution) for group in groups if len(group) >= _FEWEST]


def _is_light(fill: str | None) -> bool:
    return fill is not None and sum(int(fill[at : at + 2], 16) for at in (1, 3, 5)) >= 3 * _LIGHT


def _wider(box: BBox, by: float) -> BBox:
    return BBox(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def labels_in(areas: Sequence[BBox], runs: Sequence[PrintRun]) -> list[PrintRun]:
    """The runs that stand in an area, turned ones also where they begin in it; lines of running text reach beyond."""
    return [run for run in runs if any(area.contains(run.box) or _begins_in(area, run) for area in areas)]


def _begins_in(area: BBox, run: PrintRun) -> bool:
    return run.turned and _overlap(area, run.box)


def _overlap(one: BBox, other: BBox) -> bool:
    return one.x_overlap(other) > 0 and one.y_overlap(other) > 0


def without_words_on(runs: Sequence[PrintRun], words: Sequence[PictureWord]) -> list[PictureWord]:
    """The words but for those on the runs, which are read by themselves."""
    return [w for w in words if not any(run.box.contains_point(w.box.x_mid, w.box.y_mid) for run in runs)]


def without_runs_in(words: Sequence[PictureWord], runs: Sequence[PrintRun]) -> list[PrintRun]:
    """The runs but for those inside a word that the engine read surely: pieces of it, where the ground is uneven."""
    sure = [word.box for word in words if word.confidence >= _SURE]
    return [run for run in runs if not any(box.contains_point(run.box.x_mid, run.box.y_mid) for box in sure)]
