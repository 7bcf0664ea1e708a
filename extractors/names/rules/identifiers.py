"""Registration numbers of organisations: the Belgian KBO and the Dutch KvK number."""

from __future__ import annotations

import re

_KBO = re.compile(
    r"(?:\bBE[\s.\-]?|\bKBO\b[^\d]{0,25}|ondernemingsnummer[^\d]{0,15}|\bRPR\b[^\d]{0,30}|btw[^\d]{0,12}|(?<![\d.]))"
    r"(?P<number>[01]\d{3}[.\s]?\d{3}[.\s]?\d{3})(?![\d.]*\d)",
    re.IGNORECASE,
)
_KVK = re.compile(
    r"(?:\bKvK\b|Kamers? van Koophandel|handelsregister)[^\d]{0,40}(?P<number>\d{8}|\d{2}\.?\d{3}\.?\d{3})(?!\d)",
    re.IGNORECASE,
)


def find_identifiers(text: str) -> list[str]:
    """KBO numbers as `0123.456.749` (checked by their control digits) and KvK numbers as eight digits, in text
    order.
    """
    found = [(m.start(), _written_kbo(m["number"])) for m in _KBO.finditer(text) if is_kbo_number(m["number"])]
    found += [(m.start(), re.sub(r"\D", "", m["number"])) for m in _KVK.finditer(text)]
    return list(dict.fromkeys(number for _, number in sorted(found)))


def is_kbo_number(number: str) -> bool:
    """Whether ten digits are a Belgian enterprise number: the last two are 97 minus the first eight modulo 97.

    >>> is_kbo_number("0123.456.749"), is_kbo_number("0123.456.788")
    (True, False)
    """
    digits = re.sub(r"\D", "", number)
    return len(digits) == 10 and digits[0] in "01" and 97 - int(digits[:8]) % 97 == int(digits[8:])


def _written_kbo(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"
