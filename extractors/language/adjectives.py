"""Dutch adjectives: uninflected forms, which say something of a noun without standing in its phrase, and
comparatives.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib.resources import files

from verslag.extractors.language.word_lists import word_list

_SUFFIX = re.compile(
    r"(?!materieel|potentieel)(?:\w{3,}ig|\w{2,}(?:lijk|baar|loos|zaam|isch|matig|vormig|waardig|achtig|lateraal|nationaal|ureel|ieel|ueel|tioneel|tief))"
)
_MORE = word_list("adjectives.more")


@cache
def _adjectives() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = files("verslag.extractors.language").joinpath("data/adjectives_nl.txt.gz").read_bytes()
    families = [line.split() for line in gzip.decompress(data).decode("utf-8").splitlines()]
    plain = frozenset(family[0] for family in families if not family[0].endswith("/n"))
    more = frozenset(family[2].removesuffix("/n") for family in families)
    return plain, more | _MORE, frozenset(family[0].removesuffix("/n") for family in families)


def is_bare_adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective without ending: "fors", "jaarlijks" are no heads of a noun phrase.

    >>> is_bare_adjective("fors"), is_bare_adjective("forse"), is_bare_adjective("omzet")
    (True, False, False)
    """
    return word in _adjectives()[0] or bool(_SUFFIX.fullmatch(word))


def is_adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective without ending, even if it is as often a noun ("licht", "recht")."""
    return is_bare_adjective(word) or word in _adjectives()[2]


def is_superlative(word: str) -> bool:
    """Whether a word is the most of something: "grootste"; "laatste" and "eerste" only tell which.

    >>> is_superlative("grootste"), is_superlative("hoogste"), is_superlative("kosten")
    (True, True, False)
    """
    folded = word.casefold()
    return folded.endswith("ste") and is_adjective(folded.removesuffix("ste"))


def is_comparative(word: str) -> bool:
    """Whether a lower-case word compares: "hoger", "duurder"."""
    return word in _adjectives()[1]
