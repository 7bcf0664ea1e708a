"""Lines from then to now take the values at both ends, whichever way they run."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts

COLORS = ("#cc0000", "#0000cc", "#00aa00", "#aa00aa")


def drawn(sheet: Any, *rows: tuple[str, int, int], times: bool = True, off: float = 0.0) -> Any:
    """Lines between x = 200 and 400, a point and a half a unit; names and values left, values right."""
    page = sheet()
    for color, (name, before, now) in zip(COLORS, rows, strict=False):
        start, end = 400 - 1.5 * before, 400 - 1.5 * now + off * (now % 7)
        page.shapes.append(Shape("line", BBox(200, min(start, end), 400, max(start, end)), None, color, 1.0))
        text = f"{name} {before}"
        page.text(196 - 4 * len(text), start - 4, text, size=8, color=color)
        page.text(404, end - 4, str(now), size=8, color=color)
    if times:
        page.text(192, 254, "2029", size=8).text(392, 254, "2031", size=8)
    return page


def read(page: Any) -> set[tuple[str, str, str]]:
    return {(p.words[0].text, p.names[0], p.series) for c in find_charts(page.page()) for p in c.points}


ROWS = (("Noord", 80, 40), ("Zuid", 40, 82), ("West", 60, 62))


def test_each_line_has_the_values_at_its_ends(sheet: Any) -> None:
    assert read(drawn(sheet, *ROWS)) == {
        (str(value), name, time) for name, before, now in ROWS for value, time in ((before, "2029"), (now, "2031"))
    }


def test_charts_under_one_another_have_a_scale_each(sheet: Any) -> None:
    page, lower = drawn(sheet, *ROWS), drawn(sheet, *((name, now, before) for name, before, now in ROWS))
    page.shapes += [Shape("line", s.bbox.moved(0, 250), None, s.stroke, 1.0) for s in lower.shapes]
    for word in lower.words:
        page.text(word.bbox.x0, word.bbox.top + 250, word.text, size=8, color=word.color)
    assert len(find_charts(page.page())) == 2


def test_ends_off_the_scale_of_their_values_prove_nothing(sheet: Any) -> None:
    assert read(drawn(sheet, *ROWS, off=9)) == set()


def test_without_times_nothing_tells_the_ends_apart(sheet: Any) -> None:
    assert read(drawn(sheet, *ROWS, times=False)) == set()
