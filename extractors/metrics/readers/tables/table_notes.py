"""What lines around a table that are no titles say of all its figures: from when they are, and in what printed.

A source or note under it ("Bron: administratie, toestand op 31 december 2031, in duizend euro"), and the sentence of a
paragraph before it that points at it ("De tabel hieronder toont de cijfers van 2031").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from verslag.extractors.document.block import Block
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.language.sentence_ends import SENTENCE_GAP
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.figure_periods import own_period, periods_in
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.section_measures import is_under

_NOTE_WORDS = 30
"""Words of a note that tells of a whole table; longer ones explain."""
_LINES_UNDER = 3
"""Notes and sources that stand between a table and the line that tells of it."""
_POINTING_REACH = 0.12
"""Share of the page's height from a table up to the end of the paragraph that points at it."""

_NEARER = 2.5
"""Times as near to the table above as to the one below from which a line with a unit is the upper one's: it mostly
stands over what it tells of.
"""
_LEAST_GAP = 0.3
"""Line heights: nearer to a table no line stands."""

_OPENS_NOTE = re.compile(
    r"(?:bron(?:nen)?|noot|nota|opm(?:erking)?|n\.?b\.?|peildatum|toestand|stand|situatie"
    r"|(?:de )?(?:cijfers|bedragen|gegevens))\b|[*(]",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:\b(?:peil(?:datum|moment|jaar)?|toestand|stand|situatie|cijfers|gegevens|bedragen|aantallen|betrekking|(?:boek|school|werk|referentie)jaar)\b"
    r"(?:\W+(?:van|op|per|ultimo|eind|begin|voor|het|de|over|in|(?:boek|kalender|school|werk)?jaar)\b)*|\b(?:per|ultimo))\W*$",
    re.IGNORECASE,
)
"""Before a period: what a note says is so then. The year of a source ("Bron: jaarverslag 2031") is when it came out."""
_POINTS = re.compile(
    r"\b(?:(?:onder|neven)staande?|(?:hier(?:onder|na))|volgende)\b.{0,30}\b(?:tabel|overzicht|staat|schema)\b"
    r"|\b(?:tabel|overzicht|staat|schema)\b.{0,30}\b(?:hieronder|hierna)\b|\btabel \d",
    re.IGNORECASE,
)


class TableNote(NamedTuple):
    """A line around a table, and what it says of all its figures."""

    text: str
    bbox: BBox
    measure: Measure = Measure()
    period: Period | None = None
    under: bool = True
    """Whether it stands under the table, not before it."""


def notes_around(blocks: Sequence[Block], place: int, page_height: float) -> tuple[TableNote, ...]:
    """The notes under a table, nearest first, and then what the paragraph before it says of it.

    Args:
        blocks: of a page in reading order.
        place: of the table among them.
        page_height: in points.
    """
    return (*_notes_under(blocks, place), *_pointing(blocks[:place], blocks[place].bbox, page_height))


def _notes_under(blocks: Sequence[Block], place: int) -> list[TableNote]:
    """Lines right under a table, each under the one before; footnotes come last in reading order."""
    table, notes = blocks[place], list[TableNote]()
    last = table.bbox.bottom
    below = (
        b for b in blocks if b.bbox.top >= table.bbox.y_mid and b.bbox.x_overlap(table.bbox) > 0 and b is not table
    )
    ordered = sorted(below, key=lambda b: b.bbox.top)
    lines = takewhile(lambda b: b.kind in ("paragraph", "caption", "footnote", "list_item"), ordered)
    for line, after in zip(lines, [*ordered[1:], None], strict=False):
        if len(notes) == _LINES_UNDER or not is_under(line, table, last):
            break
        last = line.bbox.bottom
        if not (line.text.startswith("*") and "*" in table.text):  # else it is of the figures with that mark
            notes.append(_note(line, table, after if after is not None and after.kind == "table" else None))
    return [note for note in notes if note.period or note.measure.unit or note.measure.scale]


def _note(line: Block, table: Block, following: Block | None) -> TableNote:
    """What a line under a table says of it; before another table only a note is not of that one, and no note that says
    nothing but a unit, unless it is much nearer to the table above.
    """
    text = line.text
    opens = _OPENS_NOTE.match(text) is not None and len(text.split()) <= _NOTE_WORDS
    declares = only_declares(text)
    if following is not None and declares:
        above, below = line.bbox.top - table.bbox.bottom, following.bbox.top - line.bbox.bottom
        own = below > _NEARER * max(above, line.bbox.height * _LEAST_GAP)
    else:
        own = opens or line.kind == "caption" or declares
        own = own and (opens or following is None)
    return TableNote(text, line.bbox, measure_of(text) if own else Measure(), _stated_period(text) if opens else None)


def _stated_period(text: str) -> Period | None:
    """The one period of which a note says that something is so then."""
    stated = {p.text: p for start, _, p in periods_in(text) if _STATE.search(text[:start])}
    return next(iter(stated.values())) if len(stated) == 1 else None


def _pointing(before: Sequence[Block], box: BBox, page_height: float) -> list[TableNote]:
    """What the last paragraph before a table says of it where it points at it; titles may stand between."""
    text = next((b for b in reversed(before) if b.kind not in ("furniture", "heading", "caption")), None)
    if text is None or text.kind != "paragraph" or not 0 <= box.top - text.bbox.bottom <= _POINTING_REACH * page_height:
        return []
    sentences = SENTENCE_GAP.split(text.text)
    pointing = next((n for n in range(len(sentences) - 1, -1, -1) if _POINTS.search(sentences[n])), None)
    if pointing is None:
        return []
    rest = [measure_of(sentence) for sentence in sentences[pointing:]]
    measure = next((m for m in rest if m.scale or m.in_full), Measure())
    return [TableNote(text.text, text.bbox, measure, own_period(sentences[pointing]), under=False)]
