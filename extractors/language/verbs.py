"""Dutch verb forms: finite verbs, infinitives, participles, and the verbs that say how something changed."""

from __future__ import annotations

import gzip
import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from verslag.extractors.language.word_lists import word_list

VerbForm = Literal["finite", "infinitive", "participle"]

_PARTICIPLE = re.compile(
    r"ge\w{3,}(?:d|t)|(?:aan|af|in|op|uit|toe|voor|mee|over|door|binnen|vast|neer|bij|samen|terug)ge\w{2,}(?:d|t|en)"
)
_NOUNS_LIKE_PARTICIPLES = re.compile(
    r"ge(?:zin|bied|bruik|meent|heel|bouw|val|sprek|dacht|wicht|zond|middeld|nt|brek|noot|recht|hand|luid|bergt|deelt)\w*"
    r"|vermogen|beleid|verleden|verschillen|besluit|bericht|verzoek|gericht|\w+(?:heid|schap|kracht|dienst|fonds)"
)


def _data(name: str) -> bytes:
    return files("verslag.extractors.language").joinpath("data", name).read_bytes()


@cache
def _forms() -> dict[str, frozenset[VerbForm]]:
    """What each word of the verb list can be. A finite form that is as often a noun is none."""
    found: dict[str, set[VerbForm]] = {word: {"finite"} for word in _often_finite()}
    kinds: tuple[VerbForm, ...] = ("infinitive", "finite", "finite", "finite", "participle")
    for line in gzip.decompress(_data("verb_forms_nl.txt.gz")).decode("utf-8").splitlines():
        for form, kind in zip(line.split(), kinds, strict=True):
            if kind == "participle" and _NOUNS_LIKE_PARTICIPLES.fullmatch(form.removesuffix("/n")):
                continue
            if kind == "infinitive" or not form.endswith("/n") or (kind == "participle" and form.startswith("ge")):
                found.setdefault(form.removesuffix("/n"), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _often_finite() -> frozenset[str]:
    text = _data("verbs_nl.txt").decode("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=16384)
def verb_forms(word: str) -> frozenset[VerbForm]:
    """What a lower-case word can be as a verb; empty where it is none.

    >>> sorted(verb_forms("toenam")), sorted(verb_forms("waarde"))
    (['finite'], [])
    """
    known = _forms().get(word)
    if known is not None:
        return known
    return frozenset({"participle"}) if is_participle(word) else frozenset()


def is_finite_verb(word: str) -> bool:
    """Whether a lower-case word is a verb form that joins a subject and what is said of it."""
    return "finite" in verb_forms(word.rstrip("."))


def is_often_finite(word: str) -> bool:
    """Whether a plural or ambiguous form ("stijgen", "kosten") stands in reports as the verb of a sentence."""
    return word in _often_finite()


def is_noun_too(word: str) -> bool:
    """Whether a finite verb is as often a noun of reports ("kosten", "vragen")."""
    return word in _NOUNS


_NOUNS = word_list("verbs.nouns")


def is_participle(word: str) -> bool:
    """Whether a lower-case word is a past participle by the lists or its shape, and no noun of that shape.

    >>> is_participle("opgelegd"), is_participle("gezinnen")
    (True, False)
    """
    word = word.rstrip(".")
    if _NOUNS_LIKE_PARTICIPLES.fullmatch(word):
        return False
    return "participle" in _forms().get(word, ()) or bool(_PARTICIPLE.fullmatch(word))


@cache
def _participles() -> dict[str, str]:
    """The participle of each finite form that is listed; a form of two verbs has that of the first."""
    found: dict[str, str] = {}
    for line in gzip.decompress(_data("verb_forms_nl.txt.gz")).decode("utf-8").splitlines():
        *forms, participle = (form.removesuffix("/n") for form in line.split())
        for form in forms if participle != "-" else ():
            found.setdefault(form, participle)
    return found


def participle_of(word: str, particle: str = "") -> str:
    """The participle of a finite verb, together with a particle that stands apart from it; empty for other words.

    >>> participle_of("maakten"), participle_of("leverden", "op"), participle_of("omzet")
    ('gemaakt', 'opgeleverd', '')
    """
    known = _participles()
    return known.get(f"{particle}{word}") or known.get(word, "")


@cache
def _changes() -> dict[str, str]:
    text = _data("changes_nl.toml").decode("utf-8")
    return {form: noun for noun, forms in tomllib.loads(text).items() for form in forms}


def noun_of_change(word: str) -> str:
    """The noun for how much a verb of change changed something ("daling" for "daalde"); empty for other words."""
    return _changes().get(word.rstrip("."), "")


@cache
def _actions() -> dict[str, str]:
    text = _data("actions_nl.toml").decode("utf-8")
    return {form: noun for noun, forms in tomllib.loads(text).items() for form in forms}


def noun_of_action(word: str, particles: frozenset[str]) -> str:
    """The noun for an amount that something was done with: "bijdrage" for "droeg" with "bij" in its clause.

    >>> noun_of_action("droeg", frozenset({"bij"})), noun_of_action("droeg", frozenset())
    ('bijdrage', '')
    """
    known = _actions()
    return next((known[f"{word} {p}"] for p in sorted(particles) if f"{word} {p}" in known), known.get(word, ""))


def is_action_noun(word: str) -> bool:
    """Whether a word is a noun for what an amount was used for."""
    return word in _actions().values()
