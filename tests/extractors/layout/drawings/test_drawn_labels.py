"""Which filled rectangles are the bars of one chart."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.drawn_labels import bar_charts

WIDTHS = (120.0, 300.0, 210.0)


def bars(tops: tuple[float, ...]) -> list[Shape]:
    return [
        Shape("rect", BBox(50, top, 50 + w, top + 12), fill="#336699", stroke=None)
        for top, w in zip(tops, WIDTHS, strict=True)
    ]


@pytest.mark.parametrize(("tops", "charts"), [((100.0, 130.0, 160.0), 1), ((100.0, 330.0, 560.0), 0)])
def test_bars_stand_near_each_other_and_heads_of_tables_do_not(tops: tuple[float, ...], charts: int) -> None:
    assert len(bar_charts(bars(tops), 10.0, 595.0)) == charts
