"""Scores of a run: per document and kind of figure, names, sections, and how far confidence can be trusted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.reviews.settle import as_read
from verslag.pipeline.scoring.document_classes import class_of
from verslag.pipeline.scoring.gold import GoldDocument
from verslag.pipeline.scoring.matching import Answer, FigureMatch, MatchCounts, count_names, count_titles, match_figures
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.report import Report

CONFIDENCE_STEPS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)
"""Bounds of the calibration table; the last just above 1 so that 1 falls into the last step."""


@dataclass(frozen=True, slots=True)
class Score:
    """One line of the score table."""

    document_id: str
    what: str
    """`figures`, `figures, table`, `people` …"""
    strict: MatchCounts
    value_only: MatchCounts | None = None
    """For figures: only value and page compared."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Figures whose confidence lies in one step, and how many of them are right."""

    low: float
    high: float
    figures: int
    right: int


@dataclass(frozen=True, slots=True)
class ClassScore:
    """The figures of all documents of one sort."""

    document_class: str
    documents: int
    strict: MatchCounts


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """Everything `verslag score` prints."""

    scores: tuple[Score, ...]
    classes: tuple[ClassScore, ...]
    calibration: tuple[Calibration, ...]

    @property
    def f1(self) -> float:
        """Strict F1 over the figures of all documents."""
        return sum((s.strict for s in self.scores if s.what == "figures"), MatchCounts(0, 0, 0)).f1


def score(folder: AnyPath, golds: Sequence[GoldDocument]) -> ScoreReport:
    """Score the reports of an output folder as they were read: what people decided is no merit of the reading.

    Raises:
        UsageError: a document of the gold is not in the folder.
    """
    scores: list[Score] = []
    answers: list[Answer] = []
    classes: list[tuple[str, MatchCounts]] = []
    for gold in golds:
        report = as_read(read_report(folder, gold.document_id))
        match = match_figures(gold, report)
        answers += match.answers
        classes.append((gold.document_class or class_of(report.document), _strict(match)))
        scores += _figure_scores(gold.document_id, match)
        scores += _name_scores(gold, report)
    return ScoreReport(tuple(scores), tuple(_classes(classes)), tuple(_calibration(answers)))


def _figure_scores(document_id: str, match: FigureMatch) -> list[Score]:
    kinds = sorted({a.row.kind for a in match.answers} | {m.kind for m in match.missed if m.kind})
    parts = [("figures", match)] + [(f"figures, {kind}", _only(match, kind)) for kind in kinds]
    return [Score(document_id, what, _strict(part), _value_only(part)) for what, part in parts]


def _only(match: FigureMatch, kind: str) -> FigureMatch:
    """The part of one kind: by the gold where a row answers it, else by the row."""
    return FigureMatch(
        tuple(a for a in match.answers if (a.gold.kind if a.gold and a.gold.kind else a.row.kind) == kind),
        tuple(m for m in match.missed if m.kind == kind),
    )


def _strict(match: FigureMatch) -> MatchCounts:
    right = sum(a.right for a in match.answers)
    wrong_required = sum(1 for a in match.answers if a.gold and a.gold.required and not a.right)
    return MatchCounts(right, len(match.answers) - right, len(match.missed) + wrong_required)


def _value_only(match: FigureMatch) -> MatchCounts:
    found = sum(a.gold is not None for a in match.answers)
    return MatchCounts(found, len(match.answers) - found, len(match.missed))


def _name_scores(gold: GoldDocument, report: Report) -> list[Score]:
    """Names and headings, as far as the gold speaks of them."""

    def on_pages(pages: str) -> bool:
        return not gold.pages or bool(gold.pages & {int(p) for p in pages.split(";")})

    people = [p.name for p in report.people if on_pages(p.pages)]
    places = [p.name for p in report.places if on_pages(p.pages)]
    organisations = [o.name for o in report.organisations if on_pages(o.pages)]
    org_names = [o.name for o in gold.organisations or ()]
    place_names = [n for p in gold.places or () for n in (p.name, *p.variants)]
    found = []
    if gold.people is not None:
        found.append(Score(gold.document_id, "people", count_names(gold.people, people)))
    if gold.places is not None:
        found.append(Score(gold.document_id, "places", count_names(gold.places, places, org_names)))
    if gold.organisations is not None:
        counts = count_names(gold.organisations, organisations, place_names)
        found.append(Score(gold.document_id, "organisations", counts))
    if gold.sections is not None:
        found.append(Score(gold.document_id, "sections", count_titles(gold, report)))
    return found


def _classes(counted: Iterable[tuple[str, MatchCounts]]) -> Iterable[ClassScore]:
    by_class: defaultdict[str, list[MatchCounts]] = defaultdict(list)
    for name, counts in counted:
        by_class[name].append(counts)
    for name, group in sorted(by_class.items()):
        yield ClassScore(name, len(group), sum(group, MatchCounts(0, 0, 0)))


def _calibration(answers: Iterable[Answer]) -> Iterable[Calibration]:
    by_step: defaultdict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        step = max(i for i, low in enumerate(CONFIDENCE_STEPS[:-1]) if answer.row.confidence >= low)
        by_step[step].append(answer)
    for step, low in enumerate(CONFIDENCE_STEPS[:-1]):
        inside = by_step[step]
        yield Calibration(low, min(CONFIDENCE_STEPS[step + 1], 1.0), len(inside), sum(a.right for a in inside))
