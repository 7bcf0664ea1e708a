"""Dots that lead to pages, and dots that lead to figures."""

from __future__ import annotations

from typing import Any


def test_dots_lead_to_pages_where_the_numbers_never_go_down(sheet: Any, read: Any) -> None:
    for line in ("Voorwoord ........ 3", "Wandelingen ........ 7", "Cursussen ........ 12", "Lezingen ........ 12"):
        sheet.add(line)
    assert not read(sheet)


def test_dots_lead_to_figures_where_they_do(sheet: Any, read: Any) -> None:
    for line in ("Wandelingen ........ 812", "Cursussen ........ 164", "Lezingen ........ 329"):
        sheet.add(line)
    assert [(f.context.label, f.quantity.value) for f in read(sheet)] == [
        ("Wandelingen", 812),
        ("Cursussen", 164),
        ("Lezingen", 329),
    ]
