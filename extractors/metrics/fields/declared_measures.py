"""The unit and scale that a head, a caption or a line declares for the figures it stands over: "(in € dz)", "x €
1.000".
"""

from __future__ import annotations

import re

from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.numbers import read_declaration
from verslag.extractors.tables.marks.content import is_unit

_NONE = Measure()


def measure_of(text: str) -> Measure:
    """The unit and scale a head, a caption or a line declares; empty where it declares none (see
    `read_declaration`).
    """
    declared = read_declaration(text)
    if declared is None:
        return _NONE
    return Measure(declared.unit, declared.scale, not declared.scale and bool(_IN_WHOLE_UNITS.search(text)))


_IN_WHOLE_UNITS = re.compile(r"\b(?:in|bedragen)\s+(?:hele\s+|gehele\s+)?(?:€|eur(?:o(?:['’]?s)?)?\b)", re.IGNORECASE)


def only_declares(text: str) -> bool:
    """Whether a line or head says in what figures are printed, no more: `miljard euro`, `(in duizend euro)`, `1 000
    fte`.
    """
    if len(text.strip()) == 1 and text.strip().isalpha():  # M and V head men and women
        return False
    declared = measure_of(text)
    words = [word.strip("(),.:;*'’") for word in text.split()]
    return bool(declared.unit or declared.scale) and all(
        is_unit(word) or _LEADS_IN.fullmatch(word) or not any(ch.isalpha() for ch in word) for word in words
    )


_LEADS_IN = re.compile(
    r"in|x|bedrag(?:en)?|cijfers|alle|de|per|eenheid|uitgedrukt|(?:k|m)(?:€|eur)|(?:duizend|miljoen|miljard)\w*|euro[’']?s?",
    re.IGNORECASE,
)
"""Words that a line with a unit and nothing else may have besides it."""
