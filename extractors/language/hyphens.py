"""Words broken over two lines: which end-of-line hyphens belong to the word and which only to the break."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.language.wordlist import is_dutch_word

Mend = Literal["drop", "keep", "space"]
"""`drop`: orga-|nisatie → organisatie; `keep`: VDAB-|tenders → VDAB-tenders; `space`: Oost- en → Oost- en."""

# After a hyphen these stand for the omitted half of a compound ("voor- en nadelen"), never for its second half.
_COORDINATORS = word_list("hyphens.coordinators")
# First halves that Dutch spelling writes with a hyphen, unless the joined word exists (ex-|pertise, non-|chalant).
_HYPHENATED_PREFIXES = word_list("hyphens.hyphenated_prefixes")
# Vowels that would be read as one sound when joined ("zee-eend", "radio-uitzending"): the hyphen stays.
_CLASHES = word_list("hyphens.clashes")
# Short forms of laws and arrangements have at most so many letters.
_LONGEST_SHORT_FORM = 4
# A word as long as this does not fit a narrow cell; of what is broken off, so many letters or fewer stand alone.
_LONG_WORD, _LONGEST_SCRAP = 8, 4
_LETTER_WORDS = frozenset("uà")
_EDGE = "()[]{}.,;:!?…'\"“”‘’„«»"


def mend_hyphen(left: str, right: str, seen: Collection[str] = frozenset()) -> Mend:
    """What becomes of the hyphen at the end of `left` when `right` opens the next line.

    The document's own unbroken words decide first (`seen`, case-folded), then a Dutch word list, then spelling:
    capitals, digits and clashing vowels keep the hyphen, plain lower-case halves lose it.
    """
    head, tail = left.rstrip("-‐\u00ad").lstrip(_EDGE), right.strip(_EDGE)
    if not head or not tail or not head[-1].isalnum():
        return "space"
    if tail.casefold() in _COORDINATORS and not head.isupper():
        return "space"
    if not tail[0].isalnum():
        return "space"
    if not tail[0].isalpha() or not head[-1].isalpha() or any(c in head for c in "/@") or "www." in head:
        return "keep"
    if len(head) == 1:
        return "keep"  # no one breaks a word after one letter: e-|learning
    head, tail = head.casefold(), tail.casefold()
    joined, hyphenated = head + tail, f"{head}-{tail}"
    if hyphenated in seen:
        return "keep"
    if joined in seen:
        return "drop"
    if _keeps_by_case(left.rstrip("-").strip(_EDGE), right.strip(_EDGE)):
        return "keep"
    if is_dutch_word(joined):
        return "drop"
    if _opens_with_short_form(left, head, tail):
        return "keep"
    last = head.rpartition("-")[2]
    if last in _HYPHENATED_PREFIXES or (last[-1:] + tail[:1]) in _CLASHES:
        return "keep"
    return "drop"


def is_scrap(left: str, right: str, seen: Collection[str] = frozenset()) -> bool:
    """Whether `right`, all that a line holds, is the end of the word before it.

    A cell too narrow for a word breaks it without a hyphen.

    >>> is_scrap("Hooggeschool", "d"), is_scrap("Gemeentebestuur", "ja")
    (True, False)
    """
    head, tail = left.lstrip(_EDGE).casefold(), right.casefold()
    if len(head) < _LONG_WORD or not (head.isalpha() and tail.isalpha() and right.islower()):
        return False
    if head + tail in seen:
        return tail not in seen
    if len(tail) == 1:
        return tail not in _LETTER_WORDS
    return len(tail) <= _LONGEST_SCRAP and is_dutch_word(head + tail) and not (tail in seen or is_dutch_word(head))


def _opens_with_short_form(left: str, head: str, tail: str) -> bool:
    """A short form with one capital before a whole word ("Wmo-|voorziening"); half a name goes on in half a word."""
    short = left.lstrip(_EDGE)[:1].isupper() and len(head) <= _LONGEST_SHORT_FORM and not is_dutch_word(head)
    return short and len(tail) > _LONGEST_SHORT_FORM and is_dutch_word(tail)


def _keeps_by_case(head: str, tail: str) -> bool:
    """Capitals where a plain word has none: abbreviations and proper names keep their hyphen."""
    if head.isupper() and tail.isupper() and len(head) > 1:
        return False  # a word set in capitals throughout
    return tail[0].isupper() or any(c.isdigit() for c in head) or sum(c.isupper() for c in head) > 1
