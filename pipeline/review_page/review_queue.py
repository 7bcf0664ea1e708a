"""Which figures or people come when: filters, order, and who is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from verslag.pipeline.review_page.review_state import ReviewItem, ReviewState
from verslag.schemas.records import MetricRow

Kind = Literal["figures", "people"]

WINDOW = 12
"""Items of the queue shown at once."""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What is in the queue, as the address says it; empty means all."""

    kind: Kind = "figures"
    document: str = ""
    tag: str = ""
    status: str = "open"
    order: str = "attention"

    def query(self) -> str:
        """The filter as the query of an address."""
        said = {"document": self.document, "tag": self.tag, "status": self.status, "order": self.order}
        default = QueueFilter()
        return urlencode({name: text for name, text in said.items() if text != getattr(default, name)})

    def takes(self, item: ReviewItem) -> bool:
        """Whether an item is in the queue."""
        row = item.row
        if isinstance(row, MetricRow) is not (self.kind == "figures"):
            return False
        if self.document and row.document_id != self.document:
            return False
        if self.tag and not (
            isinstance(row, MetricRow) and (row.tag == self.tag or row.tag.startswith(f"{self.tag}."))
        ):
            return False
        if self.status == "open":
            return item.is_open
        if self.status == "check":
            return item.doubted
        return self.status in ("", item.status)


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The items a filter takes, in order."""

    items: Sequence[ReviewItem]
    every: Sequence[ReviewItem]
    """All of its kind in the same order, those the filter leaves out among them."""

    def after(self, key: tuple[str, str]) -> ReviewItem | None:
        """The next one in the queue behind an item, which need not be in it; from the start where none is behind."""
        return self._next(key, self.every)

    def before(self, key: tuple[str, str]) -> ReviewItem | None:
        """The one before."""
        return self._next(key, self.every[::-1])

    def _next(self, key: tuple[str, str], every: Sequence[ReviewItem]) -> ReviewItem | None:
        keys = [item.key for item in every]
        at = keys.index(key) + 1 if key in keys else 0
        inside = {item.key for item in self.items}
        return next((item for item in (*every[at:], *every[:at]) if item.key in inside and item.key != key), None)

    def window(self, key: tuple[str, str]) -> Sequence[ReviewItem]:
        """The queue from an item on, as far as it is shown."""
        at = next((n for n, item in enumerate(self.items) if item.key == key), 0)
        start = max(0, min(at, len(self.items) - WINDOW))
        return self.items[start : start + WINDOW]


def queue_of(state: ReviewState, wanted: QueueFilter) -> ReviewQueue:
    """The queue of a filter."""
    every = [item for item in state.items() if isinstance(item.row, MetricRow) is (wanted.kind == "figures")]
    if wanted.order == "attention":
        every.sort(key=state.rank)
    return ReviewQueue([item for item in every if wanted.takes(item)], every)
