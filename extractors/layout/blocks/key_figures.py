"""Key figures: a big number with its short label, kept together as one block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drafts.draft import Draft, draft_of
from verslag.extractors.lines.lines import rows_of
from verslag.extractors.lines.numerals import is_big_number
from verslag.extractors.lines.runs import is_bullet

# A key figure is set at least this much larger than its label or the running text.
_BIG = 1.35
# On a card less will do, or weight alone; off a card it must be larger by this much.
_BIG_ON_CARD = 1.2
_BIG_ALONE = 1.6
# Longest label, in words; longer texts are paragraphs that happen to follow a number.
_LONGEST_LABEL = 30
# A label is set no larger than the running text by this; larger type is a title.
_TITLE = 1.5
# Their title stands within this many of the number's ems.
_TITLE_REACH = 1.5
# Chapters are numbered up to about here.
LAST_CHAPTER = 20
# The longest label of a number only somewhat larger than it.
_SHORT_LABEL = 6
# A label stands within this many of its own number's ems.
_LABEL_REACH = 1.3

# A card with so few words may set the noun with the number.
_SHORT_CARD = 14
# In rows of number and label the label is at most so many words and stands within so many ems.
_ROW_LABEL = 8
_ROW_GAP = 3.0
# So many rows, their labels aligned to within some points, are a list of figures and no accident.
_LEAST_ROWS = 3
_COLUMN_SLACK = 3.0

_DATE = re.compile(
    r"^(?:\d{1,2}\s+)?(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec)[a-z]*\.?(?:\s*['‘’]?\d{2,4})?$",
    re.IGNORECASE,
)
# A count with its noun in display type ("8 leden").
_COUNT = re.compile(r"^[\d.,]+\s+[^\W\d]\w*$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def card_kpi(drafts: Sequence[Draft], card: BBox, em: float) -> Draft | None:
    """The one key figure printed on `card`, or None where the card says something else.

    Args:
        drafts: the blocks on the card.
        card: its box.
        em: size of the running text of the page.
    """
    lines = [line for draft in drafts for line in draft.lines]
    words = sum(len(line.words) for line in lines)
    if not lines or words > _LONGEST_LABEL + 6 or len(lines) > 9:
        return None
    if _DATE.match(" ".join(line.text for line in sorted(lines, key=_reading_key))):
        return None  # a badge on a timeline
    figures = [
        draft
        for draft in drafts
        for line in draft.lines
        if is_big_number(line.text) or (words <= _SHORT_CARD and _COUNT.match(line.text) and len(drafts) > 1)
    ]
    if not figures:
        return None
    biggest = max(figures, key=lambda d: (d.style.size, d.style.bold))
    others = [d for d in drafts if d is not biggest and not (len(d.lines) == 1 and is_big_number(d.text))]
    rivals = [d for d in figures if d is not biggest and d.style.size >= 0.9 * biggest.style.size]
    if rivals or (not others and len(biggest.lines) < 2):
        return None
    label_size = max((d.style.size for d in others), default=0.0)
    distinct = biggest.style.size >= _BIG_ON_CARD * label_size or (
        biggest.style.size >= label_size and (biggest.style.bold or biggest.style.color != others[0].style.color)
    )
    if others and (not distinct or _opens_chapter(biggest, others, em)):
        return None
    return draft_of(rows_of(w for line in lines for w in line.words), "kpi", container=card)


def _opens_chapter(number: Draft, others: Sequence[Draft], em: float) -> bool:
    """A small bare number with display type beside or below it is a chapter's number over its title."""
    text, box, reach = number.text.strip(), number.bbox, _TITLE_REACH * number.style.size
    if not text.isdecimal() or int(text) > LAST_CHAPTER:
        return False
    near = BBox(box.x0 - reach, box.top, box.x1 + reach, box.bottom + reach)
    return any(
        d.style.size >= _TITLE * em and d.bbox.x_overlap(near) > 0 and d.bbox.y_overlap(near) > 0 for d in others
    )


def _is_opener(drafts: Sequence[Draft]) -> bool:
    """Nothing but a chapter's number and its title, on a page of their own."""
    numbers = [d for d in drafts if d.text.strip().isdecimal() and int(d.text) <= LAST_CHAPTER]
    titles = [d for d in drafts if d not in numbers]
    return len(numbers) == 1 == len(titles) and titles[0].kind is None and titles[0].text[:1].isupper()


def pair_kpis(drafts: Sequence[Draft], body_size: float) -> list[Draft]:
    """`drafts` with each big number and the label below, beside or above it made one block."""
    result = list(drafts)
    if _is_opener(result):
        return result
    openings, smallest = _openings(result), min((d.style.size for d in result), default=0.0)
    numbers = [d for d in result if d.kind is None and _stands_out(d, openings, smallest, body_size)]
    numbers = [d for d in numbers if not _opens_chapter(d, [o for o in result if o is not d], body_size)]
    for number in sorted(numbers, key=lambda d: (d.bbox.top, d.bbox.x0)):
        label = _label_for(number, [d for d in result if d is not number and d.kind is None and d not in numbers])
        if label is None:
            continue
        lines = sorted((*number.lines, *label.lines), key=_reading_key)
        if label.bbox.x0 > number.bbox.x1 - 1:
            lines = [*number.lines, *label.lines]
        result.remove(label)
        result[result.index(number)] = draft_of(lines, "kpi", container=number.container)
    return result


def row_kpis(drafts: Sequence[Draft]) -> tuple[list[Draft], set[Draft]]:
    """Bare numbers with a short label right of each, in several rows below one another (bars, icon lists).

    Returns:
        The key figures, and the drafts they were made of.
    """
    pairs: list[tuple[Draft, Draft]] = []
    by_start = sorted(drafts, key=_start)
    openings = _openings(drafts)
    for number in drafts:
        if number.kind is not None or len(number.lines) != 1 or not is_big_number(number.text):
            continue
        if _enumerates(number, openings):
            continue
        end = number.bbox.x1
        near = by_start[
            bisect_right(by_start, end - 1, key=_start) : bisect_right(
                by_start, end + _ROW_GAP * number.style.size, key=_start
            )
        ]
        level = [
            d
            for d in near
            if d is not number and d.bbox.y_overlap(number.bbox) > 0.5 * min(number.bbox.height, d.bbox.height)
        ]
        if len(level) == 1 and level[0].kind is None and _is_short_label(level[0], number):
            pairs.append((number, level[0]))
    columns = Counter(round(label.bbox.x0 / _COLUMN_SLACK) for _, label in pairs)
    kept = [(n, label) for n, label in pairs if columns[round(label.bbox.x0 / _COLUMN_SLACK)] >= _LEAST_ROWS]
    made = [draft_of([*n.lines, *label.lines], "kpi", container=n.container or label.container) for n, label in kept]
    return made, {d for pair in kept for d in pair}


def without_kpis(drafts: Sequence[Draft]) -> list[Draft]:
    """The blocks of a table of contents, where numbers beside titles are pages and no figures."""
    return [replace(draft, kind=None) if draft.kind == "kpi" else draft for draft in drafts]


def _start(draft: Draft) -> float:
    return draft.bbox.x0


_Openings = Mapping[str, Sequence[tuple[float, Draft]]]


def _openings(drafts: Sequence[Draft]) -> _Openings:
    """The words that open lines, with their size and the block they stand in."""
    found: defaultdict[str, list[tuple[float, Draft]]] = defaultdict(list)
    for draft in drafts:
        for line in draft.lines:
            word = line.words[0]
            found[word.text.rstrip(".)")].append((word.size, draft))
    return found


def _enumerates(number: Draft, openings: _Openings) -> bool:
    """Whether a bare small integer numbers an item: the one before or after it opens another line in the same size."""
    text = number.text.strip()
    if not text.isdecimal() or int(text) > LAST_CHAPTER:
        return False
    return any(
        draft is not number and abs(size - number.style.size) <= 1.0
        for neighbour in (int(text) - 1, int(text) + 1)
        for size, draft in openings.get(str(neighbour), ())
    )


def _is_short_label(draft: Draft, number: Draft) -> bool:
    """Whether `draft` can be what `number` counts; beside a bare year it must bring the figure itself."""
    words = draft.text.split()
    if _YEAR.match(number.text) and not words[0][0].isdigit():
        return False
    return len(words) <= _ROW_LABEL and sum(c.isalpha() for c in draft.text) >= 3 and not is_bullet(words[0])


def _reading_key(line: Line) -> tuple[float, float]:
    return line.bbox.top, line.bbox.x0


def _stands_out(draft: Draft, openings: _Openings, smallest: float, body_size: float) -> bool:
    """A line that is a number and nothing else, in display type; bold or coloured type may be smaller."""
    if len(draft.lines) != 1 or not is_big_number(draft.text) or _enumerates(draft, openings):
        return False
    if draft.style.size >= _BIG_ALONE * body_size:
        return True
    return draft.style.bold and draft.style.size >= _BIG * smallest


def _label_for(number: Draft, candidates: Sequence[Draft]) -> Draft | None:
    em = number.style.size
    best: Draft | None = None
    best_cost = float("inf")
    for label in candidates:
        words = sum(len(line.words) for line in label.lines)
        longest = _LONGEST_LABEL if em >= _BIG_ALONE * label.style.size else _SHORT_LABEL
        if words > longest or label.style.size * _BIG > em:
            continue
        if _DATE.match(f"{number.text} {label.text}"):
            continue
        cost = _distance(number.bbox, label.bbox, em)
        if cost < best_cost:
            best, best_cost = label, cost
    return best


def _distance(number: BBox, label: BBox, em: float) -> float:
    """How far a label stands from its number; infinite where it does not belong to it. Below beats beside, beside
    above.
    """
    below, above, beside = label.top - number.bottom, number.top - label.bottom, label.x0 - number.x1
    aligned = number.x_overlap(label) > 0.5 * min(number.width, label.width)
    level = number.y_overlap(label) > 0.5 * min(number.height, label.height)
    if aligned and -0.4 * em < below < _LABEL_REACH * em:
        return max(below, 0.0)
    if level and -1 < beside < _LABEL_REACH * em:
        return beside + 0.3 * em
    if aligned and -0.4 * em < above < 0.6 * em:
        return max(above, 0.0) + em
    return float("inf")
