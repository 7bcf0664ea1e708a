"""Words of labels as they are compared with the terms of a want."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Sequence
from importlib import resources

from verslag.pipeline.comparison.label_folding import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATA = resources.files("verslag.pipeline.panel").joinpath("data", "panel_words.toml")
_LISTS: dict[str, list[str]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
_EMPTY = frozenset(_LISTS["empty"])
_ENDINGS = frozenset(_LISTS["endings"])
ANY = "*"
_PART_LETTERS = 5
"""Shorter words are part of too many others: *last* of *belasting*."""
SCOPE_WORDS = {"consolidated": tuple(_LISTS["consolidated"]), "own": tuple(_LISTS["own"])}
"""Words of the headings of accounts, by the scope they have."""


def words_of(text: str) -> list[str]:
    """The telling words, folded; years and single letters left out."""
    return [w for w in _WORD.findall(fold(text)) if w not in _EMPTY and not _YEAR.fullmatch(w) and len(w) > 1]


def all_words(text: str) -> list[str]:
    """Every word, folded: what rules a row out may be a word that otherwise tells nothing, such as *totaal*."""
    return _WORD.findall(fold(text))


def stands_in(term: Sequence[str], words: Collection[str]) -> bool:
    """Whether every word of a term is among the words, in any form; a term's word that ends in `*` takes any ending."""
    return bool(term) and all(any(same_word(wanted, word) for word in words) for wanted in term)


def may_stand_in(term: Sequence[str], words: Collection[str]) -> bool:
    """Whether every word of a term is among the words or part of one: *premie* is in *pensioenpremies*."""
    return bool(term) and all(
        any(
            same_word(wanted, word) or (len(bare := wanted.rstrip(ANY)) >= _PART_LETTERS and bare in word)
            for word in words
        )
        for wanted in term
    )


def term_words(term: str) -> list[str]:
    """The telling words of a term, with the star of a word that ends in one; of a term without any, all its words."""
    said = [part for part in fold(term).split() if part != ANY]
    return [part for part in said if part.rstrip(ANY) not in _EMPTY] or said


def is_open(term: str) -> bool:
    """Whether a label may have further words beside those of the term: `bezoekers *`."""
    return ANY in term.split()


def same_word(wanted: str, word: str) -> bool:
    """Whether a word is a form of the wanted one."""
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    if wanted == word:
        return True
    short, long = sorted((wanted, word), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS
