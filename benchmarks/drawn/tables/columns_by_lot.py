"""The columns of a table, drawn by lot: years, scenarios, topics, instants, two levels."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any


@dataclass(frozen=True)
class ValueColumn:
    """A column of amounts or counts and what its heads say."""

    heads: tuple[str, ...]
    """Top to bottom; equal neighbours on the upper level are one merged cell."""
    period: str
    scenario: str | None
    """None where only the kind of document and the year tell."""
    topic: str = ""
    also_periods: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """What the document says of all its tables."""

    domain: dict[str, Any]
    year: int
    plan: bool


def value_columns(lot: Random, setting: Setting, kind: str) -> list[ValueColumn]:
    """The columns of one kind; see `KINDS`."""
    return KINDS[kind](lot, setting)


def _years(lot: Random, setting: Setting) -> list[int]:
    n = lot.choice((2, 3, 3, 4, 5))
    last = setting.year + (lot.choice((0, 1, 3)) if setting.plan else 0)
    years = [last - n + 1 + i for i in range(n)]
    return years[::-1] if lot.random() < 0.3 else years


def _plain_years(lot: Random, setting: Setting) -> list[ValueColumn]:
    return [ValueColumn((str(y),), str(y), None) for y in _years(lot, setting)]


def _instants(lot: Random, setting: Setting) -> list[ValueColumn]:
    form = lot.choice(("31-12-{}", "31/12/{}", "31 december {}", "ultimo {}", "31.12.{}"))
    years = [setting.year, setting.year - 1]
    return [ValueColumn((form.format(y),), str(y), None) for y in years]


def _scenario_years(lot: Random, setting: Setting) -> list[ValueColumn]:
    form = lot.choice(("{0} {1}", "{0} {1}", "{0}{1}", "{1} {0}", "{0}\n{1}"))
    named = setting.domain["scenarios"]
    drawn = []
    for n, year in enumerate((setting.year - 1, setting.year, setting.year + 1)[: lot.choice((2, 3))]):
        word, scenario = named[min(n, len(named) - 1)] if year != setting.year + 1 else named[-1]
        if form == "{0}{1}" and not word.isupper():
            form = "{0} {1}"
        drawn.append(ValueColumn((form.format(word, year),), str(year), scenario))
    return drawn


def _scenarios_under_year(lot: Random, setting: Setting) -> list[ValueColumn]:
    named = setting.domain["scenarios"][:2]
    years = (setting.year - 1, setting.year)
    if lot.random() < 0.5:
        return [ValueColumn((str(y), word), str(y), scenario) for y in years for word, scenario in named]
    return [ValueColumn((word, str(y)), str(y), scenario) for word, scenario in named for y in years]


def _topics_under_year(lot: Random, setting: Setting) -> list[ValueColumn]:
    topics = setting.domain["columns"]
    years = [setting.year - 1, setting.year]
    if lot.random() < 0.5:
        return [ValueColumn((str(y), t), str(y), None, t) for y in years for t in topics]
    return [ValueColumn((t, str(y)), str(y), None, t) for t in topics for y in years]


def _topics(lot: Random, setting: Setting) -> list[ValueColumn]:
    return [ValueColumn((t,), str(setting.year), None, t) for t in setting.domain["columns"]]


KINDS = {
    "years": _plain_years,
    "instants": _instants,
    "scenario years": _scenario_years,
    "scenarios and years": _scenarios_under_year,
    "topics and years": _topics_under_year,
    "topics": _topics,
}
