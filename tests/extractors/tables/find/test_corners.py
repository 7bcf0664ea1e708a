"""Cells between rulings."""

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import edges_to_intersections, intersections_to_cells

from verslag.extractors.tables.find.corners import cells_between

SPAN = st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 6))


@given(st.lists(SPAN, max_size=12, unique=True), st.lists(SPAN, max_size=12, unique=True))
def test_cells_are_those_of_pdfplumber(across: list[tuple[int, int, int]], down: list[tuple[int, int, int]]) -> None:
    edges = [
        {"orientation": "h", "x0": start, "x1": start + length, "top": at, "bottom": at} for at, start, length in across
    ] + [{"orientation": "v", "x0": at, "x1": at, "top": start, "bottom": start + length} for at, start, length in down]
    corners = edges_to_intersections(edges, 0.1, 0.1)
    found = [(box.x0, box.top, box.x1, box.bottom) for box in cells_between(corners)]
    assert found == intersections_to_cells(corners)


def test_without_corners_there_are_no_cells() -> None:
    assert cells_between({}) == []
