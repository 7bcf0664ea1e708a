"""The unit of a figure that is printed without one: by its tag, by what it counts, by the other rows of its table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verslag.extractors.language.adjectives import is_adjective
from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.language.verbs import is_participle
from verslag.extractors.metrics.fields.account_sides import side_of
from verslag.extractors.metrics.fields.counted_units import counted_by_title, counted_unit, graded_by_title
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_tags import STRONG_TAG, Surroundings, is_only_money, match_of
from verslag.extractors.metrics.fields.tag_match import MONEY, TagMatch, TagQuery, match_tag
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.printed_marks import CENTS
from verslag.extractors.tables.read.statements import statement_kind

_MONEY_ROWS = 0.5
"""Share of a table's rows that must be amounts by their tag for all its unmarked figures to be money."""

_LARGEST_COUNT = 100_000
"""Unmarked figures of a table are counts below this; larger ones are often amounts."""

_MILLIONS = 6
"""Scale from which a bare number in a sentence is too large to be a count of anything."""

_SMALLEST_AMOUNT = 1000
"""A key figure without a currency sign is taken for money from here on."""

_OF_ANYTHING = frozenset({"finance.balance", "finance.budget", "finance.forecast", "finance.variance"})
"""Tags whose words (*saldo*, *raming*, *verschil*) head columns of hours and people as well."""

_PRICES = re.compile(
    r"\b(?:lopende|constante|vaste|huidige) prijzen\b|\bprijzen (?:van )?(?:19|20)\d\d\b|\bprijspeil\b", re.IGNORECASE
)
"""The price base that a plan states for its amounts."""


class UnmarkedTables(NamedTuple):
    """Tables whose rows together say what their figures without a unit are, by the table's id."""

    money: frozenset[str]
    """Those figures are amounts."""
    measured: frozenset[str]
    """Some of those figures are hardly counts."""
    money_columns: frozenset[tuple[str, str]] = frozenset()
    """The table and the head of columns that are called after an amount, whatever their rows are called."""
    titled: frozenset[str] = frozenset()
    """Their title is called after amounts."""
    marked: frozenset[int] = frozenset()
    """Pages whose key figures print their currency: those without one are no amounts."""


class UnitAndTag(NamedTuple):
    """What is measured and in what, and what makes that doubtful."""

    unit: str
    match: TagMatch | None
    doubts: tuple[Doubt, ...] = ()


def unmarked_tables(candidates: Sequence[Candidate], around: Surroundings) -> UnmarkedTables:
    """What the figures of each table say of those of its rows that have no unit."""
    measured = frozenset(c.context.table_id for c in candidates if not c.unit and _looks_measured(c))
    return UnmarkedTables(
        _money_tables(candidates, around) | _tables_in_cents(candidates),
        measured,
        _money_columns(candidates, around),
        _titled_money(candidates, around),
        frozenset(c.page for c in candidates if c.place == "kpi" and c.unit in MONEY),
    )


def unit_and_tag(candidate: Candidate, around: Surroundings, tables: UnmarkedTables) -> UnitAndTag:
    """The unit of a figure, the printed one or the likeliest, and the tag that goes with it."""
    unit, match = candidate.unit, match_of(candidate, around, candidate.unit)
    if unit:
        return UnitAndTag(unit, match)
    table = candidate.context.table_id
    if (table, candidate.context.column_label) in tables.money_columns:
        return UnitAndTag("EUR", match_of(candidate, around, "EUR"), (Doubt.UNIT_FROM_COLUMN,))
    if table in tables.money and _is_of_money(candidate, around):
        return UnitAndTag("EUR", match_of(candidate, around, "EUR"), (Doubt.UNIT_FROM_MOST_ROWS,))
    if table in tables.titled and _is_of_money(candidate, around) and not _says_count(candidate):
        return UnitAndTag("EUR", match_of(candidate, around, "EUR"), (Doubt.UNIT_FROM_COLUMN,))
    counted = counted_by_title(candidate.titles, around.taxonomy) if candidate.place == "table" else ""
    says_count = (
        counted or _counts_by_label(candidate) or (candidate.place == "kpi" and candidate.page in tables.marked)
    )
    if not says_count and _is_amount(candidate, match, around):
        return UnitAndTag("EUR", match, (Doubt.UNIT_FROM_TAG,))
    unit = counted_unit(candidate.context.label, around.taxonomy)
    if unit == "count":
        unit = counted or unit
    if unit == "person" and _has_decimals(candidate) and graded_by_title(_titles(candidate, around)):
        unit = "score"  # what people are given, not how many they are
    if candidate.place == "kpi" and unit in ("count", "person") and _has_decimals(candidate):
        return UnitAndTag("count", match_of(candidate, around, "count"), (Doubt.UNIT_NOT_SAID,))
    match = match_of(candidate, around, unit)
    guessed = unit == "count" or table in tables.money  # people among amounts may be what they cost
    if guessed and candidate.place == "table" and not _says_count(candidate):
        doubt = Doubt.UNIT_NOT_SAID if table in tables.measured else Doubt.COUNT_BY_DEFAULT
        return UnitAndTag(unit, match, (doubt,))
    return UnitAndTag(unit, match)


def _is_of_money(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a row of a table of money is of money itself: what people cost, pay or are paid counts nobody."""
    unit = counted_unit(candidate.context.label, around.taxonomy)
    return unit == "count" or (unit == "person" and not counts_people(candidate, around))


def counts_people(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a row of a table counts people, not what they cost, pay or are paid."""
    label = candidate.context.label
    if counted_unit(label, around.taxonomy) != "person":
        return False
    return _says_count(candidate) or not (_is_entry(candidate, around) or _is_paid(label, around))


def _is_entry(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a row is an entry of a statement: "Trainers" among the costs are what they cost."""
    groups = candidate.context.row_group.split(" > ")
    titles = _titles(candidate, around)
    return any(side_of(group) for group in groups if group) or any(statement_kind(t.split()) for t in titles)


def _is_paid(label: str, around: Surroundings) -> bool:
    """Whether people only say whose money it is: "Premie deelnemers", "Gages muzikanten", not "Nieuwe deelnemers"."""
    first = label.split()[0].strip(".,:;()")
    if counted_unit(first, around.taxonomy) != "count":
        return False
    word = first.casefold()
    describes = word.endswith("e") or word in FUNCTION_WORDS or is_adjective(word) or is_participle(word)
    return _names_amount(first, around) or not describes


def _money_tables(candidates: Iterable[Candidate], around: Surroundings) -> frozenset[str]:
    """Tables without a printed unit whose rows are mostly amounts by their tag."""
    rows: defaultdict[str, list[bool]] = defaultdict(list)
    for candidate in candidates:
        if candidate.context.table_id and not candidate.unit:
            if counted_by_title(candidate.titles, around.taxonomy):
                continue
            match = match_of(candidate, around, "", near=True)
            money = match is not None and is_only_money(match.tag, around.taxonomy)
            rows[candidate.context.table_id].append(money or _is_below_zero(candidate))
    return frozenset(t for t, amounts in rows.items() if len(amounts) > 2 and sum(amounts) > _MONEY_ROWS * len(amounts))


def _tables_in_cents(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Tables without any printed unit that print each figure to the cent, some of them in thousands: amounts."""
    tables: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.context.table_id and candidate.place == "table":
            tables[candidate.context.table_id].append(candidate)
    return frozenset(
        table
        for table, figures in tables.items()
        if len(figures) >= _LEAST_IN_CENTS
        and all(not c.unit and c.quantity.decimals == CENTS for c in figures)
        and any(c.quantity.value is not None and abs(c.quantity.value) >= _SMALLEST_AMOUNT for c in figures)
    )


_LEAST_IN_CENTS = 3
"""Figures with two decimals: fewer may be rates or measurements."""


def _titled_money(candidates: Iterable[Candidate], around: Surroundings) -> frozenset[str]:
    """Tables of whole numbers without any printed unit whose nearest title is called after amounts."""
    tables: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.context.table_id and candidate.place == "table":
            tables[candidate.context.table_id].append(candidate)
    return frozenset(
        table
        for table, figures in tables.items()
        if not any(c.unit or _has_decimals(c) for c in figures)
        and any(_names_amount(head, around) for head in _heads_of_titles(figures[0].titles))
    )


def _heads_of_titles(titles: Sequence[str]) -> Iterator[str]:
    """What a table is about by its nearest title: `Uitgaven` of "Tabel 3: Uitgaven van het buurtfonds", and by what one
    word over its labels says ("Post", "Ontvangst") before that.
    """
    for title in titles:
        bare = _NUMBERED.sub("", title).strip()
        if head := _BEHIND_HEAD.split(bare, maxsplit=1)[0].strip(" :,–-"):
            yield head
        if len(bare.split()) > 1:
            return


_NUMBERED = re.compile(
    r"^\W*(?:tabel|table|overzicht|schema|deel|bijlage|staat)?\s*[A-Z]?\d*(?:\.\d+)*\s*[-–—:.|)]\s*", re.IGNORECASE
)
"""The number of a table before its title."""
_BEHIND_HEAD = re.compile(r"\s(?:van|voor|per|naar|in|op|door|aan|uit|en|volgens)\b|[,(:]", re.IGNORECASE)


def _money_columns(candidates: Iterable[Candidate], around: Surroundings) -> frozenset[tuple[str, str]]:
    """Columns without a printed unit whose head names an amount; a base of prices makes all columns so.

    Where some rows print a unit of their own under it, the head ("Resultaat") names what became of each row.
    """
    candidates = list(candidates)
    marked = {(c.context.table_id, c.context.column_label) for c in candidates if c.unit and c.unit not in MONEY}
    columns = {
        (c.context.table_id, c.context.column_label): c.context.column_topic
        for c in candidates
        if c.context.table_id and c.place == "table" and not c.unit and not counted_by_title(c.titles, around.taxonomy)
    }
    priced = {table for table, head in columns if _PRICES.search(head)}
    return frozenset(
        (table, head)
        for (table, head), topic in columns.items()
        if table in priced or (topic and (table, head) not in marked and _names_amount(topic, around))
    )


def _names_amount(topic: str, around: Surroundings) -> bool:
    if measure_of(topic).unit:
        return False
    match = match_tag(TagQuery(topic), around.taxonomy)
    return (
        match is not None
        and match.score >= STRONG_TAG
        and match.tag not in _OF_ANYTHING
        and is_only_money(match.tag, around.taxonomy)
    )


def _is_below_zero(candidate: Candidate) -> bool:
    """Whether a number is below zero: no count is."""
    value = candidate.quantity.value
    return value is not None and value < 0


def _is_amount(candidate: Candidate, match: TagMatch | None, around: Surroundings) -> bool:
    """Whether a bare number is money by what it measures; in a table its own words must say so, not only a heading."""
    if match is None or not is_only_money(match.tag, around.taxonomy) or match.score < STRONG_TAG:
        return False
    if match.only_by_side and candidate.place != "table":
        return False
    if candidate.place == "table":
        near = match_of(candidate, around, "", near=True)
        if near is None or not is_only_money(near.tag, around.taxonomy):
            return False
    if candidate.place == "prose":  # "89 miljoen" of what is only ever money
        return candidate.quantity.scale >= _MILLIONS
    value = candidate.quantity.value
    return value is not None and (abs(value) >= _SMALLEST_AMOUNT or candidate.place == "table")


def _says_count(candidate: Candidate) -> bool:
    """Whether the label, the column or the nearest title says that something is counted ("aantal")."""
    texts = (candidate.context.label, candidate.context.column_label, *candidate.titles[:1])
    return any(measure_of(text).unit == "count" for text in texts)


def _counts_by_label(candidate: Candidate) -> bool:
    """Whether a row of a table says itself that it counts ("Aantal dossiers"), whatever its code or group is of."""
    return candidate.place == "table" and measure_of(candidate.context.row_label).unit == "count"


def _titles(candidate: Candidate, around: Surroundings) -> tuple[str, ...]:
    return (*candidate.titles, *around.titles(candidate.section_id))


def _looks_measured(candidate: Candidate) -> bool:
    """Whether a bare number is hardly a count: it has decimals, or is too large to be one."""
    value = candidate.quantity.value
    return value is not None and (_has_decimals(candidate) or abs(value) >= _LARGEST_COUNT)


def _has_decimals(candidate: Candidate) -> bool:
    value = candidate.quantity.value
    return value is not None and value != value.to_integral_value()
