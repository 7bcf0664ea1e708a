"""What is under review: the figures and people of a run as they stand after every decision, in memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.reviews.decision import Decision
from verslag.pipeline.reviews.settle import as_read, settled
from verslag.pipeline.showing.attention import attention
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.records import MetricRow, PersonRow
from verslag.schemas.report import Report

_HELD = 3
"""Reports held whole: a click in one of them need not read a file."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One figure or person."""

    row: MetricRow | PersonRow
    """As it stands now; a rejected one as it was read."""
    status: str
    """Empty where nobody decided; else as in `reviewed`."""
    said: str
    """What was decided, by whom and when."""
    doubted: bool = False
    """A check speaks against it."""
    as_read: MetricRow | PersonRow | None = None
    """What the report says, where it was read at all."""

    @property
    def row_id(self) -> str:
        return self.row.metric_id if isinstance(self.row, MetricRow) else self.row.person_id

    @property
    def key(self) -> tuple[str, str]:
        return self.row.document_id, self.row_id

    @property
    def is_open(self) -> bool:
        """Whether a person still has to look at it."""
        return self.status in ("", "known", "conflict")


def items_of(report: Report) -> tuple[ReviewItem, ...]:
    """The figures of a settled report, those left out among them, in reading order; then its people."""
    parts = {part.row_id: part for part in report.reviewed}
    doubted = report.doubted_figures()
    rows = list(report.metrics)
    people = list(report.people)
    for part in report.reviewed:
        if part.status == "rejected" and part.as_read:
            rows.insert(sum(row.page <= part.as_read.page for row in rows), part.as_read)
        elif part.status == "rejected" and part.person_as_read:
            people.append(part.person_as_read)
    found = []
    both: list[MetricRow | PersonRow] = [*rows, *people]
    for row in both:
        item = ReviewItem(row, "", "", as_read=row)
        if known := parts.get(item.row_id):
            item = replace(item, status=known.status, said=known.said, as_read=known.as_read or known.person_as_read)
        found.append(replace(item, doubted=item.row_id in doubted))
    return tuple(found)


class ReviewState:
    """All documents of a run."""

    def __init__(self, folder: AnyPath, document_ids: Iterable[str]) -> None:
        self._folder = folder
        self._held: OrderedDict[str, Report] = OrderedDict()
        self._lock = threading.Lock()
        self._items: dict[str, tuple[ReviewItem, ...]] = {}
        self._order: dict[tuple[str, str], tuple[object, ...]] = {}
        self.documents = {name: self.report(name).document for name in document_ids}

    def report(self, document_id: str) -> Report:
        """The report as read from the file, without any decision."""
        with self._lock:  # several clicks at once
            if document_id not in self._held:
                while len(self._held) >= _HELD:
                    self._held.popitem(last=False)
                self._held[document_id] = as_read(read_report(self._folder, document_id))
            self._held.move_to_end(document_id)
            return self._held[document_id]

    def apply(self, document_id: str, decisions: Iterable[Decision]) -> None:
        """Bring the items of a document up to date."""
        items = items_of(settled(self.report(document_id), decisions))
        self._items[document_id] = items
        for item in items:
            # The place in the queue is that of the reading, so that nothing jumps when it is decided about.
            if item.key in self._order:
                continue
            seen = item.as_read or item.row
            if isinstance(seen, MetricRow):
                unsettled = seen.model_copy(update={"review_status": "conflict" if item.status == "conflict" else ""})
                self._order[item.key] = attention(unsettled, doubted=item.doubted)
            else:
                self._order[item.key] = (True, True, int(seen.confidence * 10), 0)

    def items(self) -> Iterator[ReviewItem]:
        """Every figure and person, in reading order."""
        for items in self._items.values():
            yield from items

    def items_of(self, document_id: str) -> tuple[ReviewItem, ...]:
        """Those of a document; none where there is no such document."""
        return self._items.get(document_id, ())

    def item(self, document_id: str, row_id: str) -> ReviewItem | None:
        """One of them."""
        return next((item for item in self.items_of(document_id) if item.row_id == row_id), None)

    def rank(self, item: ReviewItem) -> tuple[object, ...]:
        """Sorts what matters most to the front."""
        return self._order[item.key]
