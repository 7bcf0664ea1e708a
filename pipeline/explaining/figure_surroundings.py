"""What of a page names a figure: the spots it was read from, or the block it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verslag.schemas.records import MetricRow
from verslag.schemas.report import Box, Report
from verslag.schemas.vocabularies import SpotRole


@dataclass(frozen=True, slots=True)
class HeadBox:
    """A part of the page that says what a figure is."""

    role: SpotRole
    bbox: Box


def box_of_figure(row: MetricRow) -> Box:
    """The box of a figure."""
    return (row.x0, row.top, row.x1, row.bottom)


def surroundings(report: Report, row: MetricRow) -> Iterator[HeadBox]:
    """What a figure was read from on its page; the block around one that a person added."""
    spots = [s for s in report.spots if row.metric_id in s.metric_ids]
    if spots:
        yield from (HeadBox(s.role, s.bbox) for s in spots if s.page == row.page)
        return
    figure = box_of_figure(row)
    for part in report.pages:
        if part.page == row.page:
            yield from (HeadBox("block", b.bbox) for b in part.blocks if _inside(figure, b.bbox))


def pages_elsewhere(report: Report, row: MetricRow) -> Iterator[tuple[SpotRole, int]]:
    """What a figure was read from on other pages, such as the heads of a table that goes on, and the page."""
    yield from ((s.role, s.page) for s in report.spots if row.metric_id in s.metric_ids and s.page != row.page)


def _inside(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
