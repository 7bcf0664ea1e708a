"""A figure as a fact of xBRL-JSON (Open Information Model 1.0): canonical value, exclusive end of the period."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from verslag.pipeline.exporting.xbrl.concepts import MONEY, concept_of
from verslag.schemas.records import MetricRow, plain

HEDGED_APART = frozenset({"exact", "approx", "almost"})
"""Qualifiers that say how exact a value is; the others (more than, at least …) say that it is another one."""

_HUNDREDTH = 2
"""A percentage is a pure number in XBRL: 31 % is 0.31."""
_SHARES = {"percent": _HUNDREDTH, "percentage_point": _HUNDREDTH, "basis_point": 4, "permille": 3}
_PURE = frozenset({*_SHARES, "count", "ratio", "factor", "score"})
"""Units that XBRL leaves out: a number of things, or of nothing."""


def can_be_fact(row: MetricRow) -> bool:
    """Whether a figure says all that a fact must: what, how much of what unit, for when, for whom."""
    return bool(
        row.tag
        and row.unit
        and row.period_start
        and row.period_end
        and row.value_high is None
        and row.value.is_finite()
        and row.qualifier in HEDGED_APART
    )


def fact_of(row: MetricRow, entity: str) -> dict[str, object]:
    """The fact of a figure that can be one.

    Args:
        row: the figure.
        entity: whom it is about, as a name of a scheme: `kbo:0123456789`.
    """
    shift = _SHARES.get(row.unit, 0)
    dimensions = {
        "concept": f"v:{concept_of(row).name}",
        "entity": entity,
        "period": _period(row.period_start, row.period_end),
        "v:label": row.label,
    }
    if unit := _unit(row.unit):
        dimensions["unit"] = unit
    if row.scenario != "actual":
        dimensions["v:scenario"] = f"v:{row.scenario}"
    fact: dict[str, object] = {"value": _canonical(row.value.scaleb(-shift)), "dimensions": dimensions}
    if row.decimals is not None:
        fact["decimals"] = row.decimals + shift
    return fact


def _period(start: str, end: str) -> str:
    """Both ends at midnight; a day of a balance is the moment it ends, a period ends when its last day does."""
    after = f"{date.fromisoformat(end) + timedelta(days=1)}T00:00:00"
    return after if start == end else f"{date.fromisoformat(start)}T00:00:00/{after}"


def _unit(unit: str) -> str:
    if unit in MONEY:
        return f"iso4217:{unit}"
    return "" if unit in _PURE else f"v:{unit}"


def _canonical(value: Decimal) -> str:
    """The one way XML Schema 1.0 writes a decimal: a digit on each side of the point, and no needless zero: `31.0`."""
    whole, _, part = plain(abs(value)).partition(".")
    sign = "-" if value < 0 else ""
    return f"{sign}{whole.lstrip('0') or '0'}.{part.rstrip('0') or '0'}"


_BELGIAN, _DUTCH = re.compile(r"\d{10}"), re.compile(r"\d{8}")
SCHEMES = {
    "kbo": "http://www.fgov.be",
    "kvk": "http://www.kvk.nl/kvk-id",
    "name": "urn:x-verslag:name",
}
"""What the prefix of an entity stands for: the Belgian and the Dutch register as filings name them, or the name alone.
"""


def entity_of(row: MetricRow, identifiers: Mapping[str, str], reporting: str) -> str:
    """Whom a figure is about: by its number in a register where the report prints it, else by its name.

    Args:
        row: the figure.
        identifiers: numbers of organisations by their name.
        reporting: the organisation whose report it is; for figures that name none.
    """
    name = row.entity or reporting or row.document_id
    digits = re.sub(r"\D", "", identifiers.get(name, ""))
    if _BELGIAN.fullmatch(digits):
        return f"kbo:{digits}"
    if _DUTCH.fullmatch(digits):
        return f"kvk:{digits}"
    return "name:" + re.sub(r"\s+", "_", name)
