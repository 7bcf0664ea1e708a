"""What of a page names a figure: the cells of its row and column, or the block it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from verslag.schemas.records import MetricRow
from verslag.schemas.report import Box, Report

HeadRole = Literal["label", "column", "block"]


@dataclass(frozen=True, slots=True)
class HeadBox:
    """A part of the page that says what a figure is."""

    role: HeadRole
    bbox: Box


def box_of_figure(row: MetricRow) -> Box:
    """The box of a figure."""
    return (row.x0, row.top, row.x1, row.bottom)


def surroundings(report: Report, row: MetricRow) -> Iterator[HeadBox]:
    """The heads of a figure in a table, or the block around any other."""
    figure = box_of_figure(row)
    for table in report.tables:
        if table.table_id != row.table_id:
            continue
        for cell in table.cells:
            if cell.header and cell.text and cell.text in row.column_label and _overlap(cell.bbox, figure, 0):
                yield HeadBox("column", cell.bbox)
            elif not cell.header and cell.text and cell.text in row.row_label and _overlap(cell.bbox, figure, 1):
                yield HeadBox("label", cell.bbox)
        return
    for part in report.pages:
        if part.page == row.page:
            yield from (HeadBox("block", b.bbox) for b in part.blocks if _inside(figure, b.bbox))


def _overlap(a: Box, b: Box, axis: int) -> bool:
    return a[axis] < b[axis + 2] and b[axis] < a[axis + 2]


def _inside(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
