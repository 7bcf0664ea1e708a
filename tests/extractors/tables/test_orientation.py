from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape
from verslag.extractors.lines.orientation import turned
from verslag.extractors.tables import find_tables


def _turned_page(page: PageText, rotation: int) -> PageText:
    """An upright page laid down so that its text is turned clockwise by `rotation`."""
    back = (360 - rotation) % 360
    width, height = page.width, page.height

    def box(b: BBox) -> BBox:
        return turned(b, back, width, height)

    def baseline(y: float) -> float:
        return {90: height - y, 180: height - y, 270: y}[rotation]

    words = tuple(replace(w, bbox=box(w.bbox), rotation=rotation, baseline=baseline(w.baseline)) for w in page.words)
    shapes = tuple(Shape(s.kind, box(s.bbox), s.fill, s.stroke, s.stroke_width) for s in page.shapes)
    sideways = rotation in (90, 270)
    return PageText(1, "1", height if sideways else width, width if sideways else height, 0, words, shapes)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_turned_table_reads_like_an_upright_one(paper, texts, rotation):
    paper.row(100, "", "2023", "2022")
    paper.row(115, "Omzet", "1.234", "987").row(130, "Kosten", "56", "1.002").row(145, "Saldo", "1.290", "1.989")
    upright = paper.page()
    page = _turned_page(upright, rotation)
    (table,) = find_tables(page)
    (expected,) = find_tables(upright)
    assert texts(table) == texts(expected)
    for cell in table.cells:
        assert all(cell.bbox.contains(word.bbox, 0.01) for word in cell.passage)
        assert all(word.rotation == rotation for word in cell.passage)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.floats(0, 500),
    st.floats(0, 700),
    st.floats(0, 90),
    st.floats(0, 90),
)
def test_turning_back_gives_the_same_box(rotation, x, y, width, height):
    box = BBox(x, y, x + width, y + height)
    there = turned(box, rotation, 595.0, 842.0)
    sizes = (842.0, 595.0) if rotation in (90, 270) else (595.0, 842.0)
    assert turned(there, (360 - rotation) % 360, *sizes) == pytest.approx(box)
