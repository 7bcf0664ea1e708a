"""What is the name in an item of a list of organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.rules.entries import parse_entry
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import is_legal_form, opens_small, organisation_nouns
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word, is_listed_word, is_usual_given_name, word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise

LONGEST_NAME = 6
"""Words of a name in a list; more make a sentence."""
_BULLET = re.compile(r"^(?:[\s•‣▪–—\-·*>●■◦○\uf000-\uf8ff]|\d{1,3}[.)]?\s)+")
_PARTS = re.compile(r"[^,;•|]+")
_IN_BRACKETS = re.compile(r"(?<=\w)\s\([^()]*\)\s*$")
"""Behind a name, what is added to it."""
_ASIDE = re.compile(r"\s*\(.*$")
_DATED = re.compile(r"\d[-/.]\d|\d{5}")
"""Days and codes, of which no name has one."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_ABBREVIATION = 5
_TOTALS = word_class("words behind an organisation")


def name_in(text: str) -> tuple[int, int] | None:
    """Where the name stands in an item that is one: a few words, no number, the first with a capital or in brackets, or
    a noun that opens names (*gemeente Zwalm*).
    """
    opening = _BULLET.match(text)
    start, end = opening.end() if opening else 0, len(_IN_BRACKETS.sub("", text).rstrip(" .,;"))
    if text[end : end + 1] == "." and is_legal_form(text[start:end].split(" ")[-1]):
        end += 1
    words = text[start:end].split()
    if not words or len(words) > LONGEST_NAME or ":" in text or "@" in text or "www" in text:
        return None
    first = words[0].lstrip("(")
    numbered = any(c.isdigit() for w in words[:-1] for c in w)  # but Fonds 1818, Radio 2
    opened = (
        first[:1].isupper()
        or opens_small(first)
        or (len(words) > 1 and fold(first) in organisation_nouns() and words[-1][:1].isupper())
    )
    return (start, end) if opened and not numbered else None


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """The names in a cell or behind a label, between commas, without what is added in brackets; what reads as ordinary
    words is left out.
    """
    for part in _PARTS.finditer(text):
        item = _ASIDE.sub("", part.group())
        span = name_in(item)
        if span is not None and _reads_as_name(item[slice(*span)]):
            yield part.start() + span[0], part.start() + span[1]


def _reads_as_name(name: str) -> bool:
    """Not *Totaal*, *Overige leden*, *Steun per kwartaal*, *Leerlingen 2031*: it ends as names do, and not all of it is
    ordinary.
    """
    words = [t for t in tokenise(name) if t.is_word]
    if not words or fold(words[0].text) in _TOTALS or is_legal_form(name):
        return False
    if not closes_as_name(name) or (any(c.isdigit() for c in name) and _DATED.search(name)):
        return False
    if len(words) > 1 and fold(words[0].text) in organisation_nouns():
        return True
    if name.isupper():
        return len(words) == 1 and (len(name) <= _LONGEST_ABBREVIATION or not is_common_word(name))
    ordinary = is_listed_word if len(words) == 1 else is_common_word  # a firm may be called by a word of its own making
    return sum(t.capital for t in words) > 1 or not all(ordinary(t.text) or _YEAR.fullmatch(t.text) for t in words)


def closes_as_name(name: str) -> bool:
    """Whether the last word is one that ends a name: with a capital, a number or a legal form."""
    last = next((t for t in reversed(tokenise(name)) if t.is_word), None)
    if last is None:
        return False
    return last.capital or last.text[0].isdigit() or is_legal_form(last.text) or opens_small(last.text)


def is_known_otherwise(name: str, mentions: Sequence[Mention]) -> bool:
    """A person's entry, a role (*Minister van Wonen*) or a place: a list of organisations may hold them, too."""
    entry = parse_entry(name)
    words = name.split()
    first = words[0]
    called = is_usual_given_name(first) or first.endswith(".") or is_honorific(tokenise(name)[0])
    person = called and any(m.type == "person" for m in mentions) and entry is not None and entry.certain
    role = role_noun(words[-1]) or (words[1:2] in (["van"], ["en"]) and role_noun(first))
    return person or bool(lookup(name)) or bool(role)
