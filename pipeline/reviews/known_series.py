"""Labels and tags that people chose for a row: known again in the other years of it, and in next year's report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verslag.pipeline.reviews.decision import Decision
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

CHOSEN = ("label", "tag")
"""What may hold for every year of a row; a value or a period never does."""


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What was chosen for a row, and where."""

    words: Mapping[str, str]
    said: str


def chosen_words(decision: Decision) -> dict[str, str]:
    """The label and tag a person chose in a decision about a row that has a series."""
    if decision.status != "corrected" or not decision.first.series_id:
        return {}
    return {name: decision.changes[name] for name in CHOSEN if name in decision.changes}


def same_organisation(decision: Decision, entity: str) -> bool:
    """Whether a decision is about a report of that organisation: rows of others may be called the same."""
    return bool(entity.strip()) and _folded(decision.first.entity) == _folded(entity)


def known_series(report: Report, decisions: Iterable[Decision]) -> dict[str, KnownWords]:
    """By series what was chosen last for the organisation of a report."""
    found: dict[str, KnownWords] = {}
    for decision in sorted(decisions, key=lambda d: d.first.when):
        words = chosen_words(decision)
        if words and same_organisation(decision, report.document.entity):
            line = decision.first
            who = f" by {line.who}" if line.who else ""
            said = f"{' and '.join(words)} chosen in review of {line.document_id}{who} on {line.when[:10]}"
            found[line.series_id] = KnownWords(words, said)
    return found


def renamed(row: MetricRow, known: KnownWords) -> MetricRow:
    """The row under the words that were chosen."""
    return row.model_copy(
        update={
            **known.words,
            "confidence_reasons": "; ".join(filter(None, (known.said, row.confidence_reasons))),
        }
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
