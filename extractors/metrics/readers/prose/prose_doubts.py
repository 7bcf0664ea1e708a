"""Doubts about a figure of running text: what its label and the words beside it leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.verbs import verb_forms
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.phrases.noun_phrases import content_words

_HONORIFIC = re.compile(r"\b(?:de heer|heer|mevrouw|dhr|mevr|mw|prof|dr|drs|ir|mr)\b\.?", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){1,4}")
_LEGAL = re.compile(
    r"\b(?:verordening|richtlijn|wetboek|staatsblad|koninklijk besluit|parl\. ?st|doc \d+|artikel(?:en)? \d+|artt?\. "
    r"?\d+"
    r"|advies nr|arrest)\b|§|\bnr\. ?\d",
    re.IGNORECASE,
)
_NOT_A_NOUN = re.compile(
    r"^(?:\w+(?:lijk|lijke|ische?|loos|loze|baar|bare|ige|zame?|ende)|ge\w{3,}(?:d|t|de|te)"
    r"|plaats|tegenover|inhoud|waarvan|zoals|gebruikelijke?|eerste|tweede|derde|nieuwe?|hoger|hogere|lager|lagere|groter|grotere"
    r"|kleiner|kleinere|meeste|minste|extra|bijkomende?|andere?|overige|volgende|vorige|zelfde|dezelfde|steeds|enkel|alleen"
    r"|opzichte|geval|keer|maal|deel|rond|ronde|jaar|lang|oud|stijgt|steeg|stegen|daalt|daalde|daalden|groeide|groeit|kost|kostte|kostten|betaalde|betaalden|ontving|ontvingen)$",
    re.IGNORECASE,
)
_NAME_SHARE = 0.6
"""Share of the words of a label that open with a capital from which it is a run of names."""

_MEASURED = frozenset({"percent", "percentage_point", "EUR", "USD", "GBP", "CHF"})
_RULE = re.compile(
    r"\b(?:wanneer|indien|mits|tenzij|zodra|bijvoorbeeld|bijv|minimaal|maximaal|ten hoogste|hoogstens|ten minste"
    r"|drempel|grens"
    r"|voorwaarden?|komt in aanmerking|mag|mogen|moet|moeten|dient|dienen)\b|^als\b",
    re.IGNORECASE,
)
"""Words of a sentence that lays down a rule: its figures are conditions, not results."""

_STRETCHES = frozenset({"year", "month", "week", "day", "half_day", "hour"})
_CROWD = 4
"""Figures in one sentence from which words and figures are easily paired wrongly."""

_LONG = 7
"""Content words from which a label is a piece of a sentence, not a noun phrase."""


def _is_no_noun(word: str) -> bool:
    """Whether a word is an adjective, a participle or the like, and hardly a noun of reports."""
    forms = verb_forms(word.casefold())
    return bool(_NOT_A_NOUN.match(word)) or ("participle" in forms and "infinitive" not in forms)


def doubts_of_text(quantity: Quantity, label: str, sentence: str, counted: bool, figures: int = 1) -> Iterator[Doubt]:
    """The doubts that label and sentence raise.

    Args:
        quantity: the figure.
        label: its label as found.
        sentence: the sentence it stands in.
        counted: whether the word that follows the figure is what it counts.
        figures: how many figures the sentence has.
    """
    words = content_words(label)
    nouns = [w for w in words if not _is_no_noun(w)]
    if not nouns:
        yield Doubt.LABEL_WITHOUT_NOUN
    if is_run_of_names(label, words):
        yield Doubt.LABEL_OF_NAMES
    if _names_law(sentence) and (quantity.unit or "") not in _MEASURED:
        yield Doubt.REFERENCE_NEARBY
    if "…" in label or len(words) >= _LONG:
        yield Doubt.PIECE_OF_SENTENCE
    if _lays_down(sentence):
        yield Doubt.RULE_NOT_RESULT
    if quantity.unit in _STRETCHES:
        yield Doubt.LENGTH_OF_TIME
    if label.casefold().startswith("van ") and quantity.kind == "percent":
        yield Doubt.SHARE_WITHOUT_SUBJECT
    if figures >= _CROWD:
        yield Doubt.CROWDED_SENTENCE
    if not quantity.unit and quantity.kind in ("cardinal", "range"):
        opens_weakly = bool(words) and _is_no_noun(words[0]) and len(nouns) < 2
        if not counted or opens_weakly:
            yield Doubt.NOTHING_COUNTED


@lru_cache(maxsize=8)
def _names_law(sentence: str) -> bool:
    # A sentence is asked about once for each of its figures.
    return bool(_LEGAL.search(sentence))


@lru_cache(maxsize=8)
def _lays_down(sentence: str) -> bool:
    return bool(_RULE.search(sentence))


def is_run_of_names(label: str, words: list[str]) -> bool:
    """Whether a label is mostly names of people: forms of address, initials, capitals."""
    if len(_HONORIFIC.findall(label)) + len(_INITIALS.findall(label)) >= 2:
        return True
    capitals = sum(w[:1].isupper() and not w.isupper() for w in words)
    return len(words) > 2 and capitals >= _NAME_SHARE * len(words)
