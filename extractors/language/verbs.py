"""Dutch verb forms that a sentence of a report turns on: finite verbs, participles, and verbs of change."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_PARTICIPLE = re.compile(
    r"(?:ge\w{3,}(?:d|t|en)|(?:aan|af|in|op|uit|toe|voor|mee|over|door|binnen|vast|neer|bij|samen|terug)ge\w{2,}(?:d|t|en)"
    r"|(?:be|ver|ont|her|er)\w{3,}(?:d|t))"
)
_NOUNS_LIKE_PARTICIPLES = re.compile(
    r"ge(?:zin|bied|bruik|meent|heel|bouw|val|sprek|dacht|wicht|zond|middeld|nt|brek|noot|recht|hand)\w*|be(?:drijv|stuur|leid|drag|roep|licht|richt)\w*"
    r"|ver(?:slag|band|trek|lies|huur|eist)|gebieden|gevallen|gesprekken|gebouwen|gezinnen|gemeenten|gerechten|gewesten"
    r"|bestand|besluit|bericht|budget|verzoekschrift|geregistreerd|verplicht|betrokken"
)


@cache
def _finite() -> frozenset[str]:
    text = files("verslag.extractors.language").joinpath("data/verbs_nl.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def _changes() -> dict[str, str]:
    text = files("verslag.extractors.language").joinpath("data/changes_nl.toml").read_text(encoding="utf-8")
    return {form: noun for noun, forms in tomllib.loads(text).items() for form in forms}


def is_finite_verb(word: str) -> bool:
    """Whether a lower-case word is a verb form that joins a subject and what is said of it."""
    return word.rstrip(".") in _finite()


def is_noun_too(word: str) -> bool:
    """Whether a finite verb is as often a noun of reports ("kosten", "vragen")."""
    return word in _NOUNS


_NOUNS = frozenset({"kosten", "werken", "start", "vragen", "bedragen", "leden"})


def is_participle(word: str) -> bool:
    """Whether a lower-case word has the shape of a past participle, and is no noun of that shape.

    >>> is_participle("opgelegd"), is_participle("gezinnen")
    (True, False)
    """
    return bool(_PARTICIPLE.fullmatch(word.rstrip("."))) and not _NOUNS_LIKE_PARTICIPLES.fullmatch(word.rstrip("."))


def noun_of_change(word: str) -> str:
    """The noun for how much a verb of change changed something ("daling" for "daalde"); empty for other words."""
    return _changes().get(word.rstrip("."), "")
