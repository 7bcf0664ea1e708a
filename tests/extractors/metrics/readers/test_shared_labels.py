"""Tiles of one page with one label: doubted where one section holds both."""

from __future__ import annotations

from typing import Any

from verslag.extractors.metrics.figures.doubts import Doubt


def test_tiles_of_one_label_in_sections_of_their_own_are_not_doubted(sheet: Any, read: Any) -> None:
    for title, amount in (("Wandelpaden", "€ 22,6 mln"), ("Nieuw bos", "€ 11,9 mln")):
        sheet.heading(title).add(f"Uitgaven {amount}", kind="kpi")
    found = read(sheet)
    assert [f.context.label for f in found] == ["Uitgaven", "Uitgaven"]
    assert not any(Doubt.LABEL_SHARED in f.doubts for f in found)


def test_tiles_of_one_label_in_one_section_are_doubted(sheet: Any, read: Any) -> None:
    sheet.heading("Zorg").add("94% bezetting", kind="kpi").add("97% bezetting", kind="kpi")
    assert [Doubt.LABEL_SHARED in f.doubts for f in read(sheet)] == [True, True]


def test_a_figure_told_twice_is_not_doubted(sheet: Any, read: Any) -> None:
    sheet.heading("Zorg").add("94% bezetting", kind="kpi").add("94% bezetting", kind="kpi")
    assert not any(Doubt.LABEL_SHARED in f.doubts for f in read(sheet))
