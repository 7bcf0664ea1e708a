"""The unit a row label names for its own figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.unit_cells import unit_of_cell
from verslag.extractors.tables.marks.scale_steps import is_step

_DECLARED = (
    (
        r"\bin\s*%|(?<![\d\s])\s*%\s*$|(?<=[^\W\d])\s%\s*$|percentage\b|^\s*%|\w+percentage|\bprocentueel\b|\bpct\b",
        "percent",
    ),
    (r"\bin\s+(?:fte|vte)\b|\b(?:fte|vte)'?s?\b|voltijdse equivalent", "fte"),
    (r"\bin\s*(?:€|eur(?:o)?)\b|€", "EUR"),
    (r"\bin\s+uren\b|\buren\b", "hour"),
    (r"^\s*(?:totaal\s+)?aantal(?:len)?\b", "count"),
)
_MEASURED = (
    (r"\bdekkingsgra(?:ad|den)\b|\brendement\b|\bziekteverzuim\b|\bsolvabiliteit\b", "percent"),
    (r"\bliquiditeit(?:sratio)?\b|\b(?:current|quick) ratio\b", "ratio"),
)
"""What is always given in one unit: said of a row itself; a group called after it holds other things, too."""


def row_measure(label: str) -> Measure:
    """The unit a row label names for its own figures.

    Only words that cannot be part of what is counted: "omzet in %" and "bezetting (in fte)" name a unit, "uren" and
    "percentage" do so as counted nouns.
    """
    if is_step(label):
        return Measure()
    return group_measure(label).or_else(_first(label, _MEASURED))


def may_be_amount(label: str) -> bool:
    """Whether a row measured in one unit by its name alone may hold amounts as well: the yield of a portfolio in euro,
    or what is paid for the recovery of a ratio.
    """
    if group_measure(label).unit:
        return False
    return bool(_SHARE_OR_AMOUNT.search(label)) or not _first(_BEHIND_PREPOSITION.sub("", label), _MEASURED).unit


_SHARE_OR_AMOUNT = re.compile(r"\brendement\b", re.IGNORECASE)
_BEHIND_PREPOSITION = re.compile(r"\b(?:van|voor|aan|door|wegens|uit|bij|tot|ten behoeve van)\b.*", re.IGNORECASE)


def is_in_units(label: str) -> bool:
    """Whether a row declares its amounts in whole euro, whatever the scale of its table: "winst per aandeel (in €)"."""
    return bool(_IN_UNITS.search(label))


_IN_UNITS = re.compile(
    r"\(\s*in\s+(?:€|euro|eur)\s*\)|\bper\s+(?:aandeel|deelnemer|inwoner|stuk|uur)\b.*€", re.IGNORECASE
)


def group_measure(label: str) -> Measure:
    """The unit that the heading of a group of rows declares for all of them."""
    if match := re.search(r"\(([^()]*)\)\s*$", label):
        inner = measure_of(match.group(1))
        if inner.unit and len(match.group(1).split()) <= 6:
            return inner
        if _UNIT_MARK.fullmatch(match.group(1)) and (named := unit_of_cell(match.group(1))) is not None:
            return named
    return _first(label, _DECLARED)


_UNIT_MARK = re.compile(r"(?=[^\W\d_]*[A-Z])[^\W\d_]{2,4}(?:[²³]|/[^\W\d_]{1,3})?|[^\W\d_]{1,3}[²³]")
"""A short sign with a capital in brackets may be a unit: `(MWp)`."""


def _first(label: str, patterns: Sequence[tuple[str, str]]) -> Measure:
    return next((Measure(unit) for pattern, unit in patterns if re.search(pattern, label, re.IGNORECASE)), Measure())
