"""What a line with a unit and nothing else gives the key figures right below it."""

from __future__ import annotations

from typing import Any

from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.section_measures import declared_over


def test_a_line_with_a_unit_is_over_the_group_below_it(sheet: Any) -> None:
    blocks = sheet.add("in miljoen euro").add("438,6 omzet", "kpi").add("3,9 winst", "kpi").blocks
    assert declared_over(blocks, 2) == Measure("EUR", 6)


def test_text_between_ends_what_a_line_declares(sheet: Any) -> None:
    blocks = sheet.add("in miljoen euro").add("438,6 omzet", "kpi").add("Wij groeiden.").add("61 boten", "kpi").blocks
    assert declared_over(blocks, 3) == Measure()
