"""The unit a row label names for its own figures."""

from __future__ import annotations

import re

from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.measures import Measure


def row_measure(label: str) -> Measure:
    """The unit a row label names for its own figures.

    Only words that cannot be part of what is counted: "omzet in %" and "bezetting (in fte)" name a unit, "uren" and
    "percentage" do so as counted nouns.
    """
    if match := re.search(r"\(([^()]*)\)\s*$", label):
        inner = measure_of(match.group(1))
        if inner.unit and len(match.group(1).split()) <= 6:
            return inner
    for pattern, unit in (
        (r"\bin\s*%|%\s*$|percentage\b|^\s*%|\w+percentage|\bprocentueel\b|\bpct\b", "percent"),
        (r"\bin\s+(?:fte|vte)\b|\b(?:fte|vte)'?s?\b|voltijdse equivalent", "fte"),
        (r"\bin\s*(?:€|eur(?:o)?)\b|€", "EUR"),
        (r"\bin\s+uren\b|\buren\b", "hour"),
        (r"^\s*aantal(?:len)?\b", "count"),
        (r"\bdekkingsgra(?:ad|den)\b|\brendement\b|\bziekteverzuim\b|\bsolvabiliteit\b", "percent"),
    ):
        if re.search(pattern, label, re.IGNORECASE):
            return Measure(unit)
    return Measure()
