"""Two levels among column heads that are all turned by a quarter: a topic or year over each set of lower heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.page import Word
from verslag.extractors.lines.turned_lines import turned_lines
from verslag.extractors.tables.marks.repeated_sets import repeated_sets


@dataclass(frozen=True)
class TurnedLevels:
    """The heads by level; every column with heads has a lower one."""

    upper: Sequence[tuple[Sequence[int], Sequence[Word]]]
    """The columns that a head stands over, and its words; empty where there is one level."""
    lower: Mapping[int, Sequence[Word]]


def turned_levels(heads: Mapping[int, Sequence[Word]]) -> TurnedLevels:
    """The levels of turned heads: one or two.

    They have two where the same lower heads follow each other in sets ("2032 2031 2032 2031"), no word crosses the line
    above them, and over each set stands something that is not over all of its columns.

    Args:
        heads: words by the column they stand over, or nearest to.
    """
    one = TurnedLevels((), heads)
    columns = sorted(heads)
    words = [word for column in columns for word in heads[column]]
    for cut in sorted({word.bbox.top for word in words}, reverse=True):
        if any(word.bbox.top < cut < word.bbox.bottom for word in words):
            continue
        lower = {c: [w for w in heads[c] if w.bbox.top >= cut] for c in columns}
        above = [w for w in words if w.bbox.top < cut]
        if not all(lower.values()):
            continue
        if above and (sets := _sets([_text(lower[c]) for c in columns], columns)):
            return _over_sets(sets, lower, above, heads) or one
    return one


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for line in turned_lines(words) for word in line)


def _sets(texts: Sequence[str], columns: Sequence[int]) -> list[Sequence[int]]:
    """The columns of each set of the same heads; empty where they do not repeat."""
    run = next(repeated_sets(texts), None)
    return [columns[n : n + run.size] for n in range(run.start, run.end, run.size)] if run is not None else []


def _over_sets(
    sets: Sequence[Sequence[int]],
    lower: Mapping[int, Sequence[Word]],
    above: Sequence[Word],
    heads: Mapping[int, Sequence[Word]],
) -> TurnedLevels | None:
    upper: list[tuple[Sequence[int], Sequence[Word]]] = []
    placed: set[Word] = set()
    for columns in sets:
        own = [w for w in above if any(w in heads[c] for c in columns)]
        crowded = all(any(w in heads[c] for w in own) for c in columns)
        if not own or crowded:
            return None
        placed |= set(own)
        upper.append((columns, own))
    rest = {c: [w for w in heads[c] if w in lower[c] or w not in placed] for c in lower}
    return TurnedLevels(upper, rest)
