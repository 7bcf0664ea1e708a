"""Words that only lead to an organisation's name: what it gave, an office held there, a board of it, a subject."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.organisation_words import (
    has_legal_form,
    is_governing_body,
    is_legal_form,
    organisation_nouns,
)
from verslag.extractors.names.words.name_lists import is_common_word, word_class
from verslag.extractors.names.words.word_tokens import fold

_LONGEST_OFFICE = 4
"""Words of an office before the firm it is held at."""
_ADJECTIVES = ("e", "s", "aal", "eel", "een", "isch")
_LINKS = frozenset({"van", "bij", "der", "de", "het"})


def leading_words(words: Sequence[str]) -> int:
    """How many of the words only lead to the name.

    >>> leading_words("Bijdrage Stichting Vlier".split()), leading_words("HR Business Partner Vlier N.V.".split())
    (1, 3)
    >>> leading_words("Raad van Toezicht Pensioenfonds Vlier".split())
    3
    >>> leading_words("Risicobeheer Pensioenfonds Vlier".split())
    1
    """
    count = 0
    while count < len(words) - 1 and _only_leads(words[count]):
        count += 1
    count = count or _board(words) or _office(words) or _subject(words)
    while 0 < count < len(words) - 1 and fold(words[count]) in _LINKS:
        count += 1
    return count


def is_board_alone(words: Sequence[str]) -> bool:
    """Whether a name is a board's with nothing behind that names whose it is: *Raad van Bestuur en directie*."""
    board = _board(words)
    rest = [w for w in words[board:] if fold(w) not in _LINKS]
    named = bool(rest) and (fold(rest[0]) in word_class("nouns that open a name") or has_legal_form(rest))
    return bool(board) and not named


def _only_leads(word: str) -> bool:
    return fold(word) in word_class("words before an organisation") or is_title(word) or _relates(word)


def _relates(word: str) -> bool:
    """*Zilverspar-dochter* Vlier Kapitaal: another firm, and what this one is to it."""
    _, hyphen, noun = word.rpartition("-")
    return bool(hyphen) and noun in word_class("nouns of relation to a firm")


def is_title(word: str) -> bool:
    """A job's abbreviation before a name: *CEO Zilverspar nv*."""
    return word.isupper() and bool(role_noun(word))


def _board(words: Sequence[str]) -> int:
    """*Raad van Toezicht Pensioenfonds Vlier*: whose board it is."""
    if fold(words[0]) in word_class("abbreviations of boards") and len(words) > 1:
        return 1
    return max((k for k in range(1, len(words)) if is_governing_body(words[:k])), default=0)


def _office(words: Sequence[str]) -> int:
    """*Directeur Zilverspar B.V.*, *HR Business Partner Zilverspar N.V.*; only before a firm by its legal form."""
    if not has_legal_form(words):
        return 0
    offices = [k for k, word in enumerate(words[:_LONGEST_OFFICE]) if _names_office(word)]
    named = [w for w in words[offices[-1] + 1 :] if not is_legal_form(w)] if offices else []
    return offices[-1] + 1 if named else 0


def _names_office(word: str) -> bool:
    return any(part in word_class("offices at a firm") for part in fold(word).split("/"))


def _subject(words: Sequence[str]) -> int:
    """*Risicobeheer Pensioenfonds Vlier*: ordinary nouns before the noun that opens the name."""
    openers = [k for k, word in enumerate(words[:-1]) if k and fold(word) in word_class("nouns that open a name")]
    before = words[: openers[0]] if openers else ()
    ordinary = all(
        is_common_word(w) and not fold(w).endswith(_ADJECTIVES) and fold(w) not in organisation_nouns() for w in before
    )
    return len(before) if before and ordinary else 0
