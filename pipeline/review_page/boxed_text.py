"""A figure a person points at: what stands in a box of the page, and what probably names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.numbers import parse_cell
from verslag.pipeline.showing.dutch_notation import scaled_number
from verslag.schemas.report import CellPart, Report, TablePart

_LABEL_WORDS = 9
"""Most words of a proposed label."""


def words_in(page: PageText, box: BBox) -> list[Word]:
    """The words whose middle lies in a box, in reading order."""
    inside = [w for w in page.words if box.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
    return sorted(inside, key=lambda w: (round(w.bbox.y_mid), w.bbox.x0))


def proposal(report: Report, page: PageText, box: BBox) -> dict[str, str]:
    """The fields of a form for what stands in a box: its text read, its label and period taken from around it."""
    words = words_in(page, box)
    raw = " ".join(w.text for w in words)
    spot = union(w.bbox for w in words) if words else box
    figures = [q for q in parse_cell(raw) if q.is_figure and q.value is not None]
    heads, label = _heads(report, page.number, spot)
    if not label:
        label = _label_beside(page, words, spot)
    period = next(filter(None, (only_period(head) for head in heads)), None)
    quantity = figures[0] if len(figures) == 1 else None
    value = quantity.value if quantity else None
    scale = quantity.scale if quantity else 0
    return {
        "raw_text": raw,
        "label": label,
        "value": raw if value is None else scaled_number(value, scale),
        "scale": str(scale),
        "unit": (quantity.unit if quantity else None) or _unit_around(report, page.number, spot),
        "period": period.text if period else report.document.period,
        "scenario": "actual",
        "tag": "",
    }


def unread_numbers(report: Report, page: PageText, limit: int = 40) -> list[tuple[str, BBox]]:
    """Numbers printed on a page that no figure was read from: the same as pointing, for who does not use a mouse."""
    taken = [BBox(row.x0, row.top, row.x1, row.bottom) for row in report.metrics if row.page == page.number]
    found = []
    for word in page.words:
        if not any(ch.isdigit() for ch in word.text):
            continue
        if any(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for box in taken):
            continue
        if any(q.is_figure for q in parse_cell(word.text)):
            found.append((word.text, word.bbox))
    return found[:limit]


def _heads(report: Report, number: int, spot: BBox) -> tuple[list[str], str]:
    """Heads of the column, nearest last, and the label of the row, where the spot lies in a table."""
    for table in report.tables:
        if table.page == number and BBox(*table.bbox).contains_point(spot.x_mid, spot.y_mid):
            return _column_heads(table, spot), _row_label(table.cells, spot)
    return [], ""


def _column_heads(table: TablePart, spot: BBox) -> list[str]:
    return [cell.text for cell in table.cells if cell.header and BBox(*cell.bbox).x_overlap(spot) > 0]


def _row_label(cells: Iterable[CellPart], spot: BBox) -> str:
    left = [c for c in cells if c.text and BBox(*c.bbox).y_overlap(spot) > 0 and c.bbox[2] <= spot.x0]
    worded = [c for c in sorted(left, key=lambda c: c.bbox[0]) if any(ch.isalpha() for ch in c.text)]
    return worded[0].text if worded else ""


def _label_beside(page: PageText, words: Sequence[Word], spot: BBox) -> str:
    """The words on its line before it, else those behind it."""
    line = [w for w in page.words if w.bbox.y_overlap(spot) > spot.height / 2 and w not in words]
    before = [w.text for w in sorted(line, key=lambda w: w.bbox.x0) if w.bbox.x1 <= spot.x0]
    behind = [w.text for w in sorted(line, key=lambda w: w.bbox.x0) if w.bbox.x0 >= spot.x1]
    return " ".join(before[-_LABEL_WORDS:] or behind[:_LABEL_WORDS])


def _unit_around(report: Report, number: int, spot: BBox) -> str:
    """The unit of the nearest figure of the page in its column, else on its line."""
    near = [
        (abs(row.top - spot.top) + abs(row.x0 - spot.x0), row.unit)
        for row in report.metrics
        if row.page == number
        and (min(row.x1, spot.x1) > max(row.x0, spot.x0) or min(row.bottom, spot.bottom) > max(row.top, spot.top))
    ]
    return min(near)[1] if near else "count"
