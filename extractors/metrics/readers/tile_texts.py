"""Texts that go with a tile: the sentence its number is set large in, and the notes under it, which take up its
name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.comparisons import HELD_AGAINST
from verslag.extractors.metrics.fields.figure_periods import only_period, own_period
from verslag.extractors.metrics.fields.scenarios import scenario_of_header
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content, says_enough
from verslag.extractors.metrics.readers.prose.prose_filter import is_worth_reading
from verslag.extractors.metrics.readers.prose.prose_reader import ProseFigure, read_text
from verslag.extractors.metrics.readers.tile_reader import cleaned_label
from verslag.extractors.numbers import parse_quantities

_OPENS_PARTS = re.compile(r"^\W*(?:waarvan|van wie|onder wie|waaronder|inclusief|incl\.?)\b", re.IGNORECASE)
"""What follows is part of what the tile counts."""
_HELD_AGAINST = re.compile(rf"\W*(?:(?:meer|minder|hoger|lager)\s+)?(?:{HELD_AGAINST}|dan)(?!\w)", re.IGNORECASE)
"""Right behind a figure that says by how much the tile's own is another than something else."""
_YEAR_BEFORE = re.compile(r"\bvorige?\s+(?:school)?jaar\b", re.IGNORECASE)


def read_note(text: str, name: str, facts: DocumentFacts) -> list[ProseFigure]:
    """The figures of a note under a tile, those without a name of their own by the name of the tile.

    Args:
        text: the note as printed (`waarvan 38 tweelingen`, `Begroot: € 96 miljoen`, `+4,2% tegenover 2022`).
        name: of the tile.
        facts: what the document says of itself.
    """
    mentions = parse_quantities(text)
    if (share := _share_of_group(text, mentions)) is not None and has_content(name):
        return [_by_host(text, share, f"{name}: {cleaned_label(text[share.end :])}")]
    readings = {r.quantity: r for r in read_text(text, facts, mentions)}
    parted = bool(_OPENS_PARTS.match(text))
    found: list[ProseFigure] = []
    for quantity in mentions:
        reading = readings.get(quantity)
        tells = has_content(name) and _says_what(quantity, text)
        if reading is not None and (tells or says_enough(reading.label)):
            scenario = reading.scenario or scenario_of_header(reading.label)
            compared = _HELD_AGAINST.match(text, quantity.end) is not None
            label = _noted(reading.label, name, parted and not found, compared)
            found.append(replace(reading, label=label, scenario=scenario))
        elif tells and is_worth_reading(quantity, text):
            found.append(_by_host(text, quantity, name))
    return found


def _share_of_group(text: str, mentions: Sequence[Quantity]) -> Quantity | None:
    """The share that opens a note and is all its figures, the ages of a group left out (`38% tussen 18 en 65 jaar`)."""
    if not mentions or mentions[0].start or mentions[0].kind != "percent" or not has_content(text[mentions[0].end :]):
        return None
    aged = all(m.kind == "age" or m.unit == "year" for m in mentions[1:])
    return mentions[0] if aged and len(mentions) > 1 else None


def _noted(own: str, name: str, parted: bool, held_against: bool) -> str:
    """The label of a figure of a note by its own words, where they name something other than when or how it
    was planned.
    """
    words = content_words(own)
    if not has_content(name):
        return own
    if held_against:
        return name
    if not says_enough(own) or only_period(own) is not None or (len(words) == 1 and scenario_of_header(own)):
        return name
    return f"{name}: {own}" if parted and len(words) == 1 else own


def _says_what(quantity: Quantity, text: str) -> bool:
    """Whether a figure without a name says by its unit or its time that it is of what the tile counts."""
    return bool(quantity.unit) or own_period(text) is not None or bool(_YEAR_BEFORE.search(text))


def _by_host(text: str, quantity: Quantity, name: str) -> ProseFigure:
    period = own_period(text)
    return ProseFigure(quantity, name, "host", period, "own words" if period else "", None, text, ())


def read_sentence(text: str, number: str, facts: DocumentFacts) -> Sequence[ProseFigure]:
    """The figures of the sentence a tile's number is set large in; none where the sentence does not name that number.

    Args:
        text: the sentence.
        number: the number as printed, with its unit.
        facts: what the document says of itself.
    """
    readings = read_text(text, facts)
    at = text.find(number)
    named = any(
        at <= r.quantity.start < at + len(number) and says_enough(r.label) and Doubt.NOTHING_COUNTED not in r.doubts
        for r in readings
    )
    return readings if named else ()
