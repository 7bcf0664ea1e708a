"""The printed lines of a page by the part each can play in a tile: value, period, unit, name or a text of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.lines.entry_lines import opens_with_figure
from verslag.extractors.lines.lines import line_of
from verslag.extractors.numbers import parse_quantities, read_declaration
from verslag.extractors.numbers.lexicon import is_hedge

PartKind = Literal["value", "period", "unit", "name", "text", "declaration"]
"""A number with nothing but its unit and period; a period; a unit or multiplier; words without a figure; words with
their own figure; the scale or unit of other figures.
"""

# Lines of one name follow each other within this share of their size (leading of 1.6), and may touch by their
# descenders.
_LINE_GAP = 0.6
_LINE_TOUCH = -0.4
# They are level on the left, in the middle or on the right to within this share.
_ALIGNED = 0.6
# Type of two sizes is two styles from this ratio.
_SIZE_RATIO = 1.12
# A gap of so many ems before type of another size is no space.
_SPACE = 0.95
# Type behind a number that is set larger than all of it by this ratio stands apart from it.
_DISPLAY_BEFORE = 1.35
# Figures that follow each other are apart from so many ems on; a typed space is a quarter.
_APART = 0.4
# A declaration without a name has at most so many words ("(bedragen x € 1.000)") and opens so.
_DECLARATION_WORDS = 4
_DECLARES = re.compile(r"^\(?\s*(?:x\b|×|in\b|bedragen\b|€|')", re.IGNORECASE)
# A number with its unit and period has at most so many words; a unit alone so many.
_VALUE_WORDS = 7
_UNIT_WORDS = 2
# A word names something from so many letters on.
_LEAST_LETTERS = 2

ARROW = r"(?:→|➔|➜|➝|⇒|►|-+>|>)"
"""From one value to another."""
_ARROW = re.compile(ARROW)

_HANGING = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
_TIMES = frozenset({"date", "year", "period"})
# What may stand between a value and its period without naming anything.
_AROUND = re.compile(r"\b(?:in|eind|einde|begin|ultimo|per|op|over|van|was|stand|jaar|t/m|ca|circa)\b", re.IGNORECASE)


class TileLook(NamedTuple):
    """How a part is set, for telling parts that play the same role."""

    size: float
    bold: bool
    color: str


@dataclass(frozen=True, slots=True)
class TilePart:
    """One or more lines that play one role."""

    kind: PartKind
    lines: tuple[Line, ...]
    bbox: BBox
    look: TileLook
    """Of the number in a value, of the first word elsewhere."""
    quantity: Quantity | None = None
    """Of a value."""
    dated: bool = False
    """A value that carries its own period."""
    before: tuple[Line, ...] = ()
    """The value it came from (`1.200 → 1.350`)."""
    drawn: BBox | None = None
    """What it stands in by itself: a circle, an icon, the half of a tile."""
    heads: bool = False
    """Words set as titles over groups of numbers are."""

    @property
    def reach(self) -> BBox:
        """What its name stands by: what it is drawn in, or its own box."""
        return self.drawn or self.bbox

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def parts_of(runs: Sequence[Line]) -> list[TilePart]:
    """The runs of a page as parts, the lines of one name or text joined.

    Args:
        runs: from the top down.
    """
    parts: list[TilePart] = []
    reached: list[int] = []
    for run in (piece for whole in runs for piece in _pieces(whole)):
        part = part_of((run,))
        if part is None:
            continue
        reached = [i for i in reached if run.bbox.top - parts[i].bbox.bottom <= _LINE_GAP * parts[i].look.size]
        home = next((i for i in reversed(reached) if _continues(parts[i], part)), None)
        joined = part_of((*parts[home].lines, run)) if home is not None else None
        if home is not None and joined is not None and not (parts[home].kind == part.kind == "unit" != joined.kind):
            parts[home] = joined
            continue
        if part.kind in ("name", "text", "unit"):
            reached.append(len(parts))
        parts.append(part)
    return parts


def _pieces(run: Line) -> list[Line]:
    """A run cut where it is not one text: at gaps before type of another size that are no spaces, behind a number in
    display type, and between figures where it holds nothing else.
    """
    if len(run.words) == 1:
        return [run]
    cuts = _ends_of_figures(run)
    for i, (a, b) in enumerate(pairwise(run.words), 1):
        small = min(a.size, b.size)
        if b.bbox.x0 - a.bbox.x1 > _SPACE * small and max(a.size, b.size) > _SIZE_RATIO * small:
            cuts.add(i)
    if display := _end_of_display(run):
        cuts.add(display)
    edges = [0, *sorted(cuts), len(run.words)]
    return [line_of(run.words[i:j]) for i, j in pairwise(edges)] if cuts else [run]


def _end_of_display(run: Line) -> int:
    """How many words the figure takes that opens a run in larger type than all that follows; 0 where none does."""
    largest = max(w.size for w in run.words)
    end = next((i for i, w in enumerate(run.words) if w.size * _DISPLAY_BEFORE <= largest), 0)
    if not end or any(w.raised for w in run.words) or any(w.size * _DISPLAY_BEFORE > largest for w in run.words[end:]):
        return 0
    opening = part_of((line_of(run.words[:end]),))
    return end if opening is not None and opening.kind == "value" else 0


def _ends_of_figures(run: Line) -> set[int]:
    """Where the second and later figures of a run begin that holds nothing else, by the number of words before them."""
    if (
        len(run.words) > _VALUE_WORDS
        or any(w.joined for w in run.words)
        or not any(map(str.isdigit, run.text))
        or _ARROW.search(run.text)
    ):
        return set()
    figures = [q for q in parse_quantities(run.text) if q.is_figure]
    if any(map(str.isalpha, _without(figures, run.text))):
        return set()
    cuts = (run.text[: q.start].count(" ") for q in figures[1:])
    worded = any(map(str.isalpha, run.text))
    # A word may hold two figures ("24%21%").
    return {i for i in cuts if i and (not worded or _gap_before(run, i) > _APART * run.words[i].size)}


def _gap_before(run: Line, at: int) -> float:
    return run.words[at].bbox.x0 - run.words[at - 1].bbox.x1


def _without(mentions: Sequence[Quantity], text: str) -> str:
    """What a text says besides some of its numbers."""
    for mention in reversed(mentions):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def part_of(lines: tuple[Line, ...]) -> TilePart | None:
    """The part that lines play together; None for marks that say nothing."""
    text = " ".join(_plain(line) for line in lines)
    box, look = union(line.bbox for line in lines), _look(lines[0].words[0])
    count = text.count(" ") + 1
    if not any(ch.isdigit() for ch in text):
        kind: PartKind = "unit" if count <= _UNIT_WORDS and is_unit(text) else "name"
        if count <= _DECLARATION_WORDS and _DECLARES.match(text) and read_declaration(text) is not None:
            kind = "declaration"
        return TilePart(kind, lines, box, look) if sum(map(str.isalpha, text)) >= _LEAST_LETTERS else None
    if count <= _UNIT_WORDS and is_unit(text):
        return TilePart("unit", lines, box, look)
    if count > _VALUE_WORDS and len(lines) == 1:
        return TilePart("text", lines, box, look)
    return _with_digits(text, lines, box, look)


def _with_digits(text: str, lines: tuple[Line, ...], box: BBox, look: TileLook) -> TilePart | None:
    """The part of a text with digits: which of its numbers are figures, and what is left besides."""
    declares = text.count(" ") < _DECLARATION_WORDS and bool(_DECLARES.match(text))
    if declares and (found := read_declaration(text)) and found.scale:
        return TilePart("declaration", lines, box, look)
    mentions = parse_quantities(text)
    figures = [q for q in mentions if q.is_figure and q.kind != "ordinal" and q.value is not None]
    times = [q for q in mentions if q.kind in _TIMES]
    rest = _without(mentions, text)
    if len(figures) == 2 and len(lines) == 1 and _ARROW.fullmatch(rest.strip()):
        return _change(lines[0], figures, box)
    named = any(ch.isalpha() for ch in _AROUND.sub(" ", rest)) and not is_hedge(rest)
    if len(figures) == 1 and len(times) <= 1 and not named:
        return TilePart("value", lines, box, _look_of_number(lines), figures[0], bool(times))
    if figures:
        return TilePart("text", lines, box, look)
    if len(times) == 1 and not named:
        return TilePart("period", lines, box, look)
    others = {m.kind for m in mentions} - _TIMES - {"reference"}
    return TilePart("name", lines, box, look) if named and not others else None


def _change(line: Line, figures: Sequence[Quantity], box: BBox) -> TilePart | None:
    """A value with the one it came from, cut at the arrow between them."""
    arrow = next((i for i, w in enumerate(line.words) if _ARROW.fullmatch(w.text)), 0)
    if not 0 < arrow < len(line.words) - 1:
        return None
    before, after = line_of(line.words[:arrow]), line_of(line.words[arrow:])
    return TilePart("value", (after,), box, _look_of_number((line,)), figures[1], before=(before,))


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """Whether a text is a unit or multiplier and nothing else: a number before it takes it in whole, unchanged.

    >>> is_unit("miljoen"), is_unit("uur"), is_unit("uit 10"), is_unit("leden")
    (True, True, True, False)
    """
    number = "2,5 "  # a part of a whole ("2 op 10") has no decimals, a mark has
    read = parse_quantities(number + text)
    if len(read) != 1 or read[0].surface != number + text or read[0].value is None:
        return False
    return read[0].value == Decimal("2.5") * 10 ** read[0].scale and bool(read[0].unit or read[0].scale)


def _plain(line: Line) -> str:
    """The line without note marks."""
    kept = [w for w in line.words if not w.raised]
    return " ".join(w.text for w in kept) if len(kept) < len(line.words) else line.text


def _look(word: Word) -> TileLook:
    return TileLook(round(word.size * 2) / 2, word.weight >= BOLD_WEIGHT, word.color)


def _look_of_number(lines: Sequence[Line]) -> TileLook:
    digits = [w for line in lines for w in line.words if any(ch.isdigit() for ch in w.text) and not w.raised]
    return _look(max(digits, key=lambda w: w.size))


def _continues(part: TilePart, below: TilePart) -> bool:
    """Whether `below` is the next line of `part`: one text, set on."""
    if below.kind == "declaration" or (opens_with_figure(part.lines[0]) and opens_with_figure(below.lines[0])):
        return False
    last, first = part.lines[-1], below.lines[0]
    before, after = _look(last.words[-1]), _look(first.words[0])
    size = max(before.size, after.size)
    if size > _SIZE_RATIO * min(before.size, after.size):
        return False
    if not _LINE_TOUCH * size <= first.bbox.top - last.bbox.bottom <= _LINE_GAP * size:
        return False
    if not is_aligned(last.bbox, first.bbox, _ALIGNED * size):
        return False
    if part.kind == "unit":
        return before == after and (below.kind == "unit" or (below.kind == "name" and first.text[:1].islower()))
    goes_on = first.text[:1].islower() or last.text.endswith((":", "-", "\u2010")) or _hangs(last.words[-1].text)
    if below.kind in ("value", "period", "unit") and not goes_on:
        return False
    return before == after or (goes_on and (before.color == after.color or last.text.endswith(":")))


def is_aligned(a: BBox, b: BBox, slack: float) -> bool:
    """Whether two boxes are level on the left, in the middle or on the right to within `slack` points."""
    return min(abs(a.x0 - b.x0), abs(a.x_mid - b.x_mid), abs(a.x1 - b.x1)) <= slack


def _hangs(word: str) -> bool:
    """Whether a line that ends so goes on: no name ends in a preposition or an article."""
    return word.casefold() in _HANGING
