"""Names of the places along an axis of categories: lines of text below columns, words beside rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.block_kinds import is_caption
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.bar_groups import BarGroup
from verslag.extractors.layout.drawings.leaning_names import leaning_names
from verslag.extractors.layout.drawings.names_over_rows import names_over
from verslag.extractors.layout.drawings.printed_values import text_of
from verslag.extractors.layout.drawings.turned_names import text_of_turned, turned_names
from verslag.extractors.lines.close_words import close_runs, close_words
from verslag.extractors.lines.lines import rows_of

# Words of one name stand at most so many ems apart.
_WORD_GAP = 0.6
# Lines of one name stand within so many ems; further down begins the name of a group.
_LEADING = 0.35
# Names of the axis stand within so many ems of it, and below one another.
_REACH, _FIRST_REACH = 2.2, 4.0
# Names of columns end within so many ems below the axis; those of rows stand within so many ems of it and one another.
_NAMES_REACH, _BESIDE_REACH = 9.0, 5.0
# A column of names, one for each row, stands within so many.
_COLUMN_REACH = 12.0
# What is set so many times as large as the first names below an axis is display type of something else.
_LARGER = 1.35
# Names of one column start at one edge to within so many ems.
_FLUSH = 0.3
# A name on the axis has at most so many words on a line.
_LONGEST = 5
# Words are centred under their bar to within this share of the distance between bars.
_CENTRED = 0.25


def rows_below(
    words: Sequence[Word], baseline: float, middles: Sequence[float], pitch: float
) -> list[tuple[Word, ...]]:
    """Lines of words below an axis, down to the first wide gap or the first line that cannot be names of bars.

    Args:
        words: below the axis, within its reach to both sides.
        baseline: where the axis lies.
        middles: where the bars stand along it.
        pitch: the distance between neighbouring bars.
    """
    found: list[tuple[Word, ...]] = []
    edge = baseline
    for line in rows_of(words):
        size = median(w.size for w in line.words)
        if found and size > _LARGER * found[0][0].size:
            break
        runs = close_words(line.words, _WORD_GAP)
        far = line.bbox.top - edge > (_REACH if found else _FIRST_REACH) * size
        many = len(runs) > len(middles) + 1 or max(map(len, runs)) > _LONGEST + len(middles)
        across = len(runs) == 1 and line.bbox.width > pitch and len(by_place(runs[0], middles, pitch)) == 1
        titled = bool(found) and len(runs) == 1 and _is_bolder(line.words, found[0])
        if far or many or (across and len(middles) > 1) or titled or is_caption(line.text):
            break
        found.append(line.words)
        edge = max(edge, line.bbox.bottom)
    return found


def _is_bolder(words: Sequence[Word], names: Sequence[Word]) -> bool:
    return min(w.weight for w in words) >= BOLD_WEIGHT > max(w.weight for w in names)


def levels_of(rows: Sequence[Sequence[Word]], middles: Sequence[float], pitch: float) -> list[list[list[Word]]]:
    """For each level of names the words that name each place, from the axis outwards; no words where none stands there.

    A level with a name for each place is told by place; one with fewer names the places around each.

    Args:
        rows: lines of words, top to bottom.
        middles: where the bars stand along the axis.
        pitch: the distance between neighbouring bars.
    """
    levels: list[list[list[Word]]] = []
    names: list[list[Word]] = []
    bottom = 0.0
    for row in rows:
        box = union(w.bbox for w in row)
        runs = [part for run in close_words(row, _WORD_GAP) for part in by_place(run, middles, pitch)]
        if names and (box.top - bottom > _LEADING * row[0].size or any(_spans(run, names) for run in runs)):
            levels.append(_placed(names, middles))
            names = []
        bottom = box.bottom
        for run in runs:
            home = next((n for n in names if union(w.bbox for w in n).x_overlap(union(w.bbox for w in run)) > 0), None)
            if home is None:
                names.append(list(run))
            else:
                home.extend(run)
    if names:
        levels.append(_placed(names, middles))
    return levels


def _spans(run: Sequence[Word], names: Sequence[Sequence[Word]]) -> bool:
    """Whether words stand in the middle under two names or more: they name a group of places, and are no next line."""
    box = union(w.bbox for w in run)
    over = [b for name in names if box.x_overlap(b := union(w.bbox for w in name)) > 0]
    return len(over) > 1 and abs(union(over).x_mid - box.x_mid) <= run[0].size


def by_place(run: list[Word], middles: Sequence[float], pitch: float) -> list[list[Word]]:
    """The run cut into the words under each bar, where each part stands in the middle of its own."""
    parts: dict[int, list[Word]] = {}
    for word in run:
        parts.setdefault(_nearest(word.bbox.x_mid, middles), []).append(word)
    centred = all(
        abs(union(w.bbox for w in words).x_mid - middles[at]) <= _CENTRED * pitch for at, words in parts.items()
    )
    return list(parts.values()) if len(parts) > 1 and centred else [run]


def _placed(names: Sequence[list[Word]], middles: Sequence[float]) -> list[list[Word]]:
    centres = [union(w.bbox for w in name).x_mid for name in names]
    if len(names) >= len(middles):
        taken = {_nearest(centre, middles): name for centre, name in zip(centres, names, strict=True)}
        return [taken.get(i, []) for i in range(len(middles))]
    return [names[_nearest(middle, centres)] for middle in middles]


def _nearest(place: float, places: Sequence[float]) -> int:
    return min(range(len(places)), key=lambda i: abs(places[i] - place))


def text_of_name(words: Sequence[Word]) -> str:
    """A name as a person reads it: its lines joined, hyphens at their ends mended."""
    if len(words) == 1:
        return words[0].text.strip()
    if words and words[0].rotation:
        return text_of_turned(words)
    if words and words[0].leaning:
        return text_of(words)
    text = ""
    for line in rows_of(words):
        part = text_of(line.words)
        text = text[:-1] + part if text.endswith("-") and part[:1].islower() else f"{text} {part}".strip()
    return text


def names_of_places(
    group: BarGroup, words: Sequence[Word], turned: Sequence[Word], values: Sequence[Sequence[Word]], em: float
) -> list[list[list[Word]]]:
    """For each level of names the words that name each place of a bar chart, the level next to the axis first.

    Args:
        group: its bars; those of one cluster share their names.
        words: of the page that may be names.
        turned: words of the page turned by a quarter.
        values: printed at the bars.
        em: size of the running text.
    """
    single = [group.middle(stack[0].bbox) for stack in group.stacks]
    clusters = group.clusters()
    if group.upright and len(clusters) < len(single):
        levels = names_under(group.bbox, (words, turned), single, group.pitch, em)
        if levels and _one_each(levels[0], single, group.pitch):
            return levels
    boxes = group.cluster_boxes()
    middles = [group.middle(box) for box in boxes]
    pitch = min((b - a for a, b in pairwise(middles)), default=group.thickness)
    if group.upright:
        levels = names_under(group.bbox, (words, turned), middles, pitch, em)
    else:
        levels = names_beside(group.bbox.x0, words, values, boxes)
        if not levels or not all(levels[0]):
            over = names_over(words, boxes)
            levels = [over] if over else levels
    at = {place: number for number, cluster in enumerate(clusters) for place in cluster}
    return [[level[at[place]] for place in range(len(group.stacks))] for level in levels]


def _one_each(names: Sequence[Sequence[Word]], middles: Sequence[float], pitch: float) -> bool:
    """Whether each place has a name of its own in its middle, as years have that stand under the columns of a group."""
    return all(
        name and abs(union(w.bbox for w in name).x_mid - middle) <= _CENTRED * pitch
        for name, middle in zip(names, middles, strict=True)
    )


def names_under(
    box: BBox, words: tuple[Sequence[Word], Sequence[Word]], middles: Sequence[float], pitch: float, em: float
) -> list[list[list[Word]]]:
    """For each level of names under an axis the words that name each place, the level next to the axis first.

    Args:
        box: of the marks.
        words: of the page that may be names, upright and turned or slanted.
        middles: where the places stand along the axis.
        pitch: the distance between neighbouring places.
        em: size of the running text.
    """
    turned = turned_names([w for w in words[1] if w.rotation], middles, pitch, box.bottom)
    turned = turned or leaning_names(words[1], middles, pitch, box.bottom)
    return [turned] if turned else _level_names(box, words[0], middles, pitch, em)


def _level_names(
    box: BBox, words: Sequence[Word], middles: Sequence[float], pitch: float, em: float
) -> list[list[list[Word]]]:
    side = max(0.6 * pitch, em)
    lower = [w for w in words if box.bottom - 0.3 * w.size <= w.bbox.top <= box.bottom + _NAMES_REACH * em]
    runs = [run for run in close_runs(lower, _WORD_GAP) if not is_caption(text_of(run))]
    near = [w for run in runs for w in run if box.x0 - side <= w.bbox.x_mid <= box.x1 + side]
    return levels_of(rows_below(near, box.bottom, middles, pitch), middles, pitch)


def _is_group_of(run: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether words left of the name of a row can name the group it belongs to; figures are of a table beside it."""
    near = name[0].bbox.x0 - run[-1].bbox.x1 <= _BESIDE_REACH * name[0].size
    return near and any(ch.isalpha() for word in run for ch in word.text)


def _starts_with(run: Sequence[Word], near: Sequence[Sequence[Word]]) -> bool:
    """Whether words are near the rows, or start at one edge with others that are: a short name in their column."""
    return any(abs(run[0].bbox.x0 - other[0].bbox.x0) <= _FLUSH * run[0].size for other in near)


def names_beside(
    edge: float, words: Sequence[Word], values: Sequence[Sequence[Word]], boxes: Sequence[BBox]
) -> list[list[list[Word]]]:
    """The words left of rows: the run next to the axis names the row, runs further left the rows from theirs on.

    Where a row has but the inner names of the row above, it has the outer ones of that.

    Args:
        edge: where the rows begin.
        words: of the page that may be names.
        values: printed at the rows; names end before them.
        boxes: of the rows, top to bottom.
    """
    edge = min(edge, *(v[0].bbox.x0 for v in values)) if values else edge
    names: list[list[Word]] = [[] for _ in boxes]
    groups: list[list[Word]] = [[] for _ in boxes]
    middles = [box.y_mid for box in boxes]
    half = min((b - a for a, b in pairwise(middles)), default=2 * boxes[0].height) / 2
    largest = max((_LARGER * w.size for value in values for w in value), default=float("inf"))
    placed: list[tuple[int, list[list[Word]]]] = []
    for row in rows_of([w for w in words if w.bbox.x1 <= edge + 0.3 * w.size]):
        at = _nearest(row.bbox.y_mid, middles)
        runs = close_words(row.words, _WORD_GAP)
        if abs(row.bbox.y_mid - middles[at]) <= half and runs[-1][0].size <= largest:
            placed.append((at, runs))
    column = len(boxes) > 2 and sorted(at for at, _ in placed) == list(range(len(boxes)))
    column = column and all(_starts_with(runs[-1], [placed[0][1][-1]]) for _, runs in placed)
    reach = _COLUMN_REACH if column else _BESIDE_REACH
    near = [runs[-1] for _, runs in placed if edge - runs[-1][-1].bbox.x1 <= reach * runs[-1][0].size]
    for at, runs in placed:
        if not _starts_with(runs[-1], near):
            continue
        names[at].extend(runs[-1])
        first = len(runs) - 1
        while first and _is_group_of(runs[first - 1], runs[first]):
            first -= 1
        groups[at].extend(w for run in runs[first:-1] for w in run)
    if not groups[0]:
        return [names]
    for number in range(1, len(groups)):
        own = groups[number]
        start = own[0].bbox.x0 - own[0].size if own else float("inf")
        groups[number] = [w for w in groups[number - 1] if w.bbox.x0 < start] + own
    return [names, groups]
