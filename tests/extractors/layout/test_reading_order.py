from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.reading_order import reading_order


def test_columns_are_read_one_after_the_other_under_a_title_across_both() -> None:
    title = BBox(40, 50, 500, 70)
    left, right = [BBox(40, t, 250, t + 80) for t in (100, 190)], [BBox(300, t, 500, t + 80) for t in (95, 185)]
    assert reading_order([*right, *left, title], 10) == [4, 2, 3, 0, 1]


def test_a_block_across_the_columns_parts_what_stands_above_it_from_what_stands_below() -> None:
    boxes = [
        BBox(40, 50, 250, 150),
        BBox(300, 50, 500, 150),
        BBox(40, 160, 500, 200),
        BBox(40, 210, 250, 300),
        BBox(300, 210, 500, 300),
    ]
    assert reading_order(boxes, 10) == [0, 1, 2, 3, 4]


def test_a_centred_title_stands_over_both_columns() -> None:
    boxes = [BBox(40, 100, 200, 200), BBox(320, 100, 500, 200), BBox(250, 60, 345, 85)]
    assert reading_order(boxes, 10) == [2, 0, 1]


def test_a_centred_title_beside_no_text_is_read_before_the_short_lines_below_it() -> None:
    title, heading, sub = BBox(220, 50, 400, 70), BBox(40, 100, 180, 112), BBox(40, 125, 120, 135)
    assert reading_order([heading, sub, title], 10) == [2, 0, 1]


def test_a_short_title_below_two_columns_goes_with_the_text_across_them() -> None:
    columns = [BBox(40, 50, 200, 100), BBox(300, 50, 500, 100)]
    title, text = BBox(40, 118, 90, 130), BBox(40, 136, 500, 180)
    assert reading_order([*columns, title, text], 10) == [0, 1, 2, 3]


def test_badges_in_the_margin_are_read_with_what_they_date() -> None:
    badges = [BBox(40, 100, 90, 150), BBox(40, 400, 90, 450)]
    texts = [BBox(120, 95, 500, 110), BBox(120, 115, 500, 300), BBox(120, 398, 500, 410), BBox(120, 415, 500, 600)]
    assert reading_order([*badges, *texts], 10) == [0, 2, 3, 1, 4, 5]


def test_much_white_across_both_columns_starts_another_row() -> None:
    def column(x: float, top: float) -> list[BBox]:
        return [BBox(x, top + 28 * i, x + 200, top + 28 * i + 20) for i in range(3)]

    boxes = [*column(40, 50), *column(300, 50), *column(40, 250), *column(300, 250)]
    assert reading_order(boxes, 10) == list(range(12))


def test_boxes_no_straight_cut_parts_still_get_an_order() -> None:
    pinwheel = [BBox(0, 0, 60, 40), BBox(62, 0, 100, 60), BBox(40, 62, 100, 100), BBox(0, 42, 38, 100)]
    assert sorted(reading_order(pinwheel, 10)) == [0, 1, 2, 3]
    assert reading_order(pinwheel, 10)[0] == 0


@given(st.lists(st.tuples(*[st.integers(0, 500)] * 2, *[st.integers(1, 200)] * 2), max_size=25))
def test_every_box_comes_exactly_once(corners: list[tuple[int, int, int, int]]) -> None:
    boxes = [BBox(x, y, x + w, y + h) for x, y, w, h in corners]
    assert sorted(reading_order(boxes, 10)) == list(range(len(boxes)))


def test_words_scattered_in_no_order_are_read_row_by_row() -> None:
    boxes = [BBox(x, y, x + 60, y + 30) for k in range(200) for x, y in [(float(k * 37 % 540), float(k * 53 % 790))]]
    order = reading_order(boxes, 10.0)
    assert sorted(order) == list(range(200))
    assert order == sorted(order, key=lambda i: (boxes[i].top, boxes[i].x0))
