"""Names with shares around a pie are its values where they add up to the whole."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts


def pie(sheet: Any, *labels: tuple[float, float, tuple[str, ...]]) -> list[tuple[tuple[str, ...], str]]:
    """Three sectors whose boxes overlap, labels of one or more lines at their places."""
    page = sheet()
    for box in (BBox(200, 300, 260, 380), BBox(220, 300, 300, 380), BBox(230, 330, 300, 390)):
        page.shapes.append(Shape("curve", box, "#3366aa", None))
    for x, top, lines in labels:
        page.text(x, top, *lines, size=8)
    return [
        (point.names, " ".join(w.text for w in point.words))
        for chart in find_charts(page.page())
        for point in chart.points
    ]


def test_names_over_their_shares(sheet: Any) -> None:
    labels = ((140, 320, ("te voet", "35 %")), (305, 340, ("met de", "fiets 60 %")), (240, 400, ("overig 5 %",)))
    assert sorted(pie(sheet, *labels)) == [(("met de fiets",), "60 %"), (("overig",), "5 %"), (("te voet",), "35 %")]


def test_shares_that_are_no_whole_prove_nothing(sheet: Any) -> None:
    assert pie(sheet, (140, 320, ("te voet 35%",)), (305, 340, ("fiets 20%",)), (240, 400, ("overig 5%",))) == []


def test_labels_close_together_are_parted_at_their_shares(sheet: Any) -> None:
    labels = ((305, 330, ("te voet 35%", "fiets 60%", "overig 5%")),)
    assert sorted(pie(sheet, *labels)) == [(("fiets",), "60%"), (("overig",), "5%"), (("te voet",), "35%")]
