"""Words that make a row or a key figure the sum of others, or leave it without a name of its own."""

from __future__ import annotations

import re

from verslag.extractors.metrics.phrases.noun_phrases import has_content

_TOTAL = re.compile(r"^\s*(?:(?:sub|eind)?tota(?:al|len)|som|saldo|tot\.?|algemeen totaal)\b[\s:.]*$", re.IGNORECASE)

_SUMS_UP = re.compile(
    r"^\s*(?:(?:sub|eind)?tota(?:al|le|len)\b|som\b|saldo\b|\w*resultaat\b(?! t/m)|resultaten\b|winst\b|verlies\b"
    r"|netto\s?resultaat)",
    re.IGNORECASE,
)

_STAND = re.compile(
    r"^\s*(?:(?:begin|eind|boek|begin\s?)?(?:stand|saldo|waarde)|per|ultimo)\b[\s:]*(?:per|op|aan het (?:begin|einde)"
    r"|begin|eind(?:e)?)?\s*"
    r"(?:\d{1,2}[\s./-]*(?:\w+|\d{1,2})(?:[\s./-]*\d{4})?|(?:van het )?(?:boek)?jaar|\d{4})?\s*:?\s*$",
    re.IGNORECASE,
)
"""A row that only says at which moment: what stands there is named above it."""


def is_share_of_row_above(label: str) -> bool:
    """Whether a row says only of what the figure of the row above it is so many percent: "in % van de baten"."""
    return bool(_OF_ROW_ABOVE.match(label))


_OF_ROW_ABOVE = re.compile(
    r"^\W*(?:in|als)\s+(?:een\s+)?(?:%|procent(?:en)?\b|percentage\b)\s*(?:van\b|$)", re.IGNORECASE
)


def sums_up(label: str) -> bool:
    """Whether a row is called a total or result: it is no part of the sum below it."""
    return bool(_SUMS_UP.match(label))


def is_total(label: str) -> bool:
    """Whether a label says no more than that this is a total."""
    return bool(_TOTAL.match(label))


_MOMENT = re.compile(
    r"^\W*(?:(?:laatste|vorige|huidige|eerste|tussentijdse|recentste)\s+)?"
    r"(?:(?:nul|tussen|eind)?meting|(?:streef|doel|nul|start)waarde|streef(?:cijfer|doel)|doel(?:stelling)?|target|norm"
    r"|realisatie|gerealiseerd)\b[\s:]*(?:\W*(?:19|20)\d\d\W*)?$",
    re.IGNORECASE,
)


def says_only_when(label: str) -> bool:
    """Whether a label says only in which round something was measured or is aimed at: "Streefwaarde (2030)"."""
    return bool(_MOMENT.match(label))


def is_generic(label: str) -> bool:
    """Whether a label needs its group to be understood."""
    return is_total(label) or bool(_STAND.match(label)) or not has_content(label)
