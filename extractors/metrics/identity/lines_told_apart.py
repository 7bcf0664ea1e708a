"""What tells a line from others of its name: the title right above, its sentence, the rows before and after it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby

from verslag.extractors.metrics.identity.figure_lines import FigureLine

Key = tuple[str, ...]


def told_apart(lines: Sequence[FigureLine]) -> list[Key]:
    """A key for each line, no two alike: its name, and where that is taken as much evidence more as it takes.

    The first line of a name has the name alone, so that its key stays when another one comes or goes further on. What
    is only called a total is named by the row above it as well.
    """
    above, around = _neighbours(lines)
    keys: list[Key] = [(*line.name, above[at]) if line.needs_group else line.name for at, line in enumerate(lines)]
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        groups[key].append(at)
    for group in groups.values():
        evidence = [
            (lines[at].title, lines[at].said, around[at])
            if lines[at].said
            else (lines[at].title, lines[at].section, around[at])
            for at in group
        ]
        for at, words in list(zip(group, _discerned(evidence), strict=True))[1:]:
            keys[at] = (*keys[at], *words)
    return _numbered(keys)


def _discerned(evidence: Sequence[tuple[str, ...]]) -> list[Key]:
    """For each of a group the first kind of evidence that tells all apart, else as many kinds as help."""
    kinds = list(zip(*evidence, strict=True))
    for kind in kinds:
        if len(set(kind)) == len(kind):
            return [(words,) for words in kind]
    found: list[Key] = [() for _ in evidence]
    for kind in sorted(kinds, key=lambda kind: -len(set(kind))):
        finer = [(*key, words) for key, words in zip(found, kind, strict=True)]
        if len(set(finer)) > len(set(found)):
            found = finer
    return found


def _numbered(keys: Sequence[Key]) -> list[Key]:
    """What is alike in everything, in the order it stands in its statement."""
    seen: Counter[Key] = Counter()
    result: list[Key] = []
    for key in keys:
        seen[key] += 1
        result.append(key if seen[key] == 1 else (*key, f"place {seen[key]}"))
    return result


def _neighbours(lines: Sequence[FigureLine]) -> tuple[list[str], list[str]]:
    """The name of the line before each line in its block, and those of both its neighbours."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        blocks[line.block].append(at)
    above, around = [""] * len(lines), [""] * len(lines)
    for places in blocks.values():
        rows = [list(group) for _, group in groupby(places, key=lambda at: lines[at].name[2:4])]
        names = ["", *(" ".join(lines[row[0]].name[2:4]) for row in rows), ""]
        for row, before, after in zip(rows, names, names[2:], strict=False):
            for at in row:
                above[at], around[at] = before, f"{before}|{after}"
    return above, around
