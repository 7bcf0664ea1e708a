"""What a cell in a column of units says of the figures of its row."""

from __future__ import annotations

import re
from functools import lru_cache

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.numbers import parse_cell

_COUNTED = word_list("unit_columns.counted")
_SCORED = word_list("unit_columns.scored")
_RATIOS = word_list("unit_columns.ratios")
_LONE_WORD = re.compile(r"[^\W\d_]{3,}")
_FROM_TO = re.compile(r"\s*[/|]\s*")
_PLURALS = ("en", "s")


@lru_cache(maxsize=1024)
def unit_of_cell(text: str) -> Measure | None:
    """The unit and scale that a cell names for the figures of its row; None where it names one that is not known.

    It is read as it would be behind a number; a unit for each of something is that unit, and one that is given in two
    languages is the one that is known.

    >>> unit_of_cell("miljoen euro"), unit_of_cell("€/ton"), unit_of_cell("woningen"), unit_of_cell("µg/m³")
    (Measure(unit='EUR', scale=6, in_full=False), Measure(unit='EUR', scale=0, in_full=False), Measure(unit='count', \
scale=0, in_full=False), None)
    """
    whole = next(iter(parse_cell(f"2 {text}")), None)
    if whole is not None and whole.unit and whole.end == len(f"2 {text}"):  # km/u is a unit itself
        return Measure(whole.unit, whole.scale)
    parts = _FROM_TO.split(text.strip(" ()[]."))
    translated = all(map(_LONE_WORD.fullmatch, parts))
    known = (unit for part in (parts if translated else parts[:1]) if (unit := _known(part)) is not None)
    # A noun in the plural is what is counted; what is no word is a unit that is not known.
    counted = translated and parts[0].casefold().endswith(_PLURALS)
    return next(known, Measure("count") if counted else None)


def _known(text: str) -> Measure | None:
    first = text.split()[0].strip("(),.:;").casefold() if text.split() else ""
    if first in _COUNTED:
        return Measure("count", measure_of(text).scale)
    if first in _SCORED or first in _RATIOS:
        return Measure("score" if first in _SCORED else "ratio")
    quantity = next(iter(parse_cell(f"2 {text}")), None)
    unit = ("percent" if quantity.kind == "percent" else quantity.unit or "") if quantity is not None else ""
    if quantity is not None and (unit or quantity.scale):
        return Measure(unit, quantity.scale)
    declared = measure_of(text)
    return declared if declared.unit or declared.scale else None
