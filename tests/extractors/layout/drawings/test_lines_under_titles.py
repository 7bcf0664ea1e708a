"""A short line flush with a title belongs to it, though the chart stands further right."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.layout.drawings.find_charts import find_charts


def drawn(sheet: Any, line: str) -> Any:
    """Columns that begin right of where the line under their title ends."""
    page = sheet().text(60, 260, "Clubs met een eigen kantine per wijk", size=10, bold=True).text(60, 272, line, size=8)
    for number, (name, value) in enumerate({"Noord": 80, "Zuid": 55, "West": 60}.items()):
        x = 170 + 60 * number
        page.card(x, 400 - value, x + 30, 400, fill="#0000cc").text(x + 6, 388 - value, str(value), size=8)
        page.text(x + 15 - 2 * len(name), 406, name, size=8)
    return page


@pytest.mark.parametrize(("line", "subtitle"), [("2029", "2029"), ("in %", "in %"), ("Wijken", "")])
def test_what_gives_a_year_or_a_unit_is_read_with_the_title(sheet: Any, line: str, subtitle: str) -> None:
    (chart,) = find_charts(drawn(sheet, line).page())
    assert (chart.title, chart.subtitle) == ("Clubs met een eigen kantine per wijk", subtitle)
