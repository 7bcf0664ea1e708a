"""The unit and scale that a head, a caption or a line declares for the figures it stands over: "(in € dz)", "x €
1.000".
"""

from __future__ import annotations

from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.numbers import read_declaration

_NONE = Measure()


def measure_of(text: str) -> Measure:
    """The unit and scale a head, a caption or a line declares; empty where it declares none (see
    `read_declaration`).
    """
    declared = read_declaration(text)
    return Measure(declared.unit, declared.scale) if declared else _NONE
