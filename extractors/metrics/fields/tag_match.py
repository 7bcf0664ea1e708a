"""Which tag of the taxonomy a figure has, with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.language.stems import Fit, fit, stem, stems
from verslag.extractors.metrics.fields.account_sides import side_of
from verslag.extractors.metrics.fields.tag_index import TagIndex, index_of
from verslag.extractors.text_cache import kept_for_document
from verslag.schemas.taxonomy import Side, Tag, Taxonomy

MONEY = frozenset({"EUR", "USD", "GBP"})

_ZONE_WEIGHT = {"label": 1.0, "group": 0.6, "column": 0.35, "heading": 0.3}

_FIT_WEIGHT: dict[Fit, float] = {"word": 1.0, "head": 0.85, "part": 0.5}

_WEAK = 0.4
"""Share of a full term that a weak term counts for."""

_LATER_WORD = 0.06
"""The counted noun stands first in a label: what a word loses for each word before it."""

_SIDE_BONUS, _SIDE_PENALTY = 0.35, 0.5

_FIELD_BONUS = 0.15

_REPORT_BONUS = 0.35
"""For a tag of the field that the whole report is about: the members of a pension fund are no trainees."""

_CODE_SCORE = 3.0
"""A printed account code says more than any word."""

_OTHER_UNIT = 0.6

_PERCENT_OF = 0.75
"""A share of something is tagged by the something unless a tag for shares fits better."""

_WRONG_UNIT = 0.15
"""Money is never a count, and a count never money."""

THRESHOLD = 0.3
"""Below this a figure gets no tag: a single word deep in a heading is no evidence."""

_SAYS_MORE = 0.6
"""Score from which a tag goes before one that only names the side of the accounts: its word is no mere part."""

_SIDE_DEFAULT: dict[Side, str] = {
    "income": "finance.revenue",
    "cost": "finance.expenses",
    "asset": "finance.assets",
    "liability": "finance.liabilities",
}


@dataclass(frozen=True, slots=True)
class TagQuery:
    """What is known of a figure when its tag is sought."""

    label: str
    group: str = ""
    """Heading of the rows in a table."""
    column: str = ""
    headings: tuple[str, ...] = ()
    """Titles of the sections around it, nearest first."""
    unit: str = ""
    code: str = ""
    report: str = ""
    """Title and publisher of the report."""


@dataclass(frozen=True, slots=True)
class TagMatch:
    """A tag with its score and what spoke for it."""

    tag: str
    score: float
    reasons: tuple[str, ...]

    @property
    def only_by_side(self) -> bool:
        """Whether no word of it stands there: a heading only says on which side of the accounts its figures are."""
        return all("stand under" in reason or "stands under" in reason for reason in self.reasons)


def match_tag(query: TagQuery, taxonomy: Taxonomy) -> TagMatch | None:
    """The best tag for a figure, or None where nothing fits."""
    ranked = _told_apart(rank_tags(query, taxonomy), query, taxonomy)
    return ranked[0] if ranked and ranked[0].score >= THRESHOLD else None


def _told_apart(ranked: list[TagMatch], query: TagQuery, taxonomy: Taxonomy) -> list[TagMatch]:
    """The tags with one before the first that says more of the same: "ontvangsten uit de waterbelasting" is taxes.

    Where the first only names the side of the accounts, another tag of that side that the label itself names goes
    before it.
    """
    first = taxonomy.tags[ranked[0].tag] if ranked else None
    if first is None or query.code or not any(ranked[0].reasons[0].startswith(f"{t} (") for t in first.general):
        return ranked
    for match in ranked[1:]:
        tag = taxonomy.tags[match.tag]
        whole = match.score >= _SAYS_MORE or _in_one_word(ranked[0], match, query.label)
        sure = whole and any(reason.endswith("(label)") for reason in match.reasons)
        alike = match.tag.split(".")[0] == ranked[0].tag.split(".")[0] and tag.side in (None, first.side)
        fits = bool(MONEY.intersection(tag.units)) and (not query.unit or query.unit in tag.units)
        if sure and alike and fits and not tag.general:
            return [match, *(m for m in ranked if m is not match)]
    return ranked


def _in_one_word(first: TagMatch, other: TagMatch, label: str) -> bool:
    """Whether one compound of the label names both tags: "waterbelastingopbrengst" is of taxes."""
    side, said = (match.reasons[0].rsplit(" (", 1)[0] for match in (first, other))
    return any(fit(word, stem(side)) == "head" and fit(word, stem(said)) == "part" for word in _stems_of(label))


def explain_tag(
    label: str, taxonomy: Taxonomy, *, unit: str = "", heading: str = "", code: str = "", limit: int = 5
) -> str:
    """Why a label gets its tag: the tags that could fit, best first, a line each with score, name and reasons.

    Args:
        unit: unit name of the figure, such as EUR; empty where it is not known.
        heading: text above the label, such as the title of the table.
        code: account code printed beside the label.
        limit: how many tags to name.
    """
    query = TagQuery(label, headings=(heading,) if heading else (), unit=unit, code=code)
    ranked = rank_tags(query, taxonomy)[:limit]
    if not ranked:
        return "no tag: no term of the taxonomy stands in this label"
    width = max(len(m.tag) for m in ranked)
    lines = []
    for place, match in enumerate(ranked):
        chosen = "*" if place == 0 and match.score >= THRESHOLD else " "
        name = taxonomy.tags[match.tag].name
        lines.append(f"{chosen} {match.tag:{width}}  {match.score:.2f}  {name}: {'; '.join(match.reasons)}")
    if ranked[0].score < THRESHOLD:
        lines.append(f"no tag: the best score is below {THRESHOLD}")
    return "\n".join(lines)


def rank_tags(query: TagQuery, taxonomy: Taxonomy) -> list[TagMatch]:
    """All tags with any evidence, best first; equal scores in the order of the taxonomy."""
    index = index_of(taxonomy)
    zones = _zones(query)
    hits = _word_hits(zones, index)
    whole = _field_of_report(query.report, taxonomy)
    evidence: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for number in sorted({n for word in hits for n in index.by_word[word]}):
        term = index.terms[number]
        if term.in_field and term.tag.split(".")[0] != whole:
            continue
        if all(word in hits for word in term.words) and (
            len(term.words) == 1 or all(hits[word][1] != "heading" for word in term.words)
        ):
            score = sum(hits[word][0] * index.rarity[word] for word in term.words) * (_WEAK if term.weak else 1.0)
            place = max((hits[word] for word in term.words), key=lambda h: h[0])[1]
            evidence[term.tag].append((score, f"{term.text} ({place})"))
    if query.code and (tag := index.codes.get(query.code.replace(" ", ""))):
        evidence[tag].append((_CODE_SCORE, f"code {query.code}"))
    side = _side(query)
    if side and (default := _SIDE_DEFAULT[side]) in taxonomy.tags and (not query.unit or query.unit in MONEY):
        evidence[default].append((THRESHOLD, f"stands under {side}"))
    matches = [
        match
        for name, found in evidence.items()
        if (match := _judge(name, taxonomy, found, query, side, zones)) is not None
    ]
    return sorted(matches, key=lambda m: (-m.score, index.order[m.tag]))


def _judge(
    name: str, taxonomy: Taxonomy, found: Sequence[tuple[float, str]], query: TagQuery, side: Side | None, zones: _Zones
) -> TagMatch | None:
    tag = taxonomy.tags[name]
    if _excluded(tag, zones):
        return None
    found = sorted(found, reverse=True)
    score = found[0][0] + 0.15 * sum(s for s, _ in found[1:3])
    reasons = [reason for _, reason in found[:3]]
    if tag.side and side:
        agrees = tag.side == side
        score += _SIDE_BONUS if agrees else -_SIDE_PENALTY
        reasons.append(f"{'stands' if agrees else 'does not stand'} under {side}")
    if name.split(".")[0] == _field_of_report(query.report, taxonomy):
        score += _REPORT_BONUS
        reasons.append("report of its field")
    field = taxonomy.fields.get(name.split(".")[0])
    if field and any(_holds(_stems_of(" ".join(query.headings)), stem(t)) for t in field.terms):
        score += _FIELD_BONUS
        reasons.append("heading of its field")
    if query.unit:
        factor = _unit_factor(tag, query.unit)
        score *= factor
        if factor < 1:
            reasons.append(f"unit {query.unit} is unusual")
    return TagMatch(name, round(score, 4), tuple(reasons)) if score > 0 else None


@kept_for_document(64)
def _field_of_report(report: str, taxonomy: Taxonomy) -> str:
    """The field that a report is wholly about, by its title and publisher; empty for most."""
    found = _stems_of(report)
    for name, field in taxonomy.fields.items():
        if any(all(_holds(found, word) for word in _stems_of(term)) for term in field.reports):
            return name
    return ""


def _unit_factor(tag: Tag, unit: str) -> float:
    if unit in tag.units:
        return 1.0
    tag_is_money = bool(MONEY.intersection(tag.units))
    if unit in ("percent", "percentage_point"):
        return _PERCENT_OF
    if unit in MONEY and not tag_is_money:
        return _WRONG_UNIT
    if unit not in MONEY and tag_is_money and len(MONEY.intersection(tag.units)) == len(tag.units):
        return _WRONG_UNIT
    if {unit, *tag.units} & {"count"} and {unit, *tag.units} & {"person"}:
        return 0.9
    return _OTHER_UNIT


_Zones = tuple[tuple[str, tuple[str, ...]], ...]


def _zones(query: TagQuery) -> _Zones:
    return (
        ("label", _stems_of(query.label)),
        ("group", _stems_of(query.group)),
        ("column", _stems_of(query.column)),
        ("heading", _stems_of(" ".join(query.headings[:2]))),
    )


@kept_for_document(8192)
def _stems_of(text: str) -> tuple[str, ...]:
    return tuple(stems(text))


def _word_hits(zones: _Zones, index: TagIndex) -> dict[str, tuple[float, str]]:
    """Best weight and place of every taxonomy word found."""
    hits: dict[str, tuple[float, str]] = {}
    for zone, found in zones:
        for position, word in enumerate(found):
            place_weight = _ZONE_WEIGHT[zone] / (1 + _LATER_WORD * position)
            for term_word, how in index.fits(word):
                weight = place_weight * _FIT_WEIGHT[how]
                if weight > hits.get(term_word, (0.0, ""))[0]:
                    hits[term_word] = (weight, zone)
    return hits


def _excluded(tag: Tag, zones: _Zones) -> bool:
    label = dict(zones)["label"]
    return any(all(_holds(label, t) for t in _stems_of(term)) for term in tag.exclude)


@kept_for_document(16384)
def _holds(found: tuple[str, ...], term: str) -> bool:
    return any(fit(word, term) for word in found)


def _side(query: TagQuery) -> Side | None:
    for text in (query.label, query.group, *query.headings):
        if text and (side := side_of(text)):
            return side
    return None
