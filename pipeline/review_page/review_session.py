"""A review under way: decisions are written at once, and another one's are seen at the next click."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from verslag.pipeline.outputs.run_record import document_ids, read_run
from verslag.pipeline.review_page.review_state import ReviewItem, ReviewState
from verslag.pipeline.reviews.decision import UNDO, Decision, box_text, decisions_of, value_text
from verslag.pipeline.reviews.known_series import CHOSEN
from verslag.pipeline.reviews.read_decisions import Decisions
from verslag.pipeline.reviews.review_file import add_reviews, lines_in, review_bytes
from verslag.pipeline.run.ids_and_boxes import hash_of
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow, PersonRow
from verslag.schemas.report import Box
from verslag.schemas.review_lines import ReviewLine
from verslag.schemas.vocabularies import ReviewVerdict

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
        self._data = b""
        self._lines: tuple[ReviewLine, ...] = ()
        self._applied: dict[str, tuple[Decision, ...]] = {}
        self._last = ""
        self.state = ReviewState(folder, document_ids(read_run(folder)))
        self.refresh(first=True)

    def refresh(self, *, first: bool = False) -> None:
        """Take in what stands in the file now.

        Raises:
            UsageError: a line of it cannot be read.
        """
        with self._lock:
            data = review_bytes(self.path)
            if data == self._data and not first:
                return
            before = self._lines
            if self._data.endswith(b"\n") and data.startswith(self._data):
                self._lines += lines_in(data[len(self._data) :], self.path, head=False)
            else:  # the first time, and where somebody put two files together
                self._lines = lines_in(data, self.path)
            self._data = data
            self._apply(set(self._lines) ^ set(before), first=first)

    def version(self, item: ReviewItem) -> str:
        """When was last decided about an item; empty where never."""
        return self._version(*item.key)

    def decide(
        self, item: ReviewItem, status: ReviewVerdict, changes: Mapping[str, str], *, seen: str | None = None
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
                | {"box": box_text(box), "who": self.who, "when": moment, "entity": document.entity}
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

    def _apply(self, changed: set[ReviewLine], *, first: bool) -> None:
        """Bring the documents up to date that some lines are about; a chosen label or tag may be about others, too."""
        every = first or any(line.field in (*CHOSEN, UNDO) for line in changed)
        touched = {line.document_id for line in changed} | {line.sha256 for line in changed}
        decisions = Decisions(tuple(decisions_of(self._lines)))
        for name, document in self.state.documents.items():
            if not (every or name in touched or document.sha256 in touched):
                continue
            about = decisions.about(document)
            if first or about != self._applied.get(name):
                self._applied[name] = about
                self.state.apply(name, about)

    def _add(self, lines: list[ReviewLine]) -> None:
        add_reviews(self.path, lines)
        self.refresh()

    def _as_seen(self, item: ReviewItem, status: ReviewVerdict) -> ReviewLine:
        row = item.as_read or item.row
        seen: dict[str, object] = dict.fromkeys(ReviewLine.model_fields, "")
        seen |= {"metric_id": item.row_id, "document_id": row.document_id, "page": row.page, "who": self.who}
        document = self.state.documents[row.document_id]
        seen |= {"sha256": document.sha256, "entity": document.entity, "when": "-"}
        seen["box"] = box_text((row.x0, row.top, row.x1, row.bottom))
        if isinstance(row, PersonRow):
            seen |= {"label": row.name, "value": row.role, "unit": row.body}
        elif status != "added":
            seen |= {name: getattr(row, name) for name in ("label", "unit", "period", "scenario", "tag")}
            seen["value"] = value_text(row)
            seen["series_id"] = row.series_id
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
