"""A pie or ring with one share on it takes its name from the words below, beside or above."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts


def single(sheet: Any, share: int = 66, shown: str = "66%") -> Any:
    """A pie of two slices around (300, 300), the share on it."""
    page = sheet()
    for color, start, span in (("#cc0000", 0.0, 3.6 * share), ("#dddddd", 3.6 * share, 360 - 3.6 * share)):
        angles = [radians(start + span * n / 12) for n in range(13)]
        outline = ((300.0, 300.0), *((300 + 60 * sin(a), 300 - 60 * cos(a)) for a in angles), (300.0, 300.0))
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        page.shapes.append(Shape("curve", BBox(min(xs), min(ys), max(xs), max(ys)), color, None, outline=outline))
    return page.text(292, 296, shown, size=8)


def read(page: Any) -> list[tuple[str, tuple[str, ...], bool | None]]:
    return [
        (" ".join(w.text for w in point.words), point.names, point.fits)
        for chart in find_charts(page.page())
        for point in chart.points
    ]


def test_the_words_below_name_the_share(sheet: Any) -> None:
    page = single(sheet).text(262, 366, "bezoekers met", size=8).text(270, 376, "een tuin", size=8)
    assert read(page) == [("66%", ("bezoekers met een tuin",), True)]


def test_bold_words_beside_name_the_share(sheet: Any) -> None:
    page = (
        single(sheet).text(368, 250, "bezoekers", size=8, bold=True).text(368, 260, "met een tuin", size=8, bold=True)
    )
    page.text(368, 285, "Zij komen vaker dan anderen.", size=8)
    assert read(page) == [("66%", ("bezoekers met een tuin",), True)]


@pytest.mark.parametrize("shown", ["41%", "66"])
def test_what_is_not_the_size_of_a_slice_or_no_share_proves_nothing(sheet: Any, shown: str) -> None:
    assert read(single(sheet, shown=shown).text(262, 366, "bezoekers met", size=8)) == []


def test_a_share_without_words_near_it_has_no_name(sheet: Any) -> None:
    assert read(single(sheet).text(262, 480, "bezoekers met", size=8)) == []
