"""`--log-file`: one JSON object a line, each with its document and, where there is one, its page."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verslag.pipeline.batch import Done, Progress
from verslag.schemas.errors import OutputError

_LEVELS = {"info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = {"time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"), "level": record.levelname.lower()}
        return json.dumps(
            {**fields, **getattr(record, "fields", {}), "message": record.getMessage()}, ensure_ascii=False
        )


@contextmanager
def log_to(path: Path) -> Iterator[Progress]:
    """Progress that appends what became of each document to a file: its issues, then one line for the whole.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}", remedy="choose another --log-file") from error
    handler.setFormatter(_JsonLines())
    log = logging.getLogger(f"verslag.run.{path.resolve()}")
    log.propagate = False  # what a host program does with its own log is its own affair
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    try:
        yield lambda done: _record(log, done)
    finally:
        log.removeHandler(handler)
        handler.close()


def _record(log: logging.Logger, done: Done) -> None:
    row = done.entry.document
    for issue in done.issues:
        about = {"document": row.document_id, "page": issue.page, "stage": issue.stage, "code": issue.code}
        log.log(_LEVELS[issue.severity], issue.message, extra={"fields": about})
    if done.traceback:
        log.error(done.traceback, extra={"fields": {"document": row.document_id, "page": None, "code": "stage-failed"}})
    whole = {
        "document": row.document_id,
        "page": None,
        "status": row.status,
        "file": row.file_name,
        "pages": row.pages,
        "metrics": row.metrics,
        "cpu_seconds": round(sum(seconds for _, seconds in done.seconds), 3),
    }
    level = logging.ERROR if row.status == "failed" else logging.INFO
    message = done.entry.error or ("read by an earlier run" if done.reused else "read")
    log.log(level, message, extra={"fields": whole})
