"""What holds for every table of any page, sensible or not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.tables import find_tables

_TEXTS = st.sampled_from(
    [
        "Omzet",
        "Totaal",
        "van",
        "1.234",
        "56",
        "(12)",
        "-",
        "€",
        "2022",
        "31-12-2023",
        "20/58",
        "6,4%",
        "x",
        "…",
        "n.v.t.",
        "•",
    ]
)
_AT = st.integers(0, 40)


@st.composite
def _words(draw):
    text = draw(_TEXTS)
    x, y = 14.0 * draw(_AT), 12.0 * draw(_AT) + draw(st.sampled_from([0.0, 0.0, 0.0, 4.0]))
    size = draw(st.sampled_from([9.0, 9.0, 9.0, 18.0, 0.0]))
    rotation = draw(st.sampled_from([0, 0, 0, 0, 90, 270]))
    box = BBox(x, y, x + 4.5 * len(text), y + 9.0)
    raised = draw(st.sampled_from([False] * 9 + [True]))
    return Word(text, box, size, "F", 400, False, "#000000", y + 7.0 if rotation == 0 else x, rotation, raised=raised)


@st.composite
def _shapes(draw):
    x, y = 20.0 * draw(st.integers(0, 20)), 24.0 * draw(st.integers(0, 20))
    width, height = draw(st.sampled_from([(200.0, 0.0), (0.0, 200.0), (100.0, 24.0), (0.0, 0.0), (400.0, 1.0)]))
    kind = draw(st.sampled_from(["line", "rect", "curve"]))
    return Shape(kind, BBox(x, y, x + width, y + height), draw(st.sampled_from([None, "#ccddee"])), "#000000", 0.5)


@settings(deadline=None, max_examples=40)
@given(st.lists(_words(), max_size=40), st.lists(_shapes(), max_size=10))
def test_cells_share_no_word_and_no_place(words, shapes):
    page = PageText(1, "1", 595.0, 842.0, 0, tuple(words), tuple(shapes))
    held: list[int] = []
    for table in find_tables(page):
        places: set[tuple[int, int]] = set()
        for cell in table.cells:
            own = {
                (row, column)
                for row in range(cell.row, cell.row + cell.row_span)
                for column in range(cell.column, cell.column + cell.column_span)
            }
            assert own and not own & places
            places |= own
            assert cell.text
            held += (id(word) for word in cell.passage)
        assert all(row < table.rows and column < table.columns for row, column in places)
    assert len(held) == len(set(held))
    assert set(held) <= {id(word) for word in words}
