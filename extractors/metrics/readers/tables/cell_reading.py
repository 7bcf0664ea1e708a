"""What one table cell holds: figures, nothing, a period, a code or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers import parse_cell, parse_quantities

CellKind = Literal["figures", "empty", "period", "code", "words"]

_EMPTY = re.compile(r"^[\s€%–—−\-.·_/]*$|^(?:n\.?\s?v\.?\s?t\.?|n\.?b\.?|p\.?m\.?|n/a|x|nvt|onbekend)$", re.IGNORECASE)
_CODE = re.compile(r"^\(?\d{1,4}(?:/\d{1,4})?[A-Z]?(?:\s?/\s?\d{1,3}[A-Z]?)?\)?$|^\(?[+-]\)?/?\(?[+-]?\)?$")
_NOTE = re.compile(r"^\[?\(?(?:[a-z]|[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3}\.?)\)?\]?$")
_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾*]+$")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_UNIT_LETTERS = re.compile(
    r"\b(?:eur|euro|usd|mln|mio|mld|miljoen|miljard|duizend|fte|vte|uur|uren|jaar|jaren|dagen|dag|maanden|weken|kg|km|ton|liter|"
    r"kwh|mwh|ha|pp|nihil|ca|circa|procent|punten|stuks|personen)\b\.?",
    re.IGNORECASE,
)
# A house number, then a postcode and the town.
_ADDRESS = re.compile(r"\w\s+\d{1,4}\w?\s*,\s*(?:[BL]-)?\d{4}\s*(?:[A-Z]{2}\s+)?[A-Z]")
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])|\d,\d")
_SHORTEST_IDENTIFIER = 6
_MAX_FIGURES = 3
"""A cell with more figures than these is running text."""


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell with its figures in order."""

    kind: CellKind
    figures: tuple[Quantity, ...] = ()


@lru_cache(maxsize=16384)
def read_cell(text: str) -> CellReading:
    """Read one cell. `-`, `n.v.t.` and the like are empty; `0` and *nihil* are figures; years and dates are periods."""
    text = text.strip()
    if not text or _EMPTY.match(_MARKS.sub("", text)):
        return CellReading("empty")
    mentions = parse_cell(text)
    figures = tuple(q for q in mentions if q.is_figure and q.value is not None and q.kind != "ordinal")
    left = _without(text, mentions)
    if (
        mentions
        and not figures
        and not _WORDS.search(left)
        and any(q.kind in ("date", "year", "period") for q in mentions)
    ):
        return CellReading("period")
    if figures and len(figures) <= _MAX_FIGURES and not _WORDS.search(_UNIT_LETTERS.sub("", left)):
        return CellReading("figures", figures)
    return CellReading("code" if is_code(text) else "words")


def names_something(label: str, text: str) -> bool:
    """Whether a cell behind its row label is an identifier or address and no figure: "KvK-nummer" with "40123456"."""
    if _ADDRESS.search(text):
        return True
    if not label or sum(c.isdigit() for c in text) < _SHORTEST_IDENTIFIER or _GROUPED.search(text):
        return False
    mentions = parse_quantities(f"{label} {text}")
    return bool(mentions) and mentions[-1].kind in ("identifier", "phone") and mentions[-1].end > len(label)


def is_code(text: str) -> bool:
    """Whether a cell looks like an account code (`20/58`, `9901`, `76A`)."""
    return bool(_CODE.match(text.strip()))


def is_note(text: str) -> bool:
    """Whether a cell looks like the mark of a note (`a`, `6.1`, `[3]`)."""
    return bool(_NOTE.match(text.strip()))


def _without(text: str, mentions: Sequence[Quantity]) -> str:
    for quantity in sorted(mentions, key=lambda q: -q.start):
        text = text[: quantity.start] + " " + text[quantity.end :]
    return text
