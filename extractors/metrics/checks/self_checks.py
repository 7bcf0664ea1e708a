"""Self-checks: totals against their parts, both sides of a balance, shares against 100, the same figure in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from verslag.extractors.language.stems import stem
from verslag.extractors.metrics.figures.confidence import confidence
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure, Proof
from verslag.extractors.metrics.phrases.noun_phrases import content_words
from verslag.extractors.metrics.readers.tables.table_rows import sums_up

_NEAR_MISS = Decimal("0.02")
"""A sum this close to a printed total is meant to be that total; further off, the parts were not all found."""

_MOST_PARTS = 40
_TELLING = 1000
"""From here on two equal figures are hardly equal by chance, unless they are round."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Two places of a report that do not agree; an issue for a person to look at, never corrected."""

    code: str
    """`total-mismatch` or `figures-contradict`."""
    message: str
    page: int
    figures: tuple[int, ...]
    """Places of the figures concerned in the sequence that was checked."""


def check_figures(figures: Sequence[MetricFigure]) -> tuple[tuple[MetricFigure, ...], tuple[Finding, ...]]:
    """Confirm or doubt the figures of one document by each other.

    Returns the figures in the same order, with what confirms and what contradicts them and their confidence adjusted, and
    what does not agree. Differences within the rounding of the printed figures are agreement.
    """
    verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
    findings: list[Finding] = []
    for check in _CHECKS:
        for places, verdict, finding in check(figures):
            for place in places:
                verdicts[place].append(verdict)
            if finding is not None:
                findings.append(finding)
    checked = (_judged(f, verdicts[i]) if i in verdicts else f for i, f in enumerate(figures))
    return tuple(checked), tuple(findings)


Verdict = Proof | Doubt
_Found = tuple[tuple[int, ...], Verdict, Finding | None]


def _judged(figure: MetricFigure, verdicts: Iterable[Verdict]) -> MetricFigure:
    doubts, proofs = list(figure.doubts), list(figure.confirmed_by)
    for verdict in verdicts:
        if isinstance(verdict, Doubt):
            doubts.append(verdict)
        else:
            proofs.append(verdict)
    doubts, proofs = list(dict.fromkeys(doubts)), list(dict.fromkeys(proofs))
    trust = confidence(figure.kind, doubts, figure.supports, proofs)
    return replace(figure, doubts=tuple(doubts), confirmed_by=tuple(proofs), confidence=trust)


def _value(figure: MetricFigure) -> Decimal:
    return figure.quantity.value if figure.quantity.value is not None else Decimal(0)


def _step(figure: MetricFigure) -> Decimal:
    """The size of the last printed digit."""
    return Decimal(10) ** -(figure.quantity.decimals or 0)


def _sums(figures: Sequence[MetricFigure]) -> Iterator[_Found]:
    """Totals of a table column against the rows above them."""
    columns: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if figure.context.table_id and figure.unit not in ("percent", "year", "score"):
            columns[(figure.context.table_id, figure.context.column_label, figure.unit)].append(i)
    for places in columns.values():
        for at, place in enumerate(places):
            if _is_total(figures[place]):
                yield from _check_total(figures, places[:at], place)


def _is_total(figure: MetricFigure) -> bool:
    context = figure.context
    return sums_up(context.row_label) or context.label.endswith("(totaal)") or not (context.row_label or context.label)


def _check_total(figures: Sequence[MetricFigure], above: Sequence[int], place: int) -> Iterator[_Found]:
    total = figures[place]
    for parts in (_run(figures, above), _subtotals(figures, above)):
        running = Decimal(0)
        for count, part in enumerate(reversed(parts[-_MOST_PARTS:]), 1):
            running += _value(figures[part])
            if count > 1 and abs(running - _value(total)) <= _rounding(total, count):
                yield (place, *list(reversed(parts))[:count]), "sum", None
                return
    group = [i for i in _run(figures, above) if _group(figures[i]) == _group(total)]
    if not total.context.row_label.strip().lower().startswith(("totaal", "som", "subtotaal")) or len(group) < 2:
        return
    off = sum((_value(figures[i]) for i in group), Decimal(0)) - _value(total)
    if _value(total) and abs(off) <= abs(_value(total)) * _NEAR_MISS:
        message = f"{total.context.label!r} is printed as {_value(total):f}, its {len(group)} parts add up to {_value(total) + off:f}"
        yield (), Doubt.CONTRADICTED, Finding("total-mismatch", message, total.page, (place, *group))


def _rounding(total: MetricFigure, parts: int) -> Decimal:
    """How far a sum of rounded parts may be from the rounded total."""
    return _step(total) * (1 + Decimal(parts) / 2)


def _group(figure: MetricFigure) -> str:
    return figure.context.row_group


def _run(figures: Sequence[MetricFigure], above: Sequence[int]) -> list[int]:
    """The rows right above that are no totals themselves, passing over totals inside."""
    return [i for i in above if not _is_total(figures[i])]


def _subtotals(figures: Sequence[MetricFigure], above: Sequence[int]) -> list[int]:
    """The totals above together with the rows after the last of them."""
    last = max((at for at, i in enumerate(above) if _is_total(figures[i])), default=-1)
    return [i for at, i in enumerate(above) if _is_total(figures[i]) or at > last]


def _balances(figures: Sequence[MetricFigure]) -> Iterator[_Found]:
    """Total assets against total liabilities on the same day."""
    sides: defaultdict[str, dict[str, list[int]]] = defaultdict(lambda: {"activa": [], "passiva": []})
    for i, figure in enumerate(figures):
        words = {stem(w) for w in content_words(figure.context.label)}
        if figure.period is None or not _is_total(figure) or figure.unit not in ("EUR", "USD"):
            continue
        if len(words - {"debet", "credit", "generaal"}) > 2:
            continue
        for side in ("activa", "passiva"):
            if stem(side) in words:
                sides[figure.period.text][side].append(i)
    for both in sides.values():
        # A side may have totals of its parts too: the largest is the side's own.
        for asset in sorted(both["activa"], key=lambda i: -abs(_value(figures[i])))[:1]:
            for liability in sorted(both["passiva"], key=lambda i: -abs(_value(figures[i])))[:1]:
                a, b = figures[asset], figures[liability]
                if abs(_value(a) - _value(b)) <= max(_step(a), _step(b)):
                    yield (asset, liability), "balance", None
                else:
                    message = f"{a.context.label!r} is {_value(a):f} on page {a.page}, {b.context.label!r} {_value(b):f} on page {b.page}"
                    yield (), Doubt.CONTRADICTED, Finding("figures-contradict", message, a.page, (asset, liability))


def _shares(figures: Sequence[MetricFigure]) -> Iterator[_Found]:
    """Percentages of one column, or of one chart, that add up to 100."""
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if figure.unit == "percent" and figure.kind in ("table", "chart") and 0 <= _value(figure) < 100:
            key = (
                (figure.context.table_id, figure.context.column_label, figure.context.row_group)
                if figure.context.table_id
                else ("chart",)
            )
            groups[(figure.page, figure.section_id, *key)].append(i)
    for places in groups.values():
        total = sum((_value(figures[i]) for i in places), Decimal(0))
        if len(places) > 1 and abs(total - 100) <= sum((_step(figures[i]) for i in places), Decimal(0)) / 2:
            yield tuple(places), "share", None


def _repeats(figures: Sequence[MetricFigure]) -> Iterator[_Found]:
    """The same thing said in two places, and equal telling amounts whose labels share a word."""
    by_name: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    by_value: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        period = figure.period.text if figure.period else ""
        names = tuple(stem(w) for w in content_words(figure.context.label))
        if figure.kind == "table" and names:
            by_name[
                (names, figure.context.row_group, figure.tag, period, figure.scenario, figure.unit, figure.entity)
            ].append(i)
        if abs(_value(figure)) >= _TELLING and _value(figure) % 1000:
            by_value[(abs(_value(figure)), figure.unit, period[:4])].append(i)
    for places in by_value.values():
        same = [
            i
            for i in places
            if any(_apart(figures[i], figures[j]) and _share_word(figures[i], figures[j]) for j in places if j != i)
        ]
        if same:
            yield tuple(same), "repeat", None
    for places in by_name.values():
        yield from _compare(figures, places)


def _compare(figures: Sequence[MetricFigure], places: Sequence[int]) -> Iterator[_Found]:
    """Figures of one name: equal ones agree; two different totals contradict, where the name stands in two places only.

    A name that is used all over a report ("totaal ontvangsten" of every department) is not one thing.
    """
    first = places[0]
    for other in places[1:]:
        a, b = figures[first], figures[other]
        if a.page == b.page or a.context.table_id == b.context.table_id:
            continue
        if abs(_value(a) - _value(b)) <= max(_step(a), _step(b)):
            yield (first, other), "repeat", None
        elif len(places) == 2 and _is_total(a) and a.unit in ("EUR", "USD"):
            message = f"{a.context.label!r} is {_value(a):f} on page {a.page} and {_value(b):f} on page {b.page}"
            yield (first, other), Doubt.CONTRADICTED, Finding("figures-contradict", message, a.page, (first, other))


def _apart(a: MetricFigure, b: MetricFigure) -> bool:
    return a.page != b.page or a.context.table_id != b.context.table_id or a.kind != b.kind


def _share_word(a: MetricFigure, b: MetricFigure) -> bool:
    return bool({stem(w) for w in content_words(a.context.label)} & {stem(w) for w in content_words(b.context.label)})


_CHECKS: tuple[Callable[[Sequence[MetricFigure]], Iterator[_Found]], ...] = (_sums, _balances, _shares, _repeats)
