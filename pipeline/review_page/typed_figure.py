"""What a person types about a figure, read by the same grammar that reads the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import get_args

from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.numbers import parse_cell, parse_quantities
from verslag.pipeline.reviews.decision import value_text
from verslag.pipeline.showing.dutch_notation import scaled_number
from verslag.schemas.records import MetricRow, plain
from verslag.schemas.vocabularies import Scenario

SCALES = (0, 3, 6, 9)
"""Powers of ten a person can choose."""

TYPED = ("label", "value", "scale", "unit", "period", "scenario", "tag")
"""Fields of the form."""

_BARE = re.compile(r"[-−]?\d{1,30}")
"""Digits and nothing else."""

_LONGEST = 400
"""Characters a field may have."""


@dataclass(slots=True)
class TypedFigure:
    """What was made of the form."""

    fields: dict[str, str] = field(default_factory=dict)
    """As `reviews.csv` writes them."""
    faults: dict[str, str] = field(default_factory=dict)
    """Field to the key of the words that say what is wrong."""


def form_of(row: MetricRow) -> dict[str, str]:
    """The fields as a person sees and types them: the value as printed, its scale beside."""
    scale = row.scale if row.scale in SCALES else 0
    ends = [row.value] if row.value_high is None else [row.value, row.value_high]
    shown = " tot ".join(scaled_number(end, scale) for end in ends)
    return {
        "label": row.label,
        "value": shown,
        "scale": str(scale),
        "unit": row.unit,
        "period": row.period,
        "scenario": row.scenario,
        "tag": row.tag,
    }


def read_value(text: str, scale: int) -> tuple[str, str] | None:
    """A typed value in base units as `reviews.csv` writes it, and the unit it names; None where it is no value.

    A scale that is typed with it (`12,3 mln`) counts; the chosen one then does not.
    """
    if _BARE.fullmatch(text):  # in running text a year; in this field a number
        return _plain(Decimal(text.replace("−", "-")).scaleb(scale)), ""
    for parse in (parse_cell, parse_quantities):
        found = [q for q in parse(text) if q.is_figure and q.value is not None]
        if len(found) != 1 or found[0].value is None:
            continue
        quantity = found[0]
        ends = [quantity.value] if quantity.value_high is None else [quantity.value, quantity.value_high]
        power = 0 if quantity.scale else scale
        return "..".join(_plain(end.scaleb(power)) for end in ends if end is not None), quantity.unit or ""
    return None


def read_form(form: Mapping[str, str], *, units: Collection[str], tags: Collection[str]) -> TypedFigure:
    """The fields of a form, each checked."""
    said = {name: " ".join(form.get(name, "").split())[:_LONGEST] for name in TYPED}
    done = TypedFigure()
    scale = int(said["scale"]) if said["scale"] in map(str, SCALES) else 0
    value = read_value(said["value"], scale)
    if value is None:
        done.faults["value"] = "no_value"
    else:
        done.fields["value"] = value[0]
    if not said["label"]:
        done.faults["label"] = "no_label"
    if said["unit"] not in units:
        done.faults["unit"] = "no_unit"
    if said["tag"] and said["tag"] not in tags:
        done.faults["tag"] = "no_tag"
    if said["scenario"] not in get_args(Scenario):
        done.faults["scenario"] = "no_scenario"
    period = only_period(said["period"]) if said["period"] else None
    if said["period"] and period is None:
        done.faults["period"] = "no_period"
    done.fields |= {name: said[name] for name in ("label", "unit", "scenario", "tag")}
    done.fields |= {"scale": str(scale), "period": period.text if period else ""}
    return done


def changes_of(typed: TypedFigure, row: MetricRow) -> dict[str, str]:
    """What of the form differs from the figure as it was read."""
    before = {**{name: str(getattr(row, name)) for name in typed.fields}, "value": value_text(row)}
    if row.scale not in SCALES:
        before["scale"] = "0"
    return {name: new for name, new in typed.fields.items() if not _same(name, before[name], new)}


def _same(name: str, before: str, new: str) -> bool:
    if name != "value":
        return before == new
    return [Decimal(end) for end in before.split("..")] == [Decimal(end) for end in new.split("..")]


def _plain(value: Decimal) -> str:
    text = plain(value)
    return text.rstrip("0").rstrip(".") if "." in text else text
