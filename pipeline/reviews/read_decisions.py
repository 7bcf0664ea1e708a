"""Everything that stands in `reviews.csv`, checked whole before any of it is used."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from verslag.pipeline.reviews.decision import Decision, decisions_of
from verslag.pipeline.reviews.known_series import chosen_words, same_organisation
from verslag.pipeline.reviews.review_file import read_reviews
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import DocumentRow


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided, over all documents."""

    every: tuple[Decision, ...]

    def __bool__(self) -> bool:
        return bool(self.every)

    def about(self, document: DocumentRow) -> tuple[Decision, ...]:
        """Those about a file, about another file of that document, or that name rows of its organisation."""
        return tuple(
            d
            for d in self.every
            if document.sha256 == d.first.sha256
            or document.document_id == d.first.document_id
            or (chosen_words(d) and same_organisation(d, document.entity))
        )


def read_decisions(path: AnyPath) -> Decisions:
    """What stands after all lines of a file; nothing where there is none.

    Raises:
        UsageError: a line holds what no figure can be; the message names the figure.
        NoAccessError: the file cannot be read.
    """
    found = decisions_of(read_reviews(path))
    for decision in found:
        _check(decision, path)
    return Decisions(tuple(found))


def digest_of_decisions(decisions: Sequence[Decision]) -> str:
    """What a report follows from besides its reading; empty where nothing was decided."""
    if not decisions:
        return ""
    texts = sorted(f"{d.first.model_dump_json()} {d.status} {sorted(d.changes.items())}" for d in decisions)
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _check(decision: Decision, path: AnyPath) -> None:
    """That the changes can be applied: a file edited by hand may hold anything."""
    try:
        for end in filter(None, decision.changes.get("value", "").split("..")):
            if not Decimal(end).is_finite():
                raise InvalidOperation
    except InvalidOperation:
        _refuse(decision, path, f"{decision.changes['value']!r} is no value", "write 1234.5, or 12..15")
    period = decision.changes.get("period", "")
    if period and not _is_period(period):
        _refuse(decision, path, f"{period!r} is no period", "write 2023, 2022-2023 or 2023-12-31")
    scenario = decision.changes.get("scenario", "actual")
    if scenario not in ("actual", "budget", "forecast", "target"):
        _refuse(decision, path, f"{scenario!r} is no scenario", "write actual, budget, forecast or target")
    if decision.status == "added" and not decision.changes.get("value"):
        _refuse(decision, path, "a figure was added without a value", "take the line out, or give its value")


def _refuse(decision: Decision, path: AnyPath, why: str, remedy: str) -> None:
    raise UsageError(f"{path}: {decision.first.metric_id} of {decision.first.when}: {why}", remedy=remedy)


def _is_period(text: str) -> bool:
    from verslag.extractors.metrics.fields.figure_periods import only_period  # reading, which a run plans without

    return only_period(text) is not None
