"""Reading one printed numeral: which mark groups the digits, which one is the decimal sign, and who decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Notation(Enum):
    """How a text writes numbers."""

    DUTCH = "dutch"
    """1.234,5"""
    ENGLISH = "english"
    """1,234.5"""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NumeralReading:
    """What a printed numeral is worth, to how many decimals, and whether another notation reads it otherwise."""

    value: Decimal
    decimals: int
    ambiguous: bool = False


_NUMERAL = re.compile(r"(?<![0-9.,])[0-9]+(?:[.,'’][0-9]+)+(?![0-9])")
MAX_DIGITS = 18  # a longer row of digits is no amount anyone reports
MAX_DECIMALS = 9  # with MAX_DIGITS within the precision that decimal arithmetic keeps (28)
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:([.,'’])[0-9]{3})(?:\1[0-9]{3})*(?:([.,])([0-9]+))?")
_DECIMAL = re.compile(r"([0-9]*)([.,])([0-9]+)")


def vote(numeral: str) -> Notation:
    """The notation that a numeral alone gives away; UNKNOWN where both can read it, or neither.

    "12,5", "1.234,56" and "1.234.567" are Dutch, "12.5" and "1,234.56" English; "1.234" and "1,234" say nothing.
    """
    if groups := _GROUPS.fullmatch(numeral):
        mark, decimal = groups[1], groups[2]
        if decimal and decimal == mark:
            return Notation.UNKNOWN
        if decimal:
            return Notation.DUTCH if decimal == "," else Notation.ENGLISH
        if numeral.count(mark) > 1 and mark in ".,":
            return Notation.DUTCH if mark == "." else Notation.ENGLISH
        return Notation.UNKNOWN
    if decimals := _DECIMAL.fullmatch(numeral):
        return Notation.DUTCH if decimals[2] == "," else Notation.ENGLISH
    return Notation.UNKNOWN


def notation_of(texts: Iterable[str]) -> Notation:
    """How a document, table or column writes numbers, from the numerals that only one notation can read.

    A dot with two digits ("9.30", "3.10") is no vote: it is as often a clock time or a section number. The majority
    must be clear (two thirds); else the answer is UNKNOWN.
    """
    dutch = english = 0
    for text in texts:
        for found in _NUMERAL.finditer(text):
            numeral = found[0]
            if is_hours_or_section(numeral):
                continue
            notation = vote(numeral)
            dutch += notation is Notation.DUTCH
            english += notation is Notation.ENGLISH
    if dutch == english:
        return Notation.UNKNOWN
    if max(dutch, english) * 3 < (dutch + english) * 2:
        return Notation.UNKNOWN
    return Notation.DUTCH if dutch > english else Notation.ENGLISH


def is_hours_or_section(numeral: str) -> bool:
    """Whether a numeral may as well be a clock time or the number of a section: at most two digits on both sides of a
    dot.
    """
    whole, dot, rest = numeral.partition(".")
    return bool(dot) and len(whole) <= 2 and len(rest) <= 2 and rest.isdigit()


def read_numeral(numeral: str, notation: Notation = Notation.UNKNOWN) -> NumeralReading | None:
    """The value of a numeral printed without spaces; None where it is no number in any notation ("2.1.3").

    A numeral only one notation can read is read so. "1.234" and "1,234" follow `notation`, and where that is UNKNOWN
    the Dutch reading: 1234 and 1.234; the latter is marked ambiguous, for English thousands do stand in Dutch reports.
    """
    if numeral.isdigit():
        return NumeralReading(Decimal(numeral), 0) if len(numeral) <= MAX_DIGITS else None
    if groups := _GROUPS.fullmatch(numeral):
        mark, decimal, fraction = groups[1], groups[2], groups[3] or ""
        if decimal == mark:
            return None
        single = not decimal and numeral.count(mark) == 1 and mark in ".,"
        grouping = {Notation.DUTCH: ".", Notation.ENGLISH: ","}.get(notation, ".")
        if not single or mark == grouping:
            whole = numeral.split(decimal)[0] if decimal else numeral
            digits = re.sub(r"\D", "", whole)
            if len(digits) > MAX_DIGITS or len(fraction) > MAX_DECIMALS:
                return None
            # English thousands are certain where the neighbours said so; Dutch ones everywhere but there.
            return NumeralReading(Decimal(f"{digits}.{fraction}" if fraction else digits), len(fraction))
        return NumeralReading(Decimal(numeral.replace(mark, ".")), 3, ambiguous=notation is Notation.UNKNOWN)
    if decimals := _DECIMAL.fullmatch(numeral):
        whole, _, fraction = decimals.groups()
        if len(whole) > MAX_DIGITS or len(fraction) > MAX_DECIMALS:
            return None
        return NumeralReading(Decimal(f"{whole or 0}.{fraction}"), len(fraction))
    return None
