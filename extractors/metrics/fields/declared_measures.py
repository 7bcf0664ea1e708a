"""The unit and scale that a head, a caption or a line declares for the figures it stands over: "(in € dz)", "x € 1.000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from verslag.extractors.metrics.fields.measures import Measure

_Kind = Literal["money", "scale", "digits", "both", "times", "in", "one", "number", "word"]

_TOKENS = re.compile(
    r"""
      (?P<both3>(?<![\w€])(?:[kK]\s?€|[kK]EUR|TEUR|k[eE]uro)(?!\w)|€\s?[kK](?!\w))
    | (?P<both6>(?<![\w€])(?:[mM]\s?€|[mM]EUR|Mio\s?€)(?!\w)|€\s?[mM](?!\w)|(?<!\w)EUR\s?[mM](?!\w))
    | (?P<money>€|(?<!\w)(?:eur|euro(?:['’]?s)?|d['’]euros?)(?!\w))
    | (?P<thousand>['’‘]000(?!\d)|(?<!\w)(?:duizend(?:en|tallen)?|dzd|dz|duiz|milliers)(?!\w))
    | (?P<digits6>(?<![\d.,])1[.\s]?000[.\s]?000(?![.,]?\d))
    | (?P<digits3>(?<![\d.,])1[.\s\u202f]?000(?![.,]?\d))
    | (?P<million>(?<!\w)(?:miljoen(?:en)?|mln|mio|millions?)(?!\w))
    | (?P<billion>(?<!\w)(?:miljard(?:en)?|mld|mia|milliards?)(?!\w))
    | (?P<times>(?<!\w)x(?=\s|€|\d|['’]|$)|[×*])
    | (?P<in>(?<!\w)(?:in|en(?=\s+milli))(?!\w))
    | (?P<one>(?<![\w.,])1(?![\w.,]))
    | (?P<date>(?:\d{1,2}[-/.]){0,2}(?:19|20)\d\d(?![\d.,]))
    | (?P<number>\d[\d.,]*)
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_POWERS = {"both3": 3, "both6": 6, "thousand": 3, "digits3": 3, "digits6": 6, "million": 6, "billion": 9}
_KINDS: dict[str, _Kind] = {
    "both3": "both",
    "both6": "both",
    "thousand": "scale",
    "digits3": "digits",
    "digits6": "digits",
    "million": "scale",
    "billion": "scale",
}

_UNITS = (
    (r"(?<![\d,.])(?<!\d\s)%|\bprocent\b|\bpercentage\b|\bpct\b", "percent"),
    (r"(?<!\d)\s?(?:€|\beur\b|\beuro(?:['’]?s)?\b)(?!\s*-?\d)", "EUR"),
    (r"\bUSD\b|\$(?!\s*\d)", "USD"),
    (r"\b(?:fte|vte)['’]?s?\b|\bvoltijdse?\s*equivalent", "fte"),
    (r"\b(?:uren|uur)\b", "hour"),
    (r"\bbps\b|\bbasispunten\b", "basis_point"),
    (r"\bp\.p\.|\bpp\b|\bprocentpunt(?:en)?\b|%-punt", "percentage_point"),
    (r"\bton(?:nen)?\s+CO2", "tonne_co2"),
    (r"\bton(?:nen)?\b", "tonne"),
    (r"\b(?:kilogram|kg)\b", "kg"),
    (r"\b(?:kilometers?|km)\b", "km"),
    (r"\bm²|\bm2\b", "m2"),
    (r"\bm³|\bm3\b", "m3"),
    (r"\(\s*(?:in\s+)?(?:jaren|jaar)\s*\)|^\s*(?:in\s+)?jaren\s*$", "year"),
    (r"\(\s*(?:in\s+)?dagen\s*\)|^\s*(?:in\s+)?dagen\s*$", "day"),
    (r"\baantal(?:len)?\b", "count"),
)
_UNIT_MARKS = tuple((re.compile(pattern, re.IGNORECASE), unit) for pattern, unit in _UNITS)
_ENERGY = re.compile(r"(?<![\w/])[kMGT]?W(?:h|hr)?(?![\w/])")
"""Watts and watt hours, in upper and lower case as they are written."""

_ENERGY_NAMES = frozenset({"kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh"})


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    power: int = 0


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKENS.finditer(text):
        group = match.lastgroup or "word"
        kind: _Kind = "word" if group == "date" else _KINDS.get(group, group)  # type: ignore[arg-type]  # the other groups are named by their kind
        yield _Token(kind, _POWERS.get(group, 0))


@lru_cache(maxsize=4096)
def measure_of(text: str) -> Measure:
    """The unit and scale a head, a caption or a line declares; empty where it declares none.

    A scale is declared by a multiplier that stands with a currency, "x" or "in", in any order, and is no number's own: the
    "miljoen" of "25,2 miljoen euro" scales nothing else.
    """
    money, scale = _declared_scale(list(_tokens(text)))
    if scale and money:
        return Measure("EUR", scale)
    unit = next((u for pattern, u in _UNIT_MARKS if pattern.search(text)), "")
    if (not unit or unit == "count") and (match := _ENERGY.search(text)) and match.group() in _ENERGY_NAMES:
        unit = match.group()
    return Measure(unit, scale)


def _declared_scale(tokens: Sequence[_Token]) -> tuple[bool, int]:
    """Whether money is meant, and the power of ten; (False, 0) where none is declared."""
    start = 0
    while start < len(tokens):
        if tokens[start].kind in ("word", "number"):
            start += 1
            continue
        end = start
        while end < len(tokens) and tokens[end].kind not in ("word", "number"):
            end += 1
        number_before = start > 0 and tokens[start - 1].kind == "number"
        found = _declaration(tokens[start:end], alone=start == 0 and end == len(tokens), own_number=number_before)
        if found is not None:
            return found
        start = end
    return False, 0


def _declaration(run: Sequence[_Token], *, alone: bool, own_number: bool) -> tuple[bool, int] | None:
    """What a run of currencies, multipliers, "x" and "in" declares; `own_number`: a number stands right before it."""
    if own_number and run[0].kind not in ("in", "times"):
        # "25,2 miljoen euro (in duizend euro)": what belongs to the number ends at the next "in" or "x".
        later = next((i for i, t in enumerate(run) if i and t.kind in ("in", "times")), None)
        return None if later is None else _declaration(run[later:], alone=False, own_number=False)
    money = any(t.kind in ("money", "both") for t in run)
    multipliers = [t for t in run if t.kind in ("scale", "digits", "both")]
    if not multipliers:
        return None
    kinds = {t.kind for t in run}
    if "one" in kinds and "times" not in kinds:
        return None  # "€ 1 miljoen" is an amount
    if not money and "times" not in kinds and ("scale" not in kinds or ("in" not in kinds and not alone)):
        return None  # "in 1.000 gezinnen"
    return money, sum(t.power for t in multipliers[:2]) if _stacked(run) else multipliers[0].power


def _stacked(run: Sequence[_Token]) -> bool:
    """Whether two multipliers follow each other and multiply: "x 1.000 miljoen"."""
    return any(a.kind == "digits" and b.kind == "scale" for a, b in pairwise(run))
