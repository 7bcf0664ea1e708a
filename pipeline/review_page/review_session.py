"""A review under way: decisions are written at once, and another one's are seen at the next click."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from verslag.pipeline.outputs.run_record import document_ids, read_run
from verslag.pipeline.review_page.review_state import ReviewItem, ReviewState
from verslag.pipeline.reviews.decision import UNDO, box_text, decisions_of, value_text
from verslag.pipeline.reviews.review_file import add_reviews, read_reviews
from verslag.pipeline.run.ids_and_boxes import hash_of
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow, PersonRow
from verslag.schemas.report import Box
from verslag.schemas.review_lines import ReviewLine, ReviewStatus

_MOMENT = "%Y-%m-%dT%H:%M:%S.%f"


class DecidedMeanwhileError(UsageError):
    """Somebody else decided about the figure since it was shown."""

    remedy = "look at what was decided, and decide again if you disagree"


class ReviewSession:
    """The decisions of one file of reviews, applied to the figures of one run; safe to use from several threads."""

    def __init__(self, folder: AnyPath, path: Path, who: str) -> None:
        self.path = path
        self.who = who
        self._lock = threading.RLock()
        self._stamp: tuple[int, int] | None = None
        self._lines: tuple[ReviewLine, ...] = ()
        self._last = ""
        self.state = ReviewState(folder, document_ids(read_run(folder)))
        self.refresh(first=True)

    def refresh(self, *, first: bool = False) -> None:
        """Take in what stands in the file now.

        Raises:
            UsageError: a line of it cannot be read.
        """
        with self._lock:
            stamp = self._stat()
            if stamp == self._stamp and not first:
                return
            before, self._lines = self._lines, read_reviews(self.path)
            self._stamp = stamp
            touched = {(line.document_id, line.sha256) for line in set(self._lines) ^ set(before)}
            for name, document in self.state.documents.items():
                if first or any(name == other or document.sha256 == sha for other, sha in touched):
                    self._apply(name)

    def version(self, item: ReviewItem) -> str:
        """When was last decided about an item; empty where never."""
        return self._version(*item.key)

    def decide(
        self, item: ReviewItem, status: ReviewStatus, changes: Mapping[str, str], *, seen: str | None = None
    ) -> str:
        """Write a decision; gives back its moment.

        Args:
            item: what is decided about.
            status: the decision.
            changes: what is corrected or added, by field.
            seen: the version the person looked at; None decides whatever stands.

        Raises:
            DecidedMeanwhileError: another one decided since; nothing is written.
            OutputError: the file cannot be written.
        """
        with self._lock:
            self.refresh()
            if seen is not None and seen != self.version(item):
                raise DecidedMeanwhileError(f"decided about meanwhile: {item.status or 'taken back'}")
            if status == "accepted" and item.as_read is None and isinstance(item.row, MetricRow):
                # What is not read cannot be accepted as read: a person vouches for it.
                status, changes = "added", added_fields(item.row)
            said = {"status": status} | dict(changes)
            moment = self._moment()
            seen_as = self._as_seen(item, status)
            old = {"status": item.status} | {name: _old(item.as_read, name) for name in changes}
            self._add(
                [
                    seen_as.model_copy(update={"field": name, "old": old[name], "new": new, "when": moment})
                    for name, new in said.items()
                ]
            )
            return moment

    def add(self, document_id: str, page: int, box: Box, fields: Mapping[str, str]) -> tuple[str, str]:
        """Write down a figure that was not read; gives back its id and the moment."""
        with self._lock:
            self.refresh()
            document = self.state.documents[document_id]
            metric_id = "a" + hash_of(document.sha256, str(page), box_text(box), fields["label"], fields["period"])
            moment = self._moment()
            line = ReviewLine.model_validate(
                dict.fromkeys(ReviewLine.model_fields, "")
                | {"metric_id": metric_id, "document_id": document_id, "sha256": document.sha256, "page": page}
                | {"box": box_text(box), "who": self.who, "when": moment}
            )
            said = {"status": "added"} | dict(fields)
            self._add([line.model_copy(update={"field": name, "new": new}) for name, new in said.items()])
            return metric_id, moment

    def undo(self, document_id: str, row_id: str, moment: str) -> None:
        """Take back a decision; what was decided before it stands again."""
        with self._lock:
            self.refresh()
            lines = [
                line
                for line in self._lines
                if (line.document_id, line.metric_id, line.when) == (document_id, row_id, moment) and line.field != UNDO
            ]
            if not lines:
                raise UsageError("there is no such decision to take back")
            said = {"field": UNDO, "old": "", "new": moment, "when": self._moment(), "who": self.who}
            self._add([lines[0].model_copy(update=said)])

    def standing(self, item: ReviewItem) -> str:
        """The moment of the decision that stands about an item; empty where none does."""
        lines = [line for line in self._lines if (line.document_id, line.metric_id) == item.key]
        found = decisions_of(lines)
        return max((d.first.when for d in found), default="")

    def _apply(self, document_id: str) -> None:
        document = self.state.documents[document_id]
        about = [line for line in self._lines if line.document_id == document_id or line.sha256 == document.sha256]
        self.state.apply(document_id, decisions_of(about))

    def _add(self, lines: list[ReviewLine]) -> None:
        add_reviews(self.path, lines)
        self.refresh()

    def _as_seen(self, item: ReviewItem, status: ReviewStatus) -> ReviewLine:
        row = item.as_read or item.row
        seen: dict[str, object] = dict.fromkeys(ReviewLine.model_fields, "")
        seen |= {"metric_id": item.row_id, "document_id": row.document_id, "page": row.page, "who": self.who}
        seen |= {"sha256": self.state.documents[row.document_id].sha256, "when": "-"}
        seen["box"] = box_text((row.x0, row.top, row.x1, row.bottom))
        if isinstance(row, PersonRow):
            seen |= {"label": row.name, "value": row.role, "unit": row.body}
        elif status != "added":
            seen |= {name: getattr(row, name) for name in ("label", "unit", "period", "scenario", "tag")}
            seen["value"] = value_text(row)
            seen["series_id"] = getattr(row, "series_id", "")
        return ReviewLine.model_validate(seen)

    def _version(self, document_id: str, row_id: str) -> str:
        mine = (line.when for line in self._lines if (line.document_id, line.metric_id) == (document_id, row_id))
        return max(mine, default="")

    def _moment(self) -> str:
        """Now, and later than anything that stands in the file."""
        latest = max((line.when for line in self._lines), default="")
        now = datetime.now(UTC)
        text = _text(now)
        while text <= max(latest, self._last):
            now = max(now, _parsed(max(latest, self._last))) + timedelta(milliseconds=1)
            text = _text(now)
        self._last = text
        return text

    def _stat(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_size


def added_fields(row: MetricRow) -> dict[str, str]:
    """Everything a figure is, as fields of a decision that adds it."""
    names = ("label", "unit", "period", "scenario", "tag", "raw_text", "kind")
    return {"value": value_text(row)} | {name: str(getattr(row, name)) for name in names}


def _old(row: MetricRow | PersonRow | None, name: str) -> str:
    if isinstance(row, MetricRow) and name == "value":
        return value_text(row)
    return str(getattr(row, name, ""))


def _text(moment: datetime) -> str:
    return moment.strftime(_MOMENT)[:-3] + "Z"


def _parsed(text: str) -> datetime:
    try:
        return datetime.strptime(text.removesuffix("Z") + "000", _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # written by hand
        return datetime.now(UTC)
