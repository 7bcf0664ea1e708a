"""The alphabet of the grammar: every kind of token is one character, so that a rule is a regular expression over kinds.

A text becomes a string of kind characters, one a token (`€ 12,5 mln` → CURRENCY SPACE DECIMAL SPACE SCALE). A pattern
names kinds or classes of kinds (pattern.py turns it into a regular expression over that string): finite-state rules
over typed tokens, as known from FASTUS (Hobbs et al. 1997) and JAPE.
"""

from __future__ import annotations

import re
from itertools import chain

SPACE, BREAK, GAP = " ", "\n", "\t"
"""A single space of any width; white space with a line end in it, or at the start of the text; any other white space.
"""

_CODES = chain(range(0x21, 0x7F), range(0xA1, 0x2000))
"""Characters to give out; sets of characters below 256 compile and match fastest."""
_codes: dict[str, str] = {"SPACE": SPACE, "BREAK": BREAK, "GAP": GAP}


def code(name: str) -> str:
    """The character of a kind, given out at first use; a quoted name is that very word or mark."""
    if name not in _codes:
        _codes[name] = chr(next(_CODES))
    return _codes[name]


def literal(word: str) -> str | None:
    """The character of a word or mark that some rule names in quotes; None where no rule does."""
    return _codes.get(f"'{word}'")


INTEGERS = ("ZERO", "TWELVE", "DAY31", "TWO", "PADDED", "THREE", "YEAR4", "FOUR", "LONG", "LEADING0")
"""Digits alone: 0; 1–12; 13–31; 32–99; 00–09; three; four that may be a year; other four; longer; more, after a 0."""

CLASSES: dict[str, tuple[str, ...]] = {
    "INT": INTEGERS,
    "SMALL": ("ZERO", "TWELVE", "DAY31", "TWO", "PADDED"),
    "DAY": ("TWELVE", "DAY31", "PADDED"),
    "MONTHNO": ("TWELVE", "PADDED"),
    "HOURNO": ("ZERO", "TWELVE", "DAY31", "PADDED"),
    "FOURS": ("FOUR", "YEAR4"),
    "COUNT": ("ZERO", "TWELVE", "DAY31", "TWO", "THREE", "FOUR", "YEAR4", "LONG"),
    "NUMERAL": (*INTEGERS, "GROUPED", "DECIMAL", "HMM", "DOTTED"),
    "THREES": ("THREE", "LEADING0", "DECIMAL", "GROUPED"),
    "DOTS": ("DOTTED", "DECIMAL", "HMM"),
    "PHONE_START": ("PADDED", "LEADING0", "DOTTED"),
    "OF_YEAR": (
        "YEAR_CUE",
        "YEARS",
        "'in'",
        "'van'",
        "'tot'",
        "'na'",
        "'sinds'",
        "'voor'",
        "'over'",
        "'per'",
        "'vanaf'",
        "T_E_M",
    ),
    "WHITE": ("SPACE", "BREAK", "GAP"),
    "ENUMERATED": ("LETTERS", "EEN", "'de'", "'het'", "'op'", "'in'"),
    "ROW_LABEL": ("LETTERS", "YEAR_CUE", "PERIODS", "YEARS", "REFERENCE", "PERCENT_WORD", "')'"),
    "NAMED": ("LETTERS", "REFERENCE", "PERIOD_WORD", "ID_WORD", "LETTER_UNIT"),
    "LOWER": ("PLAIN", "COUNTED", "RESULT", "CHANGE"),
    "LETTERS": ("LOWER", "UPPER", "CAPS", "LETTER", "STREET", "LIKELY_STREET"),
    "NAME": ("UPPER", "CAPS", "LIKELY_STREET", "STREET"),
    "DASH": ("'-'", "'–'", "'—'"),
    "MINUS": ("'-'", "'–'", "'−'", "'-/-'"),
    "SIGN": ("MINUS", "'+'"),
    "SIGNABLE": ("SINGLE", "AMOUNT_UNIT"),
    "OPEN": ("SPACE", "BREAK", "GAP", "'('", "':'", "'='", "'|'", "CURRENCY", "HEDGE", "APOSTROPHE", "'\"'"),
    "CURRENCY": ("CURRENCY_SIGN", "CURRENCY_CODE"),
    "MONEY": ("CURRENCY_SIGN", "CURRENCY_CODE", "CURRENCY_WORD"),
    "AMOUNT_UNIT": ("CURRENCY_SIGN", "CURRENCY_CODE", "CURRENCY_WORD", "SCALED_CURRENCY"),
    "CENTS": ("'cent'", "'eurocent'", "'centen'", "'ct'", "'cts'"),
    "UNITS": ("UNIT", "HOUR", "YEARS", "PERIOD_UNIT", "DAYS", "LETTER_UNIT", "DEGREE", "HALF_DAYS", "'keer'", "'maal'"),
    "ANY_PERCENT": ("PERCENT", "PERCENT_WORD", "POINT"),
    "MEASURED": ("MONEY", "SCALED_CURRENCY", "CENTS", "UNITS", "ANY_PERCENT", "SCALE"),
    "ONE": ("EEN", "ÉÉN"),
    "TO": ("'tot'", "'à'", "T_E_M"),
    "ORDINALS": ("ORDINAL", "ORDINAL_WORD", "'eerste'"),
    "PERIODS": ("PERIOD_WORD", "PERIOD_UNIT"),
    "PER": ("'per'", "'/'"),
    "RANGE_TAIL": ("MEASURED", "LOWER", "SCALE_LETTER", "')'"),
    "NUMBERS": ("NUMBER", "FRACTION", "RANGE"),
    "SINGLE": ("NUMBER", "FRACTION"),
    "WORDS": ("NUMBER_WORD", "THOUSAND"),
    "SCALES": ("SCALE", "THOUSAND"),
    "ORDINAL_PART": ("ORDINAL_WORD", "PARTS_WORD"),
    "HALVES": ("'half'", "'halve'", "'kwart'", "'dozijn'"),
    "FIGURE": ("NUMBER", "RANGE", "QUANTITY"),
    "STOP": ("'.'", "','", "';'", "':'", "')'", "'!'", "'?'"),
}


def chars(name: str) -> str:
    """All kind characters a name in a pattern stands for.

    Raises:
        ValueError: the name is neither a kind, a class nor a quoted word.
    """
    if name in CLASSES:
        return "".join(sorted({c for part in CLASSES[name] for c in chars(part)}))
    if not re.fullmatch(r"'[^']+'|[A-ZÉ][A-ZÉ_0-9]*", name):
        raise ValueError(f"not a kind of token: {name}")
    return code(name)
