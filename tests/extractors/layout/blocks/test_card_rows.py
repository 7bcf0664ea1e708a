from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.reading_order import reading_order

BODY = ["Dit is de lopende tekst van het verslag van dit jaar."] * 6
PEOPLE = [
    ("An Peeters", "voorzitter"),
    ("Bert Claes", "secretaris"),
    ("Chris Maes", "penningmeester"),
    ("Dina Bos", "lid"),
]


def test_people_in_a_grid_are_read_row_by_row(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 40, "Bestuur van de vereniging", size=16, bold=True)
    for i, (name, role) in enumerate(PEOPLE):
        x, top = 40 + 250 * (i % 2), 80 + 40 * (i // 2)
        paper.text(x, top, name, bold=True).text(x, top + 12, role)
    texts = [b.text for b in read(paper.text(40, 300, *BODY)).pages[0].blocks]
    assert texts[1:9] == [text for person in PEOPLE for text in person]


def test_records_of_two_columns_are_read_record_by_record() -> None:
    left = [[BBox(40, top, 160, top + 10), BBox(40, top + 12, 200, top + 22)] for top in (100, 140, 180)]
    right = [BBox(300, top, 420, top + 22) for top in (100, 140, 180)]
    boxes = [*(box for pair in left for box in pair), *right]
    assert reading_order(boxes, 10) == [0, 1, 6, 2, 3, 7, 4, 5, 8]


def test_columns_of_paragraphs_that_break_level_once_stay_columns() -> None:
    left = [BBox(40, 100, 240, 160), BBox(40, 170, 240, 230), BBox(40, 240, 240, 300)]
    right = [BBox(300, 100, 500, 140), BBox(300, 150, 500, 230), BBox(300, 240, 500, 300)]
    assert reading_order([*left, *right], 10) == [0, 1, 2, 3, 4, 5]


def test_a_title_over_one_of_three_columns_does_not_join_it_to_its_neighbour() -> None:
    title = BBox(40, 40, 260, 64)
    cells = [BBox(x, top, x + 100, top + 30) for top in (90, 190) for x in (40, 210, 380)]
    assert reading_order([*cells, title], 10) == [6, 0, 1, 2, 3, 4, 5]


def test_a_title_alone_over_level_columns_begins_a_new_row() -> None:
    upper = [BBox(40, 100, 240, 200), BBox(300, 100, 500, 190)]
    title, lower = BBox(40, 220, 180, 234), [BBox(40, 240, 240, 300), BBox(300, 240, 500, 290)]
    assert reading_order([*upper, title, *lower], 10) == [0, 1, 2, 3, 4]
