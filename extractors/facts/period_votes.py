"""What each block and table of a report says of the time it covers: every year or stretch of days is a vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from verslag.extractors.document.block import Block
from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import (
    days_named,
    from_day_to_day,
    half_year,
    of_two_days,
    period_of,
    year,
    year_up_to,
)
from verslag.extractors.facts.leaflets import dates_what_was, is_leaflet, names_a_figure, pages_with_words
from verslag.extractors.facts.printed_rows import rows_of
from verslag.extractors.facts.report_front import COVER_PAGES, COVER_WORDS, REPORT_NOUNS
from verslag.extractors.language.aims import looks_ahead
from verslag.extractors.language.comparisons import HELD_AGAINST
from verslag.extractors.numbers import parse_quantities

_REPORT_WORD = re.compile(
    r"\b(?:editie|stand van zaken|infographic|factsheet"
    rf"|\w*(?:{REPORT_NOUNS}|document|bericht|cijfers|rapportage|rapportering|begroting)"
    r"|(?:jaar|meerjaren|beleids|ondernemings|werk)plan|budget"
    r"|balans|baten en lasten|exploitatie|terugblik\w*"
    r"|(?:boek|school|werk|werkings|dienst|verslag|academie|kalender|belasting|begrotings)jaar)\b",
    re.IGNORECASE,
)
"""Words that name what a report is or the year it covers."""

_BOOK_YEAR_WORD = re.compile(
    r"\b(?:boekjaar|verslagjaar|verslagperiode|rapporteringsperiode|periode|loopt|liep)\b", re.IGNORECASE
)

_ANOTHER_YEAR = re.compile(
    r"\b(?:vorig|voorgaand|voorafgaand|volgend)e?\b|\beerste?\b(?!\s*(?:half|kwart|semester|trimester))", re.IGNORECASE
)
"""Before a year: it is another one than the report's own."""

_HELD_AGAINST = re.compile(
    rf"(?:\b(?:{HELD_AGAINST}|onderzoek uit)"
    r"|\bbron(?:nen)?\s*:[^.;|]*)\s*$",
    re.IGNORECASE,
)
"""Right before a year: what figures are held against, or when their source came out."""

_PLAN_WORD = re.compile(
    r"\b(?:meerjar\w+|kadernota|perspectiefnota|\w*(?:beleids|ondernemings|werk)plan|\w*begroting\w*|budget\w*)\b",
    re.IGNORECASE,
)
"""What a report calls itself that covers several years to come; a programme of several years only names one."""

_ANNUAL = re.compile(r"(?:verslag|rekening|stukken|cijfers|bericht|begroting|boekjaar)\s*(?:over\s+)?$", re.IGNORECASE)
"""Right before a year in the title: that year is the report's, whatever other years the title names."""

_SHORTER = re.compile(r"\b(?:kwartaal|halfjaar|trimester|semester)\w*|\bQ[1-4]\b", re.IGNORECASE)
"""In the title: the report covers less than a year."""

_HALF_YEAR = re.compile(r"\b(?:halfjaar|semester)\w*", re.IGNORECASE)

_LONGEST = timedelta(days=2 * 366)
"""No book year is longer: a longer stretch is that of a plan or of a programme."""

_SHORTEST = timedelta(days=180)
"""Other reports cover at least half a year; shorter periods are those of single figures."""
_QUARTER = timedelta(days=85)
_LONG_HALF = timedelta(days=200)

_CLOSING = re.compile(r"\b(?:per|ultimo)\s+$", re.IGNORECASE)

_BOOK_YEAR_CLOSES = re.compile(
    r"\bboekjaar\s+(?:dat\s+)?(?:is\s+)?(?:afgesloten|geëindigd|eindigend|eindigt|afsluitend|sluit)\s+(?:op|per)\s+(.{6,20})",
    re.IGNORECASE,
)
"""*Het boekjaar afgesloten op 31 december 2023*: in a sentence as well, whoever writes it."""

_AS_THINGS_STAND = re.compile(
    r"\b(?:(?:stand|toestand|situatie|cijfers|gegevens)\s+(?:op|per|ultimo|eind)|peildatum)\s*:?\s*$", re.IGNORECASE
)
"""Right before a day: all figures are of that day."""

_BAR = re.compile(r"(?<=\b(?:19|20)\d\d) ?[|·] ?(?=(?:19|20)\d\d$)|(?<=\bjaren (?:19|20)\d\d) en (?=(?:19|20)\d\d\b)")
"""Between two years that close a line, or that are called two: *2020 | 2021*, *de jaren 2020 en 2021*."""

_YEARS_ALONE = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d")

_NEXT_YEAR = re.compile(r"\b(?:begroting|budget|vooruitblik|raming|plannen|planning)\w*(?:\s+voor)?\s*$", re.IGNORECASE)
"""Between the year of a report and the next: what is to come stands in it, too: *Werkjaar 2023 · Begroting 2024*."""

_NEAR = 40
"""Characters between a report word and its year: the length of a long organisation name."""

_TITLE_WORDS = 16
"""A block of more words is a sentence about a report, which may be last year's."""

TITLE, BOOK_YEAR, HEADER, NAMED, FIRST_PAGE, ONLY_PAGE, COLUMN, MENTION = 30.0, 14.0, 8.0, 3.0, 2.0, 1.0, 0.5, 0.05
"""A title outweighs everything in the text; bare mentions, however many, only break a tie."""


@dataclass(frozen=True, slots=True)
class PeriodVote:
    """A time printed somewhere, and how much the spot says of the report's own."""

    period: Period
    points: float
    evidence: FactEvidence
    by_days: bool = False
    """Printed as a stretch from one day to another."""


def period_votes(layout: Layout, title: str, title_page: int | None) -> Iterator[PeriodVote]:
    """All votes of a report, those of its title first."""
    yield from _title_votes(title, title_page)
    shorter, planned = bool(_SHORTER.search(title)), bool(_PLAN_WORD.search(title))
    for page in layout.pages:
        raised = _raised_where(layout, page)
        for block in page.blocks:
            # Cells speak of other years as well; the columns of a table vote on their own.
            if block.kind != "table" and any(c.isdigit() for c in block.text) and not dates_what_was(block.text):
                votes = _block_votes(block, shorter=shorter, planned=planned)
                yield from (_raised(v, *raised) for v in votes) if raised and _is_line(block, raised) else votes
                yield from _closing_days(block)
        if page.page.number <= COVER_PAGES:
            yield from _book_years(page)
    yield from _column_votes(layout)


def _title_votes(title: str, page: int | None) -> Iterator[PeriodVote]:
    """The year in the title: the one right behind what the report calls itself, else the first."""
    title = _paired(title)
    shortest = _QUARTER if _SHORTER.search(title) else _SHORTEST
    named = [
        (bool(_ANNUAL.search(title, 0, begin)), period)
        for begin, _, period in days_named(title, parse_quantities(title))
        if period.end - period.start > shortest
        and not _HELD_AGAINST.search(title[:begin])
        and not _is_aim(title, begin)
        and (period.end - period.start <= _LONGEST or _PLAN_WORD.search(title, 0, begin))
    ]
    if not named:
        return
    period = next((p for annual, p in named if annual), named[0][1])
    if _HALF_YEAR.search(title) and period == year(period.start.year):
        period = half_year(period.start.year)
    yield PeriodVote(period, TITLE, FactEvidence(page, title, "in the title"))


def _block_votes(block: Block, *, shorter: bool, planned: bool) -> Iterator[PeriodVote]:
    """Times in a block; whole years are others in a `shorter` report, a line of several the own of a `planned` one."""
    text = _paired(block.text)
    named = [m.span() for m in _REPORT_WORD.finditer(text)]
    found: list[tuple[PeriodVote, bool]] = []
    for begin, stop, period in days_named(text, parse_quantities(text)):
        lasts = period.end - period.start
        covered = _QUARTER < lasts < _LONG_HALF if shorter else lasts >= _SHORTEST
        if not covered or _ANOTHER_YEAR.search(text, max(0, begin - _NEAR), begin):
            continue
        if _HELD_AGAINST.search(text[:begin]) or _is_aim(text, begin):
            continue
        if lasts > _LONGEST and not (_PLAN_WORD.search(text) or (planned and _YEARS_ALONE.fullmatch(text.strip()))):
            continue  # the years of a programme that the report speaks of
        follows = bool(found) and found[-1][1] and found[-1][0].period.end.year + 1 == period.start.year
        if follows and _NEXT_YEAR.search(text, 0, begin):
            continue
        near = any(start - _NEAR <= begin <= end + _NEAR for start, end in named) or shorter
        evidence = text[max(0, begin - _NEAR) : stop + _NEAR].strip()
        interval, by_days = stop - begin > len("2022"), stop - begin > len("2022-2023")
        points, rule = _weight(block, period, named_here=near, interval=interval)
        found.append((PeriodVote(period, points, FactEvidence(block.page, evidence, rule), by_days), near))
    sentence = block.kind in ("paragraph", "list_item", "quote")
    if sentence and len({v.period for v, near in found if near}) > 1:
        # A sentence or list that names the reports of several years: none is said to be this one.
        found = [(_passing(v) if v.points <= TITLE / 2 and v.points != BOOK_YEAR else v, near) for v, near in found]
    yield from (vote for vote, _ in found)


def _is_aim(text: str, begin: int) -> bool:
    """Whether a year is when something is to be reached; a plan calls itself one, and is of its own years."""
    between = looks_ahead(text, begin)
    return between is not None and not _PLAN_WORD.search(text) and not _REPORT_WORD.search(between)


def _paired(text: str) -> str:
    """The text with a dash between two years that are one stretch, every character in its place."""
    return _BAR.sub(lambda mark: "–".ljust(len(mark[0])), text)


def _passing(vote: PeriodVote) -> PeriodVote:
    evidence = FactEvidence(vote.evidence.page, vote.evidence.text, "mentioned")
    return replace(vote, points=MENTION, evidence=evidence)


def _weight(block: Block, period: Period, *, named_here: bool, interval: bool) -> tuple[float, str]:
    """How much a year printed in a block says about the report, and why."""
    if block.kind == "kpi" and names_a_figure(block.text):
        return MENTION, "mentioned"  # of a key figure, which may be held against the year before
    on_cover = block.page <= COVER_PAGES
    short = len(block.text.split()) <= _TITLE_WORDS
    if on_cover and interval and _BOOK_YEAR_WORD.search(block.text):
        return BOOK_YEAR, "the book year from day to day"
    # Behind the first page only what is set as a heading or runs along the edge is a title.
    title = on_cover and short and block.kind != "list_item" and (block.page == 1 or block.kind != "paragraph")
    if named_here and title:
        return TITLE / block.page, "in the title"
    if named_here and block.kind == "furniture":
        return HEADER, "in a running header or footer"
    running = block.kind in ("paragraph", "list_item", "quote")
    if running and period.end - period.start > _LONGEST:
        return MENTION, "mentioned"  # the years of a plan that the text speaks of
    if named_here and (on_cover or block.kind == "heading"):
        return NAMED, "named as the report's year"
    if block.page == 1 and (block.kind == "heading" or _is_year_alone(block)):
        return FIRST_PAGE, "on the first page"
    return MENTION, "mentioned"


def _is_line(block: Block, raised: tuple[float, str]) -> bool:
    """A line of a cover, no sentence; on the only page what names the report may close with a full stop."""
    line = block.kind in ("paragraph", "furniture") and len(block.text.split()) <= _TITLE_WORDS
    stops = block.text.rstrip().endswith(".") and raised[0] != ONLY_PAGE
    return line and not stops and not names_a_figure(block.text)


def _raised_where(layout: Layout, page: PageLayout) -> tuple[float, str] | None:
    """What the years in lines of a page weigh at least, where lines are no running text: on a cover, which has none,
    and on the front of a leaflet, whose name is often set as a line of text.
    """
    if page.page.number > 1:
        return None
    if pages_with_words(layout) == 1:
        return ONLY_PAGE, "on the only page"
    words = sum(len(block.text.split()) for block in page.blocks)
    return (FIRST_PAGE, "on the cover") if words <= COVER_WORDS or is_leaflet(layout) else None


def _raised(vote: PeriodVote, points: float, rule: str) -> PeriodVote:
    if vote.points > MENTION:
        return vote
    return replace(vote, points=points, evidence=FactEvidence(vote.evidence.page, vote.evidence.text, rule))


def _is_year_alone(block: Block) -> bool:
    return block.kind == "kpi" and len(block.text.split()) == 1


def _book_years(page: PageLayout) -> Iterator[PeriodVote]:
    """The book year of a form, whose two days may stand in blocks or cells of their own, beside words that wrap."""
    rows = list(rows_of(page))
    for at, row in enumerate(rows):
        if not _BOOK_YEAR_WORD.search(row) or _ANOTHER_YEAR.search(row):
            continue
        around = [r for r in rows[max(0, at - 1) : at + 2] if not _ANOTHER_YEAR.search(r)]
        period = from_day_to_day(row) or of_two_days(around)
        if period and _SHORTEST < period.end - period.start <= _LONGEST:
            evidence = FactEvidence(page.page.number, " ".join(around), "the book year from day to day")
            yield PeriodVote(period, BOOK_YEAR, evidence, by_days=True)


def _closing_days(block: Block) -> Iterator[PeriodVote]:
    """*Tussentijdse cijfers per 30 juni 2024*, *stand op 31 december 2023* on the cover: the year of that day."""
    if block.page > COVER_PAGES:
        return
    if closing := _BOOK_YEAR_CLOSES.search(block.text):
        for quantity in parse_quantities(closing[1]):
            if quantity.kind == "date" and quantity.iso and (period := period_of(quantity.iso)):
                evidence = FactEvidence(block.page, closing[0].strip(), "closes on a day")
                yield PeriodVote(year_up_to(period.end), BOOK_YEAR, evidence)
    if len(block.text.split()) > _TITLE_WORDS:
        return
    named = _REPORT_WORD.search(block.text)
    for quantity in parse_quantities(block.text):
        period = period_of(quantity.iso) if quantity.iso and quantity.kind == "date" else None
        before = block.text[: quantity.start]
        if period and ((named and _CLOSING.search(before)) or _AS_THINGS_STAND.search(before)):
            evidence = FactEvidence(block.page, block.text, "closes on a day")
            yield PeriodVote(year(period.end.year), TITLE / block.page, evidence)


def _column_votes(layout: Layout) -> Iterator[PeriodVote]:
    """Years and closing days that head the columns of tables."""
    for table in layout.tables:
        for cell in table.cells:
            if not cell.header:
                continue
            for quantity in parse_quantities(cell.text):
                period = period_of(quantity.iso) if quantity.iso else None
                if period and period.start == period.end and (period.end.month, period.end.day) == (12, 31):
                    period = year(period.end.year)
                if period and period.end - period.start >= _SHORTEST:
                    yield PeriodVote(period, COLUMN, FactEvidence(table.page, cell.text, "heads a column"))
