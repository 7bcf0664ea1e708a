"""What a head, a caption or a line declares of other figures: their unit and the power of ten they are printed in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from verslag.extractors.numbers.lexicon import PrintedUnit, declared_units
from verslag.extractors.numbers.notation import Notation
from verslag.extractors.numbers.parse import LABEL, prepare
from verslag.extractors.numbers.token_kinds import code
from verslag.extractors.numbers.tokens import tokenise

_LONGEST = 1000
"""Characters of a text that may declare something: a caption with its explanation. A longer one is running text."""


_PER = re.compile(r"[^\W\d_]/$")
"""Before a unit that others are for each of: `µg/m³` is no cubic metre."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """A unit as the output names it, empty where only a scale is declared, and the power of ten."""

    unit: str = ""
    scale: int = 0


@lru_cache(maxsize=8192)
def read_declaration(text: str) -> Declaration | None:
    """What a text declares of the figures beside or below it; None where it declares nothing.

    The multiplier, the number word and the currency may stand in any order ("x € 1.000", "in mln. EUR", "€ '000"). An
    amount of the text itself ("een tekort van 1,7 miljard euro", "12 M€") declares nothing: its unit and scale are its
    own.

    >>> read_declaration("Kosten (x € 1.000)"), read_declaration("Omzet van 12 M€")
    (Declaration(unit='EUR', scale=3), None)
    """
    if not text or len(text) > _LONGEST or not _may_declare(text):
        return None
    scales, units = _declared(text)
    if scaled := [unit for unit in scales if unit.scale]:
        unit = next((u.name for u in (*scaled, *scales) if u.name), "") or _money(units)
        return Declaration(unit, scaled[0].scale)
    if scales:
        return Declaration(scales[0].name)
    return Declaration(units[0]) if units else None


def _may_declare(text: str) -> bool:
    """Whether a text has a word or sign of a unit or scale at all; most heads and titles have none."""
    return any(ch.isalpha() or (not ch.isalnum() and not ch.isspace()) for ch in text)


def _declared(text: str) -> tuple[list[PrintedUnit], list[str]]:
    """The units that are declared outright, in printed order, and those that are only named, the surest first."""
    prepare()
    chart = tokenise(text, Notation.UNKNOWN)
    for phase in LABEL:
        phase.apply(chart)
    outright, named = code("DECLARED"), code("DECLARED_UNIT")
    known = declared_units()
    scales: list[PrintedUnit] = []
    units: list[str] = []
    for place, (kind, meaning) in enumerate(zip(chart.kinds, chart.meanings, strict=True)):
        if isinstance(meaning, PrintedUnit):
            if _PER.search(chart.text[: chart.starts[place]]):
                continue
            if kind == outright:
                scales.append(meaning)
            elif kind == named and (
                meaning.name in known.rank or (meaning.name in known.set_apart and chart.set_apart(place))
            ):
                units.append(meaning.name)
        elif name := known.words.get(chart.printed(place).lower()):
            units.append(name)
    return scales, sorted(units, key=lambda name: known.rank.get(name, len(known.rank)))


def _money(units: list[str]) -> str:
    """The currency that stands apart from its scale ("in duizendtallen, bedragen in euro")."""
    return next((unit for unit in units if len(unit) == 3 and unit.isupper()), "")
