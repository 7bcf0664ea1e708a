"""The name lists that ship with verslag, read once when first asked for (their sources: `data/README.md`)."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib import resources

from verslag.extractors.names.words.word_tokens import fold

_SHORTEST_PART = 4
"""Compounds are only looked for with parts this long: shorter words combine to any name."""


def read_lines(name: str) -> list[str]:
    """The lines of a shipped list; empty ones and those that open with `#` left out."""
    raw = resources.files("verslag.extractors.names").joinpath("data", name).read_bytes()
    if name.endswith(".gz"):
        raw = gzip.decompress(raw)
    return [line for line in raw.decode("utf-8").split("\n") if line and not line.startswith("#")]


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a vocabulary file, folded, however they are spread over its lines."""
    return frozenset(fold(word) for line in read_lines(name) for word in line.split())


@cache
def _word_classes() -> dict[str, list[str]]:
    classes: dict[str, list[str]] = {}
    for line in read_lines("word_classes.txt"):
        if line.startswith("["):
            members = classes.setdefault(line.strip("[]"), [])
        else:
            members.extend(line.split())
    return classes


@cache
def word_class(name: str) -> frozenset[str]:
    """A small class of words that the rules go by, such as `tussenvoegsels` or `verbs of saying`.

    Raises:
        KeyError: there is no such class.
    """
    return frozenset(_word_classes()[name])


@cache
def _words() -> frozenset[str]:
    return frozenset(read_lines("words.txt.gz"))


@lru_cache(maxsize=50_000)
def is_common_word(word: str) -> bool:
    """Whether `word`, in lower case, is an ordinary Dutch word or a compound of two or three of them."""
    word = word.lower()
    return _is_word(word) or (all(_is_word(part) for part in word.split("-") if part) and "-" in word)


def is_listed_word(word: str) -> bool:
    """Whether `word`, in lower case, is itself an ordinary Dutch word; compounds do not count."""
    return word.lower() in _words()


def _is_word(word: str) -> bool:
    words = _words()
    if word in words:
        return True
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        tail, head = word[cut:], word[:cut]
        if tail in words:
            stem = head[:-1] if head.endswith("s") and len(head) > _SHORTEST_PART else head
            if head in words or stem in words or (len(stem) >= 2 * _SHORTEST_PART and _is_word(stem)):
                return True
    return False


@cache
def given_names() -> dict[str, str]:
    """Folded given name → `a` (usual in Flanders or the Netherlands) or `b` (usual elsewhere)."""
    pairs = (line.split("\t") for line in read_lines("given_names.tsv"))
    return {fold(name): kind for name, kind in pairs}


@cache
def family_names() -> frozenset[str]:
    """Folded family names; those with a tussenvoegsel stand with it."""
    return frozenset(fold(name) for name in read_lines("family_names.txt"))


@cache
def _family_name_tails() -> frozenset[str]:
    return frozenset(name.rsplit(" ", 1)[-1] for name in family_names())


def is_given_name(word: str) -> bool:
    """Whether `word` is a listed given name; a hyphenated one counts when its first part is listed."""
    folded = fold(word)
    names = given_names()
    return folded in names or ("-" in folded and folded.split("-")[0] in names and folded.split("-")[-1] in names)


def is_usual_given_name(word: str) -> bool:
    """Whether `word` is a given name usual in Flanders or the Netherlands."""
    folded = fold(word)
    return given_names().get(folded) == "a" or ("-" in folded and is_given_name(word))


def is_family_name(word: str) -> bool:
    """Whether `word` is a listed family name."""
    return fold(word) in family_names()


def is_family_name_tail(word: str) -> bool:
    """Whether `word` is the part of a listed family name that follows its tussenvoegsel: the Berg of Van den Berg."""
    return fold(word) in _family_name_tails()
