"""What statements of accounts are called: words that are such a name, and titles that name one among others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from verslag.extractors.language.word_lists import word_list

KINDS: Mapping[str, str] = {
    word: kind
    for kind in ("balance", "income", "cash flow", "budget")
    for word in word_list(f"statements.{kind.replace(' ', '_')}")
}
"""Words that name a statement or a side of it, and which: a title of nothing else is its title."""

BESIDE = word_list("statements.beside")
"""Words that stand beside those names in a title: "Staat van baten en lasten over 2023", "Balans per 31 december"."""

_FLOWS = re.compile(
    r"\bbaten en lasten\b|\bwinst-? ?en ?-?verlies|\bresultatenrekening\b|\bexploitatierekening\b|\bkasstro(?:om|men)",
    re.IGNORECASE,
)
_BALANCE = re.compile(r"\bbalans\b", re.IGNORECASE)


def named_statement(title: str) -> Literal["balance", "flow", "both", ""]:
    """Which statement a title names anywhere: one of a day, one of a stretch of time, both or none.

    >>> named_statement("Toelichting op de balans"), named_statement("Winst-en-verliesrekening")
    ('balance', 'flow')
    """
    flows, balance = bool(_FLOWS.search(title)), bool(_BALANCE.search(title))
    if flows and balance:
        return "both"
    return "flow" if flows else "balance" if balance else ""
