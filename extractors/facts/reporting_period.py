"""The period a report is about, with the words that say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from verslag.extractors.facts.model import Evidence, Period
from verslag.extractors.facts.periods import period_of
from verslag.extractors.layout.model import Block, Layout
from verslag.extractors.numbers import parse_quantities

_REPORT_WORD = re.compile(
    r"\b(?:(?:financieel |geïntegreerd )?jaar(?:verslag|rapport|rekening|overzicht|stukken|document|plan)"
    r"|(?:activiteiten|bestuurs|directie|kwaliteits|maatschappelijk|sociaal |financieel )?verslag"
    r"|activiteitenrapport|begroting|meerjarenplan|budget|cijfers|terugblik\w*|boekjaar|schooljaar|werkjaar|werkingsjaar"
    r"|dienstjaar|verslagjaar|academiejaar|kalenderjaar|belastingjaar)\b",
    re.IGNORECASE,
)
"""Words that name what a report is or the year it covers."""

_BOOK_YEAR_WORD = re.compile(
    r"\b(?:boekjaar|verslagjaar|verslagperiode|rapporteringsperiode|periode|loopt|liep)\b", re.IGNORECASE
)

_COVER_PAGES = 3
"""Cover, title page and colophon: what a report calls itself stands there."""

_NEAR = 40
"""Characters between a report word and its year: the length of a long organisation name."""

_POINTS_COVER = 10.0
_POINTS_NAMED = 8.0
_POINTS_BOOK_YEAR = 14.0
_POINTS_FURNITURE = 2.0
_POINTS_HEADING = 3.0
_POINTS_MENTION = 0.1


@dataclass(frozen=True, slots=True)
class _Vote:
    period: Period
    points: float
    evidence: Evidence


def reporting_period(layout: Layout) -> tuple[Period, Evidence] | None:
    """The period with most evidence: the cover and report words weigh most, bare mentions decide a tie."""
    votes: defaultdict[str, list[_Vote]] = defaultdict(list)
    for page in layout.pages:
        for block in page.blocks:
            for vote in _votes(block):
                votes[vote.period.text].append(vote)
    if not votes:
        return None
    # Equal points: the later period, because reports look back more than forward.
    best = max(votes.values(), key=lambda vs: (sum(v.points for v in vs), vs[0].period.end))
    strongest = max(best, key=lambda v: v.points)
    return strongest.period, strongest.evidence


def _votes(block: Block) -> Iterator[_Vote]:
    """Periods named in a block; table cells are left out, their columns speak of other years as well."""
    text = block.text
    if block.kind == "table" or not any(c.isdigit() for c in text):
        return
    named = [m.span() for m in _REPORT_WORD.finditer(text)]
    for quantity in parse_quantities(text):
        period = period_of(quantity.iso) if quantity.iso and quantity.kind in ("year", "period") else None
        if period is None or (period.end - period.start).days < 180:
            continue
        near = any(start - _NEAR <= quantity.start <= end + _NEAR for start, end in named)
        points, rule = _POINTS_MENTION, "mentioned"
        if near:
            points, rule = _POINTS_NAMED if block.page > _COVER_PAGES else _POINTS_COVER, "named as the report's year"
            if block.page > _COVER_PAGES and block.kind not in ("heading", "furniture"):
                points = 1.0
        elif block.page == 1:
            points, rule = _POINTS_HEADING, "on the first page"
        elif block.kind == "furniture":
            points, rule = _POINTS_FURNITURE, "in a running header or footer"
        if "-" in period.text and _BOOK_YEAR_WORD.search(text) and block.page <= _COVER_PAGES:
            points, rule = _POINTS_BOOK_YEAR, "a broken or extended book year"
        yield _Vote(period, points, Evidence(block.page, _around(text, quantity.start, quantity.end), rule))


def _around(text: str, start: int, end: int) -> str:
    """A few words either side, as evidence."""
    return text[max(0, start - _NEAR) : end + _NEAR].strip()
