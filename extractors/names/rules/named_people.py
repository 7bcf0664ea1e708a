"""People that stand right before an organisation: their names are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.roles.role_words import is_degree, is_honorific
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold


def names_person(tokens: Sequence[NameToken], i: int) -> bool:
    """Whether the word at `i` is of a person's name behind a title: initials, a surname, a degree.

    *de heer J. Maes RA van Zilverspar nv*, *Mw. J. van Maes-Claes Zilverspar nv* (two cells that run together).
    """
    degree = is_degree(tokens[i]) and i > 0 and tokens[i - 1].capital
    k = i - 1 if degree else i
    if k > 0 and not tokens[k].initials:
        k -= 1
        while k > 0 and fold(tokens[k].text) in PARTICLES:
            k -= 1
    return tokens[k].initials and _titled(tokens, k)


def _titled(tokens: Sequence[NameToken], k: int) -> bool:
    """A title, with or without its full stop, stands before `k`."""
    before = k - 2 if k > 1 and tokens[k - 1].text == "." else k - 1
    return before >= 0 and is_honorific(tokens[before])
