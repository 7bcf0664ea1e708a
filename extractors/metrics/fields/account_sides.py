"""Where in the accounts a heading stands: under income or cost, asset or liability."""

from __future__ import annotations

from functools import cache

from verslag.extractors.language.stems import fit, stem, stems
from verslag.extractors.text_cache import kept_for_document
from verslag.schemas.taxonomy import Side

_SIDES: tuple[tuple[Side, tuple[str, ...]], ...] = (
    ("income", ("baten", "opbrengsten", "inkomsten", "ontvangsten", "exploitatiebaten", "bedrijfsopbrengsten")),
    ("cost", ("lasten", "kosten", "uitgaven", "bestedingen", "bedrijfskosten", "exploitatielasten")),
    ("asset", ("activa", "debet", "bezittingen", "activazijde")),
    ("liability", ("passiva", "credit", "schulden", "vermogen", "passivazijde")),
)


@kept_for_document(8192)
def side_of(text: str) -> Side | None:
    """Where in the accounts a heading stands; None where it names both sides or none."""
    found = set(stems(text))
    sides = [side for side, names in _sides() if any(fit(w, n) in ("word", "head") for w in found for n in names)]
    return sides[0] if len(sides) == 1 else None


def is_flow_name(text: str) -> bool:
    """Whether a text only says whether money comes or goes: "Uitgaven", not "Personeelskosten"."""
    found, names = stems(text), [n for side, names in _sides() if side in ("income", "cost") for n in names]
    return len(found) == 1 and any(fit(found[0], n) == "word" for n in names)


@cache
def _sides() -> tuple[tuple[Side, tuple[str, ...]], ...]:
    """The sides with the stems of their names."""
    return tuple((side, tuple(map(stem, names))) for side, names in _SIDES)
