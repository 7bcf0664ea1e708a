"""What a chart is called: its caption, the words on a card beside it, a line above or below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drafts.block_kinds import is_caption
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.printed_values import number_of
from verslag.extractors.lines.lines import line_of, rows_of
from verslag.extractors.numbers import read_declaration

_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?:?")
# A title stands within so many ems of its chart, over it within more; its lines within so many of one another.
_REACH, _REACH_OVER, _LEADING = 4.0, 7.0, 0.9
# A line below that stands this share as far away as one above is the title.
_MUCH_NEARER = 0.5
# A card beside a chart stands within this share of the page's width from it and shares so much of its height.
_BESIDE, _LEVEL = 0.2, 0.5
# It is at least this share of the chart's height.
_LOWEST_CARD = 0.25
# A title has at most so many words: what is longer is text.
_LONGEST, _LONGEST_CARD, _LONGEST_SUBTITLE, _LONGEST_DATE = 25, 30, 6, 3
_SENTENCE = (".", ",", ";")
# A title in plain type has at most so many words on so many lines, is no part of a sentence, and is this share larger
# or smaller than what most words of the page are set in.
_LONGEST_PLAIN, _MOST_LINES, _OTHER_SIZE = 16, 2, 0.05
_PAUSES = (*_SENTENCE, ":", "!", "?")
_WORD_GAP = 1.2


class ChartTitle(NamedTuple):
    """What a chart is called."""

    text: str = ""
    below: str = ""
    """A short line of another style between title and chart: unit, scale or years."""


def chart_title(
    box: BBox, words: Sequence[Word], shapes: Sequence[Shape], width: float, others: Sequence[BBox]
) -> ChartTitle:
    """The words that name a chart; empty where none are near enough to be sure.

    Args:
        box: of the chart with its words.
        words: of the page, those of charts left out.
        shapes: drawn on the page.
        width: of the page.
        others: boxes of the other charts: what stands between is theirs as well as this one's.
    """
    card = _beside(box, words, shapes, width, others)
    if card:
        return ChartTitle(card)
    above = _lines_towards(box, words, up=True)
    below = _lines_towards(box, words, up=False)
    if below and any(_is_over(union(line.bbox for line in below), other) for other in others):
        below = []
    over = _over_subtitle(box, above, words)
    if over and _explains(above):
        return ChartTitle(_text(over), _text(above))  # whatever title stands below: of what follows
    for lines in _nearer_first(box, above, below):
        if _is_title(lines):
            return ChartTitle(_text(lines), _text(_line_under(lines[-1], box, words)) if lines is above else "")
    plain = _plain_title(box, above, words)
    if plain:
        return ChartTitle(plain, _text(below) if _is_date(below) else "")
    if over or (_is_short(above) and read_declaration(_text(above))):
        return ChartTitle(_text(over), _text(above))
    return ChartTitle("", next((_text(lines) for lines in (below, above) if _is_date(lines)), ""))


def _line_under(title: Line, box: BBox, words: Sequence[Word]) -> list[Line]:
    """The line flush with a title right under it, beside what is drawn, that gives a unit or a year."""
    first = title.words[0]
    under = [w for w in words if 0 <= w.bbox.top - title.bbox.bottom <= _LEADING * first.size and w.bbox.top < box.top]
    starts = [w for w in under if abs(w.bbox.x0 - title.bbox.x0) <= 0.2 * first.size]
    if len(starts) != 1:
        return []
    row = sorted((w for w in under if abs(w.baseline - starts[0].baseline) <= 0.3 * w.size), key=lambda w: w.bbox.x0)
    lines = [line_of(_run_around(row, starts[0]))]
    return lines if _is_short(lines) and _explains(lines) else []


def _explains(lines: Sequence[Line]) -> bool:
    """Whether a line goes on from the title over it: with a unit, a year, or in lower case."""
    text = _text(lines)
    years = any(_YEAR.search(word.text) for line in lines for word in line.words)
    return years or text[:1].islower() or read_declaration(text) is not None


def _is_short(lines: Sequence[Line]) -> bool:
    return 0 < sum(len(line.words) for line in lines) <= _LONGEST_SUBTITLE


def _over_subtitle(box: BBox, above: Sequence[Line], words: Sequence[Word]) -> list[Line]:
    """The title over the short line right above a chart; nothing where that is none, or no title stands over it."""
    if not above or not _text(above):
        return []
    top = union(line.bbox for line in above).top
    over = _lines_towards(BBox(box.x0, top, box.x1, box.bottom), words, up=True)
    gap = top - over[-1].bbox.bottom if over else 0.0
    near = _is_short(above) or (len(above) == 1 and gap <= _LEADING * over[-1].words[0].size) if over else False
    return over if near and _is_title(over) else []


def _is_over(line: BBox, chart: BBox) -> bool:
    """Whether a line stands right over a chart, whose title it then is."""
    return line.x_overlap(chart) > 0 and -line.height <= chart.top - line.bottom <= _REACH * line.height


def _is_date(lines: Sequence[Line]) -> bool:
    """Whether a line gives but the year of a chart, as under pies that stand beside one another."""
    words = [word for line in lines for word in line.words]
    years = sum(bool(_YEAR.fullmatch(w.text)) for w in words)
    return years == 1 and len(words) <= _LONGEST_DATE and not _is_valued(words)


def _nearer_first(box: BBox, above: list[Line], below: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines above before those below, unless these stand much nearer: what is above is the title of another."""
    if above and below:
        over, under = box.top - above[-1].bbox.bottom, below[0].bbox.top - box.bottom
        if under < _MUCH_NEARER * over:
            return below, above
    return above, below


def _plain_title(box: BBox, lines: Sequence[Line], words: Sequence[Word]) -> str:
    """A title in plain type: a short line right over the chart, of another size than the text of the page."""
    text = _text(lines)
    if not text or not text[:1].isupper() or text.endswith(_PAUSES) or _is_valued(w for n in lines for w in n.words):
        return ""
    around = union(line.bbox for line in lines)
    size = lines[0].words[0].size
    usual = median(w.size for w in words)
    near = box.top - around.bottom <= _REACH * size and box.x0 - size <= around.x_mid <= box.x1 + size
    asked = read_declaration(text) is not None and len(text.split()) <= _LONGEST_DATE
    short = len(text.split()) <= _LONGEST_PLAIN and len(lines) <= _MOST_LINES
    return text if near and short and not asked and abs(size - usual) > _OTHER_SIZE * usual else ""


def _is_title(lines: Sequence[Line]) -> bool:
    """Whether lines are bold and print no figure."""
    text = _text(lines)
    bold = lines and all(w.weight >= BOLD_WEIGHT for w in lines[0].words[:2])
    return bool(text and bold) and not _is_valued(w for n in lines for w in n.words) and not text.endswith(_SENTENCE)


def panel_title(box: BBox, words: Sequence[Word]) -> str:
    """The lines of one style at the top of a chart's panel; empty where none begin above its words or left of them.

    Args:
        box: of the chart with its words.
        words: on its panel, those of the chart left out.
    """
    lines: list[Line] = []
    for whole in rows_of(words):
        row = line_of(_run_around(whole.words, whole.words[0]))
        if is_caption(row.text):
            continue
        first = row.words[0]
        if lines:
            last = lines[-1]
            alike = abs(first.size - last.words[0].size) <= 0.6 and first.weight == last.words[0].weight
            if not alike or row.bbox.top - last.bbox.bottom > _LEADING * first.size:
                break
        elif row.bbox.top > box.top + 0.5 * first.size and row.bbox.x0 > box.x0 - first.size:
            break
        lines.append(row)
    return _text(lines)


def _is_valued(words: Iterable[Word]) -> bool:
    """Whether words print a figure: they are no title."""
    return any(number_of(w.text) is not None and not _YEAR.fullmatch(w.text) for w in words)


def _text(lines: Sequence[Line]) -> str:
    words = [word for line in lines for word in line.words]
    return text_of_name(words) if words and len(words) <= _LONGEST else ""


def _beside(box: BBox, words: Sequence[Word], shapes: Sequence[Shape], width: float, others: Sequence[BBox]) -> str:
    cards = []
    for shape in shapes:
        card = shape.bbox
        if shape.kind not in ("rect", "curve") or shape.fill is None or card.width > 0.4 * width:
            continue
        gap = max(card.x0 - box.x1, box.x0 - card.x1)
        level = card.y_overlap(box) >= _LEVEL * min(box.height, card.height)
        low = card.height < _LOWEST_CARD * box.height  # a row of a table, or a card of another height
        if not level or low or not -3.0 <= gap <= _BESIDE * width:
            continue
        between = BBox(min(card.x1, box.x1), max(card.top, box.top), max(card.x0, box.x0), min(card.bottom, box.bottom))
        if any(o.x_overlap(between) > 0 and o.y_overlap(between) > 0 for o in others):
            continue
        inside = [w for w in words if card.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
        drawn = any(s is not shape and s.bbox != card and card.contains(s.bbox, slack=-1.0) for s in shapes)
        if (
            inside
            and not drawn
            and not _is_valued(w for w in inside if w.weight >= BOLD_WEIGHT)
            and inside[0].weight >= BOLD_WEIGHT
            and len(inside) <= _LONGEST_CARD
        ):
            cards.append((gap, inside))
    if not cards:
        return ""
    inside = min(cards, key=lambda c: c[0])[1]
    bold = [w for w in inside if w.weight >= BOLD_WEIGHT]
    rest = [w for w in inside if w.weight < BOLD_WEIGHT]
    parts = [text_of_name(part) for part in (bold, rest) if part]
    return ": ".join(parts)


def _lines_towards(box: BBox, words: Sequence[Word], *, up: bool) -> list[Line]:
    """Lines of one style above or below a box, top to bottom."""
    edge = box.top if up else box.bottom
    found: list[Line] = []
    over = [w for w in words if box.x0 - w.size <= w.bbox.x_mid <= box.x1 + w.size]
    rest = [w for w in over if (w.bbox.bottom <= edge + 1.0 if up else w.bbox.top >= edge - 1.0)]
    while rest:
        nearest = max(rest, key=lambda w: w.bbox.bottom) if up else min(rest, key=lambda w: w.bbox.top)
        level = [w for w in rest if abs(w.baseline - nearest.baseline) <= 0.3 * w.size]
        nearest = next((w for w in level if not found and w.weight >= BOLD_WEIGHT), nearest)
        gap = edge - nearest.bbox.bottom if up else nearest.bbox.top - edge
        if gap > (_LEADING if found else _REACH_OVER if up else _REACH) * nearest.size:
            break
        row = sorted((w for w in words if abs(w.baseline - nearest.baseline) <= 0.3 * w.size), key=lambda w: w.bbox.x0)
        run = _run_around(row, nearest)
        if found and not _is_of_style(run[0], found[0].words[0]):
            break
        found.insert(0 if up else len(found), line_of(run))
        if sum(len(line.words) for line in found) > _LONGEST:
            break
        around = union(line.bbox for line in found)
        edge = around.top if up else around.bottom
        rest = [w for w in rest if (w.bbox.bottom <= edge + 1.0 if up else w.bbox.top >= edge - 1.0)]
        rest = [w for w in rest if w.bbox.x1 > around.x0 - 2 * w.size and w.bbox.x0 < around.x1 + 2 * w.size]
    return found


def _is_of_style(word: Word, other: Word) -> bool:
    bold = (word.weight >= BOLD_WEIGHT) == (other.weight >= BOLD_WEIGHT)
    return bold and abs(word.size - other.size) <= 0.6 and word.color == other.color


def _run_around(row: Sequence[Word], word: Word) -> list[Word]:
    at = row.index(word)
    first = last = at
    while first > 0 and row[first].bbox.x0 - row[first - 1].bbox.x1 <= _WORD_GAP * word.size:
        first -= 1
    while last + 1 < len(row) and row[last + 1].bbox.x0 - row[last].bbox.x1 <= _WORD_GAP * word.size:
        last += 1
    return list(row[first : last + 1])
