"""Units and scales as words: of a column, a row or a caption ("x € 1.000", "in %", "aantal fte"), and of what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.stems import fit, stem
from verslag.extractors.language.stems import words as words_of
from verslag.schemas.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit and the power of ten its numbers are printed in; an empty unit says nothing."""

    unit: str = ""
    scale: int = 0

    def or_else(self, other: Measure) -> Measure:
        """This measure, with what it leaves open taken from `other`."""
        if not self.unit and not self.scale:
            return other
        if self.unit and not self.scale and other.unit == self.unit:
            return replace(self, scale=other.scale)
        return self if self.unit else replace(self, unit=other.unit)


_MONEY = r"(?:€|eur\b|euro'?s?\b)"
_THOUSAND = r"(?:1[.\s]?000\b|duizend(?:en|tallen)?\b|dzd\b|duiz\.?|milliers\s+d[’'])"
_MILLION = r"(?:1[.\s]?000[.\s]?000\b|mln\b\.?|mio\b\.?|miljoen(?:en)?\b|millions?\s+d[’'])"
_BILLION = r"(?:mld\b\.?|mia\b\.?|miljard(?:en)?\b|milliards?\s+d[’'])"
_SCALED_MONEY = (
    (re.compile(r"(?:[kK]\s?€|[kK](?:EUR)\b|€\s?[kK]\b|\bTEUR\b|\bkeuro\b)"), 3),
    (re.compile(r"(?:\bM\s?€|\b[mM]?EUR\s?m\b|€\s?M\b|\bMEUR\b)"), 6),
    (
        re.compile(
            rf"(?:{_MONEY}\s*(?:[x×*]\s*)?{_MILLION}|{_MILLION}\s*{_MONEY}|[x×*]\s*{_MONEY}?\s*{_MILLION})",
            re.IGNORECASE,
        ),
        6,
    ),
    (re.compile(rf"(?:{_MONEY}\s*(?:[x×*]\s*)?{_BILLION}|{_BILLION}\s*{_MONEY})", re.IGNORECASE), 9),
    (
        re.compile(
            rf"(?:{_MONEY}\s*(?:[x×*]\s*)?{_THOUSAND}|{_THOUSAND}\s*{_MONEY}|(?:in|per)\s+{_THOUSAND}\s*(?:van\s*)?{_MONEY})",
            re.IGNORECASE,
        ),
        3,
    ),
    (re.compile(rf"[x×*]\s*{_MONEY}\s*{_THOUSAND}", re.IGNORECASE), 3),
)
_SCALES = (
    (re.compile(rf"(?:[x×*]\s*|\bin\s+){_MILLION}", re.IGNORECASE), 6),
    (re.compile(rf"(?:[x×*]\s*|\bin\s+){_THOUSAND}", re.IGNORECASE), 3),
)
_UNITS = (
    (
        re.compile(
            r"(?:\bin\s*%|^\s*\(?%\)?\s*$|\(%\)|\(in\s*%\)|\bprocent\b|\bpercentage\b|\bpct\b|%)", re.IGNORECASE
        ),
        "percent",
    ),
    (re.compile(_MONEY, re.IGNORECASE), "EUR"),
    (re.compile(r"\bUSD\b|\$"), "USD"),
    (re.compile(r"\b(?:fte|vte)'?s?\b|\bvoltijdse?\s*equivalent", re.IGNORECASE), "fte"),
    (re.compile(r"\b(?:uren|uur)\b", re.IGNORECASE), "hour"),
    (re.compile(r"\bkWh\b"), "kWh"),
    (re.compile(r"\bMWh\b"), "MWh"),
    (re.compile(r"\bm²|\bm2\b"), "m2"),
    (re.compile(r"\bm³|\bm3\b"), "m3"),
    (re.compile(r"\bton(?:nen)?\s+CO2", re.IGNORECASE), "tonne_co2"),
    (re.compile(r"\bton(?:nen)?\b", re.IGNORECASE), "tonne"),
    (re.compile(r"\b(?:kilogram|kg)\b", re.IGNORECASE), "kg"),
    (re.compile(r"\b(?:kilometers?|km)\b", re.IGNORECASE), "km"),
    (re.compile(r"\(\s*(?:in\s+)?(?:jaren|jaar)\s*\)|^\s*(?:in\s+)?jaren\s*$", re.IGNORECASE), "year"),
    (re.compile(r"\(\s*(?:in\s+)?dagen\s*\)|^\s*(?:in\s+)?dagen\s*$", re.IGNORECASE), "day"),
    (re.compile(r"\b(?:aantal(?:len)?)\b", re.IGNORECASE), "count"),
)


@lru_cache(maxsize=4096)
def measure_of(text: str) -> Measure:
    """The unit and scale a header or caption names; empty where it names none."""
    for pattern, scale in _SCALED_MONEY:
        if pattern.search(text):
            return Measure("EUR", scale)
    scale = next((s for pattern, s in _SCALES if pattern.search(text)), 0)
    unit = next((u for pattern, u in _UNITS if pattern.search(text)), "")
    return Measure(unit, scale)


def row_measure(label: str) -> Measure:
    """The unit a row label names for its own figures.

    Only words that cannot be part of what is counted: "omzet in %" and "bezetting (in fte)" name a unit, "uren" and
    "percentage" do so as counted nouns.
    """
    if match := re.search(r"\(([^()]*)\)\s*$", label):
        inner = measure_of(match.group(1))
        if inner.unit and len(match.group(1).split()) <= 6:
            return inner
    for pattern, unit in (
        (r"\bin\s*%|%\s*$|percentage\b|^\s*%|\w+percentage|\bprocentueel\b|\bpct\b", "percent"),
        (r"\bin\s+(?:fte|vte)\b|\b(?:fte|vte)'?s?\b|voltijdse equivalent", "fte"),
        (r"\bin\s*(?:€|eur(?:o)?)\b|€", "EUR"),
        (r"\bin\s+uren\b|\buren\b", "hour"),
        (r"^\s*aantal(?:len)?\b", "count"),
        (r"\bdekkingsgra(?:ad|den)\b|\brendement\b|\bziekteverzuim\b|\bsolvabiliteit\b", "percent"),
    ):
        if re.search(pattern, label, re.IGNORECASE):
            return Measure(unit)
    return Measure()


def scaled(quantity: Quantity, scale: int) -> Quantity:
    """The quantity with a header's power of ten applied to value and accuracy; one with its own scale stays."""
    if not scale or quantity.scale or quantity.value is None:
        return quantity
    factor = Decimal(10) ** scale
    return replace(
        quantity,
        value=_whole(quantity.value * factor),
        value_high=None if quantity.value_high is None else _whole(quantity.value_high * factor),
        decimals=None if quantity.decimals is None else quantity.decimals - scale,
        scale=scale,
    )


_IN_FULL = Decimal(100_000)


def is_in_full(quantity: Quantity) -> bool:
    """Whether an amount in a table of thousands or millions is printed in full: with its currency and round thousands."""
    value = quantity.value
    return quantity.unit in ("EUR", "USD") and value is not None and abs(value) >= _IN_FULL and value % 1000 == 0


def _whole(value: Decimal) -> Decimal:
    """A whole amount without the zeros behind the point that scaling leaves."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


_NOT_COUNTED = frozenset(
    {"van", "door", "voor", "per", "aan", "bij", "met", "in", "op", "die", "dat", "waar", "uit", "als", "over"}
)


def counted_unit(label: str, taxonomy: Taxonomy) -> str:
    """`person` where the label counts people, `hour` where it counts hours, `year` for an age, `count` otherwise.

    The counted noun stands before the first preposition; of nouns in a row the last one counts (`nieuwe medewerkers`).
    """
    people = _people(taxonomy)
    if _AGE.search(label):
        return "year"
    if _SCORE.search(label):
        return "score"
    for word in _head_words(label):
        if _HOURS.search(word):
            return "hour"
        if people.counted(word):
            return "person"
    return "count"


_SCORE = re.compile(r"\b(?:rapportcijfer|score)\b", re.IGNORECASE)
_AGE = re.compile(r"^(?:\w+\s)?(?:gemiddelde |mediane )?(?:leeftijd|anciënniteit)\b", re.IGNORECASE)
_HOURS = re.compile(r"^uur$|(?:^|-|s|les|werk|over|mens|kantoor|machine|dienst|contact|zorg)uren$")
"""Hours and their compounds (`lesuren`), not words that only end alike (`huren`, `facturen`, `structuren`)."""


def _head_words(label: str) -> list[str]:
    found = words_of(label)
    if found and found[0] in ("aantal", "totaal", "gemiddeld", "gemiddelde", "totale"):
        found = [w for w in found if w not in ("aantal", "totaal", "gemiddeld", "gemiddelde", "totale")]
    for i, word in enumerate(found):
        if word in _NOT_COUNTED:
            return found[:i]
    return found[:5]


@dataclass(frozen=True, slots=True)
class _People:
    """The nouns for people: their stems, each with whether it is an adjective used as a noun."""

    nouns: tuple[tuple[str, bool], ...]
    known: dict[str, bool]
    """Words looked up before; labels are made of few."""

    def counted(self, word: str) -> bool:
        """Whether the word names people. Of adjectives only the plural does: `gepensioneerden`, not `deskundige adviezen`."""
        if word not in self.known:
            stemmed = stem(word)
            self.known[word] = any(
                fit(stemmed, noun) in ("word", "head") and (not adjectival or word.endswith("n"))
                for noun, adjectival in self.nouns
            )
        return self.known[word]


_PEOPLE: dict[int, tuple[Taxonomy, _People]] = {}


def _people(taxonomy: Taxonomy) -> _People:
    cached = _PEOPLE.get(id(taxonomy))
    if cached is None or cached[0] is not taxonomy:
        cached = (taxonomy, _People(tuple((stem(noun), noun.endswith("e")) for noun in taxonomy.people.nouns), {}))
        _PEOPLE[id(taxonomy)] = cached
    return cached[1]
