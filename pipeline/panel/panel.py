"""The panel: organisations by years by wanted figures, from the reports of a run, one report in memory at a time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from verslag.pipeline.comparison.label_folding import fold
from verslag.pipeline.panel.choice import Choice, Fit, agree, bare, choose, near_miss, searched_terms, year_of
from verslag.pipeline.panel.panel_cell import Coverage, PanelCell
from verslag.pipeline.panel.printed_words import PrintedWords
from verslag.pipeline.panel.wanted_file import Pin, Want, WantedFile
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import DocumentRow, MetricRow, plain
from verslag.schemas.report import Report
from verslag.schemas.taxonomy import Taxonomy

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAGES_NAMED = 5


@dataclass
class Panel:
    """What was found."""

    wanted: WantedFile
    cells: list[PanelCell] = field(default_factory=list)
    pins: list[Pin] = field(default_factory=list)
    """The choices that were made, ready to be settled: of each organisation and want, that of its last year."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one report says of a want for a year."""

    document: DocumentRow
    own: bool
    """Whether the report is the one of that year."""
    choice: Choice
    note: str
    printed: bool


@exact_amounts()
def panel_of(reports: Iterable[Report], wanted: WantedFile, taxonomy: Taxonomy) -> Panel:
    """Look for every want in every report; a later report's print of a year counts before an earlier one's."""
    names = {fold(other): name for name, others in wanted.organisations.items() for other in (name, *others)}
    answers: defaultdict[tuple[str, str], defaultdict[str, list[_Answer]]] = defaultdict(lambda: defaultdict(list))
    spelled: dict[str, str] = {}
    for report in reports:
        entity = report.document.entity or report.document.document_id
        name = names.get(fold(entity), entity)
        name = spelled.setdefault(fold(name), name)
        for year, wanted_name, answer in _answers(report, name, wanted, taxonomy):
            answers[name, year][wanted_name].append(answer)
    panel = Panel(wanted)
    for (name, year), by_want in sorted(answers.items()):
        for want in wanted.want:
            if found := by_want.get(want.name):
                cell, fit = _cell(name, year, want, found)
                panel.cells.append(cell)
                if fit is not None and fit.rule != "pinned":
                    panel.pins.append(_pin(name, want, fit.row))
    panel.pins = list({(pin.organisation, pin.want): pin for pin in panel.pins}.values())
    return panel


def coverage(panel: Panel) -> tuple[list[Coverage], list[Coverage]]:
    """By want over the organisations and years, and by report over the wants."""
    by_want = [_share(want.name, [c for c in panel.cells if c.want == want.name]) for want in panel.wanted.want]
    reports: defaultdict[str, list[PanelCell]] = defaultdict(list)
    for cell in panel.cells:
        reports[f"{cell.organisation} {cell.year}"].append(cell)
    return by_want, [_share(name, cells) for name, cells in reports.items()]


def _answers(report: Report, name: str, wanted: WantedFile, taxonomy: Taxonomy) -> Iterator[tuple[str, str, _Answer]]:
    own = report_year(report)
    by_year: defaultdict[str, list[MetricRow]] = defaultdict(list)
    for row in _own_rows(report):
        by_year[year_of(row)].append(row)
    words = PrintedWords(report)
    for want in wanted.want:
        pin = next((p for p in wanted.pin if p.want == want.name and fold(p.organisation) == fold(name)), None)
        for year in sorted({*by_year, own} - {""}):
            choice = choose(want, by_year[year], taxonomy, pin, wanted.min_confidence)
            if not choice.fits and year != own:
                continue
            stale = pin is not None and bool(choice.fits) and choice.fits[0].rule != "pinned" and year == own
            note, printed = ("", True) if choice.fits else _looked_for(want, choice, report, words, taxonomy)
            note = "the pinned row is not in this report any more" if stale else note
            yield year, want.name, _Answer(report.document, year == own, choice, note, printed)


def _own_rows(report: Report) -> list[MetricRow]:
    """The rows about the organisation itself, and not about a part of it or somebody else."""
    return [row for row in report.metrics if not row.entity or row.entity == report.document.entity]


def report_year(report: Report) -> str:
    """The year a report is about: that of its period, or the one most of its figures are about."""
    if years := _YEAR.findall(report.document.period):
        return str(max(years))
    counted = Counter(year_of(row) for row in report.metrics if row.scenario == "actual" and row.period_end)
    return counted.most_common(1)[0][0] if counted else ""


def _looked_for(
    want: Want, choice: Choice, report: Report, words: PrintedWords, taxonomy: Taxonomy
) -> tuple[str, bool]:
    """Where it was looked for, and whether it may be printed all the same."""
    if choice.doubtful:
        row = choice.doubtful[0].row
        return (
            (
                f"page {row.page} has {plain(row.value)} {row.unit} for “{row.label}”, read with confidence "
                f"{row.confidence}"
            ),
            True,
        )
    if (near := _nearest(want, report, taxonomy)) is not None:
        aspects = f"{near.scenario}, {near.period or 'no period'}"
        said = f"page {near.page} has {plain(near.value)} {near.unit} for “{near.label}” ({aspects})"
        return f"{said}: if that is it, say so by term, unit, scenario or pin", True
    terms = searched_terms(want, taxonomy)
    if unread := words.unread_pages():
        pages = ", ".join(map(str, unread[:_PAGES_NAMED])) + (" …" if len(unread) > _PAGES_NAMED else "")
        return f"pages that could not be read: {pages}", True
    if report.document.status != "ok":
        return f"the report was read in part only ({report.document.status})", True
    if found := words.page_of(terms):
        return f"“{found[1]}” stands beside a number on page {found[0]}, but no such figure was read", True
    return f"looked for {', '.join(terms)} on {report.document.pages} pages", False


def _nearest(want: Want, report: Report, taxonomy: Taxonomy) -> MetricRow | None:
    """The surest row of the report's own figures whose label has the words, whatever else keeps it from being the
    one.
    """
    own = report_year(report)
    rows = [row for row in report.metrics if near_miss(want, row, taxonomy)]
    return max(rows, key=lambda row: (year_of(row) == own, row.confidence), default=None)


def _cell(name: str, year: str, want: Want, answers: Sequence[_Answer]) -> tuple[PanelCell, Fit | None]:
    """The newest report that prints the figure counts; what an older one printed is told beside it."""
    newest = sorted(answers, key=lambda answer: answer.document.period, reverse=True)
    found = [answer for answer in newest if answer.choice.fits]
    empty = {
        "value": None,
        "unit": want.unit,
        "confidence": None,
        "label": "",
        "page": None,
        "metric_id": "",
        "rule": "",
    }
    other: dict[str, object] = {"other_value": None, "other_document_id": "", "other_page": None}
    base: dict[str, object] = {"organisation": name, "year": year, "want": want.name}
    if not found:
        answer = next((a for a in newest if a.own), newest[0])
        said = {"status": "not found" if answer.printed else "not printed", "note": answer.note}
        return PanelCell.model_validate(
            {**base, **empty, **other, **said, "document_id": answer.document.document_id}
        ), None
    answer = found[0]
    fit, *rest = answer.choice.fits
    status, note = "found", answer.note
    older = next((a.choice.fits[0].row for a in found[1:] if not agree(a.choice.fits[0].row, fit.row)), None)
    if rest:
        status, against = "contradicting", rest[0].row
        note = f"page {against.page} has “{against.label}” with another value; pin one, or say more in the wanted file"
    elif older is not None:
        against = older
        note = f"{older.document_id} printed another value first (page {older.page})"
    else:
        against = None
    if against is not None:
        other = {"other_value": against.value, "other_document_id": against.document_id, "other_page": against.page}
    chosen = {"value": fit.row.value, "unit": fit.row.unit, "confidence": fit.row.confidence, "label": fit.row.label}
    chosen |= {"page": fit.row.page, "metric_id": fit.row.metric_id, "rule": fit.rule, "note": note, "status": status}
    cell = {**base, **chosen, **other, "document_id": answer.document.document_id}
    return PanelCell.model_validate(cell), None if rest else fit


def _pin(organisation: str, want: Want, row: MetricRow) -> Pin:
    return Pin(
        want=want.name,
        organisation=organisation,
        label=bare(row.label),
        section=bare(row.section.rsplit(" > ", 1)[-1]),
        row_group=bare(row.row_group),
        column=bare(row.column_label),
    )


def _share(what: str, cells: Sequence[PanelCell]) -> Coverage:
    counts = Counter(cell.status for cell in cells)
    printed = len(cells) - counts["not printed"]
    return Coverage(
        what=what,
        found=counts["found"],
        contradicting=counts["contradicting"],
        not_printed=counts["not printed"],
        not_found=counts["not found"],
        share_found=round(counts["found"] / printed, 3) if printed else 0.0,
    )
