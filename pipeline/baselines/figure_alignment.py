"""Approved figures and figures read now, paired: by id, then by what else speaks for their being the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from verslag.pipeline.baselines.approved_rows import ApprovedFigure

Pair = tuple[ApprovedFigure | None, ApprovedFigure | None]
"""As approved and as read now; one of them is missing where a figure was added or removed."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TELLING_DIGITS = 3
"""A value of so many digits is hardly the same by chance."""

_ALIKE = 0.5
"""Likeness of two labels (0 to 1) that may have been one; below it, only an equal value speaks for a pair."""

_ENOUGH = 5.0
"""Evidence of a pair: an equal telling value or label (3) with the same period and unit, or less with neighbours."""

_MOST_ALIKE = 40
"""Figures of one value or one label that are looked at; keeps a report of equal rows linear."""

_ROUNDS = 2
"""The second round knows the neighbours that the first one found."""


def aligned(old: Sequence[ApprovedFigure], new: Sequence[ApprovedFigure]) -> list[Pair]:
    """Every figure of both sides once, in reading order."""
    partner: dict[int, int] = {}
    for key in (_series_and_period, _id):
        partner |= _by_key(old, new, key, partner)
    for _ in range(_ROUNDS):
        _by_evidence(old, new, partner)
    return list(_in_order(old, new, partner))


def _series_and_period(figure: ApprovedFigure) -> Hashable:
    """A year more or less in a table shifts which period is the newest, not the series."""
    return (figure.series_id, figure.period_end, figure.unit) if figure.series_id else None


def _id(figure: ApprovedFigure) -> Hashable:
    return figure.metric_id


def _by_key(
    old: Sequence[ApprovedFigure],
    new: Sequence[ApprovedFigure],
    key: Callable[[ApprovedFigure], Hashable],
    partner: dict[int, int],
) -> dict[int, int]:
    """Pairs of the figures not yet paired that alone have a key on either side."""
    taken = set(partner.values())
    before = _alone({at: key(f) for at, f in enumerate(old) if at not in partner})
    after = _alone({at: key(f) for at, f in enumerate(new) if at not in taken})
    return {before[name]: after[name] for name in before.keys() & after.keys()}


def _alone(keys: dict[int, Hashable]) -> dict[Hashable, int]:
    counts = Counter(keys.values())
    return {key: at for at, key in keys.items() if key is not None and counts[key] == 1}


def _by_evidence(old: Sequence[ApprovedFigure], new: Sequence[ApprovedFigure], partner: dict[int, int]) -> None:
    """Add pairs of what is left, best evidence first."""
    taken = set(partner.values())
    left = [at for at in range(len(old)) if at not in partner]
    right = [at for at in range(len(new)) if at not in taken]
    found = []
    for i, j in _candidates(old, new, left, right, partner):
        evidence = _evidence(old[i], new[j]) + _beside(i, j, partner)
        if evidence >= _ENOUGH:
            found.append((-evidence, abs(i - j), i, j))
    for _, _, i, j in sorted(found):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)


def _candidates(
    old: Sequence[ApprovedFigure],
    new: Sequence[ApprovedFigure],
    left: Iterable[int],
    right: Iterable[int],
    partner: dict[int, int],
) -> set[tuple[int, int]]:
    """Figures with the same id, value or label, and those next to a pair."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    free = set(right)
    for j in right:
        for sign in _signs(new[j]):
            holders[sign].append(j)
    found: set[tuple[int, int]] = set()
    for i in left:
        for sign in _signs(old[i]):
            found.update((i, j) for j in holders[sign][:_MOST_ALIKE])
        beside = {partner[i - 1] + 1} if i - 1 in partner else set()
        beside |= {partner[i + 1] - 1} if i + 1 in partner else set()
        found.update((i, j) for j in beside & free)
    return found


def _signs(figure: ApprovedFigure) -> tuple[Hashable, ...]:
    return (("id", figure.metric_id), ("value", figure.value, figure.unit), ("label", _words(figure)))


def _words(figure: ApprovedFigure) -> str:
    return " ".join(_YEAR.sub(" ", figure.label.casefold()).split())


def _evidence(a: ApprovedFigure, b: ApprovedFigure) -> float:
    """What the two figures themselves say; nothing where neither value nor label is shared."""
    from rapidfuzz.fuzz import token_sort_ratio

    likeness = token_sort_ratio(_words(a), _words(b)) / 100
    same_value = a.amounts == b.amounts
    if not same_value and likeness < _ALIKE:
        return -_ENOUGH
    digits = len("".join(map(str, a.value.as_tuple().digits)).strip("0"))
    return (
        3 * likeness
        + same_value * (3 if digits >= _TELLING_DIGITS else 1)
        + (1.5 if a.period_end == b.period_end else -1.5)
        + (1 if a.unit == b.unit else -1)
        + (0.5 if a.scenario == b.scenario else -1)
        + 0.5 * (a.page == b.page)
    )


def _beside(i: int, j: int, partner: dict[int, int]) -> float:
    """Whether the figures before and after are pairs too."""
    return float(partner.get(i - 1) == j - 1) + float(partner.get(i + 1) == j + 1)


def _in_order(old: Sequence[ApprovedFigure], new: Sequence[ApprovedFigure], partner: dict[int, int]) -> Iterator[Pair]:
    """As read now; what is gone follows what it followed."""
    source = {j: i for i, j in partner.items()}
    gone_after: defaultdict[int, list[ApprovedFigure]] = defaultdict(list)
    last = -1
    for i, figure in enumerate(old):
        last = partner.get(i, last)
        if i not in partner:
            gone_after[last].append(figure)
    yield from ((figure, None) for figure in gone_after[-1])
    for j, figure in enumerate(new):
        yield (old[source[j]] if j in source else None, figure)
        yield from ((gone, None) for gone in gone_after[j])
