"""Tables and key figures that print no unit or scale: what the report says once for all amounts, or prints again
elsewhere, is theirs.

Accounts say "alle bedragen zijn in duizenden euro" among their principles, or "x € 1.000" over the balance alone, and
print the notes without either.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from verslag.extractors.document.layout import Layout
from verslag.extractors.metrics.fields.counted_units import counted_by_title, counted_unit
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_tags import Surroundings, is_only_money, match_of
from verslag.extractors.metrics.fields.measures import Measure, scaled
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.printed_marks import has_odd_decimals, is_bare

_ALL_AMOUNTS = re.compile(
    r"\b(?:alle|de|genoemde|vermelde|opgenomen)\s+(?:\w+\s+){0,2}bedragen\b|(?:^\W*|\s[–—|·-]\s+)bedragen\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.;:])\s+(?=[A-Z])")

_TELLING = 1000
"""Amounts from here on hardly have the same digits by chance."""

_LEAST_AGAIN = 2
"""Different amounts of a table that are printed elsewhere at a scale, from which it is in that scale itself."""


class SaidForAll(NamedTuple):
    """What a sentence says of all amounts from its page on."""

    page: int
    measure: Measure


def said_for_all_amounts(layout: Layout) -> tuple[SaidForAll, ...]:
    """The sentences of a report that give the currency and scale of all amounts, by page."""
    return tuple(
        SaidForAll(page.page.number, measure)
        for page in layout.pages
        for block in page.blocks
        if block.kind in ("paragraph", "list_item") and "bedragen" in block.text.casefold()
        for sentence in _SENTENCE_END.split(block.text)
        if _ALL_AMOUNTS.search(sentence) and (measure := measure_of(sentence)).unit in MONEY
    )


def with_measures_said_elsewhere(
    candidates: Sequence[Candidate], said: Sequence[SaidForAll], around: Surroundings
) -> list[Candidate]:
    """The figures, those of bare tables of amounts in the currency and scale that other places give them.

    A table that has its currency over its columns alone ("€") may be in thousands as well.
    """
    again = _printed_at_scale(candidates)
    alike = _pages_of_amounts(candidates, around) if said else frozenset()
    found: dict[str, tuple[Measure, Doubt]] = {}
    for table, figures in _unscaled_tables(candidates):
        bare = not any(c.unit in MONEY for c in figures)
        if bare and not (_counts_nothing(figures, around) and _has_amounts(figures, around)):
            continue
        if any(_is_measured(c) for c in figures):
            continue
        if scale := _scale_printed_again(figures, again):
            found[table] = Measure("EUR", scale), Doubt.SCALE_PRINTED_AGAIN
        elif bare and (measure := _said_before(figures[0].page, said)):
            found[table] = measure, Doubt.UNIT_SAID_FOR_ALL
    return [
        _measured(c, *found[c.context.table_id])
        if c.context.table_id in found and _is_unmarked(c)
        else _tile_measured(c, said, around, alike)
        for c in candidates
    ]


def _pages_of_amounts(candidates: Sequence[Candidate], around: Surroundings) -> frozenset[int]:
    """The pages whose key figures are all amounts: all in bare print, some amounts and none people by their names."""
    tiles: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.place == "kpi":
            tiles[candidate.page].append(candidate)
    bare = {p: fs for p, fs in tiles.items() if len(fs) > 1 and not any(c.unit or c.quantity.scale for c in fs)}
    return frozenset(
        page
        for page, figures in bare.items()
        if _has_amounts(figures, around)
        and not any(counted_unit(c.context.label, around.taxonomy) == "person" for c in figures)
    )


def _tile_measured(
    candidate: Candidate, said: Sequence[SaidForAll], around: Surroundings, alike: AbstractSet[int]
) -> Candidate:
    """A key figure in bare print whose name only money has, or all beside it, by what its page says of all amounts."""
    measure = next((s.measure for s in said if s.page == candidate.page), None)
    bare = candidate.place == "kpi" and not candidate.unit and is_bare(candidate.raw_text)
    if measure is None or not bare or candidate.quantity.scale:
        return candidate
    if candidate.page not in alike and not _has_amounts((candidate,), around):
        return candidate
    return _measured(candidate, measure, Doubt.UNIT_SAID_FOR_ALL)


def _unscaled_tables(candidates: Sequence[Candidate]) -> Iterator[tuple[str, list[Candidate]]]:
    """Tables with unmarked figures of which none has a scale."""
    tables: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.place == "table":
            tables[candidate.context.table_id].append(candidate)
    for table, figures in tables.items():
        if not any(c.quantity.scale for c in figures) and any(map(_is_unmarked, figures)):
            yield table, figures


def _is_unmarked(candidate: Candidate) -> bool:
    """Whether a figure stands alone in its cell and has no unit, or that of its column alone."""
    bare = not candidate.unit or (candidate.unit in MONEY and is_bare(candidate.raw_text))
    return bare and candidate.extractor == "table"


def _is_measured(candidate: Candidate) -> bool:
    """Whether an unmarked figure has decimals that are no cents: a duration, a ratio; its table holds no amounts."""
    return _is_unmarked(candidate) and has_odd_decimals(candidate.quantity)


def _counts_nothing(figures: Sequence[Candidate], around: Surroundings) -> bool:
    counted = any(c.unit == "count" for c in figures)
    return not counted and not counted_by_title(figures[0].titles, around.taxonomy)


def _has_amounts(figures: Sequence[Candidate], around: Surroundings) -> bool:
    matches = (match_of(c, around, "", near=True) for c in figures if not c.unit)
    return any(match is not None and is_only_money(match.tag, around.taxonomy) for match in matches)


def _printed_at_scale(candidates: Sequence[Candidate]) -> Mapping[Decimal, frozenset[int]]:
    """The scales at which each number of the report's tables is printed, of telling amounts only."""
    again: defaultdict[Decimal, set[int]] = defaultdict(set)
    for candidate in candidates:
        value, scale = candidate.quantity.value, candidate.quantity.scale
        if candidate.place == "table" and value is not None and scale and candidate.unit in MONEY:
            again[abs(value) / Decimal(10) ** scale].add(scale)
    return {number: frozenset(scales) for number, scales in again.items() if number >= _TELLING}


def _scale_printed_again(figures: Sequence[Candidate], again: Mapping[Decimal, frozenset[int]]) -> int:
    numbers = {abs(c.quantity.value) for c in figures if c.quantity.value is not None and _is_unmarked(c)}
    scales = Counter(scale for number in numbers for scale in again.get(number, ()))
    return next((scale for scale, times in scales.most_common(1) if times >= _LEAST_AGAIN), 0)


def _said_before(page: int, said: Sequence[SaidForAll]) -> Measure | None:
    return next((s.measure for s in reversed(said) if s.page <= page), None)


def _measured(candidate: Candidate, measure: Measure, doubt: Doubt) -> Candidate:
    return replace(
        candidate,
        unit=candidate.unit or measure.unit,
        quantity=scaled(candidate.quantity, measure.scale),
        doubts=(*candidate.doubts, doubt),
    )
