"""The words and units the grammar knows, read from the data files: one meaning and one kind of token a word."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any, TypeAlias

from verslag.extractors.numbers.token_shapes import split_phrase
from verslag.schemas.vocabularies import Qualifier


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit or currency as printed: its name in the output, and the power of ten the sign carries (`k€`: 3)."""

    name: str
    scale: int = 0


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies: `miljoen` by 10^6."""

    power: int


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that says how exact a figure is."""

    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Month:
    """A month by number, 1 to 12."""

    number: int


Entry: TypeAlias = "tuple[str, PrintedUnit | Scale | Hedge | Month | None]"
"""The kind of token and what the word means."""


@dataclass(slots=True)
class Phrases:
    """Phrases of several tokens that begin with the same one."""

    entries: dict[tuple[str, ...], Entry] = field(default_factory=dict)
    _regex: re.Pattern[str] | None = None
    _ordered: list[Entry] = field(default_factory=list)

    def match(self, text: str, start: int, stop: int = sys.maxsize) -> tuple[int, Entry] | None:
        """The end of the longest phrase printed at `start` and before `stop`, and what it means."""
        if self._regex is None:
            ordered = sorted(self.entries.items(), key=lambda item: -len(item[0]))
            self._ordered = [entry for _, entry in ordered]
            self._regex = re.compile("|".join(f"({_phrase_shape(parts)})" for parts, _ in ordered), re.IGNORECASE)
        found = self._regex.match(text, start, stop)
        return (found.end(), self._ordered[(found.lastindex or 1) - 1]) if found else None


def _phrase_shape(parts: tuple[str, ...]) -> str:
    """Words of a phrase have white space between them, marks stand against their neighbours or not ("CO2-eq.", "p.
    c.").
    """
    out = ""
    for before, part in zip(("", *parts), parts, strict=False):
        if before:
            out += r"\s+" if before[-1].isalnum() and part[0].isalnum() else r"\s?" if before[-1] == "." else ""
        out += re.escape(part).replace("'", "['’]").replace("°", "[°º]").replace("één", "(?:één|eén|éen)")
    return out


@dataclass(slots=True)
class Lexicon:
    """Known words: `exact` as printed (symbols of units), `folded` in lower case; phrases by their first token."""

    exact: dict[str, Entry] = field(default_factory=dict)
    folded: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    """Of a first token in lower case: the phrases that it may begin."""

    def add(self, word: str, entry: Entry, *, exact: bool = False) -> None:
        parts = split_phrase(word.lower())
        if len(parts) > 1:
            self.phrases.setdefault(parts[0], Phrases()).entries[parts] = entry
        elif exact:
            self.exact[word] = entry
        else:
            self.folded[word.lower()] = entry


def _read(name: str) -> dict[str, Any]:
    text = (resources.files("verslag.extractors.numbers") / "data" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


_own: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []


def know_units(units: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> None:
    """Let the grammar know units of the user's own from now on: (name, spellings, spellings exactly as printed).

    What was read with other units is forgotten, wherever an extractor keeps it.
    """
    wanted = [(name, tuple(aliases), tuple(symbols)) for name, aliases, symbols in units]
    if wanted == _own:
        return
    _own[:] = wanted
    for name, module in list(sys.modules.items()):
        if name.startswith("verslag.extractors."):
            for value in vars(module).values():
                if callable(forget := getattr(value, "cache_clear", None)):
                    forget()


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    built = Lexicon()
    words, units = _read("words.toml"), _read("units.toml")
    for kind, listed in words["kinds"].items():
        for word in listed:
            built.add(word, (kind, Scale(3) if kind == "THOUSAND" else None))
    for qualifier, listed in words["hedge"].items():
        for word in listed:
            built.add(word, ("HEDGE", Hedge(qualifier)))
    for word, number in words["month"].items():
        built.add(word, ("MONTH", Month(number)))
    for word, power in words["scale"].items():
        built.add(word, ("SCALE", Scale(power)))
    for letter, power in words["scale_letter"].items():
        built.add(letter, ("SCALE_LETTER", Scale(power)), exact=True)
    for word, (name, power) in words["scaled_currency"].items():
        built.add(word, ("SCALED_CURRENCY", PrintedUnit(name, power)), exact=True)
    for unit in units["unit"]:
        entry: Entry = (unit.get("kind", "UNIT"), PrintedUnit(unit["name"], unit.get("factor", 0)))
        for word in unit.get("aliases", ()):
            built.add(word, entry)
        for word in unit.get("symbols", ()):
            built.add(word, entry, exact=True)
    for name, aliases, symbols in _own:
        for word in aliases:
            built.add(word, ("UNIT", PrintedUnit(name)))
        for word in symbols:
            built.add(word, ("UNIT", PrintedUnit(name)), exact=True)
    for currency in units["currency"]:
        for key, kind in (("signs", "CURRENCY_SIGN"), ("codes", "CURRENCY_CODE"), ("words", "CURRENCY_WORD")):
            for word in currency.get(key, ()):
                built.add(word, (kind, PrintedUnit(currency["name"])), exact=key != "words")
    return built


def is_unit_word(word: str) -> bool:
    """Whether one printed word is a unit or currency, as the lexicon or the user's own units have it."""
    known = lexicon()
    kind, meaning = known.exact.get(word) or known.folded.get(word.lower()) or ("", None)
    return kind != "" and isinstance(meaning, PrintedUnit)


def is_hedge(words: str) -> bool:
    """Whether printed words only say how exact the number behind them is ("meer dan", "bijna")."""
    parts, known = split_phrase(words.lower().strip()), lexicon()
    if not parts:
        return False
    phrases = known.phrases.get(parts[0])
    entry = known.folded.get(parts[0]) if len(parts) == 1 else phrases.entries.get(parts) if phrases else None
    return entry is not None and entry[0] == "HEDGE"


@dataclass(frozen=True, slots=True)
class DeclaredUnits:
    """The units a head declares: wherever it names them, by rank; only when set apart ("(in jaren)"); by words for what
    is counted.
    """

    rank: dict[str, int]
    set_apart: frozenset[str]
    words: dict[str, str]


@lru_cache(maxsize=1)
def declared_units() -> DeclaredUnits:
    """The units that heads and captions declare, read once."""
    listed = _read("units.toml")["declared"]
    ranks = {name: rank for rank, name in enumerate(listed["anywhere"])}
    return DeclaredUnits(ranks, frozenset(listed["set_apart"]), listed["words"])


@lru_cache(maxsize=1)
def unit_names() -> frozenset[str]:
    """Every unit the grammar knows, by its name in the output."""
    listed = _read("units.toml")
    own = {name for name, _, _ in _own}
    return frozenset(entry["name"] for group in ("unit", "currency") for entry in listed[group]) | own
