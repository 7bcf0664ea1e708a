"""Whether a label names what is counted: its content words, without those that only say how much."""

from __future__ import annotations

import re

from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.language.word_lists import word_list

_UNIT_WORD = re.compile(r"(?<=\s)([^\W\d_]{3,})\s*$")
_NO_NOUN = re.compile(
    r"^(?:euro|[kmt]?eur|usd|[kmgt]wh?|miljoen|miljard|duizend|mln|mio|mld|procent|percent|fte|vte|cent|procentpunt\w*|basispunt\w*|honderd\w*"
    r"|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w*tien|\w*tig|\w*honderd|\w*duizend)$",
    re.IGNORECASE,
)


def has_content(label: str) -> bool:
    """Whether a label names anything."""
    return bool(content_words(label))


_WEAK_NOUNS = word_list("noun_phrases.weak_nouns")
"""Nouns that say how much, not of what."""


def says_enough(label: str) -> bool:
    """Whether a label names what is counted, not only the measure ("per maand")."""
    return any(w.casefold() not in _WEAK_NOUNS for w in content_words(label))


def content_words(text: str) -> list[str]:
    """The words of a label that name something."""
    found = re.findall(r"[^\W\d_][\w'’./&-]*", text)
    return [w for w in found if len(w) > 1 and w.casefold().replace("’", "'") not in FUNCTION_WORDS]


def unit_noun(surface: str) -> str:
    """The counted noun inside the figure itself (`uren` in "24.422 uren"), empty for money and shares."""
    match = _UNIT_WORD.search(surface)
    if not match or _NO_NOUN.match(match.group(1)) or match.start() == 0:
        return ""
    return match.group(1)
