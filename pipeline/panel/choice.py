"""Which row of a report is the wanted figure, by which rule, and whether the report contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from verslag.pipeline.comparison.label_folding import fold
from verslag.pipeline.panel.label_words import (
    SCOPE_WORDS,
    all_words,
    is_open,
    same_word,
    stands_in,
    term_words,
    words_of,
)
from verslag.pipeline.panel.wanted_file import Pin, Want, under
from verslag.schemas.records import MetricRow
from verslag.schemas.taxonomy import Taxonomy

_PINNED, _LITERAL, _IS_LABEL, _IN_HEADS, _IN_LABEL, _BY_TAG = 2.0, 1.1, 1.0, 0.6, 0.5, 0.1
"""How well a row fits: it was pinned; its label is the term as written; in its telling words; together with its group
and column; the term is open and its label has more words; only its tag fits.
"""
_LATER_TERM = 0.02
"""Terms are given best first."""
_AS_GOOD = 0.001
"""Fits this close are equally good."""
_HEDGED = Decimal("0.05")
"""A value with a hedge (about, almost) is the same as an exact one within this share of it."""
_YEAR_DAYS = range(350, 381)
"""Days of a year, with room for years of 52 or 53 weeks."""
_OTHER_SCOPE = {"consolidated": "own", "own": "consolidated"}


@dataclass(frozen=True, slots=True)
class Fit:
    """A row that may be the wanted figure."""

    row: MetricRow
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The rows that fit a want best, one for each value that is printed, the surest first."""

    fits: tuple[Fit, ...]
    doubtful: tuple[Fit, ...] = ()
    """Rows that fit, but were read too unsurely to be used."""


def choose(
    want: Want, rows: Sequence[MetricRow], taxonomy: Taxonomy, pin: Pin | None = None, min_confidence: float = 0.0
) -> Choice:
    """Choose among rows of one report and one year; no fit is an answer too."""
    possible = [row for row in rows if may_be(want, row)]
    pinned = [Fit(row, _PINNED, "pinned") for row in possible if pin is not None and _is_pinned(row, pin)]
    fits = pinned or [found for row in possible if (found := fit(want, row, taxonomy)) is not None]
    sure = [one for one in fits if one.row.confidence >= min_confidence]
    if not sure:
        return Choice((), tuple(sorted(fits, key=lambda one: -one.score)))
    best = max(one.score for one in sure)
    tier = sorted((one for one in sure if one.score >= best - _AS_GOOD), key=lambda one: -one.row.confidence)
    if not pinned and all(one.row.kind == "prose" for one in tier):
        tier += _rivals(want, possible, taxonomy, min_confidence)
    return Choice(tuple(_one_a_value(tier)))


def _rivals(want: Want, rows: Sequence[MetricRow], taxonomy: Taxonomy, min_confidence: float) -> list[Fit]:
    """Rows of tables and tiles that hold a term: a sentence says in short, of whatever it is about, what they say in
    full.
    """
    return [
        Fit(row, _IN_LABEL, "a table has the term in its label")
        for row in rows
        if row.kind != "prose" and row.confidence >= min_confidence and near_miss(want, row, taxonomy)
    ]


def may_be(want: Want, row: MetricRow) -> bool:
    """Whether nothing about a row rules it out."""
    where = words_of(f"{row.section} {row.row_group}")
    said = all_words(f"{row.label} {row.row_group}")
    return (
        row.value_high is None
        and row.period_end != ""
        and row.scenario == want.scenario
        and (not want.unit or row.unit in _UNITS_FOR.get(want.unit, (want.unit,)))
        and (not want.period or (want.period == "day") == (row.period_start == row.period_end))
        and (row.period_start == row.period_end or _lasts_a_year(row))
        and not any(stands_in(term_words(term), said) for term in want.exclude)
        and (not want.statement or stands_in(term_words(want.statement), where))
        and not _of_other_scope(want, where)
    )


_UNITS_FOR = {"person": ("person", "count")}
"""People are read as such where a word says so; a row that only a heading calls people is counted."""


def year_of(row: MetricRow) -> str:
    """The year a row is about: a balance on 1 January is that of the day before."""
    if not row.period_end:
        return ""
    end = date.fromisoformat(row.period_end)
    first = row.period_start == row.period_end and (end.month, end.day) == (1, 1)
    return str(end.year - first)


def fit(want: Want, row: MetricRow, taxonomy: Taxonomy) -> Fit | None:
    """How a row fits by its words or its tag; None where it does not."""
    tagged = bool(want.tag) and under(want.tag, row.tag)
    if want.tag and not want.terms and not tagged:
        return None  # the terms of a tag only tell its rows apart
    fits = [found for at, term in enumerate(searched_terms(want, taxonomy)) if (found := _fit_of_term(row, term, at))]
    if fits:
        return max(fits, key=lambda found: found.score)
    return Fit(row, _BY_TAG, f"its tag is {row.tag}") if tagged and not want.terms else None


def near_miss(want: Want, row: MetricRow, taxonomy: Taxonomy) -> bool:
    """Whether a row that was not chosen has all words of a term in its label: it, or a part of it."""
    label = words_of(row.label)
    return any(stands_in(term_words(term), label) for term in searched_terms(want, taxonomy))


def _fit_of_term(row: MetricRow, term: str, at: int) -> Fit | None:
    words, label = term_words(term), words_of(row.label)
    less = _LATER_TERM * at
    if stands_in(words, label):
        if _covers(words, label):
            literal = _LITERAL if fold(term) == bare(row.label) else _IS_LABEL
            return Fit(row, literal - less, f"its label is “{term}”")
        return Fit(row, _IN_LABEL - less, f"its label has “{term}”") if is_open(term) else None
    heads = words_of(f"{row.row_group} {row.column_label}")
    if heads and stands_in(words, [*label, *heads]) and _covers(words, label):
        return Fit(row, _IN_HEADS - less, f"its label and heads are “{term}”")
    return None


def _covers(words: Sequence[str], label: Sequence[str]) -> bool:
    """Whether a label says nothing beside the words; a label without telling words says nothing at all."""
    return bool(label) and all(any(same_word(word, said) for word in words) for said in label)


def _terms_of_tag(tag: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    known = taxonomy.tags.get(tag)
    return (known.name, *known.terms) if known else ()


def searched_terms(want: Want, taxonomy: Taxonomy) -> tuple[str, ...]:
    """The terms that would have been found."""
    return want.terms or _terms_of_tag(want.tag, taxonomy)


def _is_pinned(row: MetricRow, pin: Pin) -> bool:
    wanted = ((pin.label, row.label), (pin.row_group, row.row_group), (pin.column, row.column_label))
    section = (pin.section, row.section.rsplit(" > ", 1)[-1])
    return all(not said or bare(said) == bare(there) for said, there in (*wanted, section))


def bare(text: str) -> str:
    """A label or title as it stands in every year's report: without years, numbers, case and accents."""
    return " ".join(word for word in fold(text).split() if not any(c.isdigit() for c in word)).strip(" :.")


def _lasts_a_year(row: MetricRow) -> bool:
    if not row.period_start or not row.period_end:
        return False
    return (date.fromisoformat(row.period_end) - date.fromisoformat(row.period_start)).days + 1 in _YEAR_DAYS


def _of_other_scope(want: Want, where: list[str]) -> bool:
    other = _OTHER_SCOPE.get(want.scope, "")
    return any(stands_in((word,), where) for word in SCOPE_WORDS.get(other, ()))


def _one_a_value(fits: Sequence[Fit]) -> Iterator[Fit]:
    """One row of each value: prints that differ by rounding or a hedge are one value, the most exact of them counts."""
    values: list[list[Fit]] = []
    for one in fits:
        same = next((group for group in values if all(agree(one.row, other.row) for other in group)), None)
        if same is None:
            values.append([one])
        else:
            same.append(one)
    for group in values:
        yield max(group, key=_exactness)


def _exactness(one: Fit) -> tuple[bool, int, float]:
    decimals = one.row.decimals
    return one.row.qualifier == "exact", 0 if decimals is None else decimals, one.row.confidence


def agree(a: MetricRow, b: MetricRow) -> bool:
    """Whether two rows print one value, but for rounding, a hedge, and the sign that costs may or may not have."""
    return abs(abs(a.value) - abs(b.value)) <= max(_room(a), _room(b))


def _room(row: MetricRow) -> Decimal:
    rounding = Decimal(0) if row.decimals is None else Decimal(1).scaleb(-row.decimals) / 2
    return rounding if row.qualifier == "exact" else max(rounding, _HEDGED * abs(row.value))
