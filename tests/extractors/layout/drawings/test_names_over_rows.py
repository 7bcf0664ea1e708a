"""Rows may have their names over them."""

from __future__ import annotations

from typing import Any

from verslag.extractors.layout.drawings.find_charts import find_charts

BLUE = "#0000cc"
ROWS = (("Lid van een club", 31), ("Vrijwilliger in een buurtcentrum", 12), ("Geen van beide", 46))


def drawn(sheet: Any, *, flush: float = 0.0) -> Any:
    page = sheet().text(60, 160, "Deelname", size=10, bold=True)
    for number, (name, value) in enumerate(ROWS):
        top = 200 + 24 * number
        page.text(60 + flush * number, top - 10, name, size=7).card(60, top, 60 + 4 * value, top + 8, fill=BLUE)
        page.text(63 + 4 * value, top, f"{value}%", size=8)
    return page


def read(page: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.words[0].text, p.names) for c in find_charts(page.page()) for p in c.points]


def test_names_flush_with_their_rows_name_them(sheet: Any) -> None:
    assert read(drawn(sheet)) == [(f"{value}%", (name,)) for name, value in ROWS]


def test_words_that_begin_elsewhere_do_not(sheet: Any) -> None:
    assert not any(names for _, names in read(drawn(sheet, flush=20)))


def test_words_of_another_chart_left_of_a_row_name_none(sheet: Any) -> None:
    page = drawn(sheet)
    words, page.words = page.words, []
    for word in words:
        page.text(word.bbox.x0 + 200, word.bbox.top, word.text, size=word.size, bold=word.weight > 400)
    page.shapes = [type(s)(s.kind, s.bbox.moved(200, 0), s.fill, s.stroke) for s in page.shapes]
    page.text(190, 248, "Andere", size=7)
    assert read(page)[-1] == ("46%", ("Geen van beide",))
