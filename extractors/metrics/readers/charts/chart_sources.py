"""The year that the source of a chart names, where that is older than the report."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.block import Block
from verslag.extractors.document.period import Period
from verslag.extractors.layout.drafts.block_kinds import is_source
from verslag.extractors.metrics.fields.figure_periods import only_period

_NEXT = 3
"""Blocks behind a chart, in reading order, among which its source is: notes and names of its legend may come first."""


def period_of_source(blocks: Sequence[Block], place: int, report: Period | None) -> Period | None:
    """The one period that the source under a chart names and that ended before the report's own began.

    Figures cannot be younger than their source: those from *Bron: panel 2019* are none of 2021, and nearer to 2019
    than to the report's year. A source as young as the report may only have come out then.

    Args:
        blocks: of a page in reading order.
        place: of the chart among them.
        report: the report's own period.
    """
    chart = blocks[place]
    for block in blocks[place + 1 : place + 1 + _NEXT]:
        if block.chart_id is not None or block.kind in ("table", "heading"):
            return None
        if is_source(block.text):
            under = block.bbox.top >= chart.bbox.y_mid and block.bbox.x_overlap(chart.bbox) > 0
            period = only_period(block.text) if under else None
            return period if period is not None and report is not None and period.end < report.start else None
    return None
